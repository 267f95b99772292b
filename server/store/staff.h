// Organisations, the roles held in them, second factors, and what staff did.
#pragma once

#include "domain/permission.h"
#include "server/store/prepared.h"
#include "server/store/records.h"

#include <optional>
#include <vector>

namespace hamandish::store {

using OrganisationId = base::Id<struct OrganisationTag>;
using StaffActId = base::Id<struct StaffActTag>;

struct OrganisationRecord {
    OrganisationId id, parent; ///< parent 0: none
    std::string slug, kind;
    domain::TwoTexts name;
};

struct RoleRecord {
    PersonId person;
    std::string pseudonym, organisation, role; ///< organisation: its slug
    base::Instant granted_at;
};

struct SecondFactor {
    std::string sealed_secret;
    bool confirmed = false;
    std::int64_t last_step = 0;
    int tries = 0; ///< wrong ones in a row
    base::Instant tried_at;
};

struct StaffAct {
    domain::Act act = domain::Act::SeeStaffPages;
    PersonId person; ///< 0: an operator at the command line
    OrganisationId organisation;
    std::string subject, reason;
    base::Instant at;
};
struct StaffActRecord {
    std::string act, person, organisation, subject, reason; ///< person: a pseudonym
    base::Instant at;
};

/// Throws what the driver throws, like everything on a Connection.
class Staff {
  public:
    explicit Staff(soci::session& session);

    [[nodiscard]] std::optional<OrganisationRecord> find_organisation(const std::string& slug);
    [[nodiscard]] std::vector<OrganisationRecord> organisations(); ///< by slug
    /// Nothing when the slug is taken.
    [[nodiscard]] std::optional<OrganisationId> insert(const OrganisationRecord& organisation);
    /// Is `inner` the organisation `outer` or somewhere below it?
    [[nodiscard]] bool is_within(OrganisationId inner, OrganisationId outer);

    [[nodiscard]] std::vector<RoleRecord> roles();
    [[nodiscard]] std::vector<RoleRecord> roles_of(PersonId person);
    /// Those held where the reader's own roles let them manage roles.
    [[nodiscard]] std::vector<RoleRecord> roles_seen_by(PersonId reader);
    void grant(PersonId person, OrganisationId organisation, domain::Role role, base::Instant at);
    /// False when it was not held.
    [[nodiscard]] bool revoke(PersonId person, OrganisationId organisation, domain::Role role);
    void delete_everything_of(PersonId person);

    [[nodiscard]] std::optional<SecondFactor> second_factor(PersonId person);
    void put_second_factor(PersonId person, const SecondFactor& factor);
    void replace_recovery_codes(PersonId person, const std::vector<std::string>& code_hashes);
    /// True for a code that was there and is used up now.
    [[nodiscard]] bool use_recovery_code(PersonId person, const std::string& code_hash);
    [[nodiscard]] std::int64_t count_recovery_codes(PersonId person);

    void put_session(const std::string& token_hash, PersonId person, base::Instant until);
    [[nodiscard]] bool is_verified(const std::string& token_hash, PersonId person,
                                   base::Instant now);
    void delete_sessions_of(PersonId person);

    /// Without its entry; see logbook/registers.h.
    StaffActId record(const StaffAct& act);
    /// Newest first: what was done where the reader's own roles let them read it, and what concerns
    /// no single organisation.
    [[nodiscard]] std::vector<StaffActRecord> acts_seen_by(PersonId reader, int most);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using OrganisationColumns = Gives<Number, Number, Text, Text, Text, Text>;
    using RoleColumns = Gives<Number, Text, Text, Text, Number>;

    Prepared<Takes<Text>, OrganisationColumns> find_organisation_;
    Prepared<Takes<>, OrganisationColumns> organisations_;
    Prepared<Takes<Text, Number, Text, Text, Text>, Gives<Number>> insert_;
    Prepared<Takes<Number>, Gives<Number>> parent_of_;
    Prepared<Takes<>, RoleColumns> roles_;
    Prepared<Takes<Number>, RoleColumns> roles_of_, roles_seen_;
    Prepared<Takes<Number, Number, Text, Number>> grant_;
    Prepared<Takes<Number, Number, Text>, Gives<Text>> revoke_;
    Prepared<Takes<Number>> delete_roles_, delete_factor_, delete_codes_, delete_sessions_;
    Prepared<Takes<Number>, Gives<Text, int, Number, int, Number>> second_factor_;
    Prepared<Takes<Number, Text, int, Number, int, Number>> put_factor_;
    Prepared<Takes<Text, Number>> put_code_;
    Prepared<Takes<Text, Number>, Gives<Text>> use_code_;
    Prepared<Takes<Number>, Gives<Number>> count_codes_;
    Prepared<Takes<Text, Number, Number>> put_session_;
    Prepared<Takes<Text, Number, Number>, Gives<Number>> find_session_;
    Prepared<Takes<Text, Number, Number, Text, Text, Number>, Gives<Number>> record_;
    Prepared<Takes<Number, int>, Gives<Text, Text, Text, Text, Text, Number>> acts_seen_;
};

} // namespace hamandish::store
