#include "server/documents/csv_writer.h"

namespace hamandish::documents {
namespace {

void append_field(std::string& out, std::string_view field) {
    if (field.find_first_of(",\"\r\n") == field.npos) {
        out += field;
        return;
    }
    out += '"';
    for (const char c : field) {
        if (c == '"') out += c;
        out += c;
    }
    out += '"';
}

} // namespace

void CsvWriter::row(const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) out_ += ',';
        append_field(out_, fields[i]);
    }
    out_ += "\r\n";
}

std::string csv_words(std::string_view text) {
    const bool is_formula =
        !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    return (is_formula ? "'" : "") + std::string(text);
}

} // namespace hamandish::documents
