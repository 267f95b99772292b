#include "app/error_message.h"
#include "screens/pieces.h"
#include "screens/staff_pieces.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using app::StaffField;
using app::StaffPress;
using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float picture_px = 232;

kit::Box form_card(const Page& page, std::string_view key, MessageKey name) {
    return {.key = key,
            .role = Role::Form,
            .name = page.say(name),
            .look = BoxLook::Card,
            .layout = {.gap = 16, .max_width = form_px}};
}

void sign_in_first(Page& page) {
    empty(page, page.say(MessageKey::staff_title), page.say(MessageKey::staff_sign_in_hint));
    const auto row = page.frame.box({.layout = {.axis = Axis::Row, .padding = {8, 0, 0, 0}}});
    button_link(page, page.say(MessageKey::nav_sign_in), page.sign_in_path());
}

void without_role(Page& page) {
    const auto name = citizen(page, page.state.me.value->name);
    empty(page, page.say(MessageKey::staff_no_role),
          page.say(MessageKey::staff_no_role_text, {{"name", name}}));
}

void code_line(Page& page, std::string hint) {
    const auto& error = page.state.staff.error;
    staff_line(page, {.field = StaffField::Code,
                      .anchor = "factor-field",
                      .label = page.say(MessageKey::staff_factor_code),
                      .hint = std::move(hint),
                      .error = error ? page.say(app::message_from_error(*error)) : std::string(),
                      .autocomplete = "one-time-code"});
}

void press_button(Page& page, std::string_view key, MessageKey words, StaffPress press) {
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = key, .text = page.say(words), .busy = page.state.staff.busy}))
        page.did(app::StaffFact{app::StaffPressed{press}});
}

void picture(Page& page, const contract::SecondFactorSetup& setup) {
    std::vector<float> modules;
    for (const std::string& row : setup.qr)
        for (const char module : row) modules.push_back(module == '1' ? 1.0f : 0.0f);
    if (modules.empty()) return;
    const auto row = page.frame.box({.layout = {.axis = Axis::Row, .main = kit::Align::Center}});
    page.frame.ornament(kit::Ornament::Modules, std::move(modules), picture_px, picture_px,
                        page.say(MessageKey::staff_factor_picture));
}

/// The key as people type it stands in a line of its own, to be read out and copied.
void key_words(Page& page, const std::string& secret) {
    const auto box = page.frame.box({.look = BoxLook::Quoted, .layout = {.gap = 2}});
    page.frame.text({.role = Role::Text,
                     .text = page.say(MessageKey::staff_factor_key),
                     .look = TextLook::Small});
    page.frame.text({.text = secret, .look = TextLook::Strong, .lang = "en"});
}

void set_up(Page& page) {
    const auto& desk = page.state.staff;
    page.frame.paragraph(page.say(MessageKey::staff_factor_why), TextLook::Muted);
    const auto card = page.frame.box(form_card(page, "set-up", MessageKey::staff_factor_title));
    if (!desk.setup) {
        staff_refusal(page);
        return press_button(page, "start", MessageKey::staff_factor_start, StaffPress::SetUpFactor);
    }
    page.frame.paragraph(page.say(MessageKey::staff_factor_scan));
    picture(page, *desk.setup);
    key_words(page, desk.setup->secret);
    code_line(page, {});
    press_button(page, "confirm", MessageKey::staff_factor_confirm, StaffPress::ConfirmFactor);
}

void show_factor(Page& page) {
    const auto card = page.frame.box(form_card(page, "show", MessageKey::staff_factor_title));
    code_line(page, page.say(MessageKey::staff_factor_show_hint));
    press_button(page, "enter", MessageKey::staff_factor_enter, StaffPress::ShowFactor);
}

void recovery_codes(Page& page) {
    page.frame.paragraph(page.say(MessageKey::staff_recovery_text), TextLook::Muted);
    const auto card = page.frame.box(
        {.key = "recovery", .look = BoxLook::Card, .layout = {.gap = 16, .max_width = form_px}});
    {
        const auto list = page.frame.box(
            {.role = Role::List, .layout = {.axis = Axis::Grid, .gap = 8, .min_width = 160}});
        for (const std::string& code : page.state.staff.recovery_codes) {
            const auto item = page.frame.box({.key = code, .role = Role::ListItem});
            page.frame.text({.text = code, .look = TextLook::Strong, .lang = "en"});
        }
    }
    press_button(page, "kept", MessageKey::staff_recovery_kept, StaffPress::RecoveryKept);
}

MessageKey door_heading(const app::StaffDesk& desk) {
    if (!desk.recovery_codes.empty()) return MessageKey::staff_recovery_title;
    return desk.me.value ? MessageKey::staff_factor_title : MessageKey::staff_title;
}

} // namespace

void staff_line(Page& page, const StaffLine& line) {
    const auto edited = page.frame.text_field({.key = line.anchor,
                                               .anchor = line.anchor,
                                               .label = line.label,
                                               .hint = line.hint,
                                               .value = app::field_of(page.state.staff, line.field),
                                               .error = line.error,
                                               .multiline = line.multiline,
                                               .required = true,
                                               .autocomplete = line.autocomplete,
                                               .inputmode = line.inputmode});
    if (edited) page.did(app::StaffFact{app::StaffFieldEdited{line.field, *edited}});
}

void staff_refusal(Page& page) {
    const auto& error = page.state.staff.error;
    if (!error) return;
    page.frame.text({.role = Role::Alert,
                     .text = page.say(app::message_from_error(*error)),
                     .look = TextLook::Error});
}

void staff_outrun(Page& page, const app::StaffFact& load) {
    const auto box =
        page.frame.box({.key = "outrun", .look = BoxLook::NoticeNegative, .layout = {.gap = 10}});
    page.frame.text(
        {.role = Role::Alert, .text = page.say(MessageKey::staff_outrun), .look = TextLook::Error});
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = "load",
                           .text = page.say(MessageKey::staff_outrun_load),
                           .look = BoxLook::Ghost,
                           .busy = page.state.staff.busy}))
        page.did(load);
}

bool pass_staff_door(Page& page) {
    const auto& state = page.state;
    const auto& desk = state.staff;
    if (signed_in(page) && app::is_desk_open(desk)) return true;
    const auto column = page.frame.box(
        {.key = "door", .layout = {.gap = 16, .padding = {28, 0, 0, 0}, .max_width = measure_px}});
    page.frame.heading(1, page.say(door_heading(desk)), TextLook::Title, main_heading);
    const bool asking = !state.anonymous_page && !state.me.value && !state.me.error;
    if (asking) {
        loading(page);
    } else if (!signed_in(page)) {
        sign_in_first(page);
    } else if (!desk.recovery_codes.empty()) {
        recovery_codes(page);
    } else if (desk.me.value) {
        desk.me.value->second_factor == "none" ? set_up(page) : show_factor(page);
    } else if (desk.me.error == base::ErrorCode::Forbidden) {
        without_role(page);
    } else {
        desk.me.error ? failed(page, *desk.me.error) : loading(page);
    }
    return false;
}

} // namespace hamandish::screens
