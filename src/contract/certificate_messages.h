// Certificates of e-participation: asked for by who took part, checked by anyone.
#pragma once

#include "contract/bilingual.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::contract {

/// POST /api/v1/calls/{call}/certificate (session): gives the certificate that is there, or issues
/// one. `name`: as its person wishes it to appear; empty for the pseudonym. TooEarly naming
/// "certificate" before the deadline; Forbidden naming "participation" for who did not take part.
struct AskCertificate {
    std::string name;
    friend bool operator==(const AskCertificate&, const AskCertificate&) = default;
    template <class F>
    static void fields(F&& f) {
        f("name", &AskCertificate::name);
    }
};

/// POST /api/v1/me/certificates/{year} (session) asks with the same for all calls that ended in a
/// Jalali year; TooEarly naming "year" before it is over.

/// GET /api/v1/certificates/{number}. `state`: valid, revoked. `name`: a pseudonym's number where
/// `is_pseudonym`; empty once its person is erased. `reason`: of a revocation, in its
/// organisation's words; "erased" where its person erased themselves. One of a year has no call and
/// no organisation; then `opens_at_ms` and `closes_at_ms` are the year's.
struct Certificate {
    std::string number, state, name;
    bool is_pseudonym = false;
    std::string call_slug;
    Bilingual call_title, organisation;
    std::int64_t opens_at_ms = 0, closes_at_ms = 0, issued_at_ms = 0, revoked_at_ms = 0;
    std::string reason;
    std::int64_t year = 0;       ///< Jalali; 0 for one of a call
    std::int64_t call_count = 1; ///< of a year's
    friend bool operator==(const Certificate&, const Certificate&) = default;
    template <class F>
    static void fields(F&& f) {
        f("number", &Certificate::number);
        f("state", &Certificate::state);
        f("name", &Certificate::name);
        f("is_pseudonym", &Certificate::is_pseudonym);
        f("call_slug", &Certificate::call_slug);
        f("call_title", &Certificate::call_title);
        f("organisation", &Certificate::organisation);
        f("opens_at_ms", &Certificate::opens_at_ms);
        f("closes_at_ms", &Certificate::closes_at_ms);
        f("issued_at_ms", &Certificate::issued_at_ms);
        f("revoked_at_ms", &Certificate::revoked_at_ms);
        f("reason", &Certificate::reason);
        f("year", &Certificate::year);
        f("call_count", &Certificate::call_count);
    }
};

/// A closed call in which one took part; `number` is empty until a certificate is asked for.
struct CertifiableCall {
    std::string call_slug;
    Bilingual call_title;
    std::int64_t closes_at_ms = 0;
    std::string number;
    friend bool operator==(const CertifiableCall&, const CertifiableCall&) = default;
    template <class F>
    static void fields(F&& f) {
        f("call_slug", &CertifiableCall::call_slug);
        f("call_title", &CertifiableCall::call_title);
        f("closes_at_ms", &CertifiableCall::closes_at_ms);
        f("number", &CertifiableCall::number);
    }
};

/// A Jalali year that is over, and in how many of its calls one took part.
struct CertifiableYear {
    std::int64_t year = 0, call_count = 0;
    std::string number; ///< empty until a certificate is asked for
    friend bool operator==(const CertifiableYear&, const CertifiableYear&) = default;
    template <class F>
    static void fields(F&& f) {
        f("year", &CertifiableYear::year);
        f("call_count", &CertifiableYear::call_count);
        f("number", &CertifiableYear::number);
    }
};

/// GET /api/v1/me/certificates (session), the call that closed last first, and the last year.
struct MyCertificates {
    std::vector<CertifiableCall> calls;
    std::vector<CertifiableYear> years;
    friend bool operator==(const MyCertificates&, const MyCertificates&) = default;
    template <class F>
    static void fields(F&& f) {
        f("calls", &MyCertificates::calls);
        f("years", &MyCertificates::years);
    }
};

/// A key that signs certificates, as the DID document names it: "did:web:example.ir#key-1",
/// "z6Mk…".
struct CertificateKey {
    std::string id, multikey;
    friend bool operator==(const CertificateKey&, const CertificateKey&) = default;
    template <class F>
    static void fields(F&& f) {
        f("id", &CertificateKey::id);
        f("multikey", &CertificateKey::multikey);
    }
};

/// What a list of revocations says: `list` is its address, `revoked` the bits that are set,
/// ascending.
struct RevokedCertificates {
    std::string list;
    std::vector<std::int64_t> revoked;
    friend bool operator==(const RevokedCertificates&, const RevokedCertificates&) = default;
    template <class F>
    static void fields(F&& f) {
        f("list", &RevokedCertificates::list);
        f("revoked", &RevokedCertificates::revoked);
    }
};

/// GET /api/v1/certificate-keys: all that checking a certificate takes, so that whoever keeps it
/// checks without a network. `issuer`: the site's DID. `keys`: all that ever signed. `now_ms`: as
/// of when. Unavailable naming "certificate" on a site that issues none.
struct CertificateKeys {
    std::string issuer;
    std::vector<CertificateKey> keys;
    std::vector<RevokedCertificates> lists;
    std::int64_t now_ms = 0;
    friend bool operator==(const CertificateKeys&, const CertificateKeys&) = default;
    template <class F>
    static void fields(F&& f) {
        f("issuer", &CertificateKeys::issuer);
        f("keys", &CertificateKeys::keys);
        f("lists", &CertificateKeys::lists);
        f("now_ms", &CertificateKeys::now_ms);
    }
};

} // namespace hamandish::contract
