#include "storm.h"

#include "socket.h"

#include <chrono>
#include <gtest/gtest.h>

namespace hamandish::robust {
namespace {

constexpr int connections = 8;

std::string comment_body(int number) {
    return contract::encode(contract::SubmitComment{
        "key-number-" + std::to_string(100'000'000 + number), "text " + std::to_string(number)});
}

bool stays_open(const Answer& answer) {
    return answer.head.find("Connection: close") == std::string::npos;
}

void pause() {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

} // namespace

std::string article_of(int round) {
    std::string where = article;
    where.back() = static_cast<char>('1' + round % articles);
    return where;
}

Storm::Storm(std::uint16_t port, const std::string& cookie, int first, const std::string& where,
             Trouble trouble)
    : port_(port), cookie_(cookie), where_(where), trouble_(trouble) {
    for (int i = 0; i < connections; ++i)
        threads_.emplace_back([=, this] { blow(i, i * 10'000'000 + first); });
}

Storm::~Storm() {
    stop();
    join();
}

void Storm::join() {
    for (std::thread& thread : threads_)
        if (thread.joinable()) thread.join();
}

std::set<std::string> Storm::answered() {
    const std::lock_guard lock(mutex_);
    return answered_;
}

bool Storm::wait_until_answered(std::size_t count) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(2);
    while (answered().size() < count) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

Voted Storm::voted(int which) {
    const std::lock_guard lock(mutex_);
    return voted_[static_cast<std::size_t>(which)];
}

void Storm::blow(int which, int number) {
    do {
        try {
            talk(which, number);
        } catch (const std::exception&) {
            // The server is gone; that is the point.
        }
        pause();
    } while (trouble_ == Trouble::IsBorne && !stopped_);
}

void Storm::talk(int which, int& number) {
    Connection connection(port_);
    while (!stopped_) {
        const Go commented = comment(connection, number);
        if (!is_to_go_on(commented)) return;
        if (commented == Go::Again) continue;
        if (which < articles && !is_to_go_on(vote(connection, which, number))) return;
        ++number;
    }
}

bool Storm::is_to_go_on(Go go) const {
    if (go == Go::Again) pause();
    return go == Go::On || (go == Go::Again && trouble_ == Trouble::IsBorne);
}

Storm::Go Storm::comment(Connection& connection, int number) {
    if (!connection.send(request_of("POST", where_ + "/comments", comment_body(number), cookie_)))
        return Go::End;
    const auto answer = connection.read_answer();
    if (!answer) ++cut_off;
    if (!answer) return Go::End;
    if (answer->status != 200) return stays_open(*answer) ? Go::Again : Go::End;
    const std::lock_guard lock(mutex_);
    answered_.insert("text " + std::to_string(number));
    return stays_open(*answer) ? Go::On : Go::End;
}

Storm::Go Storm::vote(Connection& connection, int which, int number) {
    constexpr const char* choices[] = {"agree", "disagree", "pass"};
    const std::string choice = choices[number % 3];
    Voted& voted = voted_[static_cast<std::size_t>(which)];
    {
        const std::lock_guard lock(mutex_);
        voted.under_way.insert(choice);
    }
    connection.send(request_of("PUT", article_of(which) + "/vote",
                               contract::encode(contract::Choose{choice}), cookie_));
    const auto answer = connection.read_answer();
    if (!answer) return Go::End;
    if (answer->status != 200) return stays_open(*answer) ? Go::Again : Go::End;
    const std::lock_guard lock(mutex_);
    voted = {choice, {}};
    return stays_open(*answer) ? Go::On : Go::End;
}

void expect_votes(ServerProcess& server, Storm& storm, const std::string& cookie, int people) {
    for (int each = 0; each < articles; ++each) {
        const Voted voted = storm.voted(each);
        const auto mine = server.get<contract::MyUnit>(article_of(each) + "/mine", cookie);
        EXPECT_TRUE(voted.may_be(mine.vote))
            << article_of(each) << ": \"" << mine.vote << "\", answered \"" << voted.answered
            << "\", " << voted.under_way.size() << " on their way";
        const auto votes = server.get<contract::UnitPage>(article_of(each)).unit.votes;
        EXPECT_LE(votes.agree + votes.disagree + votes.pass, people) << article_of(each);
    }
}

} // namespace hamandish::robust
