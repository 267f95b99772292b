#include "server/usecases/wording_changes.h"

#include "analysis/redline.h"

namespace hamandish::usecases {
namespace {

using analysis::Change;
using analysis::RedlinePiece;

/// How many kept words are shown before a change, so that its place is found.
constexpr int words_of_context = 4;

std::string_view part(std::string_view text, analysis::ByteRange range) {
    return text.substr(range.start, range.end - range.start);
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \n\t");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \n\t") - first + 1));
}

/// The last words of what was kept.
std::string context_from(std::string_view kept) {
    std::size_t start = kept.find_last_not_of(" \n\t");
    if (start == std::string_view::npos) return {};
    for (int words = 0; words < words_of_context; ++words) {
        const std::size_t space = kept.find_last_of(" \n\t", start);
        if (space == std::string_view::npos || space == 0) return trimmed(kept);
        start = space - 1;
    }
    return trimmed(kept.substr(start + 1));
}

std::size_t kept_bytes(const std::vector<RedlinePiece>& pieces) {
    std::size_t bytes = 0;
    for (const RedlinePiece& piece : pieces)
        if (piece.change == Change::Kept) bytes += piece.before.end - piece.before.start;
    return bytes;
}

} // namespace

std::vector<contract::WordingChange> wording_changes(const domain::TwoTexts& text,
                                                     const std::string& wording) {
    if (wording.empty()) return {};
    const auto from_fa = analysis::redline(text.fa, wording);
    const auto from_en = analysis::redline(text.en, wording);
    const bool persian = kept_bytes(from_fa) >= kept_bytes(from_en);
    const std::string& before = persian ? text.fa : text.en;
    std::vector<contract::WordingChange> changes;
    std::string context;
    bool is_open = false; // the last change goes on
    for (const RedlinePiece& piece : persian ? from_fa : from_en) {
        if (piece.change == Change::Kept) {
            context = context_from(part(before, piece.before));
            is_open = false;
            continue;
        }
        if (!is_open) changes.push_back({context, {}, {}});
        is_open = true;
        changes.back().removed += part(before, piece.before);
        changes.back().added += part(wording, piece.after);
    }
    for (contract::WordingChange& one : changes) {
        one.removed = trimmed(one.removed);
        one.added = trimmed(one.added);
    }
    return changes;
}

} // namespace hamandish::usecases
