// A TCP socket that lets RESTinio read only what RequestScreen lets through, and answers what it
// refuses. RESTinio itself closes a bad connection without a word.
#pragma once

#include "server/http/network_threads.h"
#include "server/http/open_sockets.h"
#include "server/http/request_screen.h"

#include <array>
#include <functional>
#include <memory>
#include <restinio/asio_include.hpp>
#include <restinio/tls_fwd.hpp>

namespace hamandish::http {

/// The whole response, head included, to a refused request.
using RefusalPrinter = std::function<std::string(const Refusal&)>;
/// One per process, because RESTinio makes sockets by itself; set before the listener opens.
RefusalPrinter& refusal_printer();

class GuardedSocket {
  public:
    using Socket = OpenSockets::Socket;
    /// The context's own, because a connection stays with one thread (network_threads.h).
    using executor_type = asio::io_context::executor_type;
    using lowest_layer_type = Socket::lowest_layer_type;

    explicit GuardedSocket(asio::io_context& context)
        : context_(&context), state_(new_state(context)) {}
    /// RESTinio accepts the next connection into the socket it moved the last one out of.
    GuardedSocket(GuardedSocket&& other)
        : context_(other.context_), state_(std::move(other.state_)) {
        other.state_ = new_state(*context_);
    }
    GuardedSocket& operator=(GuardedSocket&&) = delete;

    auto& lowest_layer() { return state_->socket.lowest_layer(); }
    const auto& lowest_layer() const { return state_->socket.lowest_layer(); }
    executor_type get_executor() { return state_->context.get_executor(); }
    auto remote_endpoint() const { return state_->socket.remote_endpoint(); }
    bool is_open() const { return state_->socket.is_open(); }
    void cancel(asio::error_code& failed) { state_->socket.cancel(failed); }
    void shutdown(Socket::shutdown_type what, asio::error_code& failed) {
        if (state_->is_writing)
            state_->forget_answer();
        else
            state_->say_goodbye();
        state_->socket.shutdown(what, failed);
    }
    void close() { state_->socket.close(); }

    template <class Buffers, class Handler>
    void async_write_some(const Buffers& buffers, Handler&& handler) {
        state_->is_writing = true;
        auto executor = asio::get_associated_executor(handler, get_executor());
        state_->socket.async_write_some(
            buffers, asio::bind_executor(
                         executor, [state = state_, then = std::forward<Handler>(handler)](
                                       const asio::error_code& outcome, std::size_t sent) mutable {
                             state->is_writing = false;
                             then(outcome, sent);
                         }));
    }
    template <class Handler>
    void async_read_some(asio::mutable_buffer buffer, Handler&& handler) {
        auto read = std::make_shared<Read<std::decay_t<Handler>>>(state_, buffer,
                                                                  std::forward<Handler>(handler));
        if (!state_->screen.is_mid_request()) return read->receive_more();
        // A handler must not be called from within the call that took it.
        asio::post(read->executor(), [read] { read->go_on(); });
    }

  private:
    /// After a refusal, what still arrives is read and dropped for a while: closing at once would
    /// reset the connection and could destroy the answer before the other side has read it.
    static constexpr std::size_t most_dropped_bytes = 256u << 20;

    struct State {
        explicit State(asio::io_context& its_context) : context(its_context), socket(its_context) {
            OpenSockets::all().add(socket);
        }
        State(const State&) = delete;
        State& operator=(const State&) = delete;
        ~State() { OpenSockets::all().remove(socket); }
        /// Best effort when RESTinio's timer ends a request that stopped half-way.
        void say_goodbye() {
            if (answered || screen.refusal() || !screen.is_mid_request()) return;
            answered = true;
            const std::string words = refusal_printer()(RequestScreen::timed_out());
            asio::error_code ignored;
            socket.non_blocking(true, ignored);
            socket.write_some(asio::buffer(words), ignored);
        }
        /// When RESTinio's timer ends an answer that is not taken: closed in the ordinary way, what
        /// the other side does not read would wait for it in the kernel, long after we forgot it.
        void forget_answer() {
            asio::error_code ignored;
            socket.set_option(asio::socket_base::linger(true, 0), ignored);
        }
        asio::io_context& context;
        Socket socket;
        RequestScreen screen;
        std::array<char, 16 * 1024> input;
        std::string answer;
        std::size_t dropped = 0;
        bool answered = false;
        bool is_writing = false; ///< what RESTinio answers
    };

    static std::shared_ptr<State> new_state(asio::io_context& context) {
        return std::make_shared<State>(NetworkThreads::next_of(context));
    }

    template <class Handler>
    struct Read : std::enable_shared_from_this<Read<Handler>> {
        template <class H>
        Read(std::shared_ptr<State> s, asio::mutable_buffer b, H&& h)
            : state(std::move(s)), buffer(b), handler(std::forward<H>(h)) {}

        void go_on() {
            state->screen.examine();
            if (state->screen.refusal()) return refuse(*state->screen.refusal());
            const std::size_t size =
                state->screen.take(static_cast<char*>(buffer.data()), buffer.size());
            if (size > 0) return handler(asio::error_code(), size);
            receive_more();
        }
        void receive_more() {
            receive([this](const asio::error_code& failed, std::size_t got) {
                if (failed == asio::error::eof && state->screen.is_mid_request())
                    return refuse(RequestScreen::cut_off());
                if (failed) return handler(failed, 0);
                state->screen.receive({state->input.data(), got});
                go_on();
            });
        }
        void refuse(const Refusal& refusal) {
            state->answered = true;
            state->answer = refusal_printer()(refusal);
            asio::async_write(state->socket, asio::buffer(state->answer),
                              asio::bind_executor(executor(), [self = this->shared_from_this()](
                                                                  const auto& failed, std::size_t) {
                                  if (failed) return self->handler(asio::error::eof, 0);
                                  asio::error_code ignored;
                                  self->state->socket.shutdown(Socket::shutdown_send, ignored);
                                  self->drop_rest();
                              }));
        }
        void drop_rest() {
            receive([this](const asio::error_code& failed, std::size_t got) {
                state->dropped += got;
                if (failed || state->dropped > most_dropped_bytes)
                    return handler(asio::error::eof, 0);
                drop_rest();
            });
        }
        template <class Then>
        void receive(Then then) {
            state->socket.async_read_some(
                asio::buffer(state->input),
                asio::bind_executor(executor(), [self = this->shared_from_this(),
                                                 then](const asio::error_code& failed,
                                                       std::size_t got) { then(failed, got); }));
        }
        auto executor() { return asio::get_associated_executor(handler); }

        std::shared_ptr<State> state;
        asio::mutable_buffer buffer;
        Handler handler;
    };

    asio::io_context* context_; ///< whose connections are accepted here
    std::shared_ptr<State> state_;
};

// RESTinio's hooks for a socket of another type, found by argument-dependent lookup.

template <class Connection, class Start, class Failed>
void prepare_connection_and_start_read(GuardedSocket&, Connection&, Start start, Failed) {
    start();
}

inline restinio::tls_socket_t* make_tls_socket_pointer_for_state_listener(GuardedSocket&) noexcept {
    return nullptr;
}

} // namespace hamandish::http
