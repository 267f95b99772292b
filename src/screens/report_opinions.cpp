#include "screens/number_table.h"
#include "screens/pieces.h"
#include "screens/report_parts.h"

#include <optional>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

constexpr float opinion_bar_px = 12;
constexpr std::int64_t least_share = 10, greatest_share = 90, percent_per_mille = 10;
/// What the ends stand for (contract::GroupShares), in per mille.
constexpr std::int64_t low_end = 150, high_end = 850;

std::string group_name(const Page& page, std::size_t group) {
    return page.say(MessageKey::report_opinion_group,
                    {{"group", std::string(1, static_cast<char>('a' + group))}});
}

std::string share_words(const Page& page, std::int64_t share) {
    const bool is_low = share <= least_share, is_high = share >= greatest_share;
    return page.say(MessageKey::report_opinion_share, {{"size", std::string(is_low    ? "low"
                                                                            : is_high ? "high"
                                                                                      : "some")},
                                                       {"end", is_low ? low_end : high_end},
                                                       {"share", share * percent_per_mille}});
}

/// Parts of the whole bar: ends that were cut short make up more than a hundred together.
std::vector<float> parts_of(const contract::GroupShares& shares) {
    const auto all = static_cast<float>(shares.agree + shares.disagree + shares.pass);
    if (!shares.told || all <= 0) return {};
    return {static_cast<float>(shares.agree) / all, static_cast<float>(shares.disagree) / all,
            static_cast<float>(shares.pass) / all};
}

constexpr NumberColumn share_column{.narrow = 64};

void opinion_head(Page& page) {
    const auto head = page.frame.box({.role = Role::TableHead});
    const auto row = table_row(page, "head");
    name_header(page, page.say(MessageKey::report_opinion_column));
    for (const MessageKey words :
         {MessageKey::choice_agree, MessageKey::choice_disagree, MessageKey::choice_pass})
        number_header(page, share_column, i18n::name(words), page.say(words));
}

void group_row(Page& page, std::size_t group, const contract::GroupShares& shares, bool is_own) {
    const auto row = table_row(page, std::to_string(group));
    {
        const auto header = page.frame.box(
            {.role = Role::RowHeader, .layout = {.gap = 6, .padding = {0, 8, 4, 0}, .grow = 1}});
        page.frame.text({.role = Role::Text,
                         .text = group_name(page, group),
                         .look = is_own ? TextLook::Strong : TextLook::Body});
        const auto bar = page.frame.box({.layout = {.max_width = 420}});
        page.frame.ornament(kit::Ornament::StackedBar, parts_of(shares), 0, opinion_bar_px);
    }
    const auto cell = [&](std::string_view key, std::int64_t share) {
        number_cell(page, share_column, key,
                    shares.told ? share_words(page, share) : page.say(MessageKey::report_hidden),
                    is_own ? TextLook::SmallStrong : TextLook::Small);
    };
    cell("agree", shares.agree);
    cell("disagree", shares.disagree);
    cell("pass", shares.pass);
}

/// Of whom a list of comments tells: of one group, or of all of them.
struct Told {
    std::string name;
    MessageKey side;
    std::optional<std::size_t> group;
};

void comment(Page& page, const contract::Report& data, const Told& told,
             const contract::GroupedComment& one, std::int64_t number) {
    const auto item = page.frame.box({.key = app::comment_anchor(one.quote.comment_id),
                                      .role = Role::ListItem,
                                      .layout = {.gap = 8, .padding = {8, 0, 8, 0}}});
    page.frame.paragraph(page.say(told.side, {{"side", one.side}}), TextLook::Small);
    concern_quote(page, data.call.slug, data.units, one.quote);
    const auto table =
        page.frame.box({.key = "table",
                        .role = Role::Table,
                        .name = page.say(MessageKey::report_opinion_table,
                                         {{"group", told.name}, {"number", number}})});
    opinion_head(page);
    const auto body = page.frame.box({.role = Role::TableBody});
    for (std::size_t group = 0; group < one.shares.size(); ++group)
        group_row(page, group, one.shares[group], told.group == group);
}

void comments(Page& page, const contract::Report& data, const Told& told,
              const std::vector<contract::GroupedComment>& all) {
    if (all.empty())
        return page.frame.paragraph(page.say(told.group ? MessageKey::report_opinion_no_comment
                                                        : MessageKey::report_opinion_no_consensus),
                                    TextLook::Muted);
    const auto list =
        page.frame.box({.key = "comments", .role = Role::List, .layout = {.gap = 12}});
    std::int64_t number = 0;
    for (const auto& one : all) comment(page, data, told, one, ++number);
}

void group_card(Page& page, const contract::Report& data, std::size_t at) {
    const contract::OpinionGroup& group = data.opinion_groups.groups[at];
    const std::string name = group_name(page, at);
    const auto card = page.frame.box({.key = "group-" + std::to_string(at),
                                      .role = Role::Article,
                                      .look = BoxLook::Card,
                                      .layout = {.gap = 8}});
    page.frame.heading(3, name, TextLook::CardTitle);
    page.frame.paragraph(page.say(MessageKey::report_opinion_size, {{"count", group.about}}),
                         TextLook::Small);
    comments(page, data, {name, MessageKey::report_opinion_side, at}, group.telling);
}

void consensus(Page& page, const contract::Report& data) {
    const std::string name = page.say(MessageKey::report_opinion_consensus);
    const auto card = page.frame.box(
        {.key = "consensus", .role = Role::Article, .look = BoxLook::Card, .layout = {.gap = 8}});
    page.frame.heading(3, name, TextLook::CardTitle);
    comments(page, data, {name, MessageKey::report_opinion_shared_side, std::nullopt},
             data.opinion_groups.consensus);
}

} // namespace

void report_opinions(Page& page, const contract::Report& data) {
    const contract::OpinionGroups& told = data.opinion_groups;
    const auto section =
        page.frame.box({.key = "opinions", .layout = {.gap = 12, .padding = {24, 0, 0, 0}}});
    page.frame.heading(2, page.say(MessageKey::report_opinions), TextLook::Section);
    if (told.state != "found")
        return page.frame.paragraph(
            page.say(MessageKey::report_opinions_untold,
                     {{"state", told.state.empty() ? std::string("sought") : told.state}}),
            TextLook::Muted);
    notice(page, page.say(MessageKey::report_opinions_machine));
    page.frame.paragraph(page.say(MessageKey::report_opinions_hint), TextLook::Small);
    page.frame.paragraph(page.say(MessageKey::report_bar_hint), TextLook::Small);
    for (std::size_t at = 0; at < told.groups.size(); ++at) group_card(page, data, at);
    consensus(page, data);
}

} // namespace hamandish::screens
