// One's points, level and place, and where each point came from.
#include "domain/points.h"
#include "screens/pieces.h"
#include "screens/point_appeal.h"
#include "screens/points_parts.h"
#include "screens/screens.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float points_bar_px = 12, widest_points_px = 420;

std::string level_name(const Page& page, std::string_view word) {
    return page.say(MessageKey::points_level, {{"level", std::string(word)}});
}

/// How much of the way from this level to the next one is behind.
float share_of_level(const contract::MyPoints& mine) {
    if (mine.next_level_at == 0) return 1;
    std::int64_t start = 0;
    for (const domain::LevelRow& row : domain::point_levels)
        if (row.points <= mine.points) start = row.points;
    return static_cast<float>(mine.points - start) / static_cast<float>(mine.next_level_at - start);
}

std::string way_to_go(const Page& page, const contract::MyPoints& mine) {
    if (mine.next_level_at == 0) return page.say(MessageKey::points_mine_highest);
    const auto next = domain::level_at(static_cast<int>(mine.next_level_at));
    return page.say(MessageKey::points_mine_next,
                    {{"count", mine.next_level_at - mine.points},
                     {"level", level_name(page, domain::word(next))}});
}

/// Whether everything is there: asked where one sees the sum.
void question_total(Page& page, const contract::MyPoints& mine) {
    for (const contract::PointClaim& one : mine.claims)
        if (app::appeal_about(mine, app::wish_about(one)) == nullptr)
            return question_points(page, mine, app::wish_about(one),
                                   page.say(MessageKey::points_mine_sum, {{"count", mine.points}}));
}

void summary(Page& page, const contract::MyPoints& mine) {
    const auto card =
        page.frame.box({.key = "summary", .look = BoxLook::Card, .layout = {.gap = 8}});
    page.frame.text(
        {.text = level_name(page, mine.level), .look = TextLook::Section, .decorative = false});
    page.frame.text({.key = "sum",
                     .text = page.say(MessageKey::points_mine_sum, {{"count", mine.points}}),
                     .look = TextLook::Lead});
    {
        const auto bar = page.frame.box({.layout = {.max_width = widest_points_px}});
        page.frame.ornament(kit::Ornament::Bar, {share_of_level(mine)}, 0, points_bar_px);
    }
    page.frame.paragraph(way_to_go(page, mine), TextLook::Small);
    std::vector<std::string> facts{
        page.say(MessageKey::points_mine_season,
                 {{"count", mine.season_points}, {"season", season_name(page, mine.season)}})};
    if (mine.place > 0)
        facts.push_back(page.say(MessageKey::points_mine_place, {{"place", mine.place}}));
    facts_line(page, facts);
    if (!mine.claims.empty()) {
        const auto row = page.frame.box({.key = "question", .layout = {.axis = Axis::Row}});
        question_total(page, mine);
    }
}

/// Where the award leads: to the contribution it is for, or to the call.
std::string path_of(const Page& page, const contract::PointAward& one) {
    if (one.unit_key.empty()) return page.path(app::Place::Call, one.call_slug);
    return page.comment_path(one.call_slug, one.unit_key, one.comment);
}

std::string points_given(const Page& page, std::int64_t points) {
    return points < 0 ? page.say(MessageKey::points_award_taken, {{"count", -points}})
                      : page.say(MessageKey::points_award_added, {{"count", points}});
}

void award(Page& page, const contract::MyPoints& mine, const contract::PointAward& one,
           std::size_t index) {
    const auto item = page.frame.box({.key = std::to_string(index),
                                      .role = Role::ListItem,
                                      .look = BoxLook::Hairline,
                                      .layout = {.axis = Axis::Row,
                                                 .gap = 12,
                                                 .cross_gap = 2,
                                                 .padding = kit::Insets::symmetric(10, 0),
                                                 .cross = Align::Baseline,
                                                 .wrap = true}});
    page.frame.text({.key = "points",
                     .role = Role::Text,
                     .text = points_given(page, one.points),
                     .look = TextLook::SmallStrong,
                     .box = one.is_public ? BoxLook::PillPositive : BoxLook::PillNeutral});
    const std::string rule = page.say(MessageKey::points_rule, {{"rule", one.rule}});
    page.frame.text({.key = "rule", .role = Role::Text, .text = rule, .look = TextLook::Strong});
    page.frame.text({.role = Role::Link,
                     .text = page.in_language(one.call_title),
                     .look = TextLook::Accent,
                     .href = path_of(page, one),
                     .lang = page.text_lang()});
    std::vector<std::string> facts{
        page.say(MessageKey::points_award_day, {{"day", base::tehran_day({one.day_ms})}})};
    if (!one.is_public) facts.push_back(page.say(MessageKey::points_award_private));
    if (one.points == 0) facts.push_back(page.say(MessageKey::points_award_capped));
    facts_line(page, facts);
    question_points(page, mine, app::wish_about(one), rule);
}

void history(Page& page, const contract::MyPoints& mine) {
    page.frame.text({.role = Role::Heading,
                     .text = page.say(MessageKey::points_mine_history),
                     .look = TextLook::Section,
                     .level = 2,
                     .layout = {.padding = {24, 0, 0, 0}}});
    if (mine.awards.empty())
        return empty(page, page.say(MessageKey::points_mine_none),
                     page.say(MessageKey::points_mine_none_hint));
    const auto list = page.frame.box({.role = Role::List});
    for (std::size_t at = 0; at < mine.awards.size(); ++at) award(page, mine, mine.awards[at], at);
}

void ways_on(Page& page) {
    const auto row = page.frame.box(
        {.layout = {
             .axis = Axis::Row, .gap = 16, .cross_gap = 8, .padding = {8, 0, 0, 0}, .wrap = true}});
    button_link(page, page.say(MessageKey::points_see_rules), page.path(app::Place::Points),
                BoxLook::Ghost);
    button_link(page, page.say(MessageKey::ranking_title), page.path(app::Place::Ranking),
                BoxLook::Quiet);
}

void points_signed_out(Page& page) {
    empty(page, page.say(MessageKey::contributions_sign_in),
          page.say(MessageKey::points_sign_in_hint));
    const auto row = page.frame.box({.layout = {.axis = Axis::Row, .padding = {8, 0, 0, 0}}});
    button_link(page, page.say(MessageKey::nav_sign_in), page.sign_in_path());
}

} // namespace

void my_points(Page& page) {
    const auto column =
        page.frame.box({.layout = {.gap = 12, .padding = {28, 0, 0, 0}, .max_width = 800}});
    page.frame.heading(1, page.say(MessageKey::points_mine), TextLook::Title, main_heading);
    const auto& me = page.state.me;
    const bool asking = !page.state.anonymous_page && !me.value && !me.error;
    if (asking) return loading(page);
    if (!signed_in(page)) {
        points_signed_out(page);
        return ways_on(page);
    }
    const auto& loaded = page.state.recognition.mine;
    if (!loaded.value) return loaded.error ? failed(page, *loaded.error) : loading(page);
    summary(page, *loaded.value);
    ways_on(page);
    history(page, *loaded.value);
    point_appeals(page, *loaded.value);
    recognition_form(page, *loaded.value);
}

} // namespace hamandish::screens
