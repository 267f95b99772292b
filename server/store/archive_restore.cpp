#include "server/store/archive_restore.h"

#include "server/store/archive_file.h"
#include "server/store/archive_folder.h"
#include "server/store/backup.h"
#include "server/store/driver.h"
#include "server/store/sqlite_file.h"

#include <algorithm>
#include <filesystem>

namespace hamandish::store {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using base::Instant;

std::string text_of(Instant at) {
    return base::rfc3339_from_instant(at);
}

void check(int result) {
    if (result != SQLITE_OK) throw soci::sqlite3_soci_error("a page cannot be written", result);
}

/// A SQLite file page by page; each gets its checksum on its way. Throws what the driver throws.
class PageFile {
  public:
    explicit PageFile(const std::string& path) {
        open_sqlite_file(session_, path);
        check(sqlite_api::sqlite3_file_control(sqlite_handle(session_), "main",
                                               SQLITE_FCNTL_FILE_POINTER, &file_));
    }
    void write(const ArchiveRecord& record) {
        const std::size_t each = 4 + std::size_t{record.page_size};
        std::string pages = record.commit.pages; // the checksum is put into them
        for (std::size_t at = 0; at < pages.size(); at += each) {
            sqlite_api::sqlite3_int64 number = 0;
            for (std::size_t i = 0; i < 4; ++i)
                number = number << 8 | static_cast<unsigned char>(pages[at + i]);
            check(file_->pMethods->xWrite(file_, pages.data() + at + 4,
                                          static_cast<int>(record.page_size),
                                          (number - 1) * record.page_size));
        }
        size_ = sqlite_api::sqlite3_int64{record.commit.database_pages} * record.page_size;
    }
    void finish() {
        if (size_ > 0) check(file_->pMethods->xTruncate(file_, size_));
        check(file_->pMethods->xSync(file_, SQLITE_SYNC_NORMAL));
    }

  private:
    soci::session session_;
    sqlite_api::sqlite3_file* file_ = nullptr;
    sqlite_api::sqlite3_int64 size_ = 0; ///< after the last commit; 0: none was written
};

/// Goes through the logs from one base on.
class Replay {
  public:
    Replay(std::string archive, ArchiveFolder folder, const ArchiveBase& base,
           std::optional<Instant> at)
        : archive_(std::move(archive)), folder_(std::move(folder)), base_(base), at_(at) {
        point_.base = point_.last_commit = base.at;
        point_.complete_until = unknown;
    }
    /// Writes to `pages` what is to be restored, and says what was.
    base::Result<RestoredPoint> run(PageFile& pages) {
        for (int number = base_.number;
             reader_.open(archive_log(archive_, number)) && read_log(pages, number); ++number) {
        }
        TRY(check_reached());
        pages.finish();
        return point_;
    }

  private:
    static constexpr Instant unknown{INT64_MIN};

    /// False when nothing that follows is of use.
    bool read_log(PageFile& pages, int number) {
        while (const auto record = reader_.next()) {
            const bool is_first = point_.complete_until == unknown;
            if (record->kind == RecordKind::Begin && !is_first) {
                begun_anew_ = record->at;
                return false;
            }
            is_reached_ = at_ && record->at > *at_;
            if (is_reached_) return false;
            take(pages, *record);
        }
        if (!reader_.is_at_end()) look_behind_cut(number);
        return cut_.empty();
    }
    void take(PageFile& pages, const ArchiveRecord& record) {
        if (record.kind == RecordKind::Commit) {
            pages.write(record);
            point_.last_commit = std::max(point_.last_commit, record.at);
        }
        point_.complete_until = record.at;
        is_ended_ = record.kind == RecordKind::End;
    }
    /// A server that died may leave a torn record; the next server begins anew behind it.
    void look_behind_cut(int number) {
        cut_ = archive_log(archive_, number) + " cannot be read from byte " +
               std::to_string(reader_.place()) + " on: ";
        is_damaged_ = reader_.is_damaged();
        ArchiveReader following;
        if (!following.open(archive_log(archive_, number + 1))) return;
        const auto first = following.next();
        if (first && first->kind == RecordKind::Begin)
            begun_anew_ = first->at;
        else
            is_damaged_ = true;
    }
    base::Status check_reached() {
        const Instant until = point_.complete_until;
        // Pages would be older than those of the base that they belong to.
        if (until < base_.at) return base::fail(ErrorCode::Internal, words());
        if (is_reached_ || (at_ && *at_ <= until)) return {};
        if (at_ && is_ended_ && cut_.empty() && (!begun_anew_ || *begun_anew_ > *at_)) return {};
        if (is_damaged_) return base::fail(ErrorCode::Internal, words());
        if (at_) return base::fail(ErrorCode::NotFound, words());
        if (begun_anew_ || !cut_.empty()) point_.unrestored = words();
        return {};
    }
    [[nodiscard]] std::string words() const {
        std::string text = cut_.empty() ? archive_ + ": " : cut_;
        if (point_.complete_until == unknown)
            return text + "what goes on from " + base_.path + " is missing";
        text += "everything is known until " + text_of(point_.complete_until);
        for (const ArchiveBase& base : folder_.bases)
            if (base.at > point_.complete_until && base.number > base_.number)
                return text + ", and again from " + text_of(base.at);
        return text + ", and nothing of what came later";
    }

    const std::string archive_;
    const ArchiveFolder folder_;
    const ArchiveBase base_;
    const std::optional<Instant> at_;
    ArchiveReader reader_;
    RestoredPoint point_;
    std::string cut_; ///< where a log cannot be read any more; empty: nowhere
    std::optional<Instant> begun_anew_;
    bool is_reached_ = false, is_ended_ = false, is_damaged_ = false;
};

/// The newest that was finished by then.
base::Result<ArchiveBase> chosen_base(const std::string& archive, const ArchiveFolder& folder,
                                      std::optional<Instant> at) {
    if (folder.bases.empty())
        return base::fail(ErrorCode::NotFound, archive + ": has no copy of a database");
    std::optional<ArchiveBase> chosen;
    for (const ArchiveBase& base : folder.bases)
        if (!at || base.at <= *at) chosen = base;
    if (chosen) return *chosen;
    return base::fail(ErrorCode::NotFound,
                      archive + ": begins at " + text_of(folder.bases.front().at));
}

base::Result<RestoredPoint> make(const std::string& archive, std::optional<Instant> at,
                                 const std::string& file) {
    ArchiveFolder folder = list_archive(archive);
    TRY_ASSIGN(const auto base, chosen_base(archive, folder, at));
    std::error_code failed;
    fs::copy_file(base.path, file, fs::copy_options::overwrite_existing, failed);
    if (failed) return base::fail(ErrorCode::StorageFull, file);
    base::Result<RestoredPoint> made = base::fail(ErrorCode::Internal);
    try {
        PageFile pages(file);
        made = Replay(archive, std::move(folder), base, at).run(pages);
    } catch (const std::exception&) {
        return tl::unexpected(error_from_driver());
    }
    if (made) TRY(check_file(file));
    return made;
}

} // namespace

base::Result<RestoredPoint> restore_point(const std::string& archive, std::optional<Instant> at,
                                          const std::string& file) {
    auto made = make(archive, at, file);
    std::error_code ignored;
    if (!made)
        for (const char* end : {"", "-wal", "-shm", "-journal"}) fs::remove(file + end, ignored);
    return made;
}

} // namespace hamandish::store
