#include "i18n/date.h"

#include "i18n/jalali.h"
#include "i18n/locale_tables.h"
#include "i18n/number.h"
#include "i18n/week.h"

#include <array>
#include <string_view>

namespace hamandish::i18n {

namespace {

/// A day and a time of day taken apart, in one calendar.
struct Fields {
    int year = 0, month = 1, day = 1, weekday = 0, hour = 0, minute = 0;
    const std::array<std::string_view, 12>* months = nullptr;
};

Fields fields_of(const LocaleTables& tables, base::Day day, CalendarKind calendar) {
    const auto weekday = static_cast<int>(weekday_of(day));
    if (calendar == CalendarKind::Jalali) {
        const JalaliDate date = jalali_from_day(day);
        return {date.year, date.month, date.day, weekday, 0, 0, &tables.jalali_months};
    }
    const base::GregorianDate date = base::gregorian_from_day(day);
    return {date.year, date.month, date.day, weekday, 0, 0, &tables.gregorian_months};
}

void append_number(std::string& out, Locale locale, int value, std::size_t width) {
    if (width == 2 && value < 10) out += tables_of(locale).digits[0];
    out += format_plain_number(locale, value);
}

// The fields of UTS #35 that locale/tables.json uses; the generator refuses any other.
void append_field(std::string& out, Locale locale, const Fields& fields, char letter,
                  std::size_t width) {
    switch (letter) {
    case 'y': return append_number(out, locale, fields.year, 1);
    case 'd': return append_number(out, locale, fields.day, width);
    case 'H': return append_number(out, locale, fields.hour, width);
    case 'm': return append_number(out, locale, fields.minute, width);
    case 'E': out += tables_of(locale).weekdays[static_cast<std::size_t>(fields.weekday)]; return;
    case 'M':
        if (width < 3) return append_number(out, locale, fields.month, width);
        out += (*fields.months)[static_cast<std::size_t>(fields.month - 1)];
        return;
    default: out.append(width, letter);
    }
}

std::string format_fields(Locale locale, const Fields& fields, std::string_view pattern) {
    std::string out;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t end = pattern.find_first_not_of(pattern[at], at);
        const std::size_t width = (end == std::string_view::npos ? pattern.size() : end) - at;
        append_field(out, locale, fields, pattern[at], width);
        at += width;
    }
    return out;
}

std::string_view pattern_of(const LocaleTables& tables, DateStyle style) {
    switch (style) {
    case DateStyle::Short: return tables.date_short;
    case DateStyle::Full: return tables.date_full;
    case DateStyle::Long:
    case DateStyle::JalaliLong:
    case DateStyle::GregorianLong: break;
    }
    return tables.date_long;
}

CalendarKind calendar_of(const LocaleTables& tables, DateStyle style) {
    if (style == DateStyle::JalaliLong) return CalendarKind::Jalali;
    if (style == DateStyle::GregorianLong) return CalendarKind::Gregorian;
    return tables.calendar;
}

} // namespace

std::string format_date(Locale locale, base::Day day, DateStyle style) {
    const LocaleTables& tables = tables_of(locale);
    return format_fields(locale, fields_of(tables, day, calendar_of(tables, style)),
                         pattern_of(tables, style));
}

std::string format_time(Locale locale, base::Instant at) {
    const base::Instant midnight = base::start_of_tehran_day(base::tehran_day(at));
    const std::int64_t minutes = (at.ms - midnight.ms) / base::ms_per_minute;
    Fields fields;
    fields.hour = static_cast<int>(minutes / 60);
    fields.minute = static_cast<int>(minutes % 60);
    return format_fields(locale, fields, tables_of(locale).clock);
}

} // namespace hamandish::i18n
