#include "text/boundaries.h"

#include "text/engine_parts.h"

namespace hamandish::text {
namespace {

UBreakIterator* iterator_of(Engine::Parts& parts, Boundary kind) {
    if (kind == Boundary::Grapheme) return parts.graphemes.get();
    return kind == Boundary::Word ? parts.words.get() : parts.lines.get();
}

/// Calls `visit(position)` at 0 and at every boundary after it.
template <typename Visit>
void each_boundary(UBreakIterator* iterator, std::u16string_view text, Visit visit) {
    auto status = U_ZERO_ERROR;
    ubrk_setText(iterator, text.data(), static_cast<std::int32_t>(text.size()), &status);
    if (U_FAILURE(status)) return;
    for (auto at = ubrk_first(iterator); at != UBRK_DONE; at = ubrk_next(iterator))
        visit(static_cast<std::uint32_t>(at));
}

} // namespace

std::vector<std::uint32_t> boundaries(Engine& engine, Boundary kind, std::u16string_view text) {
    std::vector<std::uint32_t> found;
    if (text.empty()) return {0};
    each_boundary(iterator_of(engine.parts(), kind), text,
                  [&](std::uint32_t at) { found.push_back(at); });
    return found;
}

std::vector<LineOpportunity> line_opportunities(Engine& engine, std::u16string_view text) {
    std::vector<LineOpportunity> found;
    if (text.empty()) return found;
    found.reserve(text.size() / 4);
    auto* iterator = iterator_of(engine.parts(), Boundary::Line);
    each_boundary(iterator, text, [&](std::uint32_t at) {
        const auto kind = ubrk_getRuleStatus(iterator);
        if (at > 0) found.push_back({at, kind >= UBRK_LINE_HARD && kind < UBRK_LINE_HARD_LIMIT});
    });
    return found;
}

} // namespace hamandish::text
