#include "screens/pieces.h"
#include "screens/question_parts.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::BoxLook;
using kit::Role;
using kit::TextLook;

/// A button whose words are short for the eye and name the option for everyone else.
bool move_button(Page& page, MessageKey words, MessageKey name, const RankedOption& option,
                 bool disabled) {
    return page.frame.button({.key = i18n::name(words),
                              .anchor = {},
                              .text = page.say(words),
                              .name = page.say(name, {{"option", option.label}}),
                              .look = BoxLook::Quiet,
                              .disabled = disabled});
}

/// A row of the list: where it stands, what it is, and its buttons on a line of their own on
/// phones.
class Item {
  public:
    Item(Page& page, const RankedOption& option)
        : item_(page.frame.box({.key = option.key,
                                .role = Role::ListItem,
                                .look = BoxLook::Hairline,
                                .layout = {.axis = Axis::Row,
                                           .gap = 12,
                                           .cross_gap = 0,
                                           .padding = kit::Insets::symmetric(4, 0),
                                           .cross = Align::Center,
                                           .main = Align::Stretch,
                                           .wrap = true}})) {}

  private:
    kit::Scope item_;
};

void words_of(Page& page, const RankedOption& option, std::int64_t rank) {
    const auto row = page.frame.box({.key = "words",
                                     .layout = {.axis = Axis::Row,
                                                .gap = 10,
                                                .padding = kit::Insets::symmetric(6, 0),
                                                .cross = Align::Start}});
    if (rank > 0)
        page.frame.text({.key = "rank",
                         .role = Role::Text,
                         .text = page.number(rank),
                         .look = TextLook::Chosen,
                         .box = BoxLook::PillNeutral});
    page.frame.text({.key = "label",
                     .role = Role::Text,
                     .text = option.label,
                     .look = rank > 0 ? TextLook::Strong : TextLook::Body,
                     .lang = page.text_lang()});
}

} // namespace

std::optional<NewRank> ranking(Page& page, const std::vector<RankedOption>& options,
                               const std::vector<std::int64_t>& ranks, bool disabled) {
    std::optional<NewRank> moved;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < ranks.size(); ++i)
        if (ranks[i] > 0) order.push_back(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return ranks[one] < ranks[other]; });
    page.frame.paragraph(page.say(MessageKey::question_ranked), TextLook::SmallStrong);
    if (order.empty())
        page.frame.paragraph(page.say(MessageKey::question_none_ranked), TextLook::Muted);
    else {
        const auto list = page.frame.box({.key = "ranked", .role = Role::List});
        for (const std::size_t i : order) {
            const Item item(page, options[i]);
            words_of(page, options[i], ranks[i]);
            const auto buttons =
                page.frame.box({.key = "buttons", .layout = {.axis = Axis::Row, .gap = 14}});
            const bool first = i == order.front(), last = i == order.back();
            if (move_button(page, MessageKey::question_up, MessageKey::question_move_up, options[i],
                            disabled || first))
                moved = NewRank{i, ranks[i] - 1};
            if (move_button(page, MessageKey::question_down, MessageKey::question_move_down,
                            options[i], disabled || last))
                moved = NewRank{i, ranks[i] + 1};
            if (move_button(page, MessageKey::question_remove, MessageKey::question_take_out,
                            options[i], disabled))
                moved = NewRank{i, 0};
        }
    }
    if (order.size() == options.size()) return moved;
    page.frame.paragraph(page.say(MessageKey::question_unranked), TextLook::SmallStrong);
    const auto list = page.frame.box({.key = "unranked", .role = Role::List});
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (ranks[i] > 0) continue;
        const Item item(page, options[i]);
        words_of(page, options[i], 0);
        if (move_button(page, MessageKey::question_add, MessageKey::question_put_in, options[i],
                        disabled))
            moved = NewRank{i, std::int64_t(order.size()) + 1};
    }
    return moved;
}

} // namespace hamandish::screens
