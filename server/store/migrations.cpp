#include "server/store/migrations.h"

#include "server/store/migration_list.h"
#include "server/store/page_spilling.h"

#include <algorithm>
#include <set>

namespace hamandish::store {
namespace {

/// Which migrations a database has seen is kept number by number, because two that were written
/// side by side may arrive in either order.
constexpr const char* create_table = "CREATE TABLE IF NOT EXISTS schema_migrations"
                                     " (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL)";

/// What SQLite files say in their header, for programs from before there was a table.
int header_version(Database& database) {
    int version = 0;
    if (database.engine() == Engine::Sqlite)
        database.session() << "PRAGMA user_version", soci::into(version);
    return version;
}

std::set<int> seen_by(Database& database) {
    soci::session& session = database.session();
    session << create_table;
    std::set<int> seen;
    soci::rowset<int> numbers = session.prepare << "SELECT number FROM schema_migrations";
    for (const int number : numbers) seen.insert(number);
    if (seen.empty() && header_version(database) == 1) {
        session << "INSERT INTO schema_migrations VALUES (1, 'first')";
        seen.insert(1);
    }
    return seen;
}

base::Status check_known(const std::set<int>& seen, int header,
                         const std::vector<Migration>& known) {
    if (header > known.back().number)
        return base::fail(base::ErrorCode::SchemaNewer, std::to_string(header));
    for (const int number : seen)
        if (std::none_of(known.begin(), known.end(),
                         [&](const Migration& one) { return one.number == number; }))
            return base::fail(base::ErrorCode::SchemaNewer, std::to_string(number));
    return {};
}

base::Status run_unseen(Database& database, const std::vector<Migration>& migrations) {
    const int header = header_version(database);
    const std::set<int> seen = seen_by(database);
    TRY(check_known(seen, header, migrations));
    for (const Migration& migration : migrations) {
        if (seen.count(migration.number) > 0) continue;
        database.run_script(migration.sql);
        database.session() << "INSERT INTO schema_migrations VALUES (:number, :name)",
            soci::use(migration.number), soci::use(migration.name);
    }
    const int newest = migrations.back().number;
    if (database.engine() == Engine::Sqlite && header < newest)
        database.run_script("PRAGMA user_version = " + std::to_string(newest));
    return {};
}

} // namespace

int newest_schema() {
    const auto migrations = migrations_for(Engine::Sqlite);
    return migrations && !migrations->empty() ? migrations->back().number : 0;
}

base::Status migrate(Database& database) {
    TRY_ASSIGN(const auto migrations, migrations_for(database.engine()));
    base::Status done;
    try {
        let_pages_spill(database);
        database.begin_write();
        database.lift_time_limits();
        done = run_unseen(database, migrations);
        if (done) database.commit_write();
    } catch (const std::exception&) {
        done = tl::unexpected(error_from_driver());
    }
    // Without this, a caller that goes on would do so inside half a migration.
    if (!done) database.roll_back();
    return done;
}

} // namespace hamandish::store
