// The answers of all calls: found by their words, and by what was decided, by whom and on which
// ground.
#include "domain/answer.h"
#include "screens/answered.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/search_parts.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// Part of the address that one chooses by.
using Part = std::string app::Address::*;

/// The same search, with this chosen instead, from its first page on.
std::string path_with(const Page& page, Part part, const std::string& key) {
    app::Address address = page.state.address;
    address.*part = key;
    address.section = 0;
    return app::path_from_address(address);
}

std::string path_before(const Page& page, std::int64_t entry) {
    app::Address address = page.state.address;
    address.section = static_cast<std::int32_t>(entry);
    return app::path_from_address(address);
}

void choice(Page& page, Part part, const std::string& key, std::string words, std::string lang) {
    const bool chosen = page.state.address.*part == key;
    page.frame.text({.key = key.empty() ? "any" : "is-" + key,
                     .role = Role::Link,
                     .text = std::move(words),
                     .look = chosen ? TextLook::SmallStrong : TextLook::Accent,
                     .href = path_with(page, part, key),
                     .current = chosen,
                     .lang = std::move(lang),
                     .layout = {.min_width = 24}, // a finger's, however short the word
                     .box = chosen ? BoxLook::PillNeutral : BoxLook::None});
}

kit::Box choices(Page& page, std::string_view key, MessageKey name) {
    return {
        .key = key,
        .role = Role::Navigation,
        .name = page.say(name),
        .layout = {
            .axis = Axis::Row, .gap = 12, .cross_gap = 8, .cross = Align::Center, .wrap = true}};
}

void named(Page& page, MessageKey name) {
    page.frame.text({.role = Role::Text, .text = page.say(name), .look = TextLook::SmallStrong});
}

void outcomes(Page& page) {
    const auto nav = page.frame.box(choices(page, "outcomes", MessageKey::archive_outcome));
    named(page, MessageKey::archive_outcome);
    choice(page, &app::Address::unit, {}, page.say(MessageKey::archive_any), {});
    for (const domain::Decision one : domain::decisions) {
        const std::string decision(domain::word(one));
        choice(page, &app::Address::unit, decision,
               page.say(MessageKey::answer_decision, {{"decision", decision}}), {});
    }
}

void shelves(Page& page, std::string_view key, MessageKey name, Part part,
             const std::vector<contract::ArchiveShelf>& all) {
    if (all.empty()) return;
    const auto nav = page.frame.box(choices(page, key, name));
    named(page, name);
    choice(page, part, {}, page.say(MessageKey::archive_any), {});
    for (const contract::ArchiveShelf& one : all)
        choice(page, part, one.key, page.in_language(one.name), page.text_lang());
}

/// The words that were looked for, where they stand.
void where_found(Page& page, const std::vector<contract::SearchHit>& hits) {
    if (hits.empty()) return;
    const auto part = page.frame.box({.key = "found", .layout = {.gap = 6}});
    named(page, MessageKey::archive_found);
    std::size_t at = 0;
    for (const contract::SearchHit& hit : hits) {
        const bool is_comment = hit.kind == "comment";
        const auto words = page.frame.box({.key = std::to_string(++at),
                                           .role = is_comment ? Role::Quote : Role::Group,
                                           .look = BoxLook::Quoted,
                                           .layout = {.max_width = measure_px}});
        found_words(page, hit, measure_px);
    }
}

/// To whatever else was answered there, by them and on the same ground.
void further(Page& page, const contract::ArchivedAnswer& one, const std::string& anchor) {
    const auto row = page.frame.box({.key = "further",
                                     .layout = {.axis = Axis::Row,
                                                .gap = 24,
                                                .cross_gap = 8,
                                                .cross = Align::Baseline,
                                                .wrap = true}});
    page.frame.link(page.say(MessageKey::archive_of_call),
                    page.path(app::Place::Answers, one.call.slug) + "#" + anchor);
    if (!one.organisation.key.empty())
        page.frame.link(page.say(MessageKey::archive_of_organisation,
                                 {{"organisation", page.in_language(one.organisation.name)}}),
                        path_with(page, &app::Address::call, one.organisation.key));
    if (!one.ground.empty())
        page.frame.link(page.say(MessageKey::archive_of_ground),
                        path_with(page, &app::Address::text, one.ground));
}

void archived(Page& page, const contract::ArchivedAnswer& one) {
    const auto key = "answer-" + std::to_string(one.group.answer.id);
    const auto item = page.frame.box({.key = key, .role = Role::ListItem});
    const auto card = page.frame.box(
        {.role = Role::Article, .anchor = key, .look = BoxLook::Card, .layout = {.gap = 10}});
    page.frame.text({.key = "call",
                     .role = Role::Link,
                     .text = page.in_language(one.call.title),
                     .look = TextLook::Strong,
                     .href = page.path(app::Place::Call, one.call.slug),
                     .lang = page.text_lang()});
    where_found(page, one.hits);
    what_was_answered(page, one.call, one.group);
    further(page, one, key);
}

void turning(Page& page, std::int64_t older) {
    const bool is_first = page.state.address.section == 0;
    if (is_first && older == 0) return;
    const auto nav = page.frame.box({.key = "pages",
                                     .role = Role::Navigation,
                                     .name = page.say(MessageKey::archive_pages),
                                     .look = BoxLook::Hairline,
                                     .layout = {.axis = Axis::Row,
                                                .gap = 16,
                                                .cross_gap = 8,
                                                .padding = {12, 0, 4, 0},
                                                .cross = Align::Baseline,
                                                .wrap = true}});
    if (!is_first) page.frame.link(page.say(MessageKey::archive_newest), path_before(page, 0));
    if (older != 0) page.frame.link(page.say(MessageKey::archive_older), path_before(page, older));
}

bool is_narrowed(const app::Address& address) {
    return !(address.query.empty() && address.unit.empty() && address.call.empty() &&
             address.text.empty());
}

void all_archived(Page& page, const contract::AnswerArchive& data) {
    const bool narrowed = is_narrowed(page.state.address);
    const bool none = data.answers.empty();
    status_line(page, "found",
                none && narrowed ? page.say(MessageKey::answers_found, {{"count", 0}})
                                 : std::string());
    if (none && !narrowed && page.state.address.section == 0)
        // Not that there is none: those of a site from before may still be on their way here.
        return empty(page, page.say(MessageKey::answers_found, {{"count", 0}}),
                     page.say(MessageKey::archive_none_hint));
    if (none)
        page.frame.paragraph(page.say(MessageKey::archive_none_found));
    else {
        const auto list =
            page.frame.box({.key = "list", .role = Role::List, .layout = {.gap = 16}});
        for (const contract::ArchivedAnswer& one : data.answers) archived(page, one);
    }
    turning(page, data.older);
}

} // namespace

void archive(Page& page) {
    const auto& loaded = page.state.archive;
    if (!loaded.value) return without_data(page, MessageKey::archive_title, loaded);
    const auto column = page.frame.box({.layout = {.gap = 16, .padding = {28, 0, 0, 0}}});
    page.frame.heading(1, page.say(MessageKey::archive_title), TextLook::Title, main_heading);
    if (loaded.error) failed(page, *loaded.error);
    page.frame.paragraph(page.say(MessageKey::archive_lead), TextLook::Lead);
    search_form(page, MessageKey::answers_search, "archive-search",
                page.say(MessageKey::archive_hint));
    outcomes(page);
    shelves(page, "organisations", MessageKey::archive_organisation, &app::Address::call,
            loaded.value->organisations);
    shelves(page, "grounds", MessageKey::archive_ground, &app::Address::text,
            loaded.value->grounds);
    all_archived(page, *loaded.value);
}

} // namespace hamandish::screens
