#include "analysis/structure/list_members.h"

#include <utility>

namespace hamandish::analysis {
namespace {

using domain::DoubtCode;
using domain::NumberStyle;
using domain::UnitKind;

constexpr std::size_t farthest_look = 400; ///< heads ahead

std::string joined(const std::vector<int>& parts) {
    std::string out;
    for (const int part : parts) out += (out.empty() ? "" : ".") + std::to_string(part);
    return out;
}

int place_of(const Head& head) {
    return head.letter != 0 ? letter_place(head.letter) : head.number->value;
}

HeadDoubt both_orders(const std::vector<int>& parts) {
    return {DoubtCode::SubNumberOrder,
            {joined(parts), joined(std::vector<int>(parts.rbegin(), parts.rend()))}};
}

} // namespace

UnitKind ListMembers::kind_of_member() const {
    const bool nested = std::any_of(open_.begin(), open_.end(), [](const OpenUnit& open) {
        return open.is_list_member && !open.is_bullet;
    });
    return nested ? UnitKind::Item : UnitKind::Clause;
}

bool ListMembers::bullet(const Head& head) {
    leave_continuation();
    const int level = source_.paragraphs[head.line].level;
    close_while(
        [level](const OpenUnit& open) { return open.is_bullet && open.bullet_level >= level; });
    OpenUnit& open = add(UnitKind::Item, head, {});
    open.is_list_member = open.is_bullet = true;
    open.has_paragraphs = false;
    open.bullet_level = level;
    return true;
}

OpenUnit& ListMembers::add_member(const Head& head, int value, std::vector<HeadDoubt> doubts) {
    OpenUnit& open = add(kind_of_member(), head, std::move(doubts));
    open.is_list_member = true;
    open.has_paragraphs = false;
    units_.back().number->value = value;
    return open;
}

bool ListMembers::member(const Head& head) {
    if (!head.starts_line && !may_run_in(head)) return false;
    if (continues_list(head)) return true;
    if (!head.after_sentence && !head.is_listed && !is_followed_by_second(head)) return false;
    if (begins_list(head)) return true;
    if (!head.starts_line) return false;
    return skips_in_list(head);
}

bool ListMembers::continues_list(const Head& head) {
    for (std::size_t index = lists_.size(); index-- > 0;) {
        const ListValue found = value_in(lists_[index], head);
        if (found.value != lists_[index].last + 1) continue;
        if (!head.starts_line && !lists_[index].runs_in) continue;
        const std::size_t parent = lists_[index].parent;
        lists_.resize(index + 1);
        lists_[index].last = found.value;
        lists_[index].orders = found.orders;
        const NumberStyle style = lists_[index].style;
        close_to(parent);
        add_member(head, found.value, {});
        units_.back().number->style = style;
        return true;
    }
    return false;
}

bool ListMembers::begins_list(const Head& head) {
    auto list = list_begun_by(head, top().unit);
    if (!list) return false;
    leave_continuation();
    list->parent = top().unit;
    std::vector<HeadDoubt> doubts;
    if (last_value_ != ':' && top().is_list_member && !top().is_bullet && !lists_.empty() &&
        lists_.back().style == list->style && lists_.back().is_latin == list->is_latin) {
        // The same numbers again without a word that announces them: beside, not inside.
        list->parent = lists_.back().parent;
        doubts.push_back({DoubtCode::NumberRepeated, {}});
        lists_.pop_back();
    }
    close_to(list->parent);
    add_member(head, 1, std::move(doubts));
    units_.back().number->style = list->style;
    lists_.push_back(*list);
    return true;
}

/// A number that its list does not expect: a member all the same if the list is there.
bool ListMembers::skips_in_list(const Head& head) {
    for (std::size_t index = lists_.size(); index-- > 0;) {
        const ListValue found = value_in(lists_[index], head);
        if (found.value == 0) continue;
        const int due = lists_[index].last + 1;
        if (!head.is_listed && (found.value > due + 3 || found.value < 1)) break;
        const auto code = found.value > due ? DoubtCode::NumberGap : DoubtCode::NumberOutOfOrder;
        const std::size_t parent = lists_[index].parent;
        lists_.resize(index + 1);
        lists_[index].last = found.value;
        close_to(parent);
        add_member(head, found.value, {{code, {std::to_string(due)}}});
        return true;
    }
    if (!head.is_listed) {
        if (head.letter == 0)
            units_[top().unit].doubts.push_back(
                {DoubtCode::MentionOrHead, {candidate(UnitKind::Clause, head.number->value)}});
        return false;
    }
    leave_continuation();
    OpenList list{top().unit, head.number->style, head.is_latin, head.number->value, ~0u, false};
    if (head.letter != 0) list.last = letter_place(head.letter);
    add_member(head, list.last, {{DoubtCode::NumberGap, {"1"}}});
    lists_.push_back(list);
    return true;
}

/// A heading and a short member end without a full stop. That a first number after them begins a
/// list and is not the rest of a sentence is told by the second one at the front of a later line.
bool ListMembers::is_followed_by_second(const Head& head) const {
    if (!head.starts_line) return false;
    const auto list = list_begun_by(head, top().unit);
    if (!list) return false;
    const std::size_t end = std::min(heads_.size(), at_ + 1 + farthest_look);
    for (std::size_t index = at_ + 1; index < end; ++index) {
        const Head& next = heads_[index].head;
        if (heads_[index].verdict == Verdict::Begins && next.kind != UnitKind::Note) return false;
        if (heads_[index].verdict != Verdict::InList || !next.starts_line) continue;
        if (next.form != head.form || next.kind != head.kind) continue;
        const int value = value_in(*list, next).value;
        if (value == 1 || value == 2) return value == 2;
    }
    return false;
}

/// Numbers within a line are a list when a colon announces it and a second one follows.
bool ListMembers::may_run_in(const Head& head) {
    if (head.letter != 0 || !head.after_sentence) return false;
    if (head.number->value > 1) return true; // continues_list asks for the list
    if (last_value_ != ':') return false;
    const std::size_t end = std::min(heads_.size(), at_ + 1 + farthest_look);
    for (std::size_t index = at_ + 1; index < end; ++index) {
        const Head& next = heads_[index].head;
        if (next.line != head.line || heads_[index].verdict == Verdict::Begins) return false;
        if (next.form == HeadForm::Bare && next.number->path.empty() && next.number->value == 2)
            return true;
    }
    return false;
}

/// «بند الف –», «جزء ۲ –».
bool ListMembers::named_member(const Head& head) {
    if (!head.starts_line) return false;
    if (continues_named(head)) return true;
    if (!head.after_sentence && !is_followed_by_second(head)) {
        units_[top().unit].doubts.push_back(
            {DoubtCode::MentionOrHead, {candidate(head.kind, place_of(head))}});
        return false;
    }
    leave_continuation();
    close_while([&](const OpenUnit& open) {
        return open.is_list_member &&
               (head.kind == UnitKind::Clause || units_[open.unit].kind == UnitKind::Item);
    });
    for (std::size_t index = lists_.size(); index-- > 0;)
        if (const ListValue found = value_in(lists_[index], head);
            lists_[index].parent == top().unit && found.value > 0) {
            const int due = lists_[index].last + 1;
            const auto code =
                found.value > due ? DoubtCode::NumberGap : DoubtCode::NumberOutOfOrder;
            lists_[index].last = found.value;
            lists_[index].orders = found.orders;
            add_named(head, found.value);
            if (found.value != due) units_.back().doubts.push_back({code, {std::to_string(due)}});
            return true;
        }
    begin_named(head);
    return true;
}

void ListMembers::begin_named(const Head& head) {
    if (const auto list = list_begun_by(head, top().unit)) {
        add_named(head, 1);
        units_.back().number->style = list->style;
        return lists_.push_back(*list);
    }
    const OpenList list{top().unit, head.number->style, head.is_latin, place_of(head), ~0u, false};
    add_named(head, list.last);
    if (!head.number->path.empty()) return;
    units_.back().doubts.push_back({DoubtCode::NumberGap, {"1"}});
    lists_.push_back(list);
}

/// The next of a list whose last member is open, whatever lies in that one: items, a note.
bool ListMembers::continues_named(const Head& head) {
    for (std::size_t index = lists_.size(); index-- > 0;) {
        const ListValue found = value_in(lists_[index], head);
        const std::size_t parent = lists_[index].parent;
        if (found.value != lists_[index].last + 1 || !has_open_member(parent, head.kind)) continue;
        lists_.resize(index + 1);
        lists_[index].last = found.value;
        lists_[index].orders = found.orders;
        close_to(parent);
        add_named(head, found.value);
        return true;
    }
    return false;
}

bool ListMembers::has_open_member(std::size_t parent, UnitKind kind) const {
    for (std::size_t index = 1; index < open_.size(); ++index)
        if (open_[index - 1].unit == parent)
            return open_[index].is_list_member && units_[open_[index].unit].kind == kind;
    return false;
}

void ListMembers::add_named(const Head& head, int value) {
    add(head.kind, head, {}).is_list_member = true;
    units_.back().number->value = value;
}

/// The parts with the article's number first. Both orders are in use, so the article around
/// decides; without one they stay as printed.
std::vector<int> ListMembers::canonical(const Head& head) const {
    std::vector<int> parts = head.number->path;
    const int article = article_around();
    if (article > 0 && parts.front() != article && parts.back() == article)
        std::reverse(parts.begin(), parts.end());
    return parts;
}
int ListMembers::article_around() const {
    for (std::size_t index = open_.size(); index-- > 0;)
        if (units_[open_[index].unit].kind == UnitKind::Article && !open_[index].path.empty())
            return open_[index].path.front();
    return 0;
}

bool ListMembers::path_member(const Head& head) {
    if (!head.starts_line) return false;
    const std::vector<int>& printed = head.number->path;
    const int article = article_around();
    const bool fits = article > 0 && (printed.front() == article || printed.back() == article);
    if (!fits && head.joint == '.' && !head.is_listed) return false; // "2.5 percent"
    const std::vector<int> path = canonical(head);
    if (!head.is_separated && !(fits && is_due(path))) return false; // "2-3 years"
    std::vector<HeadDoubt> doubts;
    if (!fits) doubts.push_back(both_orders(printed));
    leave_continuation();
    close_to_parent_of(path, doubts);
    const int due = top().last_part + 1;
    if (path.back() > due) doubts.push_back({DoubtCode::NumberGap, {std::to_string(due)}});
    if (path.back() < due) doubts.push_back({DoubtCode::NumberOutOfOrder, {std::to_string(due)}});
    top().last_part = path.back();
    if (!head.is_separated && !std::exchange(top().has_undashed, true))
        doubts.push_back({DoubtCode::MentionOrHead, {candidate(UnitKind::Clause, path.back())}});
    OpenUnit& open = add(path.size() <= 2 ? UnitKind::Clause : UnitKind::Item, head, doubts);
    open.is_list_member = true;
    open.path = path;
    units_.back().number->value = path.back();
    units_.back().number->path = path;
    if (fits && printed.front() != printed.back())
        (path == printed ? as_printed_ : turned_).push_back(units_.size() - 1);
    return true;
}

bool ListMembers::is_due(const std::vector<int>& path) const {
    return std::any_of(open_.begin(), open_.end(), [&](const OpenUnit& open) {
        return open.path.size() + 1 == path.size() && open.last_part + 1 == path.back() &&
               std::equal(open.path.begin(), open.path.end(), path.begin());
    });
}

/// Leaves the unit open that the path goes into; the nearest one that its parts name.
void ListMembers::close_to_parent_of(const std::vector<int>& path, std::vector<HeadDoubt>& doubts) {
    for (std::size_t length = path.size() - 1; length > 0; --length)
        for (std::size_t index = open_.size(); index-- > 0;) {
            const std::vector<int>& other = open_[index].path;
            if (other.size() != length || !std::equal(other.begin(), other.end(), path.begin()))
                continue;
            if (length + 1 < path.size()) doubts.push_back({DoubtCode::ParentUnclear, {}});
            return close_to(open_[index].unit);
        }
    close_while([](const OpenUnit& open) { return open.is_list_member; });
}

/// In a document that goes both ways, the rarer way is asked about.
void ListMembers::doubt_minority_order() {
    if (as_printed_.empty() || turned_.empty()) return;
    const auto& rarer = as_printed_.size() < turned_.size() ? as_printed_ : turned_;
    for (const std::size_t unit : rarer)
        units_[unit].doubts.push_back(both_orders(units_[unit].number->path));
}

/// A list within a line has no visible end: what follows its last item may be the article's.
void ListMembers::doubt_list_end(std::size_t unit, std::size_t line) {
    const OutlineUnit& last = units_[unit];
    if (!last.head || last.head->form != HeadForm::Bare || last.head->starts_line) return;
    const Points rest = without_gaps_behind(Points(lines_[line].points).subspan(last.head->body));
    for (std::size_t index = 0; index + 2 < rest.size(); ++index)
        if (rest[index].value == '.' && rest[index + 1].value == ' ') {
            units_[unit].doubts.push_back({DoubtCode::ListEndUnclear, {}});
            return;
        }
}

/// Does a later head, before the next article or division, go on with a list that is open now?
bool ListMembers::list_goes_on() {
    const std::size_t end = std::min(heads_.size(), at_ + 1 + farthest_look);
    for (std::size_t index = at_ + 1; index < end; ++index) {
        const Head& head = heads_[index].head;
        if (heads_[index].verdict == Verdict::Begins && head.kind != UnitKind::Note) return false;
        if (heads_[index].verdict != Verdict::InList || !head.number || !head.starts_line) continue;
        if (!head.number->path.empty()) {
            const auto path = canonical(head);
            if (head.is_separated && !top().path.empty() && path.size() <= top().path.size())
                return true;
        } else if (!lists_.empty() &&
                   value_in(lists_.back(), head).value == lists_.back().last + 1) {
            return true;
        }
    }
    return false;
}

} // namespace hamandish::analysis
