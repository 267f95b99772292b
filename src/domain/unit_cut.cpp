#include "domain/unit_cut.h"

#include "base/trimmed.h"
#include "domain/half_space.h"

#include <algorithm>
#include <array>
#include <optional>

namespace hamandish::domain {
namespace {

/// What documents set words off with: said by kind and heading here.
constexpr std::string_view markup = "#*";

bool is_blank(char c) {
    return base::blanks.find(c) != std::string_view::npos;
}
/// How many bytes here are blank, markup or a half-space, which files also write as a mark of
/// direction; 0 where words are.
std::size_t silent_bytes(std::string_view text, std::size_t at) {
    if (is_blank(text[at]) || markup.find(text[at]) != std::string_view::npos) return 1;
    const std::string_view here = text.substr(at, half_space.size());
    return here == half_space || here == right_to_left_mark ? here.size() : 0;
}
std::size_t after_silence(std::string_view text, std::size_t at) {
    while (at < text.size() && silent_bytes(text, at) != 0) at += silent_bytes(text, at);
    return at;
}

/// Does a sentence end here? What closes after its mark belongs to it.
bool ends_sentence(std::string_view text) {
    constexpr std::array<std::string_view, 6> closing{")", "]", "\u00BB", "\u201D", "\"", "\u2019"};
    constexpr std::array<std::string_view, 6> marks{".", "!", "?", "\u061F", "\u061B", "\u2026"};
    const auto ends = [&text](std::string_view mark) { return text.ends_with(mark); };
    for (;;) {
        const auto found = std::find_if(closing.begin(), closing.end(), ends);
        if (found == closing.end()) break;
        text.remove_suffix(found->size());
    }
    return std::any_of(marks.begin(), marks.end(), ends);
}

/// The place where the second half begins.
std::optional<std::size_t> place_from(std::string_view text, std::size_t at) {
    if (at >= text.size()) return std::nullopt;
    const std::size_t blank = text.find_last_of(base::blanks, at);
    if (blank == text.npos) return std::nullopt;
    const std::size_t place = text.find_first_not_of(base::blanks, blank);
    const bool has_both = place != text.npos && !base::trimmed(text.substr(0, place)).empty();
    return has_both ? std::optional(place) : std::nullopt;
}

/// Are these the words from `at` on, however either is set? Of long ones the beginning is enough.
bool says_at(std::string_view source, std::size_t at, std::string_view words, std::size_t enough) {
    std::size_t same = 0;
    for (std::size_t i = after_silence(words, 0); i < words.size(); i = after_silence(words, i)) {
        at = after_silence(source, at);
        if (at >= source.size() || source[at++] != words[i++]) return false;
        if (++same == enough) return true;
    }
    return same > 0;
}

std::size_t find_words(std::string_view source, std::string_view words, std::size_t enough) {
    for (std::size_t at = 0; at < source.size(); ++at)
        if (silent_bytes(source, at) == 0 && says_at(source, at, words, enough)) return at;
    return source.npos;
}

/// What was cut ends with the blank it was cut at; other units begin a paragraph.
void append(std::string& out, std::string_view words) {
    if (words.empty()) return;
    if (!out.empty() && !is_blank(out.back())) out += '\n';
    out += words;
}

/// What lay in the unit lies in the one before now, no more than a step inside.
void lift_what_lies_in(std::vector<DraftFormUnit>& units, std::size_t index, int steps) {
    for (std::size_t i = index + 1; i < units.size() && units[i].depth > units[index].depth; ++i)
        units[i].depth -= steps;
}

} // namespace

std::vector<std::size_t> places_to_cut(std::string_view text) {
    std::vector<std::size_t> places;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (is_blank(text[i]) || !is_blank(text[i - 1])) continue;
        const std::string_view before =
            text.substr(0, text.find_last_not_of(base::blanks, i - 1) + 1);
        const std::string_view blanks = text.substr(before.size(), i - before.size());
        if (before.empty()) continue;
        if (blanks.find('\n') != blanks.npos || ends_sentence(before)) places.push_back(i);
    }
    return places;
}

std::string printed_head(const DraftFormUnit& unit) {
    if (unit.source.empty()) return {};
    constexpr std::size_t enough = 24;
    std::size_t end = unit.source.size();
    const std::string all = unit.heading.fa + unit.text.fa;
    const std::string_view words = base::trimmed(all);
    if (!words.empty()) end = find_words(unit.source, words, enough);
    // What was joined to it may have come from elsewhere.
    if (end == unit.source.npos)
        end = find_words(unit.source, words.substr(0, words.find_first_of(base::blanks)), enough);
    if (end == unit.source.npos) return unit.label;
    std::string head;
    for (const char c : unit.source.substr(0, end))
        if (markup.find(c) == markup.npos) head += c;
    const std::string_view said = base::trimmed(head);
    return said.empty() ? unit.label : with_half_spaces(said);
}

base::Status split_unit(std::vector<DraftFormUnit>& units, int index, std::size_t at) {
    DraftFormUnit& whole = units[static_cast<std::size_t>(index)];
    const auto place = place_from(whole.text.fa, at);
    if (!place) return base::fail(base::ErrorCode::InvalidInput, "split");
    DraftFormUnit rest;
    rest.depth = whole.depth;
    rest.kind = whole.kind;
    rest.number = whole.number == 0 ? 0 : whole.number + 1;
    rest.text.fa = whole.text.fa.substr(*place);
    whole.text.fa.resize(*place);
    const std::size_t cut = find_words(whole.source, rest.text.fa, rest.text.fa.size());
    if (cut != whole.source.npos) {
        rest.source = whole.source.substr(cut);
        whole.source.resize(cut);
    }
    units.insert(units.begin() + index + 1, std::move(rest));
    return {};
}

base::Status merge_unit(std::vector<DraftFormUnit>& units, int index) {
    if (index == 0) return base::fail(base::ErrorCode::InvalidInput, "merge");
    const auto at = static_cast<std::size_t>(index);
    DraftFormUnit& before = units[at - 1];
    DraftFormUnit gone = units[at];
    if (const std::string head = printed_head(gone); !head.empty()) {
        std::string& opening = gone.heading.fa.empty() ? gone.text.fa : gone.heading.fa;
        opening = opening.empty() ? head : head + ' ' + opening;
    }
    append(before.text.fa, gone.heading.fa);
    append(before.text.fa, gone.text.fa);
    append(before.text.en, gone.heading.en);
    append(before.text.en, gone.text.en);
    before.source += gone.source;
    if (gone.depth > before.depth) lift_what_lies_in(units, at, gone.depth - before.depth);
    units.erase(units.begin() + index);
    return {};
}

} // namespace hamandish::domain
