// Where the data is, the same for every subcommand that touches it.
#pragma once

#include "server/store/driver.h"

#include <CLI/CLI.hpp>
#include <string>

namespace hamandish::server {

/// Accepts nothing, or the address of a PostgreSQL database.
inline CLI::Validator postgres_address() {
    return CLI::Validator(
        [](const std::string& address) {
            return address.empty() || store::is_postgres_address(address)
                       ? std::string()
                       : std::string("begins with postgresql://");
        },
        "postgresql://…");
}

/// Adds --data and --database, read into `config.data_folder` and `config.database`.
template <class Config>
void add_database(CLI::App& command, Config& config) {
    command.add_option("--data", config.data_folder, "Folder of the key and the SQLite database")
        ->envname("HAMANDISH_DATA")
        ->capture_default_str();
    command
        .add_option("--database", config.database,
                    "A PostgreSQL database (postgresql://…) in place of SQLite; several servers "
                    "may share it")
        ->envname("HAMANDISH_DATABASE")
        ->check(postgres_address());
}

} // namespace hamandish::server
