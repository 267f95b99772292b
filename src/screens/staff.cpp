#include "domain/permission.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/staff_pieces.h"
#include "screens/wording.h"

#include <algorithm>
#include <array>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// What asks for work comes first.
constexpr std::array<std::string_view, 5> states{"draft", "scheduled", "open", "closed", "adopted"};
constexpr float aside_px = 300;

std::string when(const Page& page, const contract::StaffCall& call) {
    if (call.closes_at_ms == 0) return {};
    if (call.withdrawal.at_ms != 0)
        return page.say(MessageKey::withdrawal_on,
                        {{"day", base::tehran_day({call.withdrawal.at_ms})}});
    return page.say(MessageKey::date_from_to, {{"from", base::tehran_day({call.opens_at_ms})},
                                               {"to", base::tehran_day({call.closes_at_ms - 1})}});
}

void state_of(Page& page, const contract::StaffCall& call) {
    const auto count = static_cast<std::int64_t>(call.lacks.size());
    const auto pill =
        page.frame.box({.look = count == 0 ? BoxLook::PillPositive : BoxLook::PillWarning,
                        .layout = {.fit = true}});
    page.frame.text({.role = Role::Text,
                     .text = page.say(MessageKey::staff_lacks, {{"count", count}}),
                     .look = count == 0 ? TextLook::Positive : TextLook::Warning});
}

bool may(const Page& page, domain::Act act) {
    return app::may_do(page.state.staff, act);
}

/// To what else a call has for its staff, once people take part in it.
void desk_links(Page& page, const contract::StaffCall& call) {
    if (call.state != "open" && call.state != "closed") return;
    if (call.opens_at_ms >= call.closes_at_ms) return; // withdrawn before anybody could take part
    const auto link = [&](domain::Act act, MessageKey words, app::Place place) {
        if (may(page, act))
            button_link(page, page.say(words), page.path(place, call.slug), BoxLook::Ghost);
    };
    link(domain::Act::EnterPaper, MessageKey::paper_desk_title, app::Place::StaffPapers);
    link(domain::Act::HideContribution, MessageKey::floods_title, app::Place::StaffFloods);
    if (call.state == "closed" && call.may_open)
        button_link(page, page.say(MessageKey::answer_days_title),
                    page.path(app::Place::StaffOpening, call.slug), BoxLook::Ghost);
    if (call.state == "closed")
        link(domain::Act::ReadConcerns, MessageKey::concern_desk_title, app::Place::StaffConcerns);
}

void links(Page& page, const contract::StaffCall& call) {
    const auto row = page.frame.box({.layout = {.axis = Axis::Row,
                                                .gap = 12,
                                                .cross_gap = 8,
                                                .padding = {8, 0, 0, 0},
                                                .cross = Align::Center,
                                                .wrap = true}});
    const bool is_draft = call.state == "draft";
    const bool ready = is_draft && call.lacks.empty();
    if (!call.organisation.empty())
        button_link(page, page.say(MessageKey::staff_edit),
                    page.path(app::Place::StaffDraft, call.slug),
                    is_draft && !ready ? BoxLook::Primary : BoxLook::Ghost);
    if (call.may_open && call.state != "closed" && call.state != "adopted")
        button_link(page,
                    page.say(is_draft && !call.revises.empty() ? MessageKey::staff_adopt_title
                                                               : MessageKey::staff_schedule),
                    page.path(app::Place::StaffOpening, call.slug),
                    ready ? BoxLook::Primary : BoxLook::Ghost);
    if (call.may_continue && page.frame.button({.key = "next-version",
                                                .text = page.say(MessageKey::staff_next_version),
                                                .look = BoxLook::Ghost,
                                                .busy = page.state.staff.busy}))
        page.did(app::StaffFact{app::VersionWanted{call.slug}});
    if (call.version != 0)
        button_link(page, page.say(MessageKey::staff_to_version),
                    page.path(app::Place::Version, call.revises, std::to_string(call.version)),
                    BoxLook::Quiet);
    desk_links(page, call);
    if (!is_draft && call.state != "adopted")
        button_link(page, page.say(MessageKey::staff_see_public),
                    page.path(app::Place::Call, call.slug), BoxLook::Quiet);
}

/// What is missing to publish the report, each a link to where it is done for whoever may; more is
/// told on the page about its concerns.
void report_state(Page& page, const contract::StaffCall& call) {
    const auto words = [&](const std::string& what) {
        return page.say(MessageKey::concern_desk_card, {{"what", what}});
    };
    if (call.report_lacks.empty())
        return facts_line(page, {words("nothing")}, TextLook::SmallStrong);
    const auto list = page.frame.box({.key = "report-lacks", .role = Role::List});
    for (const std::string& lack : call.report_lacks) {
        const auto item = page.frame.box({.key = lack, .role = Role::ListItem});
        const bool is_of_answers = lack == "proposals";
        if (is_of_answers && !may(page, domain::Act::AnswerProposals))
            page.frame.paragraph(words(lack));
        else
            page.frame.link(words(lack), page.path(is_of_answers ? app::Place::StaffAnswers
                                                                 : app::Place::StaffConcerns,
                                                   call.slug));
    }
}

void call_card(Page& page, const contract::StaffCall& call) {
    const auto item = page.frame.box({.key = call.slug, .role = Role::ListItem});
    const auto card =
        page.frame.box({.role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 6}});
    page.frame.heading(3, draft_title(page, call.title), TextLook::CardTitle);
    facts_line(
        page,
        {page.say(MessageKey::call_document_kind, {{"kind", call.document_kind}}),
         call.organisation.empty() ? std::string() : organisation_name(page, call.organisation),
         page.say(MessageKey::staff_units, {{"count", call.unit_count}}), when(page, call)});
    if (call.state == "draft") state_of(page, call);
    const bool is_over = call.state == "closed" && call.opens_at_ms < call.closes_at_ms;
    if (is_over && may(page, domain::Act::ReadConcerns)) report_state(page, call);
    links(page, call);
}

void calls_in(Page& page, const contract::StaffCalls& all, std::string_view state) {
    const auto is_here = [&](const auto& call) { return call.state == state; };
    if (std::none_of(all.calls.begin(), all.calls.end(), is_here)) return;
    const auto title = page.say(MessageKey::staff_calls_in_state, {{"state", std::string(state)}});
    const auto part =
        page.frame.box({.key = state, .role = Role::Region, .name = title, .layout = {.gap = 10}});
    page.frame.heading(2, title, TextLook::Section);
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 12}});
    for (const auto& call : all.calls)
        if (is_here(call)) call_card(page, call);
}

void who(Page& page) {
    const bool wide = page.frame.wide();
    const auto& me = *page.state.staff.me.value;
    const auto card = page.frame.box(
        {.key = "who",
         .role = Role::Complementary,
         .name = page.say(MessageKey::staff_who),
         .look = BoxLook::Card,
         .layout = {.gap = 6, .max_width = wide ? aside_px : 0, .width = wide ? aside_px : 0}});
    page.frame.heading(2, page.say(MessageKey::staff_who), TextLook::CardTitle);
    page.frame.text({.text = citizen(page, me.name), .look = TextLook::Strong});
    for (const auto& role : me.roles)
        page.frame.text(
            {.key = role.organisation + role.role,
             .text = page.say(MessageKey::staff_role_in,
                              {{"role", page.say(MessageKey::staff_role, {{"role", role.role}})},
                               {"organisation", organisation_name(page, role.organisation)}}),
             .look = TextLook::Body});
    page.frame.text({.text = page.say(MessageKey::staff_recovery_remaining,
                                      {{"count", me.recovery_code_count}}),
                     .look = TextLook::Small});
}

void desk(Page& page, const contract::StaffCalls& all) {
    const auto row =
        page.frame.box({.layout = {.axis = page.frame.wide() ? Axis::Row : Axis::Column,
                                   .gap = page.frame.wide() ? 36.0f : 24.0f,
                                   .cross = page.frame.wide() ? Align::Start : Align::Stretch}});
    {
        const auto column = page.frame.box({.layout = {.gap = 28, .grow = 1}});
        if (all.calls.empty())
            empty(page, page.say(MessageKey::staff_no_calls),
                  page.say(MessageKey::staff_no_calls_text));
        for (const std::string_view state : states) calls_in(page, all, state);
    }
    who(page);
}

void desk_links(Page& page) {
    const auto& calls = page.state.staff.calls.value;
    const auto row =
        page.frame.box({.key = "desk-links",
                        .layout = {.axis = Axis::Row, .gap = 12, .cross_gap = 8, .wrap = true}});
    constexpr std::array pages{
        std::pair{app::Place::StaffModeration, MessageKey::moderation_queue_title},
        std::pair{app::Place::StaffKiosks, MessageKey::kiosk_desk_title},
        std::pair{app::Place::StaffPeople, MessageKey::people_title},
        std::pair{app::Place::StaffRepresentatives, MessageKey::representatives_title},
        std::pair{app::Place::StaffActs, MessageKey::acts_title},
        std::pair{app::Place::StaffOutbox, MessageKey::outbox_title}};
    for (const auto& [place, words] : pages)
        if (may(page, *app::act_of_page(place)))
            button_link(page, page.say(words), page.path(place), BoxLook::Ghost);
    if (calls && !calls->organisations.empty())
        button_link(page, page.say(MessageKey::staff_new_call), page.path(app::Place::StaffNew));
}

} // namespace

std::string organisation_name(const Page& page, const std::string& slug) {
    const auto& known = page.state.staff.organisations.value;
    if (known)
        for (const auto& one : known->organisations)
            if (one.slug == slug) return page.in_language(one.name);
    return slug;
}

std::string draft_title(const Page& page, const contract::Bilingual& title) {
    const auto& own = page.in_language(title);
    if (!own.empty()) return own;
    const auto& other = title.fa.empty() ? title.en : title.fa;
    return other.empty() ? page.say(MessageKey::staff_untitled) : other;
}

void staff(Page& page) {
    if (!pass_staff_door(page)) return;
    const auto& loaded = page.state.staff.calls;
    const auto column = page.frame.box({.layout = {.gap = 20, .padding = {28, 0, 0, 0}}});
    {
        const auto row = page.frame.box({.layout = {.axis = Axis::Row,
                                                    .gap = 16,
                                                    .cross_gap = 8,
                                                    .cross = Align::Center,
                                                    .main = Align::Stretch,
                                                    .wrap = true}});
        page.frame.heading(1, page.say(MessageKey::staff_title), TextLook::Title, main_heading);
        desk_links(page);
    }
    staff_refusal(page);
    if (!loaded.value) return loaded.error ? failed(page, *loaded.error) : loading(page);
    desk(page, *loaded.value);
}

} // namespace hamandish::screens
