#include "app/error_message.h"
#include "screens/pieces.h"
#include "screens/points_parts.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr std::string_view by_name = "name", by_pseudonym = "pseudonym", not_at_all = "none";

std::string wording(const Page& page, std::string_view how) {
    return page.say(MessageKey::recognition_shown_as, {{"how", std::string(how)}});
}

/// What was refused, in words that fit a name.
std::string error_words(const Page& page) {
    const auto& error = page.state.recognition.error;
    if (!error) return {};
    switch (*error) {
    case base::ErrorCode::TextEmpty:
    case base::ErrorCode::TextTooLong:
    case base::ErrorCode::TextForbidden: return page.say(MessageKey::recognition_name_wrong);
    case base::ErrorCode::Forbidden: return page.say(MessageKey::recognition_name_for_adults);
    default: return page.say(app::message_from_error(*error));
    }
}

void ways(Page& page, const std::string& chosen, bool may_show_name) {
    std::vector<kit::Option> options{{std::string(not_at_all), wording(page, not_at_all), {}},
                                     {std::string(by_pseudonym), wording(page, by_pseudonym), {}}};
    if (may_show_name) options.push_back({std::string(by_name), wording(page, by_name), {}});
    const auto way = page.frame.select({.key = "shown_as",
                                        .anchor = "recognition-choice",
                                        .label = page.say(MessageKey::recognition_choice),
                                        .options = std::move(options),
                                        .chosen = chosen.empty() ? std::string(not_at_all) : chosen,
                                        .disabled = page.state.recognition.busy});
    if (way) page.did(app::RecognitionChosen{*way == not_at_all ? std::string() : *way});
}

} // namespace

void recognition_form(Page& page, const contract::MyPoints& mine) {
    const auto& desk = page.state.recognition;
    const auto wish = desk.form ? *desk.form : contract::Recognition{mine.shown_as, mine.name};
    page.frame.text({.role = Role::Heading,
                     .text = page.say(MessageKey::recognition_title),
                     .look = TextLook::Section,
                     .level = 2,
                     .layout = {.padding = {24, 0, 0, 0}}});
    paragraphs(page, page.say(MessageKey::recognition_text), TextLook::Body, measure_px);
    if (!mine.may_show_name)
        page.frame.paragraph(page.say(MessageKey::recognition_name_for_adults), TextLook::Small);
    const auto form = page.frame.box({.key = "recognition",
                                      .role = Role::Form,
                                      .anchor = app::recognition_anchor,
                                      .name = page.say(MessageKey::recognition_title),
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 16, .max_width = form_px}});
    ways(page, wish.shown_as, mine.may_show_name);
    // Without scripts the page cannot show the field later: it is there for whoever may fill it.
    const bool may_fill = wish.shown_as == by_name || page.state.is_plain_page;
    if (mine.may_show_name && may_fill) {
        const auto edited =
            page.frame.text_field({.key = "name",
                                   .anchor = app::recognition_name_anchor,
                                   .label = page.say(MessageKey::recognition_name_label),
                                   .value = wish.name,
                                   .error = error_words(page),
                                   .disabled = desk.busy,
                                   .autocomplete = "name"});
        if (edited) page.did(app::RecognitionNamed{*edited});
    } else if (desk.error) {
        page.frame.text({.role = Role::Alert, .text = error_words(page), .look = TextLook::Error});
    }
    if (page.frame.button(
            {.key = "save", .text = page.say(MessageKey::recognition_save), .busy = desk.busy}))
        page.did(app::RecognitionSaved{});
    feedback(page, app::recognition_anchor);
}

} // namespace hamandish::screens
