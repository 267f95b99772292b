#include "analysis/structure/outline.h"

#include "analysis/structure/list_members.h"

namespace hamandish::analysis {
namespace {

using domain::DoubtCode;
using domain::ParagraphStyle;
using domain::UnitKind;

class Outliner : private ListMembers {
  public:
    Outliner(const domain::SourceText& source, std::span<const MatchLine> lines,
             const std::vector<bool>& is_page_line, std::vector<DecidedHead> heads)
        : ListMembers(source, lines, std::move(heads)), is_page_line_(is_page_line) {
        for (std::size_t index = 0; index < heads_.size(); ++index)
            if (heads_[index].verdict == Verdict::Begins &&
                heads_[index].head.kind == UnitKind::Article)
                last_article_ = index + 1;
    }

    std::vector<OutlineUnit> build() {
        for (std::size_t line = 0; line < lines_.size(); ++line)
            if (!is_page_line_[line]) take_line(line);
        doubt_minority_order();
        return std::move(units_);
    }

  private:
    // --- one line --------------------------------------------------------------------------------

    void take_line(std::size_t line) {
        const Points points = lines_[line].points;
        if (source_.paragraphs[line].style == ParagraphStyle::FrontMatter) return skip_heads(line);
        if (after_gaps(points).empty()) return skip_heads(line);
        if (source_.paragraphs[line].style == ParagraphStyle::Footnote) {
            footnote(line);
            return skip_heads(line);
        }
        bool started = false;
        std::size_t seen = 0;
        for (; at_ < heads_.size() && heads_[at_].head.line == line; ++at_) {
            const Head& head = heads_[at_].head;
            if (!started && !head.starts_line) {
                plain(line);
                started = true;
            }
            const Points before = without_gaps_behind(points.first(head.start));
            if (!before.empty()) last_value_ = before.back().value;
            const bool begins = place(heads_[at_]);
            if (begins) seen = units_.size();
            if (head.starts_line && begins) started = true;
            if (!started) {
                plain(line);
                started = true;
            }
        }
        if (!started) plain(line);
        if (seen > 0) doubt_list_end(seen - 1, line);
        last_value_ = without_gaps_behind(points).back().value;
    }
    void skip_heads(std::size_t line) {
        while (at_ < heads_.size() && heads_[at_].head.line == line) ++at_;
    }

    /// False when nothing begins here after all.
    bool place(const DecidedHead& decided) {
        const Head& head = decided.head;
        if (decided.verdict == Verdict::IsMention) {
            for (const HeadDoubt& doubt : decided.doubts)
                units_[top().unit].doubts.push_back(doubt);
            return false;
        }
        if (head.form == HeadForm::Bullet) return bullet(head);
        if (decided.verdict == Verdict::InList) {
            if (head.form == HeadForm::Named) return named_member(head);
            return head.number->path.empty() ? member(head) : path_member(head);
        }
        begin(decided);
        return true;
    }

    void begin(const DecidedHead& decided) {
        const Head& head = decided.head;
        if (head.kind == UnitKind::Note) return note(decided);
        int rank = 0;
        if (domain::is_division(head.kind)) {
            rank = rank_of(head.kind);
            close_while([&](const OpenUnit& open) { return open.rank == 0 || open.rank >= rank; });
        } else if (head.kind == UnitKind::Article) {
            close_while([&](const OpenUnit& open) {
                return open.rank == 0 && units_[open.unit].kind != UnitKind::Annex;
            });
        } else {
            close_while([](const OpenUnit&) { return true; });
        }
        OpenUnit& open = add(head.kind, head, decided.doubts);
        open.rank = rank;
        if (head.kind == UnitKind::Article && head.number) open.path = {head.number->value};
    }

    // --- text without a head ---------------------------------------------------------------------

    void plain(std::size_t line) {
        const Points points = lines_[line].points;
        const bool is_after_articles = last_article_ > 0 && at_ >= last_article_;
        if (is_after_articles && units_.size() > 1 && stated_counts(points)) {
            close_while([](const OpenUnit&) { return true; });
            push_plain(UnitKind::Closing, line);
            return;
        }
        const bool goes_on =
            source_.paragraphs[line].goes_on || (line > 0 && source_.paragraphs[line - 1].goes_on);
        if (top().has_paragraphs || goes_on ||
            source_.paragraphs[line].style == ParagraphStyle::TableCell)
            return;
        if (!top().is_bullet && !ends_sentence(last_value_))
            return; // a page break within a sentence
        const bool from_bullet = top().is_bullet;
        const std::string member = name_of(top().unit);
        close_while([](const OpenUnit& open) { return !open.has_paragraphs; });
        if (top().unit == 0) return;
        const std::string around = name_of(top().unit);
        OutlineUnit& unit = push_plain(UnitKind::Continuation, line);
        if (!from_bullet) unit.doubts.push_back({DoubtCode::ParentUnclear, {around, member}});
    }
    OutlineUnit& push_plain(UnitKind kind, std::size_t line) {
        OutlineUnit unit{kind, std::nullopt, std::nullopt, top().unit, line, 0, {}};
        push(std::move(unit)).is_continuation = kind == UnitKind::Continuation;
        return units_.back();
    }
    void footnote(std::size_t line) {
        close_while([](const OpenUnit&) { return true; });
        OutlineUnit unit{UnitKind::Footnote, std::nullopt, std::nullopt, 0, line, 0, {}};
        push(std::move(unit));
    }

    // --- notes -----------------------------------------------------------------------------------

    /// A note belongs to the article before it, or to the clause before it when the list of clauses
    /// goes on after the note.
    void note(const DecidedHead& decided) {
        leave_continuation();
        close_while([&](const OpenUnit& open) {
            return open.is_bullet || units_[open.unit].kind == UnitKind::Note;
        });
        // Closing a note leaves what it stands in; clauses inside the note went with it.
        std::vector<HeadDoubt> doubts = decided.doubts;
        close_lists_inside_notes();
        if (top().is_list_member && !list_goes_on()) {
            const std::string member = name_of(top().unit);
            close_while([](const OpenUnit& open) { return open.is_list_member; });
            doubts.push_back({DoubtCode::ParentUnclear, {name_of(top().unit), member}});
        }
        add(UnitKind::Note, decided.head, std::move(doubts));
    }
    void close_lists_inside_notes() {
        for (std::size_t index = open_.size(); index-- > 1;)
            if (units_[open_[index].unit].kind == UnitKind::Note) {
                const std::size_t around = open_[index - 1].unit;
                close_to(around);
            }
    }
    const std::vector<bool>& is_page_line_;
    std::size_t last_article_ = 0;
};

} // namespace

std::vector<OutlineUnit> outline_from(const domain::SourceText& source,
                                      std::span<const MatchLine> lines,
                                      const std::vector<bool>& is_page_line,
                                      std::vector<DecidedHead> heads) {
    return Outliner(source, lines, is_page_line, std::move(heads)).build();
}

} // namespace hamandish::analysis
