#include "server/documents/docx_styles.h"

#include "server/documents/xml_part.h"

namespace hamandish::documents {
namespace {

using domain::ParagraphStyle;

std::string small_letters(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

/// Built-in names are English in every language of Word.
void take_name(DocxStyle& style, const std::string& name) {
    if (name == "title") style.style = ParagraphStyle::Title;
    if (name.rfind("toc ", 0) == 0 || name == "toc heading")
        style.style = ParagraphStyle::FrontMatter;
    constexpr std::string_view heading = "heading ";
    if (name.rfind(heading, 0) != 0 || name.size() != heading.size() + 1) return;
    const char level = name.back();
    if (level < '1' || level > '9') return;
    style.style = ParagraphStyle::Heading;
    style.level = level - '0';
}

DocxStyle style_from(const pugi::xml_node& node) {
    DocxStyle style;
    style.based_on = attribute(child(node, "basedOn"), "val");
    take_name(style, small_letters(attribute(child(node, "name"), "val")));
    const auto properties = child(node, "pPr");
    if (const int level = outline_level(properties); level > 0) {
        style.style = ParagraphStyle::Heading;
        style.level = level;
    }
    if (const auto numbering = child(properties, "numPr")) {
        style.num_id = number_attribute(child(numbering, "numId"), "val", 0);
        if (const auto level = child(numbering, "ilvl"))
            style.num_level = number_attribute(level, "val", 0);
    }
    return style;
}

} // namespace

int outline_level(const pugi::xml_node& properties) {
    const int level = number_attribute(child(properties, "outlineLvl"), "val", 9);
    return level >= 0 && level < 9 ? level + 1 : 0;
}

DocxStyles::DocxStyles(const pugi::xml_document& part) {
    const auto styles = child(part, "styles");
    for (const pugi::xml_node& node : styles.children())
        if (local_name(node) == "style" && attribute(node, "type") == "paragraph")
            styles_[std::string(attribute(node, "styleId"))] = style_from(node);
    const auto run = child(child(child(styles, "docDefaults"), "rPrDefault"), "rPr");
    const auto language = attribute(child(run, "lang"), "bidi");
    is_persian_ = language.empty() || language.substr(0, 2) == "fa";
}

DocxStyle DocxStyles::find(const std::string& id) const {
    const auto own = styles_.find(id);
    if (own == styles_.end()) return {};
    DocxStyle style = own->second;
    std::string above = style.based_on;
    // A chain of styles ends, or is a circle that a limit ends.
    for (int step = 0; step < 32 && !above.empty(); ++step) {
        const auto next = styles_.find(above);
        if (next == styles_.end()) break;
        if (style.style == ParagraphStyle::Body) {
            style.style = next->second.style;
            style.level = next->second.level;
        }
        if (!style.num_id) style.num_id = next->second.num_id;
        if (!style.num_level) style.num_level = next->second.num_level;
        above = next->second.based_on;
    }
    return style;
}

} // namespace hamandish::documents
