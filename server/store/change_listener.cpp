#include "server/store/change_listener.h"

#include "server/store/postgres_connection.h"

#include <fcntl.h>
#include <libpq-fe.h>
#include <poll.h>
#include <stdexcept>
#include <unistd.h>

namespace hamandish::store {
namespace {

constexpr int heartbeat_ms = 1000, answer_ms = 1000, retry_ms = 200;

enum class Woken { BySocket, ByTime, ByStop };

Woken wait_for(int socket, int stop, int milliseconds) {
    pollfd ends[2] = {{socket, POLLIN, 0}, {stop, POLLIN, 0}};
    const int ready = ::poll(ends, 2, milliseconds);
    if (ends[1].revents != 0) return Woken::ByStop;
    return ready > 0 ? Woken::BySocket : Woken::ByTime;
}

} // namespace

/// The connection that listens.
class ChangeListener::Ear {
  public:
    explicit Ear(const std::string& words) : connection_(PQconnectdb(words.c_str()), PQfinish) {}

    [[nodiscard]] bool start() {
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(
            PQexec(connection_.get(), ("LISTEN " + change_channel).c_str()), PQclear);
        return PQresultStatus(result.get()) == PGRES_COMMAND_OK;
    }
    [[nodiscard]] int socket() const { return PQsocket(connection_.get()); }
    /// Reads what has come. False when the connection is gone.
    [[nodiscard]] bool read() { return PQconsumeInput(connection_.get()) != 0; }
    /// How many of the others' commits were heard of since.
    [[nodiscard]] int heard(int own_connection) {
        int count = 0;
        while (PGnotify* notice = PQnotifies(connection_.get())) {
            count += notice->be_pid != own_connection;
            PQfreemem(notice);
        }
        return count;
    }
    [[nodiscard]] bool ask() { return PQsendQuery(connection_.get(), "SELECT 1") != 0; }
    /// True when the question has been answered.
    [[nodiscard]] bool is_answered() {
        while (PQisBusy(connection_.get()) == 0) {
            PGresult* result = PQgetResult(connection_.get());
            if (result == nullptr) return true;
            PQclear(result);
        }
        return false;
    }

  private:
    std::unique_ptr<PGconn, decltype(&PQfinish)> connection_;
};

ChangeListener::ChangeListener(std::string address, DataVersion& version,
                               const std::atomic<int>& own_connection)
    : address_(std::move(address)), version_(version), own_connection_(own_connection) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    stop_reading_ = ends[0];
    stop_writing_ = ends[1];
    version_.set_hears_others(false);
    thread_ = std::thread([this] { run(); });
}

ChangeListener::~ChangeListener() {
    ::close(stop_writing_);
    thread_.join();
    ::close(stop_reading_);
}

void ChangeListener::run() {
    while (pause(0)) {
        Ear ear(connection_words(address_));
        if (ear.start()) {
            // From here on nothing is missed; what was missed before is behind the new number.
            version_.set_hears_others(true);
            listen(ear);
            version_.set_hears_others(false);
        }
        if (!pause(retry_ms)) return;
    }
}

void ChangeListener::listen(Ear& ear) {
    for (bool asked = false;;) {
        const Woken woken = wait_for(ear.socket(), stop_reading_, asked ? answer_ms : heartbeat_ms);
        if (woken == Woken::ByStop) return;
        if (woken == Woken::BySocket) {
            if (!ear.read()) return;
            if (ear.heard(own_connection_) > 0) version_.changed();
            if (asked && ear.is_answered()) asked = false;
            continue;
        }
        // Silence: either nobody writes, or nobody is there.
        if (asked || !ear.ask()) return;
        asked = true;
    }
}

bool ChangeListener::pause(int milliseconds) const {
    pollfd end{stop_reading_, POLLIN, 0};
    return ::poll(&end, 1, milliseconds) == 0;
}

} // namespace hamandish::store
