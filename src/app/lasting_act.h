// What staff do and nothing takes back: it is asked about once more before it is sent.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hamandish::app {

struct State;

enum class LastingKind {
    DeleteDraft,
    Schedule,
    Extend,
    Adopt,
    RemoveAttachment,
    RemoveTranslation,
    MergeUnit,
    DismissWords,
    WithdrawCall,
    SignConcerns,
    PublishReport,
    ShortenAnswerDays, ///< once people can take part; until then it is set like anything else
    AddOrganisation,
};
/// "delete", "schedule" …
[[nodiscard]] std::string_view word(LastingKind kind);

/// `of`: which file, unit or words without a place; 0 where the page says it.
struct LastingAct {
    LastingKind kind = LastingKind::DeleteDraft;
    std::int64_t of = 0;
    friend bool operator==(const LastingAct&, const LastingAct&) = default;
};
/// A step towards one was taken: it was asked for, confirmed, or thought better of.
enum class LastingStep { Ask, Confirm, Drop };
struct LastingActPressed {
    LastingAct act;
    LastingStep step = LastingStep::Ask;
    friend bool operator==(const LastingActPressed&, const LastingActPressed&) = default;
};

/// Is it asked about once more, and would the same be sent as when it was asked for?
[[nodiscard]] bool is_asked_about(const State& state, const LastingAct& act);
/// Where the button is that asks for it.
[[nodiscard]] std::string asking_anchor(const LastingAct& act);
inline constexpr std::string_view last_look_anchor = "last-look";

} // namespace hamandish::app
