// Under which keys of their senders votes, reactions and answers were recorded.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

#include <optional>

namespace hamandish::store {

/// Throws what the driver throws, like everything on a Connection.
class SentKeys {
  public:
    explicit SentKeys(soci::session& session);

    /// The log entry that was written for what was sent under this key.
    [[nodiscard]] std::optional<std::int64_t> find(PersonId person, const std::string& key);
    void put(PersonId person, const std::string& key, std::int64_t entry_index);
    void remove_of(PersonId person);

  private:
    using Text = std::string;
    using Number = std::int64_t;

    Prepared<Takes<Number, Text>, Gives<Number>> find_;
    Prepared<Takes<Number, Text, Number>> put_;
    Prepared<Takes<Number>> remove_of_;
};

} // namespace hamandish::store
