// Answers to proposals and requests, what they are about, and who was not satisfied.
#pragma once

#include "domain/answer.h"
#include "server/store/prepared.h"
#include "server/store/staff.h"

#include <map>
#include <optional>
#include <vector>

namespace hamandish::store {

using AnswerId = base::Id<struct AnswerTag>;

struct ReasonedAnswerRecord {
    AnswerId id;
    CallId call;
    domain::AnswerWords words;
    PersonId author, reviewer; ///< reviewer 0: nobody yet
    std::string state;         ///< in_review, returned, published
    std::string note;          ///< of the reviewer who returned it
    base::Instant written_at, published_at;
    std::int64_t entry_index = -1;
};

/// An answer's place: the contribution, and whether it is the first answer or the second.
struct AnswerLink {
    CommentId comment;
    int round = 0;
    AnswerId answer;
};

struct ObjectionRecord {
    CommentId comment;
    std::string text;
    base::Instant at;
};

struct NewObjection {
    CommentId comment;
    PersonId person;
    std::string text;
    base::Instant at;
    Evidence evidence;
};

/// How many contributions have their first answer, and when the last of them got it.
struct FirstAnswers {
    std::int64_t count = 0;
    base::Instant last_at;
};

struct AnswerRulesRecord {
    int days = 0;
    std::optional<OrganisationId> organisation;
};

/// Throws what the driver throws, like everything on a Connection.
class Answers {
  public:
    explicit Answers(soci::session& session);

    [[nodiscard]] std::optional<ReasonedAnswerRecord> find(AnswerId answer);
    [[nodiscard]] std::vector<ReasonedAnswerRecord> find_all(const std::vector<AnswerId>& answers);
    /// How many contributions each is about, by its id; of those that there are.
    [[nodiscard]] std::map<std::int64_t, std::int64_t>
    contribution_counts(const std::vector<AnswerId>& answers);
    [[nodiscard]] std::vector<ReasonedAnswerRecord> of_call(CallId call); ///< oldest first
    [[nodiscard]] std::vector<ReasonedAnswerRecord> published(); ///< in the order of their entries
    /// The newest dozen of those that are public and accept, in full or in part.
    [[nodiscard]] std::vector<ReasonedAnswerRecord> newest_accepted();
    [[nodiscard]] std::vector<AnswerLink> links_of(AnswerId answer); ///< by comment
    [[nodiscard]] std::vector<AnswerLink> links_in(CallId call);
    [[nodiscard]] std::vector<AnswerLink> links_of(const std::vector<CommentId>& comments);
    [[nodiscard]] std::vector<AnswerLink> links_to(PersonId person);
    [[nodiscard]] std::vector<ObjectionRecord> objections_in(CallId call);
    /// One of each at most.
    [[nodiscard]] std::vector<ObjectionRecord>
    objections_to(const std::vector<CommentId>& comments);
    [[nodiscard]] std::vector<ObjectionRecord> objections_of(PersonId person);

    /// Is a proposal or a request of the call, neither hidden nor erased, without its first answer?
    [[nodiscard]] bool owes_first_answers(CallId call);
    /// Those that are public, with entries before `end`.
    [[nodiscard]] FirstAnswers first_answers(CallId call, std::int64_t end);

    /// Nothing where the call says nothing.
    [[nodiscard]] std::optional<AnswerRulesRecord> rules(CallId call);
    void put_rules(CallId call, const AnswerRulesRecord& rules);

    AnswerId insert(const ReasonedAnswerRecord& answer);
    /// Replaces words, author, reviewer, state, note, instants and entry of one that is not public.
    void update(const ReasonedAnswerRecord& answer);
    /// False when the contribution has an answer in this round: the constraint decides.
    [[nodiscard]] bool link(const AnswerLink& link);
    /// False when its author has objected before.
    [[nodiscard]] bool insert(const NewObjection& objection);
    /// Who wrote a contribution.
    [[nodiscard]] PersonId author_of(CommentId comment);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using AnswerColumns = Gives<Number, Number, Text, Text, Text, Text, Text, Text, Text, Text,
                                Text, Text, Number, Number, Text, Text, Number, Number, Number>;
    using LinkColumns = Gives<Number, int, Number>;
    using ObjectionColumns = Gives<Number, Text, Number>;

    soci::session& session_;
    Prepared<Takes<Number>, AnswerColumns> find_, of_call_;
    Prepared<Takes<NumberList>, AnswerColumns> find_all_;
    Prepared<Takes<NumberList>, Gives<Number, Number>> contribution_counts_;
    Prepared<Takes<>, AnswerColumns> published_, newest_accepted_;
    Prepared<Takes<Number>, LinkColumns> links_of_, links_in_call_, links_to_;
    Prepared<Takes<NumberList>, LinkColumns> links_of_listed_;
    Prepared<Takes<Number>, ObjectionColumns> objections_in_call_, objections_of_;
    Prepared<Takes<NumberList>, ObjectionColumns> objections_to_listed_;
    Prepared<Takes<Number>, Gives<Number>> owes_first_;
    Prepared<Takes<Number, Number>, Gives<Number, Number>> first_answers_;
    Prepared<Takes<Number>, Gives<int, Number>> rules_;
    Prepared<Takes<Number, Number, int>> put_rules_;
    Prepared<Takes<Number, int, Number>, Gives<Number>> link_;
    Prepared<Takes<Number, Number, Text, Number, Number, Text>, Gives<Number>> object_;
    Prepared<Takes<Number>, Gives<Number>> author_of_;
};

} // namespace hamandish::store
