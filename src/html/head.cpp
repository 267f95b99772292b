// The head of a document: what search engines, share previews and other languages need to know.
#include "html/escape.h"
#include "html/markup.h"
#include "html/theme_css.h"

namespace hamandish::html {
namespace {

void append_meta(std::string& out, std::string_view key, std::string_view name,
                 std::string_view content) {
    if (content.empty()) return;
    append_tag(out, "meta",
               {{std::string(key), std::string(name)}, {"content", std::string(content)}});
    out += '\n';
}

void append_link(std::string& out, Attributes attributes) {
    append_tag(out, "link", attributes);
    out += '\n';
}

void append_alternate(std::string& out, const std::string& lang, const std::string& address) {
    append_link(out, {{"rel", "alternate"}, {"hreflang", lang}, {"href", address}});
}

/// Where else, and in which language, this page is to be had.
void append_addresses(std::string& out, const Document& document) {
    const std::string here = document.origin + document.path;
    append_link(out, {{"rel", "canonical"}, {"href", here}});
    for (const Alternate& one : document.alternates)
        append_alternate(out, one.lang, document.origin + one.path);
    if (!document.alternates.empty())
        append_alternate(out, "x-default", document.origin + document.alternates.front().path);
    append_meta(out, "property", "og:type", "website");
    append_meta(out, "property", "og:title", document.title);
    append_meta(out, "property", "og:description", document.description);
    append_meta(out, "property", "og:url", here);
    if (!document.share_image.empty()) {
        append_meta(out, "property", "og:image", document.origin + document.share_image);
        append_meta(out, "property", "og:image:width", "1200");
        append_meta(out, "property", "og:image:height", "630");
        append_meta(out, "property", "og:image:alt", document.title);
        append_meta(out, "name", "twitter:card", "summary_large_image");
    }
    for (const Alternate& one : document.alternates)
        append_meta(out, "property",
                    one.lang == document.lang ? "og:locale" : "og:locale:alternate",
                    one.icu_locale);
}

void append_theme_color(std::string& out, kit::Scheme scheme, std::string_view media) {
    append_tag(out, "meta",
               {{"name", "theme-color"},
                {"media", std::string(media)},
                {"content", css_color(kit::color(scheme, kit::Tone::Surface))}});
    out += '\n';
}

void append_preload(std::string& out, const std::string& file) {
    const std::string_view name = file;
    if (name.ends_with(".js")) return append_link(out, {{"rel", "modulepreload"}, {"href", file}});
    const bool is_font = name.ends_with(".ttf") || name.ends_with(".woff2");
    append_link(out, {{"rel", "preload"},
                      {"href", file},
                      {"as", is_font ? "font" : "fetch"},
                      {"crossorigin", "anonymous"}});
}

/// What cannot work without scripts is not shown without them.
void append_plain_style(std::string& out, const Document& document) {
    if (document.plain_stylesheet.empty()) return;
    const bool is_plain = document.scripts.empty();
    if (!is_plain) out += "<noscript>";
    append_tag(out, "link", {{"rel", "stylesheet"}, {"href", document.plain_stylesheet}});
    out += is_plain ? "\n" : "</noscript>\n";
}

/// Nothing in it is run, so that the content security policy has no say in it.
void append_data(std::string& out, const Document& document) {
    if (document.data.empty()) return;
    append_tag(out, "script", {{"type", "application/ld+json"}});
    append_escaped_json(out, document.data);
    out += "</script>\n";
}

} // namespace

void append_head(std::string& out, const Document& document) {
    out += "<head>\n<meta charset=\"utf-8\">\n";
    // A browser that zoomed out would lay the canvas out wider than the screen.
    append_meta(out, "name", "viewport", "width=device-width, initial-scale=1, minimum-scale=1");
    append_meta(out, "name", "color-scheme", "light dark");
    append_theme_color(out, kit::Scheme::Light, "(prefers-color-scheme: light)");
    append_theme_color(out, kit::Scheme::Dark, "(prefers-color-scheme: dark)");
    out += "<title>";
    append_escaped(out, document.title);
    out += "</title>\n";
    append_meta(out, "name", "description", document.description);
    append_addresses(out, document);
    // Browsers ask in this order, for six files at a time: first what the page can't be painted
    // without.
    for (const std::string& sheet : document.stylesheets)
        append_link(out, {{"rel", "stylesheet"}, {"href", sheet}});
    append_plain_style(out, document);
    for (const std::string& file : document.preloads) append_preload(out, file);
    if (!document.icon.empty()) append_link(out, {{"rel", "icon"}, {"href", document.icon}});
    if (!document.touch_icon.empty())
        append_link(out, {{"rel", "apple-touch-icon"}, {"href", document.touch_icon}});
    if (!document.manifest.empty())
        append_link(out, {{"rel", "manifest"}, {"href", document.manifest}});
    if (!document.feed.empty())
        append_link(out, {{"rel", "alternate"},
                          {"type", "application/atom+xml"},
                          {"title", document.feed_title},
                          {"href", document.feed}});
    for (const std::string& script : document.scripts) {
        append_tag(out, "script", {{"type", "module"}, {"src", script}});
        out += "</script>\n";
    }
    append_data(out, document);
    out += "</head>\n";
}

} // namespace hamandish::html
