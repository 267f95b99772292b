#include "server/http/posters.h"

#include "contract/routes.h"
#include "server/http/problem.h"
#include "server/usecases/poster.h"

namespace hamandish::http {
namespace {

constexpr std::string_view root = "/posters/", ending = ".pdf", pdf_type = "application/pdf";

/// What is over invites nobody any more.
bool is_gone(const base::Error& error) {
    return error == base::Error{base::ErrorCode::Closed, "call"};
}

} // namespace

Posters::Posters(store::Store& store, print::Press& press, std::string origin,
                 const ops::Clock& clock)
    : store_(store), press_(press), origin_(std::move(origin)), clock_(clock) {}

bool Posters::is_for(std::string_view path) {
    return path.starts_with(root);
}

base::Result<Response> Posters::printed(const Request& request) {
    TRY(prints_.count(request.address, clock_.now()));
    std::string_view name = request.path.substr(root.size());
    const std::string size = contract::query_value(request.query, "size");
    if (!name.ends_with(ending) || (!size.empty() && size != "a3" && size != "a4"))
        return base::fail(base::ErrorCode::NotFound, "address");
    name.remove_suffix(ending.size());
    TRY_ASSIGN(auto poster, store_.readers().read([&](store::Connection& connection) {
        return usecases::poster_of(connection, std::string(name), origin_, clock_.now());
    }));
    poster.large = size == "a3";
    TRY_ASSIGN(auto pdf, print::poster_pdf(press_, poster));
    return response_with(200, pdf_type, std::move(pdf));
}

void Posters::handle(const Request& request, const Reply& reply) {
    auto response = printed(request);
    if (response) return reply(std::move(*response));
    reply(is_gone(response.error()) ? problem(410, response.error(), request.id)
                                    : problem(response.error(), request.id));
}

} // namespace hamandish::http
