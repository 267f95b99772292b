// What units say in the reports of their closed calls in their own words.
#pragma once

#include "domain/own_words.h"
#include "server/store/prepared.h"
#include "server/store/records.h"

#include <optional>

namespace hamandish::store {

/// Without `saves` nothing was saved.
struct OwnWordsRecord {
    CallId call;
    domain::OwnWords words;
    PersonId person; ///< who saved them last
    base::Instant at;
    std::int64_t saves = 0;
    std::int64_t entry_index = -1; ///< of the publication; -1: they may change yet
};

/// Throws what the driver throws, like everything on a Connection.
class OwnWords {
  public:
    explicit OwnWords(soci::session& session);

    [[nodiscard]] std::optional<OwnWordsRecord> find(CallId call);
    /// In place of what was saved `record.saves` times; false when it was saved more often.
    [[nodiscard]] bool put(const OwnWordsRecord& record);
    /// They are published with this entry, and do not change any more; nothing where there are
    /// none.
    void publish(CallId call, std::int64_t entry_index);

  private:
    using Text = std::string;
    using Number = std::int64_t;

    Prepared<Takes<Number>, Gives<Number, Text, Text, Text, Text, Number, Number, Number, Number>>
        find_;
    Prepared<Takes<Number, Text, Text, Text, Text, Number, Number, Number>, Gives<Number>> put_;
    Prepared<Takes<Number, Number>> publish_;
};

} // namespace hamandish::store
