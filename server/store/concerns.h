// What staff did to the concerns of closed calls, and which reports they published by hand.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

#include <functional>
#include <optional>
#include <vector>

namespace hamandish::store {

/// `kind`: a word of domain/concern_act.h, or "sign"; `opening`: what its log entry is committed
/// to.
struct ConcernActRecord {
    CallId call;
    std::int64_t number = 0; ///< 1 for the first of a call
    std::string kind, opening;
    PersonId person;
    base::Instant at;
    std::int64_t entry_index = -1;
};

struct PublicationRecord {
    CallId call;
    PersonId person;
    base::Instant at;
    std::int64_t entry_index = -1;
};

/// Throws what the driver throws, like everything on a Connection.
class Concerns {
  public:
    explicit Concerns(soci::session& session);

    [[nodiscard]] std::vector<ConcernActRecord> acts(CallId call);          ///< in order
    void each_act(const std::function<void(const ConcernActRecord&)>& use); ///< as logged
    [[nodiscard]] std::optional<ConcernActRecord> find(std::int64_t entry_index);
    [[nodiscard]] bool is_signed(CallId call);
    /// False when the call has an act with that number, or is signed and this signs it again.
    [[nodiscard]] bool insert(const ConcernActRecord& act);

    [[nodiscard]] std::optional<PublicationRecord> publication(CallId call);
    [[nodiscard]] std::vector<PublicationRecord> publications();
    /// False when the report was published before.
    [[nodiscard]] bool insert(const PublicationRecord& publication);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using ActColumns = Gives<Number, Number, Text, Text, Number, Number, Number>;
    using PublicationColumns = Gives<Number, Number, Number, Number>;

    Prepared<Takes<Number>, ActColumns> acts_, find_;
    Prepared<Takes<>, ActColumns> all_;
    Prepared<Takes<Number>, Gives<Number>> is_signed_;
    Prepared<Takes<Number, Number, Text, Text, Number, Number, Number>, Gives<Number>> insert_;
    Prepared<Takes<Number>, PublicationColumns> publication_;
    Prepared<Takes<>, PublicationColumns> publications_;
    Prepared<Takes<Number, Number, Number, Number>, Gives<Number>> publish_;
};

} // namespace hamandish::store
