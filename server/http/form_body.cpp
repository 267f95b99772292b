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
        const bool is_newline_after_return = c == '\n' && !out.empty() && out.back() == '\r';
        if (is_newline_after_return) out.pop_back();
        out += c;
    }
    if (!base::is_well_formed_utf8(out) || out.find('\0') != out.npos) return broken();
    return out;
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
        if (form.find(name) || form.fields_.size() == most_fields) return broken();
        form.fields_.emplace_back(std::move(name), std::move(value));
    }
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
