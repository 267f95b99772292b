// What the paragraph styles of a Word file mean.
#pragma once

#include "domain/source_text.h"

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>

namespace hamandish::documents {

struct DocxStyle {
    domain::ParagraphStyle style = domain::ParagraphStyle::Body;
    int level = 0; ///< of a heading, from 1
    std::optional<int> num_id, num_level;
    std::string based_on;
};

/// styles.xml: headings by their outline level or their built-in name, lists by their numbering;
/// a style has what the style it is based on has.
class DocxStyles {
  public:
    DocxStyles() = default;
    explicit DocxStyles(const pugi::xml_document& part);
    [[nodiscard]] DocxStyle find(const std::string& id) const;
    /// The language of complex scripts is Persian, or not said.
    [[nodiscard]] bool is_persian() const { return is_persian_; }

  private:
    std::map<std::string, DocxStyle> styles_;
    bool is_persian_ = true;
};

/// w:outlineLvl of paragraph properties as a heading's level, from 1; 0: none.
[[nodiscard]] int outline_level(const pugi::xml_node& properties);

} // namespace hamandish::documents
