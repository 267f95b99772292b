#include "analysis/passages.h"

#include "analysis/folding.h"
#include "analysis/word_tokens.h"
#include "base/graphemes.h"
#include "base/utf8.h"

#include <algorithm>

namespace hamandish::analysis {
namespace {

using base::ErrorCode;

/// A code point of UTF-8 takes no more.
constexpr std::size_t most_bytes_of_point = 4;

/// The letters and digits of a text without what parts them, and where each byte comes from.
struct Letters {
    std::string text;
    std::vector<Source> sources;

    explicit Letters(std::string_view original) {
        const FoldedText folded = fold_text(original);
        for (std::size_t i = 0; i < folded.text.size(); ++i) {
            if (folded.text[i] == ' ') continue;
            text += folded.text[i];
            sources.push_back(folded.sources[i]);
        }
    }
    /// Bytes [first, end) of the letters, in the original.
    [[nodiscard]] ByteRange range(std::size_t first, std::size_t end) const {
        return {sources[first].start, sources[end - 1].end};
    }
};

std::string_view cut(std::string_view text, const ByteRange& range) {
    return text.substr(range.start, range.end - range.start);
}

bool is_white(char letter) {
    return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
}

bool is_inside_code_point(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Does a grapheme cluster begin at `at`? What stands further before it than any cluster reaches
/// makes no difference, so that a long paragraph is not read anew for each place in it.
bool is_cluster_edge(std::string_view text, std::size_t at) {
    constexpr std::size_t most_bytes_of_cluster = 256;
    if (at == 0 || at >= text.size()) return true;
    std::size_t begin = at > most_bytes_of_cluster ? at - most_bytes_of_cluster : 0;
    while (begin < at && is_inside_code_point(text[begin])) ++begin;
    const auto point = base::decode_utf8(text, at);
    const std::size_t end = at + (point ? point->bytes : 1);
    return begin + base::last_grapheme(text.substr(begin, end - begin)) == at;
}

/// Finds passages in one text.
class Searched {
  public:
    explicit Searched(std::string_view text) : text_(text), tokens_(tokens_of(text)) {}

    /// Without white ends, and with whole words and clusters.
    [[nodiscard]] ByteRange widened(ByteRange range) const {
        while (range.start < range.end && is_white(text_[range.start])) ++range.start;
        while (range.end > range.start && is_white(text_[range.end - 1])) --range.end;
        if (range.start == range.end) return range;
        const Token &first = token_at(range.start), &last = token_at(range.end - 1);
        if (first.kind == TokenKind::Word) range.start = first.start;
        if (last.kind == TokenKind::Word) range.end = last.end;
        while (!is_cluster_edge(text_, range.start)) range.start -= point_before(range.start);
        while (!is_cluster_edge(text_, range.end)) range.end += point_at(range.end);
        return range;
    }

    /// Every place that reads like the quoted words, each once, widened. Places where they are
    /// whole words, if there are such.
    [[nodiscard]] std::vector<ByteRange> places_of(std::string_view exact) const {
        auto places = spelt_so(exact);
        if (places.empty()) places = spelt_otherwise(exact);
        const bool has_whole = std::any_of(places.begin(), places.end(),
                                           [](const Place& place) { return place.is_whole; });
        std::vector<ByteRange> ranges;
        for (const Place& place : places) {
            if (has_whole && !place.is_whole) continue;
            if (ranges.empty() || ranges.back() != place.range) ranges.push_back(place.range);
        }
        return ranges;
    }

    /// How many bytes of the letters around a place are those that stood around the quote.
    [[nodiscard]] std::size_t likeness(const ByteRange& place, const Letters& prefix,
                                       const Letters& suffix) const {
        constexpr std::size_t most = domain::passage_context * most_bytes_of_point * 2;
        const std::size_t begin = place.start > most ? place.start - most : 0;
        const Letters before(text_.substr(begin, place.start - begin));
        const Letters after(text_.substr(place.end, most));
        const auto [stop, same] = std::mismatch(before.text.rbegin(), before.text.rend(),
                                                prefix.text.rbegin(), prefix.text.rend());
        const auto [end, alike] = std::mismatch(after.text.begin(), after.text.end(),
                                                suffix.text.begin(), suffix.text.end());
        return std::size_t(same - prefix.text.rbegin()) + std::size_t(alike - suffix.text.begin());
    }

  private:
    struct Place {
        ByteRange range;
        bool is_whole = false; ///< it needed no widening
    };

    /// Bytes of the code point that ends, or begins, at `at`.
    [[nodiscard]] std::uint32_t point_before(std::uint32_t at) const {
        return std::uint32_t(domain::last_code_points(text_.substr(0, at), 1).size());
    }
    [[nodiscard]] std::uint32_t point_at(std::uint32_t at) const {
        return std::uint32_t(domain::first_code_points(text_.substr(at), 1).size());
    }

    [[nodiscard]] const Token& token_at(std::uint32_t byte) const {
        const auto after =
            std::upper_bound(tokens_.begin(), tokens_.end(), byte,
                             [](std::uint32_t at, const Token& token) { return at < token.start; });
        return *(after - 1);
    }

    [[nodiscard]] Place place_at(const ByteRange& range) const {
        const ByteRange wide = widened(range);
        return {wide, wide == range};
    }

    [[nodiscard]] std::vector<Place> spelt_so(std::string_view exact) const {
        std::vector<Place> places;
        for (std::size_t at = text_.find(exact); at != text_.npos; at = text_.find(exact, at + 1))
            places.push_back(place_at({std::uint32_t(at), std::uint32_t(at + exact.size())}));
        return places;
    }

    [[nodiscard]] std::vector<Place> spelt_otherwise(std::string_view exact) const {
        const Letters all(text_), wanted(exact);
        std::vector<Place> places;
        for (std::size_t at = all.text.find(wanted.text); at != std::string::npos;
             at = all.text.find(wanted.text, at + 1))
            places.push_back(place_at(all.range(at, at + wanted.text.size())));
        return places;
    }

    std::string_view text_;
    std::vector<Token> tokens_;
};

/// The places that are most like what stood around the quote, if half of that is there; all, if it
/// is at none of them.
struct BestPlaces {
    std::vector<ByteRange> ranges;
    bool is_around_whole = false; ///< all that stood around the quote is there
};
BestPlaces best_of(const Searched& searched, const std::vector<ByteRange>& places,
                   const domain::TextQuote& quote) {
    const Letters prefix(quote.prefix), suffix(quote.suffix);
    const std::size_t whole = prefix.text.size() + suffix.text.size();
    if (whole == 0) return {places, false};
    std::size_t most = 0;
    std::vector<std::size_t> likeness;
    for (const ByteRange& place : places) {
        likeness.push_back(searched.likeness(place, prefix, suffix));
        most = std::max(most, likeness.back());
    }
    if (most * 2 < whole) return {places, false};
    BestPlaces best{{}, most == whole};
    for (std::size_t i = 0; i < places.size(); ++i)
        if (likeness[i] == most) best.ranges.push_back(places[i]);
    return best;
}

std::int64_t count_points(std::string_view text, std::size_t bytes) {
    return static_cast<std::int64_t>(base::count_code_points(text.substr(0, bytes)));
}

/// As it stands there, whatever was asked for.
base::Result<domain::Passage> passage_from(std::string_view text, const ByteRange& range) {
    const auto words = cut(text, range);
    if (Letters(words).text.empty()) return base::fail(ErrorCode::TextEmpty, "passage");
    domain::Passage passage;
    passage.quote.exact = words;
    passage.quote.prefix =
        domain::last_code_points(text.substr(0, range.start), domain::passage_context);
    passage.quote.suffix =
        domain::first_code_points(text.substr(range.end), domain::passage_context);
    passage.start = count_points(text, range.start);
    passage.end = count_points(text, range.end);
    if (passage.end - passage.start > static_cast<std::int64_t>(domain::passage_limit))
        return base::fail(ErrorCode::TextTooLong, "passage");
    return passage;
}

/// How far a place is from where the passage was.
std::int64_t distance(std::string_view text, const ByteRange& place,
                      const domain::Passage& passage) {
    const std::int64_t start = count_points(text, place.start);
    return start < passage.start ? passage.start - start : start - passage.start;
}

/// What of a kept piece answers to the bytes `part` of its older spelling; nothing of marks.
std::optional<ByteRange> answering_to(const ByteRange& part, const RedlinePiece& piece,
                                      std::string_view before, std::string_view after) {
    const Letters now(cut(after, piece.after));
    const std::size_t first = Letters(cut(before, {piece.before.start, part.start})).text.size();
    const std::size_t count = Letters(cut(before, part)).text.size();
    if (count == 0 || first + count > now.text.size()) return std::nullopt;
    const ByteRange inside = now.range(first, first + count);
    return ByteRange{piece.after.start + inside.start, piece.after.start + inside.end};
}

/// What the redline says of a passage.
struct Traced {
    ByteRange range;
    std::size_t kept = 0, all = 0; ///< bytes of letters
    bool is_touched = false;       ///< something in it was taken out or put in

    void take(const ByteRange& found) {
        if (range.end == 0) range = found;
        range.start = std::min(range.start, found.start);
        range.end = std::max(range.end, found.end);
    }
};

Traced traced(std::string_view before, std::string_view after, std::span<const RedlinePiece> pieces,
              const ByteRange& old) {
    Traced out;
    for (const RedlinePiece& piece : pieces) {
        if (piece.change == Change::Added) {
            const bool is_inside = piece.before.start > old.start && piece.before.start < old.end;
            out.is_touched = out.is_touched || is_inside;
            continue;
        }
        const ByteRange part{std::max(piece.before.start, old.start),
                             std::min(piece.before.end, old.end)};
        if (part.start >= part.end) continue;
        const std::size_t letters = Letters(cut(before, part)).text.size();
        out.all += letters;
        if (piece.change == Change::Removed) {
            out.is_touched = true;
        } else if (const auto found = answering_to(part, piece, before, after)) {
            out.kept += letters;
            out.take(*found);
        }
    }
    return out;
}

} // namespace

base::Result<domain::Passage> passage_at(std::string_view text, const ByteRange& range) {
    return passage_from(text, Searched(text).widened(range));
}

base::Result<domain::Passage> passage_of(std::string_view text, const domain::TextQuote& quote) {
    if (Letters(quote.exact).text.empty()) return base::fail(ErrorCode::TextEmpty, "passage");
    const Searched searched(text);
    auto places = searched.places_of(quote.exact);
    if (places.empty()) return base::fail(ErrorCode::NotFound, "passage");
    if (places.size() > 1) places = best_of(searched, places, quote).ranges;
    if (places.size() > 1) return base::fail(ErrorCode::Conflict, "passage");
    return passage_from(text, places.front());
}

std::optional<ByteRange> find_again(std::string_view text, const domain::Passage& passage) {
    if (Letters(passage.quote.exact).text.empty()) return std::nullopt;
    const Searched searched(text);
    const auto places = searched.places_of(passage.quote.exact);
    if (places.empty()) return std::nullopt;
    if (places.size() == 1) return places.front();
    const BestPlaces best = best_of(searched, places, passage.quote);
    if (best.ranges.size() == 1) return best.ranges.front();
    if (!best.is_around_whole) return std::nullopt;
    return *std::min_element(
        best.ranges.begin(), best.ranges.end(), [&](const ByteRange& one, const ByteRange& other) {
            return distance(text, one, passage) < distance(text, other, passage);
        });
}

std::string_view word(PassageFate fate) {
    switch (fate) {
    case PassageFate::Stands: return "stands";
    case PassageFate::Changed: return "changed";
    case PassageFate::Gone: break;
    }
    return "gone";
}

PassageNow passage_now(std::string_view before, std::string_view after,
                       std::span<const RedlinePiece> pieces, const domain::Passage& passage) {
    const auto bytes = domain::passage_bytes(before, passage.start, passage.end);
    const Traced found =
        traced(before, after, pieces, {std::uint32_t(bytes.begin), std::uint32_t(bytes.end)});
    const Searched searched(after);
    if (found.kept > 0 && found.kept == found.all && !found.is_touched)
        return {PassageFate::Stands, searched.widened(found.range)};
    // Before the same words elsewhere: those may always have been there, too.
    if (found.kept > 0 && found.kept * 3 >= found.all)
        return {PassageFate::Changed, searched.widened(found.range)};
    if (const auto again = find_again(after, passage)) return {PassageFate::Stands, *again};
    return {};
}

} // namespace hamandish::analysis
