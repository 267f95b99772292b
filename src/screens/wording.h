// How people, places, numbers and times are worded in the reader's language.
#pragma once

#include "screens/page.h"

#include <string>

namespace hamandish::screens {

/// "ماده ۲ – مشارکت همگانی"; whatever is no numbered article is called by its heading
/// alone. It is a text: in the
/// language of page.text_lang(), the number too.
/// Where one reads what the call is about, and comments while it is open.
[[nodiscard]] std::string to_read(const Page& page, const contract::CallCard& call, bool is_open);
/// From when on one can vote, and what one can read until then.
[[nodiscard]] std::string opens_on(const Page& page, const contract::CallCard& call);
[[nodiscard]] std::string unit_title(const Page& page, const std::string& kind, std::int64_t number,
                                     const contract::Bilingual& heading);
template <class Unit>
[[nodiscard]] std::string unit_title(const Page& page, const Unit& unit) {
    return unit_title(page, unit.kind, unit.number, unit.heading);
}
/// "ماده ۲"; "مقدمه"; of any other unit the name its heading begins with, "بند ۱ ماده ۳".
[[nodiscard]] std::string unit_label(const Page& page, const std::string& kind, std::int64_t number,
                                     const contract::Bilingual& heading);
template <class Unit>
[[nodiscard]] std::string unit_label(const Page& page, const Unit& unit) {
    return unit_label(page, unit.kind, unit.number, unit.heading);
}
/// The public name of a person: "شهروند ۴۸۲۱"; of one who is erased, only that; of whoever wrote on
/// paper that it was on paper, and the number of the sheet.
[[nodiscard]] std::string year_in_words(const Page& page, std::int64_t jalali_year);
[[nodiscard]] std::string citizen(const Page& page, const std::string& author);
/// Who says it: a person, or "اتاق بازرگانی، نماینده تأییدشده".
[[nodiscard]] std::string speaker(const Page& page, const std::string& author,
                                  const contract::Bilingual& organisation);
template <class Said>
[[nodiscard]] std::string speaker(const Page& page, const Said& said) {
    return speaker(page, said.author, said.organisation);
}
/// "۲ روز پیش"; the date when it is long ago.
[[nodiscard]] std::string time_ago(const Page& page, std::int64_t at_ms);
/// A day of both calendars, the reader's first.
[[nodiscard]] std::string both_calendars(const Page& page, base::Day day);

/// "آیین‌نامه · وزارت علوم": what kind of document it is and whose.
[[nodiscard]] std::string kind_and_owner(const Page& page, const contract::CallCard& call);

/// The last day on which one can take part: the closing instant itself is out.
[[nodiscard]] base::Day last_day(const contract::CallCard& call);
[[nodiscard]] base::Day first_day(const contract::CallCard& call);
/// "scheduled", "open" or "closed" now, whatever it was when the message was sent.
enum class Phase { Scheduled, Open, Closed };
/// It was given up before its end, or will be within the minute.
[[nodiscard]] bool is_withdrawn(const contract::CallCard& call);
/// Not withdrawn before it began: there is something to report.
[[nodiscard]] bool ever_opens(const contract::CallCard& call);
/// Of a call that is over: since when, and whether it was withdrawn.
[[nodiscard]] std::string ended_on(const Page& page, const contract::CallCard& call);
[[nodiscard]] Phase phase_now(const Page& page, const contract::CallCard& call);
/// One can take part: it is open, or what was begun here while it was is still taken in.
[[nodiscard]] bool takes_part_here(const Page& page, const contract::CallCard& call);
/// Until when what was begun here can be sent; empty where that is not said (app::is_in_grace).
[[nodiscard]] std::string grace_words(const Page& page, const contract::CallCard& call);
/// Closed, but what others began in time may still come: nothing is counted yet.
[[nodiscard]] bool is_counting_later(const Page& page, const contract::CallCard& call);
/// From when on there are numbers.
[[nodiscard]] std::string counted_from(const Page& page, const contract::CallCard& call);
/// Whole days from today to the first day; 0 on that day.
[[nodiscard]] std::int64_t days_until_open(const Page& page, const contract::CallCard& call);
/// Whole days from today to the last day; 0 on the last day itself.
[[nodiscard]] std::int64_t days_left(const Page& page, const contract::CallCard& call);

} // namespace hamandish::screens
