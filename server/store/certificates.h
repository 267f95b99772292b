// Certificates of e-participation.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

#include <optional>
#include <vector>

namespace hamandish::store {

struct NewCertificate {
    std::string number;
    CallId call; ///< 0 for one of a year
    PersonId person;
    std::string name;
    bool is_pseudonym = false;
    base::Instant issued_at;
    int year = 0; ///< Jalali; 0 for one of a call
    std::int64_t call_count = 1;
};

struct CertificateRecord {
    std::int64_t id = 0; ///< also its place in the lists of revocations
    std::string number, name;
    bool is_pseudonym = false;
    base::Instant issued_at, revoked_at;      ///< revoked_at is 0 while it is valid
    std::string reason;                       ///< of a revocation
    std::string call_slug, credential, token; ///< call_slug is empty for one of a year
    int year = 0;                             ///< Jalali; 0 for one of a call
    std::int64_t call_count = 1;
};

/// A closed call somebody took part in, with the certificate they have for it, if any.
struct CertifiableCall {
    std::string slug;
    domain::TwoTexts title;
    base::Instant closes_at;
    std::string number;
};

/// Throws what the driver throws, like everything on a Connection.
class Certificates {
  public:
    explicit Certificates(soci::session& session);

    [[nodiscard]] bool took_part(CallId call, PersonId person);
    [[nodiscard]] std::optional<CertificateRecord> find(const std::string& number);
    [[nodiscard]] std::optional<CertificateRecord> find_of(CallId call, PersonId person);
    [[nodiscard]] std::optional<CertificateRecord> find_of_year(int year, PersonId person);
    /// Closed by `now`, the last closed first.
    [[nodiscard]] std::vector<CertifiableCall> calls_of(PersonId person, base::Instant now);
    /// Rows of what is revoked, from `start` to before `end`.
    [[nodiscard]] std::vector<std::int64_t> revoked_between(std::int64_t start, std::int64_t end);
    [[nodiscard]] std::int64_t last_row();

    /// Nothing when the person has one for the call or year, or somebody has the number.
    [[nodiscard]] std::optional<std::int64_t> insert(const NewCertificate& certificate);
    void put_documents(std::int64_t id, const std::string& credential, const std::string& token);
    /// False when there is none, or it is revoked already.
    [[nodiscard]] bool revoke(const std::string& number, base::Instant at,
                              const std::string& reason);
    /// Revokes what the person has, and takes the name out of it.
    void erase_of(PersonId person, base::Instant at, const std::string& reason);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using Columns =
        Gives<Number, Text, Text, Number, Number, Number, Text, Text, Text, Text, Number, Number>;

    Prepared<Takes<Number, Number>, Gives<Number>> took_part_;
    Prepared<Takes<Text>, Columns> find_;
    Prepared<Takes<Number, Number>, Columns> find_of_;
    Prepared<Takes<Number, Number>, Columns> find_of_year_;
    Prepared<Takes<Number, Number>, Gives<Text, Text, Text, Number, Text>> calls_of_;
    Prepared<Takes<Number, Number>, Gives<Number>> revoked_between_;
    Prepared<Takes<>, Gives<Number>> last_row_;
    Prepared<Takes<Text, Number, Number, Text, Number, Number, Number, Number>, Gives<Number>>
        insert_;
    Prepared<Takes<Text, Text, Number>> put_documents_;
    Prepared<Takes<Number, Text, Text>, Gives<Number>> revoke_;
    Prepared<Takes<Number, Text, Number>> revoke_all_;
    Prepared<Takes<Number>> unname_;
};

} // namespace hamandish::store
