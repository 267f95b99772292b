#include "analysis/unit_redline.h"

#include "analysis/word_tokens.h"

#include <algorithm>
#include <string>

namespace hamandish::analysis {
namespace {

std::vector<std::string> joined(std::span<const UnitText> units) {
    std::vector<std::string> out;
    for (const UnitText& unit : units)
        out.push_back(std::string(unit.heading).append("\n").append(unit.text));
    return out;
}

std::int64_t count_words(std::string_view text, ByteRange range) {
    const auto tokens = tokens_of(text.substr(range.start, range.end - range.start));
    return std::count_if(tokens.begin(), tokens.end(),
                         [](const Token& token) { return token.kind == TokenKind::Word; });
}

void count(UnitRedline& unit, const std::vector<RedlinePiece>& pieces, std::string_view before,
           std::string_view after) {
    for (const RedlinePiece& piece : pieces) {
        if (piece.change == Change::Removed)
            unit.removed_words += count_words(before, piece.before);
        if (piece.change == Change::Added) unit.added_words += count_words(after, piece.after);
    }
}

bool has_changes(const std::vector<RedlinePiece>& pieces) {
    return std::any_of(pieces.begin(), pieces.end(),
                       [](const RedlinePiece& piece) { return piece.change != Change::Kept; });
}

} // namespace

std::vector<UnitPair> pair_unit_texts(std::span<const UnitText> before,
                                      std::span<const UnitText> after) {
    const auto old_texts = joined(before), new_texts = joined(after);
    return pair_units(std::vector<std::string_view>(old_texts.begin(), old_texts.end()),
                      std::vector<std::string_view>(new_texts.begin(), new_texts.end()));
}

UnitRedline redline_units(const UnitText& before, const UnitText& after) {
    UnitRedline unit{redline(before.heading, after.heading), redline(before.text, after.text)};
    count(unit, unit.heading, before.heading, after.heading);
    count(unit, unit.text, before.text, after.text);
    return unit;
}

std::string_view text_of(const RedlinePiece& piece, std::string_view before,
                         std::string_view after) {
    const bool removed = piece.change == Change::Removed;
    const auto range = removed ? piece.before : piece.after;
    return (removed ? before : after).substr(range.start, range.end - range.start);
}

bool is_changed(const UnitRedline& unit) {
    return has_changes(unit.heading) || has_changes(unit.text);
}

UnitFate fate_of(const UnitPair& pair, bool changed) {
    if (!pair.before) return UnitFate::Added;
    if (!pair.after) return UnitFate::Removed;
    return changed ? UnitFate::Changed : UnitFate::Unchanged;
}

std::string_view word(UnitFate fate) {
    switch (fate) {
    case UnitFate::Unchanged: return "unchanged";
    case UnitFate::Changed: return "changed";
    case UnitFate::Added: return "added";
    case UnitFate::Removed: return "removed";
    }
    return "";
}

std::string_view word(Change change) {
    switch (change) {
    case Change::Kept: return "kept";
    case Change::Removed: return "removed";
    case Change::Added: return "added";
    }
    return "";
}

} // namespace hamandish::analysis
