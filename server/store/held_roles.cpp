#include "server/store/held_roles.h"

#include "domain/permission.h"

namespace hamandish::store {
namespace {

/// An act of staff that changes roles says so in one text: "grant lead 4821", "revoke lead 4821".
const std::string no_later_end = " NOT EXISTS (SELECT 1 FROM staff_acts t WHERE t.act = g.act AND"
                                 " t.organisation_id = g.organisation_id AND t.id > g.id"
                                 " AND t.subject = 'revoke ' || SUBSTR(g.subject, 7))";

} // namespace

std::string roles_nobody_gave() {
    return "SELECT CAST(r.person_id AS TEXT), '1', '0' FROM staff_roles r"
           " JOIN people p ON p.id = r.person_id WHERE NOT EXISTS (SELECT 1 FROM staff_acts g"
           " WHERE g.act = 'manage_roles' AND g.organisation_id = r.organisation_id"
           " AND g.subject = 'grant ' || r.role || ' ' || p.pseudonym AND g.at_ms = "
           "r.granted_at_ms AND" +
           no_later_end + ")";
}

std::string roles_nobody_took() {
    std::string words;
    for (const domain::Role role : domain::roles)
        words += (words.empty() ? "SELECT '" : " UNION ALL SELECT '") +
                 std::string(domain::word(role)) + "' AS role";
    return "SELECT CAST(p.id AS TEXT), '0', '1' FROM staff_acts g JOIN (" + words +
           ") w ON g.subject LIKE 'grant ' || w.role || ' %'"
           " JOIN people p ON p.pseudonym = SUBSTR(g.subject, 8 + LENGTH(w.role))"
           " WHERE g.act = 'manage_roles' AND p.joined_at_ms <= g.at_ms AND" +
           no_later_end +
           " AND NOT EXISTS (SELECT 1 FROM staff_roles r WHERE r.person_id = p.id"
           " AND r.organisation_id = g.organisation_id AND r.role = w.role)";
}

} // namespace hamandish::store
