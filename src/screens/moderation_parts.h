// What stands in and around a comment because of moderation.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// A short line where people write, and the way to the rules.
void rules_line(Page& page);
/// In the place of words that are hidden: by which rule, why, when, and how an appeal stands.
void hidden_notice(Page& page, const contract::Comment& comment);
/// Below words of which some are masked: why, when, how an appeal stands; for its author also
/// which.
void masked_notice(Page& page, const contract::Comment& comment);
/// For its author: the appeal against the hiding or the masking, to be written or as it was.
void appeal_form(Page& page, const contract::Comment& comment);
/// A button, and the question which rule was broken and which words are personal data; for its
/// author the latter alone.
void report_form(Page& page, const contract::Comment& comment);
/// "قاعده: توهین …"
[[nodiscard]] std::string rule_words(const Page& page, const std::string& rule);

} // namespace hamandish::screens
