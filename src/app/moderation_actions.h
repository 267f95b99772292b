// What people did about moderation, in the past tense: reported, appealed, decided.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace hamandish::app {

struct ReportWanted {
    std::int64_t comment_id = 0;
    friend bool operator==(const ReportWanted&, const ReportWanted&) = default;
};
struct ReportRuleChosen {
    std::string rule;
    friend bool operator==(const ReportRuleChosen&, const ReportRuleChosen&) = default;
};
/// Words of the comment that are personal data, one on each line.
struct ReportWordsEdited {
    std::string text;
    friend bool operator==(const ReportWordsEdited&, const ReportWordsEdited&) = default;
};
struct ReportSubmitted {
    friend bool operator==(const ReportSubmitted&, const ReportSubmitted&) = default;
};
struct ReportCancelled {
    friend bool operator==(const ReportCancelled&, const ReportCancelled&) = default;
};
/// Why one's own comment should not be hidden, while it is written; and once it is sent.
struct AppealEdited {
    std::int64_t comment_id = 0;
    std::string text;
    friend bool operator==(const AppealEdited&, const AppealEdited&) = default;
};
struct AppealSubmitted {
    std::int64_t comment_id = 0;
    friend bool operator==(const AppealSubmitted&, const AppealSubmitted&) = default;
};
/// What a moderator is about to do with a comment: the rule, the reason, and then the act
/// (domain/moderation.h).
struct ModerationRuleChosen {
    std::int64_t comment_id = 0;
    std::string rule;
    friend bool operator==(const ModerationRuleChosen&, const ModerationRuleChosen&) = default;
};
struct ModerationReasonEdited {
    std::int64_t comment_id = 0;
    std::string text;
    friend bool operator==(const ModerationReasonEdited&, const ModerationReasonEdited&) = default;
};
struct ModerationWordsEdited {
    std::int64_t comment_id = 0;
    std::string text;
    friend bool operator==(const ModerationWordsEdited&, const ModerationWordsEdited&) = default;
};
struct Moderated {
    std::int64_t comment_id = 0;
    std::string act, rule, words = {}; ///< rule and words: as the form shows them
    friend bool operator==(const Moderated&, const Moderated&) = default;
};

/// Any of them; one alternative of Action.
using ModerationFact =
    std::variant<ReportWanted, ReportRuleChosen, ReportSubmitted, ReportCancelled, AppealEdited,
                 AppealSubmitted, ModerationRuleChosen, ModerationReasonEdited, Moderated,
                 ReportWordsEdited, ModerationWordsEdited>;

} // namespace hamandish::app
