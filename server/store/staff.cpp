#include "server/store/staff.h"

#include <stdexcept>

namespace hamandish::store {
namespace {

const std::string organisation_columns =
    "SELECT id, COALESCE(parent_id, 0), slug, kind, name_fa, name_en FROM organisations ";
const std::string role_columns =
    "SELECT r.person_id, p.pseudonym, o.slug, r.role, r.granted_at_ms FROM staff_roles r"
    " JOIN people p ON p.id = r.person_id JOIN organisations o ON o.id = r.organisation_id ";

/// "held": the organisations where a role of the `reader` permits the act, and all below them.
std::string held_for(domain::Act act) {
    std::string words;
    for (const domain::Role role : domain::roles)
        if (domain::permits(role, act))
            words += (words.empty() ? "'" : ", '") + std::string(domain::word(role)) + "'";
    return "WITH RECURSIVE held (id) AS (SELECT organisation_id FROM staff_roles"
           " WHERE person_id = :reader AND role IN (" +
           words +
           ") UNION SELECT below.id FROM organisations below"
           " JOIN held ON below.parent_id = held.id) ";
}

} // namespace

Staff::Staff(soci::session& session)
    : find_organisation_(session, organisation_columns + "WHERE slug = :slug"),
      organisations_(session, organisation_columns + "ORDER BY slug"),
      insert_(session, "INSERT INTO organisations (slug, parent_id, kind, name_fa, name_en)"
                       " VALUES (:slug, NULLIF(:parent, 0), :kind, :fa, :en)"
                       " ON CONFLICT (slug) DO NOTHING RETURNING id"),
      parent_of_(session, "SELECT COALESCE(parent_id, 0) FROM organisations WHERE id = :id"),
      roles_(session, role_columns + "ORDER BY o.slug, r.role, p.id"),
      roles_of_(session, role_columns + "WHERE r.person_id = :person ORDER BY o.slug, r.role"),
      roles_seen_(session, held_for(domain::Act::ManageRoles) + role_columns +
                               "WHERE r.organisation_id IN (SELECT id FROM held)"
                               " ORDER BY o.slug, r.role, p.id"),
      grant_(session, "INSERT INTO staff_roles (person_id, organisation_id, role, granted_at_ms)"
                      " VALUES (:person, :organisation, :role, :at) ON CONFLICT DO NOTHING"),
      revoke_(session, "DELETE FROM staff_roles WHERE person_id = :person"
                       " AND organisation_id = :organisation AND role = :role RETURNING role"),
      delete_roles_(session, "DELETE FROM staff_roles WHERE person_id = :person"),
      delete_factor_(session, "DELETE FROM second_factors WHERE person_id = :person"),
      delete_codes_(session, "DELETE FROM recovery_codes WHERE person_id = :person"),
      delete_sessions_(session, "DELETE FROM staff_sessions WHERE person_id = :person"),
      second_factor_(session, "SELECT sealed_secret, confirmed, last_step, tries, tried_at_ms"
                              " FROM second_factors WHERE person_id = :person"),
      put_factor_(session,
                  "INSERT INTO second_factors (person_id, sealed_secret, confirmed, last_step,"
                  " tries, tried_at_ms) VALUES (:person, :secret, :confirmed, :step, :tries, :at)"
                  " ON CONFLICT (person_id) DO UPDATE SET sealed_secret = excluded.sealed_secret,"
                  " confirmed = excluded.confirmed, last_step = excluded.last_step,"
                  " tries = excluded.tries, tried_at_ms = excluded.tried_at_ms"),
      put_code_(session,
                "INSERT INTO recovery_codes (code_hash, person_id) VALUES (:code, :person)"),
      use_code_(session, "DELETE FROM recovery_codes WHERE code_hash = :code"
                         " AND person_id = :person RETURNING code_hash"),
      count_codes_(session, "SELECT COUNT(*) FROM recovery_codes WHERE person_id = :person"),
      put_session_(session, "INSERT INTO staff_sessions (token_hash, person_id, until_ms)"
                            " VALUES (:token, :person, :until) ON CONFLICT (token_hash) DO UPDATE"
                            " SET person_id = excluded.person_id, until_ms = excluded.until_ms"),
      find_session_(session, "SELECT person_id FROM staff_sessions WHERE token_hash = :token"
                             " AND person_id = :person AND until_ms > :now"),
      record_(session, "INSERT INTO staff_acts (act, person_id, organisation_id, subject, reason,"
                       " at_ms) VALUES (:act, :person, :organisation, :subject, :reason, :at)"
                       " RETURNING id"),
      acts_seen_(
          session,
          held_for(domain::Act::ReadStaffActs) +
              "SELECT a.act,"
              " COALESCE((SELECT p.pseudonym FROM people p WHERE p.id = a.person_id), ''),"
              " COALESCE((SELECT o.slug FROM organisations o WHERE o.id = a.organisation_id), ''),"
              " a.subject, a.reason, a.at_ms FROM staff_acts a WHERE a.organisation_id = 0"
              " OR a.organisation_id IN (SELECT id FROM held) ORDER BY a.id DESC LIMIT :most") {}

std::optional<OrganisationRecord> Staff::find_organisation(const Text& slug) {
    const auto row = find_organisation_.first(slug);
    if (!row) return std::nullopt;
    const auto& [id, parent, name, kind, fa, en] = *row;
    return OrganisationRecord{{id}, {parent}, name, kind, {fa, en}};
}

std::vector<OrganisationRecord> Staff::organisations() {
    std::vector<OrganisationRecord> all;
    organisations_.each([&](Number id, Number parent, Text& slug, Text& kind, Text& fa, Text& en) {
        all.push_back({{id}, {parent}, slug, kind, {fa, en}});
    });
    return all;
}

std::optional<OrganisationId> Staff::insert(const OrganisationRecord& one) {
    const auto row = insert_.first(one.slug, one.parent.value, one.kind, one.name.fa, one.name.en);
    if (!row) return std::nullopt;
    return OrganisationId{std::get<0>(*row)};
}

bool Staff::is_within(OrganisationId inner, OrganisationId outer) {
    // A tree of organisations is never deep; a circle, which no command makes, ends here too.
    for (int depth = 0; depth < 20 && inner.value != 0; ++depth) {
        if (inner == outer) return true;
        const auto row = parent_of_.first(inner.value);
        inner.value = row ? std::get<0>(*row) : 0;
    }
    return false;
}

std::vector<RoleRecord> Staff::roles() {
    std::vector<RoleRecord> all;
    roles_.each([&](Number person, Text& name, Text& organisation, Text& role, Number at) {
        all.push_back({{person}, name, organisation, role, {at}});
    });
    return all;
}

std::vector<RoleRecord> Staff::roles_of(PersonId person) {
    std::vector<RoleRecord> all;
    roles_of_.each(person.value,
                   [&](Number id, Text& name, Text& organisation, Text& role, Number at) {
                       all.push_back({{id}, name, organisation, role, {at}});
                   });
    return all;
}

std::vector<RoleRecord> Staff::roles_seen_by(PersonId reader) {
    std::vector<RoleRecord> all;
    roles_seen_.each(reader.value,
                     [&](Number id, Text& name, Text& organisation, Text& role, Number at) {
                         all.push_back({{id}, name, organisation, role, {at}});
                     });
    return all;
}

void Staff::grant(PersonId person, OrganisationId organisation, domain::Role role,
                  base::Instant at) {
    grant_.run(person.value, organisation.value, Text(domain::word(role)), at.ms);
}

bool Staff::revoke(PersonId person, OrganisationId organisation, domain::Role role) {
    return revoke_.first(person.value, organisation.value, Text(domain::word(role))).has_value();
}

void Staff::delete_everything_of(PersonId person) {
    for (auto* statement : {&delete_roles_, &delete_factor_, &delete_codes_, &delete_sessions_})
        statement->run(person.value);
}

std::optional<SecondFactor> Staff::second_factor(PersonId person) {
    const auto row = second_factor_.first(person.value);
    if (!row) return std::nullopt;
    const auto& [secret, confirmed, last_step, tries, tried_at] = *row;
    return SecondFactor{secret, confirmed == 1, last_step, tries, {tried_at}};
}

void Staff::put_second_factor(PersonId person, const SecondFactor& factor) {
    put_factor_.run(person.value, factor.sealed_secret, factor.confirmed ? 1 : 0, factor.last_step,
                    factor.tries, factor.tried_at.ms);
}

void Staff::replace_recovery_codes(PersonId person, const std::vector<Text>& code_hashes) {
    delete_codes_.run(person.value);
    for (const Text& hash : code_hashes) put_code_.run(hash, person.value);
}

bool Staff::use_recovery_code(PersonId person, const Text& code_hash) {
    return use_code_.first(code_hash, person.value).has_value();
}

std::int64_t Staff::count_recovery_codes(PersonId person) {
    const auto row = count_codes_.first(person.value);
    return row ? std::get<0>(*row) : 0;
}

void Staff::put_session(const Text& token_hash, PersonId person, base::Instant until) {
    put_session_.run(token_hash, person.value, until.ms);
}

bool Staff::is_verified(const Text& token_hash, PersonId person, base::Instant now) {
    return find_session_.first(token_hash, person.value, now.ms).has_value();
}

void Staff::delete_sessions_of(PersonId person) {
    delete_sessions_.run(person.value);
}

StaffActId Staff::record(const StaffAct& act) {
    const auto row = record_.first(Text(domain::word(act.act)), act.person.value,
                                   act.organisation.value, act.subject, act.reason, act.at.ms);
    if (!row) throw std::runtime_error("a staff act was not written down");
    return {std::get<0>(*row)};
}

std::vector<StaffActRecord> Staff::acts_seen_by(PersonId reader, int most) {
    std::vector<StaffActRecord> all;
    acts_seen_.each(
        reader.value, most,
        [&](Text& act, Text& person, Text& organisation, Text& subject, Text& reason, Number at) {
            all.push_back({act, person, organisation, subject, reason, {at}});
        });
    return all;
}

} // namespace hamandish::store
