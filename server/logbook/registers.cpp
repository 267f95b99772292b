#include "server/logbook/registers.h"

#include "contract/codec.h"
#include "contract/register_openings.h"
#include "server/logbook/entry.h"
#include "server/ops/secrets.h"

#include <stdexcept>

namespace hamandish::logbook {
namespace {

using domain::LogKind;

contract::LoggedText logged(const domain::TwoTexts& texts) {
    return {texts.en, texts.fa};
}

/// Names the entry in the row before the row is read: its opening has the salt. None of them
/// belongs to a call.
template <class Id>
void log_row(store::Connection& connection, LogKind kind, Id id, base::Instant at) {
    const std::int64_t index = connection.log.take_index();
    connection.registers.note(id, {index, ops::random_salt()});
    const auto row = connection.registers.find(id);
    if (!row) throw std::runtime_error("a register's row is gone"); // no index without an entry
    append(connection, {index, kind, {}, {}, {}, id.value, at}, opening_of(*row));
}

void log_act(store::Connection& connection, store::StaffActId id, base::Instant at) {
    log_row(connection, LogKind::StaffActed, id, at);
}

} // namespace

void record_act(store::Connection& connection, const store::StaffAct& act) {
    log_act(connection, connection.staff.record(act), act.at);
}

void log_representation(store::Connection& connection, store::RepresentationId id,
                        base::Instant now) {
    log_row(connection, LogKind::RepresentationChanged, id, now);
}

void log_organisation(store::Connection& connection, store::OrganisationId id, base::Instant now) {
    log_row(connection, LogKind::OrganisationChanged, id, now);
}

bool log_unlogged_rows(store::Connection& connection, base::Instant now) {
    const store::UnloggedRows rows = connection.registers.unlogged();
    for (const store::OrganisationId id : rows.organisations) log_organisation(connection, id, now);
    for (const store::RepresentationId id : rows.representations)
        log_representation(connection, id, now);
    for (const store::StaffActId id : rows.acts) log_act(connection, id, now);
    if (!rows.empty()) connection.registers.forget_unlogged();
    return !rows.empty();
}

std::string opening_of(const store::LoggedActRow& act) {
    contract::StaffActOpening opening;
    opening.act = act.act;
    opening.at_ms = act.at.ms;
    opening.number = act.id.value;
    opening.organisation = act.organisation.value;
    opening.person = act.person.value;
    opening.reason = act.reason;
    opening.salt = act.evidence.salt;
    opening.subject = act.subject;
    return contract::encode(opening);
}

std::string opening_of(const store::LoggedRepresentationRow& representation) {
    contract::RepresentationOpening opening;
    opening.ground = representation.ground;
    opening.number = representation.id.value;
    opening.organisation = logged(representation.organisation);
    opening.person = representation.person.value;
    opening.salt = representation.evidence.salt;
    opening.verified_at_ms = representation.verified_at.ms;
    opening.verified_by = representation.verified_by.value;
    opening.withdrawn_at_ms = representation.withdrawn_at.ms;
    opening.withdrawn_by = representation.withdrawn_by.value;
    opening.withdrawn_reason = representation.withdrawn_reason;
    return contract::encode(opening);
}

std::string opening_of(const store::LoggedOrganisationRow& organisation) {
    contract::OrganisationOpening opening;
    opening.kind = organisation.kind;
    opening.name = logged(organisation.name);
    opening.number = organisation.id.value;
    opening.parent = organisation.parent.value;
    opening.portal = organisation.portal;
    opening.salt = organisation.evidence.salt;
    opening.slug = organisation.slug;
    return contract::encode(opening);
}

} // namespace hamandish::logbook
