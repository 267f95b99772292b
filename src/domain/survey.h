// A survey: questions, when each is asked, and what an answer to it may be.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::domain {

enum class QuestionKind {
    Single,   ///< one of the options
    Multiple, ///< `least` to `most` of the options
    Scale,    ///< a whole number from `least` to `most`, of few
    Ranking,  ///< the options in an order, the best first
    Matrix,   ///< one of the options for each row
    Number,   ///< a whole number from `least` to `most`
    Date,     ///< a day, counted from 1970-01-01, from `least` to `most`
    Text,     ///< words of `least` to `most` code points
};
/// "single", "multiple", "scale", "ranking", "matrix", "number", "date", "text".
[[nodiscard]] std::string_view word(QuestionKind kind);
/// InvalidInput on any other word.
[[nodiscard]] base::Result<QuestionKind> question_kind_from_word(std::string_view word);

/// Asked only where an earlier question was answered with this option (Single, Multiple).
struct Condition {
    std::string question, option;
    friend bool operator==(const Condition&, const Condition&) = default;
};

/// Keys are slugs, unique within their list; what people read stands elsewhere, in each language.
struct Question {
    std::string key;
    QuestionKind kind = QuestionKind::Single;
    bool required = false;
    std::vector<std::string> options, rows; ///< where the kind has them
    std::int64_t least = 0, most = 0;       ///< where the kind has them
    std::vector<Condition> conditions;      ///< all must hold; none: always asked
    std::int64_t section = 0;               ///< which page it stands on; never falls
    friend bool operator==(const Question&, const Question&) = default;
};

/// Locked once the first answer came: a changed survey is another one.
using Survey = std::vector<Question>;

inline constexpr std::size_t most_questions = 200, most_answer_options = 100;
inline constexpr std::int64_t longest_answer = 20'000; ///< code points

/// InvalidInput, naming the question ("questions.q3"): kinds without what they need or with what
/// they do not know, bounds that cross, keys twice, conditions on a later or an unknown question.
[[nodiscard]] base::Status check_survey(const Survey& survey);

/// What was said to one question, in the words of its kind: `chosen` are option keys (Single: one;
/// Ranking: in order, all or the first few; Matrix: one for each row, "" for a row left out).
struct Answer {
    std::vector<std::string> chosen;
    std::optional<std::int64_t> number; ///< Scale, Number, Date
    std::string text;
    friend bool operator==(const Answer&, const Answer&) = default;
};
/// By question key.
using Answers = std::map<std::string, Answer>;

/// Whether what was saved on the way, or only what is handed in, must be whole.
enum class Completeness { Partial, Complete };

/// The questions that these answers lead to, by index, in order. An answer to a question that is
/// not asked leads nowhere.
[[nodiscard]] std::vector<std::size_t> asked_questions(const Survey& survey,
                                                       const Answers& answers);

/// The answers to questions that are asked; the others were given before a condition changed.
/// InvalidInput for an unknown question or a wrong answer, TextEmpty for a required one that is
/// missing or only partly given (Complete only), TextTooLong and TextForbidden for words; each
/// names the question ("answers.q3").
[[nodiscard]] base::Result<Answers> checked_answers(const Survey& survey, const Answers& answers,
                                                    Completeness completeness);

} // namespace hamandish::domain
