#include "app/error_message.h"
#include "screens/notices.h"
#include "screens/pieces.h"
#include "screens/profile_options.h"
#include "screens/screens.h"
#include "screens/sessions.h"
#include "screens/subscriptions.h"
#include "screens/wording.h"

#include <algorithm>
#include <array>

namespace hamandish::screens {
namespace {

using domain::ProfileField;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

struct Question {
    ProfileField field;
    std::string_view anchor;
};

constexpr std::array questions{
    Question{ProfileField::BirthYear, "birth-year-field"},
    Question{ProfileField::Gender, "gender-field"},
    Question{ProfileField::Province, "province-field"},
    Question{ProfileField::Education, "education-field"},
    Question{ProfileField::AudienceGroup, "audience-group-field"},
};

void ask(Page& page, const Question& question, contract::Profile answers) {
    const auto word = domain::word(question.field);
    const bool verified =
        std::find(answers.verified.begin(), answers.verified.end(), word) != answers.verified.end();
    const std::string chosen = app::answer_of(answers, question.field);
    const auto answer = page.frame.select(
        {.key = word,
         .anchor = question.anchor,
         .label = profile_question(page, question.field),
         .hint = verified ? page.say(MessageKey::profile_verified) : std::string(),
         .options = profile_options(page, question.field, chosen),
         .chosen = chosen,
         .disabled = verified || page.state.profile_form.busy});
    if (answer) page.did(app::ProfileAnswered{question.field, *answer});
}

/// Those of the site that are universities, and what was chosen before it was one no more.
std::vector<kit::Option> universities(const Page& page, const std::string& chosen) {
    std::vector<kit::Option> options{{"", page.say(MessageKey::profile_not_answered), {}}};
    const auto& known = page.state.staff.organisations.value;
    if (known)
        for (const contract::Organisation& one : known->organisations)
            if (one.kind == "university")
                options.push_back({one.slug, page.in_language(one.name), {}});
    if (options.size() == 1 && chosen.empty()) return {};
    options.push_back({std::string(domain::prefer_not_to_say),
                       page.say(MessageKey::profile_prefer_not_to_say),
                       {}});
    const bool is_offered = std::any_of(options.begin(), options.end(),
                                        [&](const auto& one) { return one.value == chosen; });
    if (!is_offered) options.push_back({chosen, chosen, {}});
    return options;
}

/// Nothing where the site has no universities.
void ask_university(Page& page, const std::string& chosen) {
    auto options = universities(page, chosen);
    if (options.empty()) return;
    const auto answer = page.frame.select({.key = "university",
                                           .anchor = "university-field",
                                           .label = page.say(MessageKey::profile_university),
                                           .hint = page.say(MessageKey::profile_university_hint),
                                           .options = std::move(options),
                                           .chosen = chosen,
                                           .disabled = page.state.profile_form.busy});
    if (answer) page.did(app::UniversityAnswered{*answer});
}

void questions_form(Page& page, const contract::Profile& saved) {
    const auto& form = page.state.profile_form;
    const auto box = page.frame.box({.key = "questions",
                                     .role = Role::Form,
                                     .anchor = app::profile_anchor,
                                     .name = page.say(MessageKey::nav_profile),
                                     .look = BoxLook::Card,
                                     .layout = {.gap = 18, .max_width = form_px}});
    const contract::Profile& answers = form.edited ? *form.edited : saved;
    for (const Question& question : questions) ask(page, question, answers);
    ask_university(page, answers.university);
    if (form.error)
        page.frame.text({.role = Role::Alert,
                         .text = page.say(app::message_from_error(*form.error)),
                         .look = TextLook::Error});
    if (page.frame.button(
            {.key = "save", .text = page.say(MessageKey::profile_save), .busy = form.busy}))
        page.did(app::ProfileSaved{});
    feedback(page, app::profile_anchor);
}

void section(Page& page, MessageKey heading, MessageKey text) {
    page.frame.text({.role = Role::Heading,
                     .text = page.say(heading),
                     .look = TextLook::Section,
                     .level = 2,
                     .layout = {.padding = {24, 0, 0, 0}}});
    paragraphs(page, page.say(text), TextLook::Body, measure_px);
}

void own_data(Page& page) {
    section(page, MessageKey::profile_data, MessageKey::profile_data_text);
    const auto row =
        page.frame.box({.layout = {.axis = Axis::Row, .gap = 16, .cross_gap = 8, .wrap = true}});
    button_link(page, page.say(MessageKey::profile_export),
                contract::api_path(contract::RouteId::ExportMyData), BoxLook::Ghost);
    const auto& offered = page.state.providers.value;
    if (offered && !offered->providers.empty() && !page.state.kiosk.here)
        button_link(page, page.say(MessageKey::joining_another_way), page.sign_in_path(),
                    BoxLook::Quiet);
    button_link(page, page.say(MessageKey::privacy_title), page.path(app::Place::Privacy),
                BoxLook::Quiet);
    button_link(page, page.say(MessageKey::staff_title), page.path(app::Place::Staff),
                BoxLook::Quiet);
}

void erasure(Page& page) {
    section(page, MessageKey::profile_erase, MessageKey::profile_erase_text);
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    if (page.frame.button(
            {.key = "erase", .text = page.say(MessageKey::profile_erase), .look = BoxLook::Ghost}))
        page.did(app::ErasureWanted{});
}

void profile_signed_out(Page& page) {
    empty(page, page.say(MessageKey::contributions_sign_in),
          page.say(MessageKey::profile_sign_in_hint));
    const auto row = page.frame.box({.layout = {.axis = Axis::Row, .padding = {8, 0, 0, 0}}});
    button_link(page, page.say(MessageKey::nav_sign_in), page.sign_in_path());
}

} // namespace

void profile(Page& page) {
    const auto column =
        page.frame.box({.layout = {.gap = 12, .padding = {28, 0, 0, 0}, .max_width = 800}});
    page.frame.heading(1, page.say(MessageKey::nav_profile), TextLook::Title, main_heading);
    const auto& me = page.state.me;
    const bool asking = !page.state.anonymous_page && !me.value && !me.error;
    if (asking) return loading(page);
    if (!signed_in(page)) return profile_signed_out(page);
    paragraphs(page, page.say(MessageKey::profile_why), TextLook::Muted, measure_px);
    const auto& loaded = page.state.profile;
    if (!loaded.value) return loaded.error ? failed(page, *loaded.error) : loading(page);
    questions_form(page, *loaded.value);
    notices(page);
    subscriptions(page);
    sessions(page);
    own_data(page);
    erasure(page);
}

} // namespace hamandish::screens
