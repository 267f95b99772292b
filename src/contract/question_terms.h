// Questions and what people say to them, from the wire's words into the domain's and back.
#pragma once

#include "contract/question_messages.h"
#include "domain/ballot.h"
#include "domain/survey.h"

namespace hamandish::contract {

/// InvalidInput for an unknown rule; whether the definition makes sense is the domain's to say
/// (domain::check_ballot_definition).
[[nodiscard]] base::Result<domain::BallotDefinition> ballot_definition_from(const VoteForm& form);
/// The same for a survey (domain::check_survey).
[[nodiscard]] base::Result<domain::Survey> survey_from(const SurveyForm& form);

/// InvalidInput, naming "answers.key", for a number that is none and for an item answered twice.
[[nodiscard]] base::Result<domain::Answers> answers_from(const std::vector<ItemAnswer>& answers);
/// By item, in the order of their keys.
[[nodiscard]] std::vector<ItemAnswer> wire_from(const domain::Answers& answers);

} // namespace hamandish::contract
