// By which channels people took part: all of them told, and nothing small to be worked out.
#include "server/logbook/channel_table.h"

#include <gtest/gtest.h>

namespace hamandish::logbook::channel_table_test {
namespace {

/// "web 7, phone hidden, …"; "withheld".
std::string told(const contract::ReportTable& table) {
    if (table.withheld) return "withheld";
    std::string all;
    for (const contract::ReportCount& one : table.rows) {
        EXPECT_TRUE(!one.suppressed || one.count == 0) << one.value;
        all += (all.empty() ? "" : ", ") + one.value + " " +
               (one.suppressed ? "hidden" : std::to_string(one.count));
    }
    return all;
}

struct Case {
    ChannelCounts people;
    std::string told;
};

TEST(ChannelTable, TellsEveryChannelAndHidesWhatIsSmall) {
    const Case cases[] = {
        {{50, 6, 7, 8, 9}, "web 50, phone 6, kiosk 7, paper 8, messenger 9"},
        {{50, 0, 0, 0, 0}, "web 50, phone 0, kiosk 0, paper 0, messenger 0"},
        {{0, 0, 0, 0, 0}, "web 0, phone 0, kiosk 0, paper 0, messenger 0"},
        {{50, 0, 0, 0, 3}, "web hidden, phone 0, kiosk 0, paper 0, messenger hidden"},
        {{50, 0, 9, 0, 3}, "web 50, phone 0, kiosk hidden, paper 0, messenger hidden"},
        {{50, 2, 7, 8, 9}, "web 50, phone hidden, kiosk hidden, paper 8, messenger 9"},
        {{50, 2, 7, 3, 9}, "web 50, phone hidden, kiosk 7, paper hidden, messenger 9"},
        {{0, 3, 0, 0, 0}, "withheld"},
        {{2, 9, 0, 9, 0}, "withheld"}, // who knows the sheets would know the two
    };
    for (const Case& one : cases) EXPECT_EQ(told(channel_table(one.people, true)), one.told);
}

/// The sheets have names that say what they are, so they can be subtracted.
TEST(ChannelTable, HidesAsIfTheSheetsWereKnown) {
    EXPECT_EQ(told(channel_table({40, 6, 0, 6, 3}, true)),
              "web hidden, phone hidden, kiosk 0, paper 6, messenger hidden");
}

TEST(ChannelTable, KeepsTheRowsOfReportsFromBefore) {
    EXPECT_EQ(told(channel_table({50, 0, 7, 8, 0}, false)), "web 50, kiosk 7, paper 8");
    EXPECT_EQ(told(channel_table({50, 0, 3, 8, 0}, false)),
              "web hidden, kiosk hidden, paper hidden");
    EXPECT_EQ(told(channel_table({3, 0, 0, 9, 0}, false)), "withheld");
}

} // namespace
} // namespace hamandish::logbook::channel_table_test
