#include "analysis/structure/outline.h"
#include "analysis/structure/words.h"

namespace hamandish::analysis {
namespace {

constexpr std::u32string_view in_word = U"\u062F\u0631"; // در

struct Counted {
    int count = 0;
    domain::UnitKind kind = domain::UnitKind::Article;
    std::size_t length = 0;
};

/// «۵ ماده», «شش ماده» at the front of the points.
std::optional<Counted> read_counted(Points points) {
    const auto number = read_number(points);
    if (!number) return std::nullopt;
    const Points rest = after_gaps(points.subspan(number->length));
    for (const UnitWord& row : unit_words())
        if (const std::size_t length = word_length(rest, row.word); length > 0)
            return Counted{number->value, row.kind, points.size() - rest.size() + length};
    return std::nullopt;
}

} // namespace

std::optional<StatedCounts> stated_counts(Points points) {
    for (std::size_t at = 0; at < points.size(); ++at) {
        if (at > 0 && !is_gap(points[at - 1].value)) continue;
        const std::size_t in = word_length(points.subspan(at), in_word);
        if (in == 0) continue;
        Points rest = after_gaps(points.subspan(at + in));
        const auto articles = read_counted(rest);
        if (!articles || articles->kind != domain::UnitKind::Article) continue;
        StatedCounts counts{articles->count};
        rest = after_gaps(rest.subspan(articles->length));
        if (const std::size_t joint = word_length(rest, and_word); joint > 0)
            if (const auto notes = read_counted(after_gaps(rest.subspan(joint)));
                notes && notes->kind == domain::UnitKind::Note)
                counts.notes = notes->count;
        return counts;
    }
    return std::nullopt;
}

} // namespace hamandish::analysis
