#include "server/http/pages.h"

#include "client/page.h"
#include "html/page.h"
#include "i18n/catalogue.h"

namespace hamandish::http {
namespace {

/// The same page in every language: all but the first segment stays.
std::vector<html::Alternate> alternates_of(std::string_view path) {
    const std::string_view rest = path.substr(std::min(path.find('/', 1), path.size()));
    if (path.empty() || !i18n::locale_from_code(path.substr(1, path.size() - rest.size() - 1)))
        return {};
    std::vector<html::Alternate> all;
    for (const i18n::Locale locale : i18n::locales) {
        const std::string code(i18n::code(locale));
        all.push_back({code, std::string(i18n::cldr_name(locale)), "/" + code + std::string(rest)});
    }
    return all;
}

/// Path and query: what a page depends on.
std::string address_of(const Request& request) {
    std::string address(request.path);
    if (!request.query.empty()) (address += '?') += request.query;
    return address;
}

/// One line for each language.
std::string in_all_languages(i18n::MessageKey key) {
    std::string lines;
    for (const i18n::Locale locale : i18n::locales) {
        if (!lines.empty()) lines += '\n';
        lines += i18n::Catalogue(locale).format(key);
    }
    return lines;
}

/// What the client will ask for anyway, soonest first: not the second set of fonts
/// (fonts/manifest.json).
std::vector<std::string> preloads_from(const StaticFiles& files) {
    std::vector<std::string> paths;
    for (const std::string_view ending : {".ttf", ".woff2", ".wasm", ".js"})
        for (std::string& path : files.paths_ending(ending))
            if (path.find("-more.") == path.npos) paths.push_back(std::move(path));
    return paths;
}

} // namespace

Pages::Pages(Api& api, const StaticFiles& files, std::string origin)
    : api_(api), files_(files), origin_(std::move(origin)), preloads_(preloads_from(files)),
      notice_without_script_(in_all_languages(i18n::MessageKey::app_no_script)),
      notice_when_unsupported_(in_all_languages(i18n::MessageKey::app_unsupported)) {}

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
    const auto answer = std::make_shared<const Representation>(
        Representation::About{page.status, std::string(html_type)},
        print(page, request.path, messages));
    cache_.put(address, moment, answer);
    return answer->answer(request);
}

std::string Pages::print(const client::Page& page, std::string_view path,
                         const std::vector<std::string>& messages) const {
    html::Document document;
    document.title = page.title;
    document.description = page.description;
    document.lang = page.lang;
    document.direction = page.direction;
    document.origin = origin_;
    document.path = std::string(path);
    document.alternates = alternates_of(document.path);
    document.stylesheets = files_.paths_ending(".css");
    document.scripts = files_.paths_ending("boot.js");
    document.preloads = preloads_;
    document.preloads.insert(document.preloads.end(), messages.begin(), messages.end());
    document.icon = files_.path_of("icon.svg");
    document.manifest = files_.path_of(page.lang + ".webmanifest");
    document.no_script_notice = notice_without_script_;
    document.unsupported_notice = notice_when_unsupported_;
    return html::write_page(document, page.tree);
}

} // namespace hamandish::http
