#include "server/store/copy.h"
#include "server/store/migrations.h"
#include "store_fixture.h"

#include <fstream>
#include <iterator>
#include <soci/sqlite3/soci-sqlite3.h>

namespace hamandish::store::damage_test {
namespace {

namespace fs = std::filesystem;

constexpr int sqlite_page = 4096;
const std::string words = "words that the disk will change";

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void spoil(const std::string& path, std::streamoff at, int size, char with = '\x55') {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    ASSERT_TRUE(file) << path;
    file.seekp(at);
    file << std::string(static_cast<std::size_t>(size), with);
}

/// The file and its log as a process leaves them that ends without closing.
void copy_unclosed(const std::string& from, const std::string& to) {
    for (const char* end : {"", "-wal"}) fs::copy_file(from + end, to + end);
    ASSERT_GT(fs::file_size(to + "-wal"), 0u);
}

class DamageTest : public StoreTest {
  protected:
    void fill() {
        open();
        add_call();
        const PersonId person = add_person("4821");
        ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
            for (int i = 0; i < 10; ++i)
                static_cast<void>(connection.contributions.insert(
                    {{1}, person, "key" + std::to_string(i), i == 5 ? words : "text", {i}}));
            return true;
        }));
    }
    std::string file() const { return folder_ + "/hamandish.sqlite"; }
    std::string log() const { return file() + "-wal"; }
    /// One bit of one letter of a comment, as a disk that forgets would leave it.
    void flip_a_bit() {
        store_.reset();
        const std::string bytes = bytes_of(file());
        const std::size_t at = bytes.find(words);
        ASSERT_NE(at, bytes.npos);
        EXPECT_EQ(bytes.find(words, at + 1), bytes.npos) << "one page has them";
        spoil(file(), static_cast<std::streamoff>(at), 1, static_cast<char>(bytes[at] ^ 1));
    }
    /// The same of what is in the write-ahead log and not in the file yet, while all have it open.
    void flip_a_bit_of_the_log() {
        const std::string bytes = bytes_of(log());
        ASSERT_NE(bytes.find(words), bytes.npos);
        for (std::size_t at = 0; (at = bytes.find(words, at)) != bytes.npos; ++at)
            spoil(log(), static_cast<std::streamoff>(at), 1, static_cast<char>(bytes[at] ^ 1));
    }
    /// The same rows in a file as SQLite alone makes it, without room for checksums.
    void make_as_before_checksums() {
        store_.reset();
        const std::string old = folder_ + "/old.sqlite";
        {
            soci::session plain(soci::sqlite3, "dbname=\"" + old + "\"");
            plain << "CREATE TABLE first_page (id INTEGER)";
            plain << "DROP TABLE first_page";
        }
        {
            const auto from = Database::open({file()}).value(), to = Database::open({old}).value();
            ASSERT_TRUE(migrate(*to));
            const auto copied = copy_all(*from, *to);
            ASSERT_TRUE(copied) << copied.error().where;
        }
        fs::rename(old, file());
    }
    /// Bytes at each page's end that are kept free of rows: 8 where checksums are.
    int bytes_for_checksums() const { return bytes_of(file()).at(20); }
    base::Result<std::size_t> comments() {
        return read([](Connection& connection) -> base::Result<std::size_t> {
            return connection.contributions.of_call({1}).size();
        });
    }
    void expect_reported() {
        const auto seen = comments();
        ASSERT_FALSE(seen) << *seen << " comments from a damaged page";
        EXPECT_EQ(seen.error().code, base::ErrorCode::Internal);
        EXPECT_FALSE(seen.error().where.empty());
        EXPECT_EQ(count("calls"), 1) << "what is whole is still served";
    }
};

TEST_F(DamageTest, APageOfSqliteIsReportedAndNeverServed) {
    fill();
    int page = 0;
    ASSERT_TRUE(read([&](Connection& connection) -> base::Result<bool> {
        connection.database->session() << "SELECT rootpage FROM sqlite_schema"
                                          " WHERE name = 'comments'",
            soci::into(page);
        return true;
    }));
    store_.reset();
    spoil(folder_ + "/hamandish.sqlite", std::streamoff{sqlite_page} * (page - 1), 200);
    open();
    expect_reported();
}

TEST_F(DamageTest, ABitOfATextInSqliteIsReportedAndNeverServed) {
    fill();
    flip_a_bit();
    open();
    expect_reported();
}

/// A checkpoint would give the changed page a good checksum.
TEST_F(DamageTest, ABitOfATextInTheLogOfSqliteIsReportedAndNeverReachesTheFile) {
    fill();
    flip_a_bit_of_the_log();
    expect_reported();
    {
        const auto other = Database::open({file()}).value();
        EXPECT_THROW(other->session() << "PRAGMA wal_checkpoint", soci::soci_error);
        store_.reset();
    } // the last to close it tries once more
    EXPECT_EQ(bytes_of(file()).find(words.substr(1)), std::string::npos);
}

TEST_F(DamageTest, AFileFromBeforeChecksumsHasThemOnceItIsOpened) {
    fill();
    make_as_before_checksums();
    EXPECT_EQ(bytes_for_checksums(), 0);
    open();
    EXPECT_EQ(comments().value(), 10u);
    EXPECT_EQ(count("calls"), 1);
    store_.reset();
    EXPECT_EQ(bytes_for_checksums(), 8);
    open();
    EXPECT_EQ(comments().value(), 10u);
    flip_a_bit();
    open();
    expect_reported();
}

/// Whoever reads it then has it open, as `hamandish backup` may.
TEST_F(DamageTest, AFileThatSomebodyElseReadsIsServedWithoutChecksumsUntilTheNextStart) {
    fill();
    make_as_before_checksums();
    {
        const auto reading = Database::open({file(), true}).value();
        long long rows = 0;
        reading->session() << "SELECT COUNT(*) FROM calls", soci::into(rows);
        EXPECT_EQ(rows, 1);
        open();
        EXPECT_EQ(comments().value(), 10u);
        store_.reset();
    }
    EXPECT_EQ(bytes_for_checksums(), 0);
    open();
    EXPECT_EQ(comments().value(), 10u);
    store_.reset();
    EXPECT_EQ(bytes_for_checksums(), 8);
}

/// The checksums of the log are taken before those of the pages, and must not be made wrong by
/// them.
TEST_F(DamageTest, WhatWasCommittedOutlivesAnEndWithoutClosing) {
    fill();
    const std::string crashed = folder_ + "/crashed";
    fs::create_directories(crashed);
    copy_unclosed(file(), crashed + "/hamandish.sqlite");
    store_.reset();
    store_ = Store::open({crashed, 2}).value();
    EXPECT_EQ(comments().value(), 10u);
    store_.reset();
}

/// Acts that share a transaction, the first of them larger than the cache of pages.
TEST_F(DamageTest, WhatWasCommittedBesideALargeActThatWasUndoneOutlivesAnEndWithoutClosing) {
    fs::create_directories(folder_);
    const std::string acts = folder_ + "/acts.sqlite", crashed = folder_ + "/crashed.sqlite";
    const auto database = Database::open({acts}).value();
    database->run_script("CREATE TABLE pages (id INTEGER PRIMARY KEY, bytes BLOB);"
                         "CREATE TABLE acts (id INTEGER)");
    database->run_script("BEGIN IMMEDIATE; SAVEPOINT request;"
                         "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                         " WHERE i < 2600)"
                         " INSERT INTO pages SELECT i, zeroblob(3900) FROM n;"
                         "UPDATE pages SET bytes = randomblob(3900) WHERE id > 200;"
                         "ROLLBACK TO request; RELEASE request;"
                         "SAVEPOINT request; INSERT INTO acts VALUES (1); RELEASE request;"
                         "COMMIT");
    database->run_script("INSERT INTO acts VALUES (2)");
    copy_unclosed(acts, crashed);
    int kept = 0;
    Database::open({crashed}).value()->session() << "SELECT COUNT(*) FROM acts", soci::into(kept);
    EXPECT_EQ(kept, 2);
}

TEST_F(DamageTest, APageOfPostgresqlIsReportedAndNeverServed) {
    test::PostgresServer server({"fsync=off"});
    database_ = server.new_database();
    fill();
    const std::string file = server.file_of("site1", "comments");
    store_.reset();
    server.stop("fast");
    // One letter of one comment: the page's checksum knows.
    spoil(file, 8192 - 40, 1);
    server.start();
    open();
    expect_reported();
    store_.reset();
}

} // namespace
} // namespace hamandish::store::damage_test
