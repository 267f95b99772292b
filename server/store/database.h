// One connection to the SQLite file.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <soci/soci.h>
#include <string>

namespace hamandish::store {

struct DatabaseOptions {
    std::string path;
    bool read_only = false;
    std::int64_t max_bytes = 0; ///< 0: as large as the disk allows
};

/// A connection with WAL, foreign keys, and a sync at each commit. One thread at a time.
class Database {
  public:
    /// Creates the file if need be. StorageBusy, StorageFull or Internal, naming the path.
    [[nodiscard]] static base::Result<std::unique_ptr<Database>>
    open(const DatabaseOptions& options);

    [[nodiscard]] soci::session& session() { return session_; }
    /// False after the driver has rolled a transaction back on its own (full disk, I/O error).
    [[nodiscard]] bool in_transaction() const;

  private:
    Database() = default;
    mutable soci::session session_;
};

/// What the exception in flight means to a caller; call it in a catch block.
[[nodiscard]] base::Error error_from_driver();

} // namespace hamandish::store
