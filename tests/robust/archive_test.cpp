// `serve --archive` and `restore --archive` as an operator runs them: back to an instant between
// two acts.
#include "base/time.h"
#include "server_process.h"
#include "stored_comments.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <set>
#include <thread>

namespace hamandish::robust::archive_test {
namespace {

namespace fs = std::filesystem;
using Texts = std::multiset<std::string>;

constexpr int success = 0, failure = 1, usage = 2; // server/commands/exit_code.h

class Archive : public testing::Test {
  protected:
    /// A server whose archive can be restored from.
    std::unique_ptr<ServerProcess> serve() {
        auto server = std::make_unique<ServerProcess>(
            site_.path(), std::vector<std::string>{"--archive", archive_.path()});
        EXPECT_NE(server->process().wait_for_line("\"archive_base_made\""), "");
        return server;
    }
    static void stop(ServerProcess& server) {
        server.process().signal(SIGTERM);
        EXPECT_EQ(server.process().wait(), success) << server.process().output();
    }
    static void kill(ServerProcess& server) {
        server.process().signal(SIGKILL);
        EXPECT_EQ(server.process().wait(), -SIGKILL);
    }
    void comment(ServerProcess& server, const std::string& text) {
        const std::string key = "key-of-the-words-" + std::to_string(++comments_);
        const auto answer = ask(server.port(), "POST", article + "/comments",
                                contract::encode(contract::SubmitComment{key, text}), sara_);
        ASSERT_TRUE(answer);
        ASSERT_EQ(answer->status, 200) << answer->body;
    }
    /// Nothing is answered at this instant.
    static std::string instant() {
        using namespace std::chrono;
        std::this_thread::sleep_for(milliseconds(5));
        const auto now = duration_cast<milliseconds>(system_clock::now().time_since_epoch());
        std::this_thread::sleep_for(milliseconds(5));
        return base::rfc3339_from_instant({now.count()});
    }
    int restore(const std::string& data, const std::string& at) {
        std::vector<std::string> words{"restore", "--data", data, "--archive", archive_.path()};
        if (!at.empty()) words.insert(words.end(), {"--at", at});
        Process process(std::move(words));
        const int code = process.wait();
        output_ = process.output();
        return code;
    }
    /// The comments as they were; the log of events must agree with all that is there.
    Texts texts_at(const std::string& at) {
        const Folder data;
        EXPECT_EQ(restore(data.path(), at), success) << output_;
        EXPECT_FALSE(fs::exists(data.path() + "/hamandish.restoring"));
        for (const auto& entry : fs::directory_iterator(site_.path())) // no archive has the keys
            if (entry.path().extension() == ".key")
                fs::copy_file(entry.path(), data.path() / entry.path().filename());
        Texts texts;
        {
            ServerProcess server(data.path());
            texts = stored_comments(server, article);
            stop(server);
        }
        Process verifying({"verify-log", "--data", data.path()});
        EXPECT_EQ(verifying.wait(), success) << verifying.output();
        return texts;
    }
    void expect_refused(const std::string& at, const std::string& words) {
        const Folder data;
        EXPECT_EQ(restore(data.path(), at), failure) << output_;
        EXPECT_NE(output_.find(words), std::string::npos) << output_;
        EXPECT_NE(output_.find("بایگانی"), std::string::npos) << output_;
        EXPECT_FALSE(fs::exists(data.path() + "/hamandish.sqlite"));
    }
    /// What was archived last.
    std::string last_log() const {
        std::string last;
        for (const auto& entry : fs::directory_iterator(archive_.path()))
            if (entry.path().extension() == ".log") last = std::max(last, entry.path().string());
        return last;
    }

    const Folder site_, archive_;
    std::string sara_, output_;
    int comments_ = 0;
};

TEST_F(Archive, RestoresASiteAsItWasBetweenTwoActs) {
    const std::string early = instant();
    auto server = serve();
    sara_ = server->sign_in("09121111111");
    comment(*server, "before");
    const std::string between = instant();
    comment(*server, "after");
    stop(*server);
    EXPECT_EQ(texts_at(between), (Texts{"before"}));
    EXPECT_EQ(texts_at({}), (Texts{"before", "after"}));
    EXPECT_EQ(texts_at(instant()), (Texts{"before", "after"})) << "nobody served since";
    expect_refused(early, "begins at ");
    const Folder data;
    EXPECT_EQ(restore(data.path(), "yesterday"), usage) << output_;
}

TEST_F(Archive, ThatCannotBeWrittenHoldsNobodyUp) {
    const std::string no_folder = archive_.path() + "/file";
    std::ofstream(no_folder) << "in the way";
    ServerProcess server(site_.path(), {"--archive", no_folder});
    EXPECT_NE(server.process().wait_for_line("\"archive_not_begun\""), "");
    sara_ = server.sign_in("09121111111");
    comment(server, "said all the same");
    const auto metrics = ask(server.port(), "GET", "/metrics");
    ASSERT_TRUE(metrics);
    EXPECT_NE(metrics->body.find("hamandish_archive_kept 0"), std::string::npos) << metrics->body;
    stop(server);
}

TEST_F(Archive, HasEverythingThatWasAnsweredBeforeAKill) {
    auto server = serve();
    sara_ = server->sign_in("09121111111");
    comment(*server, "one");
    const std::string first = instant();
    comment(*server, "two");
    kill(*server);
    EXPECT_EQ(texts_at({}), (Texts{"one", "two"}));
    const std::string dead = instant();
    server = serve();
    comment(*server, "three");
    const std::string second = instant();
    comment(*server, "four");
    kill(*server);
    EXPECT_EQ(texts_at(first), (Texts{"one"}));
    EXPECT_EQ(texts_at(second), (Texts{"one", "two", "three"}));
    EXPECT_EQ(texts_at({}), (Texts{"one", "two", "three", "four"}));
    expect_refused(dead, ", and again from ");
}

TEST_F(Archive, IsReadUpToATornEndAndSaysSo) {
    auto server = serve();
    sara_ = server->sign_in("09121111111");
    comment(*server, "one");
    comment(*server, "two");
    kill(*server);
    fs::resize_file(last_log(), fs::file_size(last_log()) - 1);
    EXPECT_EQ(texts_at({}).count("one"), 1u);
    const Folder data;
    EXPECT_EQ(restore(data.path(), {}), success);
    EXPECT_NE(output_.find("\"not_restored\""), std::string::npos) << output_;
    EXPECT_NE(output_.find("cannot be read from byte"), std::string::npos) << output_;
}

TEST_F(Archive, IsNotRestoredPastAChangedByte) {
    auto server = serve();
    sara_ = server->sign_in("09121111111");
    comment(*server, "one");
    const std::string whole = instant();
    comment(*server, "two");
    const auto size = fs::file_size(last_log());
    comment(*server, "three");
    stop(*server);
    {
        std::fstream log(last_log(), std::ios::in | std::ios::out | std::ios::binary);
        const auto at = static_cast<std::streamoff>(size + 1000); // a page of what came then
        log.seekg(at);
        const auto byte = static_cast<char>(log.get() ^ 1);
        log.seekp(at);
        log.put(byte);
    }
    expect_refused({}, "cannot be read from byte");
    expect_refused(instant(), "cannot be read from byte");
    EXPECT_EQ(texts_at(whole), (Texts{"one"}));
}

} // namespace
} // namespace hamandish::robust::archive_test
