// Many people at once, who comment and vote over connections of their own until they are stopped or
// the server is gone; remembers what was answered.
#pragma once

#include "server_process.h"

#include <array>
#include <atomic>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace hamandish::robust {

/// One of the directive's articles, in turn.
inline constexpr int articles = 6;
[[nodiscard]] std::string article_of(int round);

/// What one connection knows of its vote on its article.
struct Voted {
    std::string answered;            ///< empty: none
    std::set<std::string> under_way; ///< sent since, without an answer that they are counted
    [[nodiscard]] bool may_be(const std::string& stored) const {
        return stored == answered || under_way.contains(stored);
    }
};

/// Sends comments from several connections; the first six also vote after each of theirs, each on
/// an article of its own, and change their minds.
class Storm {
  public:
    /// What somebody does whose server is in trouble: goes home, or does the same again (with the
    /// same client key, as clients do) until it is answered.
    enum class Trouble { EndsIt, IsBorne };

    /// The number of each comment is its own, `first` on, for less than ten million.
    Storm(std::uint16_t port, const std::string& cookie, int first = 0,
          const std::string& where = article, Trouble trouble = Trouble::EndsIt);
    ~Storm();
    Storm(const Storm&) = delete;
    Storm& operator=(const Storm&) = delete;

    /// Without stop(): until the server is gone.
    void join();
    void stop() { stopped_ = true; }
    [[nodiscard]] std::set<std::string> answered();
    /// Waits for so many comments to be answered, two minutes at most: false when they are not.
    [[nodiscard]] bool wait_until_answered(std::size_t count);
    [[nodiscard]] Voted voted(int which);
    std::atomic<int> cut_off{0}; ///< comments sent whole, but no answer came

  private:
    enum class Go { On, Again, End };

    void blow(int which, int number);
    /// Until the connection ends; counts `number` on.
    void talk(int which, int& number);
    Go comment(Connection& connection, int number);
    Go vote(Connection& connection, int which, int number);
    [[nodiscard]] bool is_to_go_on(Go go) const;

    const std::uint16_t port_;
    const std::string cookie_, where_;
    const Trouble trouble_;
    std::atomic<bool> stopped_{false};
    std::mutex mutex_;
    std::set<std::string> answered_;
    std::array<Voted, articles> voted_;
    std::vector<std::thread> threads_;
};

/// Every vote is what was answered last, or what was on its way then; nobody has two. `server` may
/// be another one; nothing may be on its way any more.
void expect_votes(ServerProcess& server, Storm& storm, const std::string& cookie, int people);

} // namespace hamandish::robust
