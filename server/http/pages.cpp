#include "server/http/pages.h"

#include "client/page.h"
#include "server/http/visits.h"

namespace hamandish::http {

std::string address_of(const Request& request) {
    std::string address(request.path);
    if (!request.query.empty()) (address += '?') += request.query;
    return address;
}

Pages::Pages(Api& api, const PagePrinter& printer) : api_(api), printer_(printer) {}

std::optional<Response> Pages::kept(const Request& request) const {
    const auto page = cache_.find(address_of(request), api_.moment());
    if (!page) return std::nullopt;
    return page->answer(request);
}

Response Pages::make(const Request& request) {
    const std::string address = address_of(request);
    const Moment moment = api_.moment();
    std::vector<std::string> messages; // what the page is made of, for the client to have soon
    const client::Page page = client::render_page(
        address, api_.clock().now(), [&](std::string_view method, std::string_view path) {
            if (method != "GET") return client::ApiReply{405, {}};
            const auto answer = api_.fetch(path);
            if (answer->status() == 200) messages.emplace_back(path);
            return client::ApiReply{answer->status(), answer->bytes()};
        });
    if (page.status == 302) {
        Response response = response_with(302, html_type, "");
        response.headers.push_back({"Location", page.location});
        return response;
    }
    // Strangers' addresses are no place to send anything to.
    html::Forms forms;
    if (Visits::is_page(request.path)) forms.action = address;
    const auto answer = std::make_shared<const Representation>(
        Representation::About{page.status, std::string(html_type)},
        printer_.print(page, request.path, std::move(forms), messages));
    cache_.put(address, moment, answer);
    return answer->answer(request);
}

} // namespace hamandish::http
