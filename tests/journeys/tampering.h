// Tampering with a store behind the log's back, on either engine, and taking it back again.
#pragma once

#include "prepared_store.h"
#include "server/logbook/verify_rows.h"
#include "server/store/store.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace hamandish::journeys {

inline const auto both_engines = testing::Values(store::Engine::Sqlite, store::Engine::Postgres);
inline const auto name_of_engine = [](const testing::TestParamInfo<store::Engine>& engine) {
    return engine.param == store::Engine::Sqlite ? "Sqlite" : "Postgres";
};
/// A new one, or nothing for SQLite.
inline std::string database_of(store::Engine engine) {
    return engine == store::Engine::Postgres ? test::migrated_postgres_database() : "";
}

struct Tampering {
    std::string name;
    std::vector<std::string> statements;
    std::string found; ///< what is said of it
};

/// A trigger of the schema that refuses such things, and its table. Whoever may write to the
/// database can also take its triggers away.
struct Guard {
    std::string trigger, table;
};

/// What is found after these statements; nothing of them stays.
inline std::string found_after(store::Store& store, const std::vector<std::string>& statements) {
    std::string all;
    const auto done =
        store.writer().submit_and_wait([&](store::Connection& connection) -> base::Result<bool> {
            all.clear();
            for (const std::string& sql : statements) connection.database->session() << sql;
            const auto verified = logbook::verify_database(connection);
            for (const auto& finding : verified.findings()) all += finding.what + "\n";
            return base::fail(base::ErrorCode::Conflict, "taken back");
        });
    EXPECT_FALSE(done);
    if (!done) {
        EXPECT_EQ(done.error().where, "taken back") << "the statements were refused";
    }
    return all;
}

inline void expect_found(store::Store& store, store::Engine engine,
                         const std::vector<Guard>& guards, const std::vector<Tampering>& all) {
    for (const Tampering& one : all) {
        std::vector<std::string> statements;
        for (const Guard& guard : guards)
            statements.push_back("DROP TRIGGER " + guard.trigger +
                                 (engine == store::Engine::Postgres ? " ON " + guard.table : ""));
        statements.insert(statements.end(), one.statements.begin(), one.statements.end());
        const std::string found = found_after(store, statements);
        EXPECT_NE(found.find(one.found), std::string::npos) << one.name << ": " << found;
    }
}

} // namespace hamandish::journeys
