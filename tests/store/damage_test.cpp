#include "store_fixture.h"

#include <fstream>

namespace hamandish::store {
namespace {

constexpr int sqlite_page = 4096;

void spoil(const std::string& path, std::streamoff at, int size) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    ASSERT_TRUE(file) << path;
    file.seekp(at);
    file << std::string(static_cast<std::size_t>(size), '\x55');
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
                    {{1}, person, "key" + std::to_string(i), "text", {i}}));
            return true;
        }));
    }
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
} // namespace hamandish::store
