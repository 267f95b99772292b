// Does each report that was published by hand have the act of staff that its entry tells, and each
// such act its entry?
#pragma once

#include "server/logbook/verify_chain.h"
#include "server/store/connection.h"

#include <map>
#include <set>

namespace hamandish::logbook {

/// A report's first two entries are nobody's act; one that follows the second has a row.
class PublicationCheck {
  public:
    /// An entry about a call, of whichever kind; in the order of the log.
    void take(const contract::LogEntry& entry, store::CallId call);
    /// Adds to `check` each row without its entry, and each entry without its row.
    void run(store::Connection& connection, ChainCheck& check);

  private:
    std::set<std::int64_t> completions_; ///< entries that a report is complete
    /// Those by hand: their calls and instants.
    std::map<std::int64_t, std::pair<std::int64_t, std::int64_t>> by_hand_;
};

} // namespace hamandish::logbook
