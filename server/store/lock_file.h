// One server per data folder.
#pragma once

#include "base/result.h"

#include <string>

namespace hamandish::store {

/// An advisory lock on a file, held while this lives and dropped by the kernel when the process
/// ends, however it ends.
class LockFile {
  public:
    /// StorageBusy, naming the path, when another process holds it.
    [[nodiscard]] static base::Result<LockFile> take(const std::string& path);
    LockFile(LockFile&& other) noexcept;
    LockFile& operator=(LockFile&&) = delete;
    ~LockFile();

  private:
    explicit LockFile(int file) : file_(file) {}
    int file_;
};

} // namespace hamandish::store
