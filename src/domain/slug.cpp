#include "domain/slug.h"

#include <algorithm>

namespace hamandish::domain {

base::Status check_slug(std::string_view slug) {
    const bool fits = !slug.empty() && slug.size() <= 64;
    const bool plain = std::all_of(slug.begin(), slug.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-';
    });
    if (!fits || !plain || slug.front() == '-' || slug.back() == '-')
        return base::fail(base::ErrorCode::InvalidInput, "slug");
    return {};
}

} // namespace hamandish::domain
