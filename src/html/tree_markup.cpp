// A tree as nested HTML elements.
#include "html/element.h"
#include "html/escape.h"
#include "html/forms.h"
#include "html/markup.h"
#include "html/outline_svg.h"

namespace hamandish::html {
namespace {

std::string_view tag_of_mark(kit::MarkKind kind) {
    switch (kind) {
    case kit::MarkKind::None: break;
    case kit::MarkKind::PutIn: return "ins";
    case kit::MarkKind::TakenOut: return "del";
    case kit::MarkKind::Found: return "mark";
    case kit::MarkKind::Noted: return "u";
    }
    return {};
}

bool is_void(std::string_view tag) {
    return tag == "input" || tag == "hr" || tag == "img";
}

class TreePrinter {
  public:
    TreePrinter(std::string& out, const kit::Tree& tree, const FormWriter& forms)
        : out_(out), tree_(tree), forms_(forms) {}

    void print() {
        for (std::size_t i = 0; i < tree_.size(); ++i) {
            while (!open_.empty() && open_.back() != tree_[i].parent) close();
            open(i);
        }
        while (!open_.empty()) close();
    }

  private:
    void open(std::size_t index) {
        Element element = element_from_node(tree_, index);
        forms_.complete(element, index);
        append_tag(out_, element.tag, element.attributes);
        // The parser drops a newline right after the tag.
        if (element.tag == "textarea") out_ += '\n';
        append_words(element);
        append_picture(out_, tree_[index]);
        for (const auto& option : element.options) append_option(option, element.chosen);
        tags_.push_back(element.tag);
        open_.push_back(static_cast<std::int32_t>(index));
    }

    void append_words(const Element& element) {
        if (element.pieces.empty()) return append_escaped(out_, element.text);
        for (const kit::Mark& piece : element.pieces) {
            const auto words =
                std::string_view(element.text).substr(piece.begin, piece.end - piece.begin);
            const std::string_view tag = tag_of_mark(piece.kind);
            if (!tag.empty()) append_tag(out_, tag, {});
            append_escaped(out_, words);
            if (!tag.empty()) out_.append("</").append(tag).append(">");
        }
    }

    void append_option(const std::pair<std::string, std::string>& option,
                       const std::string& chosen) {
        Attributes attributes{{"value", option.first}};
        if (option.first == chosen) attributes.emplace_back("selected", "");
        append_tag(out_, "option", attributes);
        append_escaped(out_, option.second);
        out_ += "</option>";
    }

    void close() {
        out_ += forms_.end_of(static_cast<std::size_t>(open_.back()));
        if (!is_void(tags_.back())) out_ += "</" + tags_.back() + ">";
        tags_.pop_back();
        open_.pop_back();
    }

    std::string& out_;
    const kit::Tree& tree_;
    const FormWriter& forms_;
    std::vector<std::int32_t> open_;
    std::vector<std::string> tags_;
};

} // namespace

void append_tag(std::string& out, std::string_view tag, const Attributes& attributes) {
    out += '<';
    out += tag;
    for (const auto& [name, value] : attributes) {
        out += ' ';
        out += name;
        if (value.empty() && name != "value") continue;
        out += "=\"";
        append_escaped(out, value);
        out += '"';
    }
    out += '>';
}

void append_tree(std::string& out, const kit::Tree& tree, const Forms& forms) {
    const FormWriter writer(tree, forms);
    TreePrinter(out, tree, writer).print();
    out += writer.page_form();
}

} // namespace hamandish::html
