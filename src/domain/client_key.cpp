#include "domain/client_key.h"

#include <algorithm>

namespace hamandish::domain {

base::Status check_client_key(std::string_view key) {
    const bool fits = key.size() >= 16 && key.size() <= 64;
    const bool plain = std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               c == '_' || c == '-';
    });
    if (!fits || !plain) return base::fail(base::ErrorCode::InvalidInput, "client_key");
    return {};
}

} // namespace hamandish::domain
