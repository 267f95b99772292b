// By what people follow calls, and how far the telling of an opening or a withdrawal has come.
#pragma once

#include "domain/topic.h"
#include "server/store/prepared.h"
#include "server/store/records.h"

#include <optional>
#include <vector>

namespace hamandish::store {

/// A call that opened, or was withdrawn, and of whom the next are to be told.
struct Opening {
    CallId call;
    PersonId told_up_to; ///< 0: nobody was told yet
};

/// Somebody who follows such calls, and by what: a kind of document before an organisation before a
/// topic, when it is by several.
struct Follower {
    PersonId person;
    domain::Subscription by;
};

/// Throws what the driver throws, like everything on a Connection.
class Subscriptions {
  public:
    explicit Subscriptions(soci::session& session);

    /// In the order of their bytes.
    [[nodiscard]] std::vector<std::string> of(PersonId person);
    /// In place of all that were there; those that stay keep their instant.
    void put(PersonId person, const std::vector<std::string>& entries, base::Instant now);

    /// The first call that is open at `now`, not about to be over by a withdrawal, and whose
    /// telling is not done.
    [[nodiscard]] std::optional<Opening> next_opening(base::Instant now);
    /// The first call that was open and is withdrawn, and whose telling of that is not done.
    [[nodiscard]] std::optional<Opening> next_withdrawal();
    /// Each person once, in the order of their numbers. By an organisation follows whoever follows
    /// the one to which the call belongs or one above it.
    [[nodiscard]] std::vector<Follower> followers(const Opening& opening, int most);
    void put_told(const Opening& opening, bool is_done);
    /// Whoever follows such calls or took part in this one, each once, in the order of their
    /// numbers.
    [[nodiscard]] std::vector<PersonId> concerned_by(const Opening& withdrawal, int most);
    void put_withdrawal_told(const Opening& withdrawal, bool is_done);

  private:
    using Text = std::string;
    using Number = std::int64_t;

    Prepared<Takes<Number>, Gives<Text>> of_;
    Prepared<Takes<Number, Text, Number>> put_;
    Prepared<Takes<Number, Text>> remove_;
    Prepared<Takes<Number, Number>, Gives<Number, Number>> next_opening_;
    Prepared<Takes<Number, Number, Number, int>, Gives<Number, Text>> followers_;
    Prepared<Takes<Number, Number, int>> put_told_;
    Prepared<Takes<>, Gives<Number, Number>> next_withdrawal_;
    Prepared<Takes<Number, Number, Number, Number, Number, int>, Gives<Number>> concerned_by_;
    Prepared<Takes<Number, Number, int>> put_withdrawal_told_;
};

} // namespace hamandish::store
