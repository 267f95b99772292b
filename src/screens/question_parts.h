// Inside screens only: the parts of the screen of a vote or a survey.
#pragma once

#include "app/question.h"
#include "screens/page.h"

#include <string>
#include <vector>

namespace hamandish::screens {

/// Where what happened to the answer is said, and what is wrong with it.
inline constexpr std::string_view question_anchor = "question", error_anchor = "question-error";

/// An option that can be put into an order.
struct RankedOption {
    std::string key, label;
};

/// The rule of a vote as the catalogues call it.
[[nodiscard]] std::string rule_word(const contract::VoteForm& vote);
/// The ballot of a vote, and the button that casts it.
void vote_form(Page& page, const contract::Question& question);
/// Options in the order given so far, each with buttons that move it, and those left out. Gives the
/// new rank of one: 1 the first, 0 out of the order.
struct NewRank {
    std::size_t option = 0;
    std::int64_t rank = 0;
};
[[nodiscard]] std::optional<NewRank> ranking(Page& page, const std::vector<RankedOption>& options,
                                             const std::vector<std::int64_t>& ranks, bool disabled);

/// The section of a survey that the address names, and the ways on from it.
void survey_form(Page& page, const contract::Question& question);
/// One item of it.
void survey_item(Page& page, const contract::SurveyItem& item);

/// What was decided or said, with numbers, bars and the rule.
void question_outcome(Page& page, const contract::QuestionOutcome& outcome);
/// A row of a table of counts. `mark` is a word beside the label ("chosen"), or empty.
struct CountRow {
    std::string key, label;
    std::int64_t count = 0;
    std::string mark = {};
};
/// A table that is a drawing too: each count beside its share of `whole` as a bar.
void count_table(Page& page, const std::string& name, std::string_view key,
                 const std::vector<CountRow>& rows, std::int64_t whole);

/// "votes" and "surveys" of a call as cards that lead to them, with where each stands.
void question_cards(Page& page, const contract::CallQuestions& data, int heading_level);

} // namespace hamandish::screens
