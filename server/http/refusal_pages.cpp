#include "server/http/refusal_pages.h"

#include "client/page.h"
#include "contract/codec.h"
#include "contract/error_words.h"
#include "server/http/language_choice.h"

#include <algorithm>
#include <optional>

namespace hamandish::http {
namespace {

constexpr int first_refusal = 400;
constexpr std::string_view type_header = "Content-Type", page_type = "text/html";

/// "/fa/calls" and "/fa".
std::optional<i18n::Locale> locale_in(std::string_view path) {
    if (path.empty() || path.front() != '/') return std::nullopt;
    path.remove_prefix(1);
    return i18n::locale_from_code(path.substr(0, path.find_first_of("/?#")));
}

base::Error error_in(const Response& refusal) {
    const auto problem = contract::decode<contract::Problem>(*refusal.body);
    if (!problem) return {base::ErrorCode::Internal, {}};
    const auto code = contract::error_code_from_word(problem->code);
    return {code.value_or(base::ErrorCode::Internal), problem->where};
}

} // namespace

RefusalPages::RefusalPages(const Api& api, const PagePrinter& printer, std::string origin)
    : api_(api), printer_(printer), origin_(std::move(origin)) {}

bool RefusalPages::is_for(const Request& request) {
    const bool is_read = request.method == "GET" || request.method == "HEAD";
    return is_read && request.accept.find(page_type) != request.accept.npos;
}

bool RefusalPages::is_refusal(const Response& response) {
    return response.status >= first_refusal && response.body &&
           std::any_of(response.headers.begin(), response.headers.end(), [](const Header& one) {
               return one.name == type_header && one.value == json_type;
           });
}

i18n::Locale RefusalPages::locale_of(const Request& request) const {
    if (!origin_.empty() && request.referer.starts_with(origin_))
        if (const auto locale = locale_in(request.referer.substr(origin_.size()))) return *locale;
    return locale_in(request.path).value_or(liked_locale(request.accept_language));
}

Response RefusalPages::page(const Request& request, const Response& refusal) const {
    const auto page = client::refused_page(locale_of(request), error_in(refusal), refusal.status,
                                           api_.clock().now());
    Response response = refusal;
    response.body =
        std::make_shared<const std::string>(printer_.print(page, request.path, {}, {}, true));
    for (Header& one : response.headers)
        if (one.name == type_header) one.value = html_type;
    response.headers.push_back({"Vary", "Accept, Accept-Language"});
    return response;
}

} // namespace hamandish::http
