#include "server/http/page_path.h"

#include "i18n/locale.h"

#include <algorithm>

namespace hamandish::http {

bool is_page_path(std::string_view path) {
    const std::size_t slash = std::min(path.find('/', 1), path.size());
    return path.size() > 1 && path.front() == '/' &&
           i18n::locale_from_code(path.substr(1, slash - 1)).has_value();
}

} // namespace hamandish::http
