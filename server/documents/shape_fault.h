// Why a draft in two files cannot become a call, so that it can be said in words.
#pragma once

#include <string>

namespace hamandish::documents {

enum class ShapeRule {
    Division,        ///< a division or an annex, which calls do not keep yet
    Differs,         ///< another kind or number of unit in the other language
    OnlyHere,        ///< no unit in the other language
    TitleMissing,    ///< no title in the file
    ArticlesMissing, ///< no article in the file
    ArticleEmpty,    ///< an article or a preamble without text
    ArticleOrder,    ///< not the article that is due
};

/// `place` is "law.fa.docx:12", `label` what is printed there; `due` an article's number.
struct ShapeFault {
    ShapeRule rule;
    std::string place, label, other_place, other_label;
    int due = 0;
};

} // namespace hamandish::documents
