// Votes with a named rule and surveys: what is asked, what people say to it, what it comes to.
#pragma once

#include "contract/messages.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::contract {

/// One of a vote's options. `cost`: budget votes only, in whole units of money; 0 elsewhere.
struct VoteOption {
    std::string key;
    Bilingual label;
    std::int64_t cost = 0;
    friend bool operator==(const VoteOption&, const VoteOption&) = default;
    template <class F>
    static void fields(F&& f) {
        f("key", &VoteOption::key);
        f("label", &VoteOption::label);
        f("cost", &VoteOption::cost);
    }
};

/// What is voted on (domain/ballot.h). `rule`: yes_no, approval, score, schulze, instant_runoff,
/// budget. `budget` and `most_score` are 0 where the rule knows none.
struct VoteForm {
    std::string rule;
    std::vector<VoteOption> options;
    std::int64_t budget = 0, most_score = 0;
    friend bool operator==(const VoteForm&, const VoteForm&) = default;
    template <class F>
    static void fields(F&& f) {
        f("rule", &VoteForm::rule);
        f("options", &VoteForm::options);
        f("budget", &VoteForm::budget);
        f("most_score", &VoteForm::most_score);
    }
};

/// An option or a row of a survey's item.
struct ItemOption {
    std::string key;
    Bilingual label;
    friend bool operator==(const ItemOption&, const ItemOption&) = default;
    template <class F>
    static void fields(F&& f) {
        f("key", &ItemOption::key);
        f("label", &ItemOption::label);
    }
};

/// The item is asked only of those who chose this option of an earlier one.
struct ItemCondition {
    std::string item, option;
    friend bool operator==(const ItemCondition&, const ItemCondition&) = default;
    template <class F>
    static void fields(F&& f) {
        f("item", &ItemCondition::item);
        f("option", &ItemCondition::option);
    }
};

/// One question of a survey (domain/survey.h). `kind`: single, multiple, scale, ranking, matrix,
/// number, date, text. `section` counts from 0.
struct SurveyItem {
    std::string key, kind;
    bool required = false;
    Bilingual label;
    std::vector<ItemOption> options, rows;
    std::int64_t least = 0, most = 0;
    std::vector<ItemCondition> conditions;
    std::int64_t section = 0;
    friend bool operator==(const SurveyItem&, const SurveyItem&) = default;
    template <class F>
    static void fields(F&& f) {
        f("key", &SurveyItem::key);
        f("kind", &SurveyItem::kind);
        f("required", &SurveyItem::required);
        f("label", &SurveyItem::label);
        f("options", &SurveyItem::options);
        f("rows", &SurveyItem::rows);
        f("least", &SurveyItem::least);
        f("most", &SurveyItem::most);
        f("conditions", &SurveyItem::conditions);
        f("section", &SurveyItem::section);
    }
};

/// `sections` are their titles, in order.
struct SurveyForm {
    std::vector<Bilingual> sections;
    std::vector<SurveyItem> items;
    friend bool operator==(const SurveyForm&, const SurveyForm&) = default;
    template <class F>
    static void fields(F&& f) {
        f("sections", &SurveyForm::sections);
        f("items", &SurveyForm::items);
    }
};

/// A question as it is published, and as its entry in the event log is committed to. `kind`: vote
/// or survey; the other form is empty.
struct Question {
    std::string key, kind;
    Bilingual title, text;
    VoteForm vote;
    SurveyForm survey;
    friend bool operator==(const Question&, const Question&) = default;
    template <class F>
    static void fields(F&& f) {
        f("key", &Question::key);
        f("kind", &Question::kind);
        f("title", &Question::title);
        f("text", &Question::text);
        f("vote", &Question::vote);
        f("survey", &Question::survey);
    }
};

/// What a file of `hamandish question add` has to say in any case, and what each kind adds to it.
struct QuestionHead {
    std::string key, kind;
    Bilingual title, text;
    friend bool operator==(const QuestionHead&, const QuestionHead&) = default;
    template <class F>
    static void fields(F&& f) {
        f("key", &QuestionHead::key);
        f("kind", &QuestionHead::kind);
        f("title", &QuestionHead::title);
        f("text", &QuestionHead::text);
    }
};

struct VoteHolder {
    VoteForm vote;
    friend bool operator==(const VoteHolder&, const VoteHolder&) = default;
    template <class F>
    static void fields(F&& f) {
        f("vote", &VoteHolder::vote);
    }
};

struct SurveyHolder {
    SurveyForm survey;
    friend bool operator==(const SurveyHolder&, const SurveyHolder&) = default;
    template <class F>
    static void fields(F&& f) {
        f("survey", &SurveyHolder::survey);
    }
};

/// A question and how many have answered it. Numbers of answers are no secret, answers are.
struct AskedQuestion {
    Question question;
    std::int64_t answer_count = 0;
    friend bool operator==(const AskedQuestion&, const AskedQuestion&) = default;
    template <class F>
    static void fields(F&& f) {
        f("question", &AskedQuestion::question);
        f("answer_count", &AskedQuestion::answer_count);
    }
};

/// GET /api/v1/calls/{call}/questions. `begun`: as of a UnitPage.
struct CallQuestions {
    std::int64_t now_ms = 0;
    CallCard call;
    std::vector<AskedQuestion> questions;
    std::string begun = {};
    static constexpr std::array<std::string_view, 1> optional_fields{"begun"};
    friend bool operator==(const CallQuestions&, const CallQuestions&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &CallQuestions::now_ms);
        f("call", &CallQuestions::call);
        f("questions", &CallQuestions::questions);
        f("begun", &CallQuestions::begun);
    }
};

/// GET /api/v1/calls/{call}/questions/{question}/mine (session). `given_at_ms` is 0 while nothing
/// is given; `is_draft`: saved on the way, and not counted.
struct MyMarks {
    std::vector<std::int64_t> marks;
    std::vector<ItemAnswer> answers;
    bool is_draft = false;
    std::int64_t given_at_ms = 0;
    friend bool operator==(const MyMarks&, const MyMarks&) = default;
    template <class F>
    static void fields(F&& f) {
        f("marks", &MyMarks::marks);
        f("answers", &MyMarks::answers);
        f("is_draft", &MyMarks::is_draft);
        f("given_at_ms", &MyMarks::given_at_ms);
    }
};

/// PUT …/ballot → MarksRecorded: a number for each option, in their order (domain/ballot.h). May be
/// changed until the deadline; always counted once.
struct CastMarks {
    std::vector<std::int64_t> marks;
    friend bool operator==(const CastMarks&, const CastMarks&) = default;
    template <class F>
    static void fields(F&& f) {
        f("marks", &CastMarks::marks);
    }
};

/// PUT …/answers → MarksRecorded. Not `is_final`: kept as a draft beside what was given before.
struct SurveyAnswers {
    std::vector<ItemAnswer> answers;
    bool is_final = false;
    friend bool operator==(const SurveyAnswers&, const SurveyAnswers&) = default;
    template <class F>
    static void fields(F&& f) {
        f("answers", &SurveyAnswers::answers);
        f("is_final", &SurveyAnswers::is_final);
    }
};

/// The receipt of a draft is empty: nothing was counted.
struct MarksRecorded {
    MyMarks mine;
    Receipt receipt{};
    friend bool operator==(const MarksRecorded&, const MarksRecorded&) = default;
    template <class F>
    static void fields(F&& f) {
        f("mine", &MarksRecorded::mine);
        f("receipt", &MarksRecorded::receipt);
    }
};

/// One counted ballot, without who cast it and when. `ballot` is a name that only its voter
/// recognises (evidence/FORMAT.md).
struct MarkedBallot {
    std::string ballot;
    std::vector<std::int64_t> marks;
    friend bool operator==(const MarkedBallot&, const MarkedBallot&) = default;
    template <class F>
    static void fields(F&& f) {
        f("ballot", &MarkedBallot::ballot);
        f("marks", &MarkedBallot::marks);
    }
};

/// A round of an instant run-off: ballots for each option, -1 for one struck out before.
struct RunoffCount {
    std::vector<std::int64_t> counts;
    std::int64_t exhausted = 0;
    std::string struck_out; ///< the option's key; empty in the last round
    bool by_order = false;  ///< nothing else told the last ones apart
    friend bool operator==(const RunoffCount&, const RunoffCount&) = default;
    template <class F>
    static void fields(F&& f) {
        f("counts", &RunoffCount::counts);
        f("exhausted", &RunoffCount::exhausted);
        f("struck_out", &RunoffCount::struck_out);
        f("by_order", &RunoffCount::by_order);
    }
};

/// What was said to one item of a survey, in numbers (domain/survey_count.h).
struct ItemCount {
    std::string key;
    std::int64_t asked = 0, answered = 0;
    std::vector<std::int64_t> counts;
    std::int64_t smallest = 0, median = 0, largest = 0;
    bool withheld = false; ///< too few answered: there are no numbers
    friend bool operator==(const ItemCount&, const ItemCount&) = default;
    template <class F>
    static void fields(F&& f) {
        f("key", &ItemCount::key);
        f("asked", &ItemCount::asked);
        f("answered", &ItemCount::answered);
        f("counts", &ItemCount::counts);
        f("smallest", &ItemCount::smallest);
        f("median", &ItemCount::median);
        f("largest", &ItemCount::largest);
        f("withheld", &ItemCount::withheld);
    }
};

/// GET /api/v1/calls/{call}/questions/{question}/result; `too_early` until the deadline. Of votes:
/// everything that the rule counted, and the ballots to count again; of surveys: totals alone, none
/// of so few that somebody's answer could be guessed.
/// Options are named by their keys, numbers stand in the options' order.
struct QuestionOutcome {
    std::int64_t now_ms = 0;
    CallCard call;
    Question question;
    std::int64_t answer_count = 0;
    std::vector<std::int64_t> counts, voters;
    std::vector<std::string> winners;
    std::int64_t spent = 0;
    std::vector<std::int64_t> pairs; ///< Schulze: how many prefer row to column, options × options
    std::vector<std::int64_t> places; ///< Schulze: 1 for the best
    std::vector<RunoffCount> rounds;
    std::vector<ItemCount> items;
    std::vector<MarkedBallot> ballots; ///< sorted by name, so that their order tells nothing
    friend bool operator==(const QuestionOutcome&, const QuestionOutcome&) = default;
    template <class F>
    static void fields(F&& f) {
        f("now_ms", &QuestionOutcome::now_ms);
        f("call", &QuestionOutcome::call);
        f("question", &QuestionOutcome::question);
        f("answer_count", &QuestionOutcome::answer_count);
        f("counts", &QuestionOutcome::counts);
        f("voters", &QuestionOutcome::voters);
        f("winners", &QuestionOutcome::winners);
        f("spent", &QuestionOutcome::spent);
        f("pairs", &QuestionOutcome::pairs);
        f("places", &QuestionOutcome::places);
        f("rounds", &QuestionOutcome::rounds);
        f("items", &QuestionOutcome::items);
        f("ballots", &QuestionOutcome::ballots);
    }
};

} // namespace hamandish::contract
