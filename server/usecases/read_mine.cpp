#include "server/usecases/read_mine.h"

#include "server/usecases/answer_book.h"
#include "server/usecases/comment_files.h"
#include "server/usecases/read_questions.h"
#include "server/usecases/representatives.h"
#include "server/usecases/wire.h"

#include <map>

namespace hamandish::usecases {
namespace {

/// What the calls a person took part in have promised about answers, each looked up once.
class Promises {
  public:
    explicit Promises(store::Connection& connection) : connection_(connection) {}

    const std::optional<AnswerTerms>& of(const std::string& slug) {
        const auto known = terms_.find(slug);
        if (known != terms_.end()) return known->second;
        const auto call = connection_.calls.find(slug);
        return terms_[slug] = call ? std::optional(terms_of(connection_, *call)) : std::nullopt;
    }

  private:
    store::Connection& connection_;
    std::map<std::string, std::optional<AnswerTerms>> terms_;
};

} // namespace

base::Result<store::PersonRecord>
require_person(store::Connection& connection, const std::string& session_hash, base::Instant now) {
    auto person = connection.people.find_by_session(session_hash, now);
    if (!person) return base::fail(base::ErrorCode::SignInNeeded);
    return *person;
}

contract::Me me_of(store::Connection& connection, const store::PersonRecord& person) {
    return {true, person.pseudonym, represented_by(connection, person.id)};
}

base::Result<contract::Me> show_me(store::Connection& connection, const std::string& session_hash,
                                   base::Instant now) {
    const auto person = connection.people.find_by_session(session_hash, now);
    return person ? me_of(connection, *person) : contract::Me{};
}

base::Result<contract::MyUnit> show_my_unit(store::Connection& connection,
                                            const std::string& session_hash,
                                            const std::string& slug, const std::string& unit_key,
                                            base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, session_hash, now));
    const auto place = connection.calls.find_place(slug, unit_key);
    if (!place) return base::fail(base::ErrorCode::NotFound, "unit");
    contract::MyUnit mine{connection.contributions.vote_of(place->unit, person.id), {}, {}, {}, {}};
    for (auto& [comment, choice] : connection.contributions.reactions_of(place->unit, person.id))
        mine.reactions.push_back({comment.value, choice});
    for (const store::CommentId comment :
         connection.contributions.comments_of(place->unit, person.id))
        mine.comment_ids.push_back(comment.value);
    for (const std::int64_t id : mine.comment_ids)
        if (const auto comment = connection.contributions.find({id});
            comment && (comment->hiding.hidden_at.ms != 0 || comment->masking.masked_at.ms != 0))
            mine.hidden.push_back(whole_wire_from(*comment));
    for (contract::Comment& one : mine.hidden) tell_files(connection, one);
    mine.waiting_files = waiting_files(connection, person.id, place->unit, now);
    for (const store::CommentId comment : connection.moderation.reported_by(place->unit, person.id))
        mine.reported.push_back(comment.value);
    return mine;
}

base::Result<contract::MyContributions> list_my_contributions(store::Connection& connection,
                                                              const std::string& session_hash,
                                                              base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, session_hash, now));
    contract::MyContributions mine{now.ms, {}, {}, 0, answered_by(connection, person.id)};
    AnswerBook book = AnswerBook::of_person(connection, person.id);
    Promises promises(connection);
    for (const store::MyCommentRecord& one : connection.contributions.comments_of(person.id)) {
        mine.comments.push_back({one.call_slug, wire_from(one.call_title),
                                 wire_from(one.unit_heading), whole_wire_from(one.comment)});
        tell_files(connection, mine.comments.back().comment);
        if (const auto& terms = promises.of(one.call_slug))
            book.fill(mine.comments.back().comment, *terms, now);
    }
    for (const store::MyVoteRecord& one : connection.contributions.votes_of(person.id))
        mine.votes.push_back({one.call_slug, one.unit_key, one.choice, wire_from(one.call_title),
                              wire_from(one.unit_heading), one.cast_at.ms});
    mine.reaction_count = connection.contributions.count_reactions_of(person.id);
    return mine;
}

} // namespace hamandish::usecases
