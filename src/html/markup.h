// The pieces an HTML document is printed from: for the files of this folder only.
#pragma once

#include "html/page.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hamandish::html {

using Attributes = std::vector<std::pair<std::string, std::string>>;

/// `<tag name="value" …>`; an empty value stands as the bare name, but `value=""` says so.
void append_tag(std::string& out, std::string_view tag, const Attributes& attributes);
/// The tree as nested elements without any space between them, and the forms that send it.
void append_tree(std::string& out, const kit::Tree& tree, const Forms& forms);
/// `<head>…</head>`.
void append_head(std::string& out, const Document& document);

} // namespace hamandish::html
