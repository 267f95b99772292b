#include "server_process.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace hamandish::robust {

Process::Process(std::vector<std::string> arguments, std::function<void()> prepare,
                 std::string program) {
    arguments.insert(arguments.begin(), std::move(program));
    std::vector<char*> words;
    for (std::string& argument : arguments) words.push_back(argument.data());
    words.push_back(nullptr);
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    id_ = ::fork();
    if (id_ == 0) {
        ::dup2(ends[1], 1);
        ::dup2(ends[1], 2);
        prepare();
        ::execv(words[0], words.data());
        ::_exit(127);
    }
    ::close(ends[1]);
    reader_ = std::thread([this, pipe = ends[0]] { read_output(pipe); });
}

Process::~Process() {
    if (id_ > 0) {
        ::kill(id_, SIGKILL);
        wait();
    }
    if (reader_.joinable()) reader_.join();
}

void Process::read_output(int pipe) {
    std::string rest;
    char buffer[4096];
    for (ssize_t got; (got = ::read(pipe, buffer, sizeof buffer)) > 0;) {
        rest.append(buffer, static_cast<std::size_t>(got));
        const std::lock_guard lock(mutex_);
        for (std::size_t end; (end = rest.find('\n')) != rest.npos; rest.erase(0, end + 1))
            lines_.push_back(rest.substr(0, end));
        came_.notify_all();
    }
    ::close(pipe);
    const std::lock_guard lock(mutex_);
    ended_ = true;
    came_.notify_all();
}

std::string Process::wait_for_line(const std::string& text, std::size_t skip) {
    std::unique_lock lock(mutex_);
    std::string found;
    came_.wait_for(lock, std::chrono::seconds(60), [&] {
        std::size_t left = skip;
        for (const std::string& line : lines_)
            if (line.find(text) != line.npos && left-- == 0) found = line;
        return !found.empty() || ended_;
    });
    return found;
}

std::string Process::output() {
    const std::lock_guard lock(mutex_);
    std::string out;
    for (const std::string& line : lines_) out += line + "\n";
    return out;
}

void Process::signal(int number) const {
    ::kill(id_, number);
}

int Process::wait() {
    int status = 0;
    ::waitpid(id_, &status, 0);
    id_ = -1;
    if (reader_.joinable()) reader_.join();
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

namespace {

std::vector<std::string> serve_words(const std::string& data, std::vector<std::string> more) {
    std::vector<std::string> words{
        "serve", "--data", data, "--port", "0", "--demo", "--without-rate-limits"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

/// The text between `before` and `after` in a line of the log.
std::string between(const std::string& line, const std::string& before, const std::string& after) {
    const std::size_t begin = line.find(before) + before.size();
    return line.substr(begin, line.find(after, begin) - begin);
}

} // namespace

ServerProcess::ServerProcess(const std::string& data, std::vector<std::string> more,
                             std::function<void()> prepare)
    : process_(serve_words(data, std::move(more)), std::move(prepare)) {
    const std::string line = process_.wait_for_line("\"listening\"");
    if (line.empty()) throw std::runtime_error("the server did not start: " + process_.output());
    port_ = static_cast<std::uint16_t>(std::stoi(between(line, "\"port\":", ",")));
}

std::string ServerProcess::sign_in(const std::string& mobile) {
    const auto sent = ask(port_, "POST", "/api/v1/sign-in/codes",
                          contract::encode(contract::RequestCode{mobile}));
    if (!sent || sent->status != 200) return {};
    const std::string line = process_.wait_for_line("\"one_time_code\"", codes_seen_++);
    if (line.empty()) throw std::runtime_error("this server sent no code: " + process_.output());
    const std::string code = between(line, "\"code\":\"", "\"");
    const auto answer =
        ask(port_, "POST", "/api/v1/sign-in", contract::encode(contract::SignIn{mobile, code}));
    const std::string cookie = answer ? header(*answer, "Set-Cookie") : "";
    return cookie.substr(0, cookie.find(';'));
}

std::optional<Answer> ServerProcess::vote(const std::string& cookie, const std::string& choice) {
    return ask(port_, "PUT", article + "/vote", contract::encode(contract::Choose{choice}), cookie);
}

Folder::Folder() {
    std::string name =
        (std::filesystem::temp_directory_path() / "hamandish-robust-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder");
    path_ = name;
}

Folder::~Folder() {
    std::filesystem::remove_all(path_);
}

void expect_problem(const std::optional<Answer>& answer, int status, const std::string& code) {
    ASSERT_TRUE(answer) << "closed without a word";
    EXPECT_EQ(answer->status, status) << answer->body;
    const auto problem = contract::decode<contract::Problem>(answer->body);
    ASSERT_TRUE(problem) << answer->body;
    EXPECT_EQ(problem->code, code);
    EXPECT_GT(problem->message.fa.size(), 10u);
    EXPECT_GT(problem->message.en.size(), 10u);
    EXPECT_FALSE(problem->request_id.empty());
}

int kills(int usual) {
    const char* asked = std::getenv("HAMANDISH_KILLS");
    return asked != nullptr ? std::max(1, std::atoi(asked)) : usual;
}

} // namespace hamandish::robust
