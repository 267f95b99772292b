// What a person may say to a question or to a comment: agree, disagree, pass.
#pragma once

#include "base/result.h"

#include <string_view>

namespace hamandish::domain {

enum class Choice { Agree, Disagree, Pass };

/// "agree", "disagree", "pass": the words on the wire and in the store.
[[nodiscard]] std::string_view word(Choice choice);
/// InvalidInput on any other word.
[[nodiscard]] base::Result<Choice> choice_from_word(std::string_view word);

} // namespace hamandish::domain
