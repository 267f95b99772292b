#include "app/error_message.h"
#include "screens/delivery.h"
#include "screens/pieces.h"
#include "screens/question_parts.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// Where one is among the sections that are asked: the one of the address, or the last before it.
std::size_t place_among(const std::vector<std::int32_t>& sections, std::int32_t section) {
    const auto after = std::upper_bound(sections.begin(), sections.end(), section);
    return after == sections.begin() ? 0 : std::size_t(after - sections.begin() - 1);
}

void progress(Page& page, const contract::SurveyForm& form,
              const std::vector<std::int32_t>& sections, std::size_t here) {
    const auto& title = form.sections[std::size_t(sections[here])];
    page.frame.text({.key = "section",
                     .role = Role::Heading,
                     .text = page.in_language(title),
                     .look = TextLook::Section,
                     .level = 2,
                     .lang = page.text_lang()});
    if (sections.size() < 2) return;
    const auto part = std::int64_t(here) + 1, whole = std::int64_t(sections.size());
    page.frame.paragraph(page.say(MessageKey::question_part, {{"part", part}, {"whole", whole}}),
                         TextLook::Small);
    page.frame.ornament(kit::Ornament::Bar, {static_cast<float>(part) / static_cast<float>(whole)},
                        0, 8);
}

void ways_on(Page& page, const std::vector<std::int32_t>& sections, std::size_t here) {
    const auto* act = app::find_handed_in(page.state, contract::RouteId::GiveAnswers);
    const auto row = page.frame.box({.key = "ways",
                                     .layout = {.axis = Axis::Row,
                                                .gap = 12,
                                                .cross_gap = 8,
                                                .padding = {12, 0, 0, 0},
                                                .wrap = true}});
    const bool last = here + 1 == sections.size();
    const auto& mine = page.state.my_marks.value;
    const bool again = mine && mine->given_at_ms > 0 && !mine->is_draft;
    if (here > 0 &&
        page.frame.button(
            {.key = "back", .text = page.say(MessageKey::question_back), .look = BoxLook::Ghost}))
        page.did(app::SectionFinished{sections[here - 1]});
    if (!last) {
        if (page.frame.button({.key = "next", .text = page.say(MessageKey::question_next)}))
            page.did(app::SectionFinished{sections[here + 1]});
        return;
    }
    if (page.frame.button({.key = "hand-in",
                           .text = page.say(again ? MessageKey::question_hand_in_again
                                                  : MessageKey::question_hand_in),
                           .disabled = is_waiting(act),
                           .busy = is_sending(act)}))
        page.did(app::AnswersHandedIn{});
}

} // namespace

void survey_form(Page& page, const contract::Question& question) {
    const auto answers = app::current_answers(page.state);
    const auto sections = app::asked_sections(question.survey, answers);
    if (sections.empty()) return;
    const auto here = place_among(sections, page.state.address.section);
    progress(page, question.survey, sections, here);
    for (const std::size_t item : app::asked_items(question.survey, answers, sections[here]))
        survey_item(page, question.survey.items[item]);
    const auto& answering = app::current_answering(page.state);
    if (answering.error) {
        const bool at_item = !answering.wrong_item.empty();
        page.frame.text({.role = Role::Alert,
                         .anchor = error_anchor,
                         .text = page.say(at_item ? MessageKey::question_look_above
                                                  : app::message_from_error(*answering.error)),
                         .look = TextLook::Error});
    }
    ways_on(page, sections, here);
}

} // namespace hamandish::screens
