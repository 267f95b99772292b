#include "server/usecases/search_call.h"

#include "analysis/search.h"
#include "base/utf8.h"
#include "server/usecases/found_words.h"

namespace hamandish::usecases {
namespace {

constexpr std::size_t longest_query = 200; ///< code points
constexpr std::size_t most_words = 8, most_hits = 50;

base::Result<std::vector<std::string>> words_from(const std::string& query) {
    const bool readable = query.size() <= 4 * longest_query && base::is_well_formed_utf8(query) &&
                          base::count_code_points(query) <= longest_query;
    auto words =
        readable ? analysis::words_of_query(query, most_words) : std::vector<std::string>();
    if (words.empty()) return base::fail(base::ErrorCode::InvalidInput, "q");
    return words;
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
        page_->hits.push_back(excerpt_of(text, places, std::move(hit)));
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
