// Other programs, run for their exit code: what they are given, and what they cannot do.
#include "server/ops/program.h"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace hamandish::ops::program_test {
namespace {

using namespace std::chrono_literals;

class ProgramTest : public testing::Test {
  protected:
    void SetUp() override { std::filesystem::create_directories(folder_); }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    /// A program of these lines.
    std::string program(const std::string& lines) {
        const std::string path = folder_ + "/program " + std::to_string(++programs_);
        std::ofstream(path) << "#!/bin/sh\n" << lines << "\n";
        EXPECT_EQ(::chmod(path.c_str(), 0700), 0);
        return path;
    }
    static std::string text_of(const std::string& path) {
        std::ostringstream text;
        text << std::ifstream(path).rdbuf();
        return text.str();
    }

    const std::string folder_ = (std::filesystem::temp_directory_path() /
                                 ("hamandish programs " + std::to_string(::getpid())))
                                    .string();
    int programs_ = 0;
};

TEST_F(ProgramTest, ItsExitCodeIsTheAnswer) {
    for (const int code : {0, 1, 2, 77})
        EXPECT_EQ(exit_code_of({.path = program("exit " + std::to_string(code))}), code);
}

TEST_F(ProgramTest, ItReadsTheWholeInputAndMayStopReading) {
    std::string input(3'000'000, 'x');
    input += "the end";
    const std::string copy = folder_ + "/copy";
    EXPECT_EQ(exit_code_of({.path = program("cat > '" + copy + "'"), .input = input}), 0);
    EXPECT_EQ(text_of(copy), input);
    EXPECT_EQ(exit_code_of({.path = program("exit 1"), .input = input}), 1);
    EXPECT_EQ(exit_code_of({.path = program("wc -c | grep -qx 0"), .input = {}}), 0);
}

TEST_F(ProgramTest, ItInheritsNothing) {
    ::setenv("HAMANDISH_SECRET", "x", 1);
    const std::string seen = folder_ + "/seen", open = folder_ + "/open";
    const int ours = ::dup(0); // without close-on-exec
    EXPECT_EQ(exit_code_of({.path = program("env > '" + seen + "'; ls /proc/$$/fd > '" + open +
                                            "'; echo unread; echo unread >&2; test $# -eq 0")}),
              0);
    EXPECT_EQ(text_of(seen).find("SECRET"), std::string::npos);
    EXPECT_EQ(("\n" + text_of(open)).find("\n" + std::to_string(ours) + "\n"), std::string::npos);
    ::close(ours);
    ::unsetenv("HAMANDISH_SECRET");
}

TEST_F(ProgramTest, WhatCannotRunOrIsKilledGivesNoAnswer) {
    EXPECT_FALSE(exit_code_of({.path = folder_ + "/none"}));
    EXPECT_FALSE(exit_code_of({.path = folder_}));
    EXPECT_FALSE(exit_code_of({.path = program("kill -9 $$")}));
}

/// Also what it started goes with it.
TEST_F(ProgramTest, WhatTakesTooLongIsEnded) {
    const std::string late = folder_ + "/late";
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_FALSE(exit_code_of(
        {.path = program("(sleep 2; touch '" + late + "') & sleep 60"), .limit = 200ms}));
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 20s);
    std::this_thread::sleep_for(3s);
    EXPECT_FALSE(std::filesystem::exists(late));
}

TEST_F(ProgramTest, ItIsBrokenOff) {
    std::atomic<bool> stopping{false};
    std::thread later([&] {
        std::this_thread::sleep_for(100ms);
        stopping = true;
    });
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_FALSE(exit_code_of(
        {.path = program("sleep 60"), .is_cancelled = [&] { return stopping.load(); }}));
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 20s);
    later.join();
}

} // namespace
} // namespace hamandish::ops::program_test
