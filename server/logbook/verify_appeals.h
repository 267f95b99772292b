// Is every appeal in the log as it was made: none edited, removed, added or put in another's place?
#pragma once

#include "server/logbook/verify_chain.h"
#include "server/store/connection.h"

#include <map>
#include <set>

namespace hamandish::logbook {

class AppealCheck {
  public:
    /// An entry that says that an appeal was made.
    void await(const contract::LogEntry& entry);
    /// Adds to `check` each appeal that is not as its entry says. `erased`: entries without
    /// openings; their rows stay.
    void run(store::Connection& connection, const std::set<std::int64_t>& erased,
             ChainCheck& check);

  private:
    void check_row(const store::AppealRow& row, const std::set<std::int64_t>& erased,
                   ChainCheck& check);

    std::map<std::int64_t, contract::LogEntry> awaited_; ///< entries whose rows were not seen yet
    std::int64_t noted_ = 0;                             ///< rows that name an entry
};

} // namespace hamandish::logbook
