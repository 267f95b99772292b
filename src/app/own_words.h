// What the unit says in the report in its own words, as it is being written: fields of ConcernForm.
#pragma once

#include "app/concern_state.h"

#include <array>
#include <string>
#include <string_view>

namespace hamandish::app {

inline constexpr std::array<std::string_view, 4> own_words_fields{
    "introduction_fa", "introduction_en", "conclusion_fa", "conclusion_en"};
inline constexpr std::string_view own_words_anchor = "own-words";

[[nodiscard]] bool is_of_own_words(std::string_view field);
/// As the server has it; `field`: one of own_words_fields.
[[nodiscard]] const std::string& saved_own_words(const contract::ConcernDesk& desk,
                                                 std::string_view field);
/// Does something read otherwise than it is saved?
[[nodiscard]] bool has_unsaved_words(const ConcernWork& work);
/// How often the words had been saved when whoever writes or publishes looked at them: of somebody
/// who has typed nothing, what the desk says now. Only with a desk, as those below.
[[nodiscard]] std::int64_t seen_words(const ConcernWork& work);
/// What would be sent.
[[nodiscard]] contract::WriteOwnWords wanted_own_words(const ConcernWork& work);
[[nodiscard]] contract::PublishReport wanted_publication(const ConcernWork& work);
/// The words that are typed, and nothing else of the form.
[[nodiscard]] ConcernForm words_in(const ConcernForm& form);
/// What stays of the form once what was pressed is done: of the words and of all else, that which
/// it was not about.
[[nodiscard]] ConcernForm rest_of_form(const ConcernForm& form);

} // namespace hamandish::app
