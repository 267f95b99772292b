// A recognised tree as lines of text, for goldens that people can read and check by hand.
#pragma once

#include "analysis/structure/recognise.h"
#include "base/utf8.h"

#include <string>

namespace hamandish::test {

inline std::string number_text(const domain::UnitNumber& number) {
    std::string out = std::to_string(number.value);
    if (!number.path.empty()) {
        out += " (";
        for (std::size_t at = 0; at < number.path.size(); ++at)
            out += (at > 0 ? "." : "") + std::to_string(number.path[at]);
        out += ")";
    }
    if (number.repeat > 0) out += " repeated " + std::to_string(number.repeat);
    return out;
}

/// A line a unit: kind, number, label, heading, how many characters of text, doubts.
inline void append_outline(std::string& out, const domain::RecognisedUnit& unit, int depth = 0) {
    out.append(static_cast<std::size_t>(depth) * 2, ' ');
    out += domain::word(unit.kind);
    if (unit.number) out += " " + number_text(*unit.number);
    if (!unit.label.empty()) out += " [" + unit.label + "]";
    if (!unit.heading.empty()) out += " {" + unit.heading + "}";
    out += " " + std::to_string(base::count_code_points(unit.text));
    for (const domain::Doubt& doubt : unit.doubts) {
        out += " ?";
        out += domain::word(doubt.code);
        for (const std::string& candidate : doubt.candidates) out += " <" + candidate + ">";
    }
    out += "\n";
    for (const domain::RecognisedUnit& child : unit.children) append_outline(out, child, depth + 1);
}
inline std::string outline_text(const domain::RecognisedUnit& tree) {
    std::string out;
    append_outline(out, tree);
    return out;
}

/// The source as its tree has it; it must be all of it.
inline void append_source(std::string& out, const domain::SourceText& source,
                          const domain::RecognisedUnit& unit) {
    out += analysis::own_source(source, unit);
    for (const domain::RecognisedUnit& child : unit.children) append_source(out, source, child);
}
inline std::string source_of_tree(const domain::SourceText& source,
                                  const domain::RecognisedUnit& tree) {
    std::string out;
    append_source(out, source, tree);
    return out;
}

} // namespace hamandish::test
