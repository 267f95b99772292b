// The concerns of a call signed off: frozen, in the name of a role and an organisation.
#include "contract/codec.h"
#include "server/logbook/entry.h"
#include "server/logbook/registers.h"
#include "server/usecases/concern_access.h"
#include "server/usecases/concern_groups.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;

constexpr auto sign_act = domain::Act::SignConcerns;

contract::LoggedText logged(const domain::TwoTexts& texts) {
    contract::LoggedText out;
    out.fa = texts.fa;
    out.en = texts.en;
    return out;
}

/// As what the person signs: a role that lets them, and where they hold it.
void name_signer(store::Connection& connection, const ConcernStaff& staff,
                 contract::ConcernsSignedOpening& opening) {
    const auto roles = roles_for(connection, staff, sign_act);
    const auto held = std::find_if(roles.begin(), roles.end(),
                                   [&](const auto& one) { return one.person == staff.person.id; });
    if (held == roles.end()) return;
    opening.role = held->role;
    if (const auto where = connection.staff.find_organisation(held->organisation))
        opening.organisation = logged(where->name);
}

contract::ConcernsSignedOpening opening_of(store::Connection& connection, const ConcernStaff& staff,
                                           const CallConcerns& all) {
    const ConcernState& state = all.state;
    contract::ConcernsSignedOpening out;
    out.call = staff.call.slug;
    out.number = state.act_count + 1;
    out.two_people = state.changed_by.value != 0 && state.changed_by != staff.person.id;
    name_signer(connection, staff, out);
    for (const domain::GroupedConcern& one : state.book.concerns())
        out.concerns.push_back({one.comments, one.grouped_by_hand, logged(one.label), one.number,
                                one.set_aside, logged(one.summary)});
    out.groups = count_groups(connection, staff.call, all);
    return out;
}

base::Status require_signable(store::Connection& connection, const ConcernStaff& staff,
                              const CallConcerns& all, std::int64_t seen_acts) {
    const ConcernState& state = all.state;
    if (state.signature.at_ms != 0) return base::fail(ErrorCode::Conflict, "signed");
    if (!state.book.is_begun()) return base::fail(ErrorCode::Conflict, "concerns");
    if (seen_acts != state.act_count) return base::fail(ErrorCode::Conflict, "seen_acts");
    if (!have_both_languages(all)) return base::fail(ErrorCode::Conflict, "languages");
    if (must_be_another(connection, staff, state))
        return base::fail(ErrorCode::Forbidden, "signer");
    return {};
}

base::Status write(store::Connection& connection, const ConcernStaff& staff,
                   const CallConcerns& all, base::Instant now) {
    const std::int64_t index = connection.log.take_index(), number = all.state.act_count + 1;
    const std::string opening = contract::encode(opening_of(connection, staff, all));
    if (!connection.concerns.insert(
            {staff.call.id, number, "sign", opening, staff.person.id, now, index}))
        return base::fail(ErrorCode::Conflict, "signed");
    logbook::append(
        connection,
        {index, domain::LogKind::ConcernsSigned, staff.call.id, staff.call.slug, {}, number, now},
        opening);
    connection.journal.append({store::EventKind::ConcernsSigned, staff.call.id, number, now});
    logbook::record_act(connection, {sign_act,
                                     staff.person.id,
                                     staff.owner.value_or(store::OrganisationId{}),
                                     "sign concerns of " + staff.call.slug,
                                     {},
                                     now});
    return {};
}

} // namespace

base::Result<contract::ConcernDesk> sign_concerns(store::Connection& connection,
                                                  const SignatureCommand& command,
                                                  base::Instant now, KeptConcerns& kept) {
    TRY_ASSIGN(const auto staff,
               concern_staff(connection, command.session_hash, command.slug, sign_act, now));
    TRY_ASSIGN(const CallReport report, report_of(connection, command.slug, now, kept));
    TRY(require_signable(connection, staff, report.concerns, command.wish.seen_acts));
    TRY(write(connection, staff, report.concerns, now));
    return concern_desk(connection, staff, 0, now, kept);
}

} // namespace hamandish::usecases
