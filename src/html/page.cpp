#include "html/page.h"

#include "html/escape.h"
#include "html/markup.h"

#include <algorithm>

namespace hamandish::html {
namespace {

void append_lines(std::string& out, std::string_view notice) {
    for (std::size_t at = 0; at < notice.size();) {
        const std::size_t end = std::min(notice.find('\n', at), notice.size());
        out += "<p dir=\"auto\">";
        append_escaped(out, notice.substr(at, end - at));
        out += "</p>";
        at = end + 1;
    }
}

/// What a reader whose browser lacks something is told. It stands last, because nothing that they
/// came for needs it.
void append_notices(std::string& out, const Document& document) {
    if (!document.no_script_notice.empty()) {
        out += "<noscript>";
        append_lines(out, document.no_script_notice);
        out += "</noscript>\n";
    }
    if (!document.unsupported_notice.empty()) {
        append_tag(out, "div", {{"id", "unsupported"}, {"role", "status"}, {"hidden", ""}});
        append_lines(out, document.unsupported_notice);
        out += "</div>\n";
    }
}

} // namespace

std::string write_page(const Document& document, const kit::Tree& tree) {
    const bool right_to_left = document.direction == base::Direction::RightToLeft;
    std::string out = "<!doctype html>\n";
    Attributes about{{"lang", document.lang}, {"dir", right_to_left ? "rtl" : "ltr"}};
    if (document.is_kiosk) about.emplace_back("data-kiosk", "");
    if (document.is_light) about.emplace_back("data-light", "");
    append_tag(out, "html", about);
    out += '\n';
    append_head(out, document);
    out += "<body>\n";
    out += "<div id=\"app\"><canvas id=\"canvas\" aria-hidden=\"true\"></canvas>";
    append_tree(out, tree, document.forms);
    out += "</div>\n";
    append_notices(out, document);
    out += "</body>\n</html>\n";
    return out;
}

} // namespace hamandish::html
