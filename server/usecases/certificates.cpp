#include "server/usecases/certificates.h"

#include "contract/credential.h"
#include "domain/certificate.h"
#include "domain/rate_limit.h"
#include "domain/reason.h"
#include "i18n/catalogue.h"
#include "server/credentials/status_list.h"
#include "server/usecases/certificate_words.h"
#include "server/usecases/limit.h"
#include "server/usecases/plain_words.h"
#include "server/usecases/read_mine.h"
#include "server/usecases/wire.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;

constexpr std::string_view erased_reason = "erased";

contract::Certificate certificate_from(const store::CertificateRecord& row,
                                       const store::CallRecord& call) {
    return {row.number,
            row.revoked_at.ms > 0 ? "revoked" : "valid",
            row.name,
            row.is_pseudonym,
            row.call_slug,
            wire_from(call.title),
            wire_from(call.owner),
            call.period.opens_at().ms,
            call.period.closes_at().ms,
            row.issued_at.ms,
            row.revoked_at.ms,
            row.reason};
}

base::Result<store::CallRecord> require_call(store::Connection& connection,
                                             const std::string& slug) {
    auto call = connection.calls.find(slug);
    if (!call) return base::fail(ErrorCode::NotFound, "call");
    return *call;
}

contract::Credential credential_of(const credentials::Issuer& issuer,
                                   const contract::Certificate& about, std::int64_t row) {
    const auto place = credentials::status_place_of(row);
    return {issuer.origin() + "/fa/verify/" + about.number,
            {},
            {},
            holder_words(about),
            about.call_title,
            about.organisation,
            issuer.origin() + "/fa/calls/" + about.call_slug,
            {about.opens_at_ms},
            {about.closes_at_ms},
            {about.issued_at_ms},
            in_both(i18n::MessageKey::certificate_title),
            in_both(i18n::MessageKey::certificate_credential_text),
            issuer.list_address(place.list),
            place.index};
}

/// The name it is made out to: the one that is wished, or the pseudonym.
base::Result<store::NewCertificate> named(const CertificateCommand& command,
                                          const store::PersonRecord& person,
                                          const store::CallRecord& call, base::Instant now) {
    store::NewCertificate out{domain::certificate_number_from_random(command.random),
                              call.id,
                              person.id,
                              person.pseudonym,
                              true,
                              now};
    if (command.name.empty()) return out;
    TRY_ASSIGN(out.name, domain::certificate_name_from(command.name));
    out.is_pseudonym = false;
    return out;
}

base::Status require_participation(store::Connection& connection, const store::CallRecord& call,
                                   store::PersonId person, base::Instant now) {
    if (domain::state_at(call.period, now) != domain::CallState::Closed)
        return base::fail(ErrorCode::TooEarly, "certificate");
    if (!connection.certificates.took_part(call.id, person))
        return base::fail(ErrorCode::Forbidden, "participation");
    return {};
}

} // namespace

base::Result<contract::Certificate> issue_certificate(store::Connection& connection,
                                                      const credentials::Issuer& issuer,
                                                      const CertificateCommand& command,
                                                      base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, command.session_hash, now));
    TRY_ASSIGN(const auto call, require_call(connection, command.slug));
    TRY(require_participation(connection, call, person.id, now));
    TRY_ASSIGN(const auto wanted, named(command, person, call, now));
    if (const auto row = connection.certificates.find_of(call.id, person.id))
        return certificate_from(*row, call);
    TRY(count_act(connection, domain::own_data_per_person, "own data",
                  std::to_string(person.id.value), now));
    const auto id = connection.certificates.insert(wanted);
    if (!id) return base::fail(ErrorCode::Unavailable, "certificate"); // the number is taken
    TRY_ASSIGN(auto about, show_certificate(connection, wanted.number));
    TRY_ASSIGN(const auto documents, issuer.issue(credential_of(issuer, about, *id)));
    connection.certificates.put_documents(*id, documents.credential, documents.token);
    connection.journal.append({store::EventKind::CertificateIssued, call.id, *id, now});
    return about;
}

base::Result<contract::Certificate> show_certificate(store::Connection& connection,
                                                     const std::string& number) {
    TRY_ASSIGN(const auto known, domain::certificate_number_from_text(number));
    const auto row = connection.certificates.find(known);
    if (!row) return base::fail(ErrorCode::NotFound, "certificate");
    TRY_ASSIGN(const auto call, require_call(connection, row->call_slug));
    return certificate_from(*row, call);
}

base::Result<contract::MyCertificates> list_my_certificates(store::Connection& connection,
                                                            const std::string& session_hash,
                                                            base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, session_hash, now));
    contract::MyCertificates mine;
    for (const store::CertifiableCall& one : connection.certificates.calls_of(person.id, now))
        mine.calls.push_back({one.slug, wire_from(one.title), one.closes_at.ms, one.number});
    return mine;
}

base::Result<credentials::Issuer::Documents> certificate_documents(store::Connection& connection,
                                                                   const std::string& number) {
    TRY_ASSIGN(const auto known, domain::certificate_number_from_text(number));
    auto row = connection.certificates.find(known);
    if (!row || row->credential.empty()) return base::fail(ErrorCode::NotFound, "certificate");
    return credentials::Issuer::Documents{std::move(row->credential), std::move(row->token)};
}

std::string certificate_address(const credentials::Issuer& issuer, const std::string& number) {
    return issuer.origin() + "/verify/" + number;
}

base::Result<std::string> show_status_list(store::Connection& connection,
                                           const credentials::Issuer& issuer, std::int64_t list,
                                           base::Instant now) {
    const auto last = credentials::status_place_of(connection.certificates.last_row());
    if (list < 1 || list > last.list) return base::fail(ErrorCode::NotFound, "list");
    const std::int64_t start = (list - 1) * credentials::bits_in_list;
    std::vector<std::int64_t> bits;
    for (const std::int64_t row :
         connection.certificates.revoked_between(start, start + credentials::bits_in_list))
        bits.push_back(row - start);
    return issuer.status_list(list, bits, now);
}

base::Status revoke_certificate(store::Connection& connection, const std::string& number,
                                const std::string& reason, base::Instant now) {
    TRY_ASSIGN(const auto why, domain::reason_from(reason));
    TRY_ASSIGN(const auto known, domain::certificate_number_from_text(number));
    const auto row = connection.certificates.find(known);
    if (!row) return base::fail(ErrorCode::NotFound, "certificate");
    if (!connection.certificates.revoke(known, now, why))
        return base::fail(ErrorCode::Conflict, "certificate");
    TRY_ASSIGN(const auto call, require_call(connection, row->call_slug));
    connection.journal.append({store::EventKind::CertificateRevoked, call.id, row->id, now});
    return {};
}

void erase_certificates_of(store::Connection& connection, store::PersonId person,
                           base::Instant now) {
    connection.certificates.erase_of(person, now, std::string(erased_reason));
}

} // namespace hamandish::usecases
