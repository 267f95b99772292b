// The registers that staff keep, as the event log speaks of them: their acts, representatives,
// organisations.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"
#include "server/store/representatives.h"
#include "server/store/staff.h"

#include <functional>
#include <optional>
#include <vector>

namespace hamandish::store {

struct LoggedActRow {
    StaffActId id;
    Evidence evidence;
    std::string act;
    PersonId person; ///< 0: an operator at the command line
    OrganisationId organisation;
    std::string subject, reason;
    base::Instant at;
};

struct LoggedRepresentationRow {
    RepresentationId id;
    Evidence evidence;
    PersonId person;
    domain::TwoTexts organisation;
    std::string ground;
    PersonId verified_by;
    base::Instant verified_at;
    PersonId withdrawn_by; ///< 0: nobody, or an erasure
    base::Instant withdrawn_at;
    std::string withdrawn_reason;
};

struct LoggedOrganisationRow {
    OrganisationId id, parent; ///< parent 0: none
    Evidence evidence;
    std::string slug, kind;
    domain::TwoTexts name;
    std::string portal;
};

/// Rows from before the registers were in the log: some of them.
struct UnloggedRows {
    std::vector<OrganisationId> organisations;
    std::vector<RepresentationId> representations;
    std::vector<StaffActId> acts;
    [[nodiscard]] bool empty() const {
        return organisations.empty() && representations.empty() && acts.empty();
    }
};

/// Throws what the driver throws, like everything on a Connection.
class Registers {
  public:
    explicit Registers(soci::session& session);

    [[nodiscard]] std::optional<LoggedActRow> find(StaffActId id);
    [[nodiscard]] std::optional<LoggedRepresentationRow> find(RepresentationId id);
    [[nodiscard]] std::optional<LoggedOrganisationRow> find(OrganisationId id);
    /// Each row there is, in the order of their numbers.
    void each_act(const std::function<void(const LoggedActRow&)>& use);
    void each_representation(const std::function<void(const LoggedRepresentationRow&)>& use);
    void each_organisation(const std::function<void(const LoggedOrganisationRow&)>& use);

    /// Names the entry that speaks of the row from now on; of an act once.
    void note(StaffActId id, const Evidence& evidence);
    void note(RepresentationId id, const Evidence& evidence);
    void note(OrganisationId id, const Evidence& evidence);

    /// Some at a time, always the same until they are forgotten: whoever writes waits meanwhile.
    [[nodiscard]] UnloggedRows unlogged();
    /// Those that unlogged() gives have their entries now; it gives the next some then.
    void forget_unlogged();

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using ActColumns = Gives<Number, Number, Text, Text, Number, Number, Text, Text, Number>;
    using RepresentationColumns =
        Gives<Number, Number, Text, Number, Text, Text, Text, Number, Number, Number, Number, Text>;
    using OrganisationColumns = Gives<Number, Number, Number, Text, Text, Text, Text, Text, Text>;

    Prepared<Takes<Number>, ActColumns> find_act_;
    Prepared<Takes<>, ActColumns> acts_;
    Prepared<Takes<Number>, RepresentationColumns> find_representation_;
    Prepared<Takes<>, RepresentationColumns> representations_;
    Prepared<Takes<Number>, OrganisationColumns> find_organisation_;
    Prepared<Takes<>, OrganisationColumns> organisations_;
    Prepared<Takes<Number, Text, Number>> note_act_, note_representation_, note_organisation_;
    Prepared<Takes<>, Gives<Text, Number>> unlogged_;
    Prepared<Takes<>> forget_unlogged_;
};

} // namespace hamandish::store
