#include "server/store/backup.h"
#include "server/store/migrations.h"
#include "server/store/table_list.h"
#include "store_fixture.h"

#include <algorithm>
#include <fstream>
#include <sys/stat.h>
#include <thread>

namespace hamandish::store::copies_test {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

class CopiesTest : public BothStoresTest {
  protected:
    /// Something in most tables, with words that a careless copy would spoil.
    void fill() {
        open();
        const UnitId unit = add_call();
        const PersonId one = add_person("4821"), other = add_person("5932");
        const auto done = write([&](Connection& connection) -> base::Result<bool> {
            const auto comment = connection.contributions.insert(
                {unit, one, "key", "متنِ «نیم‌فاصله» 'quote' \\ \n\t | ;", {5}});
            connection.passages.note_comment(*comment, unit, {{}, "fa", {{"x", {}, {}}, 0, 1}});
            connection.contributions.put_reaction(*comment, other, domain::Choice::Agree, {6});
            connection.contributions.put_vote(unit, one, domain::Choice::Agree, {7});
            connection.contributions.put_vote(unit, one, domain::Choice::Pass, {8});
            connection.contributions.put_participant({1}, one);
            connection.people.put_session("session", one, {base::ms_per_day});
            connection.journal.append({EventKind::VoteCast, {1}, unit.value, {8}});
            write_message(connection, "sealed");
            translate(connection);
            return true;
        });
        ASSERT_TRUE(done) << done.error().where;
    }
    /// Rows that refer to rows of a table whose name comes after theirs.
    static void translate(Connection& connection) {
        DraftRecord draft;
        draft.slug = "law";
        draft.document_kind = "bill";
        draft.organisation = connection.staff.insert({{}, {}, "owner", "unit", {"f", "e"}}).value();
        const DraftId id = connection.drafts.insert(draft).value();
        const auto row = connection.translations.insert({0, id, "ckb", "document", {9}, -1});
        connection.laid_translations.put(
            {id, "ckb", row, "هیوا", {9}, 1, {{"article-1", "", "دەقی یەکەم"}}});
    }
    DatabaseOptions own() const {
        return {database_.empty() ? folder_ + "/hamandish.sqlite" : database_};
    }
    /// Of everything in a database, whichever it is.
    std::vector<TableDigest> content(const DatabaseOptions& options) {
        const std::string reference = folder_ + "/reference.sqlite";
        const auto names = Database::open({reference}).value();
        EXPECT_TRUE(migrate(*names));
        const auto database = Database::open(options).value();
        return digests_of(*database, *names).value();
    }
    DatabaseOptions new_target() {
        if (GetParam() == Engine::Postgres) return {test::shared_postgres().new_database()};
        return {folder_ + "/target" + std::to_string(++targets_) + ".sqlite"};
    }

  private:
    int targets_ = 0;
};
INSTANTIATE_TEST_SUITE_P(Both, CopiesTest, both_engines, name_of_engine);

TEST_P(CopiesTest, ABackupRestoredIsTheSameSite) {
    fill();
    const std::string file = folder_ + "/backup.sqlite";
    const auto backed_up = back_up(own(), file);
    ASSERT_TRUE(backed_up) << backed_up.error().where;
    const DatabaseOptions target = new_target();
    const auto restored = restore(file, target);
    ASSERT_TRUE(restored) << restored.error().where;
    EXPECT_EQ(content(target), content(own()));
    EXPECT_EQ(content({file}), content(own())) << "and the file itself reads the same";
    std::int64_t rows = 0;
    for (const TableDigest& table : *restored) rows += table.rows;
    EXPECT_GT(rows, 10);
    EXPECT_EQ(std::count_if(restored->begin(), restored->end(),
                            [](const TableDigest& table) {
                                return table.table.starts_with("laid_") && table.rows == 1;
                            }),
              2)
        << "translations unit by unit, too";
}

TEST_P(CopiesTest, ARestoredSiteGoesOnWhereItWas) {
    fill();
    const std::string file = folder_ + "/backup.sqlite";
    ASSERT_TRUE(back_up(own(), file));
    store_.reset();
    if (database_.empty()) {
        for (const char* end : {"", "-wal", "-shm"}) fs::remove(own().path + end);
    } else {
        database_ = test::shared_postgres().new_database();
    }
    ASSERT_TRUE(restore(file, own()));
    open();
    const PersonId person = add_person("6043");
    EXPECT_EQ(person, PersonId{3}) << "row numbers go on";
    ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
        connection.contributions.put_vote({1}, person, domain::Choice::Agree, {9});
        return true;
    }));
    const auto votes = read([](Connection& connection) -> base::Result<Counts> {
                           return connection.calls.votes({1});
                       }).value();
    EXPECT_EQ(votes, (Counts{1, 0, 1})) << "tallies were neither lost nor counted twice";
    EXPECT_FALSE(write([](Connection& connection) -> base::Result<bool> {
        connection.database->run_script("DELETE FROM events");
        return true;
    })) << "the triggers are back";
}

TEST_P(CopiesTest, NothingIsRestoredOverASite) {
    fill();
    const std::string file = folder_ + "/backup.sqlite";
    ASSERT_TRUE(back_up(own(), file));
    const auto before = content(own());
    const auto restored = restore(file, own());
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().code, ErrorCode::Conflict);
    EXPECT_EQ(content(own()), before);
    EXPECT_EQ(back_up(own(), file).error().code, ErrorCode::Conflict)
        << "nor a backup over another";
}

TEST_P(CopiesTest, ABackupDuringWritesIsOneMoment) {
    open();
    add_call();
    std::atomic<bool> stop{false};
    std::thread writing([&] {
        for (int i = 0; !stop; ++i)
            EXPECT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
                connection.journal.append({EventKind::VoteCast, {1}, i, {0}});
                write_message(connection, "sealed");
                return true;
            }));
    });
    for (int i = 0; i < 3; ++i) {
        const std::string file = folder_ + "/backup" + std::to_string(i) + ".sqlite";
        const auto backed_up = back_up(own(), file);
        EXPECT_TRUE(backed_up) << backed_up.error().where;
        const auto database = Database::open({file, true}).value();
        long long events = 0, outbox = 0;
        database->session() << "SELECT COUNT(*) FROM events", soci::into(events);
        database->session() << "SELECT COUNT(*) FROM outbox", soci::into(outbox);
        EXPECT_EQ(events, outbox);
    }
    stop = true;
    writing.join();
}

TEST_P(CopiesTest, ABackupIsNobodyElsesToRead) {
    fill();
    const std::string file = folder_ + "/backup.sqlite";
    ASSERT_TRUE(back_up(own(), file));
    struct stat status {};
    ASSERT_EQ(::stat(file.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600);
}

class SqliteCopiesTest : public CopiesTest {};
INSTANTIATE_TEST_SUITE_P(Only, SqliteCopiesTest, testing::Values(Engine::Sqlite), name_of_engine);

TEST_P(SqliteCopiesTest, MovingToPostgresqlKeepsEveryByte) {
    fill();
    const DatabaseOptions target{test::shared_postgres().new_database()};
    {
        const auto from = Database::open(own()).value(), to = Database::open(target).value();
        ASSERT_TRUE(migrate(*to));
        const auto copied = copy_all(*from, *to);
        ASSERT_TRUE(copied) << copied.error().where;
    }
    EXPECT_EQ(content(target), content(own()));
}

TEST_P(SqliteCopiesTest, ACopyThatDiffersIsNotKept) {
    fill();
    const DatabaseOptions target{test::shared_postgres().new_database()};
    const auto from = Database::open(own()).value(), to = Database::open(target).value();
    ASSERT_TRUE(migrate(*to));
    // A database with a mind of its own.
    to->run_script("CREATE RULE forgetful AS ON INSERT TO votes DO INSTEAD NOTHING");
    const auto copied = copy_all(*from, *to);
    ASSERT_FALSE(copied);
    EXPECT_EQ(copied.error(), (base::Error{ErrorCode::Conflict, "votes differs"}));
    for (const TableDigest& table : content(target)) EXPECT_EQ(table.rows, 0) << table.table;
}

TEST_P(SqliteCopiesTest, EveryTableIsInTheList) {
    open();
    const auto database = Database::open(own()).value();
    const auto tables = tables_of(*database);
    const auto place = [&](const std::string& name) {
        const auto found = std::find_if(tables.begin(), tables.end(),
                                        [&](const Table& table) { return table.name == name; });
        EXPECT_NE(found, tables.end()) << name;
        return found - tables.begin();
    };
    EXPECT_LT(place("calls"), place("units"));
    EXPECT_LT(place("units"), place("votes"));
    EXPECT_LT(place("people"), place("votes"));
    EXPECT_LT(place("comments"), place("reactions"));
    place("events");
    place("outbox");
    place("sign_in_codes");
}

TEST_P(SqliteCopiesTest, ADamagedDatabaseIsNotBackedUpAndADamagedBackupNotRestored) {
    fill();
    store_.reset();
    const std::string good = folder_ + "/good.sqlite";
    ASSERT_TRUE(back_up(own(), good));
    const auto spoil = [](const std::string& path) {
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(4096 * 4); // the head of a page
        file << std::string(100, '\xff');
    };
    const std::string bad = folder_ + "/bad.sqlite";
    fs::copy_file(good, bad);
    spoil(bad);
    EXPECT_FALSE(restore(bad, new_target()));
    spoil(own().path);
    const auto backed_up = back_up(own(), folder_ + "/of-damaged.sqlite");
    ASSERT_FALSE(backed_up);
    EXPECT_EQ(backed_up.error().code, ErrorCode::Internal);
    EXPECT_FALSE(fs::exists(folder_ + "/of-damaged.sqlite"));
}

TEST(Backups, AreFoundByTheirInstant) {
    const std::string folder = fs::temp_directory_path() / ("backups" + std::to_string(::getpid()));
    fs::create_directories(folder);
    for (const std::int64_t at : {1'000, 2'000, 3'000})
        std::ofstream(folder + "/" + backup_name({at}));
    std::ofstream(folder + "/hamandish-later.sqlite");
    EXPECT_EQ(newest_backup(folder, {2'500}).value(), folder + "/" + backup_name({2'000}));
    EXPECT_EQ(newest_backup(folder, {3'000}).value(), folder + "/" + backup_name({3'000}));
    EXPECT_EQ(newest_backup(folder, {999}).error().code, ErrorCode::NotFound);
    fs::remove_all(folder);
}

} // namespace
} // namespace hamandish::store::copies_test
