#include "server/usecases/representatives.h"

#include "domain/organisation_name.h"
#include "domain/pseudonym.h"
#include "domain/reason.h"
#include "server/logbook/registers.h"
#include "server/usecases/staff.h"
#include "server/usecases/wire.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::Act;

contract::Representative wire_from(const store::RepresentationRecord& one) {
    return {one.id.value,
            domain::public_name(one.pseudonym),
            usecases::wire_from(one.organisation),
            one.ground,
            one.verified_at.ms,
            one.withdrawn_at.ms,
            one.withdrawn_reason};
}

/// It holds in every call, so whoever verifies may do so anywhere; it is noted where they may.
base::Result<store::PersonRecord> require_verifier(store::Connection& connection,
                                                   const std::string& session_hash,
                                                   base::Instant now) {
    return require_act(connection, session_hash, Act::VerifyRepresentatives, std::nullopt, now);
}

base::Result<std::string> ground_from(const std::string& text) {
    auto ground = domain::reason_from(text);
    if (!ground) return base::fail(ground.error().code, "ground");
    return ground;
}

void note_act(store::Connection& connection, store::PersonId by, const std::string& subject,
              const std::string& reason, base::Instant now) {
    logbook::record_act(connection, {Act::VerifyRepresentatives, by, {}, subject, reason, now});
}

contract::Representatives all(store::Connection& connection) {
    contract::Representatives out;
    for (const store::RepresentationRecord& one : connection.representatives.all())
        out.representatives.push_back(wire_from(one));
    return out;
}

} // namespace

base::Result<contract::Representatives> list_representatives(store::Connection& connection,
                                                             const std::string& session_hash,
                                                             base::Instant now) {
    TRY_ASSIGN(const auto by, require_verifier(connection, session_hash, now));
    (void)by;
    return all(connection);
}

base::Result<contract::Representatives> verify_representative(store::Connection& connection,
                                                              const VerificationCommand& command,
                                                              base::Instant now) {
    TRY_ASSIGN(const auto by, require_verifier(connection, command.session_hash, now));
    const contract::VerifyRepresentative& message = command.message;
    TRY_ASSIGN(const auto fa,
               domain::organisation_name_from(message.organisation.fa, "organisation_fa"));
    TRY_ASSIGN(const auto en,
               domain::organisation_name_from(message.organisation.en, "organisation_en"));
    TRY_ASSIGN(const auto ground, ground_from(message.ground));
    const auto person = connection.people.find_by_pseudonym(message.person);
    if (!person) return base::fail(ErrorCode::NotFound, "person");
    const auto id = connection.representatives.insert({person->id, {fa, en}, ground, by.id, now});
    if (!id) return base::fail(ErrorCode::Conflict, "representative");
    logbook::log_representation(connection, *id, now);
    note_act(connection, by.id, "verify " + message.person + " " + en, ground, now);
    return all(connection);
}

base::Result<contract::Representatives> withdraw_representative(store::Connection& connection,
                                                                const WithdrawalCommand& command,
                                                                base::Instant now) {
    TRY_ASSIGN(const auto by, require_verifier(connection, command.session_hash, now));
    const auto one = connection.representatives.find(command.representation);
    if (!one) return base::fail(ErrorCode::NotFound, "representative");
    if (one->withdrawn_at.ms != 0) return base::fail(ErrorCode::Conflict, "representative");
    TRY_ASSIGN(const auto reason, domain::reason_from(command.reason));
    connection.representatives.withdraw(one->id, by.id, now, reason);
    logbook::log_representation(connection, one->id, now);
    note_act(connection, by.id, "withdraw " + one->pseudonym + " " + one->organisation.en, reason,
             now);
    return all(connection);
}

std::vector<contract::RepresentedOrganisation> represented_by(store::Connection& connection,
                                                              store::PersonId person) {
    std::vector<contract::RepresentedOrganisation> out;
    for (const store::RepresentationRecord& one : connection.representatives.of(person))
        if (one.withdrawn_at.ms == 0)
            out.push_back({one.id.value, usecases::wire_from(one.organisation)});
    return out;
}

std::vector<contract::Representative> representations_of(store::Connection& connection,
                                                         store::PersonId person) {
    std::vector<contract::Representative> out;
    for (const store::RepresentationRecord& one : connection.representatives.of(person))
        out.push_back(wire_from(one));
    return out;
}

base::Result<domain::TwoTexts> organisation_of(store::Connection& connection,
                                               store::PersonId person,
                                               store::RepresentationId representing) {
    if (representing.value == 0) return domain::TwoTexts{};
    const auto one = connection.representatives.find(representing);
    if (!one || one->person != person || one->withdrawn_at.ms != 0)
        return base::fail(ErrorCode::Forbidden, "organisation");
    return one->organisation;
}

} // namespace hamandish::usecases
