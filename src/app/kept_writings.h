// Inside app only: what is being written and what was handed in, as the device keeps it.
#pragma once

#include "app/change.h"

namespace hamandish::app {

inline constexpr std::string_view outbox_prefix = "outbox/", act_prefix = "act/",
                                  person_name = "person";

/// The draft's text; empty removes it.
void store_draft(Change& change, const std::string& key, const std::string& text);
/// Does more than its text have to be kept: a kind, a wording, for whom it is said,
/// what it is about?
[[nodiscard]] inline bool is_more_than_plain(const Writing& writing) {
    return writing.kind != Writing{}.kind || writing.representing != 0 ||
           !writing.passage.exact.empty();
}
/// That of a draft; where there is nothing of it, nothing is kept.
void store_kind(Change& change, const std::string& key, const Writing& writing);
void forget_kind(Change& change, const std::string& key);
/// Why a draft was refused, so that it is still said when the page comes anew.
void store_refusal(Change& change, const std::string& key, base::ErrorCode error);
void forget_refusal(Change& change, const std::string& key);
/// What was handed in, under its key, as its author's.
void store_outbox(Change& change, const std::string& key, const Writing& writing);
void forget_outbox(Change& change, const std::string& key, const std::string& author);

/// "outbox/AUTHOR/CALL/UNIT"; what an older version kept has no author in it.
struct OutboxName {
    std::string author, key;
};
[[nodiscard]] OutboxName outbox_name_from(std::string_view name);
/// What store_outbox() keeps; nothing when it is cut off.
[[nodiscard]] std::optional<Writing> queued_from(const std::string& value);
/// As it is kept: name and value.
[[nodiscard]] std::pair<std::string, std::string> kept_outbox(const std::string& key,
                                                              const Writing& writing);
[[nodiscard]] std::pair<std::string, std::string> kept_act(const HandedIn& act);
/// Refuses a comment whose person nobody knows: its text is kept as a draft.
void refuse_writing(Change& change, const std::string& key, Writing& writing,
                    base::ErrorCode error);

} // namespace hamandish::app
