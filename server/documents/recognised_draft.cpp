#include "server/documents/recognised_draft.h"

#include "analysis/structure/recognise.h"
#include "server/documents/read_source.h"

#include <algorithm>

namespace hamandish::documents {
namespace {

using domain::RecognisedUnit;
using domain::UnitKind;

std::string place_of(const domain::SourceDraft& draft, int line) {
    return draft.name + ":" + std::to_string(std::max(line, 1));
}

/// What a person finds in the file: the label, or the first words.
std::string seen_label(const RecognisedUnit& unit) {
    if (!unit.label.empty()) return unit.label;
    const std::string& text = unit.heading.empty() ? unit.text : unit.heading;
    constexpr std::size_t longest = 60;
    std::size_t end = std::min(text.find('\n'), text.size());
    if (end > longest) end = text.rfind(' ', longest);
    return end == std::string::npos ? text : text.substr(0, end);
}

void append_paragraph(std::string& out, std::string_view text) {
    if (text.empty()) return;
    if (!out.empty()) out += "\n\n";
    out += text;
}

/// What is inside a unit, as it is printed: label, heading and text of each in order.
void append_inside(std::string& out, const RecognisedUnit& unit);

void append_printed(std::string& out, const RecognisedUnit& unit) {
    std::string printed = unit.label;
    for (const std::string* part : {&unit.heading, &unit.text})
        if (!part->empty()) printed += (printed.empty() ? "" : " \u2013 ") + *part;
    append_paragraph(out, printed);
    append_inside(out, unit);
}

void append_inside(std::string& out, const RecognisedUnit& unit) {
    for (const RecognisedUnit& one : unit.children) append_printed(out, one);
}

class Flattener {
  public:
    Flattener(std::string name, RecognisedDraft& out) : out_(out) {
        out_.draft.name = std::move(name);
    }

    void take(const RecognisedUnit& tree, int last_line) {
        out_.draft.title = tree.heading;
        out_.draft.title_line = tree.line;
        out_.draft.last_line = last_line;
        if (tree.heading.empty()) fault(ShapeRule::TitleMissing, tree.line, {});
        const bool has_preamble =
            !tree.children.empty() && tree.children[0].kind == UnitKind::Preamble;
        if (!tree.text.empty() && !has_preamble) {
            domain::SourceUnit& front = add(UnitKind::Preamble, tree);
            front.heading = tree.heading;
            front.text = tree.text;
        }
        for (const RecognisedUnit& one : tree.children) unit(one);
        if (!tree.text.empty() && has_preamble)
            out_.draft.units[0].text = tree.text + "\n\n" + out_.draft.units[0].text;
        if (articles_ == 0) fault(ShapeRule::ArticlesMissing, last_line, {});
    }

  private:
    void fault(ShapeRule rule, int line, std::string label) {
        out_.faults.push_back(
            {rule, place_of(out_.draft, line), std::move(label), {}, {}, articles_ + 1});
    }

    domain::SourceUnit& add(UnitKind kind, const RecognisedUnit& unit) {
        out_.draft.units.push_back({});
        domain::SourceUnit& added = out_.draft.units.back();
        added.kind = kind;
        added.line = unit.line;
        return added;
    }

    void unit(const RecognisedUnit& unit) {
        if (domain::is_division(unit.kind) || unit.kind == UnitKind::Annex)
            return fault(ShapeRule::Division, unit.line, seen_label(unit));
        if (unit.kind == UnitKind::Preamble || unit.kind == UnitKind::Article) return own(unit);
        // A closing formula, a footnote, a list before the first article: below what is there.
        if (out_.draft.units.empty()) add(UnitKind::Preamble, unit).heading = out_.draft.title;
        append_printed(out_.draft.units.back().text, unit);
    }

    void own(const RecognisedUnit& unit) {
        domain::SourceUnit& added = add(unit.kind, unit);
        added.heading = unit.heading.empty() ? unit.label : unit.heading;
        added.text = unit.text;
        append_inside(added.text, unit);
        if (added.text.empty()) fault(ShapeRule::ArticleEmpty, unit.line, seen_label(unit));
        if (unit.kind != UnitKind::Article) return;
        added.number = unit.number ? unit.number->value : 0;
        const bool is_due = added.number == articles_ + 1 && unit.number->repeat == 0;
        if (!is_due) fault(ShapeRule::ArticleOrder, unit.line, seen_label(unit));
        articles_ = std::max(added.number, articles_);
    }

    RecognisedDraft& out_;
    int articles_ = 0; ///< the number of the last one
};

bool same_place(const RecognisedUnit& one, const RecognisedUnit& other) {
    const int first = one.number ? one.number->value : 0;
    const int second = other.number ? other.number->value : 0;
    return one.kind == other.kind && first == second;
}

/// Two drafts beside each other.
class Comparison {
  public:
    Comparison(const RecognisedDraft& fa, const RecognisedDraft& en) : fa_(fa), en_(en) {}

    std::vector<ShapeFault> finish() {
        const RecognisedUnit &fa = fa_.tree, &en = en_.tree;
        const std::size_t both = std::min(fa.children.size(), en.children.size());
        for (std::size_t at = 0; at < both; ++at) differ(fa.children[at], en.children[at]);
        only_here(fa, en, both);
        return std::move(out_);
    }

  private:
    /// Notes the first units, in reading order, that do not match; whether there were any.
    bool differ(const RecognisedUnit& fa, const RecognisedUnit& en) {
        if (!same_place(fa, en)) {
            out_.push_back({ShapeRule::Differs, place_of(fa_.draft, fa.line), seen_label(fa),
                            place_of(en_.draft, en.line), seen_label(en)});
            return true;
        }
        const std::size_t both = std::min(fa.children.size(), en.children.size());
        for (std::size_t at = 0; at < both; ++at)
            if (differ(fa.children[at], en.children[at])) return true;
        return only_here(fa, en, both);
    }

    bool only_here(const RecognisedUnit& fa, const RecognisedUnit& en, std::size_t both) {
        for (std::size_t at = both; at < fa.children.size(); ++at)
            missing(fa_, fa.children[at], en_, en);
        for (std::size_t at = both; at < en.children.size(); ++at)
            missing(en_, en.children[at], fa_, fa);
        return fa.children.size() != en.children.size();
    }

    void missing(const RecognisedDraft& here, const RecognisedUnit& unit,
                 const RecognisedDraft& there, const RecognisedUnit& parent) {
        out_.push_back({ShapeRule::OnlyHere,
                        place_of(here.draft, unit.line),
                        seen_label(unit),
                        place_of(there.draft, parent.line),
                        {}});
    }

    const RecognisedDraft &fa_, &en_;
    std::vector<ShapeFault> out_;
};

} // namespace

base::Result<RecognisedDraft> recognise_draft(std::string_view name, std::string_view bytes) {
    TRY_ASSIGN(const auto read, read_source(name, bytes));
    RecognisedDraft out;
    out.tree = analysis::recognise(read.source);
    const auto& paragraphs = read.source.paragraphs;
    Flattener(std::string(name), out)
        .take(out.tree, paragraphs.empty() ? 1 : paragraphs.back().line);
    return out;
}

std::vector<ShapeFault> shape_differences(const RecognisedDraft& fa, const RecognisedDraft& en) {
    return Comparison(fa, en).finish();
}

} // namespace hamandish::documents
