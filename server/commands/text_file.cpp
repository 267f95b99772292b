#include "server/commands/text_file.h"

#include <fstream>
#include <iterator>

namespace hamandish::server {

base::Result<std::string> text_of_file(const std::string& path, std::size_t most_bytes) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return base::fail(base::ErrorCode::InvalidInput, path);
    std::string text(std::istreambuf_iterator<char>(file), {});
    if (text.size() > most_bytes) return base::fail(base::ErrorCode::TooLarge, path);
    return text;
}

} // namespace hamandish::server
