#include "analysis/structure/page_lines.h"

#include "analysis/structure/heads.h"

#include <map>

namespace hamandish::analysis {
namespace {

constexpr std::size_t longest_line = 100;
constexpr std::u32string_view page_words[] = {U"\u0635",                   // ص
                                              U"\u0635\u0641\u062D\u0647", // صفحه
                                              U"page", U"p."};

struct NumberedLine {
    std::size_t line;
    int number;
};

struct Ending {
    std::u32string before;
    int number = 0;
    bool names_page = false;
};

bool says_page(Points before) {
    while (!before.empty() && !is_letter(before.back().value))
        before = before.first(before.size() - 1);
    for (const std::u32string_view word : page_words) {
        const std::size_t letters = word.back() == '.' ? word.size() - 1 : word.size();
        if (before.size() < letters) continue;
        const Points tail = before.last(letters);
        const bool same =
            std::equal(tail.begin(), tail.end(), word.begin(),
                       [](const Point& point, char32_t value) { return point.value == value; });
        const bool whole =
            before.size() == letters || !is_letter(before[before.size() - letters - 1].value);
        if (same && whole) return true;
    }
    return false;
}

std::optional<Ending> ending_of(const MatchLine& line) {
    const Points all = without_gaps_behind(after_gaps(line.points));
    if (all.empty() || all.size() > longest_line || line.label_points > 0) return std::nullopt;
    std::size_t digits = 0;
    while (digits < all.size() && is_digit(all[all.size() - 1 - digits].value)) ++digits;
    if (digits == 0 || digits > 4) return std::nullopt;
    if (read_named_head(all) && !says_page(all.first(all.size() - digits))) return std::nullopt;
    Ending ending;
    for (const Point& point : all.last(digits))
        ending.number = ending.number * 10 + static_cast<int>(point.value - '0');
    const Points before = all.first(all.size() - digits);
    for (const Point& point : before) ending.before += point.value;
    ending.names_page = says_page(before);
    return ending;
}

bool grows(const std::vector<NumberedLine>& group) {
    for (std::size_t index = 1; index < group.size(); ++index)
        if (group[index].number <= group[index - 1].number) return false;
    // Most pages are there: a list of years or amounts has no such order.
    const int span = group.back().number - group.front().number + 1;
    return static_cast<std::size_t>(span) <= 2 * group.size();
}

} // namespace

PageLines find_page_lines(std::span<const MatchLine> lines) {
    PageLines out;
    out.is_page_line.resize(lines.size());
    std::map<std::u32string, std::vector<NumberedLine>> groups;
    std::map<std::u32string, bool> names_page;
    for (std::size_t line = 0; line < lines.size(); ++line)
        if (const auto ending = ending_of(lines[line])) {
            groups[ending->before].push_back({line, ending->number});
            names_page[ending->before] = ending->names_page;
        }
    for (const auto& [before, group] : groups) {
        if (group.size() < (names_page[before] ? 2u : 3u) || !grows(group)) continue;
        if (before.empty()) out.doubtful.push_back(group.front().line);
        for (const NumberedLine& found : group) out.is_page_line[found.line] = true;
    }
    return out;
}

} // namespace hamandish::analysis
