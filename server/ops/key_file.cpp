#include "server/ops/key_file.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <openssl/rand.h>
#include <unistd.h>

namespace hamandish::ops {

base::Result<std::array<unsigned char, 32>> load_or_create_key_file(const std::string& path) {
    std::array<unsigned char, 32> bytes;
    int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) {
        if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) std::abort();
        const bool kept = ::write(file, bytes.data(), bytes.size()) == ssize_t(bytes.size()) &&
                          ::fsync(file) == 0;
        ::close(file);
        if (kept) return bytes;
        ::unlink(path.c_str());
        return base::fail(base::ErrorCode::StorageFull, path);
    }
    const bool is_read_only = errno == EROFS || errno == EACCES;
    file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return base::fail(
            is_read_only ? base::ErrorCode::StorageReadOnly : base::ErrorCode::Internal, path);
    const bool whole = ::read(file, bytes.data(), bytes.size()) == ssize_t(bytes.size());
    ::close(file);
    if (!whole) return base::fail(base::ErrorCode::Internal, path);
    return bytes;
}

} // namespace hamandish::ops
