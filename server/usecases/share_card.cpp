#include "server/usecases/share_card.h"

#include "i18n/catalogue.h"
#include "server/usecases/plain_words.h"
#include "server/usecases/read_calls.h"

namespace hamandish::usecases {

using i18n::Locale;
using i18n::MessageKey;

base::Result<print::ShareCard> share_card_of(store::Connection& connection, const std::string& slug,
                                             const std::string& origin, Locale locale,
                                             base::Instant now) {
    TRY_ASSIGN(const auto page, show_call(connection, slug, now));
    const contract::CallCard& call = page.call;
    const i18n::Catalogue catalogue(locale);
    const bool is_over = call.closes_at_ms <= now.ms;
    const bool is_withdrawn = call.withdrawal.at_ms != 0;
    const std::int64_t end_ms =
        is_withdrawn ? call.withdrawal.promised_closes_at_ms : call.closes_at_ms;
    const MessageKey headline = is_withdrawn ? MessageKey::withdrawal_notice_title
                                : is_over    ? MessageKey::report_title
                                             : MessageKey::invitation_headline;
    return print::ShareCard{
        .direction = i18n::direction(locale),
        .organisation = text_in(locale, call.owner),
        .headline = catalogue.format(headline),
        .call = text_in(locale, call.title),
        .period = catalogue.format(MessageKey::date_from_to,
                                   {{"from", base::tehran_day({call.opens_at_ms})},
                                    {"to", base::tehran_day({end_ms - 1})}}),
        .address = origin.substr(origin.find("//") + 2) + "/calls/" + call.slug,
    };
}

} // namespace hamandish::usecases
