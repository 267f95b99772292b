// Public terminals, and how many people took part at them.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"
#include "server/store/staff.h"

#include <optional>
#include <vector>

namespace hamandish::store {

using KioskId = base::Id<struct KioskTag>;

struct KioskRecord {
    KioskId id;
    OrganisationId organisation_id;
    std::string organisation, campus, hall;           ///< organisation: its slug
    base::Instant registered_at, seen_at, revoked_at; ///< 0: never
    std::string revoked_reason;
};

struct NewKiosk {
    OrganisationId organisation;
    std::string campus, hall, secret_hash;
    PersonId by; ///< 0: an operator at the command line
    base::Instant at;
    std::string reason;
};

/// Throws what the driver throws, like everything on a Connection.
class Kiosks {
  public:
    explicit Kiosks(soci::session& session);

    [[nodiscard]] std::vector<KioskRecord> all(); ///< those in service first, then by row
    [[nodiscard]] std::optional<KioskRecord> find(KioskId id);
    [[nodiscard]] std::optional<KioskRecord> find_by_secret(const std::string& secret_hash);
    KioskId insert(const NewKiosk& kiosk);
    void revoke(KioskId id, PersonId by, base::Instant at, const std::string& reason);
    void note_seen(KioskId id, base::Instant at);

    /// One more person took part in the call first here.
    void count_participant(CallId call, KioskId kiosk);
    /// Of all kiosks together.
    [[nodiscard]] std::int64_t participants(CallId call);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using Columns = Gives<Number, Number, Text, Text, Text, Number, Number, Number, Text>;
    using Row = std::tuple<Number, Number, Text, Text, Text, Number, Number, Number, Text>;
    [[nodiscard]] static KioskRecord record_from(const Row& row);

    Prepared<Takes<>, Columns> all_;
    Prepared<Takes<Number>, Columns> find_;
    Prepared<Takes<Text>, Columns> find_by_secret_;
    Prepared<Takes<Number, Text, Text, Text, Number, Number, Text>, Gives<Number>> insert_;
    Prepared<Takes<Number, Number, Text, Number>> revoke_;
    Prepared<Takes<Number, Number>> note_seen_;
    Prepared<Takes<Number, Number>> count_;
    Prepared<Takes<Number>, Gives<Number>> participants_;
};

} // namespace hamandish::store
