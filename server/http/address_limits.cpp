#include "server/http/address_limits.h"

namespace hamandish::http {

base::Status AddressLimits::count(const std::string& address, base::Instant now) {
    if (address.empty()) return {};
    Part& part = parts_[std::hash<std::string>{}(address) % parts_.size()];
    const std::lock_guard lock(part.mutex);
    const auto known = part.full_at.find(address);
    const base::Instant before = known == part.full_at.end() ? base::Instant{} : known->second;
    TRY_ASSIGN(const auto full_at, domain::take_one(limit_, before, now));
    if (known != part.full_at.end()) {
        known->second = full_at;
        return {};
    }
    make_room(part, now);
    part.full_at.emplace(address, full_at);
    return {};
}

void AddressLimits::make_room(Part& part, base::Instant now) const {
    const std::size_t most = most_addresses / parts_.size();
    if (part.full_at.size() < most) return;
    std::erase_if(part.full_at, [&](const auto& one) { return one.second <= now; });
    if (part.full_at.size() >= most) part.full_at.clear();
}

std::size_t AddressLimits::size() const {
    std::size_t total = 0;
    for (const Part& part : parts_) {
        const std::lock_guard lock(part.mutex);
        total += part.full_at.size();
    }
    return total;
}

} // namespace hamandish::http
