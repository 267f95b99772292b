#include "server/commands/scanning.h"

#include "server/ops/log.h"
#include "server/ops/program.h"
#include "server/usecases/scan_attachments.h"

#include <filesystem>
#include <unistd.h>

namespace hamandish::server {
namespace {

using namespace std::chrono_literals;

/// Other servers of the same database take files too, and what has no verdict is asked about again.
constexpr auto look_again_after = 1min;

} // namespace

base::Status check_scanner(const std::string& program) {
    std::error_code failed;
    const bool is_file =
        program.starts_with('/') && std::filesystem::is_regular_file(program, failed);
    if (!is_file || ::access(program.c_str(), X_OK) != 0)
        return base::fail(base::ErrorCode::InvalidInput, "--scanner");
    return {};
}

Scanning::Scanning(store::Store& store, std::string program, const ops::Clock& clock)
    : store_(store), program_(std::move(program)), clock_(clock), thread_([this] { run(); }) {}

Scanning::~Scanning() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    woken_.notify_one();
    thread_.join();
}

void Scanning::wake() {
    {
        const std::lock_guard lock(mutex_);
        has_work_ = true;
    }
    woken_.notify_one();
}

bool Scanning::scan_one() {
    const auto file = store_.readers().read([&](store::Connection& connection) {
        return usecases::next_to_scan(connection, clock_.now());
    });
    if (!file || !*file) return false;
    const auto verdict = usecases::verdict_from(
        ops::exit_code_of({.path = program_, .input = (*file)->bytes, .is_cancelled = [this] {
                               return stopping_.load();
                           }}));
    if (stopping_) return false;
    const usecases::ScannedFile scanned = (*file)->file;
    const auto written = store_.writer().submit_and_wait([&](store::Connection& connection) {
        return usecases::put_verdict(connection, scanned, verdict, clock_.now());
    });
    ops::log(verdict == domain::ScanState::Clean ? ops::Level::Info : ops::Level::Warning,
             "file_scanned",
             {{"file", scanned.id},
              {"of", std::string(scanned.is_of_comment ? "comment" : "call")},
              {"verdict", std::string(domain::word(verdict))}});
    return written.has_value();
}

void Scanning::run() {
    for (;;) {
        while (!stopping_ && scan_one()) {
        }
        std::unique_lock lock(mutex_);
        woken_.wait_for(lock, look_again_after, [this] { return stopping_ || has_work_; });
        has_work_ = false;
        if (stopping_) return;
    }
}

} // namespace hamandish::server
