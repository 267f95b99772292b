#include "domain/answer.h"

#include "domain/comment_text.h"
#include "domain/reason.h"

namespace hamandish::domain {
namespace {

using base::ErrorCode;

base::Status check_reason(std::string& reason, std::string_view where) {
    auto kept = reason_from(reason);
    if (!kept) return base::fail(kept.error().code, where);
    reason = std::move(*kept);
    return {};
}

/// A line of a legal ground; `required`: it must say something.
base::Status check_part(const std::string& part, bool required, std::string_view where) {
    if (part.empty() && !required) return {};
    if (part.size() > longest_ground_part) return base::fail(ErrorCode::TextTooLong, where);
    if (const auto written = comment_text_from(part); !written)
        return base::fail(written.error().code, where);
    if (part.find('\n') != std::string::npos) return base::fail(ErrorCode::TextForbidden, where);
    return {};
}

base::Status check_pair(const TwoTexts& pair, bool required, std::string_view name) {
    // One language alone would leave the other's readers without the ground.
    const bool wanted = required || !pair.fa.empty() || !pair.en.empty();
    TRY(check_part(pair.fa, wanted, std::string(name) + "_fa"));
    return check_part(pair.en, wanted, std::string(name) + "_en");
}

base::Status check_link(const std::string& link) {
    if (link.empty()) return {};
    if (link.size() > longest_link) return base::fail(ErrorCode::TextTooLong, "link");
    std::string_view rest = link;
    for (const std::string_view scheme : {"https://", "http://"})
        if (rest.substr(0, scheme.size()) == scheme) rest.remove_prefix(scheme.size());
    if (rest.size() == link.size() || rest.empty() || rest.front() == '/')
        return base::fail(ErrorCode::InvalidInput, "link");
    for (const char c : rest)
        if (static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '<' || c == '>' || c == '\\')
            return base::fail(ErrorCode::InvalidInput, "link");
    return {};
}

} // namespace

std::string_view word(Decision decision) {
    switch (decision) {
    case Decision::Accepted: return "accepted";
    case Decision::PartlyAccepted: return "partly_accepted";
    case Decision::Rejected: return "rejected";
    case Decision::OutOfScope: return "out_of_scope";
    }
    return "accepted";
}

base::Result<Decision> decision_from_word(std::string_view text) {
    for (const Decision decision : decisions)
        if (word(decision) == text) return decision;
    return base::fail(ErrorCode::InvalidInput, "decision");
}

base::Result<AnswerWords> answer_from(AnswerWords words) {
    TRY(check_reason(words.reason.fa, "reason_fa"));
    TRY(check_reason(words.reason.en, "reason_en"));
    const LegalGround& ground = words.ground;
    // Whoever names a ground for an acceptance, which needs none, names all of it.
    const bool required = words.decision != Decision::Accepted || !(ground == LegalGround{});
    TRY(check_pair(ground.document, required, "document"));
    TRY(check_pair(ground.article, required, "article"));
    TRY(check_pair(ground.clause, false, "clause"));
    TRY(check_link(ground.link));
    return words;
}

base::Status require_second_person(std::int64_t author, std::int64_t reviewer) {
    if (author == reviewer) return base::fail(ErrorCode::Forbidden, "reviewer");
    return {};
}

} // namespace hamandish::domain
