#include "server/usecases/certificate_print.h"

#include "base/time.h"
#include "server/usecases/certificate_words.h"
#include "server/usecases/certificates.h"
#include "server/usecases/plain_words.h"

namespace hamandish::usecases {
namespace {

using i18n::Locale;
using i18n::MessageKey;

print::CertificateWords words_in(Locale locale, const contract::Certificate& about,
                                 const credentials::Issuer& issuer) {
    const auto in_language = [&](const contract::Bilingual& text) {
        return locale == Locale::Persian ? text.fa : text.en;
    };
    const bool of_year = about.year > 0;
    const auto what = achieved(about);
    // With the marks that keep a name apart from the sentence: it is laid out as on a screen.
    const i18n::Catalogue catalogue(locale);
    const base::Day opens = base::tehran_day({about.opens_at_ms}),
                    last = base::tehran_day({about.closes_at_ms - 1}),
                    issued = base::tehran_day({about.issued_at_ms});
    const std::string organisation = in_language(what.organisation);
    return {
        .language = std::string(i18n::code(locale)),
        .direction = i18n::direction(locale),
        .organisation = organisation,
        .title = catalogue.format(MessageKey::certificate_title),
        .lead = catalogue.format(MessageKey::certificate_print_lead),
        .holder = holder_in(locale, about),
        .took_part = catalogue.format(of_year ? MessageKey::certificate_print_year_took_part
                                              : MessageKey::certificate_print_took_part),
        .call = in_language(what.title),
        .period =
            catalogue.format(of_year ? MessageKey::certificate_print_year_period
                                     : MessageKey::certificate_print_period,
                             {{"organisation", organisation}, {"opens", opens}, {"last", last}}),
        .silence = catalogue.format(MessageKey::certificate_print_silence),
        .number_label = catalogue.format(MessageKey::certificate_number),
        .issued = catalogue.format(MessageKey::certificate_print_issued, {{"day", issued}}),
        .signature =
            catalogue.format(MessageKey::certificate_print_signature, {{"issuer", issuer.did()}}),
        .carried_title = catalogue.format(MessageKey::certificate_carried_title),
        .carried_text = catalogue.format(MessageKey::certificate_carried_text),
    };
}

} // namespace

base::Result<print::CertificatePrint> certificate_print(store::Connection& connection,
                                                        const credentials::Issuer& issuer,
                                                        const std::string& number) {
    TRY_ASSIGN(const auto about, show_certificate(connection, number));
    if (about.state != "valid") return base::fail(base::ErrorCode::Closed, "certificate");
    const std::string address = certificate_address(issuer, about.number);
    TRY_ASSIGN(auto carrying, carrying_address(connection, issuer, about.number));
    return print::CertificatePrint{
        .words = {words_in(Locale::Persian, about, issuer),
                  words_in(Locale::English, about, issuer)},
        .number = about.number,
        .address = address,
        .code_spoken = in_both(MessageKey::certificate_print_code) + ": " + address,
        .carrying_address = std::move(carrying),
        .carrying_spoken = in_both(MessageKey::certificate_carried_code),
        .issued_at = base::rfc3339_from_instant({about.issued_at_ms}),
    };
}

} // namespace hamandish::usecases
