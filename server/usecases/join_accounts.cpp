#include "server/usecases/join_accounts.h"

#include "domain/joining.h"
#include "server/usecases/limit.h"
#include "server/usecases/read_mine.h"
#include "server/usecases/sessions.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using store::PersonRecord;

/// Tokens are random: who has the store has their hashes only.
std::string token_hash_from(const std::string& token) {
    return ops::sha256_hex("joining " + token);
}

struct Pair {
    PersonRecord mine, other;
    domain::JoinPlan plan;
    [[nodiscard]] const PersonRecord& kept() const { return plan.mine_stays ? mine : other; }
    [[nodiscard]] const PersonRecord& gone() const { return plan.mine_stays ? other : mine; }
};

domain::JoiningAccount account_of(store::Connection& connection, store::PersonId person,
                                  const std::string& session_hash, base::Instant now) {
    const bool guarded = !connection.staff.roles_of(person).empty() ||
                         connection.staff.second_factor(person).has_value();
    return {connection.joining.has_acted(person), guarded,
            connection.staff.is_verified(session_hash, person, now)};
}

base::Result<Pair> pair_of(store::Connection& connection, const JoiningCommand& command,
                           base::Instant now) {
    TRY_ASSIGN(const auto mine, require_person(connection, command.session_hash, now));
    const auto subject = connection.joining.proven_subject(token_hash_from(command.token),
                                                           command.session_hash, now);
    if (!subject) return base::fail(ErrorCode::NotFound, "joining");
    const auto owner = connection.profiles.find_by_subject(*subject);
    if (!owner || *owner == mine.id) return base::fail(ErrorCode::NotFound, "joining");
    const auto other = connection.people.find(*owner);
    if (!other) return base::fail(ErrorCode::NotFound, "joining");
    const auto plan =
        domain::join_plan(account_of(connection, mine.id, command.session_hash, now),
                          account_of(connection, other->id, command.session_hash, now),
                          connection.joining.clash(mine.id, other->id));
    return Pair{mine, *other, plan};
}

} // namespace

base::Result<contract::Empty> keep_joining_proof(store::Connection& connection,
                                                 const JoiningProof& proof, base::Instant now) {
    connection.joining.put_proof(token_hash_from(proof.token), proof.session_hash,
                                 proof.subject_hash, {now.ms + joining_life_ms}, now);
    return contract::Empty{};
}

base::Result<contract::JoinQuestion>
show_joining(store::Connection& connection, const JoiningCommand& command, base::Instant now) {
    TRY_ASSIGN(const auto pair, pair_of(connection, command, now));
    return contract::JoinQuestion{pair.mine.pseudonym, pair.other.pseudonym, pair.kept().pseudonym,
                                  std::string(domain::word(pair.plan.obstacle))};
}

base::Result<contract::Me> join_accounts(store::Connection& connection, const ops::Key& key,
                                         const JoiningCommand& command, base::Instant now) {
    TRY_ASSIGN(const auto pair, pair_of(connection, command, now));
    TRY(count_act(connection, domain::own_data_per_person, "own data",
                  std::to_string(pair.kept().id.value), now));
    if (pair.plan.obstacle != domain::JoinObstacle::None)
        return base::fail(ErrorCode::Conflict, std::string(domain::word(pair.plan.obstacle)));
    if (!connection.joining.join(pair.kept().id, pair.gone().id, now))
        return base::fail(ErrorCode::NotFound, "joining");
    // A fresh session, as after every proof, and as the one it follows was begun.
    const std::string channel = connection.people.session_channel(command.session_hash);
    connection.people.delete_session(command.session_hash);
    begin_session(connection, command.session_token, pair.kept().id, command.device, now, channel);
    tell_sign_in_change(connection, key, pair.kept().id, domain::SignInChange::AccountsJoined, now);
    connection.journal.append({store::EventKind::AccountsJoined, {}, 0, now});
    return me_of(connection, pair.kept());
}

} // namespace hamandish::usecases
