#include "server/http/language_choice.h"

#include <algorithm>
#include <optional>

namespace hamandish::http {
namespace {

constexpr std::string_view verify_root = "/verify", calls_root = "/calls/", kiosk_path = "/kiosk";

std::string_view trimmed(std::string_view text) {
    const auto is_blank = [](char letter) { return letter == ' ' || letter == '\t'; };
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

/// The part before a separator, which is taken off with it.
std::string_view next_part(std::string_view& rest, char separator) {
    const std::size_t end = std::min(rest.find(separator), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return trimmed(part);
}

/// A weight in thousandths: "q=0.8", "q=1"; 1000 for none.
std::optional<int> thousandths_from(std::string_view weight) {
    if (weight.empty()) return 1000;
    const bool is_weight = weight.size() >= 3 && weight.size() <= 7 && weight.substr(1, 1) == "=" &&
                           (weight[0] == 'q' || weight[0] == 'Q') &&
                           (weight.size() == 3 || weight[3] == '.');
    if (!is_weight) return std::nullopt;
    std::string digits(weight.substr(2, 1));
    if (weight.size() > 4) digits += weight.substr(4);
    digits.resize(4, '0');
    int value = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return std::nullopt;
        value = value * 10 + (digit - '0');
    }
    return value <= 1000 ? std::optional(value) : std::nullopt;
}

/// Of "en-GB", English; any of ours will do for "*".
std::optional<i18n::Locale> locale_from_range(std::string_view range) {
    if (range == "*") return i18n::first_locale;
    std::string language(range.substr(0, range.find('-')));
    for (char& letter : language)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return i18n::locale_from_code(language);
}

} // namespace

i18n::Locale liked_locale(std::string_view accept_language) {
    i18n::Locale best = i18n::first_locale;
    int most = 0;
    while (!accept_language.empty()) {
        std::string_view item = next_part(accept_language, ',');
        const auto locale = locale_from_range(next_part(item, ';'));
        const auto weight = thousandths_from(trimmed(item));
        if (!locale || !weight || *weight <= most) continue;
        best = *locale;
        most = *weight;
    }
    return best;
}

bool is_without_language(std::string_view path) {
    return path == verify_root || path == kiosk_path || path.starts_with(calls_root) ||
           (path.substr(0, verify_root.size()) == verify_root &&
            path.substr(verify_root.size(), 1) == "/");
}

Response lead_to_own_language(const Request& request) {
    Response response = response_with(302, html_type, "");
    response.headers.push_back(
        {"Location", std::string("/")
                         .append(i18n::code(liked_locale(request.accept_language)))
                         .append(request.path)});
    response.headers.push_back({"Vary", "Accept-Language"});
    return response;
}

} // namespace hamandish::http
