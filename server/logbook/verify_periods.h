// Did people take part in each call within its period, as the log itself tells it?
#pragma once

#include "base/time.h"
#include "contract/messages.h"
#include "domain/log_kind.h"
#include "server/logbook/finding.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::logbook {

/// Comments, votes, reactions, ballots and survey answers are acts of participants; what the server
/// or staff log once a call is over is none. Keeps a few bytes of each act until the end, because
/// only then is it known when its call ended.
class PeriodCheck {
  public:
    /// The next entry of the log.
    void take(const contract::LogEntry& entry);
    /// What that entry is committed to, where everyone may read it.
    void take_opening(const contract::LogEntry& entry, std::string_view opening);
    /// When a call opens and closes as was announced first, in UTC. What is said first counts.
    void announce(const std::string& call, base::Instant opens_at, base::Instant closes_at);
    /// Who did what the entry tells: words on a sheet (domain/sheet.h) are taken in until the
    /// closing and no longer.
    void note_author(std::int64_t entry, std::string_view pseudonym);
    /// Each act that was not within its period, or stands behind the closing of its call.
    [[nodiscard]] std::vector<Finding> findings() const;

  private:
    struct Act {
        std::int64_t entry = 0, at_ms = 0;
        domain::LogKind kind = domain::LogKind::CommentReceived;
        bool is_behind_closing = false;
    };
    struct Call {
        bool is_announced = false, is_closed = false;
        std::int64_t opens_at_ms = 0;
        std::int64_t closes_at_ms = 0;    ///< as announced; the last extension's where there is one
        std::int64_t withdrawn_at_ms = 0; ///< 0 where it is not
        std::vector<Act> acts;
    };
    /// What is wrong with the act; nothing where it is within the period.
    [[nodiscard]] std::string_view fault(const Call& call, const Act& act) const;

    std::map<std::string, Call> calls_; ///< by slug
    std::set<std::int64_t> of_sheets_;  ///< entries
};

} // namespace hamandish::logbook
