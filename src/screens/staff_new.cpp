#include "domain/topic.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/staff_pieces.h"

namespace hamandish::screens {
namespace {

using app::StaffField;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// Three at most, each in a field of its own; what is chosen twice counts once.
void topics(Page& page) {
    std::vector<kit::Option> all{{"", page.say(MessageKey::staff_new_no_topic), {}}};
    for (const std::string_view topic : domain::topics)
        all.push_back({std::string(topic),
                       page.say(MessageKey::call_topic, {{"topic", std::string(topic)}}),
                       {}});
    staff_choice(page, {StaffField::FirstTopic, "first-topic-field",
                        MessageKey::staff_new_first_topic, all});
    staff_choice(page, {StaffField::SecondTopic, "second-topic-field",
                        MessageKey::staff_new_second_topic, all});
    staff_choice(page, {StaffField::ThirdTopic, "third-topic-field",
                        MessageKey::staff_new_third_topic, std::move(all)});
}

void form(Page& page, const contract::StaffCalls& calls) {
    const auto card = page.frame.box({.key = "new",
                                      .role = Role::Form,
                                      .name = page.say(MessageKey::staff_new_call),
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 18, .max_width = desk_form_px}});
    std::vector<kit::Option> organisations, kinds;
    for (const auto& slug : calls.organisations)
        organisations.push_back({slug, organisation_name(page, slug), {}});
    for (const std::string_view kind : domain::document_kinds)
        kinds.push_back({std::string(kind),
                         page.say(MessageKey::call_document_kind, {{"kind", std::string(kind)}}),
                         {}});
    staff_choice(page, {StaffField::Organisation, "organisation-field",
                        MessageKey::staff_new_organisation, std::move(organisations)});
    staff_choice(page, {StaffField::DocumentKind, "kind-field", MessageKey::staff_new_kind,
                        std::move(kinds)});
    topics(page);
    staff_line(page, {.field = StaffField::Slug,
                      .anchor = "slug-field",
                      .label = page.say(MessageKey::staff_new_slug),
                      .hint = page.say(MessageKey::staff_new_slug_hint),
                      .autocomplete = "off"});
    staff_refusal(page);
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = "start",
                           .text = page.say(MessageKey::staff_new_start),
                           .busy = page.state.staff.busy}))
        page.did(app::StaffFact{app::StaffPressed{app::StaffPress::StartDraft}});
}

} // namespace

void staff_new(Page& page) {
    if (!pass_staff_door(page)) return;
    const auto& loaded = page.state.staff.calls;
    const auto column =
        page.frame.box({.layout = {.gap = 14, .padding = {28, 0, 0, 0}, .max_width = 680}});
    page.frame.link(page.say(MessageKey::staff_to_desk), page.path(app::Place::Staff));
    page.frame.heading(1, page.say(MessageKey::staff_new_call), TextLook::Title, main_heading);
    page.frame.paragraph(page.say(MessageKey::staff_new_hint), TextLook::Muted);
    if (!loaded.value) return loaded.error ? failed(page, *loaded.error) : loading(page);
    form(page, *loaded.value);
}

} // namespace hamandish::screens
