// Where proposals and requests stand: what was answered, when, and what still waits.
#pragma once

#include "contract/answer_messages.h"
#include "domain/answer_clock.h"
#include "server/store/connection.h"

#include <map>

namespace hamandish::usecases {

/// What a call has promised about answers.
struct AnswerTerms {
    domain::Period period;
    int days = domain::default_answer_days;
};
[[nodiscard]] AnswerTerms terms_of(store::Connection& connection, const store::CallRecord& call);

/// The answers to some contributions, read once and looked up often.
class AnswerBook {
  public:
    [[nodiscard]] static AnswerBook of_call(store::Connection& connection, store::CallId call);
    [[nodiscard]] static AnswerBook of_comments(store::Connection& connection,
                                                const std::vector<store::CommentId>& comments);
    [[nodiscard]] static AnswerBook of_person(store::Connection& connection,
                                              store::PersonId person);

    /// Writes into a contribution where it stands, and says how well its askings were answered;
    /// nothing where no answer is owed: to a comment, and to what its author erased before it got
    /// one.
    std::optional<domain::AnswerTiming> fill(contract::Comment& comment, const AnswerTerms& terms,
                                             base::Instant now);
    /// Is an answer to its present round written, published or not?
    [[nodiscard]] bool is_taken(std::int64_t comment_id) const;
    /// 1 once its author objected.
    [[nodiscard]] int round_of(std::int64_t comment_id) const;

  private:
    AnswerBook(store::Connection& connection, const std::vector<store::AnswerLink>& links,
               const std::vector<store::ObjectionRecord>& objections);
    struct Read {
        contract::Answer wire;
        bool is_published = false;
    };
    /// All that are linked, at the first call.
    const Read& read(store::AnswerId answer);

    store::Connection* connection_;
    std::map<std::int64_t, std::vector<store::AnswerLink>> links_; ///< by contribution
    std::map<std::int64_t, store::ObjectionRecord> objections_;
    std::map<std::int64_t, Read> answers_;
};

/// When a contribution that is owed an answer got its first one; as AnswerBook::fill left it.
[[nodiscard]] std::optional<base::Instant> first_answered_at(const contract::Comment& comment);
[[nodiscard]] contract::Answer wire_from(const store::ReasonedAnswerRecord& answer,
                                         std::size_t contribution_count);
void count(contract::AnswerFigures& figures, domain::AnswerTiming timing);

} // namespace hamandish::usecases
