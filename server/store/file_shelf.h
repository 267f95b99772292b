// The contents of files, beside the rows that name them, and what a scanner says of them.
#pragma once

#include "domain/attachment.h"
#include "server/store/prepared.h"
#include "server/store/records.h"

#include <string>
#include <vector>

namespace hamandish::store {

/// The two tables of one kind of files. Throws what the driver throws.
struct ShelfTables {
    std::string files;    ///< with id, scan, scanned_at_ms
    std::string contents; ///< with content, in hexadecimal
    std::string key;      ///< of a content: the id of its file
};

class FileShelf {
  public:
    FileShelf(soci::session& session, ShelfTables tables);

    void put_content(std::int64_t file, const std::string& content_hex);
    /// Empty when there is none.
    [[nodiscard]] std::string content_hex(std::int64_t file);

    /// That wait for a scan, or were asked about without a verdict before `tried_before`; whoever
    /// was asked about longest ago comes first.
    [[nodiscard]] std::vector<std::int64_t> to_scan(base::Instant tried_before, int most);
    void put_scan(std::int64_t file, domain::ScanState state, base::Instant at);
    /// There is no scanner any more: what waits is offered as unchecked. How many.
    [[nodiscard]] std::int64_t stop_waiting();

  private:
    using Text = std::string;
    using Number = std::int64_t;

    soci::session& session_;
    ShelfTables tables_;
    Prepared<Takes<Number, int>, Gives<Number>> to_scan_;
    Prepared<Takes<Text, Number, Number>> put_scan_;
    Prepared<Takes<>, Gives<Number>> stop_waiting_;
};

} // namespace hamandish::store
