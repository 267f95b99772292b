#include "contract/error_words.h"

#include <gtest/gtest.h>
#include <set>

namespace hamandish::contract::error_words_test {
namespace {

TEST(ErrorWords, EveryCodeHasItsOwn) {
    std::set<std::string_view> words;
    const int last = static_cast<int>(base::ErrorCode::Internal);
    for (int i = 0; i <= last; ++i) {
        const auto code = static_cast<base::ErrorCode>(i);
        EXPECT_TRUE(words.insert(word(code)).second) << word(code);
        EXPECT_EQ(error_code_from_word(word(code)), code);
    }
    EXPECT_EQ(error_code_from_word("no_such_word"), std::nullopt);
}

} // namespace
} // namespace hamandish::contract::error_words_test
