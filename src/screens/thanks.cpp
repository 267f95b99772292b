// The hall of thanks of a call or a year: people whose words were of use, and what came of them.
#include "i18n/isolate.h"
#include "screens/pieces.h"
#include "screens/points_parts.h"
#include "screens/screens.h"
#include "screens/wording.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float card_px = 260;

/// The halls of other years; of a call, also that of all calls.
void years(Page& page, const contract::Thanks& thanks) {
    std::vector<std::int64_t> all = thanks.years;
    if (thanks.year != 0 && std::find(all.begin(), all.end(), thanks.year) == all.end())
        all.insert(all.begin(), thanks.year);
    if (all.size() < (thanks.year != 0 ? 2u : 1u)) return;
    const auto nav =
        page.frame.box({.key = "years",
                        .role = Role::Navigation,
                        .name = page.say(MessageKey::thanks_years),
                        .layout = {.axis = Axis::Row, .gap = 12, .cross_gap = 8, .wrap = true}});
    for (const std::int64_t year : all) {
        const bool is_here = year == thanks.year;
        const std::string word = std::to_string(year);
        page.frame.text({.key = word,
                         .role = Role::Link,
                         .text = year_in_words(page, year),
                         .look = is_here ? TextLook::SmallStrong : TextLook::Accent,
                         .href = page.path(app::Place::Thanks, {}, word),
                         .current = is_here,
                         .box = is_here ? BoxLook::PillNeutral : BoxLook::None});
    }
}

void person(Page& page, const contract::ThankedPerson& one) {
    const auto item = page.frame.box({.key = one.pseudonym,
                                      .role = Role::ListItem,
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 4}});
    page.frame.text(
        {.key = "person",
         .role = Role::Text,
         .text = one.name.empty() ? citizen(page, one.pseudonym) : i18n::isolate(one.name),
         .look = TextLook::Strong});
    for (const std::string& rule : one.rules)
        page.frame.text({.key = rule,
                         .role = Role::Text,
                         .text = page.say(MessageKey::points_rule, {{"rule", rule}}),
                         .look = TextLook::Small});
}

void people(Page& page, const contract::Thanks& thanks) {
    page.frame.paragraph(page.say(MessageKey::thanks_count, {{"count", thanks.people_count}}));
    const auto grid =
        page.frame.box({.key = "people",
                        .role = Role::List,
                        .name = page.say(MessageKey::thanks_title),
                        .layout = {.axis = Axis::Grid, .gap = 12, .min_width = card_px}});
    for (const contract::ThankedPerson& one : thanks.people) person(page, one);
}

void call_link(Page& page, const contract::Thanks& thanks) {
    page.frame.text({.key = "call",
                     .role = Role::Link,
                     .text = page.in_language(thanks.call_title),
                     .look = TextLook::Accent,
                     .href = page.path(app::Place::Call, thanks.call_slug),
                     .lang = page.text_lang()});
}

} // namespace

void thanks(Page& page) {
    const auto column = page.frame.box({.layout = {.gap = 20, .padding = {28, 0, 0, 0}}});
    page.frame.heading(1, page.say(MessageKey::thanks_title), TextLook::Title, main_heading);
    paragraphs(page, page.say(MessageKey::thanks_lead), TextLook::Lead, measure_px);
    const auto& loaded = page.state.recognition.thanks;
    if (!loaded.value) return loaded.error ? failed(page, *loaded.error) : loading(page);
    if (!loaded.value->call_slug.empty()) call_link(page, *loaded.value);
    years(page, *loaded.value);
    if (loaded.value->people.empty())
        too_few_to_show(page);
    else
        people(page, *loaded.value);
    const auto row =
        page.frame.box({.layout = {.axis = Axis::Row, .gap = 16, .cross_gap = 8, .wrap = true}});
    button_link(page, page.say(MessageKey::thanks_be_shown), page.path(app::Place::MyPoints),
                BoxLook::Ghost);
    button_link(page, page.say(MessageKey::ranking_title), page.path(app::Place::Ranking),
                BoxLook::Quiet);
}

} // namespace hamandish::screens
