// The program as an operator starts it.
#pragma once

#include "contract/codec.h"
#include "socket.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <sys/types.h>
#include <thread>
#include <vector>

namespace hamandish::robust {

/// A process and what it prints.
class Process {
  public:
    /// `prepare` runs in the child before the program does (limits, for example).
    Process(
        std::vector<std::string> arguments, std::function<void()> prepare = [] {},
        std::string program = HAMANDISH_PROGRAM);
    ~Process(); ///< killed if it still runs
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    /// The first line with `text` in it, now or within 60 seconds; empty when it does not come.
    [[nodiscard]] std::string wait_for_line(const std::string& text, std::size_t skip = 0);
    [[nodiscard]] std::string output();
    void signal(int number) const;
    /// Waits for its end: the exit code, or minus the signal that ended it.
    int wait();
    [[nodiscard]] pid_t id() const { return id_; }

  private:
    void read_output(int pipe);
    pid_t id_ = -1;
    std::mutex mutex_;
    std::condition_variable came_;
    std::vector<std::string> lines_;
    bool ended_ = false;
    std::thread reader_;
};

/// `hamandish serve --demo` on a free port.
class ServerProcess {
  public:
    explicit ServerProcess(
        const std::string& data, std::vector<std::string> more = {},
        std::function<void()> prepare = [] {});
    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] Process& process() { return process_; }
    /// A cookie.
    std::string sign_in(const std::string& mobile);
    [[nodiscard]] std::optional<Answer> vote(const std::string& cookie, const std::string& choice);
    template <class Message>
    Message get(const std::string& path, const std::string& cookie = {}) {
        const auto answer = ask(port_, "GET", path, {}, cookie);
        return answer ? contract::decode<Message>(answer->body).value_or(Message{}) : Message{};
    }

  private:
    Process process_;
    std::uint16_t port_ = 0;
    std::size_t codes_seen_ = 0;
};

/// How often a server is to be killed: `usual`, or HAMANDISH_KILLS (./dev soak kills).
[[nodiscard]] int kills(int usual);

/// A folder that goes with its holder.
class Folder {
  public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] const std::string& path() const { return path_; }

  private:
    std::string path_;
};

inline const std::string article = "/api/v1/calls/e-participation/units/article-1";

/// A Problem with this code and words in both languages.
void expect_problem(const std::optional<Answer>& answer, int status, const std::string& code);

} // namespace hamandish::robust
