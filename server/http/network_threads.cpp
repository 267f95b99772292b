#include "server/http/network_threads.h"

namespace hamandish::http {
namespace {

/// One thread runs each context, so that Asio need not wake another.
constexpr int threads_of_each = 1;

} // namespace

/// How the first context, which is all that a socket is made with, leads to the others.
class NetworkThreads::Turns : public asio::execution_context::service {
  public:
    using key_type = Turns;
    static inline asio::execution_context::id id;

    explicit Turns(asio::execution_context& context, NetworkThreads* threads = nullptr)
        : service(context), threads_(threads) {}
    asio::io_context& next() {
        const std::size_t turn = threads_->next_++ % threads_->contexts_.size();
        return *threads_->contexts_[turn];
    }

  private:
    void shutdown() override {}

    NetworkThreads* threads_;
};

NetworkThreads::NetworkThreads(int count) {
    for (int i = 0; i < std::max(count, 1); ++i)
        contexts_.push_back(std::make_unique<asio::io_context>(threads_of_each));
    asio::make_service<Turns>(first(), this);
}

NetworkThreads::~NetworkThreads() {
    stop();
    // What lies in the others may hold a timer of the first.
    while (!contexts_.empty()) contexts_.pop_back();
}

asio::io_context& NetworkThreads::next_of(asio::io_context& context) {
    return asio::use_service<Turns>(context).next();
}

void NetworkThreads::start() {
    for (const auto& context : contexts_)
        threads_.emplace_back([&context = *context] {
            // A thread without a connection waits for one.
            const auto work = asio::make_work_guard(context);
            context.run();
        });
}

void NetworkThreads::stop() {
    for (const auto& context : contexts_) context->stop();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
}

void NetworkThreads::run_ready() {
    // What runs on one may leave work for another.
    for (std::size_t ran = 1; ran > 0;) {
        ran = 0;
        for (const auto& context : contexts_) {
            context->restart();
            ran += context->poll();
        }
    }
}

} // namespace hamandish::http
