#include "server/usecases/search_call.h"

#include "analysis/search.h"
#include "base/utf8.h"

namespace hamandish::usecases {
namespace {

constexpr std::size_t longest_query = 200; ///< code points
constexpr std::size_t most_words = 8, most_hits = 50;
constexpr std::size_t excerpt_before = 60, excerpt_length = 240; ///< code points

base::Result<std::vector<std::string>> words_from(const std::string& query) {
    const bool readable = query.size() <= 4 * longest_query && base::is_well_formed_utf8(query) &&
                          base::count_code_points(query) <= longest_query;
    auto words =
        readable ? analysis::words_of_query(query, most_words) : std::vector<std::string>();
    if (words.empty()) return base::fail(base::ErrorCode::InvalidInput, "q");
    return words;
}

std::int64_t code_points(std::string_view text, std::size_t start, std::size_t end) {
    return static_cast<std::int64_t>(base::count_code_points(text.substr(start, end - start)));
}

std::vector<contract::TextRange> ranges_from(std::string_view text,
                                             const std::vector<analysis::Found>& places) {
    std::vector<contract::TextRange> ranges;
    std::size_t at = 0;
    std::int64_t counted = 0;
    for (const analysis::Found& place : places) {
        const std::int64_t start = counted + code_points(text, at, place.start);
        counted = start + code_points(text, place.start, place.end);
        at = place.end;
        ranges.push_back({start, counted});
    }
    return ranges;
}

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// The byte `count` code points before or after `at`, or the text's end.
std::size_t before(std::string_view text, std::size_t at, std::size_t count) {
    while (at > 0 && count > 0)
        if (!continues(text[--at])) --count;
    return at;
}
std::size_t after(std::string_view text, std::size_t at, std::size_t count) {
    for (; at < text.size() && count > 0; --count) do
            ++at;
        while (at < text.size() && continues(text[at]));
    return at;
}

/// Looks into one text after the other and keeps the first hits.
class Finder {
  public:
    Finder(const std::vector<std::string>& words, contract::SearchPage& page)
        : words_(words), page_(&page) {}

    void look_into(const std::string& text, const contract::SearchHit& hit) {
        const auto places = analysis::find_words(analysis::fold_text(text), words_);
        if (places.empty()) return;
        ++page_->hit_count;
        show(text, places, hit);
    }
    /// One that an index found and counted.
    void show_found(const std::string& text, const contract::SearchHit& hit) {
        const auto places = analysis::find_words(analysis::fold_text(text), words_);
        if (!places.empty()) show(text, places, hit);
    }

  private:
    void show(const std::string& text, const std::vector<analysis::Found>& places,
              contract::SearchHit hit) {
        if (page_->hits.size() >= most_hits) return;
        hit.matches = ranges_from(text, places);
        std::size_t start = before(text, places.front().start, excerpt_before);
        // Not in the middle of a word.
        if (const auto space = text.find_first_of(" \n", start);
            start > 0 && space < places.front().start)
            start = space + 1;
        const std::size_t end = after(text, start, excerpt_length);
        hit.excerpt = text.substr(start, end - start);
        hit.excerpt_start = code_points(text, 0, start);
        hit.goes_on = end < text.size();
        page_->hits.push_back(std::move(hit));
    }

    const std::vector<std::string>& words_;
    contract::SearchPage* page_;
};

void look_into_unit(Finder& finder, const store::UnitRecord& unit) {
    finder.look_into(unit.heading.fa, {"heading", unit.key, "fa", 0, {}, 0, {}});
    finder.look_into(unit.heading.en, {"heading", unit.key, "en", 0, {}, 0, {}});
    finder.look_into(unit.text.fa, {"text", unit.key, "fa", 0, {}, 0, {}});
    finder.look_into(unit.text.en, {"text", unit.key, "en", 0, {}, 0, {}});
}

} // namespace

base::Result<contract::SearchPage> search_call(store::Connection& connection,
                                               const std::string& slug, const std::string& query,
                                               base::Instant now) {
    TRY_ASSIGN(const auto words, words_from(query));
    const auto call = connection.calls.find(slug);
    if (!call) return base::fail(base::ErrorCode::NotFound, "call");
    contract::SearchPage page{now.ms, 0, {}, connection.moderation.counts(call->id).hidden};
    Finder finder(words, page);
    for (const store::UnitRecord& unit : connection.calls.units(call->id))
        look_into_unit(finder, unit);
    // What people said is too much to look through; the index knows.
    const auto found = connection.search.find(call->id, words, most_hits);
    page.hit_count += found.count;
    for (const store::CommentId id : found.newest)
        if (const auto comment = connection.contributions.find(id))
            finder.show_found(comment->text,
                              {"comment", comment->unit_key, "", id.value, {}, 0, {}});
    return page;
}

} // namespace hamandish::usecases
