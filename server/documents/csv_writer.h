// Tables as CSV (RFC 4180), for spreadsheets and programs alike.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::documents {

/// UTF-8 with a byte order mark, without which spreadsheets take Persian for another encoding;
/// lines end in CR LF.
class CsvWriter {
  public:
    explicit CsvWriter(const std::vector<std::string>& header) { row(header); }

    void row(const std::vector<std::string>& fields);
    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    std::string out_ = "\xEF\xBB\xBF";
};

/// What a stranger wrote: whatever a spreadsheet would take for a formula begins with an
/// apostrophe.
[[nodiscard]] std::string csv_words(std::string_view text);

} // namespace hamandish::documents
