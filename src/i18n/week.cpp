#include "i18n/week.h"

namespace hamandish::i18n {

namespace {

// 1970-01-01 was a Thursday, five days after a Saturday.
int days_into_week(base::Day day) {
    return ((day.since_epoch + 5) % 7 + 7) % 7;
}

} // namespace

Weekday weekday_of(base::Day day) {
    return static_cast<Weekday>(days_into_week(day));
}

base::Day start_of_week(base::Day day) {
    return {day.since_epoch - days_into_week(day)};
}

} // namespace hamandish::i18n
