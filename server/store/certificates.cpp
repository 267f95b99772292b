#include "server/store/certificates.h"

#include "server/store/closing.h"

namespace hamandish::store {
namespace {

const char* const certificate_columns =
    "SELECT x.id, x.number, x.name, x.is_pseudonym, x.issued_at_ms, x.revoked_at_ms, x.reason,"
    " COALESCE(c.slug, ''), x.credential, x.token, x.year, x.call_count"
    " FROM certificates x LEFT JOIN calls c ON c.id = x.call_id ";

template <class Row>
CertificateRecord certificate_from(Row&& row) {
    auto& [id, number, name, is_pseudonym, issued, revoked, reason, slug, credential, token, year,
           calls] = row;
    return {id,   number,     name,  is_pseudonym != 0,      {issued}, {revoked}, reason,
            slug, credential, token, static_cast<int>(year), calls};
}

} // namespace

Certificates::Certificates(soci::session& session)
    : took_part_(session, "SELECT COUNT(*) FROM participants"
                          " WHERE call_id = :call AND person_id = :person"),
      find_(session, std::string(certificate_columns) + "WHERE x.number = :number"),
      find_of_(session, std::string(certificate_columns) +
                            "WHERE x.call_id = :call AND x.person_id = :person"),
      find_of_year_(session, std::string(certificate_columns) +
                                 "WHERE x.year = :year AND x.person_id = :person"),
      calls_of_(session,
                std::string("SELECT c.slug, c.title_fa, c.title_en, ") + closing_sql +
                    " AS ended_at_ms,"
                    " COALESCE((SELECT x.number FROM certificates x WHERE x.call_id = p.call_id"
                    " AND x.person_id = p.person_id), '')"
                    " FROM participants p JOIN calls c ON c.id = p.call_id"
                    " WHERE p.person_id = :person AND " +
                    over_sql() +
                    " <= :now"
                    " ORDER BY ended_at_ms DESC, c.id DESC"),
      revoked_between_(session, "SELECT id FROM certificates WHERE revoked_at_ms > 0"
                                " AND id >= :start AND id < :end ORDER BY id"),
      last_row_(session, "SELECT COALESCE(MAX(id), 0) FROM certificates"),
      insert_(session, "INSERT INTO certificates (number, call_id, person_id, name, is_pseudonym,"
                       " issued_at_ms, credential, token, revoked_at_ms, reason, year, call_count)"
                       " VALUES (:number, NULLIF(:call, 0), :person, :name, :is_pseudonym, :at, '',"
                       " '', 0, '', :year, :calls)"
                       " ON CONFLICT DO NOTHING RETURNING id"),
      put_documents_(session, "UPDATE certificates SET credential = :credential, token = :token"
                              " WHERE id = :id"),
      revoke_(session, "UPDATE certificates SET revoked_at_ms = :at, reason = :reason"
                       " WHERE number = :number AND revoked_at_ms = 0 RETURNING id"),
      revoke_all_(session, "UPDATE certificates SET revoked_at_ms = :at, reason = :reason"
                           " WHERE person_id = :person AND revoked_at_ms = 0"),
      unname_(session, "UPDATE certificates SET name = '', credential = '', token = ''"
                       " WHERE person_id = :person") {}

bool Certificates::took_part(CallId call, PersonId person) {
    const auto row = took_part_.first(call.value, person.value);
    return row && std::get<0>(*row) > 0;
}

std::optional<CertificateRecord> Certificates::find(const Text& number) {
    const auto row = find_.first(number);
    return row ? std::optional(certificate_from(*row)) : std::nullopt;
}

std::optional<CertificateRecord> Certificates::find_of(CallId call, PersonId person) {
    const auto row = find_of_.first(call.value, person.value);
    return row ? std::optional(certificate_from(*row)) : std::nullopt;
}

std::optional<CertificateRecord> Certificates::find_of_year(int year, PersonId person) {
    const auto row = find_of_year_.first(year, person.value);
    return row ? std::optional(certificate_from(*row)) : std::nullopt;
}

std::vector<CertifiableCall> Certificates::calls_of(PersonId person, base::Instant now) {
    std::vector<CertifiableCall> calls;
    calls_of_.each(person.value, now.ms,
                   [&](Text& slug, Text& fa, Text& en, Number closes, Text& number) {
                       calls.push_back({slug, {fa, en}, {closes}, number});
                   });
    return calls;
}

std::vector<std::int64_t> Certificates::revoked_between(std::int64_t start, std::int64_t end) {
    std::vector<std::int64_t> rows;
    revoked_between_.each(start, end, [&](Number id) { rows.push_back(id); });
    return rows;
}

std::int64_t Certificates::last_row() {
    const auto row = last_row_.first();
    return row ? std::get<0>(*row) : 0;
}

std::optional<std::int64_t> Certificates::insert(const NewCertificate& certificate) {
    const auto row =
        insert_.first(certificate.number, certificate.call.value, certificate.person.value,
                      certificate.name, certificate.is_pseudonym ? 1 : 0, certificate.issued_at.ms,
                      certificate.year, certificate.call_count);
    return row ? std::optional(std::get<0>(*row)) : std::nullopt;
}

void Certificates::put_documents(std::int64_t id, const Text& credential, const Text& token) {
    put_documents_.run(credential, token, id);
}

bool Certificates::revoke(const Text& number, base::Instant at, const Text& reason) {
    return revoke_.first(at.ms, reason, number).has_value();
}

void Certificates::erase_of(PersonId person, base::Instant at, const Text& reason) {
    revoke_all_.run(at.ms, reason, person.value);
    unname_.run(person.value);
}

} // namespace hamandish::store
