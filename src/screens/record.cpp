// How the directive's duties are kept, and where each thing that assessors look for is found.
#include "app/participation_record.h"
#include "domain/report_clock.h"
#include "screens/pieces.h"
#include "screens/record_features.h"
#include "screens/screens.h"

namespace hamandish::screens {
namespace {

using contract::OrganisationRecord;
using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

void figure(Page& page, MessageKey words, std::int64_t value) {
    const auto row = page.frame.box({.key = i18n::name(words),
                                     .role = Role::Row,
                                     .look = BoxLook::TableRule,
                                     .layout = {.axis = Axis::Row,
                                                .gap = 12,
                                                .padding = kit::Insets::symmetric(8, 0),
                                                .cross = Align::Baseline}});
    page.frame.text(
        {.key = "what", .role = Role::RowHeader, .text = page.say(words), .layout = {.grow = 1}});
    page.frame.text({.key = "count",
                     .role = Role::Cell,
                     .text = page.number(value),
                     .look = TextLook::Strong,
                     .layout = {.cross = Align::End, .width = 110}});
}

void table(Page& page, const OrganisationRecord& one, const std::string& name) {
    const auto table = page.frame.box({.role = Role::Table, .name = name});
    const auto body = page.frame.box({.role = Role::TableBody});
    figure(page, MessageKey::record_calls, one.calls);
    figure(page, MessageKey::record_open, one.open);
    figure(page, MessageKey::record_scheduled, one.scheduled);
    figure(page, MessageKey::record_closed, one.closed);
    if (one.fewest_days > 0) figure(page, MessageKey::record_fewest_days, one.fewest_days);
    figure(page, MessageKey::record_bilingual, one.bilingual);
    figure(page, MessageKey::record_participants, one.participants);
    figure(page, MessageKey::record_comments, one.comments);
    figure(page, MessageKey::record_in_time, one.answers.in_time);
    figure(page, MessageKey::record_late, one.answers.late);
    figure(page, MessageKey::record_waiting, one.answers.waiting);
    figure(page, MessageKey::record_overdue, one.answers.overdue);
    figure(page, MessageKey::record_reports_in_time, one.reports.in_time);
    figure(page, MessageKey::record_reports_late, one.reports.late);
    figure(page, MessageKey::record_reports_waiting, one.reports.waiting);
    figure(page, MessageKey::record_reports_overdue, one.reports.overdue);
}

std::string record_name(Page& page, const OrganisationRecord& one) {
    return page.say(MessageKey::record_of, {{"organisation", page.in_language(one.name)}});
}

/// To what it alone has to show; nothing where it has no page of its own.
void own_record(Page& page, const OrganisationRecord& one) {
    if (one.slug.empty()) return;
    page.frame.link(record_name(page, one), page.path(app::Place::Record, one.slug));
}

void organisation(Page& page, const OrganisationRecord& one, std::size_t index) {
    const auto card = page.frame.box({.key = "organisation-" + std::to_string(index),
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 6}});
    const std::string name =
        index == 0 ? page.say(MessageKey::record_all) : page.in_language(one.name);
    page.frame.text({.role = Role::Heading,
                     .text = name,
                     .look = TextLook::CardTitle,
                     .level = 3,
                     .lang = index == 0 ? std::string() : page.text_lang()});
    portal_link(page, one.name, one.portal);
    own_record(page, one);
    table(page, one, name);
}

void organisations(Page& page, const contract::ParticipationRecord& data) {
    const auto& each = data.organisations;
    const bool is_one = each.size() < 2; // which is then all there are
    {
        const auto grid = page.frame.box({.key = "organisations",
                                          .layout = {.axis = Axis::Grid,
                                                     .gap = 16,
                                                     .max_width = is_one ? 640.0f : 0.0f,
                                                     .min_width = 280}});
        organisation(page, data.all, 0);
        for (std::size_t i = 0; !is_one && i < each.size(); ++i) organisation(page, each[i], i + 1);
    }
    if (each.size() != 1) return;
    portal_link(page, each[0].name, each[0].portal);
    own_record(page, each[0]);
}

/// One alone, whose name the page's heading has.
void alone(Page& page, const OrganisationRecord& one) {
    const auto card = page.frame.box(
        {.key = "organisation", .look = BoxLook::Card, .layout = {.gap = 6, .max_width = 640}});
    portal_link(page, one.name, one.portal);
    table(page, one, page.in_language(one.name));
}

void overdue_report(Page& page, const contract::OverdueReport& one) {
    const auto item = page.frame.box({.key = one.call_slug,
                                      .role = Role::ListItem,
                                      .look = BoxLook::Hairline,
                                      .layout = {.gap = 2, .padding = {10, 0, 10, 0}}});
    page.frame.text({.key = "call",
                     .role = Role::Link,
                     .text = page.in_language(one.call_title),
                     .look = TextLook::Accent,
                     .href = page.path(app::Place::Report, one.call_slug),
                     .lang = page.text_lang()});
    page.frame.text({.key = "owner",
                     .role = Role::Text,
                     .text = page.in_language(one.owner),
                     .look = TextLook::Small,
                     .lang = page.text_lang()});
    page.frame.paragraph(
        page.say(MessageKey::record_overdue_report,
                 {{"due", base::tehran_day({one.due_at_ms - 1})}, {"count", one.waiting_count}}));
}

/// Of all, or of the one organisation `shown`.
void overdue_reports(Page& page, const contract::ParticipationRecord& data,
                     const OrganisationRecord& shown) {
    std::vector<contract::OverdueReport> reports = data.overdue_reports;
    if (!shown.slug.empty())
        std::erase_if(reports, [&](const auto& one) { return one.owner != shown.name; });
    const auto section =
        page.frame.box({.key = "overdue-reports", .layout = {.gap = 10, .max_width = 680}});
    page.frame.heading(2, page.say(MessageKey::record_overdue_reports), TextLook::Section);
    paragraphs(page,
               page.say(MessageKey::record_overdue_reports_text,
                        {{"from", base::tehran_day(domain::publication_counts_from)}}),
               TextLook::Small);
    if (reports.empty())
        return page.frame.paragraph(page.say(MessageKey::record_overdue_none), TextLook::Muted);
    const auto list = page.frame.box({.role = Role::List});
    for (const auto& one : reports) overdue_report(page, one);
}

/// Beside the picture of the one organisation it is of, if that has one.
void main_title(Page& page, const std::string& words, const std::string& logo) {
    if (logo.empty()) return page.frame.heading(1, words, TextLook::Title, main_heading);
    const auto row = page.frame.box(
        {.key = "title", .layout = {.axis = Axis::Row, .gap = 16, .cross = Align::Center}});
    organisation_logo(page, logo);
    page.frame.text({.role = Role::Heading,
                     .anchor = main_heading,
                     .text = words,
                     .look = TextLook::Title,
                     .level = 1,
                     .layout = {.grow = 1}});
}

} // namespace

void record(Page& page) {
    const auto& loaded = page.state.record;
    if (!loaded.value) return without_data(page, MessageKey::record_title, loaded);
    const OrganisationRecord* shown = app::shown_record(page.state);
    if (!shown) {
        heading_alone(page, MessageKey::record_title);
        return failed(page, base::ErrorCode::NotFound);
    }
    const bool is_of_all = shown->slug.empty();
    const auto column = page.frame.box({.layout = {.gap = 16, .padding = {28, 0, 0, 0}}});
    main_title(page, is_of_all ? page.say(MessageKey::record_title) : record_name(page, *shown),
               is_of_all ? std::string() : shown->logo);
    paragraphs(page, page.say(MessageKey::record_lead), TextLook::Lead, 680);
    if (!is_of_all)
        page.frame.link(page.say(MessageKey::record_all), page.path(app::Place::Record));
    if (loaded.error) failed(page, *loaded.error);
    page.frame.heading(2, page.say(MessageKey::record_figures), TextLook::Section);
    paragraphs(page, page.say(MessageKey::record_figures_text), TextLook::Small, 680);
    is_of_all ? organisations(page, *loaded.value) : alone(page, *shown);
    overdue_reports(page, *loaded.value, *shown);
    record_features(page, *shown);
}

} // namespace hamandish::screens
