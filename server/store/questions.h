// Votes and surveys of a call, and what each person said to them.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

#include <functional>
#include <optional>
#include <vector>

namespace hamandish::store {

using QuestionId = base::Id<struct QuestionTag>;

/// `definition` and every `content` are documents that the store does not look into.
struct QuestionRecord {
    QuestionId id;
    CallId call;
    std::string call_slug, key, kind, definition;
    domain::Period period; ///< of the call
    std::int64_t answer_count = 0, entry_index = -1;
};
struct NewQuestion {
    CallId call;
    std::string key, kind, definition;
    domain::TwoTexts title;
    std::int64_t entry_index = -1;
};
/// As the event log speaks of it.
struct LoggedAnswerRow {
    Evidence evidence;
    std::string kind, content, call_slug, question_key, voter;
};
struct AnswerOfPerson {
    std::string content;
    base::Instant at;
};
struct MyAnswerRecord {
    QuestionId question;
    std::string call_slug, key, kind;
    domain::TwoTexts call_title, title;
    std::string content;
    base::Instant at;
};

/// Throws what the driver throws, like everything on a Connection.
class Questions {
  public:
    explicit Questions(soci::session& session);

    [[nodiscard]] std::vector<QuestionRecord> of_call(CallId call); ///< in their order
    [[nodiscard]] std::optional<QuestionRecord> find(const std::string& slug,
                                                     const std::string& key);
    /// At the end of the call's; its key must be new there.
    void insert(const NewQuestion& question);
    /// Refused by the database once it was answered.
    void change(QuestionId id, const NewQuestion& question);
    void each_question(const std::function<void(const QuestionRecord&)>& use);

    /// One answer for each person and question, whose last content counts.
    void put_answer(QuestionId question, PersonId person, const std::string& content,
                    base::Instant at, const Evidence& evidence);
    [[nodiscard]] std::optional<AnswerOfPerson> answer_of(QuestionId question, PersonId person);
    [[nodiscard]] std::optional<std::int64_t> entry_of_answer(QuestionId question, PersonId person);
    /// All of a question's, or all there are in the order of their entries.
    [[nodiscard]] std::vector<LoggedAnswerRow> answers_to(QuestionId question);
    void each_answer(const std::function<void(const LoggedAnswerRow&)>& use);

    void put_draft(QuestionId question, PersonId person, const std::string& content,
                   base::Instant at);
    [[nodiscard]] std::optional<AnswerOfPerson> draft_of(QuestionId question, PersonId person);
    void delete_draft(QuestionId question, PersonId person);

    /// What a person said everywhere, the newest first; and what they only began to say.
    [[nodiscard]] std::vector<MyAnswerRecord> answers_of(PersonId person);
    [[nodiscard]] std::vector<MyAnswerRecord> drafts_of(PersonId person);
    /// What was begun is gone with its person.
    void delete_drafts_of(PersonId person);
    /// The same answer with fewer words, when these are erased.
    void replace_content(QuestionId question, PersonId person, const std::string& content);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using QuestionColumns =
        Gives<Number, Number, Text, Text, Text, Text, Number, Number, Number, Number, Number>;
    using AnswerColumns = Gives<Number, Text, Text, Text, Text, Text, Text>;
    using MyColumns = Gives<Number, Text, Text, Text, Text, Text, Text, Text, Text, Number>;

    Prepared<Takes<Number>, QuestionColumns> of_call_;
    Prepared<Takes<Text, Text>, QuestionColumns> find_;
    Prepared<Takes<>, QuestionColumns> all_;
    Prepared<Takes<Number, Number, Text, Text, Text, Text, Text, Number>> insert_;
    Prepared<Takes<Text, Text, Text, Text, Number, Number>> change_;
    Prepared<Takes<Number, Number, Text, Number, Number, Text>> put_answer_;
    Prepared<Takes<Number, Number>, Gives<Text, Number, Number>> answer_of_;
    Prepared<Takes<Number>, AnswerColumns> answers_to_;
    Prepared<Takes<>, AnswerColumns> all_answers_;
    Prepared<Takes<Number, Number, Text, Number>> put_draft_;
    Prepared<Takes<Number, Number>, Gives<Text, Number>> draft_of_;
    Prepared<Takes<Number, Number>> delete_draft_;
    Prepared<Takes<Number>, MyColumns> answers_of_, drafts_of_;
    Prepared<Takes<Number>> delete_drafts_of_;
    Prepared<Takes<Text, Number, Number>> replace_content_;
};

} // namespace hamandish::store
