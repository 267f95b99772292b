#include "server/usecases/staff.h"

#include "domain/reason.h"
#include "domain/slug.h"
#include "server/logbook/registers.h"
#include "server/usecases/name_order.h"
#include "server/usecases/read_mine.h"
#include "server/usecases/sessions.h"

#include <algorithm>
#include <array>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::Act;

constexpr int most_acts_shown = 500;
constexpr std::array<std::string_view, 4> kinds{"ministry", "university", "agency", "unit"};

contract::StaffRole wire_from(const store::RoleRecord& role) {
    return {role.pseudonym, role.organisation, role.role, role.granted_at.ms};
}

bool may(store::Connection& connection, const std::vector<store::RoleRecord>& roles, Act act,
         std::optional<store::OrganisationId> organisation) {
    return std::any_of(roles.begin(), roles.end(), [&](const store::RoleRecord& one) {
        const auto role = domain::role_from_word(one.role);
        if (!role || !domain::permits(*role, act)) return false;
        if (!organisation) return true;
        const auto held = connection.staff.find_organisation(one.organisation);
        return held && connection.staff.is_within(*organisation, held->id);
    });
}

/// Who acts: a member of staff, or 0 for an operator.
base::Result<store::PersonId> actor(store::Connection& connection, const std::string& session_hash,
                                    bool by_operator, Act act, store::OrganisationId organisation,
                                    base::Instant now) {
    if (by_operator) return store::PersonId{};
    TRY_ASSIGN(const auto person, require_act(connection, session_hash, act, organisation, now));
    return person.id;
}

/// Whoever revokes the last administrator would lock everybody out.
base::Status require_another_administrator(store::Connection& connection,
                                           const store::RoleRecord& revoked) {
    const std::string administrator(domain::word(domain::Role::Administrator));
    if (revoked.role != administrator) return {};
    const auto roles = connection.staff.roles();
    const auto others = std::count_if(roles.begin(), roles.end(), [&](const auto& one) {
        return one.role == administrator &&
               !(one.person == revoked.person && one.organisation == revoked.organisation);
    });
    if (others == 0) return base::fail(ErrorCode::Conflict, "administrator");
    return {};
}

base::Status revoke(store::Connection& connection, store::PersonId person,
                    const store::OrganisationRecord& organisation, domain::Role role) {
    TRY(require_another_administrator(
        connection, {person, {}, organisation.slug, std::string(domain::word(role)), {}}));
    if (!connection.staff.revoke(person, organisation.id, role))
        return base::fail(ErrorCode::NotFound, "role");
    connection.staff.delete_sessions_of(person);
    return {};
}

} // namespace

base::Result<store::PersonRecord> require_role(store::Connection& connection,
                                               const std::string& session_hash, base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, session_hash, now));
    if (connection.staff.roles_of(person.id).empty())
        return base::fail(ErrorCode::Forbidden, "role");
    return person;
}

base::Result<store::PersonRecord> require_act(store::Connection& connection,
                                              const std::string& session_hash, Act act,
                                              std::optional<store::OrganisationId> organisation,
                                              base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, session_hash, now));
    if (!may(connection, connection.staff.roles_of(person.id), act, organisation))
        return base::fail(ErrorCode::Forbidden, "role");
    if (!connection.staff.is_verified(session_hash, person.id, now))
        return base::fail(ErrorCode::Forbidden, "second_factor");
    return person;
}

base::Result<contract::StaffMe> show_staff_me(store::Connection& connection,
                                              const std::string& session_hash, base::Instant now) {
    TRY_ASSIGN(const auto person, require_role(connection, session_hash, now));
    const auto factor = connection.staff.second_factor(person.id);
    const bool set = factor && factor->confirmed;
    const bool shown = connection.staff.is_verified(session_hash, person.id, now);
    contract::StaffMe me{person.pseudonym, shown ? "shown" : set ? "set" : "none", {}, 0};
    for (const store::RoleRecord& role : connection.staff.roles_of(person.id))
        me.roles.push_back(wire_from(role));
    me.recovery_code_count = connection.staff.count_recovery_codes(person.id);
    return me;
}

base::Result<contract::StaffRoles> list_roles(store::Connection& connection,
                                              const std::string& session_hash, base::Instant now) {
    TRY_ASSIGN(const auto person,
               require_act(connection, session_hash, Act::ManageRoles, std::nullopt, now));
    contract::StaffRoles all;
    for (const store::RoleRecord& role : connection.staff.roles_seen_by(person.id))
        all.roles.push_back(wire_from(role));
    return all;
}

base::Result<contract::StaffActs>
list_staff_acts(store::Connection& connection, const std::string& session_hash, base::Instant now) {
    TRY_ASSIGN(const auto person,
               require_act(connection, session_hash, Act::ReadStaffActs, std::nullopt, now));
    contract::StaffActs all;
    for (const store::StaffActRecord& one :
         connection.staff.acts_seen_by(person.id, most_acts_shown))
        all.acts.push_back(
            {one.act, one.person, one.organisation, one.subject, one.reason, one.at.ms});
    return all;
}

base::Result<contract::Organisations> list_organisations(store::Connection& connection) {
    contract::Organisations all;
    TRY_ASSIGN(const auto records, organisations_by_name(connection));
    for (const store::OrganisationRecord& one : records) {
        const auto parent = std::find_if(records.begin(), records.end(),
                                         [&](const auto& other) { return other.id == one.parent; });
        all.organisations.push_back({one.slug,
                                     parent == records.end() ? std::string() : parent->slug,
                                     one.kind,
                                     {one.name.fa, one.name.en}});
    }
    return all;
}

base::Status change_role(store::Connection& connection, const ops::Key& key,
                         const RoleCommand& command, base::Instant now) {
    const contract::ChangeRole& change = command.change;
    const auto organisation = connection.staff.find_organisation(change.organisation);
    // Whoever may not act learns nothing about what exists.
    const store::OrganisationId where = organisation ? organisation->id : store::OrganisationId{};
    TRY_ASSIGN(const auto by, actor(connection, command.session_hash, command.by_operator,
                                    Act::ManageRoles, where, now));
    if (!organisation) return base::fail(ErrorCode::NotFound, "organisation");
    const auto role = domain::role_from_word(change.role);
    if (!role) return base::fail(ErrorCode::InvalidInput, "role");
    TRY_ASSIGN(const auto reason, domain::reason_from(change.reason));
    const auto person = connection.people.find_by_pseudonym(change.person);
    if (!person) return base::fail(ErrorCode::NotFound, "person");
    if (command.revoked)
        TRY(revoke(connection, person->id, *organisation, *role));
    else
        connection.staff.grant(person->id, organisation->id, *role, now);
    const std::string subject =
        (command.revoked ? "revoke " : "grant ") + change.role + " " + change.person;
    logbook::record_act(connection, {Act::ManageRoles, by, organisation->id, subject, reason, now});
    using domain::SignInChange;
    tell_sign_in_change(connection, key, person->id,
                        command.revoked ? SignInChange::RoleTaken : SignInChange::RoleGiven, now);
    return {};
}

base::Result<contract::Organisation> add_organisation(store::Connection& connection,
                                                      const OrganisationCommand& command,
                                                      base::Instant now) {
    const contract::Organisation& one = command.addition.organisation;
    const auto parent = connection.staff.find_organisation(one.parent);
    const store::OrganisationId above = parent ? parent->id : store::OrganisationId{};
    TRY_ASSIGN(const auto by, actor(connection, command.session_hash, command.by_operator,
                                    Act::ManageOrganisations, above, now));
    if (!parent && !one.parent.empty()) return base::fail(ErrorCode::NotFound, "parent");
    TRY(domain::check_slug(one.slug));
    if (std::find(kinds.begin(), kinds.end(), one.kind) == kinds.end())
        return base::fail(ErrorCode::InvalidInput, "kind");
    if (one.name.fa.empty()) return base::fail(ErrorCode::InvalidInput, "name_fa");
    if (one.name.en.empty()) return base::fail(ErrorCode::InvalidInput, "name_en");
    TRY_ASSIGN(const auto reason, domain::reason_from(command.addition.reason));
    const auto id =
        connection.staff.insert({{}, above, one.slug, one.kind, {one.name.fa, one.name.en}});
    if (!id) return base::fail(ErrorCode::Conflict, "slug");
    logbook::log_organisation(connection, *id, now);
    logbook::record_act(connection,
                        {Act::ManageOrganisations, by, *id, "add " + one.slug, reason, now});
    return one;
}

} // namespace hamandish::usecases
