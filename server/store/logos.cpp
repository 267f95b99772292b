#include "server/store/logos.h"

namespace hamandish::store {

Logos::Logos(soci::session& session)
    : session_(session),
      name_of_(session, "SELECT sha256 FROM logos WHERE organisation_id = :organisation"),
      delete_(session, "DELETE FROM logos WHERE organisation_id = :organisation") {}

std::string Logos::name_of(OrganisationId organisation) {
    const auto row = name_of_.first(organisation.value);
    return row ? std::get<0>(*row) : std::string();
}

/// Statements of their own for contents: prepared ones would keep them for as long as their
/// connection.
void Logos::put(OrganisationId organisation, const LogoRecord& logo) {
    using soci::use;
    remove(organisation);
    session_ << "INSERT INTO logos (organisation_id, sha256, content, changed_at_ms)"
                " VALUES (:organisation, :sha256, :content, :at)",
        use(organisation.value), use(logo.name), use(logo.content_hex), use(logo.changed_at.ms);
}

void Logos::remove(OrganisationId organisation) {
    delete_.run(organisation.value);
}

std::string Logos::content_hex(const std::string& name) {
    Text content;
    session_ << "SELECT content FROM logos WHERE sha256 = :name LIMIT 1", soci::use(name),
        soci::into(content);
    return content;
}

} // namespace hamandish::store
