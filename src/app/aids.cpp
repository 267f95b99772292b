#include "app/aids.h"

#include <algorithm>

namespace hamandish::app {
namespace {

struct AidRow {
    std::string_view name;
    std::size_t count = 0;
    std::array<std::string_view, 5> settings;
};

constexpr AidRow on_or_off(std::string_view name) {
    return {name, 2, {"off", "on"}};
}

/// In the order of Aid.
constexpr std::array<AidRow, aid_count> rows{{{"text", 5, {"100", "125", "150", "175", "200"}},
                                              {"scheme", 3, {"device", "light", "dark"}},
                                              on_or_off("contrast"),
                                              on_or_off("lines"),
                                              on_or_off("letters"),
                                              on_or_off("lowered"),
                                              on_or_off("keyboard"),
                                              on_or_off("keys"),
                                              on_or_off("speech"),
                                              {"rate", 3, {"usual", "slow", "fast"}},
                                              {"volume", 3, {"full", "middle", "low"}}}};

constexpr int text_step_percent = 25;

} // namespace

std::span<const std::string_view> settings_of(Aid aid) {
    const AidRow& row = rows[static_cast<std::size_t>(aid)];
    return std::span(row.settings).first(row.count);
}

Aids first_aids(bool at_kiosk) {
    Aids aids;
    if (!at_kiosk) return aids;
    aids.choose(Aid::Keyboard, 1);
    aids.choose(Aid::LargeKeys, 1);
    return aids;
}

int text_percent(const Aids& aids) {
    return 100 + text_step_percent * aids.of(Aid::Text);
}

std::string text_from_aids(const Aids& aids) {
    std::string text;
    for (std::size_t i = 0; i < aid_count; ++i) {
        if (aids.chosen[i] == 0) continue;
        if (!text.empty()) text += ' ';
        text.append(rows[i].name).append("=").append(rows[i].settings[aids.chosen[i]]);
    }
    return text;
}

Aids aids_from_text(std::string_view text) {
    Aids aids;
    while (!text.empty()) {
        const auto word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        const auto equals = std::min(word.find('='), word.size());
        for (std::size_t i = 0; i < aid_count; ++i) {
            if (rows[i].name != word.substr(0, equals) || equals == word.size()) continue;
            const auto settings = settings_of(static_cast<Aid>(i));
            const auto found = std::find(settings.begin(), settings.end(), word.substr(equals + 1));
            if (found != settings.end())
                aids.chosen[i] = static_cast<std::uint8_t>(found - settings.begin());
        }
    }
    return aids;
}

} // namespace hamandish::app
