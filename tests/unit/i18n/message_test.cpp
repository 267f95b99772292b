// Every message of a set of catalogues says what ICU's MessageFormat says, whatever its arguments.
// Built twice: over the product's catalogues and over data/syntax, which uses every form there is.
#include "i18n/catalogue.h"
#include "icu_reference.h"

#include <fstream>
#include <gtest/gtest.h>
#include <limits>
#include <nlohmann/json.hpp>
#include <random>

namespace hamandish::i18n::message_test {

namespace {

using Value = decltype(Argument::value);

nlohmann::json catalogue_file(Locale locale) {
    std::ifstream file(std::string(HAMANDISH_CATALOGUES) + "/" + std::string(code(locale)) +
                       ".json");
    return nlohmann::json::parse(file);
}

std::vector<Value> numbers() {
    std::vector<Value> out;
    for (std::int64_t number = 0; number <= 130; ++number) out.emplace_back(number);
    for (const std::int64_t number :
         {-1, -2, -1000, 999, 1000, 1001, 12'345, 999'999, 1'000'000, 1'000'001}) {
        out.emplace_back(number);
    }
    out.emplace_back(std::numeric_limits<std::int64_t>::max());
    out.emplace_back(std::numeric_limits<std::int64_t>::min());
    return out;
}

std::vector<Value> shares() {
    std::vector<Value> out;
    for (std::int64_t per_mille = -20; per_mille <= 1010; per_mille += 3) {
        out.emplace_back(per_mille);
    }
    return out;
}

// Civil days in Tehran begin at 20:30 UTC.
std::vector<Value> times() {
    std::vector<Value> out;
    for (const std::string_view text :
         {"2023-03-20T20:29:59Z", "2023-03-20T20:30:00Z", "2025-03-20T20:30:00Z",
          "2026-11-21T20:30:00Z", "2026-11-22T00:00:00Z", "2026-11-22T05:34:56Z",
          "2026-12-31T20:29:59Z", "2027-01-01T12:00:00Z", "2030-03-20T10:00:00Z"}) {
        out.emplace_back(*base::instant_from_rfc3339(text));
    }
    out.emplace_back(base::day_from_gregorian({2026, 2, 28}));
    return out;
}

std::vector<Value> values_for(const icu_reference::Message& message,
                              icu_reference::Message::Kind kind) {
    std::vector<Value> out;
    switch (kind) {
    case icu_reference::Message::Kind::Number: return numbers();
    case icu_reference::Message::Kind::Percent: return shares();
    case icu_reference::Message::Kind::Time: return times();
    case icu_reference::Message::Kind::Word:
        for (const std::string& word : message.words()) out.emplace_back(std::string_view(word));
        return out;
    case icu_reference::Message::Kind::Text: break;
    }
    for (const std::string_view text :
         {"Ali", "\u0639\u0644\u06CC", "", "{n}", "it's", "#", "a\nb", "\u2067x\u2069 12"}) {
        out.emplace_back(text);
    }
    out.emplace_back(std::int64_t{-1234}); // a number is printed as one
    return out;
}

void expect_same(Locale locale, const std::string& key, const std::string& pattern) {
    const icu_reference::Message message(locale, pattern);
    std::vector<Argument> arguments;
    std::vector<std::vector<Value>> choices;
    std::size_t combinations = 1;
    for (const auto& [name, kind] : message.placeholders()) {
        choices.push_back(values_for(message, kind));
        arguments.push_back({name, choices.back().front()});
        combinations *= choices.back().size();
    }
    const std::optional<MessageKey> found = message_key_from_name(key);
    ASSERT_TRUE(found.has_value()) << key;
    std::mt19937 random(7);
    constexpr std::size_t enough = 2000;
    for (std::size_t round = 0; round < std::min(combinations, enough); ++round) {
        std::size_t rest = combinations <= enough ? round : random();
        for (std::size_t index = 0; index < arguments.size(); ++index) {
            arguments[index].value = choices[index][rest % choices[index].size()];
            rest = combinations <= enough ? rest / choices[index].size() : random();
        }
        // initializer_list has no other constructor than braces.
        ASSERT_LE(arguments.size(), 8U) << key;
        arguments.resize(8, Argument{"unused", std::int64_t{0}});
        const std::string ours = Catalogue(locale).format(
            *found, {arguments[0], arguments[1], arguments[2], arguments[3], arguments[4],
                     arguments[5], arguments[6], arguments[7]});
        arguments.resize(choices.size());
        ASSERT_EQ(ours, message.format(arguments)) << code(locale) << " " << key << ": " << pattern;
    }
}

void expect_all_same(Locale locale) {
    const nlohmann::json entries = catalogue_file(locale);
    std::size_t compiled = 0;
    for (const auto& [key, pattern] : entries.items()) {
        if (key == "_meta" || key.starts_with("spoken.")) continue; // for scripts alone
        expect_same(locale, key, pattern.get<std::string>());
        ++compiled;
    }
    EXPECT_EQ(compiled, message_key_count);
}

class Message : public testing::TestWithParam<Locale> {};

TEST_P(Message, IsWhatIcuSays) {
    expect_all_same(GetParam());
}

INSTANTIATE_TEST_SUITE_P(InEveryLanguage, Message, testing::ValuesIn(locales),
                         [](const auto& one) { return std::string(code(one.param)); });

} // namespace

} // namespace hamandish::i18n::message_test
