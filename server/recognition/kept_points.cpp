#include "server/recognition/kept_points.h"

namespace hamandish::recognition {

KeptPoints::Points KeptPoints::of(store::Connection& connection) {
    const auto head = connection.log.newest_head();
    const std::int64_t covered = head ? head->tree_size : 0;
    // What is hidden or erased is so at once, though its entry may not be under a head yet.
    const std::int64_t newest = newest_public_act(connection, covered);
    const std::int64_t changed = newest_public_act(connection, connection.log.size());
    const std::lock_guard lock(mutex_);
    if (!points_ || newest != newest_ || changed != changed_) {
        points_ = std::make_shared<const analysis::PublicPoints>(
            analysis::count_public_points(public_acts(connection, covered)));
        newest_ = newest;
        changed_ = changed;
    }
    return points_;
}

} // namespace hamandish::recognition
