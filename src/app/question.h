// What screens ask of the question at the current address, and what a press makes of a ballot.
#pragma once

#include "app/state.h"
#include "domain/ballot.h"

#include <optional>
#include <string_view>

namespace hamandish::app {

/// The question with this key in what was fetched; nothing without it.
[[nodiscard]] const contract::AskedQuestion* find_question(const State& state,
                                                           const std::string& key);
/// The one of the current address, if it is there.
[[nodiscard]] const contract::AskedQuestion* current_question(const State& state);

/// Marks of the current vote: as they are being set, else as they were cast, else none on any
/// option (-1 for a score, 0 elsewhere).
[[nodiscard]] std::vector<std::int64_t> current_marks(const State& state);
/// Answers to the current survey: as they are being given, else as they are known to the server.
[[nodiscard]] domain::Answers current_answers(const State& state);
/// Something here was changed and not handed in.
[[nodiscard]] bool is_answering(const State& state);
/// What went wrong with it, and where.
[[nodiscard]] const Answering& current_answering(const State& state);

/// What a device keeps of it, by name: of a vote "marks/KEY", of a survey "answers/KEY".
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
kept_texts(const std::string& key, const Answering& answering);
/// Is that the name of such a text?
[[nodiscard]] bool is_kept_answering(std::string_view name);
inline constexpr std::string_view marks_prefix = "marks/", answers_prefix = "answers/";

/// The ballot after `mark` was set for an option. YesNo: no other is chosen. Ranked rules: the
/// option takes the place of that rank and those from there on move back; 0 takes it out, and those
/// behind it move up.
[[nodiscard]] std::vector<std::int64_t> marks_after(domain::BallotRule rule,
                                                    std::vector<std::int64_t> marks,
                                                    std::size_t option, std::int64_t mark);

/// What people type for a whole number or a day, in any digits; a day of either calendar, years
/// before 1700 being Jalali ("1405/3/13", "2026-06-03"). Nothing when it is none.
[[nodiscard]] std::optional<std::int64_t> number_from_typed(std::string_view text);
[[nodiscard]] std::optional<std::int64_t> day_from_typed(std::string_view text);

/// The survey's sections that have something to ask after these answers, in order.
[[nodiscard]] std::vector<std::int32_t> asked_sections(const contract::SurveyForm& form,
                                                       const domain::Answers& answers);
/// Indices of the items that are asked in a section.
[[nodiscard]] std::vector<std::size_t>
asked_items(const contract::SurveyForm& form, const domain::Answers& answers, std::int32_t section);

} // namespace hamandish::app
