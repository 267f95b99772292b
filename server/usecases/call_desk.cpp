#include "server/usecases/call_desk.h"

#include "domain/topic.h"
#include "server/usecases/answer_book.h"
#include "server/usecases/staff.h"
#include "server/usecases/wire.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::Act;

store::OrganisationId answering_for(store::Connection& connection, store::CallId call) {
    const auto rules = connection.answers.rules(call);
    return rules ? rules->organisation.value_or(store::OrganisationId{}) : store::OrganisationId{};
}

/// In the organisation or, where there is none, in any.
bool may_act_within(store::Connection& connection, store::PersonId person, Act act,
                    store::OrganisationId organisation) {
    if (organisation) return may_act(connection, person, act, organisation);
    const auto roles = connection.staff.roles_of(person);
    return std::any_of(roles.begin(), roles.end(), [act](const store::RoleRecord& one) {
        const auto role = domain::role_from_word(one.role);
        return role && domain::permits(*role, act);
    });
}

} // namespace

bool may_act_on(store::Connection& connection, store::PersonId person, Act act,
                store::CallId call) {
    return may_act_within(connection, person, act, answering_for(connection, call));
}

base::Result<StaffedCall> staffed_call(store::Connection& connection, const DraftPlace& place,
                                       Act act, base::Instant now) {
    // Whoever may do this nowhere learns nothing about what exists.
    TRY_ASSIGN(auto person, require_act(connection, place.session_hash, act, std::nullopt, now));
    StaffedCall staffed{std::move(person), place.slug, connection.drafts.find(place.slug), {}};
    if (staffed.draft) {
        staffed.organisation = staffed.draft->organisation;
    } else {
        const auto call = connection.calls.find(place.slug);
        if (!call) return base::fail(ErrorCode::NotFound, "call");
        staffed.organisation = answering_for(connection, call->id);
    }
    if (!may_act_within(connection, staffed.person.id, act, staffed.organisation))
        return base::fail(ErrorCode::NotFound, "call");
    return staffed;
}

base::Result<store::CallRecord> published_call(store::Connection& connection,
                                               const StaffedCall& staffed) {
    auto call = connection.calls.find(staffed.slug);
    if (!call || (staffed.draft && !staffed.draft->published))
        return base::fail(ErrorCode::TooEarly, "call");
    return std::move(*call);
}

contract::StaffCall card_of(store::Connection& connection, store::PersonId person,
                            const store::CallRecord& call, base::Instant now) {
    contract::StaffCall card{call.slug,
                             {},
                             call.document_kind,
                             std::string(domain::word(domain::state_at(call.period, now))),
                             wire_from(call.title)};
    card.topics = domain::topics_in(call.topics);
    card.unit_count = call.unit_count;
    card.opens_at_ms = call.period.opens_at().ms;
    card.closes_at_ms = call.period.closes_at().ms;
    card.withdrawal = withdrawal_of(call);
    card.may_open = may_act_on(connection, person, Act::OpenCall, call.id);
    return card;
}

base::Result<contract::DraftPage> page_of(store::Connection& connection, const DraftPlace& place,
                                          const StaffedCall& staffed, base::Instant now) {
    if (staffed.draft) return show_draft(connection, place, now);
    TRY_ASSIGN(const auto call, published_call(connection, staffed));
    contract::DraftPage page;
    page.now_ms = now.ms;
    page.call = card_of(connection, staffed.person.id, call, now);
    page.call.answer_days = terms_of(connection, call).days;
    page.owner = wire_from(call.owner);
    page.summary = wire_from(call.summary);
    return page;
}

base::Result<contract::DraftPage> show_period(store::Connection& connection,
                                              const DraftPlace& place, base::Instant now) {
    TRY_ASSIGN(const auto staffed, staffed_call(connection, place, Act::SeeStaffPages, now));
    return page_of(connection, place, staffed, now);
}

} // namespace hamandish::usecases
