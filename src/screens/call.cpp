#include "domain/period.h"
#include "domain/topic.h"
#include "screens/attachments.h"
#include "screens/call_header.h"
#include "screens/days_left.h"
#include "screens/follow.h"
#include "screens/outline.h"
#include "screens/pieces.h"
#include "screens/question_parts.h"
#include "screens/screens.h"
#include "screens/search_parts.h"
#include "screens/text_languages.h"
#include "screens/withdrawal.h"
#include "screens/wording.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float aside_px = 320;

struct Fact {
    std::string label, value;
    std::string label_lang = {}, value_lang = {};
};

void fact(Page& page, const Fact& fact) {
    const auto pair = page.frame.box({.key = fact.label});
    page.frame.text(
        {.role = Role::Term, .text = fact.label, .look = TextLook::Small, .lang = fact.label_lang});
    page.frame.text({.role = Role::Description,
                     .text = fact.value,
                     .look = TextLook::Body,
                     .lang = fact.value_lang});
}

std::string time_words(const Page& page, const contract::CallCard& call) {
    if (is_withdrawn(call)) return ended_on(page, call);
    switch (phase_now(page, call)) {
    case Phase::Scheduled:
        return page.say(MessageKey::call_opens_in_days, {{"days", days_until_open(page, call)}});
    case Phase::Open:
        return page.say(MessageKey::call_days_left, {{"days", days_left(page, call)}});
    case Phase::Closed: break;
    }
    return ended_on(page, call);
}

std::string closing_label(const Page& page, const contract::CallCard& call) {
    if (is_withdrawn(call)) return page.say(MessageKey::call_state, {{"state", "withdrawn"}});
    return page.say(MessageKey::call_closes);
}

std::string topics_of(const Page& page, const contract::CallCard& call) {
    std::string words;
    for (const std::string& topic : call.topics)
        (words += words.empty() ? "" : " · ") +=
            page.say(MessageKey::call_topic, {{"topic", topic}});
    return words;
}

void facts(Page& page, const contract::CallPage& data) {
    const auto& call = data.call;
    const bool wide = page.frame.wide();
    const auto card = page.frame.box(
        {.role = Role::Complementary,
         .name = page.say(MessageKey::call_facts),
         .look = BoxLook::Card,
         .layout = {.gap = 10, .max_width = wide ? aside_px : 0, .width = wide ? aside_px : 0}});
    page.frame.heading(2, page.say(MessageKey::call_facts), TextLook::CardTitle);
    {
        const auto list = page.frame.box({.role = Role::DescriptionList, .layout = {.gap = 10}});
        const auto lang = page.text_lang();
        if (ever_opens(call))
            fact(page, {page.say(MessageKey::call_opens), both_calendars(page, first_day(call))});
        fact(page, {closing_label(page, call), both_calendars(page, last_day(call))});
        fact(page, {page.say(MessageKey::call_time), time_words(page, call)});
        fact(page,
             {page.say(MessageKey::call_owner_label), page.in_language(call.owner), {}, lang});
        if (!call.topics.empty())
            fact(page, {page.say(MessageKey::call_topics), topics_of(page, call)});
        for (const auto& one : data.facts)
            fact(page, {page.in_language(one.label), page.in_language(one.value), lang, lang});
    }
    portal_link(page, call.owner, call.portal);
    if (phase_now(page, call) == Phase::Closed || is_withdrawn(call)) return;
    page.frame.paragraph(page.say(MessageKey::grace_promised,
                                  {{"minutes", domain::sending_grace_ms / base::ms_per_minute}}),
                         TextLook::Small);
    page.frame.link(page.say(MessageKey::follow_call_calendar),
                    page.path(app::Place::Call, call.slug) + ".ics");
    page.frame.link(page.say(MessageKey::invitation_title),
                    page.path(app::Place::Invite, call.slug));
    page.frame.link(page.say(MessageKey::paper_form), "/calls/" + call.slug + "/form.pdf");
}

/// What text this one followed, and what text came after it.
void other_texts(Page& page, const contract::CallCard& call) {
    if (!call.predecessor.empty()) {
        notice(page,
               page.say(MessageKey::versions_follows, {{"number", call.predecessor_version}}));
        page.frame.link(page.say(MessageKey::versions_to_predecessor),
                        page.path(app::Place::Version, call.predecessor,
                                  std::to_string(call.predecessor_version)));
    }
    if (call.latest_version > 0)
        button_link(page, page.say(MessageKey::versions_title),
                    page.path(app::Place::Versions, call.slug), BoxLook::Ghost);
}

void why_and_what(Page& page, const contract::CallPage& data) {
    const auto& call = data.call;
    page.frame.heading(2, page.say(MessageKey::call_what), TextLook::Section);
    published_text(page, call.summary, TextLook::Body, 680);
    page.frame.heading(2, page.say(MessageKey::call_why), TextLook::Section);
    const bool is_described = domain::is_described(call.document_kind);
    paragraphs(page,
               page.say(is_described ? MessageKey::call_why_described : MessageKey::call_why_text),
               TextLook::Body, 680);
    facts_line(page, {page.say(MessageKey::count_participants, {{"count", call.participant_count}}),
                      page.say(MessageKey::count_comments, {{"count", call.comment_count}}),
                      page.say(MessageKey::count_votes, {{"count", call.vote_count}})});
    const bool closed = phase_now(page, call) == Phase::Closed;
    const bool open = phase_now(page, call) == Phase::Open;
    const auto row = page.frame.box(
        {.layout = {
             .axis = Axis::Row, .gap = 12, .cross_gap = 8, .padding = {4, 0, 0, 0}, .wrap = true}});
    if (closed && ever_opens(call))
        button_link(page, page.say(MessageKey::call_see_report),
                    page.path(app::Place::Report, call.slug));
    button_link(page, to_read(page, call, open), page.path(app::Place::Draft, call.slug),
                closed ? BoxLook::Ghost : BoxLook::Primary);
    if (page.frame.button({.key = "share",
                           .anchor = app::share_anchor,
                           .text = page.say(MessageKey::share_call),
                           .look = BoxLook::Ghost,
                           .needs_script = true}))
        page.did(app::ShareWanted{page.in_language(call.title)});
}

/// Whoever writes by hand is heard, too.
void on_paper(Page& page, const contract::CallCard& call) {
    if (phase_now(page, call) == Phase::Closed || is_withdrawn(call)) return;
    page.frame.paragraph(page.say(MessageKey::paper_invitation), TextLook::Small);
}

/// Votes and surveys that stand beside the text, if the call has any.
void votes_and_surveys(Page& page) {
    const auto& questions = page.state.questions;
    if (!questions.value || questions.key != page.state.address.call) return;
    if (questions.value->questions.empty()) return;
    page.frame.text({.key = "questions-heading",
                     .role = Role::Heading,
                     .text = page.say(MessageKey::question_heading),
                     .look = TextLook::Section,
                     .level = 2,
                     .layout = {.padding = {16, 0, 0, 0}}});
    question_cards(page, *questions.value, 3);
}

void unit_row(Page& page, const contract::CallCard& call, const contract::Unit& unit) {
    const auto item = page.frame.box({.key = unit.key, .role = Role::ListItem});
    const auto link = page.frame.box({.role = Role::Link,
                                      .look = BoxLook::CardLink,
                                      .layout = {.gap = 2, .grow = 1},
                                      .href = page.path(app::Place::Unit, call.slug, unit.key)});
    page.frame.heading(3, unit_title(page, unit), TextLook::Strong);
    const auto votes = unit.votes.agree + unit.votes.disagree + unit.votes.pass;
    facts_line(page, {page.say(MessageKey::count_comments, {{"count", unit.comment_count}}),
                      page.say(MessageKey::count_votes, {{"count", votes}})});
}

void unit_list(Page& page, const contract::CallPage& data) {
    const auto list = page.frame.box({.role = Role::List, .layout = {.gap = 10}});
    for (const auto& unit : data.units) unit_row(page, data.call, unit);
}

} // namespace

void call(Page& page) {
    const auto& loaded = page.state.call;
    if (!loaded.value) return without_data(page, MessageKey::call_heading, loaded);
    const auto& data = *loaded.value;
    call_header(page, data.call, {});
    if (loaded.error) failed(page, *loaded.error);
    const auto row = page.frame.box({.layout = columns(page)});
    {
        const auto column = page.frame.box({.layout = {.gap = 12, .grow = 1}});
        withdrawal_notice(page, data.call);
        why_and_what(page, data);
        text_languages(page, data.call.slug, data.translations, {});
        on_paper(page, data.call);
        other_texts(page, data.call);
        attached_files(page, data.attachments);
        feedback(page, app::share_anchor);
        votes_and_surveys(page);
        page.frame.text({.key = "units",
                         .role = Role::Heading,
                         .text = page.say(domain::is_described(data.call.document_kind)
                                              ? MessageKey::call_description_parts
                                              : MessageKey::call_units),
                         .look = TextLook::Section,
                         .level = 2,
                         .layout = {.padding = {16, 0, 0, 0}}});
        search_form(page, MessageKey::search_title, "call-search");
        unit_list(page, data);
        if (!page.state.kiosk.here) ways_to_follow_alike(page, data.call);
    }
    facts(page, data);
}

} // namespace hamandish::screens
