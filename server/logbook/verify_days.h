// Are the days that a report counts by those on which people came, as the log tells it?
#pragma once

#include "base/time.h"
#include "contract/messages.h"
#include "server/logbook/verify_chain.h"
#include "server/store/connection.h"
#include "server/store/held_since.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace hamandish::logbook {

/// A participant counts on the day of their first act in a call, a vote when it was first cast, a
/// comment that is no reply when it was received: never anew when something is changed or erased.
/// Keeps a few bytes of each act until the end, because its row alone says whose it is.
class DayCheck {
  public:
    /// The next entry of the log, of whichever kind.
    void take(const contract::LogEntry& entry);
    /// Who did in which call what the entry is the newest one about; from the rows, in any order.
    void note_act(std::int64_t entry, const std::string& call, const std::string& pseudonym);
    /// A comment that is no reply.
    void note_comment(std::int64_t entry, const std::string& call);
    /// Adds to `check` each day of a call of which another number is kept. Once all is taken and
    /// noted.
    void run(store::Connection& connection, ChainCheck& check);

  private:
    struct Act {
        std::int64_t entry = 0;
        base::Day day;
    };
    using Counts = std::map<base::Day, std::int64_t>;
    /// What is kept of a call, by its slug.
    struct Line {
        std::string call;
        store::Counted counted = store::Counted::Participants;
        std::vector<analysis::DayCount> kept;
    };

    Counts& told(const std::string& call, store::Counted counted);
    void count_participants();
    void check_line(const Line& line, const std::optional<store::HeldSince>& since,
                    ChainCheck& check);

    /// By the newest entry about a vote, a comment and so on: the first one about it.
    std::unordered_map<std::int64_t, Act> firsts_;
    /// By call and pseudonym: what somebody did first.
    std::map<std::pair<std::string, std::string>, Act> arrivals_;
    std::map<std::pair<std::string, store::Counted>, Counts> told_; ///< by the call's slug
};

} // namespace hamandish::logbook
