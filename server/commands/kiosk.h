// hamandish kiosk add | list | revoke: public terminals, by whoever operates the server.
#pragma once

#include "server/commands/exit_code.h"

#include <cstdint>
#include <string>

namespace hamandish::server {

struct KioskConfig {
    std::string data_folder = "data", database;
    std::string organisation, campus, hall; ///< add
    std::int64_t id = 0;                    ///< revoke
    std::string reason;
};

/// Prints the kiosk's number and its secret, which is kept nowhere.
[[nodiscard]] ExitCode run_kiosk_add(const KioskConfig& config);
[[nodiscard]] ExitCode run_kiosk_list(const KioskConfig& config);
[[nodiscard]] ExitCode run_kiosk_revoke(const KioskConfig& config);

} // namespace hamandish::server
