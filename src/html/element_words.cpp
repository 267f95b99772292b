#include "html/element_words.h"

#include <algorithm>
#include <array>

namespace hamandish::html {
namespace {

using kit::Node;
using kit::Role;

struct Row {
    Role role;
    std::string_view tag, aria;
};

// Parts of tables and lists say their roles too: browsers forget them once CSS changes `display`.
constexpr std::array rows{
    Row{Role::Page, "div", ""},
    Row{Role::Banner, "header", ""},
    Row{Role::Navigation, "nav", ""},
    Row{Role::Main, "main", ""},
    Row{Role::ContentInfo, "footer", ""},
    Row{Role::Region, "section", ""},
    Row{Role::Article, "article", ""},
    Row{Role::Complementary, "aside", ""},
    Row{Role::Form, "form", ""},
    Row{Role::Group, "div", ""},
    Row{Role::List, "ul", "list"},
    Row{Role::ListItem, "li", ""},
    Row{Role::Heading, "h2", ""},
    Row{Role::Paragraph, "p", ""},
    Row{Role::Text, "span", ""},
    Row{Role::Quote, "blockquote", ""},
    Row{Role::Link, "a", ""},
    Row{Role::Button, "button", ""},
    Row{Role::TextField, "input", ""},
    Row{Role::RadioGroup, "div", "radiogroup"},
    Row{Role::Radio, "button", "radio"},
    Row{Role::TabList, "div", "tablist"},
    Row{Role::Tab, "button", "tab"},
    Row{Role::Dialog, "dialog", ""},
    Row{Role::Alert, "div", "alert"},
    Row{Role::Status, "div", "status"},
    Row{Role::ProgressBar, "div", "progressbar"},
    Row{Role::Image, "span", "img"},
    Row{Role::Separator, "hr", ""},
    Row{Role::Table, "table", "table"},
    Row{Role::TableHead, "thead", "rowgroup"},
    Row{Role::TableBody, "tbody", "rowgroup"},
    Row{Role::Row, "tr", "row"},
    Row{Role::ColumnHeader, "th", "columnheader"},
    Row{Role::RowHeader, "th", "rowheader"},
    Row{Role::Cell, "td", "cell"},
    Row{Role::DescriptionList, "dl", ""},
    Row{Role::Term, "dt", ""},
    Row{Role::Description, "dd", ""},
    Row{Role::Select, "select", ""},
    Row{Role::CheckBox, "input", ""},
    Row{Role::RadioButton, "input", ""},
    Row{Role::Insertion, "ins", ""},
    Row{Role::Deletion, "del", ""},
    Row{Role::FileField, "input", ""},
    Row{Role::Picture, "img", ""},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (static_cast<std::size_t>(rows[i].role) != i) return false;
    return rows.size() == static_cast<std::size_t>(Role::Picture) + 1;
}
static_assert(in_order());

constexpr std::array<std::string_view, 6> headings{"h1", "h2", "h3", "h4", "h5", "h6"};

} // namespace

std::string_view tag_of(const Node& node) {
    if (node.role == Role::Heading)
        return headings[static_cast<std::size_t>(std::clamp(node.level, 1, 6) - 1)];
    if (node.role == Role::TextField && node.state.multiline) return "textarea";
    if (node.role == Role::Tab && !node.href.empty()) return "a";
    if (node.labels >= 0) return "label";
    // A paragraph may not hold boxes; the parser would end it before them.
    if (node.role == Role::Paragraph && node.text.empty()) return "div";
    return rows[static_cast<std::size_t>(node.role)].tag;
}

std::string_view aria_role_of(const Node& node) {
    if (node.role == Role::Image && node.decorative) return "";
    if (node.role == Role::Group && !node.name.empty()) return "group";
    return rows[static_cast<std::size_t>(node.role)].aria;
}

} // namespace hamandish::html
