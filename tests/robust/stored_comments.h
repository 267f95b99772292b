// Every comment of an article, page by page.
#pragma once

#include "server_process.h"

#include <set>

namespace hamandish::robust {

/// The texts of all comments at `unit`, "/api/v1/calls/…/units/…". Nothing may be written
/// meanwhile: pages would move.
inline std::multiset<std::string> stored_comments(ServerProcess& server, const std::string& unit) {
    std::multiset<std::string> texts;
    std::int64_t pages = 1;
    for (std::int64_t page = 1; page <= pages; ++page) {
        const std::string list = page == 1 ? "newest" : "newest-" + std::to_string(page);
        const auto found = server.get<contract::UnitPage>(unit + "?list=" + list);
        pages = found.page_count;
        for (const contract::Comment& one : found.comments) texts.insert(one.text);
    }
    return texts;
}

} // namespace hamandish::robust
