#include "screens/screen.h"

#include "screens/keyboard.h"
#include "screens/kiosk_parts.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/shell.h"

namespace hamandish::screens {
namespace {

using Content = void (*)(Page&);

struct Screen {
    Content content;
    bool is_later = false;
};

constexpr Screen first(Content content) {
    return {content, false};
}

/// Not of the pages on which people read a call and take part: a browser loads their code when the
/// first of them is opened. web/split_program.py finds them by this word.
constexpr Screen later(Content content) {
    return {content, true};
}

constexpr app::OfPlaces<Screen> contents{{
    {app::Place::Calls, first(calls_list)},
    {app::Place::Call, first(call)},
    {app::Place::Draft, first(draft)},
    {app::Place::Unit, first(unit)},
    {app::Place::Invite, later(invite)},
    {app::Place::Report, later(report)},
    {app::Place::Questions, first(questions)},
    {app::Place::Question, first(question)},
    {app::Place::Versions, later(versions)},
    {app::Place::Version, later(version)},
    {app::Place::Translation, later(translation)},
    {app::Place::Answers, later(answers)},
    {app::Place::Search, later(search)},
    {app::Place::Archive, later(archive)},
    {app::Place::Contributions, first(contributions)},
    {app::Place::Profile, later(profile)},
    {app::Place::SignIn, first(sign_in)},
    {app::Place::Joining, later(joining)},
    {app::Place::About, later(about)},
    {app::Place::Accessibility, later(accessibility)},
    {app::Place::Access, later(access)},
    {app::Place::Log, later(log)},
    {app::Place::Privacy, later(privacy)},
    {app::Place::Verify, later(verify)},
    {app::Place::Points, later(points)},
    {app::Place::MyPoints, later(my_points)},
    {app::Place::Ranking, later(ranking)},
    {app::Place::Thanks, later(thanks)},
    {app::Place::Calendar, later(calendar)},
    {app::Place::Record, later(record)},
    {app::Place::StaffAnswers, later(staff_answers)},
    {app::Place::Staff, later(staff)},
    {app::Place::StaffNew, later(staff_new)},
    {app::Place::StaffDraft, later(staff_draft)},
    {app::Place::StaffOpening, later(staff_opening)},
    {app::Place::StaffQuestion, later(staff_question)},
    {app::Place::StaffTranslation, later(staff_translation)},
    {app::Place::Moderation, later(moderation_log)},
    {app::Place::ModerationRules, later(moderation_rules)},
    {app::Place::StaffModeration, later(staff_moderation)},
    {app::Place::StaffFloods, later(staff_floods)},
    {app::Place::Kiosk, later(kiosk)},
    {app::Place::StaffKiosks, later(staff_kiosks)},
    {app::Place::StaffPapers, later(staff_papers)},
    {app::Place::StaffConcerns, later(staff_concerns)},
    {app::Place::StaffConcern, later(staff_concern)},
    {app::Place::StaffRepresentatives, later(staff_representatives)},
    {app::Place::StaffPeople, later(staff_people)},
    {app::Place::StaffOrganisation, later(staff_organisation)},
    {app::Place::StaffActs, later(staff_acts)},
    {app::Place::StaffOutbox, later(staff_outbox)},
    {app::Place::NotFound, first(not_found)},
}};
static_assert(app::is_of_every_place(contents));

void content(Page& page) {
    app::of_place(contents, page.state.address.place).content(page);
}

constexpr float kiosk_target_px = 60;

} // namespace

kit::Room room_at(const app::State& state, kit::Room room) {
    if (!state.kiosk.here) return room;
    room.least_target_px = kiosk_target_px;
    room.has_no_exit = true;
    return room;
}

bool is_later(const app::State& state) {
    return app::of_place(contents, state.address.place).is_later;
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
