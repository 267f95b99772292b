#include "server_process.h"

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <gtest/gtest.h>
#include <linux/capability.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace hamandish::robust {
namespace {

std::string comment_body(int number) {
    // Nobody says the same twice.
    const std::string digits = std::to_string(100'000 + number);
    return contract::encode(
        contract::SubmitComment{"key-number-" + digits, digits + std::string(15'000, 'x')});
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
    ServerProcess server(folder.path(), {"--max-database-bytes", "900000"});
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

TEST(FullDisk, AFullFileSystemIsTold) {
    const Folder folder;
    if (::mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=1500k") != 0)
        GTEST_SKIP() << "only root can mount a small file system (errno " << errno << ")";
    {
        ServerProcess server(folder.path());
        fill_and_check(server);
    }
    ::umount(folder.path().c_str());
}

/// A folder that is written to or only read: by its file system where one may be mounted, else by
/// the permissions of what is in it.
class TurnableFolder {
  public:
    TurnableFolder() : is_mounted_(::mount("tmpfs", path().c_str(), "tmpfs", 0, "size=8m") == 0) {}
    TurnableFolder(const TurnableFolder&) = delete;
    TurnableFolder& operator=(const TurnableFolder&) = delete;
    ~TurnableFolder() {
        let_write(true);
        if (is_mounted_) ::umount(path().c_str());
    }
    [[nodiscard]] const std::string& path() const { return folder_.path(); }

    void let_write(bool may) const {
        if (is_mounted_) {
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
    Folder folder_;
    bool is_mounted_;
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
} // namespace hamandish::robust
