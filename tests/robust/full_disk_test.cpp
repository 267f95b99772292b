#include "server_process.h"

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <gtest/gtest.h>
#include <sys/mount.h>
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
    std::size_t stored = 0;
    std::optional<Answer> answer;
    for (int i = 0; i < 2000; ++i) {
        answer = ask(server.port(), "POST", article + "/comments", comment_body(i), cookie);
        if (!answer || answer->status != 200) break;
        ++stored;
    }
    expect_problem(answer, 507, "storage_full");
    EXPECT_GT(stored, 3u);
    EXPECT_EQ(server.get<contract::UnitPage>(article).comments.size(), stored);
    EXPECT_EQ(ask(server.port(), "GET", "/healthz")->status, 200) << "reading goes on";
}

TEST(FullDisk, ADatabaseAtItsLargestIsTold) {
    const Folder folder;
    ServerProcess server(folder.path(), {"--max-database-bytes", "700000"});
    fill_and_check(server);
}

TEST(FullDisk, AFileThatMayNotGrowIsTold) {
    const Folder folder;
    std::size_t before = 0;
    {
        ServerProcess server(folder.path(), {}, [] {
            const rlimit limit{1'500'000, 1'500'000}; // setrlimit(2): EFBIG from there on
            ::setrlimit(RLIMIT_FSIZE, &limit);
            ::signal(SIGXFSZ, SIG_IGN);
        });
        fill_and_check(server);
        before = server.get<contract::UnitPage>(article).comments.size();
    }
    ServerProcess server(folder.path());
    EXPECT_EQ(server.get<contract::UnitPage>(article).comments.size(), before);
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

TEST(FullDisk, AFileSystemThatCanOnlyBeReadIsToldAtTheStart) {
    const Folder folder;
    if (::mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=8m") != 0)
        GTEST_SKIP() << "only root can mount a small file system (errno " << errno << ")";
    const auto remount = [&](unsigned long flags) {
        return ::mount("tmpfs", folder.path().c_str(), "tmpfs", MS_REMOUNT | flags, "size=8m");
    };
    { ServerProcess server(folder.path()); }
    ASSERT_EQ(remount(MS_RDONLY), 0);
    {
        Process server({"serve", "--data", folder.path(), "--port", "0", "--demo"});
        EXPECT_EQ(server.wait(), 11) << server.output();
        EXPECT_NE(server.output().find("Nothing can be written in the data folder"),
                  std::string::npos)
            << server.output();
    }
    ASSERT_EQ(remount(0), 0);
    { ServerProcess server(folder.path()); }
    ::umount(folder.path().c_str());
}

} // namespace
} // namespace hamandish::robust
