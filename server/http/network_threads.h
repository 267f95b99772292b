// The threads of the network. Each has a context of its own, and a connection stays with one of
// them for its life: what happens to it needs no strand, and no lock that another thread waits for.
#pragma once

#include <atomic>
#include <memory>
#include <restinio/asio_include.hpp>
#include <thread>
#include <vector>

namespace hamandish::http {

class NetworkThreads {
  public:
    /// `count`: at least one.
    explicit NetworkThreads(int count);
    NetworkThreads(const NetworkThreads&) = delete;
    NetworkThreads& operator=(const NetworkThreads&) = delete;
    ~NetworkThreads();

    /// Where connections are accepted and times measured.
    [[nodiscard]] asio::io_context& first() { return *contexts_.front(); }
    /// Where the next connection of whoever listens on `context`, the first of its threads, lives:
    /// by turns. RESTinio makes sockets by itself and knows that context only. Safe from any
    /// thread.
    [[nodiscard]] static asio::io_context& next_of(asio::io_context& context);

    void start();
    [[nodiscard]] bool are_running() const { return !threads_.empty(); }
    /// What is under way stays as it is.
    void stop();
    /// Runs, on the caller's thread, all that can go on without waiting. After stop() only.
    void run_ready();

  private:
    class Turns;

    std::vector<std::unique_ptr<asio::io_context>> contexts_;
    std::vector<std::thread> threads_;
    std::atomic<std::size_t> next_{0};
};

} // namespace hamandish::http
