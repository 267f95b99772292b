#include "screens/screen.h"

#include "screens/keyboard.h"
#include "screens/kiosk_parts.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/shell.h"

namespace hamandish::screens {
namespace {

constexpr app::OfPlaces<void (*)(Page&)> contents{{
    {app::Place::Calls, calls_list},
    {app::Place::Call, call},
    {app::Place::Draft, draft},
    {app::Place::Unit, unit},
    {app::Place::Invite, invite},
    {app::Place::Report, report},
    {app::Place::Questions, questions},
    {app::Place::Question, question},
    {app::Place::Versions, versions},
    {app::Place::Version, version},
    {app::Place::Answers, answers},
    {app::Place::Search, search},
    {app::Place::Contributions, contributions},
    {app::Place::Profile, profile},
    {app::Place::SignIn, sign_in},
    {app::Place::Joining, joining},
    {app::Place::About, about},
    {app::Place::Accessibility, accessibility},
    {app::Place::Access, access},
    {app::Place::Log, log},
    {app::Place::Privacy, privacy},
    {app::Place::Verify, verify},
    {app::Place::Points, points},
    {app::Place::MyPoints, my_points},
    {app::Place::Ranking, ranking},
    {app::Place::Thanks, thanks},
    {app::Place::Calendar, calendar},
    {app::Place::Record, record},
    {app::Place::StaffAnswers, staff_answers},
    {app::Place::Staff, staff},
    {app::Place::StaffNew, staff_new},
    {app::Place::StaffDraft, staff_draft},
    {app::Place::StaffOpening, staff_opening},
    {app::Place::Moderation, moderation_log},
    {app::Place::ModerationRules, moderation_rules},
    {app::Place::StaffModeration, staff_moderation},
    {app::Place::StaffFloods, staff_floods},
    {app::Place::Kiosk, kiosk},
    {app::Place::StaffKiosks, staff_kiosks},
    {app::Place::StaffPapers, staff_papers},
    {app::Place::StaffConcerns, staff_concerns},
    {app::Place::StaffConcern, staff_concern},
    {app::Place::StaffRepresentatives, staff_representatives},
    {app::Place::StaffPeople, staff_people},
    {app::Place::StaffOrganisation, staff_organisation},
    {app::Place::StaffActs, staff_acts},
    {app::Place::NotFound, not_found},
}};
static_assert(app::is_of_every_place(contents));

void content(Page& page) {
    app::of_place(contents, page.state.address.place)(page);
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
