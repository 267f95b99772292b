#include "domain/sheet.h"

#include "domain/pseudonym.h"

#include <gtest/gtest.h>

namespace hamandish::domain::sheet_test {
namespace {

TEST(Sheet, HasANumberInAnyDigits) {
    EXPECT_EQ(sheet_number_from_text("12"), 12);
    EXPECT_EQ(sheet_number_from_text("۱۲"), 12);
    EXPECT_EQ(sheet_number_from_text(" 99999 "), 99'999);
    for (const char* text : {"", "0", "100000", "twelve", "+", "99999999999999999999999"}) {
        const auto number = sheet_number_from_text(text);
        ASSERT_FALSE(number) << text;
        EXPECT_EQ(number.error().where, "sheet_number");
    }
}

TEST(Sheet, TellsByItsNameThatItIsOne) {
    EXPECT_EQ(sheet_pseudonym(3, 12), "paper-3-12");
    EXPECT_EQ(sheet_number_from("paper-3-12"), 12);
    EXPECT_NE(sheet_pseudonym(1, 11), sheet_pseudonym(11, 1));
    for (const std::string& name : {std::string("4821"), erased_name("paper-3-12"),
                                    std::string("paper-3"), std::string("paper-3-"), std::string()})
        EXPECT_FALSE(sheet_number_from(name)) << name;
    EXPECT_EQ(public_name(sheet_pseudonym(3, 12)), "paper-3-12");
}

TEST(Sheet, TellsByItsNameHowItCame) {
    EXPECT_EQ(sheet_pseudonym(3, 12, SheetChannel::Phone), "phone-3-12");
    for (const SheetChannel channel : sheet_channels) {
        const auto name = sheet_name_from(sheet_pseudonym(3, 12, channel));
        ASSERT_TRUE(name);
        EXPECT_EQ(name->channel, channel);
        EXPECT_EQ(name->number, 12);
        EXPECT_EQ(sheet_channel_from_word(word(channel)), channel);
    }
    EXPECT_EQ(sheet_number_from("phone-3-12"), 12);
    for (const char* name : {"web-3-12", "messenger-3-12", "-3-12", "phone", "phone-3", "phone3-12",
                             "phone-3-", "phone-3-x"})
        EXPECT_FALSE(sheet_name_from(name)) << name;
    const auto none = sheet_channel_from_word("web");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error(), (base::Error{base::ErrorCode::InvalidInput, "channel"}));
}

TEST(Sheet, IsCheckedBySomebodyElse) {
    EXPECT_TRUE(require_another_checker(4, 5));
    const auto same = require_another_checker(4, 4);
    ASSERT_FALSE(same);
    EXPECT_EQ(same.error(), (base::Error{base::ErrorCode::Forbidden, "checker"}));
}

TEST(Sheet, EveryStateHasAWordOfItsOwn) {
    EXPECT_EQ(word(SheetState::Waiting), "waiting");
    EXPECT_EQ(word(SheetState::Returned), "returned");
    EXPECT_EQ(word(SheetState::Checked), "checked");
}

} // namespace
} // namespace hamandish::domain::sheet_test
