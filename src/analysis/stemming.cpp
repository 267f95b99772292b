#include "analysis/stemming.h"

#include "analysis/folding.h"
#include "analysis/stop_words.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace hamandish::analysis {
namespace {

/// Strips `text` where at least `rest` letters remain.
struct Ending {
    std::u32string_view text;
    std::size_t rest;
};

// Of each list the first that fits is taken off.
constexpr std::array<Ending, 11> persian_plurals{{
    {U"\u0647\u0627\u06CC\u0634\u0627\u0646", 3}, // هایشان
    {U"\u0647\u0627\u06CC\u062A\u0627\u0646", 3}, // هایتان
    {U"\u0647\u0627\u06CC\u0645\u0627\u0646", 3}, // هایمان
    {U"\u0647\u0627\u06CC\u0645", 3},             // هایم
    {U"\u0647\u0627\u06CC\u0634", 3},             // هایش
    {U"\u0647\u0627\u06CC\u06CC", 3},             // هایی
    {U"\u0647\u0627\u06CC", 3},                   // های
    {U"\u0647\u0627", 3},                         // ها
    {U"\u0634\u0627\u0646", 4},                   // شان
    {U"\u062A\u0627\u0646", 4},                   // تان
    {U"\u0645\u0627\u0646", 4},                   // مان
}};
constexpr std::array<Ending, 2> persian_degrees{{
    {U"\u062A\u0631\u06CC\u0646", 3}, // ترین
    {U"\u062A\u0631", 4},             // تر
}};
constexpr std::array<Ending, 5> persian_last{{
    {U"\u06CC\u0627\u0646", 3}, // یان
    {U"\u0627\u062A", 3},       // ات
    {U"\u0627\u0646", 4},       // ان
    {U"\u06CC\u06CC", 3},       // یی
    {U"\u06CC", 3},             // ی
}};
constexpr std::array<Ending, 6> verb_endings{{
    {U"\u06CC\u0645", 2}, // یم
    {U"\u06CC\u062F", 2}, // ید
    {U"\u0646\u062F", 2}, // ند
    {U"\u0645", 2},       // م
    {U"\u062F", 2},       // د
    {U"\u06CC", 2},       // ی
}};
constexpr std::u32string_view mi = U"\u0645\u06CC", nemi = U"\u0646\u0645\u06CC";
constexpr std::size_t least_verb = 3; ///< letters after mi-, so that میدان is no verb

template <std::size_t Count>
bool strip(std::u32string_view& word, const std::array<Ending, Count>& endings) {
    for (const Ending& ending : endings) {
        if (word.size() < ending.text.size() + ending.rest || !word.ends_with(ending.text))
            continue;
        word.remove_suffix(ending.text.size());
        return true;
    }
    return false;
}

std::u32string_view persian_stem(std::u32string_view word) {
    for (const std::u32string_view prefix : {nemi, mi}) {
        if (!word.starts_with(prefix) || word.size() < prefix.size() + least_verb) continue;
        std::u32string_view verb = word.substr(prefix.size());
        if (strip(verb, verb_endings)) return verb;
    }
    const bool is_plural = strip(word, persian_plurals);
    strip(word, persian_degrees);
    if (strip(word, persian_last) && !is_plural) strip(word, persian_plurals);
    return word;
}

constexpr std::array<std::u32string_view, 3> kept_s{U"ss", U"us", U"is"};

bool has_vowel(std::u32string_view word) {
    return word.find_first_of(U"aeiouy") != std::u32string_view::npos;
}

std::u32string english_stem(std::u32string_view word) {
    std::u32string stem(word);
    const auto ends = [&](std::u32string_view ending) { return stem.ends_with(ending); };
    const auto cut = [&](std::size_t letters) { stem.resize(stem.size() - letters); };
    const bool keeps_s = std::any_of(kept_s.begin(), kept_s.end(), ends);
    if (stem.size() > 4 && ends(U"ies")) {
        cut(3);
        stem += U'y';
    } else if (stem.size() > 3 && ends(U"s") && !keeps_s) {
        cut(1);
    }
    for (const std::u32string_view ending : {U"ing", U"ed", U"ly"}) {
        if (stem.size() < ending.size() + 3 || !ends(ending)) continue;
        const std::u32string_view rest(stem.data(), stem.size() - ending.size());
        if (!has_vowel(rest)) continue;
        cut(ending.size());
        break;
    }
    const std::size_t size = stem.size();
    if (size > 3 && stem[size - 1] == stem[size - 2] && !ends(U"s") && !ends(U"l")) cut(1);
    if (stem.size() > 3 && ends(U"e")) cut(1);
    return stem;
}

std::u32string letters_of(std::string_view word) {
    std::u32string out;
    for (std::size_t at = 0; at < word.size();) {
        const auto point = base::decode_utf8(word, at);
        if (!point) break;
        out += point->value;
        at += point->bytes;
    }
    return out;
}

std::string text_of(std::u32string_view letters) {
    std::string out;
    for (const char32_t letter : letters) base::append_utf8(out, letter);
    return out;
}

template <std::size_t Count>
void add_folded(std::vector<std::string>& out, const std::array<std::string_view, Count>& words) {
    for (const std::string_view word : words) out.push_back(fold_text(word).text);
}

/// Folded and sorted.
std::vector<std::string> stop_words() {
    std::vector<std::string> out;
    add_folded(out, persian_stop_words);
    add_folded(out, english_stop_words);
    std::sort(out.begin(), out.end());
    return out;
}

bool says_nothing(std::string_view word) {
    static const std::vector<std::string> stops = stop_words();
    const bool is_number =
        std::all_of(word.begin(), word.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
    return is_number || letters_of(word).size() < 2 ||
           std::binary_search(stops.begin(), stops.end(), word);
}

} // namespace

std::string stem_from_word(std::string_view folded_word) {
    const std::u32string letters = letters_of(folded_word);
    if (letters.empty()) return std::string(folded_word);
    const auto is_in = [&](char32_t first, char32_t last) {
        return std::all_of(letters.begin(), letters.end(),
                           [&](char32_t letter) { return letter >= first && letter <= last; });
    };
    if (is_in(U'a', U'z')) return text_of(english_stem(letters));
    if (is_in(0x0600, 0x06FF)) return text_of(persian_stem(letters));
    return std::string(folded_word);
}

std::vector<TellingWord> telling_words(std::string_view text) {
    const FoldedText folded = fold_text(text);
    std::vector<TellingWord> out;
    std::size_t place = 0;
    for (std::size_t start = 0; start < folded.text.size(); ++place) {
        const std::size_t end = std::min(folded.text.find(' ', start), folded.text.size());
        const std::string_view word = std::string_view(folded.text).substr(start, end - start);
        if (!says_nothing(word)) {
            const std::size_t first = folded.sources[start].start;
            out.push_back({stem_from_word(word),
                           std::string(text.substr(first, folded.sources[end - 1].end - first)),
                           place});
        }
        start = end + 1;
    }
    return out;
}

} // namespace hamandish::analysis
