#include "screens/wording.h"

#include "domain/sheet.h"
#include "domain/topic.h"
#include "i18n/digits.h"
#include "i18n/relative_time.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using i18n::TimeUnit;

/// From here on a date says more than a number of days.
constexpr std::int64_t longest_days_ago = 30;

bool is_numbered_article(std::string_view kind, std::int64_t number) {
    return kind == "article" && number > 0;
}

} // namespace

std::string unit_label(const Page& page, const std::string& kind, std::int64_t number,
                       const contract::Bilingual& heading) {
    if (kind == "preamble") return page.say(MessageKey::unit_preamble);
    if (is_numbered_article(kind, number))
        return page.say(MessageKey::unit_article, {{"number", number}});
    const auto& words = page.in_language(heading);
    return words.substr(0, words.find(" \u2013 "));
}

std::string unit_title(const Page& page, const std::string& kind, std::int64_t number,
                       const contract::Bilingual& heading) {
    const auto& words = page.in_language(heading);
    if (!is_numbered_article(kind, number)) return words;
    const i18n::Catalogue texts = page.frame.catalogue().of_texts();
    if (words.empty()) return texts.format(MessageKey::unit_article, {{"number", number}});
    return texts.format(MessageKey::unit_title, {{"number", number}, {"heading", words}});
}

std::string year_in_words(const Page& page, std::int64_t jalali_year) {
    const auto digits = i18n::localise_digits(page.locale(), std::to_string(jalali_year));
    return page.say(MessageKey::certificate_year, {{"year", digits}});
}

std::string citizen(const Page& page, const std::string& author) {
    if (author.empty()) return page.say(MessageKey::person_erased);
    if (const auto sheet = domain::sheet_name_from(author)) {
        const auto number = i18n::localise_digits(page.locale(), std::to_string(sheet->number));
        return page.say(sheet->channel == domain::SheetChannel::Phone
                            ? MessageKey::person_phone_sheet
                            : MessageKey::person_paper_sheet,
                        {{"number", number}});
    }
    const auto digits = i18n::localise_digits(page.locale(), author);
    return page.say(MessageKey::person_citizen, {{"number", digits}});
}

std::string speaker(const Page& page, const std::string& author,
                    const contract::Bilingual& organisation) {
    if (organisation.fa.empty()) return citizen(page, author);
    return page.say(MessageKey::comment_by_organisation,
                    {{"organisation", page.in_language(organisation)}});
}

std::string time_ago(const Page& page, std::int64_t at_ms) {
    const auto now = page.frame.now();
    const auto day = base::tehran_day({at_ms});
    const std::int64_t days = base::tehran_day(now).since_epoch - day.since_epoch;
    if (days > longest_days_ago) return page.say(MessageKey::date_long, {{"day", day}});
    if (days > 0) return i18n::format_relative_time(page.locale(), -days, TimeUnit::Day);
    const std::int64_t hours = std::max<std::int64_t>(now.ms - at_ms, 0) / base::ms_per_hour;
    if (hours == 0) return page.say(MessageKey::date_within_hour);
    return i18n::format_relative_time(page.locale(), -hours, TimeUnit::Hour);
}

std::string both_calendars(const Page& page, base::Day day) {
    return page.say(MessageKey::date_both_calendars, {{"day", day}});
}

std::string kind_and_owner(const Page& page, const contract::CallCard& call) {
    const auto kind = page.say(MessageKey::call_document_kind, {{"kind", call.document_kind}});
    return page.say(MessageKey::call_kind_and_owner,
                    {{"kind", kind}, {"owner", page.in_language(call.owner)}});
}

std::string to_read(const Page& page, const contract::CallCard& call, bool is_open) {
    if (domain::is_described(call.document_kind))
        return page.say(is_open ? MessageKey::call_read_description_and_comment
                                : MessageKey::call_read_description);
    return page.say(is_open ? MessageKey::call_read_and_comment : MessageKey::call_read);
}

std::string opens_on(const Page& page, const contract::CallCard& call) {
    return page.say(domain::is_described(call.document_kind) ? MessageKey::unit_opens_on_described
                                                             : MessageKey::unit_opens_on,
                    {{"day", first_day(call)}});
}

base::Day last_day(const contract::CallCard& call) {
    return base::tehran_day({call.closes_at_ms - 1});
}

base::Day first_day(const contract::CallCard& call) {
    return base::tehran_day({call.opens_at_ms});
}

bool is_withdrawn(const contract::CallCard& call) {
    return call.withdrawal.at_ms != 0;
}

bool ever_opens(const contract::CallCard& call) {
    return call.opens_at_ms < call.closes_at_ms;
}

std::string ended_on(const Page& page, const contract::CallCard& call) {
    return page.say(is_withdrawn(call) ? MessageKey::withdrawal_on : MessageKey::call_closed_on,
                    {{"day", last_day(call)}});
}

Phase phase_now(const Page& page, const contract::CallCard& call) {
    const auto now_ms = page.frame.now().ms;
    // First, because what is withdrawn before its opening is over before it.
    if (now_ms >= call.closes_at_ms) return Phase::Closed;
    return now_ms < call.opens_at_ms ? Phase::Scheduled : Phase::Open;
}

bool takes_part_here(const Page& page, const contract::CallCard& call) {
    return phase_now(page, call) == Phase::Open || app::is_in_grace(page.state, call);
}

std::string grace_words(const Page& page, const contract::CallCard& call) {
    if (!app::is_in_grace(page.state, call)) return {};
    return page.say(MessageKey::grace_here, {{"closed", base::Instant{call.closes_at_ms}},
                                             {"until", app::takes_in_until(call)}});
}

bool is_counting_later(const Page& page, const contract::CallCard& call) {
    return phase_now(page, call) == Phase::Closed && page.frame.now() < app::takes_in_until(call);
}

std::string counted_from(const Page& page, const contract::CallCard& call) {
    return page.say(MessageKey::grace_counted_from, {{"until", app::takes_in_until(call)}});
}

std::int64_t days_until_open(const Page& page, const contract::CallCard& call) {
    return first_day(call).since_epoch - base::tehran_day(page.frame.now()).since_epoch;
}

std::int64_t days_left(const Page& page, const contract::CallCard& call) {
    return last_day(call).since_epoch - base::tehran_day(page.frame.now()).since_epoch;
}

} // namespace hamandish::screens
