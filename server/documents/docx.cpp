#include "server/documents/docx.h"

#include "base/utf8.h"
#include "server/documents/docx_numbering.h"
#include "server/documents/docx_styles.h"
#include "server/documents/source_builder.h"
#include "server/documents/xml_part.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace hamandish::documents {
namespace {

using base::ErrorCode;
using domain::ParagraphStyle;
using domain::SourceParagraph;

/// Is an on/off property on (w:vanish, w:vanish w:val="true")?
bool is_on(const pugi::xml_node& property) {
    if (!property) return false;
    const auto value = attribute(property, "val");
    return value.empty() || (value != "0" && value != "false" && value != "off");
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// What changes, comments and fields have that is not in the text once all changes are accepted.
bool is_omitted(std::string_view name) {
    return is_one_of(name, {"del",
                            "moveFrom",
                            "instrText",
                            "delText",
                            "delInstrText",
                            "pPr",
                            "rPr",
                            "tblPr",
                            "tblGrid",
                            "trPr",
                            "tcPr",
                            "sectPr",
                            "sdtPr",
                            "sdtEndPr",
                            "rt",
                            "Fallback",
                            "commentReference",
                            "annotationRef",
                            "footnoteRef",
                            "endnoteRef",
                            "binData"});
}

/// Writes one story (the body, a note, a header) into a builder.
class Story {
  public:
    Story(SourceBuilder& out, const DocxStyles& styles, DocxNumbering& numbering)
        : out_(out), styles_(styles), numbering_(numbering) {}

    void blocks(const pugi::xml_node& parent) {
        for (const pugi::xml_node& node : parent.children()) {
            const auto name = local_name(node);
            if (name == "p")
                paragraph(node);
            else if (name == "tbl")
                table(node);
            else if (!is_omitted(name))
                blocks(node); // content controls, insertions, custom XML
        }
    }
    void set_style(ParagraphStyle style, std::string label) {
        given_style_ = style;
        given_label_ = std::move(label);
    }
    /// Notes in the order of their marks: "footnote" or "endnote", and the id.
    struct NoteMark {
        std::string_view kind;
        std::string id;
    };
    [[nodiscard]] const std::vector<NoteMark>& notes() const { return notes_; }

  private:
    void paragraph(const pugi::xml_node& node) {
        const auto properties = child(node, "pPr");
        if (!joins_last_) out_.begin(paragraph_from(properties));
        runs(node);
        // A deleted paragraph mark joins what stands on both sides of it.
        joins_last_ = static_cast<bool>(child(child(properties, "rPr"), "del"));
        if (!joins_last_) end_paragraph();
    }
    void end_paragraph() {
        out_.end("\n");
        std::vector<pugi::xml_node> boxes;
        boxes.swap(boxes_);
        for (const pugi::xml_node& box : boxes) blocks(box);
    }

    SourceParagraph paragraph_from(const pugi::xml_node& properties) {
        SourceParagraph out;
        const std::string id(attribute(child(properties, "pStyle"), "val"));
        const DocxStyle style = styles_.find(id);
        out.style = style.style;
        out.level = style.level;
        if (const int level = outline_level(properties); level > 0) {
            out.style = ParagraphStyle::Heading;
            out.level = level;
        }
        number(out, properties, style, id);
        if (given_style_) {
            out.style = *given_style_;
            if (!given_label_.empty()) out.label = std::exchange(given_label_, {});
        }
        return out;
    }

    void number(SourceParagraph& out, const pugi::xml_node& properties, const DocxStyle& style,
                const std::string& style_id) {
        int num_id = style.num_id.value_or(0), level = style.num_level.value_or(0);
        if (style.num_id && !style.num_level)
            level = numbering_.level_of_style(num_id, style_id).value_or(0);
        if (const auto own = child(properties, "numPr")) {
            num_id = number_attribute(child(own, "numId"), "val", num_id);
            level = number_attribute(child(own, "ilvl"), "val", level);
        }
        if (num_id == 0) return;
        const auto printed = numbering_.next(num_id, level);
        if (!printed) return;
        out.label = printed->label;
        out.is_bullet = printed->is_bullet;
        if (out.style == ParagraphStyle::Body) {
            out.style = ParagraphStyle::ListItem;
            out.level = level + 1;
        }
    }

    void runs(const pugi::xml_node& parent) {
        for (const pugi::xml_node& node : parent.children()) {
            const auto name = local_name(node);
            if (is_omitted(name)) continue;
            if (name == "r") {
                if (!is_on(child(child(node, "rPr"), "vanish"))) runs(node);
            } else if (name == "txbxContent") {
                boxes_.push_back(node);
            } else if (!piece(node, name)) {
                runs(node);
            }
        }
    }

    /// One thing a run can hold; false when it only holds others.
    bool piece(const pugi::xml_node& node, std::string_view name) {
        if (name == "t") {
            out_.text(node.text().get());
        } else if (name == "tab" || name == "ptab") {
            out_.text("\t");
        } else if (name == "br" || name == "cr") {
            if (attribute(node, "type") != "column") out_.break_line();
        } else if (name == "noBreakHyphen") {
            out_.text("\u2011");
        } else if (name == "softHyphen") {
            out_.text("\u00AD");
        } else if (name == "sym") {
            symbol(attribute(node, "char"));
        } else if (name == "footnoteReference" || name == "endnoteReference") {
            notes_.push_back(
                {name.substr(0, name.find("Reference")), std::string(attribute(node, "id"))});
            out_.text("[" + std::to_string(notes_.size()) + "]");
        } else {
            return false;
        }
        return true;
    }
    void symbol(std::string_view hexadecimal) {
        std::uint32_t value = 0;
        const auto end = hexadecimal.data() + hexadecimal.size();
        const auto read = std::from_chars(hexadecimal.data(), end, value, 16);
        if (read.ec != std::errc() || read.ptr != end || value > 0xFFFF) return;
        std::string text;
        // Symbol fonts live in the private area; only the shape is known, not the character.
        const bool is_private = value >= 0xE000 && value <= 0xF8FF;
        base::append_utf8(text, is_private || (value >= 0xD800 && value < 0xE000) ? 0xFFFD : value);
        out_.text(text);
    }

    void table(const pugi::xml_node& table) {
        for (const pugi::xml_node& row : table.children()) {
            if (local_name(row) != "tr") {
                if (!is_omitted(local_name(row))) this->table(row);
                continue;
            }
            if (child(child(row, "trPr"), "del")) continue;
            table_row(row);
        }
    }
    void table_row(const pugi::xml_node& row) {
        bool is_first = true;
        for (const pugi::xml_node& outer : row.children()) {
            const pugi::xml_node cell =
                local_name(outer) == "sdt" ? child(child(outer, "sdtContent"), "tc") : outer;
            if (local_name(cell) != "tc") continue;
            if (!is_first) out_.end("\t");
            is_first = false;
            SourceParagraph paragraph;
            paragraph.style = ParagraphStyle::TableCell;
            out_.begin(paragraph);
            cell_text(cell);
        }
        if (!is_first) end_paragraph();
    }
    /// The paragraphs of a cell, tables within it included, a space between two.
    void cell_text(const pugi::xml_node& cell) {
        bool is_first = true;
        for (const pugi::xml_node& node : cell.children()) {
            const auto name = local_name(node);
            if (is_omitted(name)) continue;
            if (name != "p") {
                cell_text(node);
                continue;
            }
            if (!is_first) out_.text(" ");
            is_first = false;
            runs(node);
        }
    }

    SourceBuilder& out_;
    const DocxStyles& styles_;
    DocxNumbering& numbering_;
    std::vector<pugi::xml_node> boxes_;
    std::vector<NoteMark> notes_;
    std::optional<ParagraphStyle> given_style_;
    std::string given_label_;
    bool joins_last_ = false;
};

base::Result<pugi::xml_document> part_of(const ZipArchive& archive, std::string_view name) {
    TRY_ASSIGN(const auto bytes, archive.read(name));
    return parse_part(name, bytes);
}
/// The part, or an empty document when there is none.
base::Result<pugi::xml_document> optional_part(const ZipArchive& archive, std::string_view name) {
    if (!archive.has(name)) return pugi::xml_document();
    return part_of(archive, name);
}

base::Status append_notes(const ZipArchive& archive, const Story& body, SourceBuilder& out,
                          const DocxStyles& styles, DocxNumbering& numbering) {
    TRY_ASSIGN(const auto footnotes, optional_part(archive, "word/footnotes.xml"));
    TRY_ASSIGN(const auto endnotes, optional_part(archive, "word/endnotes.xml"));
    std::map<std::pair<std::string_view, std::string>, pugi::xml_node> by_id;
    for (const auto* part : {&footnotes, &endnotes})
        for (const pugi::xml_node& node : part->document_element().children())
            by_id[{local_name(node), std::string(attribute(node, "id"))}] = node;
    int number = 0;
    for (const Story::NoteMark& mark : body.notes()) {
        ++number;
        const auto found = by_id.find({mark.kind, mark.id});
        if (found == by_id.end()) continue;
        Story note(out, styles, numbering);
        note.set_style(ParagraphStyle::Footnote, std::to_string(number));
        note.blocks(found->second);
    }
    return {};
}

base::Status append_page_parts(const ZipArchive& archive, SourceBuilder& out,
                               const DocxStyles& styles, DocxNumbering& numbering) {
    constexpr int most_page_parts = 12;
    for (int number = 1; number <= most_page_parts; ++number)
        for (const std::string_view kind : {"header", "footer"}) {
            const std::string name = "word/" + std::string(kind) + std::to_string(number) + ".xml";
            TRY_ASSIGN(const auto part, optional_part(archive, name));
            if (!part.document_element()) continue;
            SourceBuilder apart;
            Story(apart, styles, numbering).blocks(part.document_element());
            auto& kept = kind == "header" ? out.source().page_headers : out.source().page_footers;
            kept.push_back(std::move(apart.source().text));
        }
    return {};
}

} // namespace

base::Result<domain::SourceText> read_docx(const ZipArchive& archive) {
    TRY_ASSIGN(const auto types, archive.read("[Content_Types].xml"));
    if (types.find("macroEnabled") != types.npos)
        return base::fail(ErrorCode::DocumentUnsafe, "macro");
    TRY_ASSIGN(const auto style_part, optional_part(archive, "word/styles.xml"));
    TRY_ASSIGN(const auto number_part, optional_part(archive, "word/numbering.xml"));
    TRY_ASSIGN(const auto document, part_of(archive, "word/document.xml"));
    const DocxStyles styles(style_part);
    DocxNumbering numbering(number_part, styles.is_persian());
    const auto body = child(document.document_element(), "body");
    if (!body) return base::fail(ErrorCode::DocumentDamaged, "word/document.xml");
    SourceBuilder out;
    Story story(out, styles, numbering);
    story.blocks(body);
    if (out.is_open()) out.end("\n");
    TRY(append_notes(archive, story, out, styles, numbering));
    TRY(append_page_parts(archive, out, styles, numbering));
    if (out.is_full()) return base::fail(ErrorCode::TooLarge, "text");
    return std::move(out.source());
}

} // namespace hamandish::documents
