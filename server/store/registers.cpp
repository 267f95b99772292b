#include "server/store/registers.h"

namespace hamandish::store {
namespace {

const std::string act_columns = "SELECT id, entry_index, salt, act, person_id, organisation_id,"
                                " subject, reason, at_ms FROM staff_acts ";
const std::string representation_columns =
    "SELECT id, entry_index, salt, person_id, organisation_fa, organisation_en, ground,"
    " verified_by, verified_at_ms, withdrawn_by, withdrawn_at_ms, withdrawn_reason"
    " FROM representations ";
const std::string organisation_columns =
    "SELECT id, COALESCE(parent_id, 0), entry_index, salt, slug, kind, name_fa, name_en, portal"
    " FROM organisations ";

/// So many at a time: each takes several statements, and whoever writes waits for all of them.
const std::string some_unlogged =
    "SELECT register, row_id FROM unlogged_rows ORDER BY register, row_id LIMIT 1000";

template <class Row>
LoggedActRow act_from(Row&& row) {
    auto& [id, index, salt, act, person, organisation, subject, reason, at] = row;
    return {{id}, {index, salt}, act, {person}, {organisation}, subject, reason, {at}};
}

template <class Row>
LoggedRepresentationRow representation_from(Row&& row) {
    auto& [id, index, salt, person, fa, en, ground, verifier, verified, ender, ended, reason] = row;
    return {{id},       {index, salt}, {person}, {fa, en}, ground,
            {verifier}, {verified},    {ender},  {ended},  reason};
}

template <class Row>
LoggedOrganisationRow organisation_from(Row&& row) {
    auto& [id, parent, index, salt, slug, kind, fa, en, portal] = row;
    return {{id}, {parent}, {index, salt}, slug, kind, {fa, en}, portal};
}

} // namespace

Registers::Registers(soci::session& session)
    : find_act_(session, act_columns + "WHERE id = :id"),
      acts_(session, act_columns + "ORDER BY id"),
      find_representation_(session, representation_columns + "WHERE id = :id"),
      representations_(session, representation_columns + "ORDER BY id"),
      find_organisation_(session, organisation_columns + "WHERE id = :id"),
      organisations_(session, organisation_columns + "ORDER BY id"),
      note_act_(session, "UPDATE staff_acts SET entry_index = :index, salt = :salt"
                         " WHERE id = :id"),
      note_representation_(session, "UPDATE representations SET entry_index = :index, salt = :salt"
                                    " WHERE id = :id"),
      note_organisation_(session, "UPDATE organisations SET entry_index = :index, salt = :salt"
                                  " WHERE id = :id"),
      unlogged_(session, some_unlogged),
      forget_unlogged_(session, "DELETE FROM unlogged_rows WHERE (register, row_id) IN (" +
                                    some_unlogged + ")") {}

std::optional<LoggedActRow> Registers::find(StaffActId id) {
    const auto row = find_act_.first(id.value);
    return row ? std::optional(act_from(*row)) : std::nullopt;
}

std::optional<LoggedRepresentationRow> Registers::find(RepresentationId id) {
    const auto row = find_representation_.first(id.value);
    return row ? std::optional(representation_from(*row)) : std::nullopt;
}

std::optional<LoggedOrganisationRow> Registers::find(OrganisationId id) {
    const auto row = find_organisation_.first(id.value);
    return row ? std::optional(organisation_from(*row)) : std::nullopt;
}

void Registers::each_act(const std::function<void(const LoggedActRow&)>& use) {
    acts_.each([&](auto&... column) { use(act_from(std::tie(column...))); });
}

void Registers::each_representation(
    const std::function<void(const LoggedRepresentationRow&)>& use) {
    representations_.each([&](auto&... column) { use(representation_from(std::tie(column...))); });
}

void Registers::each_organisation(const std::function<void(const LoggedOrganisationRow&)>& use) {
    organisations_.each([&](auto&... column) { use(organisation_from(std::tie(column...))); });
}

void Registers::note(StaffActId id, const Evidence& evidence) {
    note_act_.run(evidence.entry_index, evidence.salt, id.value);
}

void Registers::note(RepresentationId id, const Evidence& evidence) {
    note_representation_.run(evidence.entry_index, evidence.salt, id.value);
}

void Registers::note(OrganisationId id, const Evidence& evidence) {
    note_organisation_.run(evidence.entry_index, evidence.salt, id.value);
}

UnloggedRows Registers::unlogged() {
    UnloggedRows rows;
    unlogged_.each([&](Text& name, Number id) {
        if (name == "organisations") rows.organisations.push_back({id});
        if (name == "representations") rows.representations.push_back({id});
        if (name == "staff_acts") rows.acts.push_back({id});
    });
    return rows;
}

void Registers::forget_unlogged() {
    forget_unlogged_.run();
}

} // namespace hamandish::store
