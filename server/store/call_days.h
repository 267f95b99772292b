// What came to a call on which day: counts, never who.
#pragma once

#include "analysis/time_line.h"
#include "server/store/prepared.h"
#include "server/store/records.h"

#include <map>

namespace hamandish::store {

enum class Counted { Participants, Comments, Votes };
/// "participants", "comments", "votes".
[[nodiscard]] std::string_view word(Counted counted);

/// Throws what the driver throws, like everything on a Connection.
class CallDays {
  public:
    explicit CallDays(soci::session& session);

    /// One more, on the day in Tehran of this instant.
    void count(CallId call, Counted counted, base::Instant at);
    /// The oldest day first.
    [[nodiscard]] std::vector<analysis::DayCount> of_call(CallId call, Counted counted);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    Prepared<Takes<Number, Text, Number>> count_;
    Prepared<Takes<Number, Text>, Gives<Number, Number>> of_call_;
};

} // namespace hamandish::store
