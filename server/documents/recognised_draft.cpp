#include "server/documents/recognised_draft.h"

#include "analysis/structure/recognise.h"
#include "server/documents/read_source.h"

#include <algorithm>

namespace hamandish::documents {
namespace {

using base::ErrorCode;
using domain::RecognisedUnit;
using domain::UnitKind;

base::Error at_line(ErrorCode code, const std::string& name, int line) {
    return {code, name + ":" + std::to_string(std::max(line, 1))};
}

void append_paragraph(std::string& out, std::string_view text) {
    if (text.empty()) return;
    if (!out.empty()) out += "\n\n";
    out += text;
}

/// What is inside a unit, as it is printed: label, heading and text of each in order.
void append_inside(std::string& out, const RecognisedUnit& unit) {
    for (const RecognisedUnit& one : unit.children) {
        std::string printed = one.label;
        for (const std::string* part : {&one.heading, &one.text})
            if (!part->empty()) printed += (printed.empty() ? "" : " \u2013 ") + *part;
        append_paragraph(out, printed);
        append_inside(out, one);
    }
}

class Flattener {
  public:
    Flattener(std::string name, ReadDraft& out) : out_(out) { out_.draft.name = std::move(name); }

    void take(const RecognisedUnit& tree, int last_line) {
        out_.draft.title = tree.heading;
        out_.draft.title_line = tree.line;
        out_.draft.last_line = last_line;
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
    }

  private:
    domain::SourceUnit& add(UnitKind kind, const RecognisedUnit& unit) {
        out_.draft.units.push_back({});
        domain::SourceUnit& added = out_.draft.units.back();
        added.kind = kind;
        added.line = unit.line;
        return added;
    }

    void unit(const RecognisedUnit& unit) {
        const bool is_kept = unit.kind == UnitKind::Preamble || unit.kind == UnitKind::Article;
        const bool is_tail = unit.kind == UnitKind::Closing || unit.kind == UnitKind::Footnote;
        if (is_tail && !out_.draft.units.empty())
            return append_paragraph(out_.draft.units.back().text, unit.text);
        if (!is_kept) {
            out_.problems.push_back(at_line(ErrorCode::InvalidInput, out_.draft.name, unit.line));
            return;
        }
        domain::SourceUnit& added = add(unit.kind, unit);
        added.number = unit.kind == UnitKind::Article && unit.number ? unit.number->value : 0;
        added.heading = unit.heading.empty() ? unit.label : unit.heading;
        added.text = unit.text;
        append_inside(added.text, unit);
    }

    ReadDraft& out_;
};

bool same_place(const RecognisedUnit& one, const RecognisedUnit& other) {
    const int first = one.number ? one.number->value : 0;
    const int second = other.number ? other.number->value : 0;
    return one.kind == other.kind && first == second;
}

/// The first units, in reading order, that do not match; the parents' when one has more children.
std::optional<std::pair<int, int>> first_difference(const RecognisedUnit& one,
                                                    const RecognisedUnit& other) {
    if (!same_place(one, other)) return std::pair{one.line, other.line};
    const std::size_t both = std::min(one.children.size(), other.children.size());
    for (std::size_t at = 0; at < both; ++at)
        if (const auto found = first_difference(one.children[at], other.children[at])) return found;
    if (one.children.size() == other.children.size()) return std::nullopt;
    const auto line = [both](const RecognisedUnit& unit) {
        return both < unit.children.size() ? unit.children[both].line : unit.line;
    };
    return std::pair{line(one), line(other)};
}

} // namespace

base::Result<RecognisedDraft> recognise_draft(std::string_view name, std::string_view bytes) {
    TRY_ASSIGN(const auto read, read_source(name, bytes));
    RecognisedDraft out;
    out.tree = analysis::recognise(read.source);
    const auto& paragraphs = read.source.paragraphs;
    Flattener(std::string(name), out.read)
        .take(out.tree, paragraphs.empty() ? 1 : paragraphs.back().line);
    return out;
}

std::vector<base::Error> shape_differences(const RecognisedDraft& fa, const RecognisedDraft& en) {
    std::vector<base::Error> out;
    const auto add = [&](int fa_line, int en_line) {
        out.push_back(at_line(ErrorCode::Misaligned, fa.read.draft.name, fa_line));
        out.push_back(at_line(ErrorCode::Misaligned, en.read.draft.name, en_line));
    };
    const std::size_t both = std::min(fa.tree.children.size(), en.tree.children.size());
    for (std::size_t at = 0; at < both; ++at)
        if (const auto found = first_difference(fa.tree.children[at], en.tree.children[at]))
            add(found->first, found->second);
    for (const auto* draft : {&fa, &en})
        for (std::size_t at = both; at < draft->tree.children.size(); ++at)
            out.push_back(at_line(ErrorCode::Misaligned, draft->read.draft.name,
                                  draft->tree.children[at].line));
    return out;
}

} // namespace hamandish::documents
