// A disk that forgets one bit of what somebody said.
#include "server_process.h"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace hamandish::robust::damaged_page_test {
namespace {

const std::string words = "words that the disk will change";
const std::string other_article = "/api/v1/calls/e-participation/units/article-2";

void comment(ServerProcess& server, const std::string& cookie, const std::string& where,
             const std::string& text) {
    const std::string key = "key-of-" + where.substr(where.size() - 9);
    const auto answer = ask(server.port(), "POST", where + "/comments",
                            contract::encode(contract::SubmitComment{key, text}), cookie);
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->status, 200) << answer->body;
}

/// One bit of the words, wherever they stand.
void flip_a_bit(const std::string& path) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const std::size_t at = bytes.find(words);
    ASSERT_NE(at, bytes.npos);
    file.clear();
    file.seekp(static_cast<std::streamoff>(at));
    file.put(static_cast<char>(bytes[at] ^ 1));
}

TEST(DamagedPage, OfACommentIsAnErrorThatTheLogNamesAndIsNeverServed) {
    const Folder folder;
    {
        ServerProcess server(folder.path());
        const std::string cookie = server.sign_in("09121111111");
        // So long that pages of its own hold most of it: who does not read it reads none of them.
        comment(server, cookie, article, std::string(9'000, 'x') + words + std::string(6'000, 'y'));
        comment(server, cookie, other_article, "what is whole");
        server.process().signal(SIGTERM);
        ASSERT_EQ(server.process().wait(), 0) << server.process().output();
    }
    flip_a_bit(folder.path() + "/hamandish.sqlite");
    ServerProcess server(folder.path());
    const auto refused = ask(server.port(), "GET", article + "?list=newest");
    expect_problem(refused, 500, "internal");
    EXPECT_EQ(refused->body.find("the disk will change"), std::string::npos);
    EXPECT_NE(server.process().wait_for_line("page_damaged").find("checksum fault offset"),
              std::string::npos);
    const auto whole = server.get<contract::UnitPage>(other_article + "?list=newest");
    ASSERT_EQ(whole.comments.size(), 1u) << "what is whole is still served";
    EXPECT_EQ(whole.comments.front().text, "what is whole");
    EXPECT_EQ(ask(server.port(), "GET", "/healthz")->status, 200);
}

} // namespace
} // namespace hamandish::robust::damaged_page_test
