#include "server/usecases/answer.h"

#include "domain/comment_list.h"
#include "domain/reason.h"
#include "server/logbook/entry.h"
#include "server/logbook/registers.h"
#include "server/outbox/message.h"
#include "server/usecases/answer_archive.h"
#include "server/usecases/answer_book.h"
#include "server/usecases/read_answers.h"
#include "server/usecases/staff.h"
#include "server/usecases/wire.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::Act;

constexpr std::size_t most_together = 5'000;

std::optional<store::OrganisationId> owner_of(store::Connection& connection, store::CallId call) {
    const auto rules = connection.answers.rules(call);
    return rules ? rules->organisation : std::nullopt;
}

base::Result<domain::AnswerWords> words_from(const contract::WriteAnswer& answer) {
    const contract::LegalGround& ground = answer.ground;
    TRY_ASSIGN(const auto decision, domain::decision_from_word(answer.decision));
    return domain::answer_from({decision,
                                {answer.reason.fa, answer.reason.en},
                                {{ground.document.fa, ground.document.en},
                                 {ground.article.fa, ground.article.en},
                                 {ground.clause.fa, ground.clause.en},
                                 ground.link}});
}

/// All of one unit of the call, owed an answer, and without one that was written already.
base::Status require_open_contributions(store::Connection& connection, const AnsweringStaff& staff,
                                        const std::vector<std::int64_t>& ids, base::Instant now) {
    if (ids.empty() || ids.size() > most_together)
        return base::fail(ErrorCode::InvalidInput, "comment_ids");
    AnswerBook book = AnswerBook::of_call(connection, staff.call.id);
    const AnswerTerms terms = terms_of(connection, staff.call);
    std::optional<store::UnitId> unit;
    for (const std::int64_t id : ids) {
        const auto place = connection.contributions.find_place({id});
        const auto record = connection.contributions.find({id});
        if (!place || !record || place->call != staff.call.id)
            return base::fail(ErrorCode::NotFound, "comment_ids");
        if (unit.value_or(place->unit) != place->unit)
            return base::fail(ErrorCode::InvalidInput, "comment_ids");
        unit = place->unit;
        contract::Comment comment;
        comment.id = id;
        comment.kind = domain::word(record->kind);
        comment.text = wire_from(*record).text; // what is hidden waits for no answer
        comment.created_at_ms = record->created_at.ms;
        const bool waits = book.fill(comment, terms, now) && comment.answering.state != "answered";
        if (!waits || book.is_taken(id)) return base::fail(ErrorCode::Conflict, "comment_ids");
    }
    return {};
}

base::Status write_anew(store::Connection& connection, const AnsweringStaff& staff,
                        store::AnswerId id, const domain::AnswerWords& words, base::Instant now) {
    auto answer = connection.answers.find(id);
    if (!answer || answer->call != staff.call.id) return base::fail(ErrorCode::NotFound, "answer");
    if (answer->state != "returned") return base::fail(ErrorCode::Conflict, "answer_id");
    answer->words = words;
    answer->author = staff.person.id;
    answer->reviewer = {};
    answer->state = "in_review";
    answer->written_at = now;
    connection.answers.update(*answer);
    return {};
}

/// Article 4 of the directive: the answer goes to each person who is answered by it.
void tell_authors(store::Connection& connection, const ops::Key& key, const store::CallRecord& call,
                  const store::ReasonedAnswerRecord& answer, base::Instant now) {
    for (const store::AnswerLink& link : connection.answers.links_of(answer.id)) {
        const auto place = connection.contributions.find_place(link.comment);
        outbox::write_notice(
            connection, key,
            {connection.answers.author_of(link.comment),
             std::string(outbox::proposal_answered),
             "answer " + std::to_string(answer.id.value),
             {{"call", call.title}},
             {{"outcome", std::string(domain::word(answer.words.decision))}},
             "/calls/" + call.slug + "/" + place->unit_key +
                 "?list=" + domain::text_from(domain::CommentList{.comment = link.comment.value}) +
                 "#comment-" + std::to_string(link.comment.value)},
            now);
    }
}

void publish(store::Connection& connection, const ops::Key& key, const store::CallRecord& call,
             store::ReasonedAnswerRecord& answer, base::Instant now) {
    answer.state = "published";
    answer.published_at = now;
    answer.entry_index = connection.log.take_index();
    connection.answers.update(answer);
    const auto place =
        connection.contributions.find_place(connection.answers.links_of(answer.id).front().comment);
    logbook::append(connection,
                    {answer.entry_index, domain::LogKind::AnswerPublished, call.id, call.slug,
                     place->unit_key, answer.id.value, now},
                    logbook::answer_opening(connection, call, answer));
    tell_authors(connection, key, call, answer, now);
    connection.journal.append({store::EventKind::AnswerPublished, call.id, answer.id.value, now});
}

} // namespace

base::Result<AnsweringStaff> require_answering(store::Connection& connection,
                                               const std::string& session_hash,
                                               const std::string& slug, base::Instant now) {
    TRY_ASSIGN(auto person,
               require_act(connection, session_hash, Act::AnswerProposals, std::nullopt, now));
    auto call = connection.calls.find(slug);
    if (!call) return base::fail(ErrorCode::NotFound, "call");
    if (const auto owner = owner_of(connection, call->id))
        TRY(require_act(connection, session_hash, Act::AnswerProposals, owner, now));
    return AnsweringStaff{std::move(person), std::move(*call)};
}

base::Result<contract::AnswerQueue> write_answer(store::Connection& connection,
                                                 const AnswerCommand& command, base::Instant now) {
    TRY_ASSIGN(const auto staff,
               require_answering(connection, command.session_hash, command.slug, now));
    TRY_ASSIGN(const auto words, words_from(command.answer));
    const contract::WriteAnswer& answer = command.answer;
    if (answer.answer_id != 0) {
        TRY(write_anew(connection, staff, {answer.answer_id}, words, now));
        return list_answer_queue(connection, command.session_hash, command.slug, now);
    }
    TRY(require_open_contributions(connection, staff, answer.comment_ids, now));
    const AnswerBook book = AnswerBook::of_call(connection, staff.call.id);
    store::ReasonedAnswerRecord record;
    record.call = staff.call.id;
    record.words = words;
    record.author = staff.person.id;
    record.state = "in_review";
    record.written_at = now;
    const auto id = connection.answers.insert(record);
    for (const std::int64_t comment : answer.comment_ids)
        if (!connection.answers.link({{comment}, book.round_of(comment), id}))
            return base::fail(ErrorCode::Conflict, "comment_ids");
    return list_answer_queue(connection, command.session_hash, command.slug, now);
}

base::Result<contract::AnswerQueue> review_answer(store::Connection& connection,
                                                  const ops::Key& key, const ReviewCommand& command,
                                                  base::Instant now) {
    TRY_ASSIGN(const auto person, require_act(connection, command.session_hash,
                                              Act::AnswerProposals, std::nullopt, now));
    auto answer = connection.answers.find(command.answer);
    if (!answer) return base::fail(ErrorCode::NotFound, "answer");
    const auto calls = connection.calls.list();
    const auto call = std::find_if(calls.begin(), calls.end(),
                                   [&](const auto& one) { return one.id == answer->call; });
    if (call == calls.end()) return base::fail(ErrorCode::NotFound, "call");
    TRY_ASSIGN(const auto staff,
               require_answering(connection, command.session_hash, call->slug, now));
    TRY(domain::require_second_person(answer->author.value, staff.person.id.value));
    if (answer->state != "in_review") return base::fail(ErrorCode::Conflict, "answer");
    answer->reviewer = person.id;
    answer->note.clear();
    if (command.review.published) {
        publish(connection, key, *call, *answer, now);
        TRY(archive_answers(connection));
    } else {
        const auto note = domain::reason_from(command.review.note);
        if (!note) return base::fail(note.error().code, "note");
        answer->note = *note;
        answer->state = "returned";
        connection.answers.update(*answer);
    }
    const auto owner = owner_of(connection, call->id).value_or(store::OrganisationId{});
    logbook::record_act(connection,
                        {Act::AnswerProposals, person.id, owner,
                         (command.review.published ? "publish answer " : "return answer ") +
                             std::to_string(answer->id.value),
                         answer->note, now});
    return list_answer_queue(connection, command.session_hash, call->slug, now);
}

base::Result<contract::AnswerRules>
set_answer_rules(store::Connection& connection, const RulesCommand& command, base::Instant now) {
    TRY_ASSIGN(const auto person,
               require_act(connection, command.session_hash, Act::OpenCall, std::nullopt, now));
    const auto call = connection.calls.find(command.slug);
    if (!call) return base::fail(ErrorCode::NotFound, "call");
    auto owner = owner_of(connection, call->id);
    if (owner) TRY(require_act(connection, command.session_hash, Act::OpenCall, owner, now));
    const contract::AnswerRules& rules = command.rules;
    if (!rules.organisation.empty()) {
        const auto given = connection.staff.find_organisation(rules.organisation);
        if (!given) return base::fail(ErrorCode::NotFound, "organisation");
        owner = given->id;
        TRY(require_act(connection, command.session_hash, Act::OpenCall, owner, now));
    }
    const int days = static_cast<int>(std::clamp<std::int64_t>(rules.days, 0, 1'000));
    TRY(domain::check_answer_days(days, terms_of(connection, *call).days,
                                  domain::state_at(call->period, now)));
    TRY_ASSIGN(const auto reason, domain::reason_from(rules.reason));
    connection.answers.put_rules(call->id, {days, owner});
    logbook::record_act(connection,
                        {Act::OpenCall, person.id, owner.value_or(store::OrganisationId{}),
                         "answer " + call->slug + " within " + std::to_string(days) + " days",
                         reason, now});
    return contract::AnswerRules{days, rules.organisation, reason};
}

} // namespace hamandish::usecases
