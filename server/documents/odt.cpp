#include "server/documents/odt.h"

#include "server/documents/odt_numbering.h"
#include "server/documents/source_builder.h"
#include "server/documents/xml_part.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace hamandish::documents {
namespace {

using base::ErrorCode;
using domain::ParagraphStyle;
using domain::SourceParagraph;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Deletions, comments, and what only describes.
bool is_omitted(std::string_view name) {
    return is_one_of(name, {"tracked-changes", "annotation", "annotation-end", "sequence-decls",
                            "variable-decls", "user-field-decls", "forms", "ruby-text", "title",
                            "desc", "hidden-text", "table-columns", "table-column", "scripts",
                            "event-listeners", "soft-page-break", "note-citation", "object"});
}
bool is_index(std::string_view name) {
    return is_one_of(name, {"table-of-content", "alphabetical-index", "illustration-index",
                            "table-index", "bibliography", "user-index", "object-index"});
}

class Story {
  public:
    Story(SourceBuilder& out, const OdtNumbering& numbering) : out_(out), numbering_(numbering) {}

    void blocks(const pugi::xml_node& parent) {
        for (const pugi::xml_node& node : parent.children()) {
            const auto name = local_name(node);
            if (name == "p" || name == "h")
                paragraph(node);
            else if (name == "list")
                list(node);
            else if (name == "table")
                table(node);
            else if (is_index(name))
                index(node);
            else if (!is_omitted(name))
                blocks(node);
        }
    }
    void set_style(ParagraphStyle style, std::string label) {
        given_style_ = style;
        given_label_ = std::move(label);
    }
    [[nodiscard]] const std::vector<pugi::xml_node>& notes() const { return notes_; }

  private:
    void paragraph(const pugi::xml_node& node) {
        SourceParagraph out;
        if (local_name(node) == "h") {
            out.style = ParagraphStyle::Heading;
            out.level = std::clamp(number_attribute(node, "outline-level", 1), 1, 10);
        }
        if (attribute(node, "style-name") == "Title") out.style = ParagraphStyle::Title;
        number(out, node);
        if (given_style_) {
            out.style = *given_style_;
            if (!given_label_.empty()) out.label = std::exchange(given_label_, {});
        }
        out_.begin(std::move(out));
        text(node);
        end_paragraph();
    }
    void end_paragraph() {
        out_.end("\n");
        std::vector<pugi::xml_node> boxes;
        boxes.swap(boxes_);
        for (const pugi::xml_node& box : boxes) blocks(box);
    }

    void number(SourceParagraph& out, const pugi::xml_node& node) {
        std::optional<OdtNumbering::Printed> printed;
        if (list_level_ > 0) {
            if (!is_item_due_) return;
            is_item_due_ = false;
            printed = numbering_.next(*counters_, list_style_, list_level_, item_start_);
        } else if (local_name(node) == "h" && attribute(node, "is-list-header") != "true") {
            printed = numbering_.next(headings_, "", out.level, std::nullopt);
            if (printed && printed->is_bullet) printed.reset();
        }
        if (!printed) return;
        out.label = printed->label;
        out.is_bullet = printed->is_bullet;
        if (out.style != ParagraphStyle::Body) return;
        out.style = ParagraphStyle::ListItem;
        out.level = list_level_;
    }

    void list(const pugi::xml_node& node) {
        const bool is_outer = list_level_ == 0;
        const std::string outer_style = list_style_;
        if (const auto style = attribute(node, "style-name"); !style.empty())
            list_style_ = std::string(style);
        if (is_outer) counters_ = counters_for(node);
        ++list_level_;
        for (const pugi::xml_node& item : node.children()) {
            const auto name = local_name(item);
            if (name != "list-item" && name != "list-header") continue;
            is_item_due_ = name == "list-item";
            item_start_.reset();
            if (const int start = number_attribute(item, "start-value", -1); start >= 0)
                item_start_ = start;
            blocks(item);
            is_item_due_ = false;
        }
        --list_level_;
        list_style_ = outer_style;
    }
    /// A list goes on with the one it names, or with the last one of its style when it says so.
    OdtNumbering::Counters* counters_for(const pugi::xml_node& node) {
        const std::string id(attribute(node, "id"));
        const std::string goes_on(attribute(node, "continue-list"));
        std::size_t index = lists_.size();
        if (const auto named = by_id_.find(goes_on); !goes_on.empty() && named != by_id_.end())
            index = named->second;
        else if (attribute(node, "continue-numbering") == "true")
            if (const auto last = by_style_.find(list_style_); last != by_style_.end())
                index = last->second;
        if (index == lists_.size()) lists_.push_back(std::make_unique<OdtNumbering::Counters>());
        if (!id.empty()) by_id_[id] = index;
        by_style_[list_style_] = index;
        return lists_[index].get();
    }

    void text(const pugi::xml_node& parent) {
        for (const pugi::xml_node& node : parent.children()) {
            if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
                spaced(node.value());
                continue;
            }
            const auto name = local_name(node);
            if (is_omitted(name)) continue;
            if (name == "s") {
                const int count = std::clamp(number_attribute(node, "c", 1), 1, 1000);
                out_.text(std::string(static_cast<std::size_t>(count), ' '));
            } else if (name == "tab") {
                out_.text("\t");
            } else if (name == "line-break") {
                out_.break_line();
            } else if (name == "note") {
                notes_.push_back(node);
                out_.text("[" + std::to_string(notes_.size()) + "]");
            } else if (name == "text-box") {
                boxes_.push_back(node);
            } else {
                text(node);
            }
        }
    }
    /// White space in the file is one space, and none where there is one (OpenDocument 1.3, 6.1.2).
    void spaced(std::string_view value) {
        std::string out;
        const std::string& before = out_.source().text;
        bool after_space = !before.empty() && before.back() == ' ';
        for (const char c : value) {
            const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!is_space || !after_space) out += is_space ? ' ' : c;
            after_space = is_space;
        }
        out_.text(out);
    }

    void index(const pugi::xml_node& node) {
        const auto before = given_style_;
        given_style_ = ParagraphStyle::FrontMatter;
        blocks(child(node, "index-body"));
        given_style_ = before;
    }

    void table(const pugi::xml_node& node) {
        for (const pugi::xml_node& row : node.children()) {
            const auto name = local_name(row);
            if (is_omitted(name)) continue;
            if (name != "table-row") {
                table(row); // header rows, row groups
                continue;
            }
            bool is_first = true;
            for (const pugi::xml_node& cell : row.children()) {
                if (local_name(cell) != "table-cell") continue;
                if (!is_first) out_.end("\t");
                is_first = false;
                SourceParagraph paragraph;
                paragraph.style = ParagraphStyle::TableCell;
                out_.begin(paragraph);
                is_cell_empty_ = true;
                cell_text(cell);
            }
            if (!is_first) end_paragraph();
        }
    }
    void cell_text(const pugi::xml_node& cell) {
        for (const pugi::xml_node& node : cell.children()) {
            const auto name = local_name(node);
            if (is_omitted(name)) continue;
            if (name != "p" && name != "h") {
                cell_text(node);
                continue;
            }
            if (!is_cell_empty_) out_.text(" ");
            is_cell_empty_ = false;
            text(node);
        }
    }

    SourceBuilder& out_;
    const OdtNumbering& numbering_;
    OdtNumbering::Counters headings_;
    std::vector<std::unique_ptr<OdtNumbering::Counters>> lists_;
    std::map<std::string, std::size_t> by_id_, by_style_;
    OdtNumbering::Counters* counters_ = nullptr;
    std::string list_style_;
    std::optional<int> item_start_;
    std::vector<pugi::xml_node> boxes_, notes_;
    std::optional<ParagraphStyle> given_style_;
    std::string given_label_;
    int list_level_ = 0;
    bool is_item_due_ = false, is_cell_empty_ = true;
};

void append_notes(const Story& body, SourceBuilder& out, const OdtNumbering& numbering) {
    int number = 0;
    for (const pugi::xml_node& node : body.notes()) {
        Story note(out, numbering);
        note.set_style(ParagraphStyle::Footnote, std::to_string(++number));
        note.blocks(child(node, "note-body"));
    }
}

void append_page_parts(const pugi::xml_node& styles, SourceBuilder& out,
                       const OdtNumbering& numbering) {
    for (const pugi::xml_node& page : child(styles, "master-styles").children())
        for (const pugi::xml_node& part : page.children()) {
            const auto name = local_name(part);
            const bool is_header = name.substr(0, 6) == "header",
                       is_footer = name.substr(0, 6) == "footer";
            if (!is_header && !is_footer) continue;
            SourceBuilder apart;
            Story(apart, numbering).blocks(part);
            auto& kept = is_header ? out.source().page_headers : out.source().page_footers;
            kept.push_back(std::move(apart.source().text));
        }
}

} // namespace

base::Result<domain::SourceText> read_odt(const ZipArchive& archive) {
    if (archive.has("META-INF/manifest.xml")) {
        TRY_ASSIGN(const auto manifest, archive.read("META-INF/manifest.xml"));
        if (manifest.find("encryption-data") != manifest.npos)
            return base::fail(ErrorCode::DocumentEncrypted, "manifest");
    }
    TRY_ASSIGN(const auto content_bytes, archive.read("content.xml"));
    TRY_ASSIGN(const auto content, parse_part("content.xml", content_bytes));
    pugi::xml_document styles;
    if (archive.has("styles.xml")) {
        TRY_ASSIGN(const auto style_bytes, archive.read("styles.xml"));
        TRY_ASSIGN(styles, parse_part("styles.xml", style_bytes));
    }
    const auto root = content.document_element();
    OdtNumbering numbering;
    for (const auto& part : {styles.document_element(), root})
        for (const std::string_view group : {"styles", "automatic-styles"})
            numbering.add(child(part, group));
    const auto body = child(child(root, "body"), "text");
    if (!body) return base::fail(ErrorCode::DocumentUnknown, "content.xml");
    SourceBuilder out;
    Story story(out, numbering);
    story.blocks(body);
    append_notes(story, out, numbering);
    append_page_parts(styles.document_element(), out, numbering);
    if (out.is_full()) return base::fail(ErrorCode::TooLarge, "text");
    return std::move(out.source());
}

} // namespace hamandish::documents
