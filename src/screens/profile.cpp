#include "app/error_message.h"
#include "i18n/digits.h"
#include "i18n/jalali.h"
#include "screens/notices.h"
#include "screens/pieces.h"
#include "screens/screens.h"
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

constexpr float form_px = 480, measure_px = 680;
/// Whoever is younger or older than these chooses not to say, or writes to us.
constexpr int youngest_years = 7, oldest_years = 100;

struct Question {
    ProfileField field;
    std::string_view anchor;
    MessageKey label, answer;
};

constexpr std::array questions{
    Question{ProfileField::BirthYear, "birth-year-field", MessageKey::profile_birth_year,
             MessageKey::profile_birth_year},
    Question{ProfileField::Gender, "gender-field", MessageKey::profile_gender,
             MessageKey::profile_gender_answer},
    Question{ProfileField::Province, "province-field", MessageKey::profile_province,
             MessageKey::profile_province_answer},
    Question{ProfileField::Education, "education-field", MessageKey::profile_education,
             MessageKey::profile_education_answer},
    Question{ProfileField::AudienceGroup, "audience-group-field",
             MessageKey::profile_audience_group, MessageKey::profile_audience_group_answer},
};

void add_years(const Page& page, std::vector<kit::Option>& options) {
    const int this_year = i18n::jalali_from_day(base::tehran_day(page.frame.now())).year;
    for (int age = youngest_years; age <= oldest_years; ++age) {
        const auto year = std::to_string(this_year - age);
        options.push_back({year, i18n::localise_digits(page.locale(), year), {}});
    }
}

/// An ISO code's hyphen can't stand in the name of a message's case: "IR-07" is its case "IR07".
std::string message_word(std::string_view answer) {
    std::string word(answer);
    std::erase(word, '-');
    return word;
}

std::vector<kit::Option> options_of(const Page& page, const Question& question) {
    std::vector<kit::Option> options{{"", page.say(MessageKey::profile_not_answered), {}}};
    if (question.field == ProfileField::BirthYear) add_years(page, options);
    for (const std::string_view answer : domain::answers(question.field))
        options.push_back({std::string(answer),
                           page.say(question.answer, {{"answer", message_word(answer)}}),
                           {}});
    options.push_back({std::string(domain::prefer_not_to_say),
                       page.say(MessageKey::profile_prefer_not_to_say),
                       {}});
    return options;
}

/// A year outside the list, which only a sign-in elsewhere can have told, is shown all the same.
void make_room_for(const Page& page, const std::string& chosen, std::vector<kit::Option>& options) {
    const bool known = std::any_of(options.begin(), options.end(),
                                   [&](const auto& one) { return one.value == chosen; });
    if (!known) options.push_back({chosen, i18n::localise_digits(page.locale(), chosen), {}});
}

void ask(Page& page, const Question& question, contract::Profile answers) {
    const auto word = domain::word(question.field);
    const bool verified =
        std::find(answers.verified.begin(), answers.verified.end(), word) != answers.verified.end();
    const std::string chosen = app::answer_of(answers, question.field);
    auto options = options_of(page, question);
    make_room_for(page, chosen, options);
    const auto answer = page.frame.select(
        {.key = word,
         .anchor = question.anchor,
         .label = page.say(question.label),
         .hint = verified ? page.say(MessageKey::profile_verified) : std::string(),
         .options = std::move(options),
         .chosen = chosen,
         .disabled = verified || page.state.profile_form.busy});
    if (answer) page.did(app::ProfileAnswered{question.field, *answer});
}

void questions_form(Page& page, const contract::Profile& saved) {
    const auto& form = page.state.profile_form;
    const auto box = page.frame.box({.key = "questions",
                                     .role = Role::Form,
                                     .anchor = app::profile_anchor,
                                     .name = page.say(MessageKey::nav_profile),
                                     .look = BoxLook::Card,
                                     .layout = {.gap = 18, .max_width = form_px}});
    for (const Question& question : questions)
        ask(page, question, form.edited ? *form.edited : saved);
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

void signed_out(Page& page) {
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
    if (!signed_in(page)) return signed_out(page);
    paragraphs(page, page.say(MessageKey::profile_why), TextLook::Muted, measure_px);
    const auto& loaded = page.state.profile;
    if (!loaded.value) return loaded.error ? failed(page, *loaded.error) : loading(page);
    questions_form(page, *loaded.value);
    notices(page);
    own_data(page);
    erasure(page);
}

} // namespace hamandish::screens
