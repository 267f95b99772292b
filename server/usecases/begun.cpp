#include "server/usecases/begun.h"

#include <charconv>

namespace hamandish::usecases {
namespace {

/// 128 bits: nobody tries them all within a grace of minutes.
constexpr std::size_t signature_size = 32;

/// "MINUTE-SIGNATURE", the minute counted as base::Instant is.
std::string ticket_of(const ops::Key& key, const std::string& slug, std::int64_t minute) {
    const std::string number = std::to_string(minute);
    const std::string hash = key.hash("begun", slug + " " + number);
    return number + "-" + hash.substr(0, signature_size);
}

} // namespace

std::string begun_ticket(const ops::Key& key, const contract::CallCard& call, base::Instant now) {
    if (call.state != domain::word(domain::CallState::Open)) return {};
    return ticket_of(key, call.slug, now.ms / base::ms_per_minute);
}

std::optional<base::Instant> begun_at(const Begun& begun, const std::string& slug) {
    if (begun.key == nullptr) return std::nullopt;
    const std::string& ticket = begun.ticket;
    std::int64_t minute = 0;
    const auto read = std::from_chars(ticket.data(), ticket.data() + ticket.size(), minute);
    if (read.ec != std::errc()) return std::nullopt;
    if (!ops::equal_in_constant_time(ticket, ticket_of(*begun.key, slug, minute)))
        return std::nullopt;
    return base::Instant{minute * base::ms_per_minute}; // as we wrote it, so it does not overflow
}

base::Status require_taken_in(const domain::Period& period, const std::string& slug,
                              const Begun& begun, base::Instant now) {
    return domain::require_open(period, now, begun_at(begun, slug));
}

} // namespace hamandish::usecases
