#include "domain/text_table.h"
#include "server/documents/akoma_ntoso_parts.h"

#include <algorithm>
#include <set>

namespace hamandish::documents {
namespace {

using domain::UnitKind;

/// The standard's element for a kind, and what its naming convention makes of it in an eId.
struct Element {
    const char *name, *id;
};
Element element_of(UnitKind kind) {
    switch (kind) {
    case UnitKind::Book: return {"book", "book"};
    case UnitKind::Title: return {"title", "title"};
    case UnitKind::Part: return {"part", "part"};
    case UnitKind::Chapter: return {"chapter", "chp"};
    case UnitKind::Section: return {"section", "sec"};
    case UnitKind::Subsection: return {"subsection", "subsec"};
    case UnitKind::Article: return {"article", "art"};
    case UnitKind::Clause: return {"clause", "cl"};
    case UnitKind::Item: return {"point", "point"};
    case UnitKind::Note: return {"proviso", "proviso"};
    case UnitKind::Document:
    case UnitKind::Preamble:
    case UnitKind::Annex:
    case UnitKind::Continuation:
    case UnitKind::Closing:
    case UnitKind::Footnote: break;
    }
    return {"hcontainer", "hcontainer"};
}

/// The lines that say anything.
std::vector<std::string_view> paragraphs_of(std::string_view text) {
    std::vector<std::string_view> paragraphs;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.find_first_not_of(" \t") != line.npos) paragraphs.push_back(line);
    }
    return paragraphs;
}

/// One of several alike in an element: "art_3__content__p_2".
pugi::xml_node add_numbered(pugi::xml_node parent, const char* name, const std::string& outer,
                            std::size_t number) {
    const pugi::xml_node node = add_element(parent, name);
    set_attribute(node, "eId", outer + "__" + name + "_" + std::to_string(number));
    return node;
}

std::string id_of(pugi::xml_node node) {
    return node.attribute("eId").value();
}

/// Its cells hold a paragraph each.
void add_table(pugi::xml_node table, std::string_view text, const domain::TextPart& part) {
    for (std::size_t i = 0; i < part.rows.size(); ++i) {
        const pugi::xml_node row = add_numbered(table, "tr", id_of(table), i + 1);
        const char* name = part.has_head && i == 0 ? "th" : "td";
        for (std::size_t k = 0; k < part.rows[i].size(); ++k) {
            const domain::ByteRange& words = part.rows[i][k];
            const pugi::xml_node cell = add_numbered(row, name, id_of(row), k + 1);
            set_words(add_numbered(cell, "p", id_of(cell), 1),
                      std::string(text.substr(words.start, words.end - words.start)));
        }
    }
}

/// Paragraphs and tables, at least one: an element of the standard that holds blocks holds one.
void add_paragraphs(pugi::xml_node parent, const std::string& id, const std::string& text) {
    std::size_t paragraphs = 0, tables = 0;
    for (const domain::TextPart& part : domain::parts_of_text(text)) {
        if (!part.rows.empty()) {
            add_table(add_numbered(parent, "table", id, ++tables), text, part);
            continue;
        }
        const std::string line = text.substr(part.bytes.start, part.bytes.end - part.bytes.start);
        for (const std::string_view words : paragraphs_of(line))
            set_words(add_numbered(parent, "p", id, ++paragraphs), std::string(words));
    }
    if (paragraphs + tables == 0) (void)add_numbered(parent, "p", id, 1);
}

/// Where the standard has no heading but only blocks.
void add_heading_block(pugi::xml_node parent, const std::string& id, const LegalUnit& unit) {
    for (const std::string* words : {&unit.name, &unit.heading}) {
        if (words->empty()) continue;
        const pugi::xml_node block = add_element(parent, "block");
        set_attribute(block, "name", words == &unit.name ? "num" : "heading");
        set_attribute(block, "eId", id + (words == &unit.name ? "__num" : "__heading"));
        set_words(block, *words);
    }
}

class Hierarchy {
  public:
    explicit Hierarchy(const LegalText& text) : text_(text), units_(text.units) {}

    void write(pugi::xml_node document) {
        std::size_t first = 0, last = units_.size();
        if (is_alone(first, UnitKind::Preamble) && last - first > 1)
            add_blocks(document, "preamble", "preamble", first++);
        const bool concludes = last - first > 1 && is_alone(last - 1, UnitKind::Closing);
        if (concludes) --last;
        const pugi::xml_node body = add_element(document, "body");
        set_attribute(body, "xml:lang", text_.language);
        add_range(body, first, last, {});
        // The standard wants a body that holds something.
        if (first == last) set_attribute(add_element(body, "hcontainer"), "name", "empty");
        if (concludes) add_blocks(document, "conclusions", "conclusions", last);
    }

  private:
    [[nodiscard]] std::size_t end_of(std::size_t index) const {
        std::size_t end = index + 1;
        while (end < units_.size() && units_[end].depth > units_[index].depth) ++end;
        return end;
    }
    /// Of this kind, at the top, with nothing inside.
    [[nodiscard]] bool is_alone(std::size_t index, UnitKind kind) const {
        return index < units_.size() && units_[index].kind == kind && units_[index].depth == 0 &&
               end_of(index) == index + 1;
    }

    void set_address(pugi::xml_node node, const LegalUnit& unit) const {
        if (!text_.unit_root.empty()) set_attribute(node, "GUID", text_.unit_root + unit.key);
    }

    /// "art_3__proviso_1"; who has no number, or one that is taken, is told apart.
    std::string new_id(const std::string& outer, const LegalUnit& unit) {
        const Element element = element_of(unit.kind);
        const bool is_generic = element.name == std::string_view("hcontainer");
        const std::string kind = is_generic ? std::string(domain::word(unit.kind)) : element.id;
        const std::string number = unit.number > 0 ? std::to_string(unit.number) : "nn";
        const std::string wished = (outer.empty() ? "" : outer + "__") + kind + "_" + number;
        std::string id = wished;
        for (int again = 2; !taken_.insert(id).second; ++again)
            id = wished + "-" + std::to_string(again);
        return id;
    }

    /// A unit that is told as blocks.
    void add_blocks(pugi::xml_node parent, const char* name, const std::string& id,
                    std::size_t index) {
        const LegalUnit& unit = units_[index];
        const pugi::xml_node node = add_element(parent, name);
        set_attribute(node, "eId", id);
        set_address(node, unit);
        set_attribute(node, "xml:lang", text_.language);
        add_heading_block(node, id, unit);
        add_paragraphs(node, id, unit.text);
    }

    void add_range(pugi::xml_node parent, std::size_t first, std::size_t last,
                   const std::string& outer) {
        for (std::size_t i = first; i < last; i = end_of(i)) add_unit(parent, i, outer);
    }

    void add_names(pugi::xml_node node, const LegalUnit& unit, const std::string& id) {
        const auto add = [&](const char* name, const std::string& words) {
            if (words.empty()) return;
            const pugi::xml_node child = add_element(node, name);
            set_attribute(child, "eId", id + "__" + name);
            set_words(child, words);
        };
        add("num", unit.name);
        add("heading", unit.heading);
    }

    void add_unit(pugi::xml_node parent, std::size_t index, const std::string& outer) {
        const LegalUnit& unit = units_[index];
        const Element element = element_of(unit.kind);
        const std::string id = new_id(outer, unit);
        const pugi::xml_node node = add_element(parent, element.name);
        if (element.name == std::string_view("hcontainer"))
            set_attribute(node, "name", std::string(domain::word(unit.kind)));
        set_attribute(node, "eId", id);
        set_address(node, unit);
        add_names(node, unit, id);
        const std::size_t end = end_of(index);
        if (end == index + 1) return add_leaf(node, unit, id);
        if (!paragraphs_of(unit.text).empty()) {
            const pugi::xml_node intro = add_element(node, "intro");
            set_attribute(intro, "eId", id + "__intro");
            add_paragraphs(intro, id + "__intro", unit.text);
        }
        add_children(node, index + 1, end, id);
    }

    /// Text of the unit that goes on after all that lies in it is what the standard wraps up with.
    void add_children(pugi::xml_node node, std::size_t first, std::size_t end,
                      const std::string& id) {
        std::size_t last_child = first;
        while (end_of(last_child) < end) last_child = end_of(last_child);
        const bool wraps_up = units_[last_child].kind == UnitKind::Continuation &&
                              end_of(last_child) == last_child + 1;
        add_range(node, first, wraps_up ? last_child : end, id);
        if (!wraps_up) return;
        const LegalUnit& unit = units_[last_child];
        const std::string own = id + "__wrapup";
        const pugi::xml_node node_after = add_element(node, "wrapUp");
        set_attribute(node_after, "eId", own);
        set_address(node_after, unit);
        add_heading_block(node_after, own, unit);
        add_paragraphs(node_after, own, unit.text);
    }

    void add_leaf(pugi::xml_node node, const LegalUnit& unit, const std::string& id) {
        const pugi::xml_node content = add_element(node, "content");
        const std::string own = id + "__content";
        set_attribute(content, "eId", own);
        if (unit.kind != UnitKind::Footnote) return add_paragraphs(content, own, unit.text);
        const pugi::xml_node note = add_element(add_element(content, "p"), "authorialNote");
        set_attribute(note, "eId", own + "__authorialnote_1");
        if (unit.number > 0) set_attribute(note, "marker", std::to_string(unit.number));
        set_attribute(note, "placement", "bottom");
        add_paragraphs(note, own + "__authorialnote_1", unit.text);
    }

    const LegalText& text_;
    const std::vector<LegalUnit>& units_;
    std::set<std::string> taken_;
};

} // namespace

void add_units(pugi::xml_node document, const LegalText& text) {
    Hierarchy(text).write(document);
}

} // namespace hamandish::documents
