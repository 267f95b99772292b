#include "sample_certificates.h"

#include "sample_messages.h"

namespace hamandish::test {

FakeIssuer sample_issuer() {
    FakeIssuer issuer;
    issuer.number = valid_certificate;
    issuer.issued_at = sample_now;
    return issuer;
}

contract::CertificateKeys sample_certificate_keys() {
    auto keys = sample_issuer().keys({sample_revoked_index});
    keys.now_ms = sample_now.ms;
    return keys;
}

contract::MyCertificates sample_certificates(World world) {
    if (world != World::Closed) return {};
    const contract::CallCard call = sample_call(world).call;
    return {{{call.slug, call.title, call.closes_at_ms, ""},
             {"dormitories",
              {"کیفیت خدمات خوابگاه‌های دانشجویی",
               "The Quality of Dormitories"},
              call.closes_at_ms - 20 * base::ms_per_day,
              valid_certificate}},
            {{1404, 3, ""}, {1403, 1, year_certificate}}};
}

std::optional<contract::Certificate> sample_certificate(const std::string& number) {
    const contract::CallCard call = sample_call(World::Closed).call;
    contract::Certificate about{
        number,     "valid",          "سارا رضایی",      false,         call.slug, call.title,
        call.owner, call.opens_at_ms, call.closes_at_ms, sample_now.ms, 0,         {}};
    if (number == valid_certificate) return about;
    if (number == year_certificate) {
        about.call_slug.clear();
        about.call_title = about.organisation = {};
        about.year = 1403;
        about.opens_at_ms = 1'710'880'200'000;  // 1 Farvardin 1403
        about.closes_at_ms = 1'742'502'600'000; // 1 Farvardin 1404
        return about;
    }
    about.state = "revoked";
    about.revoked_at_ms = sample_now.ms;
    if (number == revoked_certificate) {
        about.name = "4821";
        about.is_pseudonym = true;
        about.reason = "شماره همراه به نام دیگری بود.";
        return about;
    }
    about.name.clear();
    about.reason = "erased";
    return number == erased_certificate ? std::optional(about) : std::nullopt;
}

} // namespace hamandish::test
