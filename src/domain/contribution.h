// What a person may send about a unit: a comment, a proposal to word it otherwise, a request.
#pragma once

#include "base/result.h"

#include <array>
#include <string>
#include <string_view>

namespace hamandish::domain {

enum class ContributionKind {
    Comment,  ///< an opinion; needs no answer
    Proposal, ///< to change the unit, with or without replacement wording; answered with reasons
    Request,  ///< something asked of the drafting unit; answered with reasons
};
inline constexpr std::array contribution_kinds{
    ContributionKind::Comment, ContributionKind::Proposal, ContributionKind::Request};

/// "comment", "proposal", "request": the words of the wire, the store and the event log.
[[nodiscard]] std::string_view word(ContributionKind kind);
/// InvalidInput naming "kind" on any other word.
[[nodiscard]] base::Result<ContributionKind> contribution_kind_from_word(std::string_view word);
/// Proposals and requests are owed one (article 4 of the directive).
[[nodiscard]] bool is_owed_an_answer(ContributionKind kind);

/// Replacement wording as it will be kept: by the rules of a comment's text, and empty where there
/// is none. What only repeats one of the unit's own texts proposes nothing and becomes empty, so
/// that a field that was left as it was prefilled says nothing. InvalidInput naming "wording" with
/// any other kind than a proposal; TextTooLong, TextForbidden naming "wording".
[[nodiscard]] base::Result<std::string> wording_from(ContributionKind kind,
                                                     std::string_view wording,
                                                     std::string_view text_fa,
                                                     std::string_view text_en);

} // namespace hamandish::domain
