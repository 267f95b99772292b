// `export-log` and `verify-log` as an operator runs them, beside a server that goes on serving.
#include "server_process.h"

#include <csignal>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <sys/stat.h>

namespace hamandish::robust::log_commands_test {
namespace {

constexpr int success = 0, failure = 1, broken = 9;

class LogCommands : public testing::Test {
  protected:
    int run(std::vector<std::string> words) {
        Process process(std::move(words));
        const int code = process.wait();
        output_ = process.output();
        return code;
    }
    int verify() { return run({"verify-log", "--data", folder_.path()}); }
    int verify_file(const std::string& path) { return run({"verify-log", "--file", path}); }

    Folder folder_;
    std::string output_;
};

TEST_F(LogCommands, AServedLogVerifiesAndItsExportToo) {
    ServerProcess server(folder_.path());
    const std::string sara = server.sign_in("09121111111");
    ASSERT_TRUE(server.vote(sara, "agree"));
    ASSERT_TRUE(server.vote(sara, "pass"));
    EXPECT_EQ(verify(), success) << output_;
    server.process().signal(SIGTERM);
    EXPECT_EQ(server.process().wait(), success);

    const std::string file = folder_.path() + "/log.jsonl";
    EXPECT_EQ(run({"export-log", "--data", folder_.path(), "--out", file}), success) << output_;
    EXPECT_EQ(verify_file(file), success) << output_;
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    EXPECT_NE(text.str().find("\"vote_changed\""), std::string::npos) << "the last act is signed";
    std::string changed = text.str();
    changed.replace(changed.find("vote_cast"), 9, "vote_Cast");
    std::ofstream(file) << changed;
    EXPECT_EQ(verify_file(file), broken) << output_;
    EXPECT_NE(output_.find("entry "), std::string::npos);
}

TEST_F(LogCommands, KilledInTheMiddleTheLogIsStillTrue) {
    std::string key;
    for (int round = 0; round < 3; ++round) {
        ServerProcess server(folder_.path());
        const std::string line = server.process().wait_for_line("\"log_key\"");
        if (round > 0) EXPECT_EQ(line.substr(line.find("\"public\"")), key);
        key = line.substr(line.find("\"public\""));
        const std::string sara = server.sign_in("0912111111" + std::to_string(round));
        for (const char* choice : {"agree", "pass", "disagree"})
            ASSERT_TRUE(server.vote(sara, choice));
        server.process().signal(SIGKILL);
        server.process().wait();
        EXPECT_EQ(verify(), success) << output_;
    }
}

TEST_F(LogCommands, TheKeyIsItsOwnersAlone) {
    { const ServerProcess server(folder_.path()); }
    struct stat about {};
    ASSERT_EQ(::stat((folder_.path() + "/log.key").c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777, 0600u);
}

TEST_F(LogCommands, WhatIsNotThereIsSaid) {
    EXPECT_EQ(verify(), failure);
    EXPECT_NE(verify_file(folder_.path() + "/none"), success);
    std::ofstream(folder_.path() + "/other") << "{}\n";
    EXPECT_EQ(verify_file(folder_.path() + "/other"), broken);
}

} // namespace
} // namespace hamandish::robust::log_commands_test
