// A vote or a survey as a document: read out of its text, and what it still lacks to be asked.
#pragma once

#include "base/result.h"
#include "contract/question_messages.h"

#include <string_view>
#include <vector>

namespace hamandish::contract {

/// Reads `{"key", "kind", "title", "text", "vote" or "survey"}` as it stands, however much it still
/// lacks. InvalidInput names the field that is missing or of a wrong type ("body": no JSON at all).
[[nodiscard]] base::Result<Question> question_in(std::string_view json);

/// Everything without which it cannot be asked, named as its field is: TextEmpty for each text that
/// says nothing in a language ("title.en", "items.q3.label.fa"); InvalidInput for the first thing
/// that the rules of ballots and surveys refuse ("options", "questions.q3"). Empty: ask it.
[[nodiscard]] std::vector<base::Error> faults_of(const Question& question);

} // namespace hamandish::contract
