#include "server/store/copy.h"

#include "server/ops/secrets.h"
#include "server/store/page_spilling.h"
#include "server/store/table_list.h"

namespace hamandish::store {
namespace {

/// One row as texts, which every type of ours survives; reading fills it, writing takes from it.
struct RowBuffer {
    explicit RowBuffer(std::size_t columns) : values(columns), states(columns, soci::i_ok) {}
    std::vector<std::string> values;
    std::vector<soci::indicator> states;

    /// No two different rows have the same bytes.
    [[nodiscard]] std::string bytes() const {
        std::string out;
        for (std::size_t i = 0; i < values.size(); ++i)
            out += states[i] == soci::i_null ? "-"
                                             : std::to_string(values[i].size()) + ":" + values[i];
        return out;
    }
};

void add(TableDigest& digest, const RowBuffer& row) {
    ++digest.rows;
    const std::string hash = ops::sha256_hex(row.bytes());
    for (int lane = 0; lane < 4; ++lane)
        digest.lanes[lane] += std::stoull(hash.substr(lane * 16, 16), nullptr, 16);
}

std::string joined(const std::vector<std::string>& columns, const std::string& before,
                   const std::string& after) {
    std::string out;
    for (const std::string& column : columns)
        out += (out.empty() ? "" : ", ") + before + column + after;
    return out;
}

/// `use()` for each row, which is then in the buffer. Rows with numbers come in their order,
/// because a row may refer to an earlier one of its table.
template <class Use>
void each_row(soci::session& session, const Table& table, RowBuffer& row, Use use) {
    soci::statement reading(session);
    reading.alloc();
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        reading.exchange(soci::into(row.values[i], row.states[i]));
    reading.prepare("SELECT " + joined(table.columns, "CAST(\"", "\" AS TEXT)") + " FROM " +
                    table.name + (table.has_row_number ? " ORDER BY id" : ""));
    reading.define_and_bind();
    for (bool more = reading.execute(true); more; more = reading.fetch()) use();
}

TableDigest digest_of(soci::session& session, const Table& table) {
    TableDigest digest{table.name, 0, {}};
    RowBuffer row(table.columns.size());
    each_row(session, table, row, [&] { add(digest, row); });
    return digest;
}

TableDigest copy_table(soci::session& from, soci::session& to, const Table& table) {
    RowBuffer row(table.columns.size());
    soci::statement writing(to);
    writing.alloc();
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        writing.exchange(soci::use(row.values[i], row.states[i]));
    writing.prepare("INSERT INTO " + table.name + " (" + joined(table.columns, "\"", "\"") +
                    ") VALUES (" + joined(table.columns, ":", "") + ")");
    writing.define_and_bind();
    TableDigest digest{table.name, 0, {}};
    each_row(from, table, row, [&] {
        writing.execute(true);
        add(digest, row);
    });
    return digest;
}

/// Tallies are copied like everything else; triggers would count them twice. Returns what puts
/// them back.
std::string switch_triggers_off(Database& to, const std::vector<Table>& tables) {
    std::string off, on;
    if (to.engine() == Engine::Postgres) {
        for (const Table& table : tables) {
            off += "ALTER TABLE " + table.name + " DISABLE TRIGGER USER;";
            on += "ALTER TABLE " + table.name + " ENABLE TRIGGER USER;";
        }
    } else {
        soci::rowset<soci::row> triggers =
            to.session().prepare << "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'";
        for (const soci::row& trigger : triggers) {
            off += "DROP TRIGGER " + trigger.get<std::string>(0) + ";";
            on += trigger.get<std::string>(1) + ";\n";
        }
    }
    to.run_script(off);
    return on;
}

/// PostgreSQL counts on from what it gave itself, and knows nothing of rows that came numbered.
void continue_row_numbers(Database& to, const std::vector<Table>& tables) {
    if (to.engine() != Engine::Postgres) return;
    for (const Table& table : tables)
        if (table.has_row_number)
            to.run_script("SELECT setval(pg_get_serial_sequence('" + table.name +
                          "', 'id'), COALESCE(MAX(id), 0) + 1, false) FROM " + table.name);
}

/// What the triggers would have put into SQLite's indexes.
void rebuild_indexes(Database& to) {
    if (to.engine() != Engine::Sqlite) return;
    soci::rowset<std::string> names = to.session().prepare
                                      << "SELECT name FROM pragma_table_list"
                                         " WHERE schema = 'main' AND type = 'virtual'";
    std::string rebuild;
    for (const std::string& name : names)
        rebuild += "INSERT INTO " + name + " (" + name + ") VALUES ('rebuild');";
    to.run_script(rebuild);
}

base::Status copy_and_compare(Database& from, Database& to, const std::vector<Table>& tables,
                              std::vector<TableDigest>& digests) {
    for (const Table& table : tables)
        if (digest_of(to.session(), table).rows > 0)
            return base::fail(base::ErrorCode::Conflict, table.name + " is not empty");
    const std::string triggers = switch_triggers_off(to, tables);
    for (const Table& table : tables)
        digests.push_back(copy_table(from.session(), to.session(), table));
    to.run_script(triggers);
    continue_row_numbers(to, tables);
    rebuild_indexes(to);
    for (std::size_t i = 0; i < tables.size(); ++i)
        if (digest_of(to.session(), tables[i]) != digests[i])
            return base::fail(base::ErrorCode::Conflict, tables[i].name + " differs");
    return {};
}

} // namespace

base::Result<std::vector<TableDigest>> copy_all(Database& from, Database& to) {
    std::vector<TableDigest> digests;
    base::Status copied;
    try {
        const auto tables = tables_of(from.engine() == Engine::Sqlite ? from : to);
        from.begin_read();
        from.lift_time_limits();
        let_pages_spill(to);
        to.begin_write();
        to.lift_time_limits();
        copied = copy_and_compare(from, to, tables, digests);
        if (copied) to.commit_write();
    } catch (const std::exception&) {
        copied = tl::unexpected(error_from_driver());
    }
    from.roll_back();
    if (!copied) {
        to.roll_back();
        return tl::unexpected(copied.error());
    }
    return digests;
}

base::Result<std::vector<TableDigest>> digests_of(Database& database, Database& sqlite) {
    try {
        std::vector<TableDigest> digests;
        const auto tables = tables_of(sqlite);
        database.begin_read();
        for (const Table& table : tables) digests.push_back(digest_of(database.session(), table));
        database.roll_back();
        return digests;
    } catch (const std::exception&) {
        base::Error error = error_from_driver();
        database.roll_back();
        return tl::unexpected(std::move(error));
    }
}

} // namespace hamandish::store
