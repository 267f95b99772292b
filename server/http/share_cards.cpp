#include "server/http/share_cards.h"

#include "contract/routes.h"
#include "server/http/problem.h"
#include "server/usecases/share_card.h"

namespace hamandish::http {
namespace {

constexpr std::string_view root = "/cards/", ending = ".png", png_type = "image/png";

} // namespace

ShareCards::ShareCards(store::Store& store, print::Press& press, std::string origin,
                       const ops::Clock& clock)
    : store_(store), press_(press), origin_(std::move(origin)), clock_(clock) {}

bool ShareCards::is_for(std::string_view path) {
    return path.starts_with(root);
}

base::Result<Response> ShareCards::drawn(const Request& request) {
    TRY(prints_.count(request.address, clock_.now()));
    const auto no_address = base::fail(base::ErrorCode::NotFound, "address");
    std::string_view name = request.path.substr(root.size());
    const std::string shape = contract::query_value(request.query, "shape");
    if (!name.ends_with(ending) || (!shape.empty() && shape != "square")) return no_address;
    name.remove_suffix(ending.size());
    const std::size_t dot = name.find('.');
    if (dot == name.npos) return no_address;
    const auto locale = i18n::locale_from_code(name.substr(dot + 1));
    if (!locale) return no_address;
    TRY_ASSIGN(auto card, store_.readers().read([&](store::Connection& connection) {
        return usecases::share_card_of(connection, std::string(name.substr(0, dot)), origin_,
                                       *locale, clock_.now());
    }));
    card.square = shape == "square";
    TRY_ASSIGN(auto png, print::share_card_png(press_, card));
    Response response = response_with(200, png_type, std::move(png));
    response.headers.push_back({"Cache-Control", "public, max-age=3600"});
    return response;
}

void ShareCards::handle(const Request& request, const Reply& reply) {
    auto response = drawn(request);
    reply(response ? std::move(*response) : problem(response.error(), request.id));
}

} // namespace hamandish::http
