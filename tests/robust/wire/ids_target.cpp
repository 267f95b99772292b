#include "base/time.h"
#include "contract/routes.h"
#include "domain/certificate.h"
#include "domain/client_key.h"
#include "domain/comment_list.h"
#include "domain/invitation.h"
#include "domain/mobile.h"
#include "domain/national_code.h"
#include "domain/sheet.h"
#include "domain/sign_in_code.h"
#include "domain/slug.h"
#include "evidence/hash.h"
#include "evidence/multibase.h"
#include "require.h"
#include "server/http/client_address.h"
#include "server/http/form_body.h"
#include "server/http/host_cookies.h"
#include "server/http/language_choice.h"
#include "server/http/request_checks.h"
#include "wire_targets.h"

#include <algorithm>

namespace hamandish::robust {
namespace {

template <class T>
void require_same(const base::Result<T>& again, const T& first) {
    require(again.has_value() && *again == first);
}

/// As a path, and as every parameter of one route, which its first byte and its length choose.
void fuzz_routes(std::string_view text) {
    for (const char* method : {"GET", "POST", "PUT", "DELETE"}) {
        const auto match = contract::match_api_route(method, text);
        if (!match.route) continue;
        const auto again = contract::match_api_route(
            method, contract::api_path(match.route->id, match.parameters));
        require(again.route != nullptr);
        if (again.route == match.route) require(again.parameters == match.parameters);
    }
    if (text.empty()) return;
    const std::size_t chosen = static_cast<unsigned char>(text.front()) + text.size();
    const contract::ApiRoute& route = contract::api_routes[chosen % contract::api_routes.size()];
    const auto count = std::count(route.path.begin(), route.path.end(), '{');
    const std::vector<std::string> all(static_cast<std::size_t>(count), std::string(text));
    const auto match =
        contract::match_api_route(contract::word(route.method), contract::api_path(route.id, all));
    require(match.route != nullptr);
    if (match.route == &route) require(match.parameters == all);
}

void fuzz_queries_and_forms(std::string_view text) {
    require(contract::query_value(contract::query_with("q", text), "q") == text);
    static_cast<void>(contract::query_value(text, "q"));
    if (const auto parts = http::FormBody::from_multipart("x", text))
        for (const auto& file : parts->files()) require(file.bytes.size() < text.size());
    static_cast<void>(http::FormBody::from(text, text));
    const auto form = http::FormBody::from_text(text);
    if (!form) return;
    require(form->fields().size() <= http::FormBody::most_fields);
    for (const auto& [name, value] : form->fields()) require(form->get(name) == value);
}

void fuzz_headers(std::string_view text) {
    http::Request request;
    request.cookie = text;
    const http::Request own = http::with_own_cookies(request);
    require(own.cookie.size() <= text.size() * 2 + 2);
    for (const char* name : {"session", "browser"}) {
        const std::string_view value = http::cookie_value(own.cookie, name);
        // Over https somebody is who sent the cookie that no neighbour can plant.
        if (!value.empty()) require(text.find("__Host-" + std::string(name)) != text.npos);
    }
    static_cast<void>(http::client_address("127.0.0.1", text));
    static_cast<void>(http::client_address(text, text));
    static_cast<void>(http::liked_locale(text));
}

void fuzz_words(std::string_view text) {
    if (domain::check_slug(text))
        require(!text.empty() && text.find_first_of("/?#%& <>\"'") == text.npos);
    if (domain::check_client_key(text)) require(text.size() >= 16 && text.size() <= 64);
    if (const auto list = domain::comment_list_from(text)) require(text_from(*list) == text);
    if (const auto address = domain::short_address_from(text))
        require(domain::short_address_from(text_from(*address)) == address);
    if (const auto number = domain::certificate_number_from_text(text))
        require_same(domain::certificate_number_from_text(*number), *number);
    if (const auto number = domain::sheet_number_from_text(text))
        require(domain::check_sheet_number(*number).has_value());
    static_cast<void>(domain::sheet_number_from(text));
}

void fuzz_digits(std::string_view text) {
    if (const auto mobile = domain::Mobile::from_text(text)) {
        require(mobile->e164().size() == 13);
        require_same(domain::Mobile::from_text(mobile->e164()), *mobile);
    }
    if (const auto code = domain::NationalCode::from_text(text))
        require_same(domain::NationalCode::from_text(code->digits()), *code);
    if (const auto code = domain::code_from_text(text)) require(code->size() == 6);
    if (const auto instant = base::instant_from_rfc3339(text))
        require(base::instant_from_rfc3339(base::rfc3339_from_instant(*instant)) == instant);
}

void fuzz_bytes(std::string_view text) {
    if (const auto hash = evidence::hash_from_hex(text)) require(evidence::hex_from(*hash) == text);
    if (const auto bytes = evidence::bytes_from_base58(text))
        require(evidence::base58_from_bytes(*bytes) == text);
    if (const auto bytes = evidence::bytes_from_base64url(text))
        require(evidence::base64url_from_bytes(*bytes) == text);
    if (const auto key = evidence::public_key_from_multikey(text))
        require(evidence::multikey_from(*key) == text);
}

} // namespace

void fuzz_ids(std::string_view bytes) {
    fuzz_routes(bytes);
    fuzz_queries_and_forms(bytes);
    fuzz_headers(bytes);
    fuzz_words(bytes);
    fuzz_digits(bytes);
    fuzz_bytes(bytes);
}

} // namespace hamandish::robust
