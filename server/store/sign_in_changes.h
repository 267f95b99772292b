// What changed about the way into an account, for its person.
#pragma once

#include "domain/sign_in_change.h"
#include "server/store/prepared.h"
#include "server/store/records.h"

#include <vector>

namespace hamandish::store {

struct SignInChangeRecord {
    std::string kind; ///< word of domain::SignInChange
    base::Instant at;
};

/// Throws what the driver throws, like everything on a Connection.
class SignInChanges {
  public:
    explicit SignInChanges(soci::session& session);

    /// Its row number.
    [[nodiscard]] std::int64_t add(PersonId person, domain::SignInChange change, base::Instant at);
    [[nodiscard]] std::vector<SignInChangeRecord> of(PersonId person); ///< newest first
    void delete_of(PersonId person);

  private:
    using Text = std::string;
    using Number = std::int64_t;

    Prepared<Takes<Number, Text, Number>, Gives<Number>> add_;
    Prepared<Takes<Number>, Gives<Text, Number>> of_;
    Prepared<Takes<Number>> delete_of_;
};

} // namespace hamandish::store
