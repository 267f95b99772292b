#include "server/store/database.h"
#include "server_process.h"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace hamandish::robust::starting_test {
namespace {

// Exit codes of server/commands/exit_code.h, as operators' scripts know them.
constexpr int usage = 2, port_taken = 3, data_in_use = 4, schema_newer = 5;

/// Ends by itself, with a sentence in both languages.
void expect_refusal(Process& process, int code, const std::string& word) {
    EXPECT_EQ(process.wait(), code) << process.output();
    EXPECT_NE(process.output().find("hamandish: " + word), std::string::npos) << process.output();
    EXPECT_NE(process.output().find("\xD8"), std::string::npos) << "Persian: " << process.output();
    EXPECT_NE(process.output().find(". "), std::string::npos) << "English: " << process.output();
}

TEST(Starting, ATakenPortIsSaid) {
    const Folder first, second;
    ServerProcess server(first.path());
    Process other({"serve", "--data", second.path() + "/d", "--port", std::to_string(server.port()),
                   "--demo"});
    expect_refusal(other, port_taken, "unavailable");
    EXPECT_NE(other.output().find(std::to_string(server.port())), std::string::npos);
    EXPECT_EQ(ask(server.port(), "GET", "/healthz")->status, 200);
}

TEST(Starting, ASecondServerOnTheSameDataIsRefused) {
    const Folder folder;
    ServerProcess server(folder.path());
    const std::string cookie = server.sign_in("09121111111");
    Process other({"serve", "--data", folder.path(), "--port", "0", "--demo"});
    expect_refusal(other, data_in_use, "storage_busy");
    EXPECT_NE(other.output().find(folder.path()), std::string::npos);
    EXPECT_EQ(server.vote(cookie, "agree")->status, 200);
}

TEST(Starting, ADatabaseOfANewerVersionIsLeftAlone) {
    const Folder folder;
    { ServerProcess server(folder.path()); }
    const std::string file = folder.path() + "/hamandish.sqlite";
    // The log is empty only after an orderly stop, so it is taken away with what it held.
    std::filesystem::remove(file + "-wal");
    std::filesystem::remove(file + "-shm");
    {
        ServerProcess server(folder.path());
        server.process().signal(SIGTERM);
        EXPECT_EQ(server.process().wait(), 0);
    }
    store::Database::open({file}).value()->run_script("PRAGMA user_version = 999");
    const auto size = std::filesystem::file_size(file);
    Process other({"serve", "--data", folder.path(), "--port", "0", "--demo"});
    expect_refusal(other, schema_newer, "schema_newer (999)");
    EXPECT_EQ(std::filesystem::file_size(file), size);
}

TEST(Starting, TheClockIsForDemonstrationsOnly) {
    const Folder folder;
    Process real(
        {"serve", "--data", folder.path(), "--port", "0", "--clock", "2027-01-01T00:00:00Z"});
    expect_refusal(real, usage, "invalid_input (--clock)");
    Process nonsense(
        {"serve", "--data", folder.path(), "--port", "0", "--demo", "--clock", "tomorrow"});
    expect_refusal(nonsense, usage, "invalid_input (--clock)");
}

TEST(Starting, WithoutDemoNothingIsThereAndNoCodeIsPrinted) {
    const Folder folder;
    const std::string file = folder.path() + "/channels.json";
    // Nobody listens at port 9: the code is never sent, and still nobody may read it in the log.
    std::ofstream(file) << R"({"channels":[{"type":"sms_ir","key":"k","template":"1",)"
                        << R"("plain_http":true,"base":"http://127.0.0.1:9"}],"codes":["sms_ir"]})";
    Process process({"serve", "--data", folder.path(), "--port", "0", "--channels", file});
    const std::string line = process.wait_for_line("\"listening\"");
    const auto port =
        static_cast<std::uint16_t>(std::stoi(line.substr(line.find("\"port\":") + 7)));
    EXPECT_NE(ask(port, "GET", "/api/v1/calls")->body.find("\"calls\":[]"), std::string::npos);
    EXPECT_EQ(ask(port, "POST", "/api/v1/sign-in/codes", R"({"mobile":"09121111111"})")->status,
              200);
    EXPECT_NE(process.wait_for_line("\"message_not_sent\""), "");
    EXPECT_EQ(process.output().find("one_time_code"), std::string::npos);
}

TEST(Starting, ASettingsFileAndTheEnvironmentAreHeard) {
    const Folder folder;
    std::ofstream(folder.path() + "/settings.toml")
        << "[serve]\ndata = \"" << folder.path() << "/there\"\nport = 0\ndemo = true\n";
    Process process({"serve", "--config", folder.path() + "/settings.toml"},
                    [] { ::setenv("HAMANDISH_HOST", "127.0.0.2", 1); });
    EXPECT_NE(process.wait_for_line("\"listening\"").find("127.0.0.2"), std::string::npos)
        << process.output();
    EXPECT_TRUE(std::filesystem::exists(folder.path() + "/there/hamandish.sqlite"));
}

TEST(Starting, NonsenseOnTheCommandLineIsAUsageError) {
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{},
                                               {"dance"},
                                               {"serve", "--port", "99999"},
                                               {"serve", "--port", "x"},
                                               {"serve", "--no-such"},
                                               {"import"}}) {
        Process process(words);
        EXPECT_EQ(process.wait(), usage) << process.output();
    }
    Process version({"version"});
    EXPECT_EQ(version.wait(), 0);
    EXPECT_EQ(version.output(), std::string(HAMANDISH_VERSION) + "\n");
}

} // namespace
} // namespace hamandish::robust::starting_test
