// A draft in one language as it was read, and in two as it is kept.
#pragma once

#include "base/result.h"
#include "domain/unit_kind.h"

#include <string>
#include <string_view>
#include <vector>

namespace hamandish::domain {

/// One unit of a draft in one language; `line` is where its heading stands in the file, from 1.
struct SourceUnit {
    UnitKind kind = UnitKind::Article;
    int number = 0; ///< 0 for a preamble
    std::string heading, text;
    int line = 0;
};

/// One line of the document's own front matter ("Number: 51670/W").
struct SourceFact {
    std::string label, value;
    int line = 0;
};

/// `name` is the file's, for people who must find a mistake in it.
struct SourceDraft {
    std::string name, title;
    std::vector<SourceFact> facts;
    std::vector<SourceUnit> units;
    int title_line = 0, last_line = 0;
};

struct TwoTexts {
    std::string fa, en;
    friend bool operator==(const TwoTexts&, const TwoTexts&) = default;
};

struct DraftUnit {
    std::string key; ///< "preamble", "article-1"
    UnitKind kind = UnitKind::Article;
    int number = 0;
    TwoTexts heading, text;
    int depth = 0; ///< 0 at the top; it lies in the nearest unit before it that is less deep
};

struct DraftFact {
    TwoTexts label, value;
};

struct Draft {
    TwoTexts title;
    std::vector<DraftFact> facts;
    std::vector<DraftUnit> units;
};

/// Either a draft whose two languages match unit by unit, or everything that does not match; each
/// problem is Misaligned and names file and line ("directive.en.md:12").
struct Alignment {
    Draft draft;
    std::vector<base::Error> problems;
};
[[nodiscard]] Alignment align(const SourceDraft& fa, const SourceDraft& en);

} // namespace hamandish::domain
