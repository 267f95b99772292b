// Dates as a file that calendars read and may come back for: iCalendar (RFC 5545).
#pragma once

#include "base/time.h"

#include <string>
#include <vector>

namespace hamandish::documents {

/// What a calendar says at nine in the morning some days before an event, or on its own (0): a day
/// begins at midnight, when nobody wants to be told of anything.
struct Reminder {
    int days_before = 0;
    std::string words;
};

/// A whole civil day in Tehran, so that it stands on the same day wherever it is read.
struct CalendarEvent {
    std::string uid; ///< the same for ever, "closes-e-participation@example.ir"
    base::Day day;
    std::string summary, description, url, category;
    std::vector<Reminder> reminders;
    bool is_cancelled = false; ///< told under the same uid, so that it goes where it was kept
};

struct Calendar {
    std::string language, name; ///< BCP 47; what a calendar calls it
    base::Instant made_at;
    std::vector<CalendarEvent> events;
};

/// UTF-8 with lines folded at 75 bytes, as RFC 5545 wants them.
[[nodiscard]] std::string calendar_file(const Calendar& calendar);

} // namespace hamandish::documents
