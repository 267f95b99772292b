#include "domain/invitation.h"

#include <gtest/gtest.h>
#include <vector>

namespace hamandish::domain::invitation_test {
namespace {

TEST(Invitation, EveryWayHasAWordAndAShortAddressOfItsOwn) {
    for (const Invitation invitation : invitations) {
        EXPECT_EQ(invitation_from_word(word(invitation)), invitation);
        const ShortAddress address{12, invitation};
        EXPECT_EQ(short_address_from(text_from(address)), address);
        for (const Invitation other : invitations)
            EXPECT_EQ(text_from(address) == text_from({12, other}), invitation == other);
    }
    EXPECT_EQ(invitation_from_word("telepathy"), std::nullopt);
    EXPECT_EQ(short_address_from("12"), (ShortAddress{12, std::nullopt}));
}

TEST(Invitation, WhatIsNoShortAddressLeadsNowhere) {
    for (const std::string_view text :
         {"", "b", "0", "012", "-1", "+1", "12z", "12bb", "12 ", "1e5", "99999999999999999999"})
        EXPECT_EQ(short_address_from(text), std::nullopt) << text;
}

TEST(Invitation, ACallIsPostedFourTimesInTheMorning) {
    // Thirty days from midnight in Tehran, 20:30 UTC of the day before.
    const base::Instant opens = base::start_of_tehran_day(base::tehran_day({1'795'500'000'000}));
    const auto period = Period::between(opens, {opens.ms + 30 * base::ms_per_day}).value();
    std::vector<std::string> posted;
    for (int hour = -48; hour < 33 * 24; ++hour) {
        const auto stage = post_due(period, {opens.ms + hour * base::ms_per_hour});
        const std::string now = stage ? std::string(word(*stage)) : "-";
        if (posted.empty() || !posted.back().starts_with(now))
            posted.push_back(now + " " + std::to_string(hour));
    }
    EXPECT_EQ(posted,
              (std::vector<std::string>{"- -48", "opening 9", "- 33", "half_time 369", "- 393",
                                        "three_days 657", "- 681", "last_day 705", "- 720"}));
}

struct Counted {
    std::string text;
    SmsLength length;
};

TEST(Invitation, AnSmsIsCountedAsItTravels) {
    const std::string plain(160, 'a');
    std::string persian;
    for (int i = 0; i < 70; ++i) persian += "ن";
    for (const auto& [text, length] :
         {Counted{"", {0, 0}}, Counted{"Hello\n", {6, 1}}, Counted{plain, {160, 1}},
          Counted{plain + "a", {161, 2}}, Counted{std::string(306, 'a'), {306, 2}},
          Counted{std::string(307, 'a'), {307, 3}},
          // Two places each: eighty of them fill one part.
          Counted{std::string(80, '{'), {80, 1}}, Counted{std::string(81, '{'), {81, 2}},
          Counted{persian, {70, 1}}, Counted{persian + "ن", {71, 2}},
          // One sign that the alphabet lacks, and all of it travels as UCS-2.
          Counted{std::string(69, 'a') + "ن", {70, 1}},
          Counted{std::string(70, 'a') + "ن", {71, 2}}, Counted{"😀", {2, 1}}})
        EXPECT_EQ(sms_length(text), length) << text;
}

} // namespace
} // namespace hamandish::domain::invitation_test
