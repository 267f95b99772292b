#include "server/logbook/verify_export.h"

#include "contract/codec.h"

namespace hamandish::logbook {
namespace {

constexpr std::string_view format = R"({"format":"hamandish log 1","public_key":")";
constexpr std::string_view entry = R"({"entry":)", head = R"({"head":)", opening = R"({"opening":)";

bool starts_with(std::string_view line, std::string_view prefix) {
    return line.substr(0, prefix.size()) == prefix;
}

/// What stands between the prefix and the closing brace.
std::string_view inside(std::string_view line, std::string_view prefix) {
    line.remove_prefix(prefix.size());
    if (!line.empty() && line.back() == '}') line.remove_suffix(1);
    return line;
}

void take_line(ChainCheck& check, std::string_view line) {
    if (starts_with(line, entry)) {
        check.take_entry(inside(line, entry));
    } else if (starts_with(line, opening)) {
        const auto texts = contract::decode_texts(line);
        if (!texts) return check.add(check.entry_count() - 1, "opening: unreadable");
        check.take_opening(texts->front().second);
    } else if (starts_with(line, head)) {
        const auto message = contract::decode<contract::LogHead>(inside(line, head));
        if (!message) return check.add(-1, "head: unreadable");
        check.take_head(*message);
    } else {
        check.add(-1, "line: none of the format's");
    }
}

} // namespace

ChainCheck verify_export(std::istream& lines) {
    ChainCheck check;
    std::string line;
    if (!std::getline(lines, line) || !starts_with(line, format)) {
        check.add(-1, "line: not the beginning of an export");
        return check;
    }
    const std::string key(line.substr(format.size(), 64));
    while (std::getline(lines, line)) take_line(check, line);
    check.finish();
    if (check.public_key() != key) check.add(-1, "head: signed by another key");
    return check;
}

} // namespace hamandish::logbook
