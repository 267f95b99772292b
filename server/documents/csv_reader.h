// Comma-separated values, a record at a time: a file of any size needs the room of one record.
#pragma once

#include "base/result.h"

#include <array>
#include <cstddef>
#include <istream>
#include <string>
#include <vector>

namespace hamandish::documents {

/// Longest field in bytes, and most fields of a record.
inline constexpr std::size_t most_field_bytes = std::size_t{1} << 20;
inline constexpr std::size_t most_fields = 100'000;

/// RFC 4180, with LF or CR LF after a record and a byte order mark or none before the first.
/// Empty lines are passed over. Errors are InvalidInput and name "file:line": a quote that is not
/// closed or stands inside a bare field, text after a closing quote, ill-formed UTF-8, NUL.
/// TooLarge beyond the limits.
class CsvReader {
  public:
    CsvReader(std::istream& input, std::string name) : input_(input), name_(std::move(name)) {}

    /// The next record; false when there is none. `fields` is reused from record to record.
    [[nodiscard]] base::Result<bool> next(std::vector<std::string>& fields);

    /// "file:line" of the record last read, and of a column of it: "file:line:column name".
    [[nodiscard]] std::string where() const;
    [[nodiscard]] std::string where(std::string_view column) const;

  private:
    static constexpr int end_of_file = -1;
    int peek();
    int take();
    [[nodiscard]] base::Status read_field(std::string& field);
    [[nodiscard]] base::Status read_quoted(std::string& field);
    [[nodiscard]] base::Status append(std::string& field, int byte) const;
    void end_line();
    [[nodiscard]] tl::unexpected<base::Error> wrong(base::ErrorCode code, std::size_t line) const;

    std::istream& input_;
    std::string name_;
    std::array<char, 65536> buffer_{};
    std::size_t at_ = 0, filled_ = 0;
    std::size_t line_ = 1, record_line_ = 1;
    bool is_first_ = true;
};

/// Where a column of this name is; InvalidInput naming "file:1:name" when there is none.
[[nodiscard]] base::Result<std::size_t> column_of(const std::vector<std::string>& header,
                                                  std::string_view name, std::string_view file);

} // namespace hamandish::documents
