// Replies under comments: read, written, hidden, and alone with their comment.
#include "recipe.h"

namespace hamandish::test {
namespace {

contract::Comment reply(std::int64_t id, std::int64_t to, std::string author, std::string text) {
    contract::Comment one{id,
                          "article-2",
                          std::move(author),
                          std::move(text),
                          sample_now.ms - (40 - id) * base::ms_per_hour,
                          {}};
    one.reply_to = to;
    return one;
}

/// Two under the first comment, of five; one, hidden, under the last.
void reply_to_comments(app::State& state) {
    auto& page = *state.unit.value;
    auto& first = page.comments.front();
    auto& last = page.comments.back();
    first.reply_count = 5;
    last.reply_count = 1;
    page.replies = {
        reply(20, first.id, "311", R"(نسخه سبک همین حالا هم هست؛ در پایین صفحه.)"),
        reply(21, first.id, "5006", "It is, but on my phone the menu does not open in it."),
        reply(22, last.id, "77", {})};
    page.replies.back().hiding = {sample_now.ms - base::ms_per_hour,
                                  "insult",
                                  R"(به نویسنده نظر توهین شده است.)",
                                  {},
                                  {},
                                  {}};
}

void stand_alone(app::State& state) {
    reply_to_comments(state);
    auto& page = *state.unit.value;
    page.thread = page.comments.front().id;
    page.comments.resize(1);
    page.comments.front().reply_count = 2;
    page.replies.pop_back();
}

void begin_a_reply(app::State& state) {
    reply_to_comments(state);
    state.reply_opened = state.unit.value->comments.front().id;
    state.writings[app::writing_key(state)].text = R"(با شما موافقم، ولی)";
}

} // namespace

std::vector<Recipe> reply_recipes() {
    const std::string unit = "calls/e-participation/article-2";
    return {
        {"unit-replies", World::Open, true, unit, {}, {}, reply_to_comments},
        {"unit-replies-closed", World::Closed, false, unit, {}, {}, reply_to_comments},
        {"unit-replying", World::Open, true, unit, {}, {}, begin_a_reply},
        {"unit-thread", World::Open, true, unit, {}, {}, stand_alone},
    };
}

} // namespace hamandish::test
