// What keeps the report of a closed call from being published by hand.
#pragma once

#include "domain/draft.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hamandish::domain {

enum class ReportLack {
    Proposals, ///< one is unanswered
    Languages, ///< a concern that the report tells is not named in both, or summed up in one alone
    Signature, ///< the concerns are unsigned
    Words,     ///< the unit says something of its own in one language alone
};
inline constexpr std::array report_lacks{ReportLack::Proposals, ReportLack::Languages,
                                         ReportLack::Signature, ReportLack::Words};
[[nodiscard]] std::string_view word(ReportLack lack); ///< "proposals" …

/// Named in both languages, and summed up in both or in none.
[[nodiscard]] bool has_both_languages(const TwoTexts& label, const TwoTexts& summary);

struct ReportReadiness {
    std::int64_t waiting_count = 0; ///< proposals and requests
    bool has_both_languages = false, is_signed = false;
    bool words_in_both_languages = true; ///< domain/own_words.h
};
[[nodiscard]] std::vector<ReportLack> lacks_of(const ReportReadiness& report);

} // namespace hamandish::domain
