// A whole HTML document around a tree: head, meta, links to styles and scripts, body.
#pragma once

#include "kit/node.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hamandish::html {

/// A page in one language.
struct Alternate {
    std::string lang;       ///< BCP 47, "fa"
    std::string icu_locale; ///< with its country, "fa_IR", for Open Graph
    std::string path;
};

/// How what people do on a page is sent where no client takes it over: forms that post to `action`.
struct Forms {
    std::string action; ///< path and query; empty: nothing is sent, and controls are disabled
    std::vector<std::pair<std::string, std::string>> carried; ///< hidden fields of every form
    /// The field that names the button; fields are named by their nodes' DOM ids, and so are check
    /// boxes, of which only the ticked ones are sent: `ticks_name` names all that could be, between
    /// spaces. Radio buttons of one group share a name of this beginning and are its values.
    static constexpr std::string_view pressed_name = "press", ticks_name = "ticks",
                                      group_prefix = "one-of-";
};

struct Document {
    std::string title, description, lang; ///< lang: BCP 47, "fa"
    base::Direction direction = base::Direction::RightToLeft;
    std::string origin; ///< "https://…": absolute canonical, alternate and Open Graph addresses
    std::string path;   ///< of this page, "/fa/calls/x"
    /// This page in every language, this one's too; the first is for readers without a choice.
    std::vector<Alternate> alternates;
    std::vector<std::string> stylesheets, scripts; ///< addresses with content hashes
    /// Wanted soon: scripts, fonts, the module, messages; each asked for as what its ending says.
    std::vector<std::string> preloads;
    std::string icon, touch_icon, manifest; ///< addresses; empty: none
    std::string share_image;      ///< of 1200 × 630 pixels, for previews of links; empty: none
    std::string feed, feed_title; ///< an Atom feed; empty: none
    std::string data;             ///< what it is about, as JSON-LD; empty: nothing is said
    Forms forms;
    bool is_kiosk = false; ///< says so to its scripts and styles
    bool is_light = false; ///< says so to its styles: the fonts that are there, none to load
    /// Styles of a page whose scripts don't run; also without it when there are no scripts.
    std::string plain_stylesheet;
    // All languages, plain text, one per line.
    std::string no_script_notice;
    std::string unsupported_notice; ///< hidden until a script finds something missing
};

/// Deterministic: the same tree gives the same bytes.
[[nodiscard]] std::string write_page(const Document& document, const kit::Tree& tree);

} // namespace hamandish::html
