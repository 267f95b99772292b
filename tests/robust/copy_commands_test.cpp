// `backup`, `restore` and `migrate-store` as an operator runs them: a site is lost, and one of
// those left is served.
#include "postgres_server.h"
#include "server_process.h"

#include <csignal>
#include <filesystem>
#include <gtest/gtest.h>
#include <set>

namespace hamandish::robust::copy_commands_test {
namespace {

namespace fs = std::filesystem;

// Exit codes of server/commands/exit_code.h, as operators' scripts know them.
constexpr int success = 0, failure = 1, usage = 2, data_in_use = 4;

class CopyCommands : public testing::Test {
  protected:
    int run(std::vector<std::string> words) {
        Process process(std::move(words));
        const int code = process.wait();
        output_ = process.output();
        return code;
    }
    /// The instant in the name of the backup that is made now.
    std::string back_up() {
        EXPECT_EQ(run({"backup", "--data", site_.path(), "--to", backups_.path()}), success)
            << output_;
        for (const auto& entry : fs::directory_iterator(backups_.path()))
            if (entry.path().extension() == ".sqlite" &&
                known_.insert(entry.path().filename().string()).second) {
                const std::string name = entry.path().stem().string(); // "hamandish-INSTANT"
                return name.substr(name.find('-') + 1);
            }
        ADD_FAILURE() << "no backup was made: " << output_;
        return {};
    }
    int restore(const std::string& data, const std::string& at = {}) {
        std::vector<std::string> words{"restore", "--data", data, "--from", backups_.path()};
        if (!at.empty()) words.insert(words.end(), {"--at", at});
        return run(std::move(words));
    }
    /// The keys are in no backup; whoever restores brings them.
    void bring_keys(const std::string& data) const {
        for (const auto& entry : fs::directory_iterator(site_.path()))
            if (entry.is_regular_file() && entry.path().extension() == ".key")
                fs::copy_file(entry.path(), data + "/" + entry.path().filename().string());
    }
    std::optional<Answer> comment(ServerProcess& server, const std::string& cookie,
                                  const std::string& text) {
        const std::string key = "key-of-the-words-" + std::to_string(++comments_);
        return ask(server.port(), "POST", article + "/comments",
                   contract::encode(contract::SubmitComment{key, text}), cookie);
    }
    static void stop(ServerProcess& server) {
        server.process().signal(SIGTERM);
        EXPECT_EQ(server.process().wait(), success) << server.process().output();
    }
    int verify(const std::string& data, const std::string& database = {}) {
        std::vector<std::string> words{"verify-log", "--data", data};
        if (!database.empty()) words.insert(words.end(), {"--database", database});
        return run(std::move(words));
    }

    const Folder site_, backups_;
    std::set<std::string> known_;
    std::string output_;
    int comments_ = 0; ///< said; their keys are counted
};

TEST_F(CopyCommands, ASiteIsRestoredAsItWasAtAnInstant) {
    std::string sara, first;
    {
        ServerProcess server(site_.path());
        sara = server.sign_in("09121111111");
        ASSERT_EQ(server.vote(sara, "agree")->status, 200);
        first = back_up(); // beside the running server
        ASSERT_EQ(server.vote(sara, "disagree")->status, 200);
        ASSERT_EQ(comment(server, sara, "later")->status, 200);
        EXPECT_NE(back_up(), first);
        ASSERT_EQ(comment(server, sara, "in no backup")->status, 200);
        stop(server);
    }
    const Folder then, newest;
    ASSERT_EQ(restore(then.path(), first), success) << output_;
    bring_keys(then.path());
    {
        ServerProcess server(then.path());
        const auto unit = server.get<contract::UnitPage>(article);
        EXPECT_EQ(unit.unit.votes.agree, 1);
        EXPECT_EQ(unit.comment_count, 0);
        EXPECT_EQ(server.vote(sara, "pass")->status, 200) << "sessions and log go on from there";
        stop(server);
    }
    EXPECT_EQ(verify(then.path()), success) << output_;
    ASSERT_EQ(restore(newest.path()), success) << output_;
    bring_keys(newest.path());
    {
        ServerProcess server(newest.path());
        const auto unit = server.get<contract::UnitPage>(article);
        EXPECT_EQ(unit.unit.votes.disagree, 1);
        EXPECT_EQ(unit.comment_count, 1) << "what came after the last backup is not in it";
        stop(server);
    }
    EXPECT_EQ(verify(newest.path()), success) << output_;
}

TEST_F(CopyCommands, WhatCannotBeRestoredIsSaidAndNothingIsChanged) {
    std::string made;
    {
        ServerProcess server(site_.path());
        made = back_up();
        EXPECT_EQ(restore(site_.path()), data_in_use) << output_;
        stop(server);
    }
    EXPECT_NE(restore(site_.path()), success) << "over a site";
    EXPECT_EQ(verify(site_.path()), success) << output_;
    const Folder empty;
    EXPECT_EQ(restore(empty.path(), "2020-01-01T00:00:00Z"), failure) << "before the first backup";
    EXPECT_EQ(restore(empty.path(), "yesterday"), usage) << output_;
    EXPECT_EQ(run({"restore", "--data", empty.path(), "--from",
                   backups_.path() + "/hamandish-" + made + ".sqlite", "--at", made}),
              usage)
        << output_;
    EXPECT_FALSE(fs::exists(empty.path() + "/hamandish.sqlite"));
    EXPECT_EQ(restore(empty.path(), made), success) << output_;
}

TEST_F(CopyCommands, ASiteMovesToPostgresqlAndIsServedFromThere) {
    const std::string database = test::shared_postgres().new_database();
    const std::vector<std::string> migrate{"migrate-store", "--from", site_.path(), "--to",
                                           database};
    std::string sara;
    {
        ServerProcess server(site_.path());
        sara = server.sign_in("09121111111");
        ASSERT_EQ(server.vote(sara, "agree")->status, 200);
        ASSERT_EQ(comment(server, sara, "moves, too")->status, 200);
        EXPECT_EQ(run(migrate), data_in_use) << "not while it is served: " << output_;
        stop(server);
    }
    ASSERT_EQ(run(migrate), success) << output_;
    EXPECT_NE(output_.find("\"store_migrated\""), std::string::npos) << output_;
    {
        ServerProcess server(site_.path(), {"--database", database});
        EXPECT_EQ(server.get<contract::UnitPage>(article).comment_count, 1);
        EXPECT_EQ(server.vote(sara, "disagree")->status, 200) << "sessions move, too";
        const auto votes = server.get<contract::UnitPage>(article).unit.votes;
        EXPECT_EQ(votes.agree, 0);
        EXPECT_EQ(votes.disagree, 1) << "one person, one vote";
        stop(server);
    }
    EXPECT_EQ(verify(site_.path(), database), success) << output_;
    EXPECT_NE(run(migrate), success) << "never over another site";
    EXPECT_EQ(verify(site_.path(), database), success) << output_;
}

} // namespace
} // namespace hamandish::robust::copy_commands_test
