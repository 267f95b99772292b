// One function a screen; each in a file of its own. All write inside the page's main part.
#pragma once

#include "screens/page.h"

#include <optional>

namespace hamandish::screens {

void calls_list(Page& page);
void calendar(Page& page);
void record(Page& page);
void call(Page& page);
void draft(Page& page);
void unit(Page& page);
/// What one needs to invite others to a call.
void invite(Page& page);
void report(Page& page);
/// The votes and surveys of a call, and one of them.
void questions(Page& page);
void question(Page& page);
void answers(Page& page);
void archive(Page& page);
/// Where words stand in a call.
void search(Page& page);
/// The texts of a call one after another, and one of them beside the text consulted on.
void versions(Page& page);
void version(Page& page);
/// Its text in a further language.
void translation(Page& page);
void staff_answers(Page& page);
void contributions(Page& page);
void profile(Page& page);
void sign_in(Page& page);
/// Shall two accounts of one person become one?
void joining(Page& page);
void about(Page& page);
void accessibility(Page& page);
/// The aids that a person can switch on.
void access(Page& page);
void log(Page& page);
void privacy(Page& page);
/// The rules of points, one's own points, and the ranking by them.
void points(Page& page);
void my_points(Page& page);
void ranking(Page& page);
void thanks(Page& page);
/// Is a certificate true? Anyone asks, by its number.
void verify(Page& page);
/// The staff desk; each but the first stands behind its door.
void staff(Page& page);
void staff_new(Page& page);
void staff_draft(Page& page);
void staff_opening(Page& page);
void staff_question(Page& page);
void staff_translation(Page& page);
/// What was hidden in a call, by which rules that may be, and what waits for moderators.
void moderation_log(Page& page);
void moderation_rules(Page& page);
void staff_moderation(Page& page);
/// The start screen of a kiosk, and how a device becomes one.
void kiosk(Page& page);
void staff_kiosks(Page& page);
void staff_papers(Page& page);
void staff_floods(Page& page);
void staff_concerns(Page& page);
void staff_concern(Page& page);
void staff_representatives(Page& page);
void staff_people(Page& page);
void staff_organisation(Page& page);
void staff_acts(Page& page);
void staff_outbox(Page& page);
void not_found(Page& page);
/// Not a screen but a question over one: what becomes of unsent writings before signing out.
void leaving(Page& page);
/// Another: how the account is to be erased.
void erasing(Page& page);

/// What the current address needs could not be had, and why; nothing while it is fine or on its
/// way. Only when there is nothing older to show instead.
[[nodiscard]] std::optional<base::ErrorCode> load_error(const app::State& state);

} // namespace hamandish::screens
