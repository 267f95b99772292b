#include "server/http/form_body.h"

#include "base/utf8.h"

#include <algorithm>

namespace hamandish::http {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

tl::unexpected<base::Error> broken() {
    return base::fail(base::ErrorCode::InvalidInput, "form");
}

/// Browsers send newlines as CRLF.
void append_in_lines(std::string& out, char c) {
    if (c == '\n' && !out.empty() && out.back() == '\r') out.pop_back();
    out += c;
}

base::Status check_words(std::string_view text) {
    if (!base::is_well_formed_utf8(text) || text.find('\0') != text.npos) return broken();
    return {};
}

base::Result<std::string> decoded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i] == '+' ? ' ' : text[i];
        if (c == '%') {
            if (i + 2 >= text.size()) return broken();
            const int high = hex_digit(text[i + 1]), low = hex_digit(text[i + 2]);
            if (high < 0 || low < 0) return broken();
            c = static_cast<char>(high * 16 + low);
            i += 2;
        }
        append_in_lines(out, c);
    }
    TRY(check_words(out));
    return out;
}

std::string in_lines(std::string_view text) {
    std::string out;
    for (const char c : text) append_in_lines(out, c);
    return out;
}

constexpr std::string_view parts_type = "multipart/form-data", line_end = "\r\n",
                           head_end = "\r\n\r\n", edge = "--";
constexpr std::size_t most_boundary = 70; // RFC 2046, 5.1.1

bool begins_ignoring_case(std::string_view text, std::string_view beginning) {
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return text.size() >= beginning.size() &&
           std::equal(beginning.begin(), beginning.end(), text.begin(),
                      [&](char a, char b) { return small(a) == small(b); });
}

/// What stands behind `; NAME=`, in quotes or not; nothing where there is no such parameter.
std::optional<std::string_view> parameter(std::string_view line, std::string_view name) {
    const std::string sought = "; " + std::string(name) + "=";
    const std::size_t at = line.find(sought);
    if (at == line.npos) return std::nullopt;
    line.remove_prefix(at + sought.size());
    if (!line.starts_with('"')) return line.substr(0, line.find(';'));
    line.remove_prefix(1);
    return line.substr(0, line.find('"'));
}

/// The one line of a part's head that says what it is.
std::string_view disposition_in(std::string_view head) {
    while (!head.empty()) {
        const std::size_t end = std::min(head.find(line_end), head.size());
        const std::string_view line = head.substr(0, end);
        if (begins_ignoring_case(line, "content-disposition: form-data;")) return line;
        head.remove_prefix(std::min(end + line_end.size(), head.size()));
    }
    return {};
}

} // namespace

base::Result<FormBody> FormBody::from_text(std::string_view body) {
    FormBody form;
    while (!body.empty()) {
        const std::size_t end = std::min(body.find('&'), body.size());
        const std::string_view pair = body.substr(0, end);
        body.remove_prefix(std::min(end + 1, body.size()));
        if (pair.empty()) continue;
        const std::size_t equals = std::min(pair.find('='), pair.size());
        TRY_ASSIGN(auto name, decoded(pair.substr(0, equals)));
        TRY_ASSIGN(auto value, decoded(pair.substr(std::min(equals + 1, pair.size()))));
        TRY(form.take_field(std::move(name), std::move(value)));
    }
    return form;
}

base::Status FormBody::take_field(std::string name, std::string value) {
    if (find(name) || fields_.size() == most_fields) return broken();
    fields_.emplace_back(std::move(name), std::move(value));
    return {};
}

bool FormBody::has_parts(std::string_view content_type) {
    return begins_ignoring_case(content_type, parts_type);
}

base::Status FormBody::take_part(std::string_view head, std::string_view content) {
    const std::string_view line = disposition_in(head);
    const auto name = parameter(line, "name"), file = parameter(line, "filename");
    if (!name || name->empty()) return broken();
    TRY(check_words(line));
    if (!file) {
        TRY(check_words(content));
        return take_field(std::string(*name), in_lines(content));
    }
    if (file->empty() && content.empty()) return {};
    if (files_.size() == most_fields) return broken();
    files_.push_back({std::string(*name), std::string(*file), content});
    return {};
}

base::Result<FormBody> FormBody::from_parts(std::string_view body, std::string_view content_type) {
    const std::string_view boundary = parameter(content_type, "boundary").value_or("");
    if (boundary.empty() || boundary.size() > most_boundary) return broken();
    const std::string first = std::string(edge).append(boundary),
                      next = std::string(line_end).append(first);
    FormBody form;
    if (!body.starts_with(first)) return broken();
    body.remove_prefix(first.size());
    while (body.starts_with(line_end)) {
        body.remove_prefix(line_end.size());
        const std::size_t head = body.find(head_end), end = body.find(next);
        if (head == body.npos || end == body.npos) return broken();
        const std::size_t content = head + head_end.size();
        if (content > end) return broken();
        TRY(form.take_part(body.substr(0, head), body.substr(content, end - content)));
        body.remove_prefix(end + next.size());
    }
    if (!body.starts_with(edge)) return broken(); // cut off
    return form;
}

std::optional<std::string_view> FormBody::find(std::string_view name) const {
    const auto found = std::find_if(fields_.begin(), fields_.end(),
                                    [&](const auto& field) { return field.first == name; });
    if (found == fields_.end()) return std::nullopt;
    return found->second;
}

std::string FormBody::get(std::string_view name) const {
    return std::string(find(name).value_or(""));
}

} // namespace hamandish::http
