#include "server/usecases/certificates.h"

#include "contract/credential.h"
#include "domain/certificate.h"
#include "domain/rate_limit.h"
#include "domain/reason.h"
#include "i18n/catalogue.h"
#include "i18n/jalali.h"
#include "server/credentials/status_list.h"
#include "server/logbook/registers.h"
#include "server/usecases/certificate_words.h"
#include "server/usecases/limit.h"
#include "server/usecases/plain_words.h"
#include "server/usecases/read_mine.h"
#include "server/usecases/wire.h"

#include <algorithm>
#include <functional>
#include <map>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;

constexpr std::string_view erased_reason = "erased";

/// What does not depend on what it certifies.
contract::Certificate certificate_from(const store::CertificateRecord& row) {
    contract::Certificate out;
    out.number = row.number;
    out.state = row.revoked_at.ms > 0 ? "revoked" : "valid";
    out.name = row.name;
    out.is_pseudonym = row.is_pseudonym;
    out.issued_at_ms = row.issued_at.ms;
    out.revoked_at_ms = row.revoked_at.ms;
    out.reason = row.reason;
    out.year = row.year;
    out.call_count = row.call_count;
    return out;
}

contract::Certificate certificate_from(const store::CertificateRecord& row,
                                       const store::CallRecord& call) {
    contract::Certificate out = certificate_from(row);
    out.call_slug = row.call_slug;
    out.call_title = wire_from(call.title);
    out.organisation = wire_from(call.owner);
    out.opens_at_ms = call.period.opens_at().ms;
    out.closes_at_ms = call.period.closes_at().ms;
    return out;
}

base::Instant start_of_year(int year) {
    return base::start_of_tehran_day(i18n::day_from_jalali({year, 1, 1}));
}

contract::Certificate year_certificate_from(const store::CertificateRecord& row) {
    contract::Certificate out = certificate_from(row);
    out.opens_at_ms = start_of_year(row.year).ms;
    out.closes_at_ms = start_of_year(row.year + 1).ms;
    return out;
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
    const bool of_year = about.year > 0;
    const auto what = achieved(about);
    return {issuer.origin() + "/fa/verify/" + about.number,
            {},
            {},
            holder_words(about),
            what.title,
            what.organisation,
            issuer.origin() + (of_year ? "/fa/record" : "/fa/calls/" + about.call_slug),
            {about.opens_at_ms},
            {about.closes_at_ms},
            {about.issued_at_ms},
            in_both(i18n::MessageKey::certificate_title),
            in_both(of_year ? i18n::MessageKey::certificate_year_credential_text
                            : i18n::MessageKey::certificate_credential_text),
            issuer.list_address(place.list),
            place.index};
}

/// The name it is made out to: the one that is wished, or the pseudonym.
base::Result<store::NewCertificate> named(const std::string& name, std::uint64_t random,
                                          const store::PersonRecord& person, base::Instant now) {
    store::NewCertificate out{
        domain::certificate_number_from_random(random), {}, person.id, person.pseudonym, true, now};
    if (name.empty()) return out;
    TRY_ASSIGN(out.name, domain::certificate_name_from(name));
    out.is_pseudonym = false;
    return out;
}

/// Kept, signed and told in the journal.
base::Result<contract::Certificate> issue(store::Connection& connection,
                                          const credentials::Issuer& issuer,
                                          const store::NewCertificate& wanted) {
    TRY(count_act(connection, domain::own_data_per_person, "own data",
                  std::to_string(wanted.person.value), wanted.issued_at));
    const auto id = connection.certificates.insert(wanted);
    if (!id) return base::fail(ErrorCode::Unavailable, "certificate"); // the number is taken
    TRY_ASSIGN(auto about, show_certificate(connection, wanted.number));
    TRY_ASSIGN(const auto documents, issuer.issue(credential_of(issuer, about, *id)));
    connection.certificates.put_documents(*id, documents.credential, documents.token);
    connection.journal.append(
        {store::EventKind::CertificateIssued, wanted.call, *id, wanted.issued_at});
    return about;
}

int year_of(base::Instant at) {
    return i18n::jalali_year(at);
}

/// The years that are over, the last one first, by how many of their calls the person took part in.
std::vector<contract::CertifiableYear> years_in(const std::vector<store::CertifiableCall>& calls,
                                                base::Instant now) {
    std::map<std::int64_t, std::int64_t, std::greater<>> counts;
    const int this_year = year_of(now);
    for (const store::CertifiableCall& one : calls)
        if (const int year = year_of({one.closes_at.ms - 1}); year < this_year) ++counts[year];
    std::vector<contract::CertifiableYear> years;
    for (const auto& [year, count] : counts) years.push_back({year, count, {}});
    return years;
}

base::Status require_participation(store::Connection& connection, const store::CallRecord& call,
                                   store::PersonId person, base::Instant now) {
    if (!domain::is_over(call.period, now)) return base::fail(ErrorCode::TooEarly, "certificate");
    if (!connection.certificates.took_part(call.id, person))
        return base::fail(ErrorCode::Forbidden, "participation");
    return {};
}

/// The bits that are set in a list of revocations.
std::vector<std::int64_t> revoked_bits(store::Connection& connection, std::int64_t list) {
    const std::int64_t start = (list - 1) * credentials::bits_in_list;
    auto bits = connection.certificates.revoked_between(start, start + credentials::bits_in_list);
    for (std::int64_t& bit : bits) bit -= start;
    return bits;
}

} // namespace

base::Result<contract::Certificate> issue_certificate(store::Connection& connection,
                                                      const credentials::Issuer& issuer,
                                                      const CertificateCommand& command,
                                                      base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, command.session_hash, now));
    TRY_ASSIGN(const auto call, require_call(connection, command.slug));
    TRY(require_participation(connection, call, person.id, now));
    TRY_ASSIGN(auto wanted, named(command.name, command.random, person, now));
    if (const auto row = connection.certificates.find_of(call.id, person.id))
        return certificate_from(*row, call);
    wanted.call = call.id;
    return issue(connection, issuer, wanted);
}

base::Result<contract::Certificate> issue_year_certificate(store::Connection& connection,
                                                           const credentials::Issuer& issuer,
                                                           const YearCertificateCommand& command,
                                                           base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, command.session_hash, now));
    TRY_ASSIGN(const int year, domain::certificate_year_from_text(command.year));
    if (year >= year_of(now)) return base::fail(ErrorCode::TooEarly, "year");
    const auto years = years_in(connection.certificates.calls_of(person.id, now), now);
    const auto mine = std::find_if(years.begin(), years.end(),
                                   [year](const auto& one) { return one.year == year; });
    if (mine == years.end()) return base::fail(ErrorCode::Forbidden, "participation_in_year");
    TRY_ASSIGN(auto wanted, named(command.name, command.random, person, now));
    if (const auto row = connection.certificates.find_of_year(year, person.id))
        return year_certificate_from(*row);
    wanted.year = year;
    wanted.call_count = mine->call_count;
    return issue(connection, issuer, wanted);
}

base::Result<contract::Certificate> show_certificate(store::Connection& connection,
                                                     const std::string& number) {
    TRY_ASSIGN(const auto known, domain::certificate_number_from_text(number));
    const auto row = connection.certificates.find(known);
    if (!row) return base::fail(ErrorCode::NotFound, "certificate");
    if (row->year > 0) return year_certificate_from(*row);
    TRY_ASSIGN(const auto call, require_call(connection, row->call_slug));
    return certificate_from(*row, call);
}

base::Result<contract::MyCertificates> list_my_certificates(store::Connection& connection,
                                                            const std::string& session_hash,
                                                            base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, session_hash, now));
    contract::MyCertificates mine;
    const auto calls = connection.certificates.calls_of(person.id, now);
    for (const store::CertifiableCall& one : calls)
        mine.calls.push_back({one.slug, wire_from(one.title), one.closes_at.ms, one.number});
    mine.years = years_in(calls, now);
    for (contract::CertifiableYear& one : mine.years)
        if (const auto row =
                connection.certificates.find_of_year(static_cast<int>(one.year), person.id))
            one.number = row->number;
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

base::Result<std::string> carrying_address(store::Connection& connection,
                                           const credentials::Issuer& issuer,
                                           const std::string& number) {
    TRY_ASSIGN(const auto about, show_certificate(connection, number));
    const auto row = connection.certificates.find(about.number);
    TRY_ASSIGN(const auto token, issuer.carry(credential_of(issuer, about, row->id)));
    return certificate_address(issuer, about.number) + "#" + token;
}

base::Result<std::string> show_status_list(store::Connection& connection,
                                           const credentials::Issuer& issuer, std::int64_t list,
                                           base::Instant now) {
    const auto last = credentials::status_place_of(connection.certificates.last_row());
    if (list < 1 || list > last.list) return base::fail(ErrorCode::NotFound, "list");
    return issuer.status_list(list, revoked_bits(connection, list), now);
}

contract::CertificateKeys show_certificate_keys(store::Connection& connection,
                                                const credentials::Issuer& issuer,
                                                base::Instant now) {
    contract::CertificateKeys all{issuer.did(), {}, {}, now.ms};
    for (const contract::KeyMethod& key : issuer.methods())
        all.keys.push_back({key.id, key.multikey});
    const auto last = credentials::status_place_of(connection.certificates.last_row());
    for (std::int64_t list = 1; list <= last.list; ++list)
        all.lists.push_back({issuer.list_address(list), revoked_bits(connection, list)});
    return all;
}

base::Status revoke_certificate(store::Connection& connection, const std::string& number,
                                const std::string& reason, base::Instant now) {
    TRY_ASSIGN(const auto why, domain::reason_from(reason));
    TRY_ASSIGN(const auto known, domain::certificate_number_from_text(number));
    const auto row = connection.certificates.find(known);
    if (!row) return base::fail(ErrorCode::NotFound, "certificate");
    if (!connection.certificates.revoke(known, now, why))
        return base::fail(ErrorCode::Conflict, "certificate");
    store::CallId about; // none for one of a year
    if (row->year == 0) {
        TRY_ASSIGN(const auto call, require_call(connection, row->call_slug));
        about = call.id;
    }
    connection.journal.append({store::EventKind::CertificateRevoked, about, row->id, now});
    const auto rules = about ? connection.answers.rules(about) : std::nullopt;
    const auto owner = rules ? rules->organisation : std::nullopt;
    logbook::record_act(connection, {domain::Act::ManageOrganisations,
                                     {},
                                     owner.value_or(store::OrganisationId{}),
                                     "revoke certificate " + known,
                                     why,
                                     now});
    return {};
}

void erase_certificates_of(store::Connection& connection, store::PersonId person,
                           base::Instant now) {
    connection.certificates.erase_of(person, now, std::string(erased_reason));
}

} // namespace hamandish::usecases
