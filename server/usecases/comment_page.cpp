#include "server/usecases/comment_page.h"

#include "domain/reply.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

constexpr auto per_page = static_cast<std::int64_t>(domain::comments_per_page);

/// The Equal order, of which only what a page needs is read: groups by tallies, slots by tallies,
/// and the comments of the few slots that the page takes its own from.
class EqualOrder {
  public:
    EqualOrder(store::Connection& connection, store::UnitId unit, base::Day today,
               const std::vector<store::CommentGroup>& groups)
        : pages_(connection.comment_pages), unit_(unit), today_(today), groups_(groups) {}

    /// The comments from place `begin` to before place `end`, as one page shows them.
    std::vector<std::int64_t> between(std::int64_t begin, std::int64_t end) {
        std::vector<std::int64_t> found;
        std::int64_t at = 0;
        for (const store::CommentGroup& group : groups_) {
            if (at < end && at + group.count > begin) {
                const std::size_t before = found.size();
                append(group, begin - at, end - at, found);
                domain::draw(std::span(found).subspan(before), today_);
            }
            at += group.count;
        }
        return found;
    }

    /// How many stand before a comment; 0 when it is not of this unit.
    std::int64_t place_of(std::int64_t comment) {
        const auto seat = pages_.seat_of({comment});
        if (!seat || seat->unit != unit_) return 0;
        std::int64_t at = 0;
        for (const store::CommentGroup& group : groups_) {
            if (group.hidden == seat->group.hidden && group.heard == seat->group.heard)
                return at + place_in(group, comment);
            at += group.count;
        }
        return 0;
    }

  private:
    /// As they are drawn today.
    std::vector<store::CommentSlot> slots_of(const store::CommentGroup& group) {
        const auto slots = pages_.slots(unit_, group);
        std::vector<std::int64_t> counts(domain::comment_slots), drawn;
        for (const store::CommentSlot& one : slots) {
            counts[static_cast<std::size_t>(one.slot)] = one.count;
            drawn.push_back(one.slot);
        }
        domain::draw_slots(drawn, today_);
        std::vector<store::CommentSlot> found;
        for (const std::int64_t slot : drawn)
            found.push_back({slot, counts[static_cast<std::size_t>(slot)]});
        return found;
    }

    std::vector<std::int64_t> comments_of(const store::CommentGroup& group, std::int64_t slot) {
        auto comments = pages_.in_slot(unit_, group, slot);
        domain::draw(comments, today_);
        return comments;
    }

    /// What stands between two places of the group.
    void append(const store::CommentGroup& group, std::int64_t begin, std::int64_t end,
                std::vector<std::int64_t>& found) {
        std::int64_t at = 0;
        for (const store::CommentSlot& slot : slots_of(group)) {
            if (at >= end) return;
            if (at + slot.count > begin)
                for (std::int64_t place = at; const auto comment : comments_of(group, slot.slot)) {
                    if (place >= begin && place < end) found.push_back(comment);
                    ++place;
                }
            at += slot.count;
        }
    }

    std::int64_t place_in(const store::CommentGroup& group, std::int64_t comment) {
        std::int64_t at = 0;
        for (const store::CommentSlot& slot : slots_of(group)) {
            if (slot.slot == domain::slot_of(comment)) {
                const auto comments = comments_of(group, slot.slot);
                return at +
                       (std::find(comments.begin(), comments.end(), comment) - comments.begin());
            }
            at += slot.count;
        }
        return at;
    }

    store::CommentPages& pages_;
    store::UnitId unit_;
    base::Day today_;
    const std::vector<store::CommentGroup>& groups_;
};

/// Where a comment stands alone with its replies; nothing when it is not of this unit.
std::optional<CommentPage> thread_page(store::Connection& connection, store::UnitId unit,
                                       const domain::CommentList& list) {
    const auto place = connection.contributions.find_place({list.comment});
    const auto found = connection.contributions.find({list.comment});
    if (!place || !found || place->unit != unit) return std::nullopt;
    if (!list.alone && !found->reply_to) return std::nullopt;
    constexpr std::int64_t shown = domain::replies_per_page;
    CommentPage out;
    out.thread = found->reply_to ? found->reply_to : found->id;
    out.comments.push_back(out.thread);
    std::int64_t wanted = list.page - 1, count = found->reply_count;
    if (found->reply_to) {
        wanted = connection.contributions.count_replies_before(out.thread, found->id) / shown;
        count = connection.contributions.find(out.thread)->reply_count;
    }
    out.page_count = std::max<std::int64_t>(1, (count + shown - 1) / shown);
    out.page = std::min(wanted, out.page_count - 1) + 1;
    out.replies_skipped = (out.page - 1) * shown;
    out.replies_shown = shown;
    return out;
}

/// Which of `count` comments' pages is wanted, counted from 0; one after the last is the last.
std::int64_t page_within(CommentPage& out, std::int64_t count, std::int64_t wanted) {
    out.page_count = std::max<std::int64_t>(1, (count + per_page - 1) / per_page);
    const std::int64_t page = std::min(wanted, out.page_count - 1);
    out.page = page + 1;
    return page;
}

void list_passage(store::Connection& connection, store::UnitId unit,
                  const domain::CommentList& list, CommentPage& out) {
    const store::PassageId passage{list.passage};
    const std::int64_t count = connection.passages.count_comments(unit, passage);
    const std::int64_t page = page_within(out, count, list.page - 1);
    out.comments = connection.passages.page(unit, passage, page * per_page);
}

} // namespace

CommentPage comment_page(store::Connection& connection, store::UnitId unit,
                         const domain::CommentList& list, base::Day today) {
    const auto groups = connection.comment_pages.groups(unit);
    const auto thread =
        list.comment > 0 ? thread_page(connection, unit, list) : std::optional<CommentPage>();
    CommentPage out = thread.value_or(CommentPage{});
    for (const store::CommentGroup& group : groups) {
        out.comment_count += group.count;
        if (group.hidden) out.hidden_count += group.count;
    }
    if (thread) return out;
    out.replies_shown = domain::replies_in_list;
    if (list.passage > 0) {
        list_passage(connection, unit, list, out);
        return out;
    }
    EqualOrder equal(connection, unit, today, groups);
    const std::int64_t wanted =
        list.comment > 0 ? equal.place_of(list.comment) / per_page : list.page - 1;
    const std::int64_t begin = page_within(out, out.comment_count, wanted) * per_page;
    const auto numbers = list.order == domain::CommentOrder::Equal
                             ? equal.between(begin, begin + per_page)
                             : connection.comment_pages.page(unit, list.order, begin);
    for (const std::int64_t number : numbers) out.comments.push_back({number});
    return out;
}

} // namespace hamandish::usecases
