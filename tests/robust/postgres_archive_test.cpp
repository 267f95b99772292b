// A site on PostgreSQL goes back to an instant between two acts, by the settings and commands that
// server/deploy/DATABASE.md gives operators.
#include "base/time.h"
#include "postgres_server.h"
#include "server_process.h"
#include "stored_comments.h"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <regex>
#include <thread>

namespace hamandish::robust::postgres_archive_test {
namespace {

namespace fs = std::filesystem;
using Texts = std::multiset<std::string>;

std::string document() {
    std::ifstream file(HAMANDISH_DEPLOY "/DATABASE.md");
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The lines of the document between fences that have `word` in them.
std::string lines_with(const std::string& word) {
    const std::string text = document();
    const std::size_t at = text.find("\n" + word);
    EXPECT_NE(at, text.npos) << word;
    const std::size_t begin = text.rfind("```\n", at) + 4;
    return text.substr(begin, text.find("```", at) - begin);
}

/// Up to the next mark of code.
std::string command_of(const std::string& program) {
    const std::string text = document();
    const std::size_t begin = text.find("`" + program) + 1;
    return text.substr(begin, text.find('`', begin) - begin);
}

std::string in_folder(const std::string& lines, const std::string& folder) {
    return std::regex_replace(lines, std::regex("/backup/wal"), folder);
}

template <class Done>
void wait_for(Done done) {
    for (int i = 0; i < 600 && !done(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    EXPECT_TRUE(done());
}

/// Nothing is answered at this instant. As PostgreSQL reads it.
std::string instant() {
    using namespace std::chrono;
    std::this_thread::sleep_for(milliseconds(20));
    const auto now = duration_cast<milliseconds>(system_clock::now().time_since_epoch());
    std::this_thread::sleep_for(milliseconds(20));
    const std::string text = base::rfc3339_from_instant({now.count()});
    return std::regex_replace(text, std::regex("(.*)T(.*)Z"), "$1 $2+00");
}

void comment(ServerProcess& server, const std::string& cookie, const std::string& text) {
    const auto answer =
        ask(server.port(), "POST", article + "/comments",
            contract::encode(contract::SubmitComment{"key-of-the-words-" + text, text}), cookie);
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->status, 200) << answer->body;
}

void stop(ServerProcess& server) {
    server.process().signal(SIGTERM);
    EXPECT_EQ(server.process().wait(), 0) << server.process().output();
}

/// Until all that was committed is in the archive.
void archive_all(const test::PostgresServer& postgres, const std::string& wal) {
    std::string last = postgres.run("postgres", "SELECT pg_walfile_name(pg_switch_wal())");
    while (!last.empty() && last.back() == '\n') last.pop_back();
    wait_for([&] { return fs::exists(wal + "/" + last); });
}

TEST(PostgresArchive, RestoresASiteAsItWasBetweenTwoActsAsTheDocumentSays) {
    test::PostgresServer postgres;
    const std::string wal = postgres.folder() + "/wal";
    fs::create_directory(wal);
    fs::permissions(wal, fs::perms::all); // whoever PostgreSQL runs as
    postgres.configure(in_folder(lines_with("archive_mode"), wal));
    const std::string database = postgres.new_database();
    const Folder site;
    std::string between;
    {
        ServerProcess server(site.path(), {"--database", database});
        const std::string sara = server.sign_in("09121111111");
        const std::string command = command_of("pg_basebackup ");
        postgres.copy_data(std::regex_replace(command, std::regex("-D \\S+( \\S+\\))? "), ""));
        comment(server, sara, "before");
        between = instant();
        comment(server, sara, "after");
        stop(server);
    }
    archive_all(postgres, wal);
    postgres.recover_copy(std::regex_replace(in_folder(lines_with("restore_command"), wal),
                                             std::regex("(recovery_target_time = )'.*'"),
                                             "$1'" + between + "'"));
    wait_for([&] { return postgres.run("postgres", "SELECT pg_is_in_recovery()") == "f\n"; });
    {
        ServerProcess server(site.path(), {"--database", database});
        EXPECT_EQ(stored_comments(server, article), (Texts{"before"}));
        stop(server);
    }
    Process verifying({"verify-log", "--data", site.path(), "--database", database});
    EXPECT_EQ(verifying.wait(), 0) << verifying.output();
}

} // namespace
} // namespace hamandish::robust::postgres_archive_test
