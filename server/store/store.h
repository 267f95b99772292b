// The data: one writer and some readers, on SQLite in a folder or on a PostgreSQL server.
#pragma once

#include "server/store/change_listener.h"
#include "server/store/lock_file.h"
#include "server/store/reader_pool.h"
#include "server/store/writer.h"

#include <optional>
#include <string>

namespace hamandish::store {

struct StoreOptions {
    std::string folder;
    int readers = 2;
    std::int64_t max_bytes = 0; ///< of a SQLite file; 0: as large as the disk allows
    /// "postgresql://…": many processes may work there at once; empty: SQLite in the folder.
    std::string database = {};
    bool rate_limits = true; ///< false: for storms of tests and benchmarks
    std::chrono::milliseconds patience = usual_patience; ///< with a silent PostgreSQL
};

class Store {
  public:
    /// Creates the folder (0700) and the database, and migrates. SQLite also takes the folder's
    /// lock: StorageBusy when a server already works there. SchemaNewer when a later version has;
    /// Unavailable when the server of the database cannot be reached.
    [[nodiscard]] static base::Result<std::unique_ptr<Store>> open(const StoreOptions& options);

    [[nodiscard]] ReaderPool& readers() { return *readers_; }
    [[nodiscard]] Writer& writer() { return *writer_; }
    [[nodiscard]] const std::string& folder() const { return folder_; }

  private:
    explicit Store(std::string folder) : folder_(std::move(folder)) {}
    std::string folder_;
    std::optional<LockFile> lock_; ///< SQLite only
    std::unique_ptr<ReaderPool> readers_;
    std::unique_ptr<Writer> writer_;
    std::unique_ptr<ChangeListener> listener_; ///< PostgreSQL only; goes before the writer
};

} // namespace hamandish::store
