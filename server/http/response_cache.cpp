#include "server/http/response_cache.h"

namespace hamandish::http {

ResponseCache::Answer ResponseCache::find(std::string_view address, const Moment& moment) const {
    const std::shared_lock lock(mutex_);
    if (moment != moment_) return nullptr;
    const auto found = answers_.find(address);
    return found == answers_.end() ? nullptr : found->second;
}

void ResponseCache::put(std::string_view address, const Moment& moment, Answer answer) {
    const std::unique_lock lock(mutex_);
    // An answer made from older data must not outlive newer ones.
    if (moment.data_version < moment_.data_version) return;
    if (moment != moment_) {
        moment_ = moment;
        answers_.clear();
    }
    if (answers_.size() >= most_entries) answers_.clear();
    answers_.insert_or_assign(std::string(address), std::move(answer));
}

} // namespace hamandish::http
