// Votes with a rule and surveys, from the file that asks to the result that anyone can count again.
#include "contract/question_messages.h"
#include "contract/question_terms.h"
#include "domain/ballot_count.h"
#include "evidence/hash.h"
#include "server/logbook/verify_rows.h"
#include "server/usecases/add_question.h"
#include "server/usecases/read_questions.h"
#include "town.h"

#include <thread>

namespace hamandish::journeys::questions_test {
namespace {

using contract::CastMarks;
using contract::ItemAnswer;
using contract::MarksRecorded;
using contract::QuestionOutcome;
using contract::SurveyAnswers;

const std::string questions = call + "/questions";
const std::string vote = questions + "/first-steps", survey = questions + "/taking-part";

class Questions : public Town {
  protected:
    void SetUp() override {
        Town::SetUp();
        ASSERT_TRUE(server::add_demo_questions(*store_, now()));
    }
    MarksRecorded cast(const std::string& who, std::vector<std::int64_t> marks) {
        return send<MarksRecorded>("PUT", vote + "/ballot", CastMarks{std::move(marks)}, who);
    }
    MarksRecorded give(const std::string& who, std::vector<ItemAnswer> answers, bool is_final) {
        return send<MarksRecorded>("PUT", survey + "/answers",
                                   SurveyAnswers{std::move(answers), is_final}, who);
    }
    /// So many newcomers say "no" and 2.
    void answer_alike(int people) {
        for (int i = 0; i < people; ++i)
            give(sign_in("0913765432" + std::to_string(i)),
                 {{{"no"}, "before", "", ""}, {{}, "ease", "2", ""}}, true);
    }
    contract::MyMarks mine(const std::string& question, const std::string& who) {
        return get<contract::MyMarks>(question + "/mine", who);
    }
    base::Status add(const contract::Question& question) {
        const auto done = store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                TRY(usecases::add_question(connection, "e-participation", question, now()));
                return true;
            });
        if (!done) return tl::unexpected(done.error());
        return {};
    }
    std::vector<std::string> faults() {
        std::vector<std::string> found;
        const auto read =
            store_->readers().read([&](store::Connection& connection) -> base::Result<bool> {
                const auto report = logbook::verify_database(connection);
                for (const auto& one : report.findings()) found.push_back(one.what);
                return true;
            });
        EXPECT_TRUE(read);
        return found;
    }
    static contract::Question asked(const std::string& rule, const std::vector<std::string>& keys) {
        contract::Question question{"asked", "vote", {"الف", "a"}, {"ب", "b"}, {}, {}};
        question.vote.rule = rule;
        for (const std::string& key : keys)
            question.vote.options.push_back({key, {"گزینه", key}, rule == "budget" ? 40 : 0});
        if (rule == "budget") question.vote.budget = 100;
        if (rule == "score") question.vote.most_score = 5;
        return question;
    }
};

TEST_F(Questions, ABallotCountsOnceAndItsLastMarksCount) {
    const std::string sara = sign_in("09121234567");
    EXPECT_EQ(mine(vote, sara).given_at_ms, 0);
    cast(sara, {1, 2, 0, 0, 0});
    const auto again = cast(sara, {0, 1, 2, 3, 0});
    EXPECT_EQ(again.receipt.entry.kind, "marks_changed");
    EXPECT_EQ(evidence::commitment_to(again.receipt.opening), again.receipt.entry.commitment);
    EXPECT_EQ(mine(vote, sara).marks, (std::vector<std::int64_t>{0, 1, 2, 3, 0}));
    EXPECT_EQ(get<contract::CallQuestions>(questions).questions[0].answer_count, 1);
    EXPECT_EQ(rows("given_answers"), 1);
    const auto all = get<contract::MyContributions>("/api/v1/me/contributions", sara);
    ASSERT_EQ(all.answered.size(), 1u);
    EXPECT_EQ(all.answered[0].question_key, "first-steps");
}

TEST_F(Questions, OnePersonOneBallotHoweverManyRequestsComeAtOnce) {
    const std::string sara = sign_in("09121234567");
    std::vector<std::thread> crowd;
    for (int i = 0; i < 8; ++i)
        crowd.emplace_back([&, i] {
            std::vector<std::int64_t> marks(5, 0);
            marks[std::size_t(i % 5)] = 1;
            EXPECT_EQ(
                ask({"PUT", vote + "/ballot", contract::encode(CastMarks{marks}), sara}).status,
                200);
        });
    for (std::thread& one : crowd) one.join();
    EXPECT_EQ(rows("given_answers"), 1);
    EXPECT_EQ(get<contract::CallQuestions>(questions).questions[0].answer_count, 1);
    EXPECT_TRUE(faults().empty()) << faults().front();
}

TEST_F(Questions, RefusalsNameWhatIsWrongAndChangeNothing) {
    const std::string sara = sign_in("09121234567");
    const auto body = [](std::vector<std::int64_t> marks) {
        return contract::encode(CastMarks{std::move(marks)});
    };
    expect_problem({"PUT", vote + "/ballot", body({1, 3, 0, 0, 0}), sara}, 400,
                   base::ErrorCode::InvalidInput, "ballot");
    expect_problem({"PUT", vote + "/ballot", body({1, 2}), sara}, 400,
                   base::ErrorCode::InvalidInput, "ballot");
    expect_problem({"PUT", vote + "/ballot", body({0, 0, 0, 0, 0}), sara}, 422,
                   base::ErrorCode::TextEmpty, "ballot");
    expect_problem({"PUT", vote + "/ballot", body({1, 2, 0, 0, 0}), ""}, 401,
                   base::ErrorCode::SignInNeeded, "");
    expect_problem({"PUT", survey + "/ballot", body({1}), sara}, 404, base::ErrorCode::NotFound,
                   "question");
    expect_problem({"GET", vote + "/result", "", ""}, 409, base::ErrorCode::TooEarly, "call");
    pass_deadline();
    const std::string late = sign_in("09121234568");
    expect_problem({"PUT", vote + "/ballot", body({1, 2, 0, 0, 0}), late}, 409,
                   base::ErrorCode::Closed, "call");
}

TEST_F(Questions, TheResultCanBeCountedAgainFromItsOpenData) {
    std::vector<std::string> codes;
    const std::vector<std::vector<std::int64_t>> said{
        {1, 2, 3, 0, 0}, {1, 0, 2, 0, 0}, {2, 1, 0, 0, 0}};
    for (std::size_t i = 0; i < said.size(); ++i) {
        const auto recorded = cast(sign_in("0912000000" + std::to_string(i)), said[i]);
        codes.push_back(evidence::ballot_code(recorded.receipt.opening));
    }
    pass_deadline();
    const auto outcome = get<QuestionOutcome>(vote + "/result");
    EXPECT_EQ(outcome.answer_count, 3);
    EXPECT_EQ(outcome.winners, std::vector<std::string>{"publication"});
    std::vector<domain::Ballot> ballots;
    for (const auto& ballot : outcome.ballots) {
        EXPECT_NE(std::find(codes.begin(), codes.end(), ballot.ballot), codes.end())
            << "each voter finds their own";
        ballots.push_back(ballot.marks);
    }
    ASSERT_EQ(ballots.size(), 3u);
    const auto rule = contract::ballot_definition_from(outcome.question.vote);
    const auto counted = domain::count_ballots(*rule, ballots);
    EXPECT_EQ(counted.counts, outcome.counts);
    EXPECT_EQ(counted.schulze->pairs.wins, outcome.pairs);
    EXPECT_EQ(ask({"GET", vote + "/result"}).body->find("\"voter\""), std::string::npos);
}

TEST_F(Questions, EveryRuleIsAskedCastAndCounted) {
    struct Case {
        std::string rule;
        std::vector<std::string> keys;
        std::vector<std::int64_t> marks;
        std::string winner;
    };
    const std::vector<Case> cases{
        {"yes_no", {"yes", "no", "abstain"}, {1, 0, 0}, "yes"},
        {"approval", {"a", "b", "c"}, {0, 1, 0}, "b"},
        {"score", {"a", "b", "c"}, {1, -1, 5}, "c"},
        {"schulze", {"a", "b", "c"}, {2, 1, 0}, "b"},
        {"instant_runoff", {"a", "b", "c"}, {2, 1, 3}, "b"},
        {"budget", {"a", "b", "c"}, {1, 0, 1}, "a"},
    };
    const std::string sara = sign_in("09121234567");
    for (const Case& one : cases) {
        auto question = asked(one.rule, one.keys);
        question.key = "about-" + std::to_string(&one - cases.data());
        ASSERT_TRUE(add(question)) << one.rule;
        send<MarksRecorded>("PUT", questions + "/" + question.key + "/ballot", CastMarks{one.marks},
                            sara);
    }
    EXPECT_TRUE(faults().empty()) << faults().front();
    pass_deadline();
    for (const Case& one : cases) {
        const auto outcome = get<QuestionOutcome>(questions + "/about-" +
                                                  std::to_string(&one - cases.data()) + "/result");
        ASSERT_FALSE(outcome.winners.empty()) << one.rule;
        EXPECT_EQ(outcome.winners[0], one.winner) << one.rule;
    }
}

TEST_F(Questions, AQuestionIsLockedOnceItWasAnswered) {
    auto question = asked("approval", {"a", "b"});
    ASSERT_TRUE(add(question));
    question.title.en = "better words";
    ASSERT_TRUE(add(question)) << "nobody has answered yet";
    EXPECT_EQ(get<contract::CallQuestions>(questions).questions.back().question.title.en,
              "better words");
    send<MarksRecorded>("PUT", questions + "/asked/ballot", CastMarks{{1, 0}},
                        sign_in("09121234567"));
    question.title.en = "other words";
    EXPECT_EQ(add(question).error().code, base::ErrorCode::Conflict);
    const auto forced =
        store_->writer().submit_and_wait([](store::Connection& connection) -> base::Result<bool> {
            connection.database->session() << "UPDATE questions SET definition = '{}'";
            return true;
        });
    EXPECT_FALSE(forced) << "the database itself refuses";
    EXPECT_TRUE(faults().empty()) << faults().front();
}

TEST_F(Questions, ASurveyIsSavedResumedHandedInAndChanged) {
    const std::string sara = sign_in("09121234567");
    const auto begun = give(sara, {{{"yes"}, "before", "", ""}}, false);
    EXPECT_TRUE(begun.mine.is_draft);
    EXPECT_EQ(rows("given_answers"), 0) << "a draft is not counted";
    EXPECT_TRUE(mine(survey, sara).is_draft);
    expect_problem({"PUT", survey + "/answers",
                    contract::encode(SurveyAnswers{{{{"yes"}, "before", "", ""}}, true}), sara},
                   422, base::ErrorCode::TextEmpty, "answers.ease");
    const std::vector<ItemAnswer> whole{{{"yes"}, "before", "", ""},
                                        {{"site", "sms"}, "channels", "", ""},
                                        {{}, "ease", "4", ""},
                                        {{}, "words", "", "کمتر بنویسید."}};
    const auto given = give(sara, whole, true);
    EXPECT_EQ(given.receipt.entry.kind, "answers_given");
    EXPECT_FALSE(mine(survey, sara).is_draft);
    EXPECT_EQ(rows("answer_drafts"), 0);
    EXPECT_EQ(mine(survey, sara).answers, whole);
    give(sara, {{{"no"}, "before", "", ""}, {{}, "ease", "2", ""}}, true);
    EXPECT_EQ(rows("given_answers"), 1);
    EXPECT_TRUE(faults().empty()) << faults().front();
    answer_alike(4);
    pass_deadline();
    const auto outcome = get<QuestionOutcome>(survey + "/result");
    EXPECT_EQ(outcome.items[0].counts, (std::vector<std::int64_t>{0, 5}));
    EXPECT_EQ(outcome.items[2].median, 2);
    EXPECT_TRUE(outcome.items[3].withheld) << "nobody wrote words";
    EXPECT_TRUE(outcome.ballots.empty()) << "totals only";
}

TEST_F(Questions, TheAnswersOfAFewAreNotPublished) {
    answer_alike(4);
    pass_deadline();
    const auto outcome = get<QuestionOutcome>(survey + "/result");
    EXPECT_EQ(outcome.answer_count, 4);
    for (const contract::ItemCount& item : outcome.items)
        EXPECT_EQ(item, (contract::ItemCount{item.key, 0, 0, {}, 0, 0, 0, true}));
}

TEST_F(Questions, WhoErasesThemselvesStaysCountedAndTakesTheirWordsAlong) {
    const std::string sara = sign_in("09121234567");
    cast(sara, {1, 0, 0, 0, 0});
    give(sara, {{{"no"}, "before", "", ""}, {{}, "ease", "3", ""}, {{}, "words", "", "my words"}},
         true);
    give(sara, {{{"yes"}, "before", "", ""}}, false);
    const auto exported = get<contract::MyData>("/api/v1/me/export", sara);
    EXPECT_EQ(exported.contributions.answered.size(), 3u) << "the draft too";
    EXPECT_EQ(exported.receipts.size(), 2u) << "a draft has none";
    send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{true}, sara);
    EXPECT_EQ(rows("answer_drafts"), 0);
    EXPECT_EQ(rows("given_answers"), 2);
    std::int64_t telling = -1;
    ASSERT_TRUE(store_->readers().read([&](store::Connection& connection) -> base::Result<bool> {
        connection.database->session()
            << "SELECT COUNT(*) FROM given_answers WHERE content LIKE '%my words%' OR salt <> ''",
            soci::into(telling);
        return true;
    }));
    EXPECT_EQ(telling, 0);
    EXPECT_TRUE(faults().empty()) << faults().front();
    set_clock({morning.ms + base::ms_per_hour});
    const std::string again = sign_in("09121234567");
    expect_problem({"PUT", vote + "/ballot", contract::encode(CastMarks{{1, 0, 0, 0, 0}}), again},
                   409, base::ErrorCode::AlreadyCounted, "call");
    pass_deadline();
    EXPECT_EQ(get<QuestionOutcome>(vote + "/result").counts[0], 1);
    EXPECT_EQ(get<QuestionOutcome>(survey + "/result").answer_count, 1);
}

TEST_F(Questions, TheLogFindsABallotThatWasChangedBehindItsBack) {
    cast(sign_in("09121234567"), {1, 2, 0, 0, 0});
    ASSERT_TRUE(
        store_->writer().submit_and_wait([](store::Connection& connection) -> base::Result<bool> {
            connection.database->session()
                << R"(UPDATE given_answers SET content = '{"marks":[2,1,0,0,0]}')";
            return true;
        }));
    ASSERT_EQ(faults().size(), 1u);
    EXPECT_NE(faults()[0].find("marks_cast: its row is not as it was logged"), std::string::npos);
}

TEST(QuestionFile, FaultsAreNamedByTheirField) {
    const auto refused = [](const std::string& json) {
        const auto read = usecases::question_from(json);
        return read ? std::string("accepted") : read.error().where;
    };
    const std::string head = R"({"key":"k","kind":"vote","title":{"fa":"ت","en":"t"},)"
                             R"("text":{"fa":"م","en":"x"},"vote":)";
    const std::string option = R"({"key":"a","label":{"fa":"الف","en":"a"},"cost":0})";
    EXPECT_EQ(refused("{"), "body");
    EXPECT_EQ(refused(R"({"key":"k"})"), "kind");
    EXPECT_EQ(refused(head + R"({"rule":"coin","options":[],"budget":0,"most_score":0}})"), "rule");
    EXPECT_EQ(refused(head + R"({"rule":"approval","options":[)" + option +
                      R"(],"budget":0,"most_score":0}})"),
              "options");
    EXPECT_EQ(refused(head + R"({"rule":"approval","options":[)" + option +
                      R"(,{"key":"b","label":{"fa":"","en":"b"},"cost":0}],)"
                      R"("budget":0,"most_score":0}})"),
              "options.b.label.fa");
}

} // namespace
} // namespace hamandish::journeys::questions_test
