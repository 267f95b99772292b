#include "server/documents/csv_reader.h"

#include "base/utf8.h"

#include <algorithm>

namespace hamandish::documents {
namespace {

using base::ErrorCode;

bool is_text(std::string_view field) {
    const auto is_plain = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
    if (std::all_of(field.begin(), field.end(), is_plain)) return true;
    for (std::size_t at = 0; at < field.size();) {
        const auto point = base::decode_utf8(field, at);
        if (!point) return false;
        at += point->bytes;
    }
    return true;
}

} // namespace

int CsvReader::peek() {
    if (at_ == filled_) {
        input_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
        filled_ = static_cast<std::size_t>(input_.gcount());
        at_ = 0;
        if (filled_ == 0) return end_of_file;
    }
    return static_cast<unsigned char>(buffer_[at_]);
}

int CsvReader::take() {
    const int byte = peek();
    if (byte != end_of_file) ++at_;
    if (byte == '\n') ++line_;
    return byte;
}

base::Status CsvReader::append(std::string& field, int byte) const {
    if (byte == 0) return wrong(ErrorCode::InvalidInput, line_);
    if (field.size() == most_field_bytes) return wrong(ErrorCode::TooLarge, record_line_);
    field.push_back(static_cast<char>(byte));
    return {};
}

base::Status CsvReader::read_quoted(std::string& field) {
    const std::size_t opened = line_;
    for (take();;) {
        const int byte = take();
        if (byte == end_of_file) return wrong(ErrorCode::InvalidInput, opened);
        if (byte != '"') {
            TRY(append(field, byte));
            continue;
        }
        if (peek() != '"') break;
        TRY(append(field, take()));
    }
    const int next = peek();
    if (next != ',' && next != '\n' && next != '\r' && next != end_of_file)
        return wrong(ErrorCode::InvalidInput, line_);
    return {};
}

base::Status CsvReader::read_field(std::string& field) {
    field.clear();
    if (peek() == '"') {
        TRY(read_quoted(field));
    } else {
        for (int byte = peek(); byte != ',' && byte != '\n' && byte != '\r' && byte != end_of_file;
             byte = peek()) {
            if (byte == '"') return wrong(ErrorCode::InvalidInput, line_);
            TRY(append(field, take()));
        }
    }
    if (!is_text(field)) return wrong(ErrorCode::InvalidInput, record_line_);
    return {};
}

void CsvReader::end_line() {
    if (peek() == '\r') take();
    if (peek() == '\n') take();
}

base::Result<bool> CsvReader::next(std::vector<std::string>& fields) {
    if (is_first_) {
        is_first_ = false;
        // The mark is three bytes, and the buffer was just filled: they are all in it, or none are.
        if (peek() == 0xEF && filled_ >= 3 && buffer_[1] == '\xBB' && buffer_[2] == '\xBF') at_ = 3;
    }
    while (peek() == '\n' || peek() == '\r') end_line();
    record_line_ = line_;
    if (peek() == end_of_file) return false;
    std::size_t count = 0;
    for (;;) {
        if (count == most_fields) return wrong(ErrorCode::TooLarge, record_line_);
        if (count == fields.size()) fields.emplace_back();
        TRY(read_field(fields[count++]));
        if (peek() != ',') break;
        take();
    }
    fields.resize(count);
    end_line();
    return true;
}

std::string CsvReader::where() const {
    return name_ + ":" + std::to_string(record_line_);
}

std::string CsvReader::where(std::string_view column) const {
    return where() + ":" + std::string(column);
}

tl::unexpected<base::Error> CsvReader::wrong(ErrorCode code, std::size_t line) const {
    return base::fail(code, name_ + ":" + std::to_string(line));
}

base::Result<std::size_t> column_of(const std::vector<std::string>& header, std::string_view name,
                                    std::string_view file) {
    const auto found = std::find(header.begin(), header.end(), name);
    if (found == header.end())
        return base::fail(ErrorCode::InvalidInput, std::string(file) + ":1:" + std::string(name));
    return static_cast<std::size_t>(found - header.begin());
}

} // namespace hamandish::documents
