#include "domain/log_kind.h"

#include <gtest/gtest.h>
#include <set>

namespace hamandish::domain::log_kind_test {
namespace {

TEST(LogKind, EachHasAWordOfItsOwn) {
    std::set<std::string_view> words;
    for (const LogKind kind : log_kinds) {
        EXPECT_TRUE(words.insert(word(kind)).second) << word(kind);
        EXPECT_EQ(log_kind_from_word(word(kind)), kind);
    }
    EXPECT_EQ(words.size(), static_cast<std::size_t>(LogKind::AppealMade) + 1);
    EXPECT_EQ(log_kind_from_word("vote_cast "), std::nullopt);
    EXPECT_EQ(log_kind_from_word(""), std::nullopt);
}

} // namespace
} // namespace hamandish::domain::log_kind_test
