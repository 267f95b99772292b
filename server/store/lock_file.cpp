#include "server/store/lock_file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace hamandish::store {

base::Result<LockFile> LockFile::take(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        const bool is_read_only = errno == EROFS || errno == EACCES || errno == EPERM;
        return base::fail(
            is_read_only ? base::ErrorCode::StorageReadOnly : base::ErrorCode::Internal, path);
    }
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return base::fail(base::ErrorCode::StorageBusy, path);
    }
    return LockFile(file);
}

LockFile::LockFile(LockFile&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

LockFile::~LockFile() {
    if (file_ >= 0) ::close(file_);
}

} // namespace hamandish::store
