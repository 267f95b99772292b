// People, their sessions and their one-time codes. Numbers and tokens are here as hashes only.
#pragma once

#include "domain/sign_in_code.h"
#include "server/store/prepared.h"
#include "server/store/records.h"

#include <optional>
#include <vector>

namespace hamandish::store {

struct PersonRecord {
    PersonId id;
    std::string pseudonym;
};

struct StoredCode {
    std::string code_hash;
    domain::CodeRecord record;
};

/// What a session's person knows it by.
struct SessionOrigin {
    base::Instant begun_at;
    std::string device = "unknown"; ///< word of domain::Device
    std::string channel = "web";    ///< or "messenger": a number was shared in one
};
struct SessionRecord {
    std::string token_hash;
    SessionOrigin origin;
    base::Instant expires_at;
};

/// Throws what the driver throws, like everything on a Connection.
class People {
  public:
    explicit People(soci::session& session);

    [[nodiscard]] std::optional<PersonRecord> find(PersonId person);
    [[nodiscard]] std::optional<PersonRecord> find_by_pseudonym(const std::string& pseudonym);
    /// Whose account began with the identity, or became one with an account that did.
    [[nodiscard]] std::optional<PersonRecord> find_by_mobile(const std::string& mobile_hash);
    /// Nothing when the number or the pseudonym is taken.
    [[nodiscard]] std::optional<PersonId>
    insert(const std::string& mobile_hash, const std::string& pseudonym, base::Instant joined_at);

    [[nodiscard]] std::optional<PersonRecord> find_by_session(const std::string& token_hash,
                                                              base::Instant now);
    void put_session(const std::string& token_hash, PersonId person, base::Instant expires_at,
                     const SessionOrigin& origin = {});
    /// With the second factor that was shown in it.
    void delete_session(const std::string& token_hash);
    /// How it was begun; "web" where there is no such session.
    [[nodiscard]] std::string session_channel(const std::string& token_hash);
    [[nodiscard]] std::vector<SessionRecord> sessions_of(PersonId person,
                                                         base::Instant now); ///< newest first
    void delete_sessions_expired_by(base::Instant now);

    [[nodiscard]] std::int64_t count_sessions(PersonId person, base::Instant now);
    [[nodiscard]] base::Instant joined_at(PersonId person);

    [[nodiscard]] std::optional<StoredCode> find_code(const std::string& mobile_hash);
    void put_code(const std::string& mobile_hash, const StoredCode& code);

  private:
    using Text = std::string;
    using Number = std::int64_t;

    Prepared<Takes<Number>, Gives<Number, Text>> find_;
    Prepared<Takes<Text>, Gives<Number, Text>> find_by_pseudonym_;
    Prepared<Takes<Text, Text>, Gives<Number, Text>> find_by_mobile_;
    Prepared<Takes<Text, Text, Number>, Gives<Number>> insert_;
    Prepared<Takes<Text, Number>, Gives<Number, Text>> find_by_session_;
    Prepared<Takes<Text, Number, Number, Number, Text, Text>> put_session_;
    Prepared<Takes<Text>, Gives<Text>> session_channel_;
    Prepared<Takes<Text>> delete_session_, delete_staff_session_;
    Prepared<Takes<Number, Number>, Gives<Text, Number, Text, Text, Number>> sessions_of_;
    Prepared<Takes<Number>> delete_expired_;
    Prepared<Takes<Number, Number>, Gives<Number>> count_sessions_;
    Prepared<Takes<Number>, Gives<Number>> joined_at_;
    Prepared<Takes<Text>, Gives<Text, Number, int, int>> find_code_;
    Prepared<Takes<Text, Text, Number, int, int>> put_code_;
};

} // namespace hamandish::store
