// A store of its own, with one open call and people: SQLite in a folder, or one database of a
// PostgreSQL server that the tests started.
#pragma once

#include "postgres_server.h"
#include "prepared_store.h"
#include "server/store/store.h"

#include <atomic>
#include <filesystem>
#include <gtest/gtest.h>
#include <unistd.h>

namespace hamandish::store {

class StoreTest : public testing::Test {
  protected:
    void TearDown() override {
        store_.reset();
        std::filesystem::remove_all(folder_);
    }

    void open(std::int64_t max_bytes = 0) {
        static const test::PreparedStore prepared;
        if (database_.empty()) prepared.copy_to(folder_);
        auto opened = Store::open({folder_, 2, max_bytes, database_});
        ASSERT_TRUE(opened) << opened.error().where;
        store_ = std::move(*opened);
    }

    /// Opens what may grow by so many bytes over what an empty database takes.
    void open_with_room(std::uintmax_t bytes) {
        open();
        store_.reset();
        bytes += std::filesystem::file_size(folder_ + "/hamandish.sqlite");
        open(static_cast<std::int64_t>(bytes));
    }

    template <class Work>
    auto write(Work work) {
        return store_->writer().submit_and_wait(std::move(work));
    }
    template <class Work>
    auto read(Work work) {
        return store_->readers().read(std::move(work));
    }

    /// Whether `work(connection)`, which answers nothing, could be written.
    template <class Work>
    bool done(Work work) {
        return written(work).has_value();
    }
    /// The test fails if it could not.
    template <class Work>
    void carry_out(Work work) {
        const auto result = written(work);
        ASSERT_TRUE(result) << result.error().where;
    }

    /// One unit, "article-1".
    UnitId add_call(const std::string& slug = "c") {
        const auto unit = write([&](Connection& connection) -> base::Result<UnitId> {
            connection.calls.insert(
                {slug,
                 "directive",
                 {"o", "o"},
                 {"s", "s"},
                 period(),
                 {{"t", "t"},
                  {},
                  {{"article-1", domain::UnitKind::Article, 1, {"h", "h"}, {"x", "x"}}}}});
            return connection.calls.find_place(slug, "article-1")->unit;
        });
        EXPECT_TRUE(unit);
        return unit.value_or(UnitId{});
    }
    PersonId add_person(const std::string& name) {
        const auto person = write([&](Connection& connection) -> base::Result<PersonId> {
            return connection.people.insert("hash of " + name, name, {0}).value();
        });
        EXPECT_TRUE(person);
        return person.value_or(PersonId{});
    }
    std::int64_t count(const std::string& table) {
        return read([&](Connection& connection) -> base::Result<std::int64_t> {
                   long long rows = 0;
                   connection.database->session() << "SELECT COUNT(*) FROM " + table,
                       soci::into(rows);
                   return rows;
               })
            .value();
    }
    /// To nobody known, each with a key of its own.
    static void write_message(Connection& connection, const std::string& sealed) {
        static std::atomic<int> next{0};
        EXPECT_TRUE(connection.outbox.write(
            {"kind", "key " + std::to_string(++next), {}, sealed, false, {9}, {9}, {0}}));
    }
    static domain::Period period() {
        return domain::Period::between({0}, {31 * base::ms_per_day}).value();
    }
    static std::string new_folder() {
        static std::atomic<int> next{0};
        return (std::filesystem::temp_directory_path() /
                ("hamandish store " + std::to_string(::getpid()) + "-" + std::to_string(++next)))
            .string();
    }

  private:
    template <class Work>
    auto written(Work& work) {
        return write([&](Connection& connection) -> base::Result<bool> {
            work(connection);
            return true;
        });
    }

  protected:
    const std::string folder_ = new_folder();
    std::string database_; ///< empty: SQLite
    std::unique_ptr<Store> store_;
};

inline const auto both_engines = testing::Values(Engine::Sqlite, Engine::Postgres);
inline const auto name_of_engine = [](const testing::TestParamInfo<Engine>& engine) {
    return engine.param == Engine::Sqlite ? "Sqlite" : "Postgres";
};

/// What must be true on both engines.
class BothStoresTest : public StoreTest, public testing::WithParamInterface<Engine> {
  protected:
    BothStoresTest() {
        if (GetParam() == Engine::Postgres) database_ = test::migrated_postgres_database();
    }
};

} // namespace hamandish::store
