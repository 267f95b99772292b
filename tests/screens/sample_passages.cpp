#include "sample_passages.h"

#include "base/utf8.h"

namespace hamandish::test {
namespace {

/// The words where they stand in the text; 0 code points long where they do not.
contract::Passage passage(std::int64_t id, const std::string& language, const std::string& text,
                          const std::string& words) {
    const auto at = std::min(text.find(words), text.size());
    const auto start = static_cast<std::int64_t>(base::count_code_points(text.substr(0, at)));
    return {id,
            language,
            words,
            {},
            {},
            start,
            start + static_cast<std::int64_t>(base::count_code_points(words))};
}

contract::Passage in_persian(const contract::UnitPage& page) {
    return passage(7, "fa", page.unit.text.fa, R"(بدون هرگونه تبعیض)");
}

/// Two passages in each language, of which one pair is the same words.
void comment_on_words(app::State& state) {
    auto& page = *state.unit.value;
    const contract::Passage first = in_persian(page);
    page.passages = {
        {passage(9, "en", page.unit.text.en, "without any discrimination"), 3},
        {passage(10, "en", page.unit.text.en, "the general public"), 1},
        {passage(8, "fa", page.unit.text.fa, R"(عموم جامعه)"), 1},
        {first, 2},
    };
    page.comments.front().passage = first;
}

/// What one has selected oneself, and is about to quote.
void select_words(app::State& state) {
    comment_on_words(state);
    state.selected = {"fa", R"(بخش خصوصی و عموم جامعه)", {}, {}};
}

void list_one_passage(app::State& state) {
    comment_on_words(state);
    auto& page = *state.unit.value;
    page.comments.resize(1);
    page.passage = 7;
    page.order = "newest";
}

void quote_words(app::State& state) {
    auto& writing = state.writings[app::unit_key(state.address)];
    writing.text = R"(این واژه روشن نیست.)";
    writing.passage = {"fa", R"(بدون هرگونه تبعیض)", {}, {}};
    state.is_naming_passage = true;
}

void quote_in_vain(app::State& state) {
    quote_words(state);
    state.is_plain_page = true;
    auto& writing = state.writings[app::unit_key(state.address)];
    writing.passage.exact = R"(بدون هیچ تبعیضی)";
    writing.status = app::WritingStatus::Refused;
    writing.error = base::ErrorCode::NotFound;
}

/// Of the article that was changed: one of each fate.
void follow_into_the_new_text(app::State& state) {
    for (contract::VersionUnit& unit : state.version.value->units) {
        if (unit.change != "changed" || unit.before.key != "article-2") continue;
        for (const std::string language : {"fa", "en"}) {
            const bool is_persian = language == "fa";
            const auto told = [&](std::int64_t id, const std::string& words,
                                  const std::string& fate, const std::string& now) {
                unit.passages.push_back({{id, language, words, {}, {}, 0, 9}, id % 4, fate, now});
            };
            told(5, is_persian ? R"(عموم جامعه)" : "the general public", "stands",
                 is_persian ? R"(عموم جامعه)" : "the general public");
            told(6, is_persian ? R"(بدون هرگونه تبعیض)" : "without any discrimination", "changed",
                 is_persian ? R"(بدون هیچ تبعیضی)" : "without discrimination of any kind");
            told(7, is_persian ? R"(در صورت لزوم)" : "where needed", "gone", "");
        }
    }
}

} // namespace

std::vector<Recipe> passage_recipes() {
    const std::string unit = "calls/e-participation/article-2";
    return {
        {"unit-passages", World::Open, true, unit, {}, {}, comment_on_words},
        {"unit-passage-selected", World::Open, true, unit, {}, {}, select_words},
        {"unit-passage-list",
         World::Open,
         false,
         unit + "?list=passage-7",
         {},
         {},
         list_one_passage},
        {"unit-passage-quoted", World::Open, true, unit, {}, {}, quote_words},
        {"unit-passage-refused", World::Open, true, unit, {}, {}, quote_in_vain},
        {"version-passages",
         World::Closed,
         false,
         "calls/e-participation/versions/2",
         {},
         {},
         follow_into_the_new_text},
    };
}

} // namespace hamandish::test
