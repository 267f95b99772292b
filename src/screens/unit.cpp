#include "screens/call_header.h"
#include "screens/choice_bar.h"
#include "screens/comment_card.h"
#include "screens/comment_list.h"
#include "screens/compose.h"
#include "screens/delivery.h"
#include "screens/outline.h"
#include "screens/passages.h"
#include "screens/pieces.h"
#include "screens/replies.h"
#include "screens/screens.h"
#include "screens/text_languages.h"
#include "screens/wording.h"

#include <algorithm>
#include <vector>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

std::string vote_hint(const Page& page, const contract::CallCard& call) {
    if (auto words = grace_words(page, call); !words.empty()) return words;
    const auto phase = phase_now(page, call);
    if (phase == Phase::Scheduled) return opens_on(page, call);
    if (phase == Phase::Closed) return page.say(MessageKey::unit_vote_closed);
    return page.say(signed_in(page) ? MessageKey::unit_vote_hint : MessageKey::unit_sign_in_hint);
}

void vote_card(Page& page, const contract::UnitPage& data) {
    // Narrow screens need the room for the choice itself.
    const auto inside = page.frame.wide() ? kit::Insets{} : kit::Insets::symmetric(14, 12);
    const auto card = page.frame.box(
        {.key = "vote-card", .look = BoxLook::Card, .layout = {.gap = 8, .padding = inside}});
    const auto label = unit_label(page, data.unit);
    page.frame.heading(2, page.say(MessageKey::unit_vote, {{"unit", label}}), TextLook::CardTitle);
    const auto& mine = page.state.my_unit.value;
    const auto* act = app::find_handed_in(page.state, contract::RouteId::CastVote);
    const auto chosen =
        choice_bar(page, {.anchor = "vote",
                          .label = page.say(MessageKey::unit_vote, {{"unit", label}}),
                          .tally = data.unit.votes,
                          .chosen = mine ? mine->vote : std::string(),
                          .disabled = !takes_part_here(page, data.call),
                          .busy = is_sending(act)});
    if (chosen) page.did(app::Voted{*chosen});
    delivery(page, "vote", act);
    page.frame.paragraph(vote_hint(page, data.call), TextLook::Small);
}

/// How many comments are hidden, and where it says why.
void hidden_line(Page& page, const contract::UnitPage& data) {
    if (data.hidden_count == 0) return;
    const auto row = page.frame.box({.key = "hidden-count",
                                     .layout = {.axis = Axis::Row,
                                                .gap = 12,
                                                .cross_gap = 2,
                                                .cross = Align::Baseline,
                                                .wrap = true}});
    page.frame.text(
        {.role = Role::Text,
         .text = page.say(MessageKey::moderation_hidden_count, {{"count", data.hidden_count}}),
         .look = TextLook::Small});
    page.frame.link(page.say(MessageKey::moderation_log_title),
                    page.path(app::Place::Moderation, data.call.slug));
}

void comments(Page& page, const contract::UnitPage& data) {
    const auto section = page.frame.box({.key = "comments", .layout = {.gap = 4}});
    {
        const auto row = page.frame.box(
            {.layout = {
                 .axis = Axis::Row, .gap = 16, .cross = Align::Baseline, .main = Align::Stretch}});
        page.frame.heading(2,
                           data.thread != 0 ? page.say(MessageKey::reply_alone)
                                            : page.say(MessageKey::count_comments,
                                                       {{"count", data.comment_count}}),
                           TextLook::CardTitle, "comments");
        if (takes_part_here(page, data.call) && data.comment_count > 0 &&
            app::replying_to(page.state) == 0)
            page.frame.link(page.say(MessageKey::comment_write), "#comment-field");
    }
    if (data.comments.empty() && data.passage != 0) return passage_of_list(page, data);
    if (data.comments.empty()) {
        const bool open = phase_now(page, data.call) == Phase::Open;
        return page.frame.paragraph(
            page.say(open ? MessageKey::comment_be_first : MessageKey::comment_none),
            TextLook::Muted);
    }
    if (data.thread != 0) {
        way_to_all_comments(page, data);
    } else {
        hidden_line(page, data);
        comment_orders(page, data);
    }
    {
        const auto list = page.frame.box({.role = Role::List});
        for (const auto& comment : data.comments) comment_with_choice(page, data, comment);
    }
    comment_pages(page, data);
}

void neighbour(Page& page, const contract::UnitPage& data, const contract::Unit& unit,
               MessageKey words) {
    const auto label = unit_label(page, unit);
    page.frame.link(page.say(words, {{"unit", label}}), page.unit_path(data.call.slug, unit.key));
}

/// The way to the unit before and the unit after.
void neighbours(Page& page, const contract::UnitPage& data) {
    const auto& units = data.outline;
    const auto here = std::find_if(units.begin(), units.end(), [&](const contract::Unit& unit) {
        return unit.key == data.unit.key;
    });
    if (here == units.end() || units.size() < 2) return;
    const auto nav = page.frame.box(
        {.key = "neighbours",
         .role = Role::Navigation,
         .name = page.say(MessageKey::unit_neighbours),
         .look = BoxLook::Hairline,
         .layout = {
             .axis = Axis::Row, .gap = 16, .padding = {14, 0, 0, 0}, .main = Align::Stretch}});
    if (here != units.begin()) neighbour(page, data, *(here - 1), MessageKey::unit_previous);
    page.frame.spacer();
    if (here + 1 != units.end()) neighbour(page, data, *(here + 1), MessageKey::unit_next);
}

/// In which languages it can be read, and what is said of the one that was chosen.
void languages(Page& page, const contract::UnitPage& data) {
    const auto* chosen = app::chosen_translation(page.state);
    std::vector<contract::TranslationCard> others;
    for (const auto& one : data.translations)
        if (&one != chosen) others.push_back(one.card);
    text_languages(page, data.call.slug, others,
                   chosen != nullptr ? chosen->card.language : std::string());
    earlier_languages(page, data.earlier);
    if (chosen != nullptr)
        unofficial_mark(page, data.call.slug, chosen->card,
                        static_cast<std::int64_t>(data.outline.size()));
}

/// Its words, in the language that was chosen where there are any.
void words(Page& page, const contract::UnitPage& data) {
    const auto article = page.frame.box({.role = Role::Article, .layout = {.gap = 6}});
    if (app::reads_translation(page.state)) {
        const auto& chosen = *app::chosen_translation(page.state);
        return translated_unit(page, data.unit, {chosen.heading, chosen.text, chosen.card.language},
                               {1, main_heading});
    }
    unit_heading(page, 1, data.unit, main_heading);
    // What only holds other units says nothing itself.
    if (!page.state.address.text.empty() && !data.unit.text.fa.empty())
        page.frame.text(
            {.text = page.say(MessageKey::translation_official_here), .look = TextLook::Small});
    unit_text(page, data, measure_px);
}

} // namespace

void unit(Page& page) {
    const auto& loaded = page.state.unit;
    if (!loaded.value) return without_data(page, MessageKey::call_tab_text, loaded);
    const auto& data = *loaded.value;
    call_header(page, data.call, {.tab = CallTab::Text, .title_is_heading = false});
    languages(page, data);
    const auto row = page.frame.box({.layout = columns(page)});
    if (page.frame.wide()) outline(page, data.call.slug, data.outline, false);
    const auto body = page.frame.box({.layout = {.gap = 18, .grow = 1}});
    if (loaded.error) failed(page, *loaded.error);
    words(page, data);
    selected_words(page, data);
    commented_passages(page, data);
    vote_card(page, data);
    comments(page, data);
    compose(page, data);
    neighbours(page, data);
}

} // namespace hamandish::screens
