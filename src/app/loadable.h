// Something the application fetches.
#pragma once

#include "base/result.h"

#include <optional>
#include <string>

namespace hamandish::app {

/// Something fetched. `key` says for what ("e-participation/article-1"); a value for another key is
/// not shown. A reload keeps the old value while it is on its way.
template <class T>
struct Loadable {
    std::string key;
    std::optional<T> value;
    std::optional<base::ErrorCode> error;
    bool loading = false;
    friend bool operator==(const Loadable&, const Loadable&) = default;
};

} // namespace hamandish::app
