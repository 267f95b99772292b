#include "sample_questions.h"

#include "contract/codec.h"
#include "contract/question_terms.h"
#include "domain/ballot_count.h"
#include "domain/survey_count.h"
#include "sample_messages.h"

#include <fstream>
#include <iterator>

namespace hamandish::test {
namespace {

using contract::Question;

/// As the product ships it.
Question demo_question(const std::string& name) {
    std::ifstream file(HAMANDISH_SOURCE_DIR "/server/demo/" + name + ".json");
    const std::string json(std::istreambuf_iterator<char>(file), {});
    const auto head = contract::decode<contract::QuestionHead>(json).value();
    Question question{head.key, head.kind, head.title, head.text, {}, {}};
    if (head.kind == "vote")
        question.vote = contract::decode<contract::VoteHolder>(json).value().vote;
    else
        question.survey = contract::decode<contract::SurveyHolder>(json).value().survey;
    return question;
}

/// The demo's vote by another rule.
Question by_rule(const std::string& rule) {
    Question question = demo_question("vote");
    question.vote.rule = rule;
    question.key = rule == "yes_no" ? "yes-no" : rule == "instant_runoff" ? "run-off" : rule;
    if (rule == "yes_no")
        question.vote.options = {{"yes", {"آری", "Yes"}, 0},
                                 {"no", {"نه", "No"}, 0},
                                 {"abstain", {"ممتنع", "Abstain"}, 0}};
    if (rule == "score") question.vote.most_score = 5;
    if (rule == "budget") {
        question.vote.budget = 1'000'000;
        std::int64_t cost = 150'000;
        for (auto& option : question.vote.options) option.cost = cost += 130'000;
    }
    return question;
}

/// What a small crowd says, the same every time.
std::vector<domain::Ballot> crowd(const domain::BallotDefinition& rule) {
    using domain::BallotRule;
    const std::size_t options = rule.options.size();
    std::vector<domain::Ballot> ballots;
    for (std::size_t voter = 0; voter < 23; ++voter) {
        domain::Ballot ballot(options, rule.rule == BallotRule::Score ? -1 : 0);
        const std::size_t first = voter * voter % options, second = (first + 1) % options;
        ballot[first] = 1;
        if (rule.rule == BallotRule::Score) ballot[second] = std::int64_t(voter % 6);
        if (rule.rule == BallotRule::Schulze || rule.rule == BallotRule::InstantRunoff)
            ballot[second] = 2;
        ballots.push_back(ballot);
    }
    return ballots;
}

void count_crowd(contract::QuestionOutcome& outcome) {
    const auto& vote = outcome.question.vote;
    const auto rule = contract::ballot_definition_from(vote).value();
    const auto ballots = crowd(rule);
    const auto result = domain::count_ballots(rule, ballots);
    outcome.answer_count = result.ballots;
    outcome.counts = result.counts;
    outcome.voters = result.voters;
    outcome.spent = result.spent;
    for (const std::size_t winner : result.winners)
        outcome.winners.push_back(vote.options[winner].key);
    if (result.schulze) outcome.pairs = result.schulze->pairs.wins;
    if (result.schulze) outcome.places = result.schulze->places;
    if (!result.runoff) return;
    for (const auto& round : result.runoff->rounds) {
        const bool last = &round == &result.runoff->rounds.back();
        outcome.rounds.push_back({round.counts, round.exhausted,
                                  last ? std::string() : vote.options[round.struck_out].key,
                                  !last && round.by_lot_of_order});
    }
}

void count_survey(contract::QuestionOutcome& outcome) {
    const auto survey = contract::survey_from(outcome.question.survey).value();
    std::vector<domain::Answers> all;
    for (std::int64_t person = 0; person < 12; ++person) {
        domain::Answers one;
        one["before"].chosen = {person % 3 == 0 ? "no" : "yes"};
        if (person % 3 != 0) one["how"].chosen = {"portal", "letter"};
        one["ease"].number = 1 + person % 5;
        if (person % 3 != 0) one["since"].number = 19'000 + person;
        one["parts"].chosen = {"very", person % 2 == 0 ? "little" : "very", "somewhat"};
        one["channels"].chosen = {person % 2 == 0 ? "sms" : "site", "board"};
        one["minutes"].number = 10 * person + 5;
        one["words"].text = "words";
        all.push_back(std::move(one));
    }
    outcome.answer_count = std::int64_t(all.size());
    for (auto& one : domain::count_answers(survey, all))
        outcome.items.push_back({one.key, one.asked, one.answered, std::move(one.counts),
                                 one.smallest, one.median, one.largest});
}

} // namespace

contract::CallQuestions sample_questions(World world) {
    contract::CallQuestions list;
    const auto page = sample_call(world);
    list.now_ms = page.now_ms;
    list.call = page.call;
    if (world == World::Empty) return list;
    list.questions.push_back({demo_question("vote"), 23});
    list.questions.push_back({demo_question("survey"), 12});
    for (const char* rule : {"yes_no", "approval", "score", "instant_runoff", "budget"})
        list.questions.push_back({by_rule(rule), 0});
    return list;
}

contract::MyMarks sample_my_marks(World, std::string_view key) {
    if (key == "first-steps")
        return {{2, 0, 1, 0, 0}, {}, false, sample_now.ms - 2 * base::ms_per_hour};
    if (key == "taking-part")
        return {{},
                {{{"yes"}, "before", "", ""}, {{}, "ease", "4", ""}},
                true,
                sample_now.ms - base::ms_per_day};
    return {};
}

std::optional<contract::QuestionOutcome> sample_outcome(World world, std::string_view key) {
    for (const auto& asked : sample_questions(world).questions) {
        if (asked.question.key != key) continue;
        contract::QuestionOutcome outcome;
        outcome.now_ms = sample_now.ms;
        outcome.call = sample_call(world).call;
        outcome.question = asked.question;
        asked.question.kind == "vote" ? count_crowd(outcome) : count_survey(outcome);
        return outcome;
    }
    return std::nullopt;
}

} // namespace hamandish::test
