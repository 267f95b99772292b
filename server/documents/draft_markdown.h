// Reading a draft from Markdown.
#pragma once

#include "base/result.h"
#include "domain/draft.h"

#include <string_view>
#include <vector>

namespace hamandish::documents {

/// What was read, and every line that could not be ("directive.fa.md:12", Misaligned).
struct ReadDraft {
    domain::SourceDraft draft;
    std::vector<base::Error> problems;
};

/// The shape: `# title`; list lines `- label: value` (front matter); then `## ` headings, each
/// followed by its text in paragraphs. A heading is "مقدمه" / "Preamble", or "ماده N – heading" /
/// "Article N – heading" with digits of either language. `name` is said in front of line numbers.
[[nodiscard]] ReadDraft read_draft(std::string_view name, std::string_view markdown);

} // namespace hamandish::documents
