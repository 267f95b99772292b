#include "server/http/known_accounts.h"

#include "server/usecases/read_mine.h"

namespace hamandish::http {
namespace {

constexpr std::int64_t remembered_ms = 5 * base::ms_per_minute;

} // namespace

std::string KnownAccounts::of(const std::string& session_hash, base::Instant now) {
    if (session_hash.empty()) return {};
    std::string account = remembered(session_hash, now);
    if (!account.empty()) return account;
    const auto person = store_.readers().read([&](store::Connection& connection) {
        return usecases::require_person(connection, session_hash, now);
    });
    // Tokens that somebody made up are not remembered: there is no end of them.
    if (!person) return {};
    account = std::to_string(person->id.value);
    remember(session_hash, account, now);
    return account;
}

std::string KnownAccounts::remembered(const std::string& session_hash, base::Instant now) {
    const std::lock_guard lock(mutex_);
    const auto found = known_.find(session_hash);
    if (found == known_.end()) return {};
    // Further ahead than anything is remembered: the clock was set back.
    const std::int64_t remains_ms = found->second.until.ms - now.ms;
    return remains_ms > 0 && remains_ms <= remembered_ms ? found->second.account : std::string();
}

void KnownAccounts::remember(const std::string& session_hash, const std::string& account,
                             base::Instant now) {
    const std::lock_guard lock(mutex_);
    if (known_.size() >= most_sessions) {
        std::erase_if(known_, [&](const auto& one) { return one.second.until <= now; });
        if (known_.size() >= most_sessions) known_.clear();
    }
    known_.insert_or_assign(session_hash, Known{account, {now.ms + remembered_ms}});
}

} // namespace hamandish::http
