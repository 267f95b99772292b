// The first administrator, from the command line to a request that only an administrator may make.
#include "contract/staff_messages.h"
#include "server_process.h"

#include <csignal>
#include <gtest/gtest.h>

namespace hamandish::robust::user_commands_test {
namespace {

std::string run(std::vector<std::string> words, int expected = 0) {
    Process process(std::move(words));
    EXPECT_EQ(process.wait(), expected) << process.output();
    return process.output();
}

std::string after(const std::string& text, const std::string& label) {
    const std::size_t at = text.find(label);
    if (at == text.npos) return {};
    const std::size_t begin = at + label.size();
    return text.substr(begin, text.find('\n', begin) - begin);
}

class UserCommands : public testing::Test {
  protected:
    std::vector<std::string> words(std::vector<std::string> command,
                                   std::vector<std::string> more = {}) {
        command.insert(command.end(), {"--data", folder_.path()});
        command.insert(command.end(), more.begin(), more.end());
        return command;
    }
    std::string grant(const std::string& role, std::vector<std::string> more = {},
                      int expected = 0) {
        std::vector<std::string> options{"--mobile",       mobile_,    "--role",   role,
                                         "--organisation", "ministry", "--reason", "the first one"};
        options.insert(options.end(), more.begin(), more.end());
        return run(words({"user", "grant"}, options), expected);
    }
    void add_ministry() {
        run(words({"organisation", "add"},
                  {"--slug", "ministry", "--kind", "ministry", "--name-fa", "وزارت", "--name-en",
                   "Ministry", "--reason", "the root of the tree"}));
    }
    const Folder folder_;
    const std::string mobile_ = "09121234567";
};

TEST_F(UserCommands, MakeTheFirstAdministrator) {
    add_ministry();
    const std::string told = grant("administrator");
    const std::string recovery = after(told, "recovery code: ");
    EXPECT_EQ(after(told, "secret: ").size(), 39u) << told;
    EXPECT_EQ(recovery.size(), 11u) << told;
    EXPECT_EQ(grant("auditor").find("secret: "), std::string::npos)
        << "a second factor in force stays";
    EXPECT_NE(grant("lead", {"--new-second-factor"}).find("secret: "), std::string::npos);

    ServerProcess server(folder_.path());
    const std::string cookie = server.sign_in(mobile_);
    EXPECT_EQ(ask(server.port(), "GET", "/api/v1/staff/roles", {}, cookie)->status, 403);
    EXPECT_EQ(ask(server.port(), "POST", "/api/v1/staff/session",
                  contract::encode(contract::SecondFactorCode{recovery}), cookie)
                  ->status,
              422)
        << "codes of the factor before are void";
}

TEST_F(UserCommands, AnAdministratorGetsInWithARecoveryCode) {
    add_ministry();
    const std::string recovery = after(grant("administrator"), "recovery code: ");
    ServerProcess server(folder_.path());
    const std::string cookie = server.sign_in(mobile_);
    EXPECT_EQ(ask(server.port(), "POST", "/api/v1/staff/session",
                  contract::encode(contract::SecondFactorCode{recovery}), cookie)
                  ->status,
              200);
    const auto roles = server.get<contract::StaffRoles>("/api/v1/staff/roles", cookie).roles;
    ASSERT_EQ(roles.size(), 1u);
    EXPECT_EQ(roles[0].role, "administrator");
    const auto acts = server.get<contract::StaffActs>("/api/v1/staff/acts", cookie).acts;
    ASSERT_EQ(acts.size(), 2u);
    EXPECT_EQ(acts[0].reason, "the first one");
    EXPECT_EQ(acts[0].person, "") << "an operator";
}

TEST_F(UserCommands, ListAndRevoke) {
    add_ministry();
    const std::string name = after("\n" + grant("auditor"), "\n");
    EXPECT_EQ(run(words({"user", "list"})), name + "\tministry\tauditor\n");
    run(words({"user", "revoke"}, {"--mobile", mobile_, "--role", "auditor", "--organisation",
                                   "ministry", "--reason", "left the ministry"}));
    EXPECT_EQ(run(words({"user", "list"})), "");
    EXPECT_EQ(run(words({"user", "add"}, {"--mobile", mobile_})), name + "\n");
}

TEST_F(UserCommands, RefuseWhatMakesNoSense) {
    add_ministry();
    grant("king", {}, 2);
    EXPECT_NE(run(words({"user", "add"}, {"--mobile", "123"}), 1).find("mobile_invalid"),
              std::string::npos);
    run({"user"}, 2);
    const ServerProcess server(folder_.path());
    grant("auditor", {}, 4); // a server works there
}

} // namespace
} // namespace hamandish::robust::user_commands_test
