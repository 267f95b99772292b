// The units that are open while an outline is made, each inside the one before it.
#pragma once

#include "analysis/structure/lists.h"
#include "analysis/structure/outline.h"

#include <algorithm>
#include <array>

namespace hamandish::analysis {

/// What an open unit needs to know while things are put into it.
struct OpenUnit {
    std::size_t unit = 0;
    int rank = 0; ///< of a division; 0: none
    bool is_list_member = false, is_bullet = false, is_continuation = false;
    bool has_paragraphs = true; ///< more than one: text after it is still its own
    int bullet_level = 0;
    std::vector<int> path;     ///< the article's number first
    int last_part = 0;         ///< of the paths directly inside it
    bool has_undashed = false; ///< paths inside it that nothing parts from their text
};

/// A stack whose first is the document, and the lists whose parents are on it.
class OpenUnits {
  protected:
    static constexpr std::size_t deepest = 24; ///< deeper units stay beside their parent

    OpenUnits() {
        units_.emplace_back();
        open_.emplace_back();
    }

    OpenUnit& top() { return open_.back(); }
    [[nodiscard]] const OpenUnit& top() const { return open_.back(); }

    template <class Condition>
    void close_while(Condition closes) {
        while (open_.size() > 1 && closes(open_.back())) open_.pop_back();
        while (!lists_.empty() && !is_open(lists_.back().parent)) lists_.pop_back();
    }
    [[nodiscard]] bool is_open(std::size_t unit) const {
        return std::any_of(open_.begin(), open_.end(),
                           [unit](const OpenUnit& open) { return open.unit == unit; });
    }
    void close_to(std::size_t unit) {
        close_while([unit](const OpenUnit& open) { return open.unit != unit; });
    }

    OpenUnit& add(domain::UnitKind kind, const Head& head, std::vector<HeadDoubt> doubts) {
        OutlineUnit unit{kind, head.number, head, top().unit, head.line, head.start, {}};
        unit.doubts = std::move(doubts);
        return push(std::move(unit));
    }
    OpenUnit& push(OutlineUnit unit) {
        if (open_.size() >= deepest) {
            unit.parent = units_[top().unit].parent;
            close_to(unit.parent);
        }
        units_.push_back(std::move(unit));
        open_.push_back({});
        open_.back().unit = units_.size() - 1;
        return open_.back();
    }
    /// Divisions nest in the order in which a document first uses them: بخش within فصل here, the
    /// other way there.
    int rank_of(domain::UnitKind kind) {
        int& rank = ranks_[static_cast<std::size_t>(kind)];
        if (rank == 0) rank = ++last_rank_;
        return rank;
    }
    void leave_continuation() {
        if (top().is_continuation) open_.pop_back();
    }
    [[nodiscard]] std::string name_of(std::size_t unit) const {
        const OutlineUnit& named = units_[unit];
        return named.number ? candidate(named.kind, named.number->value)
                            : std::string(word(named.kind));
    }

    std::vector<OutlineUnit> units_;
    std::vector<OpenUnit> open_;
    std::vector<OpenList> lists_;

  private:
    std::array<int, 8> ranks_{};
    int last_rank_ = 0;
};

} // namespace hamandish::analysis
