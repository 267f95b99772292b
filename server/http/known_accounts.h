// Whose a session is, remembered for a few minutes: limits are counted before anything is looked
// up.
#pragma once

#include "server/store/store.h"

#include <mutex>
#include <string>
#include <unordered_map>

namespace hamandish::http {

/// Any thread. Only for counting: whether a session still holds, each use case asks for itself.
class KnownAccounts {
  public:
    explicit KnownAccounts(store::Store& store) : store_(store) {}

    /// The row number of the session's person, from the database when it was not asked for in the
    /// last minutes; empty of no session, of one that has ended and when the database is away.
    [[nodiscard]] std::string of(const std::string& session_hash, base::Instant now);

    /// Not more are remembered: then those of long ago are forgotten, and if there are none, all.
    static constexpr std::size_t most_sessions = 64 * 1024;

  private:
    struct Known {
        std::string account;
        base::Instant until;
    };
    [[nodiscard]] std::string remembered(const std::string& session_hash, base::Instant now);
    void remember(const std::string& session_hash, const std::string& account, base::Instant now);

    store::Store& store_;
    std::mutex mutex_;
    std::unordered_map<std::string, Known> known_;
};

} // namespace hamandish::http
