// Messages to people, one row each: what is to be told, when, and what became of it. How each fared
// in the channels is in deliveries.h.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

#include <optional>
#include <vector>

namespace hamandish::store {

using OutboxId = base::Id<struct OutboxTag>;

struct NewMessage {
    std::string kind;
    std::string key;     ///< names the telling: the same one is written once
    PersonId person;     ///< 0: it goes to an address that stands in it
    std::string sealed;  ///< its words and addresses (outbox/message.h)
    bool urgent = false; ///< awaited right now: no quiet hours, no gathering
    base::Instant written_at, due_at;
    base::Instant expires_at; ///< 0: never
};

struct OutboxRow {
    OutboxId id;
    std::string kind, key;
    PersonId person;
    std::string sealed;
    bool urgent = false;
    int rounds = 0; ///< how often all its channels have failed
    base::Instant expires_at;
};

/// For people who look after it: nothing of what it says or to whom.
struct OutboxSummary {
    OutboxId id;
    std::string kind, state;
    base::Instant written_at, settled_at;
    bool is_of_use = true; ///< its words are there, and its time is not over
};

/// Throws what the driver throws, like everything on a Connection.
class Outbox {
  public:
    explicit Outbox(soci::session& session);

    /// False when a message with this key is there already.
    bool write(const NewMessage& message);
    /// The most urgent queued message that is due and nobody's. A lease that ends after
    /// `last_lease` was given before the clock was set back, and is nobody's either.
    [[nodiscard]] std::optional<OutboxRow> next_due(base::Instant now, base::Instant last_lease);
    /// When the next queued message can be taken; nothing when none waits.
    [[nodiscard]] std::optional<base::Instant> next_due_at(base::Instant last_lease);
    [[nodiscard]] std::optional<OutboxRow> find(OutboxId id);
    /// Is it queued, and this lease's?
    [[nodiscard]] bool is_held(OutboxId id, const std::string& lease);

    void take(OutboxId id, const std::string& lease, base::Instant until);
    /// Queued and nobody's, due then.
    void postpone(OutboxId id, base::Instant due_at);
    void begin_round(OutboxId id);
    /// "sent", "delivered" or "failed".
    void settle(OutboxId id, const std::string& state, base::Instant now);
    /// Lets `head` speak for the other messages to the same person that are due, may wait and have
    /// not been tried: of calls that opened, or of what becomes of what the person contributed.
    void merge_into(OutboxId head, PersonId person, base::Instant now);
    [[nodiscard]] std::int64_t count_merged(OutboxId head);

    [[nodiscard]] std::int64_t count(const std::string& state);
    [[nodiscard]] std::vector<OutboxSummary> failed();
    /// The newest of them first.
    [[nodiscard]] std::vector<OutboxSummary> last_failed(base::Instant now, int most);
    /// Those that failed in this channel, or, where it is empty, were tried in none; only what is
    /// of use, the oldest first.
    [[nodiscard]] std::vector<OutboxId> failed_in(const std::string& channel, base::Instant now,
                                                  int most);
    /// A failed message begins anew; false when it is none, or its words are gone.
    bool requeue(OutboxId id, base::Instant now);
    /// Empties expired messages and forgets those settled before `before`.
    void clean_up(base::Instant now, base::Instant before);
    void delete_of(PersonId person);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using Row = Gives<Number, Text, Text, Number, Text, int, int, Number>;

    Prepared<Takes<Text, Text, Number, Text, int, Number, Number, Number>, Gives<Number>> write_;
    Prepared<Takes<Number, Number, Number>, Row> next_due_;
    Prepared<Takes<Number>, Gives<Number>> next_due_at_;
    Prepared<Takes<Number>, Row> find_;
    Prepared<Takes<Number, Text>, Gives<Number>> is_held_;
    Prepared<Takes<Text, Number, Number>> take_, settle_;
    Prepared<Takes<Number, Number>> postpone_;
    Prepared<Takes<Number>> begin_round_;
    Prepared<Takes<Number, Number, Number, Number, Number, Number>> merge_;
    Prepared<Takes<Number>, Gives<Number>> count_merged_;
    Prepared<Takes<Text>, Gives<Number>> count_;
    Prepared<Takes<>, Gives<Number, Text, Text, Number, Number>> failed_;
    Prepared<Takes<Number, int>, Gives<Number, Text, Text, Number, Number, int>> last_failed_;
    Prepared<Takes<Number, Text, int>, Gives<Number>> failed_in_;
    Prepared<Takes<Number, Number>, Gives<Number>> requeue_;
    Prepared<Takes<Number>> forget_deliveries_, empty_expired_, delete_old_deliveries_, delete_old_,
        delete_deliveries_of_, delete_of_;
};

} // namespace hamandish::store
