#include "domain/passage.h"

#include "base/utf8.h"

#include <gtest/gtest.h>

namespace hamandish::domain::passage_test {
namespace {

using base::ErrorCode;

ErrorCode refusal_of(std::string_view exact) {
    const auto quote = text_quote_from(exact);
    EXPECT_FALSE(quote);
    if (!quote) {
        EXPECT_EQ(quote.error().where, "passage");
    }
    return quote ? ErrorCode::Internal : quote.error().code;
}

TEST(TextQuote, IsKeptWithoutTheWhiteSpaceAtItsEnds) {
    const auto quote = text_quote_from("\n مدت دوره \t", "پیش ", " پس");
    ASSERT_TRUE(quote);
    EXPECT_EQ(*quote, (TextQuote{"مدت دوره", "پیش ", " پس"}));
}

TEST(TextQuote, SaysSomethingThatCanBeSeenAndMayBeKept) {
    EXPECT_EQ(refusal_of(""), ErrorCode::TextEmpty);
    EXPECT_EQ(refusal_of(" \n\u200C"), ErrorCode::TextEmpty);
    EXPECT_EQ(refusal_of(std::string_view("a\x01", 2)), ErrorCode::TextForbidden);
    EXPECT_EQ(refusal_of("\xFF"), ErrorCode::TextForbidden);
    EXPECT_FALSE(text_quote_from("a", "\xFF"));
    EXPECT_FALSE(text_quote_from("a", "", "\xFF"));
}

TEST(TextQuote, IsCountedInCodePoints) {
    std::string longest;
    for (std::size_t i = 0; i < passage_limit; ++i) longest += "ی";
    EXPECT_TRUE(text_quote_from(longest));
    EXPECT_TRUE(text_quote_from(" " + longest + " "));
    EXPECT_EQ(refusal_of(longest + "ی"), ErrorCode::TextTooLong);
}

TEST(TextQuote, KeepsOfWhatStandsAroundItWhatIsNearest) {
    const auto quote =
        text_quote_from("x", std::string(100, 'a') + "یک", "دو" + std::string(100, 'b'));
    ASSERT_TRUE(quote);
    EXPECT_EQ(quote->prefix, std::string(passage_context - 2, 'a') + "یک");
    EXPECT_EQ(quote->suffix, "دو" + std::string(passage_context - 2, 'b'));
}

TEST(CodePoints, AreTakenWhole) {
    EXPECT_EQ(first_code_points("یک", 1), "ی");
    EXPECT_EQ(last_code_points("یک", 1), "ک");
    EXPECT_EQ(first_code_points("یک", 9), "یک");
    EXPECT_EQ(last_code_points("یک", 9), "یک");
    EXPECT_EQ(first_code_points("یک", 0), "");
    EXPECT_EQ(last_code_points("", 3), "");
}

TEST(PassageBytes, StandWhereTheCodePointsDo) {
    const std::string_view text = "یک a دو";
    const auto bytes = passage_bytes(text, 3, 6);
    EXPECT_EQ(text.substr(bytes.begin, bytes.end - bytes.begin), "a د");
    EXPECT_EQ(passage_bytes(text, 0, 0), (PassageBytes{0, 0}));
    EXPECT_EQ(passage_bytes(text, 50, 60), (PassageBytes{text.size(), text.size()}));
    EXPECT_EQ(passage_bytes(text, 5, 60).end, text.size());
}

} // namespace
} // namespace hamandish::domain::passage_test
