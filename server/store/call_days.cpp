#include "server/store/call_days.h"

namespace hamandish::store {

std::string_view word(Counted counted) {
    switch (counted) {
    case Counted::Participants: return "participants";
    case Counted::Comments: return "comments";
    case Counted::Votes: return "votes";
    }
    return "";
}

CallDays::CallDays(soci::session& session)
    : count_(session, "INSERT INTO call_days (call_id, counted, day, number)"
                      " VALUES (:call, :counted, :day, 1) ON CONFLICT (call_id, counted, day)"
                      " DO UPDATE SET number = call_days.number + 1"),
      of_call_(session, "SELECT day, number FROM call_days"
                        " WHERE call_id = :call AND counted = :counted ORDER BY day") {}

void CallDays::count(CallId call, Counted counted, base::Instant at) {
    count_.run(call.value, Text(word(counted)), base::tehran_day(at).since_epoch);
}

std::vector<analysis::DayCount> CallDays::of_call(CallId call, Counted counted) {
    std::vector<analysis::DayCount> days;
    of_call_.each(call.value, Text(word(counted)), [&](Number day, Number number) {
        days.push_back({{static_cast<std::int32_t>(day)}, number});
    });
    return days;
}

} // namespace hamandish::store
