// A vote or a survey for a call, from the document that describes it.
#pragma once

#include "contract/question_messages.h"
#include "server/store/connection.h"

#include <string_view>

namespace hamandish::usecases {

/// Reads `{"key", "kind", "title", "text", "vote" or "survey"}` and checks it whole. InvalidInput
/// names the field; so does TextEmpty, where one of the two languages says nothing
/// ("items.q3.label.en").
[[nodiscard]] base::Result<contract::Question> question_from(std::string_view json);

/// Adds it to the call, or changes the one with its key. NotFound naming "call"; Closed after the
/// deadline; Conflict once somebody has answered.
[[nodiscard]] base::Status add_question(store::Connection& connection, const std::string& slug,
                                        const contract::Question& question, base::Instant now);

} // namespace hamandish::usecases
