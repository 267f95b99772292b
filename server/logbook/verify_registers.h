// Are the registers that staff keep what their entries say: no act, representative or organisation
// edited, removed, added or put in another's place?
#pragma once

#include "domain/log_kind.h"
#include "server/logbook/verify_chain.h"
#include "server/store/connection.h"

#include <map>
#include <set>
#include <string>

namespace hamandish::logbook {

class RegisterCheck {
  public:
    /// An entry about a row of a register. The newest about a row is the one it is held against.
    void await(const contract::LogEntry& entry);
    /// Adds to `check` each row that is not as its entry says. `erased`: entries without openings;
    /// those of acts and organisations keep theirs for ever.
    void run(store::Connection& connection, const std::set<std::int64_t>& erased,
             ChainCheck& check);

  private:
    template <class Row>
    void check_row(domain::LogKind kind, const Row& row, bool is_erased, ChainCheck& check);

    /// By kind and the row's number: entries whose rows were not seen yet.
    std::map<std::pair<std::string, std::int64_t>, contract::LogEntry> awaited_;
};

} // namespace hamandish::logbook
