#include "server/usecases/own_receipts.h"

#include "evidence/hash.h"
#include "server/logbook/appeals.h"
#include "server/logbook/entry.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

class Receipts {
  public:
    Receipts(store::Connection& connection, const store::PersonRecord& person)
        : connection_(connection), person_(person) {}

    base::Status take_comment(store::CommentId id) {
        if (const auto row = connection_.logged.comment(id))
            TRY(take(row->evidence, logbook::opening_of(*row)));
        if (const auto row = connection_.logged.objection(id))
            TRY(take(row->evidence, logbook::opening_of(*row)));
        return {};
    }
    base::Status take_vote(const contract::MyVote& vote) {
        const auto place = connection_.calls.find_place(vote.call_slug, vote.unit_key);
        if (!place) return {};
        return take_choice(connection_.logged.entry_of_vote(place->unit, person_.id), *place,
                           vote.choice, 0);
    }
    base::Status take_reaction(const contract::MyReaction& reaction) {
        const store::CommentId comment{reaction.comment_id};
        const auto place = connection_.contributions.find_place(comment);
        if (!place) return {};
        return take_choice(connection_.logged.entry_of_reaction(comment, person_.id), *place,
                           reaction.choice, reaction.comment_id);
    }
    base::Status take_answer(const contract::MyAnswered& answered) {
        const auto question = connection_.questions.find(answered.call_slug, answered.question_key);
        if (!question || answered.is_draft) return {};
        const auto entry = connection_.questions.entry_of_answer(question->id, person_.id);
        const auto answer = connection_.questions.answer_of(question->id, person_.id);
        if (!entry || !answer) return {};
        const auto evidence = evidence_of(*entry);
        return take(evidence, logbook::opening_of(store::LoggedAnswerRow{
                                  evidence, question->kind, answer->content, question->call_slug,
                                  question->key, person_.pseudonym}));
    }
    base::Status take_appeals() {
        for (const store::AppealKey& one : connection_.made_appeals.of_person(person_.id))
            if (const auto row = connection_.made_appeals.find(one))
                TRY(take(row->evidence, logbook::opening_of(*row)));
        return {};
    }
    std::vector<contract::Receipt> in_order() && {
        std::sort(receipts_.begin(), receipts_.end(), [](const auto& one, const auto& other) {
            return one.entry.index < other.entry.index;
        });
        return std::move(receipts_);
    }

  private:
    store::Evidence evidence_of(std::int64_t entry) {
        return {entry, connection_.logged.salt_of(entry, person_.id)};
    }
    base::Status take_choice(std::optional<std::int64_t> entry, const store::Place& place,
                             const std::string& choice, std::int64_t comment) {
        if (!entry) return {};
        const auto evidence = evidence_of(*entry);
        return take(evidence, logbook::opening_of(store::LoggedChoiceRow{
                                  evidence, choice, place.call_slug, place.unit_key,
                                  person_.pseudonym, comment}));
    }
    /// Words that were erased since leave an opening that is not the one of the entry.
    base::Status take(const store::Evidence& row, std::string opening) {
        if (row.salt.empty()) return {};
        TRY_ASSIGN(auto receipt,
                   logbook::receipt_of(connection_, row.entry_index, std::move(opening)));
        if (receipt.entry.commitment == evidence::commitment_to(receipt.opening))
            receipts_.push_back(std::move(receipt));
        return {};
    }

    store::Connection& connection_;
    const store::PersonRecord& person_;
    std::vector<contract::Receipt> receipts_;
};

} // namespace

base::Result<std::vector<contract::Receipt>> receipts_of(store::Connection& connection,
                                                         const store::PersonRecord& person,
                                                         const contract::MyData& data) {
    Receipts receipts(connection, person);
    for (const auto& one : data.contributions.comments)
        TRY(receipts.take_comment({one.comment.id}));
    for (const auto& one : data.contributions.votes) TRY(receipts.take_vote(one));
    for (const auto& one : data.reactions) TRY(receipts.take_reaction(one));
    for (const auto& one : data.contributions.answered) TRY(receipts.take_answer(one));
    TRY(receipts.take_appeals());
    return std::move(receipts).in_order();
}

} // namespace hamandish::usecases
