#include "server/store/index_words.h"

#include "base/utf8.h"

namespace hamandish::store {
namespace {

/// PostgreSQL's longest word has 2,046 bytes; a query's has at most 200 code points.
constexpr std::size_t longest_word_bytes = 1000;

} // namespace

bool is_postgres(soci::session& session) {
    return session.get_backend_name() == "postgresql";
}

std::string hex_from_word(std::string_view word) {
    constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (const char c : word.substr(0, longest_word_bytes)) {
        out += digits[static_cast<unsigned char>(c) >> 4];
        out += digits[static_cast<unsigned char>(c) & 15];
    }
    return out;
}

std::string indexed(std::span<const std::string> words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : " ") + hex_from_word(word);
    return all;
}

std::string index_query(std::span<const std::string> words, std::span<const std::string> labels,
                        bool postgres) {
    std::string query;
    const auto add = [&](const std::string& term) {
        if (!query.empty()) query += postgres ? " & " : " AND ";
        query += term;
    };
    for (const std::string& label : labels) add(postgres ? "'" + label + "'" : "\"" + label + "\"");
    for (const std::string& word : words) {
        // A tenth of all words of a language begins with one letter: SQLite would merge them all.
        const bool is_letter = base::count_code_points(word) == 1;
        const std::string beginning = is_letter ? "" : postgres ? ":*" : "*";
        const std::string quote = postgres ? "'" : "\"";
        add(quote + hex_from_word(word) + quote + beginning);
    }
    return query;
}

} // namespace hamandish::store
