// Do calendars get reminders at an hour of the day, in lines that they can read?
#include "server/documents/calendar_file.h"

#include "base/utf8.h"

#include <gtest/gtest.h>

namespace hamandish::documents::calendar_file_test {
namespace {

Calendar with(std::vector<Reminder> reminders) {
    Calendar calendar{"fa", R"(فراخوان‌ها)", {1'790'000'000'000}, {}};
    CalendarEvent event;
    event.uid = "closes-leave@example.org";
    event.day = {20'720};
    event.summary = R"(آخرین روز: مرخصی)";
    event.description = "words of the call";
    event.url = "https://example.org/fa/calls/leave";
    event.category = "bill";
    event.reminders = std::move(reminders);
    calendar.events.push_back(event);
    return calendar;
}

bool has_line(const std::string& file, const std::string& line) {
    return file.find("\r\n" + line + "\r\n") != file.npos;
}

TEST(CalendarFile, RemindsInTheMorningOfADayBefore) {
    for (const auto& [days, trigger] : {std::pair{0, "TRIGGER:PT9H"},
                                        {1, "TRIGGER:-PT15H"},
                                        {2, "TRIGGER:-P1DT15H"},
                                        {3, "TRIGGER:-P2DT15H"}}) {
        const std::string file = calendar_file(with({{days, "words"}}));
        EXPECT_TRUE(has_line(file, trigger)) << file;
        EXPECT_TRUE(has_line(file, "ACTION:DISPLAY"));
        EXPECT_TRUE(has_line(file, "DESCRIPTION:words"));
    }
    EXPECT_EQ(calendar_file(with({})).find("VALARM"), std::string::npos);
}

TEST(CalendarFile, TakesADayBackWhereItWasKept) {
    Calendar calendar = with({});
    EXPECT_EQ(calendar_file(calendar).find("STATUS"), std::string::npos);
    calendar.events.front().is_cancelled = true;
    const std::string file = calendar_file(calendar);
    EXPECT_TRUE(has_line(file, "UID:closes-leave@example.org")) << "the same event";
    EXPECT_TRUE(has_line(file, "STATUS:CANCELLED"));
    EXPECT_TRUE(has_line(file, "SEQUENCE:1"));
}

TEST(CalendarFile, FoldsTheWordsOfAReminderBetweenCharacters) {
    std::string words = "a, b; c\\ ";
    for (int i = 0; i < 40; ++i) words += R"(روز مانده )";
    const std::string file = calendar_file(with({{3, words}}));
    std::string unfolded = file;
    for (std::size_t at = 0; (at = unfolded.find("\r\n ", at)) != unfolded.npos;)
        unfolded.erase(at, 3);
    EXPECT_NE(unfolded.find("DESCRIPTION:a\\, b\\; c\\\\ "), unfolded.npos) << unfolded;
    for (std::size_t at = 0; at < file.size();) {
        const std::size_t end = file.find("\r\n", at);
        ASSERT_NE(end, file.npos);
        EXPECT_LE(end - at, 75u) << "RFC 5545, 3.1";
        EXPECT_TRUE(base::is_well_formed_utf8(std::string_view(file).substr(at, end - at)));
        at = end + 2;
    }
}

} // namespace
} // namespace hamandish::documents::calendar_file_test
