#include "server/store/report_channels.h"

namespace hamandish::store {

ReportChannels::ReportChannels(soci::session& session)
    : count_(session, "INSERT INTO messenger_participants (call_id, people) VALUES (:call, 1)"
                      " ON CONFLICT (call_id) DO UPDATE"
                      " SET people = messenger_participants.people + 1"),
      people_(session, "SELECT people FROM messenger_participants WHERE call_id = :call"),
      of_three_(session, "SELECT call_id FROM reports_of_three_channels WHERE call_id = :call") {}

void ReportChannels::count_messenger(CallId call) {
    count_.run(call.value);
}

std::int64_t ReportChannels::messenger(CallId call) {
    const auto row = people_.first(call.value);
    return row ? std::get<0>(*row) : 0;
}

bool ReportChannels::tells_all(CallId call) {
    return !of_three_.first(call.value).has_value();
}

} // namespace hamandish::store
