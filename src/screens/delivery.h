// What becomes of votes, reactions and answers between the hand and the record.
#pragma once

#include "screens/page.h"

#include <string>
#include <string_view>

namespace hamandish::screens {

/// What is true of it right now: waits, is being sent, or was not recorded and why.
[[nodiscard]] std::string delivery_words(const Page& page, const app::HandedIn& act);
/// The same of a comment that its person handed in.
[[nodiscard]] std::string delivery_words(const Page& page, const app::Writing& writing);
/// The place where it is said what happened, with a button for what was refused and has been read.
/// `act` may be null: then as feedback().
void delivery(Page& page, std::string_view place, const app::HandedIn* act);
/// Texts of a survey's answers that were refused: still their person's.
void refused_texts(Page& page, const app::HandedIn& act);
/// Everything of this kind on this device, with where it is about.
void deliveries(Page& page);

[[nodiscard]] inline bool is_sending(const app::HandedIn* act) {
    return act != nullptr && act->status == app::WritingStatus::Sending;
}
[[nodiscard]] inline bool is_waiting(const app::HandedIn* act) {
    return act != nullptr && act->status == app::WritingStatus::Queued;
}

} // namespace hamandish::screens
