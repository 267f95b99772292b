#include "domain/contribution.h"

#include "base/trimmed.h"
#include "domain/comment_text.h"

namespace hamandish::domain {

std::string_view word(ContributionKind kind) {
    switch (kind) {
    case ContributionKind::Comment: return "comment";
    case ContributionKind::Proposal: return "proposal";
    case ContributionKind::Request: return "request";
    }
    return "comment";
}

base::Result<ContributionKind> contribution_kind_from_word(std::string_view text) {
    for (const ContributionKind kind : contribution_kinds)
        if (word(kind) == text) return kind;
    return base::fail(base::ErrorCode::InvalidInput, "kind");
}

bool is_owed_an_answer(ContributionKind kind) {
    return kind != ContributionKind::Comment;
}

base::Result<std::string> wording_from(ContributionKind kind, std::string_view wording,
                                       std::string_view text_fa, std::string_view text_en) {
    auto kept = comment_text_from(wording);
    if (!kept && kept.error().code == base::ErrorCode::TextEmpty) return std::string();
    if (!kept) return base::fail(kept.error().code, "wording");
    const std::string_view words = base::trimmed(*kept);
    if (words == base::trimmed(text_fa) || words == base::trimmed(text_en)) return std::string();
    if (kind != ContributionKind::Proposal)
        return base::fail(base::ErrorCode::InvalidInput, "wording");
    return std::string(words);
}

} // namespace hamandish::domain
