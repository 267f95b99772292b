// What the archive does beside the writer: syncing, marks, and copies of the whole database.
#include "server/store/log_archive.h"

#include "server/ops/log.h"
#include "server/store/archive_folder.h"
#include "server/store/backup.h"

#include <algorithm>
#include <filesystem>

namespace hamandish::store {
namespace {

namespace fs = std::filesystem;

/// How long a quiet archive may leave open whether it is complete.
constexpr std::int64_t mark_interval_ms = 5 * base::ms_per_second;
/// A new base is made when the log has outgrown the last one, so that restoring reads no more than
/// about twice the database; and now and then, so that what was erased goes.
constexpr std::uint64_t smallest_outgrown = 64U << 20;
constexpr int most_days_between_bases = 7;

} // namespace

void LogArchive::keep_synced() {
    if (is_kept_) {
        look_for_others();
        mark();
        sync();
        return;
    }
    if (Steady::now() < begin_after_) return;
    begin_after_ = Steady::now() + retry_interval;
    static_cast<void>(begin(RecordKind::Begin)); // the log has why it failed
}

/// A transaction of the writer takes them (take_others()), also one that changes nothing.
void LogArchive::look_for_others() {
    {
        const std::lock_guard lock(mutex_);
        if (frames_.changed_at_ns() == looked_at_ns_) return;
    }
    static_cast<void>(store_.writer().submit_and_wait(
        [](Connection& /*connection*/) -> base::Result<bool> { return true; }));
}

void LogArchive::mark() {
    const std::lock_guard lock(mutex_);
    if (!file_) return;
    const base::Instant before = last_at_;
    if (now().ms - before.ms < mark_interval_ms)
        last_at_ = before;
    else if (const base::Status done = append(RecordKind::Mark); !done)
        lose(done.error());
}

/// Without the mutex: the disk may take its time, and the writer does not wait for it.
void LogArchive::sync() {
    std::shared_ptr<const ArchiveFile> file;
    base::Instant last;
    {
        const std::lock_guard lock(mutex_);
        file = file_;
        last = last_at_;
    }
    if (!file || last == synced_at_) return;
    const base::Status done = file->sync();
    if (done) {
        synced_at_ = last;
        return;
    }
    const std::lock_guard lock(mutex_);
    if (file_ == file) lose(done.error());
}

void LogArchive::keep_based() {
    if (!is_kept_ || Steady::now() < base_after_) return;
    base::Status done;
    if (!is_base_wanted_ && is_outgrown()) done = begin(RecordKind::GoOn);
    if (done && is_base_wanted_) done = make_base();
    if (done) return;
    base_after_ = Steady::now() + retry_interval;
    ops::log(ops::Level::Warning, "archive_base_missing", {{"where", done.error().where}});
}

bool LogArchive::is_outgrown() {
    const auto age = Steady::now() - based_at_;
    if (age > std::chrono::hours(24) * std::min(options_.days, most_days_between_bases))
        return true;
    const std::lock_guard lock(mutex_);
    return file_ && file_->size() > std::max(smallest_outgrown, base_bytes_);
}

base::Status LogArchive::make_base() {
    int number = 0;
    {
        const std::lock_guard lock(mutex_);
        number = number_;
    }
    const std::string making = options_.folder + "/base.making";
    std::error_code ignored;
    fs::remove(making, ignored);
    TRY(back_up({database_}, making));
    base_bytes_ = fs::file_size(making, ignored);
    base::Status done = finish_base(making, number);
    if (!done) {
        fs::remove(making, ignored);
        return done;
    }
    based_at_ = Steady::now();
    thin_archive(options_.folder, {last_base_at_.ms - options_.days * base::ms_per_day});
    return {};
}

/// The record first: with it all that the base holds is on the disk, so that whoever finds the base
/// finds what goes on from it.
base::Status LogArchive::finish_base(const std::string& made, int number) {
    const std::lock_guard lock(mutex_);
    if (!file_ || number != number_) return base::fail(base::ErrorCode::Internal, "archive_gap");
    TRY(append(RecordKind::Base));
    TRY(file_->sync());
    last_base_at_ = last_at_;
    const std::string base = archive_base(options_.folder, number, last_base_at_);
    std::error_code failed;
    fs::rename(made, base, failed);
    if (failed || !sync_folder(options_.folder))
        return base::fail(base::ErrorCode::StorageFull, base);
    is_base_wanted_ = false;
    ops::log(ops::Level::Info, "archive_base_made", {{"file", base}});
    return {};
}

} // namespace hamandish::store
