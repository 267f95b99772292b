#include "server/http/pages.h"

#include "client/page.h"
#include "server/http/light.h"
#include "server/http/page_path.h"
#include "server/http/problem.h"

namespace hamandish::http {

std::string address_of(const Request& request) {
    std::string address(request.path);
    if (!request.query.empty()) (address += '?') += request.query;
    return address;
}

namespace {

/// No address has a line break in it.
std::string name_of_kept(const Request& request) {
    switch (Light::wanted(request)) {
    case client::Light::Chosen: return address_of(request) + "\nlight";
    case client::Light::Suggested: return address_of(request) + "\nsuggested";
    case client::Light::No: break;
    }
    return address_of(request);
}

} // namespace

client::ApiReply read(Api& api, std::string_view method, std::string_view path) {
    if (method != "GET") return {405, {}};
    const auto answer = api.fetch(path);
    return {answer->status(), answer->bytes()};
}

Pages::Pages(Api& api, const PagePrinter& printer) : api_(api), printer_(printer) {}

std::optional<Response> Pages::kept(const Request& request) const {
    const auto page = cache_.find(name_of_kept(request), api_.moment());
    if (!page) return std::nullopt;
    return page->answer(request);
}

/// Nobody else's, and soon not true any more.
Response Pages::refuse(const Request& request, const client::Page& page,
                       const base::Error& refusal) const {
    const Representation printed({page.status, std::string(html_type), "private, no-store"},
                                 printer_.print(page, request.path, {}, {},
                                                Light::wanted(request) == client::Light::Chosen));
    Request anew = request;
    anew.if_none_match = {};
    Response response = printed.answer(anew);
    response.headers.push_back({"Retry-After", pause_in_seconds(refusal)});
    return response;
}

Response Pages::make(const Request& request) {
    const std::string address = address_of(request);
    const Moment moment = api_.moment();
    std::vector<std::string> messages; // what the page is made of, for the client to have soon
    const client::Light light = Light::wanted(request);
    std::optional<base::Error> refusal;
    const client::Page page = client::render_page(
        address, api_.clock().now(),
        [&](std::string_view method, std::string_view path) {
            if (const auto counted = api_.count_for_page(path, request.address); !counted) {
                refusal = counted.error();
                return client::ApiReply{status_from(refusal->code),
                                        problem_body(*refusal, request.id)};
            }
            auto answer = read(api_, method, path);
            if (answer.status == 200) messages.emplace_back(path);
            return answer;
        },
        light);
    if (page.status == 302) {
        Response response = response_with(302, html_type, "");
        response.headers.push_back({"Location", page.location});
        return response;
    }
    if (refusal) return refuse(request, page, *refusal);
    // Strangers' addresses are no place to send anything to.
    html::Forms forms;
    if (is_page_path(request.path)) forms.action = address;
    if (!page.carried.empty()) forms.carried.emplace_back(carried_field, page.carried);
    const auto answer = std::make_shared<const Representation>(
        Representation::About{
            .status = page.status, .content_type = std::string(html_type), .vary = page_vary},
        printer_.print(page, request.path, std::move(forms), messages,
                       light == client::Light::Chosen));
    cache_.put(name_of_kept(request), moment, answer);
    return answer->answer(request);
}

} // namespace hamandish::http
