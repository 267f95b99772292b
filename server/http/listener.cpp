#include "server/http/listener.h"

#include "server/http/client_address.h"
#include "server/http/guarded_socket.h"
#include "server/http/network_threads.h"
#include "server/http/problem.h"
#include "server/http/security_headers.h"
#include "server/ops/log.h"
#include "server/ops/secrets.h"

#include <atomic>
#include <chrono>
#include <restinio/all.hpp>
#include <thread>

/// Connections of several threads come and go at one count.
template <>
class restinio::connection_count_limits::connection_count_limiter_t<asio::io_context::executor_type>
    : public impl::actual_limiter_t<std::mutex> {
    using Base = impl::actual_limiter_t<std::mutex>;

  public:
    using Base::Base;
};

namespace hamandish::http {

RefusalPrinter& refusal_printer() {
    static RefusalPrinter printer;
    return printer;
}

namespace {

struct Traits : restinio::traits_t<restinio::asio_timer_manager_t, restinio::null_logger_t,
                                   restinio::default_request_handler_t,
                                   asio::io_context::executor_type, GuardedSocket> {
    static constexpr bool use_connection_count_limiter = true;
};
using Server = restinio::http_server_t<Traits>;
using namespace std::chrono_literals;

std::string_view view(restinio::string_view_t text) {
    return {text.data(), text.size()};
}

/// The date that an answer carries (RFC 9110, 5.6.7): the same for a second, and dear to print.
const std::string& date_of(std::chrono::system_clock::time_point now) {
    thread_local std::time_t printed_at = -1;
    thread_local std::string date;
    const std::time_t second = std::chrono::system_clock::to_time_t(now);
    if (second != printed_at) {
        date = restinio::make_date_field_value(second);
        printed_at = second;
    }
    return date;
}

/// As RESTinio keeps them: it need not look up their names for each answer.
const std::vector<std::pair<restinio::http_header_field_t, bool>>& security_fields() {
    static const auto fields = [] {
        std::vector<std::pair<restinio::http_header_field_t, bool>> made;
        for (const auto& [name, value] : security_headers())
            made.push_back({{std::string(name), std::string(value)}, is_against_frames(name)});
        return made;
    }();
    return fields;
}

/// Requests under way, so that stopping can wait for them.
class UnderWay {
  public:
    explicit UnderWay(std::atomic<int>& count) : count_(&count) { ++count; }
    UnderWay(const UnderWay&) = delete;
    UnderWay& operator=(const UnderWay&) = delete;
    ~UnderWay() { --*count_; }

  private:
    std::atomic<int>* count_;
};

class RestinioListener final : public Listener {
  public:
    RestinioListener(const ListenerOptions& options, Handler handler)
        : handler_(std::move(handler)), id_prefix_(ops::random_token().substr(0, 8)),
          threads_(options.threads),
          server_(restinio::external_io_context(threads_.first()), settings(options)) {
        refusal_printer() = [this](const Refusal& refusal) { return printed(refusal); };
    }
    ~RestinioListener() override {
        stop(0);
        // What a worker answered after the grace lies there.
        end_connections();
    }

    void start() {
        server_.open_sync();
        threads_.start();
    }

    std::uint16_t port() const override { return port_; }

    int stop(int grace_seconds) override {
        if (!threads_.are_running()) return 0;
        stopping_ = true;
        asio::post(threads_.first(), [this] { server_.close_sync(); });
        const auto deadline =
            std::chrono::steady_clock::now() + std::chrono::seconds(grace_seconds);
        while (under_way_ > 0 && std::chrono::steady_clock::now() < deadline)
            std::this_thread::sleep_for(5ms);
        const int unanswered = under_way_;
        threads_.stop();
        end_connections();
        return unanswered;
    }

  private:
    /// Connections that wait for a next request belong to their handlers and count themselves at
    /// the server: they must be gone before it is.
    void end_connections() {
        OpenSockets::all().close();
        threads_.run_ready();
    }

    restinio::server_settings_t<Traits> settings(const ListenerOptions& options) {
        restinio::server_settings_t<Traits> settings;
        settings.address(options.host)
            .port(options.port)
            .protocol(options.host.find(':') == options.host.npos ? asio::ip::tcp::v4()
                                                                  : asio::ip::tcp::v6())
            .request_handler([this](auto request) { return handle(std::move(request)); })
            .read_next_http_message_timelimit(std::chrono::seconds(options.request_seconds))
            .handle_request_timeout(std::chrono::seconds(options.answer_seconds))
            .write_http_response_timelimit(std::chrono::seconds(options.answer_seconds))
            // A buffer stays with a connection that only waits: it is what idle ones cost.
            .buffer_size(8 * 1024)
            .max_pipelined_requests(1)
            .max_parallel_connections(options.max_connections)
            .concurrent_accepts_count(2)
            .socket_options_setter(
                [](auto& socket) { socket.set_option(asio::ip::tcp::no_delay{true}); })
            .acceptor_post_bind_hook([this](asio::ip::tcp::acceptor& acceptor) {
                port_ = acceptor.local_endpoint().port();
            })
            // The screen in front refuses sooner and with words; these are the second line.
            .incoming_http_msg_limits(restinio::incoming_http_msg_limits_t{}
                                          .max_url_size(max_head_bytes)
                                          .max_field_name_size(max_head_bytes)
                                          .max_field_value_size(max_head_bytes)
                                          .max_field_count(max_headers)
                                          .max_body_size(max_form_bytes));
        return settings;
    }

    std::string next_id() { return id_prefix_ + "-" + std::to_string(++last_id_); }

    Request request_from(const restinio::request_handle_t& handle) {
        using restinio::http_field;
        const auto& header = handle->header();
        const auto field = [&](auto name) -> std::string_view {
            const auto found = header.try_get_field(name);
            return found ? std::string_view(found->data(), found->size()) : std::string_view();
        };
        Request request;
        request.method = header.method().c_str();
        request.path = view(header.path());
        request.query = view(header.query());
        request.host = field(http_field::host);
        request.origin = field(http_field::origin);
        request.fetch_site = field("Sec-Fetch-Site");
        request.content_type = field(http_field::content_type);
        request.cookie = field(http_field::cookie);
        request.accept_encoding = field(http_field::accept_encoding);
        request.accept_language = field(http_field::accept_language);
        request.if_none_match = field(http_field::if_none_match);
        request.save_data = field("Save-Data");
        request.user_agent = field(http_field::user_agent);
        request.accept = field(http_field::accept);
        request.referer = field(http_field::referer);
        request.idempotency_key = field("Idempotency-Key");
        request.for_person = field("For-Person");
        request.body = handle->body();
        request.address = client_address(handle->remote_endpoint().address().to_string(),
                                         field("X-Forwarded-For"));
        request.id = next_id();
        request.owner = handle;
        return request;
    }

    restinio::request_handling_status_t handle(restinio::request_handle_t handle) {
        const Request request = request_from(handle);
        auto under_way = std::make_shared<UnderWay>(under_way_);
        Reply reply = [this, handle, under_way, id = request.id](Response response) {
            write(handle, response, id, under_way);
        };
        try {
            handler_(request, reply);
        } catch (const std::exception& error) {
            ops::log(ops::Level::Error, "handler_failed",
                     {{"request", request.id}, {"what", error.what()}});
            reply(problem({base::ErrorCode::Internal, {}}, request.id));
        }
        return restinio::request_accepted();
    }

    template <class Builder>
    void write_head(Builder& builder, const Response& response, const std::string& id) {
        for (const auto& [field, against_frames] : security_fields())
            if (!response.is_framed || !against_frames) builder.append_header(field);
        for (const Header& header : response.headers)
            builder.append_header(std::string(header.name), header.value);
        builder.append_header("X-Request-Id", id);
        builder.append_header(restinio::http_field::date,
                              date_of(std::chrono::system_clock::now()));
        if (stopping_) builder.connection_close();
    }

    void write(const restinio::request_handle_t& handle, const Response& response,
               const std::string& id, std::shared_ptr<UnderWay> under_way) {
        const restinio::http_status_line_t status(
            restinio::http_status_code_t(static_cast<std::uint16_t>(response.status)),
            std::string(reason_phrase(response.status)));
        auto written = [under_way = std::move(under_way)](const auto&) {};
        if (response.bodiless) {
            auto builder = handle->create_response<restinio::user_controlled_output_t>(status);
            write_head(builder, response, id);
            builder.set_content_length(response.body ? response.body->size() : 0);
            builder.done(written);
            return;
        }
        auto builder = handle->create_response(status);
        write_head(builder, response, id);
        if (response.body) builder.set_body(response.body);
        builder.done(written);
    }

    /// By hand, because there is no RESTinio request to answer.
    std::string printed(const Refusal& refusal) {
        const std::string id = next_id();
        ops::log(ops::Level::Warning, "request_refused",
                 {{"request", id}, {"status", refusal.status}, {"where", refusal.error.where}});
        const std::string body = problem_body(refusal.error, id);
        std::string out = "HTTP/1.1 " + std::to_string(refusal.status) + " " +
                          std::string(reason_phrase(refusal.status)) + "\r\n";
        for (const auto& [name, value] : security_headers())
            ((out += name) += ": ") += std::string(value) + "\r\n";
        if (refusal.status == 405) out += "Allow: GET, HEAD, POST, PUT\r\n";
        out += "Content-Type: application/json\r\nCache-Control: no-store\r\nConnection: close\r\n"
               "Content-Length: " +
               std::to_string(body.size()) + "\r\nX-Request-Id: " + id + "\r\n\r\n" + body;
        return out;
    }

    Handler handler_;
    std::string id_prefix_;
    std::atomic<std::uint64_t> last_id_{0};
    std::atomic<int> under_way_{0};
    std::atomic<bool> stopping_{false};
    std::uint16_t port_ = 0;
    NetworkThreads threads_;
    Server server_;
};

} // namespace

base::Result<std::unique_ptr<Listener>> Listener::open(const ListenerOptions& options,
                                                       Handler handler) {
    try {
        auto listener = std::make_unique<RestinioListener>(options, std::move(handler));
        listener->start();
        return std::unique_ptr<Listener>(std::move(listener));
    } catch (const std::exception& error) {
        return base::fail(base::ErrorCode::Unavailable,
                          options.host + ":" + std::to_string(options.port) + ": " + error.what());
    }
}

} // namespace hamandish::http
