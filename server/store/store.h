// The data folder: its lock, its database, one writer and some readers.
#pragma once

#include "server/store/lock_file.h"
#include "server/store/reader_pool.h"
#include "server/store/writer.h"

#include <string>

namespace hamandish::store {

struct StoreOptions {
    std::string folder;
    int readers = 2;
    std::int64_t max_bytes = 0; ///< of the database; 0: as large as the disk allows
};

class Store {
  public:
    /// Creates the folder (0700) and the database, takes the lock, migrates. StorageBusy when a
    /// server already works there; SchemaNewer when a later version has.
    [[nodiscard]] static base::Result<std::unique_ptr<Store>> open(const StoreOptions& options);

    [[nodiscard]] ReaderPool& readers() { return *readers_; }
    [[nodiscard]] Writer& writer() { return *writer_; }
    [[nodiscard]] const std::string& folder() const { return folder_; }

  private:
    Store(std::string folder, LockFile lock) : folder_(std::move(folder)), lock_(std::move(lock)) {}
    std::string folder_;
    LockFile lock_;
    std::unique_ptr<ReaderPool> readers_;
    std::unique_ptr<Writer> writer_;
};

} // namespace hamandish::store
