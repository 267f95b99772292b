#include "server/documents/calendar_file.h"

#include <cstdlib>
#include <libical/ical.h>
#include <memory>

namespace hamandish::documents {
namespace {

struct Freed {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
    void operator()(char* text) const { std::free(text); }
};
using Component = std::unique_ptr<icalcomponent, Freed>;

/// How often a calendar that subscribed should look again.
constexpr const char* again_after = "PT6H";

void add_extension(icalcomponent* component, const char* name, const std::string& value) {
    icalproperty* property = icalproperty_new_x(value.c_str());
    icalproperty_set_x_name(property, name);
    icalcomponent_add_property(component, property);
}

void add_words(icalcomponent* component, icalproperty* property, const std::string& language) {
    icalproperty_add_parameter(property, icalparameter_new_language(language.c_str()));
    icalcomponent_add_property(component, property);
}

icaltimetype calendar_date_of(base::Day day) {
    const base::GregorianDate date = base::gregorian_from_day(day);
    icaltimetype time = icaltime_null_date();
    time.year = date.year;
    time.month = date.month;
    time.day = date.day;
    return time;
}

icaltimetype utc(base::Instant at) {
    return icaltime_from_timet_with_zone(static_cast<time_t>(at.ms / base::ms_per_second), 0,
                                         icaltimezone_get_utc_timezone());
}

/// From the midnight that an event's day begins with: "PT9H", "-PT15H", "-P2DT15H".
std::string trigger_of(const Reminder& reminder) {
    constexpr int hours_of_day = 24, told_at_hour = 9;
    if (reminder.days_before == 0) return "PT" + std::to_string(told_at_hour) + "H";
    const int whole_days = reminder.days_before - 1;
    return (whole_days > 0 ? "-P" + std::to_string(whole_days) + "DT" : "-PT") +
           std::to_string(hours_of_day - told_at_hour) + "H";
}

icalcomponent* alarm_of(const Reminder& reminder) {
    icalcomponent* alarm = icalcomponent_new_valarm();
    const std::string trigger = trigger_of(reminder);
    icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    icalcomponent_add_property(
        alarm, icalproperty_new_trigger(icaltriggertype_from_string(trigger.c_str())));
    icalcomponent_add_property(alarm, icalproperty_new_description(reminder.words.c_str()));
    return alarm;
}

icalcomponent* event_of(const CalendarEvent& event, const Calendar& calendar) {
    icalcomponent* component = icalcomponent_new_vevent();
    const auto add = [&](icalproperty* property) {
        icalcomponent_add_property(component, property);
    };
    add(icalproperty_new_uid(event.uid.c_str()));
    add(icalproperty_new_dtstamp(utc(calendar.made_at)));
    add(icalproperty_new_dtstart(calendar_date_of(event.day)));
    add(icalproperty_new_dtend(calendar_date_of({event.day.since_epoch + 1})));
    add_words(component, icalproperty_new_summary(event.summary.c_str()), calendar.language);
    add_words(component, icalproperty_new_description(event.description.c_str()),
              calendar.language);
    add(icalproperty_new_categories(event.category.c_str()));
    add(icalproperty_new_url(event.url.c_str()));
    add(icalproperty_new_transp(
        ICAL_TRANSP_TRANSPARENT)); // a date to know, not an hour that is taken
    if (event.is_cancelled) {
        add(icalproperty_new_status(ICAL_STATUS_CANCELLED));
        add(icalproperty_new_sequence(1)); // newer than what was kept
    }
    for (const Reminder& reminder : event.reminders)
        icalcomponent_add_component(component, alarm_of(reminder));
    return component;
}

} // namespace

std::string calendar_file(const Calendar& calendar) {
    const Component root(icalcomponent_new_vcalendar());
    icalcomponent_add_property(root.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(root.get(), icalproperty_new_prodid("-//Hamandish//Calls//EN"));
    icalcomponent_add_property(root.get(), icalproperty_new_calscale("GREGORIAN"));
    add_extension(root.get(), "X-WR-CALNAME", calendar.name);
    add_extension(root.get(), "X-WR-TIMEZONE", "Asia/Tehran");
    add_extension(root.get(), "X-PUBLISHED-TTL", again_after);
    for (const CalendarEvent& event : calendar.events)
        icalcomponent_add_component(root.get(), event_of(event, calendar));
    const std::unique_ptr<char, Freed> text(icalcomponent_as_ical_string_r(root.get()));
    return text.get();
}

} // namespace hamandish::documents
