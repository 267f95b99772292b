#include "server/http/page_printer.h"

#include "client/page.h"
#include "i18n/catalogue.h"
#include "server/usecases/follow_calls.h"
#include "server/usecases/plain_words.h"
#include "server/usecases/schema_org.h"

#include <algorithm>
#include <variant>

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

/// One line for each language.
std::string in_all_languages(i18n::MessageKey key) {
    std::string lines;
    for (const i18n::Locale locale : i18n::locales) {
        if (!lines.empty()) lines += '\n';
        lines += i18n::Catalogue(locale).format(key);
    }
    return lines;
}

/// Styles of pages that say they are a kiosk's.
constexpr std::string_view kiosk_style_name = "kiosk.css";

/// What the page itself will ask for anyway, soonest first: not the second set of fonts
/// (fonts/manifest.json), nor scripts that are imported when they are wanted (web/build_site.py);
/// nor what scripts fetch, the wasm and the words: WebKit gives no fetch() what was preloaded for
/// it and loads it twice.
std::vector<std::string> preloads_from(const StaticFiles& files) {
    const auto is_wanted_at_once = [](std::string_view path) {
        if (path.ends_with(".js")) return path.starts_with("/boot.") || path.starts_with("/chunk-");
        return path.find("-more.") == path.npos;
    };
    std::vector<std::string> paths;
    for (const std::string_view ending : {".js", ".ttf", ".woff2"})
        for (std::string& path : files.paths_ending(ending))
            if (is_wanted_at_once(path)) paths.push_back(std::move(path));
    return paths;
}

/// One sheet for every page, and one for pages whose scripts don't run; scripts ask for others.
constexpr std::string_view plain_style_name = "plain.css";

std::vector<std::string> styles_from(const StaticFiles& files, const std::string& plain_style) {
    std::vector<std::string> styles = files.paths_ending(".css");
    std::erase(styles, plain_style);
    std::erase(styles, files.path_of(std::string(kiosk_style_name)));
    std::erase_if(styles, [](const std::string& path) { return path.find(".lazy.") != path.npos; });
    return styles;
}

struct SubjectData {
    i18n::Locale locale;
    const std::string& origin;

    std::string operator()(std::monostate) const { return {}; }
    template <class Message>
    std::string operator()(const Message& message) const {
        return usecases::schema_org(message, locale, origin);
    }
};

} // namespace

PagePrinter::PagePrinter(const StaticFiles& files, std::string origin)
    : files_(files), origin_(std::move(origin)), preloads_(preloads_from(files)),
      plain_style_(files.path_of(std::string(plain_style_name))),
      notice_without_script_(in_all_languages(i18n::MessageKey::app_no_script)),
      notice_when_unsupported_(in_all_languages(i18n::MessageKey::app_unsupported)) {
    styles_ = styles_from(files, plain_style_);
}

/// The program that takes the page over, and what it will ask for.
void PagePrinter::add_client(html::Document& document,
                             const std::vector<std::string>& messages) const {
    document.scripts = files_.paths_ending("boot.js");
    document.preloads.insert(document.preloads.end(), preloads_.begin(), preloads_.end());
    document.preloads.insert(document.preloads.end(), messages.begin(), messages.end());
}

std::string PagePrinter::print(const client::Page& page, std::string_view path, html::Forms forms,
                               const std::vector<std::string>& messages, bool light) const {
    html::Document document;
    document.title = page.title;
    document.description = page.description;
    document.lang = page.lang;
    document.direction = page.direction;
    document.origin = origin_;
    document.path = std::string(path);
    document.alternates = alternates_of(document.path);
    document.stylesheets = styles_;
    document.is_kiosk = page.is_kiosk;
    if (page.is_kiosk)
        if (std::string style = files_.path_of(std::string(kiosk_style_name)); !style.empty())
            document.stylesheets.push_back(std::move(style));
    document.plain_stylesheet = plain_style_;
    document.is_light = light;
    if (!light) add_client(document, messages);
    document.icon = files_.path_of("icon.svg");
    document.touch_icon = files_.path_of("icon-180.png");
    if (page.status == 200 && !page.call.empty())
        document.share_image = "/cards/" + page.call + "." + page.lang + ".png";
    document.manifest = files_.path_of(page.lang + ".webmanifest");
    if (const auto locale = i18n::locale_from_code(page.lang)) {
        document.feed = usecases::news_path({*locale, {}, {}});
        document.feed_title = usecases::words(*locale, i18n::MessageKey::follow_feed_title);
        // Whoever wants few bytes is no crawler: the light version is asked for by a cookie.
        if (!light) document.data = std::visit(SubjectData{*locale, origin_}, page.subject);
    }
    document.forms = std::move(forms);
    if (!light) document.no_script_notice = notice_without_script_;
    if (!light) document.unsupported_notice = notice_when_unsupported_;
    return html::write_page(document, page.tree);
}

} // namespace hamandish::http
