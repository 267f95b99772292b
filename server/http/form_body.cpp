#include "server/http/form_body.h"

#include "base/utf8.h"

#include <algorithm>
#include <utility>

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

/// As a text of ours: UTF-8, with LF.
base::Result<std::string> text_from(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (const char c : bytes) {
        const bool is_newline_after_return = c == '\n' && !out.empty() && out.back() == '\r';
        if (is_newline_after_return) out.pop_back();
        out += c;
    }
    if (!base::is_well_formed_utf8(out) || out.find('\0') != out.npos) return broken();
    return out;
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
        out += c;
    }
    return text_from(out);
}

constexpr std::string_view line_end = "\r\n", head_end = "\r\n\r\n", dashes = "--";

/// What stands between the quotes after `key`; browsers escape quotes and newlines in it as URLs do
/// (WHATWG HTML, multipart/form-data). Nothing where there is no such key.
std::optional<std::string> quoted_after(std::string_view line, std::string_view key) {
    const std::size_t at = line.find(key);
    if (at == line.npos) return std::nullopt;
    line.remove_prefix(at + key.size());
    std::string value(line.substr(0, line.find('"')));
    for (const auto& [escape, plain] :
         {std::pair{"%22", "\""}, std::pair{"%0D", "\r"}, std::pair{"%0A", "\n"}})
        for (std::size_t i = 0; (i = value.find(escape, i)) != value.npos; ++i)
            value.replace(i, 3, plain);
    return value;
}

/// The line that says which field a part is of.
std::string_view disposition_of(std::string_view head) {
    constexpr std::string_view start = "content-disposition: form-data;";
    while (!head.empty()) {
        const std::string_view line = head.substr(0, head.find(line_end));
        const bool is_it =
            line.size() > start.size() &&
            std::equal(start.begin(), start.end(), line.begin(), [](char wanted, char given) {
                return wanted == (given >= 'A' && given <= 'Z' ? given - 'A' + 'a' : given);
            });
        if (is_it) return line;
        head.remove_prefix(std::min(line.size() + line_end.size(), head.size()));
    }
    return {};
}

std::string_view boundary_in(std::string_view content_type) {
    constexpr std::string_view key = "boundary=";
    const std::size_t at = content_type.find(key);
    if (at == content_type.npos) return {};
    content_type.remove_prefix(at + key.size());
    if (content_type.starts_with('"')) {
        content_type.remove_prefix(1);
        return content_type.substr(0, content_type.find('"'));
    }
    return content_type.substr(0, content_type.find_first_of("; "));
}

/// What follows the last boundary; a browser sends nothing after it.
bool is_end(std::string_view rest) {
    return rest.starts_with(dashes) &&
           (rest.size() == dashes.size() || rest.substr(dashes.size()).starts_with(line_end));
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
        TRY(form.add(std::move(name), std::move(value)));
    }
    return form;
}

base::Result<FormBody> FormBody::from_multipart(std::string_view boundary, std::string_view body) {
    constexpr std::size_t longest_boundary = 70;
    if (boundary.empty() || boundary.size() > longest_boundary) return broken();
    const std::string first = std::string(dashes).append(boundary);
    const std::string between = std::string(line_end).append(first);
    if (!body.starts_with(first)) return broken();
    FormBody form;
    body.remove_prefix(first.size());
    while (!is_end(body)) {
        if (!body.starts_with(line_end)) return broken();
        body.remove_prefix(line_end.size());
        const std::size_t end = body.find(between);
        if (end == body.npos) return broken();
        TRY(form.add_part(body.substr(0, end)));
        body.remove_prefix(end + between.size());
    }
    return form;
}

base::Result<FormBody> FormBody::from(std::string_view content_type, std::string_view body) {
    const std::string_view boundary = boundary_in(content_type);
    return boundary.empty() ? from_text(body) : from_multipart(boundary, body);
}

base::Status FormBody::add(std::string name, std::string value) {
    if (find(name) || fields_.size() == most_fields) return broken();
    fields_.emplace_back(std::move(name), std::move(value));
    return {};
}

base::Status FormBody::add_part(std::string_view part) {
    const std::size_t head_size = part.find(head_end);
    if (head_size == part.npos) return broken();
    const std::string_view disposition = disposition_of(part.substr(0, head_size));
    const std::string_view content = part.substr(head_size + head_end.size());
    const auto name = quoted_after(disposition, " name=\"");
    if (!name) return broken();
    TRY_ASSIGN(auto field, text_from(*name));
    if (const auto file_name = quoted_after(disposition, " filename=\"")) {
        TRY_ASSIGN(auto called, text_from(*file_name));
        if (called.empty()) return {};
        if (files_.size() == most_fields) return broken();
        files_.push_back({std::move(field), std::move(called), content});
        return {};
    }
    TRY_ASSIGN(auto value, text_from(content));
    return add(std::move(field), std::move(value));
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
