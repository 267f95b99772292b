// What is said where something was pressed at the staff desk and the server did not do it.
#include "app/change.h"
#include "app/staff_change.h"

namespace hamandish::app {

void refuse_at_desk(Change& change, const ReplyArrived& reply) {
    // An answer that cannot be read is as good as none.
    const auto code = succeeded(reply) ? base::ErrorCode::Unavailable : error_from_reply(reply);
    const auto problem = contract::decode<contract::Problem>(reply.body);
    change.state.staff.error = base::Error{code, problem ? problem->where : std::string()};
    if (code == base::ErrorCode::SignInNeeded) return end_session(change, {});
    // What is saved now is asked for; what was typed stays in its fields.
    const std::string& where = change.state.staff.error->where;
    if (where == "seen_question" || where == "seen_translation") load_desk(change, true);
}

} // namespace hamandish::app
