#include "server/usecases/passage.h"

#include "analysis/passages.h"
#include "server/usecases/wire.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;

constexpr std::string_view persian = "fa", english = "en";

base::Result<domain::TwoTexts> text_of(store::Connection& connection, const store::Place& place) {
    for (store::UnitRecord& unit : connection.calls.units(place.call))
        if (unit.id == place.unit) return std::move(unit.text);
    return base::fail(ErrorCode::NotFound, "unit");
}

/// In the text of one language.
base::Result<store::PassageRecord> found_in(const domain::TwoTexts& text, std::string_view language,
                                            const domain::TextQuote& quote) {
    TRY_ASSIGN(auto words, analysis::passage_of(language == persian ? text.fa : text.en, quote));
    return store::PassageRecord{{}, std::string(language), std::move(words)};
}

} // namespace

base::Result<store::PassageRecord> passage_in(store::Connection& connection,
                                              const store::Place& place,
                                              const contract::TextQuote& asked) {
    if (asked.exact.empty()) return store::PassageRecord{};
    if (asked.language != persian && asked.language != english)
        return base::fail(ErrorCode::InvalidInput, "passage");
    TRY_ASSIGN(const auto quote, domain::text_quote_from(asked.exact, asked.prefix, asked.suffix));
    TRY_ASSIGN(const auto text, text_of(connection, place));
    auto found = found_in(text, asked.language, quote);
    if (found || found.error().code != ErrorCode::NotFound) return found;
    // People read one language and copy from the other.
    auto other = found_in(text, asked.language == persian ? english : persian, quote);
    return other ? std::move(other) : std::move(found);
}

std::vector<contract::CommentedPassage> commented_passages(store::Connection& connection,
                                                           store::UnitId unit) {
    std::vector<contract::CommentedPassage> passages;
    for (const store::PassageRecord& one : connection.passages.of_unit(unit))
        passages.push_back({wire_from(one), one.comment_count});
    return passages;
}

} // namespace hamandish::usecases
