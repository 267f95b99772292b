// What a report's table of channels is made of beside kiosks and sheets: counts, never who.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

namespace hamandish::store {

/// Throws what the driver throws, like everything on a Connection.
class ReportChannels {
  public:
    explicit ReportChannels(soci::session& session);

    /// One more person took part in the call first in a session begun through a messenger.
    void count_messenger(CallId call);
    [[nodiscard]] std::int64_t messenger(CallId call);
    /// False for reports that were logged before telephone and messenger were told.
    [[nodiscard]] bool tells_all(CallId call);

  private:
    using Number = std::int64_t;
    Prepared<Takes<Number>> count_;
    Prepared<Takes<Number>, Gives<Number>> people_, of_three_;
};

} // namespace hamandish::store
