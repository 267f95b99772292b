// One act on the concerns of a call: written, told in the log, and noted in the register of staff.
#include "contract/codec.h"
#include "server/logbook/entry.h"
#include "server/logbook/registers.h"
#include "server/usecases/concern_access.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::ConcernActKind;

constexpr auto sign_act = domain::Act::SignConcerns;

/// The grouping that the machine finds now, by ids.
std::vector<std::vector<std::int64_t>> groups_now(const CallConcerns& all) {
    std::vector<std::vector<std::int64_t>> groups;
    for (const ToldConcern& one : all.by_machine) groups.push_back(one.hand.comments);
    return groups;
}

base::Result<domain::ConcernAct> act_wished(const contract::ChangeConcerns& wish,
                                            const CallConcerns& all) {
    domain::ConcernAct act;
    TRY_ASSIGN(act.kind, domain::concern_act_kind_from_word(wish.act));
    act.concerns = wish.concerns;
    act.comments = wish.comments;
    act.text = {wish.text.fa, wish.text.en};
    act.reason = wish.reason;
    if (act.kind == ConcernActKind::Freeze && !all.state.book.is_begun())
        act.groups = groups_now(all);
    return domain::concern_act_from(std::move(act));
}

base::Status write(store::Connection& connection, const ConcernStaff& staff,
                   const domain::ConcernAct& act, std::int64_t number, base::Instant now) {
    const std::int64_t index = connection.log.take_index();
    const std::string opening = contract::encode(opening_from(act, staff.call.slug, number));
    if (!connection.concerns.insert({staff.call.id, number, std::string(domain::word(act.kind)),
                                     opening, staff.person.id, now, index}))
        return base::fail(ErrorCode::Conflict, "seen_acts");
    logbook::append(
        connection,
        {index, domain::LogKind::ConcernsChanged, staff.call.id, staff.call.slug, {}, number, now},
        opening);
    connection.journal.append({store::EventKind::ConcernsChanged, staff.call.id, number, now});
    logbook::record_act(connection,
                        {sign_act, staff.person.id, staff.owner.value_or(store::OrganisationId{}),
                         std::string(domain::word(act.kind)) + " concerns of " + staff.call.slug,
                         act.reason, now});
    return {};
}

} // namespace

base::Result<contract::ConcernDesk> change_concerns(store::Connection& connection,
                                                    const ConcernCommand& command,
                                                    base::Instant now, KeptConcerns& kept) {
    TRY_ASSIGN(const auto staff,
               concern_staff(connection, command.session_hash, command.slug, sign_act, now));
    TRY_ASSIGN(const CallReport report, report_of(connection, command.slug, now, kept));
    ConcernState state = report.concerns.state;
    if (state.signature.at_ms != 0) return base::fail(ErrorCode::Conflict, "signed");
    if (command.wish.seen_acts != state.act_count)
        return base::fail(ErrorCode::Conflict, "seen_acts");
    TRY_ASSIGN(const auto act, act_wished(command.wish, report.concerns));
    TRY(state.book.take(act));
    TRY(write(connection, staff, act, state.act_count + 1, now));
    return concern_desk(connection, staff, 0, now, kept);
}

} // namespace hamandish::usecases
