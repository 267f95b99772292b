// hamandish user add | grant | revoke | list, and organisation add: what an operator does before
// there is an administrator, or when nobody can sign in any more.
#pragma once

#include "server/commands/exit_code.h"

#include <string>

namespace hamandish::server {

struct UserConfig {
    std::string data_folder = "data", database;
    std::string mobile;             ///< add, grant, revoke: whom
    std::string role, organisation; ///< grant, revoke
    std::string reason;
    bool new_second_factor = false; ///< grant: even where one is in force
};
struct OrganisationConfig {
    std::string data_folder = "data", database;
    std::string slug, parent, kind = "university", name_fa, name_en, reason;
};

[[nodiscard]] ExitCode run_user_add(const UserConfig& config);
/// Grants the role and, where the person has no second factor in force, prints a new one: a secret,
/// a QR code and recovery codes, once.
[[nodiscard]] ExitCode run_user_grant(const UserConfig& config);
[[nodiscard]] ExitCode run_user_revoke(const UserConfig& config);
[[nodiscard]] ExitCode run_user_list(const UserConfig& config);
[[nodiscard]] ExitCode run_organisation_add(const OrganisationConfig& config);

} // namespace hamandish::server
