#include "domain/draft.h"

#include <algorithm>

namespace hamandish::domain {
namespace {

base::Error misaligned(const SourceDraft& draft, int line) {
    return {base::ErrorCode::Misaligned, draft.name + ":" + std::to_string(line)};
}

std::string key_of(const SourceUnit& unit) {
    if (unit.kind == UnitKind::Preamble) return "preamble";
    return "article-" + std::to_string(unit.number);
}

/// Within one language: at most one preamble, first; articles numbered 1, 2, 3 …; nothing empty.
void check_order(const SourceDraft& draft, std::vector<base::Error>& problems) {
    if (draft.title.empty()) problems.push_back(misaligned(draft, std::max(draft.title_line, 1)));
    if (draft.units.empty()) problems.push_back(misaligned(draft, std::max(draft.last_line, 1)));
    int next_number = 1;
    for (std::size_t i = 0; i < draft.units.size(); ++i) {
        const SourceUnit& unit = draft.units[i];
        const bool in_place = unit.kind == UnitKind::Preamble ? i == 0 : unit.number == next_number;
        if (!in_place || unit.heading.empty() || unit.text.empty())
            problems.push_back(misaligned(draft, unit.line));
        if (unit.kind == UnitKind::Article) next_number = unit.number + 1;
    }
}

void align_units(const SourceDraft& fa, const SourceDraft& en, Alignment& out) {
    const std::size_t both = std::min(fa.units.size(), en.units.size());
    for (std::size_t i = 0; i < both; ++i) {
        const SourceUnit& first = fa.units[i];
        const SourceUnit& second = en.units[i];
        if (key_of(first) != key_of(second)) {
            out.problems.push_back(misaligned(fa, first.line));
            out.problems.push_back(misaligned(en, second.line));
            continue;
        }
        out.draft.units.push_back({key_of(first),
                                   first.kind,
                                   first.number,
                                   {first.heading, second.heading},
                                   {first.text, second.text},
                                   0});
    }
    for (const SourceDraft* draft : {&fa, &en})
        for (std::size_t i = both; i < draft->units.size(); ++i)
            out.problems.push_back(misaligned(*draft, draft->units[i].line));
}

void align_facts(const SourceDraft& fa, const SourceDraft& en, Alignment& out) {
    const std::size_t both = std::min(fa.facts.size(), en.facts.size());
    for (std::size_t i = 0; i < both; ++i)
        out.draft.facts.push_back(
            {{fa.facts[i].label, en.facts[i].label}, {fa.facts[i].value, en.facts[i].value}});
    for (const SourceDraft* draft : {&fa, &en})
        for (std::size_t i = both; i < draft->facts.size(); ++i)
            out.problems.push_back(misaligned(*draft, draft->facts[i].line));
}

} // namespace

Alignment align(const SourceDraft& fa, const SourceDraft& en) {
    Alignment out;
    out.draft.title = {fa.title, en.title};
    check_order(fa, out.problems);
    check_order(en, out.problems);
    align_facts(fa, en, out);
    align_units(fa, en, out);
    // A unit may break two rules at once; say it once.
    std::vector<base::Error> unique;
    for (base::Error& problem : out.problems)
        if (std::find(unique.begin(), unique.end(), problem) == unique.end())
            unique.push_back(std::move(problem));
    out.problems = std::move(unique);
    if (!out.problems.empty()) out.draft = {};
    return out;
}

} // namespace hamandish::domain
