// The answer to proposals and requests: what was decided, why, and on which legal ground.
#pragma once

#include "base/result.h"
#include "domain/draft.h"

#include <array>
#include <string>
#include <string_view>

namespace hamandish::domain {

enum class Decision { Accepted, PartlyAccepted, Rejected, OutOfScope };
inline constexpr std::array decisions{Decision::Accepted, Decision::PartlyAccepted,
                                      Decision::Rejected, Decision::OutOfScope};

/// "accepted", "partly_accepted", "rejected", "out_of_scope".
[[nodiscard]] std::string_view word(Decision decision);
/// InvalidInput naming "decision" on any other word.
[[nodiscard]] base::Result<Decision> decision_from_word(std::string_view word);

/// Where the law says so: a document and its article, a clause where there is one, and an address
/// where it can be read. Each in both languages.
struct LegalGround {
    TwoTexts document, article, clause;
    std::string link; ///< http or https; may be empty
    friend bool operator==(const LegalGround&, const LegalGround&) = default;
};

struct AnswerWords {
    Decision decision = Decision::Accepted;
    TwoTexts reason;
    LegalGround ground;
    friend bool operator==(const AnswerWords&, const AnswerWords&) = default;
};

/// Longest name of a document, an article or a clause, and longest link, in bytes.
inline constexpr std::size_t longest_ground_part = 400, longest_link = 500;

/// The answer as it will be kept. Reasons in both languages always; anything but full acceptance
/// needs a legal ground with its document and article in both. TextEmpty, TextTooLong or
/// TextForbidden naming the field ("reason_fa", "document_en" …); a clause is in both languages or
/// in none; InvalidInput naming "link" for what is no http address.
[[nodiscard]] base::Result<AnswerWords> answer_from(AnswerWords words);

/// Two people see an answer before anyone else does: Forbidden naming "reviewer" when they are one.
[[nodiscard]] base::Status require_second_person(std::int64_t author, std::int64_t reviewer);

} // namespace hamandish::domain
