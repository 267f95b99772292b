// What is said where something was pressed at the staff desk and the server did not do it.
#include "app/change.h"
#include "app/staff_change.h"

namespace hamandish::app {

void refuse_at_desk(Change& change, const ReplyArrived& reply) {
    // An answer that cannot be read is as good as none.
    const auto code = succeeded(reply) ? base::ErrorCode::Unavailable : error_from_reply(reply);
    const auto problem = contract::decode<contract::Problem>(reply.body);
    change.state.staff.error = base::Error{code, problem ? problem->where : std::string()};
    if (code == base::ErrorCode::SignInNeeded) end_session(change, {});
}

} // namespace hamandish::app
