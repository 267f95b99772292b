#include "domain/answer_clock.h"
#include "domain/report_clock.h"
#include "screens/call_header.h"
#include "screens/comment_card.h"
#include "screens/figures.h"
#include "screens/legal_xml.h"
#include "screens/own_words.h"
#include "screens/pieces.h"
#include "screens/report_parts.h"
#include "screens/screens.h"
#include "screens/votes_table.h"
#include "screens/withdrawal.h"
#include "screens/wording.h"

#include <array>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

void ranked(Page& page, const contract::Report& data,
            const std::vector<contract::Comment>& comments, MessageKey heading, MessageKey hint) {
    const auto section = page.frame.box(
        {.key = i18n::name(heading), .layout = {.gap = 10, .padding = {24, 0, 0, 0}}});
    page.frame.heading(2, page.say(heading), TextLook::Section);
    page.frame.paragraph(page.say(hint), TextLook::Small);
    if (comments.empty())
        return page.frame.paragraph(page.say(MessageKey::report_none), TextLook::Muted);
    const auto list = page.frame.box(
        {.role = Role::List, .layout = {.axis = Axis::Grid, .gap = 16, .min_width = 320}});
    for (const auto& comment : comments) {
        const auto* unit = find_unit(data, comment.unit_key);
        const auto where = unit ? unit_title(page, *unit) : comment.unit_key;
        quoted_comment(page, comment, where,
                       page.path(app::Place::Unit, data.call.slug, comment.unit_key));
    }
}

/// Until when the report is to be complete, or since when it is.
void due(Page& page, const contract::Report& data) {
    const auto since = [](std::int64_t ms) {
        return ms == 0 ? std::nullopt : std::optional(base::Instant{ms});
    };
    const auto complete = domain::report_complete_since(
        since(data.complete_at_ms), since(data.published_at_ms), data.needs_publication);
    const auto timing = domain::timing_of({{{data.due_at_ms}, complete}}, page.frame.now());
    const bool by_publication = data.needs_publication && timing == domain::AnswerTiming::InTime;
    const std::string words =
        page.say(MessageKey::report_due,
                 {{"timing", by_publication ? "published" : std::string(domain::word(timing))},
                  {"due", base::tehran_day({data.due_at_ms - 1})},
                  {"complete", base::tehran_day(complete.value_or(base::Instant{}))}});
    if (timing == domain::AnswerTiming::Overdue) return notice(page, words);
    page.frame.paragraph(words, TextLook::Strong);
}

/// How many were answered, and whether this is the last word.
void answered(Page& page, const contract::Report& data) {
    const auto part = page.frame.box({.key = "answered", .layout = {.gap = 8}});
    if (!domain::is_last_word(data.is_final, data.published_at_ms))
        notice(page, page.say(MessageKey::report_not_final,
                              {{"count", data.owed_count - data.answered_count}}));
    due(page, data);
    if (data.published_at_ms != 0)
        page.frame.paragraph(page.say(MessageKey::report_published,
                                      {{"day", base::tehran_day({data.published_at_ms})}}),
                             TextLook::Strong);
    page.frame.paragraph(page.say(MessageKey::report_answered,
                                  {{"part", data.answered_count}, {"whole", data.owed_count}}));
    page.frame.link(page.say(MessageKey::report_see_answers),
                    page.path(app::Place::Answers, data.call.slug));
}

/// The deadline has not passed: numbers are not shown while people still choose.
void too_early(Page& page) {
    const auto& loaded = page.state.call;
    if (!loaded.value) return without_data(page, MessageKey::report_title, loaded);
    const auto& call = loaded.value->call;
    call_header(page, call, {.tab = CallTab::Report, .title_is_heading = false});
    const auto column = page.frame.box({.layout = {.gap = 12, .padding = {24, 0, 0, 0}}});
    page.frame.heading(1, page.say(MessageKey::report_title), TextLook::Section, main_heading);
    if (is_counting_later(page, call)) return notice(page, counted_from(page, call));
    const auto day = last_day(call);
    notice(page, page.say(MessageKey::report_too_early, {{"day", day}}));
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    button_link(page, to_read(page, call, true), page.path(app::Place::Draft, call.slug));
}

/// Everything the figures are counted from, for whoever wants to count again.
void open_data(Page& page, const contract::Report& data) {
    const auto section =
        page.frame.box({.key = "open-data", .layout = {.gap = 10, .padding = {24, 0, 0, 0}}});
    page.frame.heading(2, page.say(MessageKey::report_open_data), TextLook::Section);
    page.frame.paragraph(page.say(MessageKey::report_open_data_hint), TextLook::Small);
    {
        const auto row = page.frame.box({.layout = {.axis = Axis::Row, .gap = 10, .wrap = true}});
        const std::array parameters{data.call.slug};
        button_link(page, page.say(MessageKey::report_download),
                    contract::api_path(contract::RouteId::DownloadReport, parameters),
                    BoxLook::Ghost);
        button_link(page, page.say(MessageKey::report_paper),
                    "/calls/" + data.call.slug + "/report.pdf", BoxLook::Ghost);
        button_link(page, page.say(MessageKey::thanks_title),
                    page.path(app::Place::Thanks, data.call.slug), BoxLook::Quiet);
        button_link(page, page.say(MessageKey::report_embed),
                    page.path(app::Place::Invite, data.call.slug), BoxLook::Quiet);
    }
    legal_xml_links(page, data.call, 1);
}

} // namespace

const contract::ReportUnit* find_unit(const contract::Report& data, const std::string& key) {
    for (const auto& unit : data.units)
        if (unit.key == key) return &unit;
    return nullptr;
}

void report(Page& page) {
    const auto& loaded = page.state.report;
    if (!loaded.value) {
        if (loaded.error == base::ErrorCode::TooEarly) return too_early(page);
        return without_data(page, MessageKey::report_title, loaded);
    }
    const auto& data = *loaded.value;
    call_header(page, data.call, {.tab = CallTab::Report, .title_is_heading = false});
    if (loaded.error) failed(page, *loaded.error);
    const auto column = page.frame.box({.layout = {.gap = 16, .padding = {24, 0, 0, 0}}});
    page.frame.heading(1, page.say(MessageKey::report_title), TextLook::Section, main_heading);
    withdrawal_notice(page, data.call);
    own_introduction(page, data.words, data.call.owner);
    figures(page, MessageKey::report_figures,
            {{MessageKey::report_participants, data.call.participant_count},
             {MessageKey::report_comments, data.call.comment_count},
             {MessageKey::report_votes, data.call.vote_count},
             {MessageKey::report_reactions, data.reaction_count}});
    if (data.reply_count > 0)
        page.frame.paragraph(page.say(MessageKey::report_replies, {{"count", data.reply_count}}),
                             TextLook::Small);
    page.frame.paragraph(page.say(MessageKey::report_who_counts), TextLook::Small);
    answered(page, data);
    report_statistics(page, data);
    report_days(page, data);
    votes_table(page, data.call.slug, data.units);
    report_concerns(page, data);
    ranked(page, data, data.most_agreed, MessageKey::report_most_agreed,
           MessageKey::report_most_agreed_hint);
    ranked(page, data, data.most_disputed, MessageKey::report_most_disputed,
           MessageKey::report_most_disputed_hint);
    report_opinions(page, data);
    own_conclusion(page, data.words, data.call.owner);
    open_data(page, data);
}

} // namespace hamandish::screens
