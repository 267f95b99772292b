#include "server/store/log_archive.h"

#include "server/ops/clock.h"
#include "server/ops/log.h"
#include "server/store/archive_folder.h"
#include "server/store/backup.h"
#include "server/store/log_index.h"

#include <algorithm>
#include <filesystem>

namespace hamandish::store {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

constexpr std::chrono::seconds sync_interval{1};
/// SQLite's own, which a hook of ours takes the place of.
constexpr int checkpoint_frames = 1000;

/// A log that began anew counts its first salt up by one.
bool follows(const LogPlace& before, const LogPlace& after) {
    const auto count = [](const LogPlace& place) {
        std::uint32_t number = 0;
        for (int i = 0; i < 4; ++i) number = number << 8 | place.salts[static_cast<std::size_t>(i)];
        return number;
    };
    return count(after) == count(before) + 1;
}

} // namespace

LogArchive::LogArchive(Store& store, ArchiveOptions options)
    : store_(store), options_(std::move(options)), database_(store.folder() + "/hamandish.sqlite") {
}

base::Result<std::unique_ptr<LogArchive>> LogArchive::start(Store& store, ArchiveOptions options) {
    std::unique_ptr<LogArchive> archive(new LogArchive(store, std::move(options)));
    const base::Status begun = archive->begin(RecordKind::Begin);
    if (!begun && begun.error().code == ErrorCode::StorageBusy && !archive->lock_)
        return tl::unexpected(begun.error());
    if (!begun) archive->begin_after_ = Steady::now() + retry_interval;
    archive->syncing_.emplace(sync_interval, [self = archive.get()] { self->keep_synced(); });
    archive->basing_.emplace(sync_interval, [self = archive.get()] { self->keep_based(); });
    return archive;
}

LogArchive::~LogArchive() {
    basing_.reset();
    syncing_.reset();
    end();
}

/// Nothing may be thrown through SQLite.
template <class Work>
void LogArchive::guard(Work work) noexcept {
    const std::lock_guard lock(mutex_);
    if (!file_) return;
    try {
        if (const base::Status done = work(); !done) lose(done.error());
    } catch (...) { // no memory, not even to say so
        is_kept_ = false;
        file_.reset();
    }
}

int LogArchive::on_commit(void* self) {
    auto* archive = static_cast<LogArchive*>(self);
    archive->guard([archive] { return archive->take_others(); });
    return 0;
}

int LogArchive::on_committed(void* self, sqlite_api::sqlite3* writing, const char* name,
                             int frames) {
    auto* archive = static_cast<LogArchive*>(self);
    archive->guard([=] { return archive->take(static_cast<std::uint32_t>(frames)); });
    if (frames >= checkpoint_frames) sqlite_api::sqlite3_wal_checkpoint(writing, name);
    return SQLITE_OK;
}

/// What commands beside the server committed. It is in the log still, unless they made the log
/// begin anew.
base::Status LogArchive::take_others() {
    looked_at_ns_ = frames_.changed_at_ns();
    const auto end = end_of_log(writing_);
    if (!end) return base::fail(ErrorCode::Internal, database_ + "-shm");
    if (end->frames == 0 && place_.frames == 0) return {};
    if (place_.frames > 0 && end->salts != place_.salts)
        return base::fail(ErrorCode::Internal, database_ + "-wal: another program began it anew");
    return end->frames == place_.frames ? base::Status() : take(end->frames);
}

base::Status LogArchive::take(std::uint32_t until) {
    TRY_ASSIGN(const auto start, frames_.beginning());
    if (place_.frames == 0 || (start.salts != place_.salts && follows(place_, start)))
        place_ = start;
    if (start.salts != place_.salts)
        return base::fail(ErrorCode::Internal, database_ + "-wal: began anew more than once");
    LogPlace end = place_;
    TRY_ASSIGN(auto commits, frames_.read(end, until));
    for (LoggedCommit& commit : commits)
        TRY(file_->append({RecordKind::Commit, now(), frames_.page_size(), std::move(commit)}));
    place_ = end;
    return {};
}

base::Status LogArchive::append(RecordKind kind) {
    return file_->append({kind, now(), 0, {}});
}

/// Never before what was written already, whatever happens to the clock.
base::Instant LogArchive::now() {
    last_at_ = std::max(last_at_, ops::Clock().now());
    return last_at_;
}

void LogArchive::lose(const base::Error& error) {
    is_kept_ = false;
    file_.reset();
    ops::log(ops::Level::Error, "archive_gap",
             {{"from", base::rfc3339_from_instant(last_at_)}, {"where", error.where}});
}

base::Status LogArchive::prepare_folder() {
    std::error_code failed;
    if (!fs::is_directory(options_.folder, failed)) {
        fs::create_directories(options_.folder, failed);
        if (failed) return base::fail(ErrorCode::StorageFull, options_.folder);
        fs::permissions(options_.folder, fs::perms::owner_all, failed);
    }
    if (lock_) return {};
    TRY_ASSIGN(auto lock, LockFile::take(options_.folder + "/archive.lock"));
    lock_.emplace(std::move(lock));
    return {};
}

base::Status LogArchive::begin(RecordKind kind) {
    base::Status begun = prepare_folder();
    if (begun) {
        const auto done =
            store_.writer().submit_and_wait([&](Connection& connection) -> base::Result<bool> {
                TRY(begin_in(connection, kind));
                return true;
            });
        if (!done) begun = tl::unexpected(done.error());
    }
    if (!begun) ops::log(ops::Level::Error, "archive_not_begun", {{"where", begun.error().where}});
    return begun;
}

/// In a transaction of the writer, so that nobody else commits meanwhile.
base::Status LogArchive::begin_in(Connection& connection, RecordKind kind) {
    const std::lock_guard lock(mutex_);
    writing_ = sqlite_handle(connection.database->session());
    const auto end = end_of_log(writing_);
    if (!end) return base::fail(ErrorCode::Internal, database_ + "-shm");
    evidence::Hash seal{};
    if (kind == RecordKind::GoOn) {
        if (!file_) return base::fail(ErrorCode::Internal, "archive_gap");
        TRY(take_others());
        TRY(file_->sync());
        seal = file_->seal();
    } else {
        TRY(frames_.open(database_ + "-wal"));
        place_ = *end;
    }
    const int number = list_archive(options_.folder).last_number + 1;
    TRY_ASSIGN(file_, ArchiveFile::create(archive_log(options_.folder, number), kind, now(), seal));
    number_ = number;
    is_kept_ = is_base_wanted_ = true;
    sqlite_api::sqlite3_commit_hook(writing_, &LogArchive::on_commit, this);
    sqlite_api::sqlite3_wal_hook(writing_, &LogArchive::on_committed, this);
    ops::log(ops::Level::Info, "archive_begun", {{"file", archive_log(options_.folder, number_)}});
    return {};
}

void LogArchive::end() {
    const auto ended =
        store_.writer().submit_and_wait([&](Connection& /*connection*/) -> base::Result<bool> {
            const std::lock_guard lock(mutex_);
            if (!file_) return false;
            TRY(take_others());
            TRY(append(RecordKind::End));
            TRY(file_->sync());
            return true;
        });
    if (!ended) ops::log(ops::Level::Error, "archive_gap", {{"where", ended.error().where}});
    if (writing_ == nullptr) return;
    // Here, because this is to be done also when the writer can begin no transaction any more.
    sqlite_api::sqlite3_commit_hook(writing_, nullptr, nullptr);
    sqlite_api::sqlite3_wal_autocheckpoint(writing_, checkpoint_frames);
}

} // namespace hamandish::store
