// Does recount.py reproduce what was published, by each rule, and refuse what the ballots do not
// say?
#include "beside.h"
#include "contract/question_messages.h"
#include "server/usecases/add_question.h"

#include <algorithm>

namespace hamandish::journeys::recount_test {
namespace {

class Recount : public Independent {};

TEST_F(Recount, TheVotesFromOpenDataAlone) {
    live();
    pass_deadline();
    keep_log(after_the_end);
    const std::string ballots = *ask({"GET", call + "/ballots"}).body;
    const std::string log = file("log.jsonl", exported());
    const std::string report = file("report.json", *ask({"GET", call + "/report"}).body);
    const auto counts = [&](const std::string& list) {
        return passes("recount.py", {file("ballots.json", list), log, report});
    };
    ASSERT_TRUE(counts(ballots));
    EXPECT_FALSE(counts(replaced(ballots, "\"choice\":\"agree\"", "\"choice\":\"pass\"")));
    EXPECT_FALSE(counts(replaced(ballots, "\"agree\":1", "\"agree\":2")));
    const std::size_t first = ballots.find("{\"ballot\":"), end = ballots.find("},", first) + 2;
    std::string fewer = ballots, twice = ballots;
    EXPECT_FALSE(counts(fewer.erase(first, end - first)));
    EXPECT_FALSE(counts(twice.insert(first, ballots.substr(first, end - first))));
    EXPECT_FALSE(
        passes("recount.py", {file("ballots.json", ballots), log,
                              file("report.json", replaced(*ask({"GET", call + "/report"}).body,
                                                           "\"agree\":1", "\"agree\":7"))}));
}

TEST_F(Recount, AQuestionFromOpenDataAlone) {
    live();
    ASSERT_TRUE(server::add_demo_questions(*store_, now()));
    const std::string vote = call + "/questions/first-steps";
    const std::vector<std::vector<std::int64_t>> said{
        {1, 2, 0, 3, 0}, {2, 1, 0, 0, 0}, {1, 0, 0, 2, 3}};
    for (std::size_t i = 0; i < said.size(); ++i)
        send<contract::MarksRecorded>("PUT", vote + "/ballot", contract::CastMarks{said[i]},
                                      sign_in("0912000010" + std::to_string(i)));
    pass_deadline();
    keep_log(after_the_end);
    const std::string result = *ask({"GET", vote + "/result"}).body;
    const std::string log = file("log.jsonl", exported());
    const auto counts = [&](const std::string& data) {
        return passes("recount.py", {file("result.json", data), log});
    };
    ASSERT_TRUE(counts(result));
    EXPECT_TRUE(passes("verify_log.py", {log}));
    EXPECT_TRUE(passes("verify_periods.py", {log}));
    EXPECT_FALSE(counts(replaced(result, "\"winners\":[\"", "\"winners\":[\"report\",\"")));
    EXPECT_FALSE(counts(replaced(result, "\"marks\":[2,1", "\"marks\":[1,2")));
    EXPECT_FALSE(counts(replaced(result, "\"answer_count\":3", "\"answer_count\":4")));
}

/// A vote by one rule, and what it must come to. `told`: the numbers that this rule has.
struct Ruled {
    std::string rule;
    std::vector<contract::VoteOption> options;
    std::int64_t budget = 0, most_score = 0;
    std::vector<std::vector<std::int64_t>> ballots;
    std::vector<std::string> winners, told;
};

std::vector<contract::VoteOption> options_of(const std::vector<std::string>& keys) {
    std::vector<contract::VoteOption> options;
    for (const std::string& key : keys) options.push_back({key, {"گزینه", "option"}, 0});
    return options;
}

const std::vector<Ruled> all_rules{
    {"yes_no",
     options_of({"yes", "no", "abstain"}),
     0,
     0,
     {{1, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0, 0, 1}},
     {"yes"},
     {}},
    {"approval",
     options_of({"a", "b", "c"}),
     0,
     0,
     {{1, 1, 0}, {0, 1, 1}, {1, 0, 0}, {0, 1, 0}, {1, 0, 0}},
     {"a", "b"},
     {}},
    {"score",
     options_of({"a", "b", "c"}),
     0,
     5,
     {{5, 0, -1}, {3, 4, -1}, {-1, 5, 1}, {0, 3, 2}, {1, 2, 0}},
     {"b"},
     {}},
    // A circle: each of the first three beats one of the others.
    {"schulze",
     options_of({"a", "b", "c", "d"}),
     0,
     0,
     {{1, 2, 3, 0}, {1, 2, 3, 0}, {3, 1, 2, 0}, {3, 1, 2, 0}, {2, 3, 1, 0}},
     {"a", "b"},
     {"pairs", "places"}},
    // The published order strikes out d and c, the round before strikes out b.
    {"instant_runoff",
     options_of({"a", "b", "c", "d"}),
     0,
     0,
     {{1, 2, 0, 0}, {1, 0, 0, 0}, {0, 1, 2, 0}, {0, 2, 1, 0}, {0, 0, 0, 1}},
     {"a"},
     {"rounds"}},
    // The cheapest of three equals fits beside the first.
    {"budget",
     {{"a", {"گزینه", "option"}, 60},
      {"b", {"گزینه", "option"}, 50},
      {"c", {"گزینه", "option"}, 40},
      {"d", {"گزینه", "option"}, 30}},
     100,
     0,
     {{1, 0, 1, 0}, {0, 1, 1, 0}, {1, 0, 0, 1}, {0, 1, 0, 1}, {1, 0, 0, 0}},
     {"a", "d"},
     {}},
};

class RecountRules : public Recount {
  protected:
    static std::string path_of(const Ruled& one) {
        std::string key = one.rule;
        std::replace(key.begin(), key.end(), '_', '-');
        return call + "/questions/" + key;
    }
    void ask_all() {
        ASSERT_TRUE(store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                for (const Ruled& one : all_rules) {
                    contract::Question question;
                    question.key = path_of(one).substr((call + "/questions/").size());
                    question.kind = "vote";
                    question.title = question.text = {"چه کنیم؟", "What shall we do?"};
                    question.vote = {one.rule, one.options, one.budget, one.most_score};
                    TRY(usecases::add_question(connection, "e-participation", question, now()));
                }
                return true;
            }));
    }
    bool counts(const std::string& result, const std::string& log) {
        return passes("recount.py", {file("result.json", result), log});
    }
};

TEST_F(RecountRules, TellEachOfTheSixFromOpenDataAlone) {
    ask_all();
    for (std::size_t i = 0; i < 5; ++i) {
        const std::string voter = sign_in("0912000020" + std::to_string(i));
        for (const Ruled& one : all_rules)
            send<contract::MarksRecorded>("PUT", path_of(one) + "/ballot",
                                          contract::CastMarks{one.ballots[i]}, voter);
    }
    pass_deadline();
    keep_log(after_the_end);
    const std::string log = file("log.jsonl", exported());
    for (const Ruled& one : all_rules) {
        SCOPED_TRACE(one.rule);
        const std::string result = *ask({"GET", path_of(one) + "/result"}).body;
        EXPECT_EQ(contract::decode<contract::QuestionOutcome>(result)->winners, one.winners);
        EXPECT_TRUE(counts(result, log)) << result;
        std::vector<std::string> lists{"counts", "voters"};
        lists.insert(lists.end(), one.told.begin(), one.told.end());
        for (const std::string& name : lists)
            EXPECT_FALSE(
                counts(replaced(result, "\"" + name + "\":[", "\"" + name + "\":[7,"), log))
                << name;
        EXPECT_FALSE(counts(
            replaced(result, "\"winners\":[\"" + one.winners.front() + "\"", "\"winners\":[\"c\""),
            log));
        EXPECT_FALSE(counts(replaced(result, "\"spent\":", "\"spent\":1"), log));
    }
}

TEST_F(RecountRules, SayWhoWasStruckOutAndWhy) {
    ask_all();
    const Ruled& runoff = all_rules[4];
    for (std::size_t i = 0; i < 5; ++i)
        send<contract::MarksRecorded>("PUT", path_of(runoff) + "/ballot",
                                      contract::CastMarks{runoff.ballots[i]},
                                      sign_in("0912000020" + std::to_string(i)));
    pass_deadline();
    keep_log(after_the_end);
    const std::string log = file("log.jsonl", exported());
    const std::string result = *ask({"GET", path_of(runoff) + "/result"}).body;
    ASSERT_TRUE(counts(result, log));
    EXPECT_FALSE(counts(replaced(result, R"("struck_out":"d")", R"("struck_out":"c")"), log));
    EXPECT_FALSE(counts(replaced(result, R"("by_order":true)", R"("by_order":false)"), log));
    EXPECT_FALSE(counts(replaced(result, R"("exhausted":1)", R"("exhausted":0)"), log));
    EXPECT_FALSE(counts(replaced(result, R"("marks":[1,2,0,0])", R"("marks":[1,0,2,0])"), log));
}

/// The statistics of a report are those that the log fixed when the call closed.
TEST_F(Recount, HoldAReportAgainstTheLog) {
    live_and_report();
    const std::string text = exported();
    ASSERT_TRUE(is_whole(text));
    EXPECT_FALSE(is_whole(replaced(text, R"(\"count\":11)", R"(\"count\":12)")));
    const std::string log = file("log.jsonl", text);
    const std::string ballots = file("ballots.json", *ask({"GET", call + "/ballots"}).body);
    const std::string report = *ask({"GET", call + "/report"}).body;
    const auto agrees = [&](const std::string& said) {
        return passes("recount.py", {ballots, log, file("report.json", said)});
    };
    ASSERT_TRUE(agrees(report));
    const std::string women = R"("value":"female","suppressed":false,"count":)";
    EXPECT_FALSE(agrees(replaced(report, women + "11", women + "12")));
    EXPECT_FALSE(
        agrees(replaced(report, R"("participant_count":22)", R"("participant_count":23)")));
    EXPECT_FALSE(agrees(replaced(report, R"("reaction_count":1)", R"("reaction_count":2)")));
    EXPECT_FALSE(
        agrees(replaced(report, R"("comment_count":7,"votes")", R"("comment_count":8,"votes")")));
}

} // namespace
} // namespace hamandish::journeys::recount_test
