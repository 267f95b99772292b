#include "server/store/migrations.h"

#include "server/embedded.h"

#include <soci/sqlite3/soci-sqlite3.h>

namespace hamandish::store {
namespace {

struct Migration {
    int number;
    std::string_view sql;
};

std::vector<Migration> migrations() {
    constexpr std::string_view folder = "store/schema/";
    std::vector<Migration> found;
    for (const server::EmbeddedFile& file : server::embedded_files())
        if (file.name.substr(0, folder.size()) == folder)
            found.push_back(
                {std::stoi(std::string(file.name.substr(folder.size(), 3))), file.text});
    return found;
}

/// A file holds many statements; the driver runs one at a time, so the file goes to SQLite whole.
void run_script(soci::session& session, std::string_view sql) {
    auto* backend = static_cast<soci::sqlite3_session_backend*>(session.get_backend());
    const int result = sqlite_api::sqlite3_exec(backend->conn_, std::string(sql).c_str(), nullptr,
                                                nullptr, nullptr);
    if (result != SQLITE_OK)
        throw soci::sqlite3_soci_error(sqlite_api::sqlite3_errmsg(backend->conn_), result);
}

int current_schema(soci::session& session) {
    int version = 0;
    session << "PRAGMA user_version", soci::into(version);
    return version;
}

} // namespace

int newest_schema() {
    return migrations().back().number;
}

base::Status migrate(Database& database) {
    try {
        soci::session& session = database.session();
        const int before = current_schema(session);
        if (before > newest_schema())
            return base::fail(base::ErrorCode::SchemaNewer, std::to_string(before));
        if (before == newest_schema()) return {};
        run_script(session, "BEGIN IMMEDIATE");
        for (const Migration& migration : migrations())
            if (migration.number > before) run_script(session, migration.sql);
        run_script(session, "PRAGMA user_version = " + std::to_string(newest_schema()));
        run_script(session, "COMMIT");
        return {};
    } catch (const std::exception&) {
        base::Error error = error_from_driver();
        // Without this, a caller that goes on would do so inside half a migration.
        if (database.in_transaction()) database.session() << "ROLLBACK";
        return tl::unexpected(std::move(error));
    }
}

} // namespace hamandish::store
