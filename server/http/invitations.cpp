#include "server/http/invitations.h"

#include "contract/routes.h"
#include "server/http/problem.h"
#include "server/http/request_checks.h"
#include "server/usecases/invitation_kit.h"
#include "server/usecases/paper_form.h"
#include "server/usecases/poster.h"
#include "server/usecases/share_card.h"

#include <optional>

namespace hamandish::http {
namespace {

constexpr std::string_view poster_root = "/posters/", poster_ending = ".pdf",
                           pdf_type = "application/pdf";
constexpr std::string_view short_root = "/i/";
constexpr std::string_view form_root = "/calls/", form_ending = "/form.pdf";
constexpr std::string_view card_root = "/cards/", card_ending = ".png", png_type = "image/png";

/// What is over invites nobody any more.
bool is_gone(const base::Error& error) {
    return error == base::Error{base::ErrorCode::Closed, "call"};
}

/// What stands between them; nothing when the path is none of that kind.
std::optional<std::string_view> between(std::string_view path, std::string_view root,
                                        std::string_view ending) {
    if (!path.starts_with(root) || !path.ends_with(ending)) return std::nullopt;
    path.remove_prefix(root.size());
    path.remove_suffix(std::min(ending.size(), path.size()));
    return path;
}

const auto no_address = base::fail(base::ErrorCode::NotFound, "address");

} // namespace

Invitations::Invitations(store::Store& store, print::Press& press, std::string origin,
                         const ops::Clock& clock, bool secure_cookies)
    : store_(store), press_(press), origin_(std::move(origin)), clock_(clock),
      secure_cookies_(secure_cookies) {}

bool Invitations::is_for(std::string_view path) {
    return path.starts_with(poster_root) || path.starts_with(card_root) ||
           path.starts_with(short_root) || between(path, form_root, form_ending).has_value();
}

base::Result<Response> Invitations::poster(std::string_view name, const std::string& size) {
    if (!size.empty() && size != "a3" && size != "a4") return no_address;
    TRY_ASSIGN(auto poster, store_.readers().read([&](store::Connection& connection) {
        return usecases::poster_of(connection, std::string(name), origin_, clock_.now());
    }));
    poster.large = size == "a3";
    TRY_ASSIGN(auto pdf, print::poster_pdf(press_, poster));
    return response_with(200, pdf_type, std::move(pdf));
}

base::Result<Response> Invitations::card(std::string_view name, const std::string& shape) {
    const std::size_t dot = name.find('.');
    if (dot == name.npos || (!shape.empty() && shape != "square")) return no_address;
    const auto locale = i18n::locale_from_code(name.substr(dot + 1));
    if (!locale) return no_address;
    TRY_ASSIGN(auto card, store_.readers().read([&](store::Connection& connection) {
        return usecases::share_card_of(connection, std::string(name.substr(0, dot)), origin_,
                                       *locale, clock_.now());
    }));
    card.square = shape == "square";
    TRY_ASSIGN(auto png, print::share_card_png(press_, card));
    return response_with(200, png_type, std::move(png));
}

/// The cookie ends with the browser's session and says nothing about anybody: which call, and by
/// which way its address came.
base::Result<Response> Invitations::lead(std::string_view number) {
    const auto address = domain::short_address_from(number);
    if (!address) return no_address;
    TRY_ASSIGN(auto path, store_.readers().read([&](store::Connection& connection) {
        return usecases::path_of(connection, *address);
    }));
    Response response = response_with(302, html_type, "");
    response.headers.push_back({"Location", std::move(path)});
    if (!address->invitation) return response;
    std::string cookie = std::string(invited_cookie_name) + "=" + std::string(number) +
                         "; Path=/; HttpOnly; SameSite=Lax";
    if (secure_cookies_) cookie += "; Secure";
    response.headers.push_back({"Set-Cookie", std::move(cookie)});
    return response;
}

base::Result<Response> Invitations::form(std::string_view name) {
    TRY_ASSIGN(const auto form, store_.readers().read([&](store::Connection& connection) {
        return usecases::paper_form_of(connection, std::string(name), origin_, clock_.now());
    }));
    TRY_ASSIGN(auto pdf, print::form_pdf(press_, form));
    return response_with(200, pdf_type, std::move(pdf));
}

base::Result<Response> Invitations::made(const Request& request) {
    TRY(prints_.count(request.address, clock_.now()));
    if (const auto name = between(request.path, poster_root, poster_ending))
        return poster(*name, contract::query_value(request.query, "size"));
    if (request.path.starts_with(short_root))
        return lead(std::string_view(request.path).substr(short_root.size()));
    if (const auto name = between(request.path, form_root, form_ending)) return form(*name);
    if (const auto name = between(request.path, card_root, card_ending))
        return card(*name, contract::query_value(request.query, "shape"));
    return no_address;
}

void Invitations::handle(const Request& request, const Reply& reply) {
    auto response = made(request);
    if (response) return reply(std::move(*response));
    reply(is_gone(response.error()) ? problem(410, response.error(), request.id)
                                    : problem(response.error(), request.id));
}

} // namespace hamandish::http
