// A whole HTML document around a tree: head, meta, links to styles and scripts, body.
#pragma once

#include "kit/node.h"

#include <string>
#include <string_view>
#include <vector>

namespace hamandish::html {

struct Document {
    std::string title, description, lang; ///< lang "fa" or "en"
    base::Direction direction = base::Direction::RightToLeft;
    std::string origin; ///< "https://…": absolute canonical, alternate and Open Graph addresses
    std::string path;   ///< of this page, "/fa/calls/x"
    std::string alternate_path;                    ///< the same page in the other language
    std::vector<std::string> stylesheets, scripts; ///< addresses with content hashes
    /// Files wanted soon: scripts, fonts, the module; each asked for as what its ending says.
    std::vector<std::string> preloads;
    std::string icon, manifest; ///< addresses; empty: none
    // Both languages, plain text, one per line.
    std::string no_script_notice;
    std::string unsupported_notice; ///< hidden until a script finds something missing
};

/// Deterministic: the same tree gives the same bytes.
[[nodiscard]] std::string write_page(const Document& document, const kit::Tree& tree);

} // namespace hamandish::html
