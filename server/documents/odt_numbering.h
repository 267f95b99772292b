// The list and heading numbers of an OpenDocument text, counted and printed.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>

namespace hamandish::documents {

struct OdtLevel {
    std::string format, prefix, suffix, text; ///< `text`: loext:num-list-format ("%1%-%2%")
    int start = 1, shown = 1;
    bool is_bullet = false;
};

/// text:list-style and text:outline-style of styles.xml and content.xml (OpenDocument 1.3, 16.30 to
/// 16.35).
class OdtNumbering {
  public:
    void add(const pugi::xml_node& styles);

    /// The counters of one list, or of the headings.
    struct Counters {
        std::array<std::optional<int>, 10> counts;
    };
    struct Printed {
        std::string label;
        bool is_bullet = false;
    };
    /// Counts on at `level` (from 1) and prints. `start` restarts. Nothing for what prints nothing.
    [[nodiscard]] std::optional<Printed> next(Counters& counters, const std::string& style,
                                              int level, std::optional<int> start) const;

  private:
    std::map<std::string, std::array<OdtLevel, 10>> styles_; ///< "" is the headings'
};

} // namespace hamandish::documents
