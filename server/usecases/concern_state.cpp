#include "server/usecases/concern_state.h"

#include "contract/codec.h"

#include <utility>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;

base::Status sign(ConcernState& state, const store::ConcernActRecord& row) {
    TRY_ASSIGN(auto opening, contract::decode<contract::ConcernsSignedOpening>(row.opening));
    state.signature = {opening.role,
                       {opening.organisation.fa, opening.organisation.en},
                       row.at.ms,
                       opening.two_people};
    state.groups = std::move(opening.groups);
    return {};
}

base::Status change(ConcernState& state, const store::ConcernActRecord& row) {
    TRY_ASSIGN(const auto opening, contract::decode<contract::ConcernsChangedOpening>(row.opening));
    TRY_ASSIGN(const auto act, act_from(opening));
    TRY(state.book.take(act));
    // Keeping what a machine found is no change of it: whoever began may sign.
    if (act.kind != domain::ConcernActKind::Freeze) state.changed_by = row.person;
    return {};
}

} // namespace

contract::ConcernsChangedOpening opening_from(const domain::ConcernAct& act,
                                              const std::string& call, std::int64_t number) {
    contract::ConcernsChangedOpening out{std::string(domain::word(act.kind)),
                                         call,
                                         act.comments,
                                         act.concerns,
                                         {},
                                         number,
                                         act.reason,
                                         {}};
    out.text.fa = act.text.fa;
    out.text.en = act.text.en;
    for (const auto& comments : act.groups)
        out.groups.push_back({comments, static_cast<std::int64_t>(out.groups.size()) + 1});
    return out;
}

base::Result<domain::ConcernAct> act_from(const contract::ConcernsChangedOpening& opening) {
    domain::ConcernAct act;
    TRY_ASSIGN(act.kind, domain::concern_act_kind_from_word(opening.act));
    act.concerns = opening.concerns;
    act.comments = opening.comments;
    act.text = {opening.text.fa, opening.text.en};
    act.reason = opening.reason;
    for (const contract::LoggedGroup& group : opening.groups) act.groups.push_back(group.comments);
    return act;
}

base::Result<ConcernState> concern_state(store::Connection& connection, store::CallId call) {
    ConcernState state;
    for (const store::ConcernActRecord& row : connection.concerns.acts(call)) {
        const auto done = row.kind == "sign" ? sign(state, row) : change(state, row);
        if (!done) return base::fail(ErrorCode::Internal, "concerns");
        state.act_count = row.number;
    }
    return state;
}

} // namespace hamandish::usecases
