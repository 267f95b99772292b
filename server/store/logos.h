// The logos of organisations.
#pragma once

#include "server/store/staff.h"

namespace hamandish::store {

/// `name`: the hash of its bytes, in hexadecimal; `content_hex`: the bytes of a PNG.
struct LogoRecord {
    std::string name, content_hex;
    base::Instant changed_at;
    friend bool operator==(const LogoRecord&, const LogoRecord&) = default;
};

/// Throws what the driver throws, like everything on a Connection.
class Logos {
  public:
    explicit Logos(soci::session& session);

    /// What the organisation's logo is called; empty: it has none.
    [[nodiscard]] std::string name_of(OrganisationId organisation);
    /// In place of the one that was there.
    void put(OrganisationId organisation, const LogoRecord& logo);
    void remove(OrganisationId organisation);
    /// The bytes in hexadecimal, whichever organisation they are of; empty when no logo is called
    /// so (any more).
    [[nodiscard]] std::string content_hex(const std::string& name);

  private:
    using Text = std::string;
    using Number = std::int64_t;

    soci::session& session_;
    Prepared<Takes<Number>, Gives<Text>> name_of_;
    Prepared<Takes<Number>> delete_;
};

} // namespace hamandish::store
