#include "screens/screen.h"

#include "screens/keyboard.h"
#include "screens/kiosk_parts.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/shell.h"

namespace hamandish::screens {
namespace {

void content(Page& page) {
    switch (page.state.address.place) {
    case app::Place::Calls: return calls_list(page);
    case app::Place::Calendar: return calendar(page);
    case app::Place::Record: return record(page);
    case app::Place::Call: return call(page);
    case app::Place::Draft: return draft(page);
    case app::Place::Unit: return unit(page);
    case app::Place::Invite: return invite(page);
    case app::Place::Report: return report(page);
    case app::Place::Questions: return questions(page);
    case app::Place::Question: return question(page);
    case app::Place::Versions: return versions(page);
    case app::Place::Version: return version(page);
    case app::Place::Answers: return answers(page);
    case app::Place::Contributions: return contributions(page);
    case app::Place::Profile: return profile(page);
    case app::Place::Privacy: return privacy(page);
    case app::Place::SignIn: return sign_in(page);
    case app::Place::About: return about(page);
    case app::Place::Accessibility: return accessibility(page);
    case app::Place::Access: return access(page);
    case app::Place::Log: return log(page);
    case app::Place::Points: return points(page);
    case app::Place::MyPoints: return my_points(page);
    case app::Place::Ranking: return ranking(page);
    case app::Place::Verify: return verify(page);
    case app::Place::Moderation: return moderation_log(page);
    case app::Place::ModerationRules: return moderation_rules(page);
    case app::Place::Kiosk: return kiosk(page);
    case app::Place::NotFound: return not_found(page);
    case app::Place::Staff: return staff(page);
    case app::Place::StaffNew: return staff_new(page);
    case app::Place::StaffDraft: return staff_draft(page);
    case app::Place::StaffOpening: return staff_opening(page);
    case app::Place::StaffAnswers: return staff_answers(page);
    case app::Place::StaffModeration: return staff_moderation(page);
    case app::Place::StaffKiosks: return staff_kiosks(page);
    case app::Place::StaffPapers: return staff_papers(page);
    case app::Place::StaffRepresentatives: return staff_representatives(page);
    }
}

constexpr float kiosk_target_px = 60;

} // namespace

kit::Room room_at(const app::State& state, kit::Room room) {
    if (!state.kiosk.here) return room;
    room.least_target_px = kiosk_target_px;
    room.has_no_exit = true;
    return room;
}

i18n::Locale other_language(const app::State& state) {
    return state.address.locale == i18n::Locale::Persian ? i18n::Locale::English
                                                         : i18n::Locale::Persian;
}

void draw_screen(const app::State& state, kit::Frame& frame, std::vector<app::Action>& actions) {
    Page page{state, frame, actions};
    const bool is_start = state.address.place == app::Place::Kiosk;
    if (!is_start) {
        skip_link(page);
        banner(page);
    }
    {
        const auto main =
            frame.box({.role = kit::Role::Main,
                       .anchor = "main",
                       .layout = page_column(page, {.padding = {8, 0, 56, 0}, .grow = 1}),
                       .state = {.busy = !app::settled(state)}});
        draft_translation(page);
        cut_off(page);
        light_suggestion(page);
        if (state.log_watch.is_alarmed)
            notice(page, page.say(i18n::MessageKey::log_alarm), kit::BoxLook::NoticeNegative);
        const bool is_missing = load_error(state) == base::ErrorCode::NotFound;
        is_missing ? not_found(page) : content(page);
        kiosk_bar(page);
        toast(page);
        if (state.is_leaving) leaving(page);
        if (state.is_erasing) erasing(page);
        kiosk_questions(page);
    }
    if (!is_start) foot(page);
    speech_bar(page);
    keyboard(page);
}

} // namespace hamandish::screens
