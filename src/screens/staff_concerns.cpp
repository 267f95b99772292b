// What comments of a closed call have in common, for those who rework and sign it: the list, and
// what is missing to publish the report.
#include "app/own_words.h"
#include "domain/report_lack.h"
#include "screens/own_words.h"
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

constexpr std::string_view acts_anchor = "concern-acts";

std::string words_of_lack(const Page& page, const contract::ConcernDesk& desk,
                          const std::string& lack) {
    if (lack == "proposals")
        return page.say(MessageKey::concern_desk_waiting, {{"count", desk.waiting_count}});
    return page.say(MessageKey::concern_desk_lack, {{"what", lack}});
}

/// The first concern of the report that is not told in both languages.
const contract::ReportConcern* half_told(const contract::ConcernDesk& desk) {
    for (std::size_t i = 0; i < desk.concerns.size(); ++i) {
        const auto& one = desk.concerns[i];
        if (std::int64_t(i) < desk.in_report &&
            !domain::has_both_languages({one.name.fa, one.name.en},
                                        {one.summary.fa, one.summary.en}))
            return &one;
    }
    return nullptr;
}

/// Where what lacks is done; empty for whoever may not.
std::string way_to(const Page& page, const contract::ConcernDesk& desk, const std::string& lack) {
    const auto& call = desk.call.slug;
    if (lack == "proposals")
        return app::may_do(page.state.staff, domain::Act::AnswerProposals)
                   ? page.path(app::Place::StaffAnswers, call)
                   : std::string();
    if (lack == "words")
        return desk.may_publish ? page.path(app::Place::StaffConcerns, call) + "#" +
                                      std::string(app::own_words_anchor)
                                : std::string();
    if (!desk.may_change) return {};
    const auto* one = lack == "languages" && desk.is_begun ? half_told(desk) : nullptr;
    if (one != nullptr)
        return page.path(app::Place::StaffConcern, call, std::to_string(one->number));
    return page.path(app::Place::StaffConcerns, call) + "#" + std::string(acts_anchor);
}

void publishing(Page& page, const contract::ConcernDesk& desk) {
    if (!desk.may_publish || !desk.lacks.empty()) return;
    // No form of its own: without scripts, words that are not saved yet go with whatever is
    // pressed.
    const auto part = page.frame.box({.key = "publish",
                                      .role = Role::Region,
                                      .name = page.say(MessageKey::concern_desk_publish),
                                      .layout = {.gap = 12}});
    page.frame.paragraph(page.say(MessageKey::concern_desk_publish_hint), TextLook::Small);
    concern_line(page, {.name = "publish_reason",
                        .label = MessageKey::concern_desk_publish_reason,
                        .wrong = "reason"});
    if (app::has_unsaved_words(page.state.concerns)) // what is published is what is saved
        return page.frame.paragraph(page.say(MessageKey::own_words_unsaved), TextLook::Strong);
    staff_lasting(page, {.act = {app::LastingKind::PublishReport, 0},
                         .words = MessageKey::concern_desk_publish,
                         .look = BoxLook::Primary});
}

void checklist(Page& page, const contract::ConcernDesk& desk) {
    const auto card = page.frame.box({.key = "checklist",
                                      .role = Role::Complementary,
                                      .name = page.say(MessageKey::concern_desk_checklist),
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 8}});
    page.frame.heading(2, page.say(MessageKey::concern_desk_checklist), TextLook::CardTitle);
    if (desk.published_at_ms != 0)
        return page.frame.paragraph(page.say(MessageKey::report_published,
                                             {{"day", base::tehran_day({desk.published_at_ms})}}),
                                    TextLook::Strong);
    if (desk.lacks.empty())
        page.frame.paragraph(page.say(MessageKey::concern_desk_nothing_lacks), TextLook::Muted);
    {
        const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 4}});
        for (const std::string& lack : desk.lacks) {
            const auto item = page.frame.box({.key = lack, .role = Role::ListItem});
            const auto words = words_of_lack(page, desk, lack);
            const auto way = way_to(page, desk, lack);
            if (way.empty())
                page.frame.paragraph(words);
            else
                page.frame.link(words, way);
        }
    }
    publishing(page, desk);
}

bool is_standing(const contract::ReportConcern& one) {
    return one.set_aside.empty();
}

void concern_card(Page& page, const contract::ConcernDesk& desk, const contract::ReportConcern& one,
                  bool is_told) {
    const auto item = page.frame.box({.key = std::to_string(one.number), .role = Role::ListItem});
    const auto card =
        page.frame.box({.role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 8}});
    const std::string title = page.say(MessageKey::concern_desk_number, {{"number", one.number}});
    page.frame.paragraph(title, TextLook::Small);
    concern_head(page, one, 3, app::concern_anchor(one.number));
    if (!one.label.empty() && concern_name(page, one) != machine_words(one))
        page.frame.paragraph(
            page.say(MessageKey::concern_desk_machine_words, {{"words", machine_words(one)}}),
            TextLook::Small);
    if (is_standing(one) && !is_told)
        page.frame.paragraph(page.say(MessageKey::concern_desk_beyond), TextLook::Small);
    for (const auto& quote : one.evidence) concern_quote(page, desk.call.slug, desk.units, quote);
    if (desk.is_begun && desk.may_change && is_standing(one))
        concern_tick(page, app::concern_anchor(one.number), MessageKey::concern_desk_tick, title);
    if (desk.is_begun)
        button_link(page, page.say(MessageKey::concern_desk_open),
                    page.path(app::Place::StaffConcern, desk.call.slug, std::to_string(one.number)),
                    BoxLook::Ghost, page.say(MessageKey::concern_desk_open) + " \u2013 " + title);
}

void concern_list(Page& page, const contract::ConcernDesk& desk) {
    page.frame.heading(2, page.say(MessageKey::concern_desk_list), TextLook::Section);
    if (desk.concerns.empty())
        return page.frame.paragraph(page.say(MessageKey::report_concerns_none), TextLook::Muted);
    const auto form = page.frame.box({.key = "merge",
                                      .role = Role::Form,
                                      .name = page.say(MessageKey::concern_desk_list),
                                      .layout = {.gap = 16}});
    {
        const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 16}});
        std::int64_t at = 0;
        for (const auto& one : desk.concerns) concern_card(page, desk, one, at++ < desk.in_report);
    }
    if (!desk.is_begun || !desk.may_change) return;
    page.frame.paragraph(page.say(MessageKey::concern_desk_merge_hint), TextLook::Small);
    concern_button(page, "merge", page.say(MessageKey::concern_desk_merge), ConcernPress::Merge,
                   BoxLook::Ghost);
}

void beginning(Page& page) {
    page.frame.paragraph(page.say(MessageKey::concern_desk_begin_hint));
    concern_button(page, "begin", page.say(MessageKey::concern_desk_begin), ConcernPress::Begin);
}

/// What can be done to all of them at once.
void whole_acts(Page& page, const contract::ConcernDesk& desk) {
    if (!desk.may_change) return;
    const auto acts = page.frame.box({.key = "acts", .anchor = acts_anchor, .layout = {.gap = 16}});
    if (!desk.is_begun) return beginning(page);
    if (!desk.last_act.empty())
        concern_button(
            page, "take-back",
            page.say(MessageKey::concern_desk_take_back,
                     {{"act", page.say(MessageKey::concern_desk_act, {{"act", desk.last_act}})}}),
            ConcernPress::TakeBack, BoxLook::Ghost);
    if (desk.must_be_another)
        return page.frame.paragraph(page.say(MessageKey::concern_desk_sign_another),
                                    TextLook::Small);
    page.frame.paragraph(page.say(MessageKey::concern_desk_sign_hint), TextLook::Small);
    staff_lasting(page, {.act = {app::LastingKind::SignConcerns, 0},
                         .words = MessageKey::concern_desk_sign,
                         .look = BoxLook::Primary,
                         .level = 2});
}

} // namespace

void staff_concerns(Page& page) {
    if (!pass_staff_door(page)) return;
    const auto column = page.frame.box(
        {.layout = {.gap = 16, .padding = {28, 0, 0, 0}, .max_width = desk_measure_px}});
    const auto* desk = begin_concerns(page);
    if (desk == nullptr) return;
    page.frame.paragraph(page.say(MessageKey::concern_desk_lead));
    concern_refusal(page);
    checklist(page, *desk);
    staff_own_words(page, *desk);
    concern_signature(page, desk->signature);
    whole_acts(page, *desk);
    concern_list(page, *desk);
}

} // namespace hamandish::screens
