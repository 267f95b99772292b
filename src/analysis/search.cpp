#include "analysis/search.h"

#include "base/utf8.h"

#include <algorithm>

namespace hamandish::analysis {
namespace {

void append_places(const FoldedText& text, const std::string& word, std::vector<Found>& places) {
    const bool is_letter = base::count_code_points(word) == 1;
    for (std::size_t at = text.text.find(word); at != std::string::npos;
         at = text.text.find(word, at + 1)) {
        if (!text.sources[at].begins_word) continue;
        const std::size_t end = at + word.size();
        if (is_letter && end < text.text.size() && text.text[end] != ' ') continue;
        places.push_back({text.sources[at].start, text.sources[at + word.size() - 1].end});
    }
}

std::vector<Found> without_overlaps(std::vector<Found> places) {
    std::sort(places.begin(), places.end(), [](const Found& one, const Found& other) {
        return one.start != other.start ? one.start < other.start : one.end < other.end;
    });
    std::vector<Found> merged;
    for (const Found& place : places) {
        if (!merged.empty() && place.start < merged.back().end)
            merged.back().end = std::max(merged.back().end, place.end);
        else
            merged.push_back(place);
    }
    return merged;
}

} // namespace

std::vector<std::string> words_of_query(std::string_view query, std::size_t limit) {
    const std::string folded = fold_text(query).text;
    std::vector<std::string> words;
    for (std::size_t at = 0; at < folded.size() && words.size() < limit;) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        std::string word = folded.substr(at, end - at);
        if (std::find(words.begin(), words.end(), word) == words.end())
            words.push_back(std::move(word));
        at = end + 1;
    }
    return words;
}

std::vector<Found> find_words(const FoldedText& text, std::span<const std::string> words) {
    std::vector<Found> places;
    for (const std::string& word : words) {
        const std::size_t before = places.size();
        append_places(text, word, places);
        if (places.size() == before) return {};
    }
    return without_overlaps(std::move(places));
}

std::vector<std::string> index_words(const FoldedText& text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.text.size(); ++at) {
        if (!text.sources[at].begins_word || text.text[at] == ' ') continue;
        words.push_back(text.text.substr(at, text.text.find(' ', at) - at));
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

} // namespace hamandish::analysis
