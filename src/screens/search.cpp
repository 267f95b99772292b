// Where words stand in a call: in its text, and in what people said of it.
#include "screens/call_header.h"
#include "screens/pieces.h"
#include "screens/screens.h"
#include "screens/search_parts.h"
#include "screens/wording.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

std::string title_of(const Page& page, const contract::CallPage& data, const std::string& key) {
    const auto unit = std::find_if(data.units.begin(), data.units.end(),
                                   [&](const contract::Unit& one) { return one.key == key; });
    return unit == data.units.end() ? key : unit_title(page, *unit);
}

void found(Page& page, const contract::CallPage& data, const contract::SearchHit& hit,
           const std::string& key) {
    const bool is_comment = hit.kind == "comment";
    const std::string& slug = data.call.slug;
    const auto item = page.frame.box({.key = key, .role = Role::ListItem});
    const auto card =
        page.frame.box({.role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 6}});
    page.frame.text({.role = Role::Link,
                     .text = title_of(page, data, hit.unit_key),
                     .look = TextLook::Accent,
                     .href = is_comment ? page.comment_path(slug, hit.unit_key, hit.comment_id)
                                        : page.path(app::Place::Unit, slug, hit.unit_key),
                     .lang = page.text_lang()});
    {
        const auto words = page.frame.box({.role = is_comment ? Role::Quote : Role::Group,
                                           .look = BoxLook::Quoted,
                                           .layout = {.max_width = measure_px}});
        found_words(page, hit, measure_px);
    }
    facts_line(page, {page.say(MessageKey::search_kind, {{"kind", hit.kind}})});
}

void all_found(Page& page, const contract::CallPage& data, const contract::SearchPage& all) {
    const auto shown = static_cast<std::int64_t>(all.hits.size());
    if (shown < all.hit_count)
        page.frame.paragraph(
            page.say(MessageKey::search_first_ones, {{"part", shown}, {"whole", all.hit_count}}),
            TextLook::Small);
    if (all.hidden_count > 0)
        page.frame.paragraph(page.say(MessageKey::search_not_hidden, {{"count", all.hidden_count}}),
                             TextLook::Small);
    if (all.hits.empty()) return page.frame.paragraph(page.say(MessageKey::answers_none_found));
    const auto list = page.frame.box({.key = "list", .role = Role::List, .layout = {.gap = 16}});
    std::size_t at = 0;
    for (const contract::SearchHit& hit : all.hits) found(page, data, hit, std::to_string(++at));
}

/// What is said of the search at once: how much was found, or that it was none.
std::string outcome(const Page& page) {
    const auto& loaded = page.state.search;
    if (page.state.address.query.empty()) return {};
    if (loaded.value)
        return page.say(MessageKey::search_found, {{"count", loaded.value->hit_count}});
    return loaded.error == base::ErrorCode::InvalidInput ? page.say(MessageKey::search_no_words)
                                                         : std::string();
}

} // namespace

void search(Page& page) {
    const auto& call = page.state.call;
    if (!call.value) return without_data(page, MessageKey::search_title, call);
    const auto& data = *call.value;
    call_header(page, data.call, {.tab = CallTab::Text, .title_is_heading = false});
    const auto column = page.frame.box({.layout = {.gap = 16, .padding = {24, 0, 0, 0}}});
    page.frame.heading(1, page.say(MessageKey::search_title), TextLook::Section, main_heading);
    search_form(page, MessageKey::search_words, "call-search", page.say(MessageKey::search_hint));
    page.frame.link(page.say(MessageKey::archive_of_all), page.path(app::Place::Archive));
    status_line(page, "found", outcome(page));
    if (page.state.address.query.empty()) return;
    const auto& loaded = page.state.search;
    if (loaded.error && loaded.error != base::ErrorCode::InvalidInput) failed(page, *loaded.error);
    if (loaded.value) return all_found(page, data, *loaded.value);
    if (!loaded.error) loading(page);
}

} // namespace hamandish::screens
