// A file of the command line, given to whatever reads a stream of its kind.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <fstream>
#include <string>

namespace hamandish::documents {

/// `read(stream, name)`, the name without its folder; InvalidInput naming the path when it cannot
/// be opened.
template <class Read>
auto read_file(const std::string& path, Read read)
    -> decltype(read(std::declval<std::istream&>(), path)) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return base::fail(base::ErrorCode::InvalidInput, path);
    return read(file, std::filesystem::path(path).filename().string());
}

} // namespace hamandish::documents
