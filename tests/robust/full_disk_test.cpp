#include "postgres_server.h"
#include "server_process.h"

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <linux/capability.h>
#include <pwd.h>
#include <random>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace hamandish::robust::full_disk_test {
namespace {

/// Nobody says the same twice.
std::string comment_body(int number, const std::string& text = std::string(15'000, 'x')) {
    const std::string digits = std::to_string(100'000 + number);
    return contract::encode(contract::SubmitComment{"key-number-" + digits, digits + text});
}

std::optional<Answer> comment(ServerProcess& server, const std::string& cookie, int number,
                              const std::string& text) {
    return ask(server.port(), "POST", article + "/comments", comment_body(number, text), cookie);
}

/// Comments until there is no room: refused in words, with everything answered still there.
void fill_and_check(ServerProcess& server) {
    const std::string cookie = server.sign_in("09121111111");
    ASSERT_FALSE(cookie.empty());
    std::int64_t stored = 0;
    std::optional<Answer> answer;
    for (int i = 0; i < 2000; ++i) {
        answer = ask(server.port(), "POST", article + "/comments", comment_body(i), cookie);
        if (!answer || answer->status != 200) break;
        ++stored;
    }
    expect_problem(answer, 507, "storage_full");
    EXPECT_GT(stored, 3);
    EXPECT_EQ(server.get<contract::UnitPage>(article).comment_count, stored);
    EXPECT_EQ(ask(server.port(), "GET", "/healthz")->status, 200) << "reading goes on";
}

TEST(FullDisk, ADatabaseAtItsLargestIsTold) {
    const Folder folder;
    { const ServerProcess empty(folder.path()); } // how large nothing is grows with the schema
    const auto bytes = std::filesystem::file_size(folder.path() + "/hamandish.sqlite") + 200'000;
    ServerProcess server(folder.path(), {"--max-database-bytes", std::to_string(bytes)});
    fill_and_check(server);
}

TEST(FullDisk, AFileThatMayNotGrowIsTold) {
    const Folder folder;
    std::int64_t before = 0;
    {
        ServerProcess server(folder.path(), {}, [] {
            const rlimit limit{1'500'000, 1'500'000}; // setrlimit(2): EFBIG from there on
            ::setrlimit(RLIMIT_FSIZE, &limit);
            ::signal(SIGXFSZ, SIG_IGN);
        });
        fill_and_check(server);
        before = server.get<contract::UnitPage>(article).comment_count;
    }
    ServerProcess server(folder.path());
    EXPECT_EQ(server.get<contract::UnitPage>(article).comment_count, before);
    const std::string cookie = server.sign_in("09122222222");
    EXPECT_EQ(ask(server.port(), "POST", article + "/comments", comment_body(9999), cookie)->status,
              200)
        << "with room it goes on";
}

/// A folder with a file system of its own in memory; only root can mount one. It goes with this,
/// also where a server in it does not start.
class SmallFileSystem {
  public:
    explicit SmallFileSystem(const char* options)
        : is_mounted_(::mount("tmpfs", path().c_str(), "tmpfs", 0, options) == 0) {}
    SmallFileSystem(const SmallFileSystem&) = delete;
    SmallFileSystem& operator=(const SmallFileSystem&) = delete;
    ~SmallFileSystem() {
        if (is_mounted_) ::umount2(path().c_str(), MNT_DETACH);
    }
    [[nodiscard]] bool is_mounted() const { return is_mounted_; }
    [[nodiscard]] const std::string& path() const { return folder_.path(); }

  private:
    Folder folder_;
    bool is_mounted_ = false;
};

TEST(FullDisk, AFullFileSystemIsTold) {
    const SmallFileSystem small("size=2500k");
    if (!small.is_mounted())
        GTEST_SKIP() << "only root can mount a small file system (errno " << errno << ")";
    ServerProcess server(small.path());
    fill_and_check(server);
}

/// What a disk that fails or is turned read-only under a server does: each write is refused, and
/// what is there can be read. (A file system cannot be mounted read-only while a file of it is open
/// for writing; to SQLite the refusals are the same.)
void let_write(ServerProcess& server, bool may) {
    const rlimit limit{may ? RLIM_INFINITY : 0, RLIM_INFINITY};
    ASSERT_EQ(::prlimit(server.process().id(), RLIMIT_FSIZE, &limit, nullptr), 0);
}

TEST(FullDisk, ADiskThatTakesNothingMoreUnderALiveServerIsToldAndForgiven) {
    const Folder folder;
    ServerProcess server(folder.path(), {}, [] { ::signal(SIGXFSZ, SIG_IGN); });
    const std::string cookie = server.sign_in("09121111111");
    ASSERT_EQ(comment(server, cookie, 1, "before")->status, 200);
    let_write(server, false);
    expect_problem(comment(server, cookie, 2, "meanwhile"), 507, "storage_full");
    expect_problem(server.vote(cookie, "agree"), 507, "storage_full");
    const auto unit = server.get<contract::UnitPage>(article);
    EXPECT_EQ(unit.comment_count, 1) << "reading goes on";
    EXPECT_EQ(unit.unit.votes, contract::Tally{});
    let_write(server, true);
    EXPECT_EQ(comment(server, cookie, 2, "meanwhile")->status, 200) << "at once, and once";
    EXPECT_EQ(server.vote(cookie, "agree")->status, 200);
    EXPECT_EQ(server.get<contract::UnitPage>(article).comment_count, 2);
    server.process().signal(SIGTERM);
    EXPECT_EQ(server.process().wait(), 0) << server.process().output();
    EXPECT_EQ(Process({"verify-log", "--data", folder.path()}).wait(), 0);
}

/// Letters that no database makes shorter.
std::string words(std::mt19937& random, std::size_t size) {
    std::string text;
    for (std::size_t at = 0; at < size; ++at)
        text += at % 9 == 0 ? ' ' : static_cast<char>('a' + random() % 26);
    return text;
}

/// A small file system with a PostgreSQL's tables in it, and nothing else of its.
class SmallTablespace {
  public:
    SmallTablespace() {
        if (!is_mounted()) return;
        std::filesystem::create_directory(tables());
        const passwd* nobody = ::getpwnam("nobody"); // as whom PostgreSQL runs where root tests
        EXPECT_TRUE(nobody != nullptr &&
                    ::chown(tables().c_str(), nobody->pw_uid, nobody->pw_gid) == 0);
    }
    [[nodiscard]] bool is_mounted() const { return small_.is_mounted(); }
    [[nodiscard]] std::string tables() const { return small_.path() + "/tables"; }
    /// Takes what room there is.
    void fill() const {
        std::ofstream file(ballast(), std::ios::binary);
        const std::string page(4096, 'x');
        while (file.write(page.data(), static_cast<std::streamsize>(page.size())).flush()) {
        }
    }
    void make_room() const { std::filesystem::remove(ballast()); }

  private:
    [[nodiscard]] std::string ballast() const { return small_.path() + "/ballast"; }
    const SmallFileSystem small_{"size=64m,mode=0755"};
};

TEST(FullDisk, APostgresqlWithoutRoomIsToldAndForgiven) {
    const SmallTablespace small;
    if (!small.is_mounted())
        GTEST_SKIP() << "only root can mount a small file system (errno " << errno << ")";
    test::PostgresServer& postgres = test::shared_postgres();
    const std::string database = postgres.new_database(); // "postgresql:///site1?host=…"
    const std::size_t begin = std::string("postgresql:///").size();
    const std::string name = database.substr(begin, database.find('?') - begin);
    static_cast<void>(postgres.run("postgres", "CREATE TABLESPACE small LOCATION '" +
                                                   small.tables() + "';\nALTER DATABASE " + name +
                                                   " SET TABLESPACE small;"));
    {
        const Folder folder;
        ServerProcess server(folder.path(), {"--database", database});
        const std::string cookie = server.sign_in("09121111111");
        std::mt19937 random(7);
        auto answer = comment(server, cookie, 0, words(random, 15'000));
        ASSERT_TRUE(answer && answer->status == 200);
        small.fill();
        int stored = 0;
        while (answer && answer->status == 200) // pages that are not full yet take a few
            answer = comment(server, cookie, ++stored, words(random, 15'000));
        expect_problem(answer, 507, "storage_full");
        EXPECT_EQ(server.get<contract::UnitPage>(article).comment_count, stored) << "reading";
        small.make_room();
        EXPECT_EQ(comment(server, cookie, stored, "with room again")->status, 200);
        EXPECT_EQ(server.get<contract::UnitPage>(article).comment_count, stored + 1);
    }
    static_cast<void>(postgres.run("postgres", "DROP DATABASE " + name +
                                                   " WITH (FORCE);\nDROP TABLESPACE small;"));
}

/// A folder that is written to or only read: by its file system where one may be mounted, else by
/// the permissions of what is in it.
class TurnableFolder {
  public:
    TurnableFolder() = default;
    TurnableFolder(const TurnableFolder&) = delete;
    TurnableFolder& operator=(const TurnableFolder&) = delete;
    ~TurnableFolder() { let_write(true); }
    [[nodiscard]] const std::string& path() const { return small_.path(); }

    void let_write(bool may) const {
        if (small_.is_mounted()) {
            const unsigned long flags = MS_REMOUNT | (may ? 0ul : MS_RDONLY);
            EXPECT_EQ(::mount("tmpfs", path().c_str(), "tmpfs", flags, "size=8m"), 0);
            return;
        }
        using std::filesystem::perms;
        const auto change =
            may ? std::filesystem::perm_options::add : std::filesystem::perm_options::remove;
        constexpr auto write = perms::owner_write | perms::group_write | perms::others_write;
        std::filesystem::permissions(path(), write, change);
        for (const auto& entry : std::filesystem::directory_iterator(path()))
            std::filesystem::permissions(entry.path(), write, change);
    }

  private:
    const SmallFileSystem small_{"size=8m"};
};

/// Permissions hold for root, too.
void obey_permissions() {
    ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);
}

TEST(FullDisk, AFolderThatCanOnlyBeReadIsToldAtTheStart) {
    const TurnableFolder folder;
    { ServerProcess server(folder.path()); }
    folder.let_write(false);
    {
        Process server({"serve", "--data", folder.path(), "--port", "0", "--demo"},
                       obey_permissions);
        EXPECT_EQ(server.wait(), 11) << server.output();
        EXPECT_NE(server.output().find("Nothing can be written in the data folder"),
                  std::string::npos)
            << server.output();
    }
    folder.let_write(true);
    { ServerProcess server(folder.path()); }
}

} // namespace
} // namespace hamandish::robust::full_disk_test
