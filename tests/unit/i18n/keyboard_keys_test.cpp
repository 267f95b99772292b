// The keys on the screen are those of the standard, in its order.
#include "i18n/keyboard_keys.h"

#include "base/utf8.h"

#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

namespace hamandish::i18n::keyboard_keys_test {
namespace {

nlohmann::json standard() {
    std::ifstream file(HAMANDISH_KEYBOARD);
    return nlohmann::json::parse(file);
}

std::u32string text_from(const std::string& utf8) {
    std::u32string text;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto point = base::decode_utf8(utf8, at);
        text += point->value;
        at += point->bytes;
    }
    return text;
}

TEST(PersianKeys, StandInTheOrderOfIsiri9147) {
    const nlohmann::json rows = standard()["rows"];
    constexpr std::array first_key{1u, 0u, 0u, 0u}; // the digits come after a key without a letter
    constexpr std::array from_standard{10u, 12u, 11u, 9u};
    for (std::size_t row = 0; row < persian_keys.size(); ++row)
        for (std::size_t key = 0; key < from_standard[row]; ++key) {
            const auto& levels = rows[row]["keys"][key + first_key[row]]["levels"];
            EXPECT_EQ(persian_keys[row].plain.substr(key, 1), text_from(levels[0])) << row << key;
            const auto shifted = persian_keys[row].shifted.substr(key, 1);
            EXPECT_TRUE(shifted == text_from(levels[1]) || shifted == text_from(levels[0]));
        }
}

TEST(PersianKeys, EachHasAShiftedTwin) {
    for (const auto& rows : {persian_keys, latin_keys})
        for (const KeyRow& row : rows) EXPECT_EQ(row.plain.size(), row.shifted.size());
}

TEST(PersianKeys, EveryLetterHasAKeyOfItsOwn) {
    std::set<char32_t> letters;
    for (const KeyRow& row : persian_keys) letters.insert(row.plain.begin(), row.plain.end());
    for (const char32_t letter : std::u32string_view(U"ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآئ"))
        EXPECT_TRUE(letters.contains(letter)) << std::hex << static_cast<unsigned>(letter);
}

TEST(PersianKeys, ArabicLettersThatPersianIsNotWrittenWithAreNotOffered) {
    for (const KeyRow& row : persian_keys)
        for (const char32_t letter : std::u32string_view(U"يكة"))
            EXPECT_EQ(row.shifted.find(letter), row.shifted.npos);
}

} // namespace
} // namespace hamandish::i18n::keyboard_keys_test
