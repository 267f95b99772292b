// Calls, their facts and units.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

#include <optional>
#include <vector>

namespace hamandish::store {

/// Throws what the driver throws, like everything on a Connection.
class Calls {
  public:
    explicit Calls(soci::session& session);

    [[nodiscard]] std::vector<CallRecord> list(); ///< the one that closes last comes first
    [[nodiscard]] std::optional<CallRecord> find(const std::string& slug);
    [[nodiscard]] std::optional<CallRecord> find(CallId call);
    [[nodiscard]] std::vector<domain::DraftFact> facts(CallId call);
    [[nodiscard]] std::vector<UnitRecord> units(CallId call); ///< in the order of the draft
    [[nodiscard]] std::optional<UnitRecord> unit(CallId call, const std::string& unit_key);
    [[nodiscard]] std::optional<Place> find_place(const std::string& slug,
                                                  const std::string& unit_key);
    [[nodiscard]] Counts votes(UnitId unit);
    /// Whatever its units say stands in both languages.
    [[nodiscard]] bool is_bilingual(CallId call);

    /// Conflict (from the database) when the slug is taken.
    CallId insert(const NewCall& call);
    /// A later closing; the one that was announced first is kept beside it.
    void extend(CallId call, const domain::Period& period);
    /// It ends when `period` does now, for a reason that everyone may read. What was promised
    /// stays.
    void withdraw(CallId call, const domain::Period& period, const domain::TwoTexts& reason);
    /// Calls that were extended before the log had entries for it, until one is appended.
    [[nodiscard]] std::vector<CallId> unlogged_extensions();
    void note_logged_extension(CallId call);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using CallColumns = Gives<Number, Text, Text, Text, Text, Text, Text, Text, Text, Number,
                              Number, Number, Number, Number, Number, Number, Number, Number, Text,
                              Text, Text, Text, Text, Text, Text, Number, Text, Text>;

    soci::session& session_;
    Prepared<Takes<>, CallColumns> list_;
    Prepared<Takes<Text>, CallColumns> find_;
    Prepared<Takes<Number>, CallColumns> find_by_id_;
    Prepared<Takes<Number>, Gives<Text, Text, Text, Text>> facts_;
    using UnitColumns =
        Gives<Number, Text, Text, int, int, Text, Text, Text, Text, Number, Number, Number, Number>;
    Prepared<Takes<Number>, UnitColumns> units_;
    Prepared<Takes<Number, Text>, UnitColumns> unit_;
    Prepared<Takes<Text, Text>, Gives<Number, Number, Number, Number, Number, Text, Text>>
        find_place_;
    Prepared<Takes<Number>, Gives<Number, Number, Number>> votes_;
    Prepared<Takes<Number, Number>> extend_;
    Prepared<Takes<Number, Text, Text, Number>> withdraw_;
    Prepared<Takes<>, Gives<Number>> unlogged_extensions_;
    Prepared<Takes<Number>> note_logged_extension_;
    Prepared<Takes<Number>, Gives<Number>> in_one_language_;
};

} // namespace hamandish::store
