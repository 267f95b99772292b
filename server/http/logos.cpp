#include "server/http/logos.h"

#include "domain/logo.h"
#include "evidence/hash.h"
#include "server/http/problem.h"
#include "server/usecases/organisation_settings.h"

namespace hamandish::http {
namespace {

using base::ErrorCode;

constexpr std::string_view logo_root = "/logos/", ending = ".png";
constexpr std::string_view policy = "default-src 'none'; sandbox; frame-ancestors 'none'";

base::Result<std::string> name_in(std::string_view path) {
    path.remove_prefix(logo_root.size());
    if (!path.ends_with(ending)) return base::fail(ErrorCode::NotFound, "logo");
    path.remove_suffix(ending.size());
    if (!domain::is_logo_name(path)) return base::fail(ErrorCode::NotFound, "logo");
    return std::string(path);
}

} // namespace

Logos::Logos(store::Store& store, const ops::Clock& clock) : store_(store), clock_(clock) {}

bool Logos::is_for(std::string_view path) {
    return path.starts_with(logo_root);
}

base::Result<Response> Logos::answer(const Request& request) {
    TRY(addresses_.count(request.address, clock_.now()));
    TRY_ASSIGN(const auto name, name_in(request.path));
    TRY_ASSIGN(const auto hex, store_.readers().read([&](store::Connection& connection) {
        return usecases::show_logo(connection, name);
    }));
    std::string bytes(hex.size() / 2, '\0');
    if (!evidence::bytes_from_hex(hex, reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size()))
        return base::fail(ErrorCode::Internal, "logo");
    Response response;
    response.body = std::make_shared<const std::string>(std::move(bytes));
    response.headers = {{"Content-Type", "image/png"},
                        {"Cache-Control", "public, max-age=31536000, immutable"},
                        {"Content-Security-Policy", std::string(policy)}};
    return response;
}

void Logos::handle(const Request& request, const Reply& reply) {
    auto response = answer(request);
    reply(response ? std::move(*response) : problem(response.error(), request.id));
}

} // namespace hamandish::http
