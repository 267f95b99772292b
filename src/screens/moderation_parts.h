// What stands in and around a comment because of moderation.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// A short line where people write, and the way to the rules.
void rules_line(Page& page);
/// In the place of words that are hidden: by which rule, why, when, and how an appeal stands.
void hidden_notice(Page& page, const contract::Comment& comment);
/// For its author: the appeal against the hiding, to be written or as it was.
void appeal_form(Page& page, const contract::Comment& comment);
/// For everybody else: a button, and the question which rule was broken.
void report_form(Page& page, const contract::Comment& comment);
/// "قاعده: توهین …"
[[nodiscard]] std::string rule_words(const Page& page, const std::string& rule);

} // namespace hamandish::screens
