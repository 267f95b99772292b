// One concern of a closed call: its name, its summary, its comments, and what becomes of them.
#include "domain/masking.h"
#include "screens/pieces.h"
#include "screens/report_parts.h"
#include "screens/screens.h"
#include "screens/staff_concern_parts.h"
#include "screens/staff_pieces.h"

namespace hamandish::screens {
namespace {

using app::ConcernPress;
using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// A form of its own for each act, under its heading.
kit::Scope act_form(Page& page, std::string_view key, MessageKey title) {
    page.frame.heading(2, page.say(title), TextLook::Section);
    return page.frame.box({.key = key,
                           .role = Role::Form,
                           .name = page.say(title),
                           .look = BoxLook::Card,
                           .layout = {.gap = 14}});
}

void naming(Page& page) {
    const auto form = act_form(page, "rename", MessageKey::concern_desk_label);
    concern_line(
        page, {.name = "label_fa", .label = MessageKey::concern_desk_label_fa, .wrong = "label"});
    concern_line(
        page, {.name = "label_en", .label = MessageKey::concern_desk_label_en, .wrong = "label"});
    concern_button(page, "rename", page.say(MessageKey::concern_desk_save_label),
                   ConcernPress::Rename);
}

void summing_up(Page& page) {
    const auto form = act_form(page, "summarise", MessageKey::concern_desk_summary);
    concern_line(page, {.name = "summary_fa",
                        .label = MessageKey::concern_desk_summary_fa,
                        .wrong = "summary",
                        .multiline = true});
    concern_line(page, {.name = "summary_en",
                        .label = MessageKey::concern_desk_summary_en,
                        .wrong = "summary",
                        .multiline = true});
    concern_button(page, "summarise", page.say(MessageKey::concern_desk_save_summary),
                   ConcernPress::Summarise);
}

void setting_aside(Page& page) {
    const auto form = act_form(page, "set-aside", MessageKey::concern_desk_set_aside);
    page.frame.paragraph(page.say(MessageKey::concern_desk_set_aside_hint), TextLook::Small);
    concern_line(page, {.name = "reason", .label = MessageKey::staff_reason, .wrong = "reason"});
    concern_button(page, "set-aside", page.say(MessageKey::concern_desk_set_aside),
                   ConcernPress::SetAside, BoxLook::Ghost);
}

void comments(Page& page, const contract::ConcernDesk& desk, bool may_change) {
    const auto form = act_form(page, "split", MessageKey::concern_desk_comments);
    {
        const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 14}});
        for (const auto& one : desk.comments) {
            const std::string key = app::comment_anchor(one.comment_id);
            const auto item = page.frame.box({.key = key, .role = Role::ListItem});
            concern_quote(page, desk.call.slug, desk.units, one);
            if (may_change && desk.comments.size() > 1)
                concern_tick(page, key, MessageKey::concern_desk_split_tick,
                             domain::with_mask_words(one.text,
                                                     page.say(MessageKey::moderation_masked_mark)));
        }
    }
    if (!may_change || desk.comments.size() < 2) return;
    page.frame.paragraph(page.say(MessageKey::concern_desk_split_hint), TextLook::Small);
    concern_button(page, "split", page.say(MessageKey::concern_desk_split), ConcernPress::Split,
                   BoxLook::Ghost);
}

} // namespace

void staff_concern(Page& page) {
    if (!pass_staff_door(page)) return;
    const auto column = page.frame.box(
        {.layout = {.gap = 16, .padding = {28, 0, 0, 0}, .max_width = desk_measure_px}});
    const auto* desk = begin_concerns(page);
    if (desk == nullptr) return;
    page.frame.link(page.say(MessageKey::concern_desk_to_list),
                    page.path(app::Place::StaffConcerns, desk->call.slug));
    const auto* one = app::opened_concern(page.state.concerns);
    if (one == nullptr) return;
    page.frame.paragraph(page.say(MessageKey::concern_desk_number, {{"number", one->number}}),
                         TextLook::Small);
    concern_head(page, *one, 2);
    if (!one->label.empty() && concern_name(page, *one) != machine_words(*one))
        page.frame.paragraph(
            page.say(MessageKey::concern_desk_machine_words, {{"words", machine_words(*one)}}),
            TextLook::Small);
    concern_refusal(page);
    const bool may_change = desk->is_begun && desk->may_change && one->set_aside.empty();
    if (may_change) {
        naming(page);
        summing_up(page);
    }
    comments(page, *desk, may_change);
    if (may_change) setting_aside(page);
}

} // namespace hamandish::screens
