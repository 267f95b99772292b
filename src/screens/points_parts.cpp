#include "screens/points_parts.h"

#include "domain/points.h"
#include "i18n/digits.h"
#include "screens/pieces.h"

namespace hamandish::screens {

using i18n::MessageKey;
using kit::Role;
using kit::TextLook;

std::string season_name(const Page& page, const std::string& season) {
    const auto parsed = domain::season_from_word(season);
    if (!parsed) return season;
    return page.say(MessageKey::ranking_season,
                    {{"quarter", "s" + std::to_string(parsed->quarter)},
                     {"year", i18n::localise_digits(page.locale(), std::to_string(parsed->year))}});
}

kit::Layout point_row_layout() {
    return {.axis = kit::Axis::Row,
            .gap = 12,
            .padding = kit::Insets::symmetric(10, 0),
            .cross = kit::Align::Start};
}

kit::Layout point_number_layout(const Page& page) {
    return {.cross = kit::Align::End, .width = page.frame.wide() ? 96.0f : 64.0f};
}

void point_cell(Page& page, std::string_view key, std::string text, TextLook look) {
    page.frame.text({.key = key,
                     .role = Role::Cell,
                     .text = std::move(text),
                     .look = look,
                     .layout = point_number_layout(page)});
}

void too_few_to_show(Page& page) {
    empty(page, page.say(MessageKey::ranking_few),
          page.say(MessageKey::ranking_few_hint,
                   {{"least", static_cast<std::int64_t>(domain::least_people_ranked)}}));
}

} // namespace hamandish::screens
