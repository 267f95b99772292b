// Keeps an archive of all that is committed to a SQLite database, so that it can be restored as it
// was at any instant (archive_restore.h).
#pragma once

#include "server/ops/ticker.h"
#include "server/store/archive_file.h"
#include "server/store/log_frames.h"
#include "server/store/sqlite_file.h"
#include "server/store/store.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace hamandish::store {

struct ArchiveOptions {
    std::string folder;
    int days = 14; ///< what came before is removed
};

/// The writer's commits are in the archive's file before anybody is told of them, and on its disk a
/// second later. When the archive cannot be written, or something was committed that it never saw,
/// the log says so ("archive_gap"), the site goes on, and the archive begins anew within a minute.
class LogArchive {
  public:
    /// Of a store on SQLite, which outlives it. Creates the folder (0700). StorageBusy when another
    /// server archives there; whatever else is wrong is told in the log, and tried again.
    [[nodiscard]] static base::Result<std::unique_ptr<LogArchive>> start(Store& store,
                                                                         ArchiveOptions options);
    /// Nobody may write any more.
    ~LogArchive();
    LogArchive(const LogArchive&) = delete;
    LogArchive& operator=(const LogArchive&) = delete;

    /// False in a gap.
    [[nodiscard]] bool is_kept() const { return is_kept_; }

  private:
    using Steady = std::chrono::steady_clock;
    static constexpr std::chrono::seconds retry_interval{60};

    LogArchive(Store& store, ArchiveOptions options);
    /// What SQLite calls on the writer's thread: before a commit, with the lock of writers, and
    /// after it, without.
    static int on_commit(void* self);
    static int on_committed(void* self, sqlite_api::sqlite3* writing, const char* name, int frames);
    template <class Work>
    void guard(Work work) noexcept;

    [[nodiscard]] base::Status begin(RecordKind kind); ///< through the writer
    [[nodiscard]] base::Status begin_in(Connection& connection, RecordKind kind);
    [[nodiscard]] base::Status prepare_folder();
    void end();

    // With the mutex.
    [[nodiscard]] base::Status take_others();
    [[nodiscard]] base::Status take(std::uint32_t until);
    [[nodiscard]] base::Status append(RecordKind kind);
    [[nodiscard]] base::Instant now();
    void lose(const base::Error& error);

    void keep_synced();
    void look_for_others();
    void mark();
    void sync();
    void keep_based();
    [[nodiscard]] bool is_outgrown();
    [[nodiscard]] base::Status make_base();
    [[nodiscard]] base::Status finish_base(const std::string& made, int number);

    Store& store_;
    const ArchiveOptions options_;
    const std::string database_; ///< its file
    std::optional<LockFile> lock_;
    std::atomic<bool> is_kept_{false};

    std::mutex mutex_;                       ///< of all down to the blank line
    sqlite_api::sqlite3* writing_ = nullptr; ///< has our hooks
    std::shared_ptr<ArchiveFile> file_;      ///< null in a gap
    int number_ = 0;                         ///< of that file
    LogFrames frames_;
    LogPlace place_; ///< up to here it is in the archive
    std::int64_t looked_at_ns_ = 0;
    base::Instant last_at_{INT64_MIN};

    Steady::time_point begin_after_{}, base_after_{};
    base::Instant synced_at_{INT64_MIN};
    std::atomic<bool> is_base_wanted_{false};
    std::uint64_t base_bytes_ = 0;
    Steady::time_point based_at_{};
    base::Instant last_base_at_;
    std::optional<ops::Ticker> syncing_, basing_;
};

} // namespace hamandish::store
