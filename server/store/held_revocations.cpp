#include "server/store/held_revocations.h"

#include "domain/pseudonym.h"

namespace hamandish::store {
namespace {

/// An act that revokes one says so in its subject: "revoke certificate 7K2M-9XQ4-TB5C".
const std::string is_revocation =
    " a.act = 'manage_organisations' AND a.subject LIKE 'revoke certificate %'";
const std::string number_revoked = " SUBSTR(a.subject, 20)";

std::string is_erased() {
    return " p.pseudonym LIKE '" + domain::erased_name("") + "%'";
}

} // namespace

std::string revocations_nobody_made() {
    return "SELECT x.number, '1', '0' FROM certificates x JOIN people p ON p.id = x.person_id"
           " WHERE x.revoked_at_ms <> 0 AND NOT (x.reason = 'erased' AND" +
           is_erased() + ") AND NOT EXISTS (SELECT 1 FROM staff_acts a WHERE" + is_revocation +
           " AND" + number_revoked +
           " = x.number AND a.reason = x.reason AND a.at_ms = x.revoked_at_ms)";
}

std::string revocations_taken_back() {
    return "SELECT" + number_revoked +
           ", '0', '1' FROM staff_acts a LEFT JOIN certificates x ON x.number =" + number_revoked +
           " WHERE" + is_revocation +
           " AND COALESCE(x.revoked_at_ms, 0) = 0 UNION ALL SELECT x.number, '0', '1'"
           " FROM certificates x JOIN people p ON p.id = x.person_id"
           " WHERE x.revoked_at_ms = 0 AND" +
           is_erased();
}

} // namespace hamandish::store
