#include "server/usecases/poster.h"

#include "i18n/catalogue.h"
#include "server/usecases/invitation_kit.h"
#include "server/usecases/plain_words.h"
#include "server/usecases/read_calls.h"

namespace hamandish::usecases {
namespace {

using i18n::Locale;
using i18n::MessageKey;

print::PosterWords words_in(Locale locale, const contract::CallCard& call) {
    const i18n::Catalogue catalogue(locale);
    return {
        .language = std::string(i18n::code(locale)),
        .direction = i18n::direction(locale),
        .headline = catalogue.format(MessageKey::invitation_headline),
        .lead = catalogue.format(MessageKey::invitation_lead),
        .call = locale == Locale::Persian ? call.title.fa : call.title.en,
        .period = catalogue.format(MessageKey::date_from_to,
                                   {{"from", base::tehran_day({call.opens_at_ms})},
                                    {"to", base::tehran_day({call.closes_at_ms - 1})}}),
        .ways = catalogue.format(MessageKey::invitation_ways),
        .scan = catalogue.format(MessageKey::invitation_scan),
    };
}

} // namespace

base::Result<print::Poster> poster_of(store::Connection& connection, const std::string& slug,
                                      const std::string& origin, base::Instant now) {
    TRY_ASSIGN(const auto page, show_call(connection, slug, now));
    const contract::CallCard& call = page.call;
    if (call.closes_at_ms <= now.ms) return base::fail(base::ErrorCode::Closed, "call");
    const auto record = connection.calls.find(slug);
    const std::string address =
        short_address(origin, {record->id.value, domain::Invitation::Poster});
    return print::Poster{
        .words = {words_in(Locale::Persian, call), words_in(Locale::English, call)},
        .organisation = {call.owner.fa, call.owner.en},
        .address = address,
        .code_spoken = in_both(MessageKey::invitation_code) + ": " + address,
        .opened_at = base::rfc3339_from_instant({call.opens_at_ms}),
    };
}

} // namespace hamandish::usecases
