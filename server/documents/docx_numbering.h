// The list numbers of a Word file, which exist only as formatting: counted and printed as Word
// does.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <set>
#include <string>

namespace hamandish::documents {

struct NumberingLevel {
    int start = 1;
    std::string format = "decimal", text; ///< "%1-%2-"
    std::string suffix = "tab";
    std::optional<int> restart; ///< w:lvlRestart: after which level (from 1); 0: never
    bool is_legal = false;      ///< all parts in digits
    std::string style;          ///< the paragraph style that stands for this level
};

struct PrintedNumber {
    std::string label; ///< "2-1-"; a bullet's character
    bool is_bullet = false;
};

/// numbering.xml (ECMA-376 part 1, 17.9) and the counters of one reading of a document.
class DocxNumbering {
  public:
    DocxNumbering() = default;
    DocxNumbering(const pugi::xml_document& part, bool is_persian);

    /// The number of the next paragraph of list `num_id` at `level` (from 0), counted now; nothing
    /// for lists that are not there or print nothing.
    [[nodiscard]] std::optional<PrintedNumber> next(int num_id, int level);
    /// The level of the list that a paragraph style stands for.
    [[nodiscard]] std::optional<int> level_of_style(int num_id, const std::string& style) const;

  private:
    static constexpr int level_count = 9;
    using Levels = std::array<NumberingLevel, level_count>;
    struct Instance {
        int abstract_id = 0;
        std::map<int, NumberingLevel> levels; ///< given anew
        std::map<int, int> starts;            ///< w:startOverride
    };
    [[nodiscard]] const NumberingLevel* level_at(int num_id, int level) const;
    [[nodiscard]] std::string
    printed(int num_id, int level, const std::array<std::optional<int>, level_count>& counts) const;

    std::map<int, Levels> abstracts_;
    std::map<int, std::string> links_;  ///< w:numStyleLink of an abstract list
    std::map<std::string, int> styles_; ///< w:styleLink: who defines it
    std::map<int, Instance> instances_;
    std::map<int, std::array<std::optional<int>, level_count>> counters_; ///< by abstract list
    std::set<int> used_;
    bool is_persian_ = false;
};

} // namespace hamandish::documents
