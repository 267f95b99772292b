#include "server/http/papers.h"

#include "client/page.h"
#include "contract/codec.h"
#include "contract/report_messages.h"
#include "contract/routes.h"
#include "domain/slug.h"
#include "i18n/digits.h"
#include "server/http/pages.h"
#include "server/http/problem.h"
#include "server/print/paper.h"
#include "server/usecases/plain_words.h"

#include <array>

namespace hamandish::http {
namespace {

using i18n::Locale;
using i18n::MessageKey;

constexpr std::string_view root = "/calls/", ending = "/report.pdf", paper_type = "application/pdf";

/// Empty: no address of ours.
std::string slug_in(std::string_view path) {
    if (!path.starts_with(root) || !path.ends_with(ending) ||
        path.size() <= root.size() + ending.size())
        return {};
    path.remove_prefix(root.size());
    path.remove_suffix(ending.size());
    return domain::check_slug(path) ? std::string(path) : std::string();
}

print::PaperWords words_in(Api& api, Locale locale, const contract::CallCard& call) {
    const std::string language(i18n::code(locale));
    const auto page = client::render_page(
        "/" + language + "/calls/" + call.slug + "/report", api.clock().now(),
        [&](std::string_view method, std::string_view path) { return read(api, method, path); });
    const bool is_persian = locale == Locale::Persian;
    return {
        .language = language,
        .direction = i18n::direction(locale),
        .organisation = is_persian ? call.owner.fa : call.owner.en,
        .running = usecases::words(locale, MessageKey::report_title) + " · " +
                   (is_persian ? call.title.fa : call.title.en),
        .page_number =
            [locale](int at) { return i18n::localise_digits(locale, std::to_string(at)); },
        .blocks = html::outline_of(page.tree),
    };
}

} // namespace

Papers::Papers(Api& api, print::Press& press, std::string origin)
    : api_(api), press_(press), origin_(std::move(origin)) {}

bool Papers::is_for(std::string_view path) {
    return !slug_in(path).empty();
}

base::Result<Response> Papers::printed(const Request& request) {
    TRY(prints_.count(request.address, api_.clock().now()));
    const auto moment = api_.moment();
    if (const auto kept = cache_.find(request.path, moment)) return kept->answer(request);
    const std::array parameters{slug_in(request.path)};
    const auto told = api_.fetch(contract::api_path(contract::RouteId::ShowReport, parameters));
    if (told->status() != 200) return told->answer(request);
    TRY_ASSIGN(const auto report, contract::decode<contract::Report>(told->bytes()));
    const contract::CallCard& call = report.call;
    const std::string address = origin_ + std::string(root) + call.slug + "/report";
    const print::Paper paper{
        .title = usecases::in_both(MessageKey::report_title) + ": " +
                 usecases::both(call.title.fa, call.title.en),
        .words = {words_in(api_, Locale::Persian, call), words_in(api_, Locale::English, call)},
        .origin = origin_,
        .address = address,
        .code_spoken = usecases::in_both(MessageKey::report_code) + ": " + address,
        .made_at = base::rfc3339_from_instant({call.closes_at_ms}),
    };
    TRY_ASSIGN(auto pdf, print::paper_pdf(press_, paper));
    const auto answer = std::make_shared<const Representation>(
        Representation::About{200, std::string(paper_type)}, std::move(pdf));
    cache_.put(request.path, moment, answer);
    return answer->answer(request);
}

void Papers::handle(const Request& request, const Reply& reply) {
    auto response = printed(request);
    reply(response ? std::move(*response) : problem(response.error(), request.id));
}

} // namespace hamandish::http
