// Clauses and items: what numbers, letters, paths and bullets begin.
#pragma once

#include "analysis/structure/open_units.h"

namespace hamandish::analysis {

/// Puts the members of lists into the open units. `at_` is the head that is looked at.
class ListMembers : protected OpenUnits {
  protected:
    ListMembers(const domain::SourceText& source, std::span<const MatchLine> lines,
                std::vector<DecidedHead> heads)
        : source_(source), lines_(lines), heads_(std::move(heads)) {}

    bool bullet(const Head& head);
    /// These are false when nothing begins there after all.
    bool member(const Head& head);
    bool path_member(const Head& head);
    bool named_member(const Head& head);
    [[nodiscard]] bool list_goes_on();
    void doubt_list_end(std::size_t unit, std::size_t line);
    void doubt_minority_order();

    const domain::SourceText& source_;
    std::span<const MatchLine> lines_;
    std::vector<DecidedHead> heads_;
    std::size_t at_ = 0;
    char32_t last_value_ = '.'; ///< the visible character before this place

  private:
    [[nodiscard]] domain::UnitKind kind_of_member() const;
    OpenUnit& add_member(const Head& head, int value, std::vector<HeadDoubt> doubts);
    bool continues_list(const Head& head);
    bool begins_list(const Head& head);
    bool skips_in_list(const Head& head);
    [[nodiscard]] bool is_followed_by_second(const Head& head) const;
    [[nodiscard]] bool may_run_in(const Head& head);
    bool continues_named(const Head& head);
    void begin_named(const Head& head);
    [[nodiscard]] bool has_open_member(std::size_t parent, domain::UnitKind kind) const;
    void add_named(const Head& head, int value);
    [[nodiscard]] std::vector<int> canonical(const Head& head) const;
    [[nodiscard]] int article_around() const;
    [[nodiscard]] bool is_due(const std::vector<int>& path) const;
    void close_to_parent_of(const std::vector<int>& path, std::vector<HeadDoubt>& doubts);

    std::vector<std::size_t> as_printed_, turned_; ///< units whose numbers go one way or the other
};

} // namespace hamandish::analysis
