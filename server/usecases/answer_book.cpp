#include "server/usecases/answer_book.h"

#include "server/usecases/wire.h"

#include <set>

namespace hamandish::usecases {
namespace {

domain::Asked asked(std::int64_t at_ms, const AnswerTerms& terms, const contract::Answer* answer) {
    domain::Asked one{domain::answer_due_at({at_ms}, terms.period, terms.days), std::nullopt};
    if (answer != nullptr) one.answered_at = base::Instant{answer->published_at_ms};
    return one;
}

} // namespace

AnswerTerms terms_of(store::Connection& connection, const store::CallRecord& call) {
    const auto rules = connection.answers.rules(call.id);
    return {call.period, rules ? rules->days : domain::default_answer_days};
}

contract::Answer wire_from(const store::ReasonedAnswerRecord& answer,
                           std::size_t contribution_count) {
    const auto& [decision, reason, ground] = answer.words;
    return {answer.id.value,
            std::string(domain::word(decision)),
            wire_from(reason),
            {wire_from(ground.document), wire_from(ground.article), wire_from(ground.clause),
             ground.link},
            answer.published_at.ms,
            static_cast<std::int64_t>(contribution_count)};
}

void count(contract::AnswerFigures& figures, domain::AnswerTiming timing) {
    switch (timing) {
    case domain::AnswerTiming::InTime: ++figures.in_time; return;
    case domain::AnswerTiming::Late: ++figures.late; return;
    case domain::AnswerTiming::Waiting: ++figures.waiting; return;
    case domain::AnswerTiming::Overdue: ++figures.overdue; return;
    }
}

std::optional<base::Instant> first_answered_at(const contract::Comment& comment) {
    const auto& answers = comment.answering.answers;
    if (answers.empty()) return std::nullopt;
    return base::Instant{answers.front().published_at_ms};
}

AnswerBook AnswerBook::of_call(store::Connection& connection, store::CallId call) {
    return {connection, connection.answers.links_in(call), connection.answers.objections_in(call)};
}

AnswerBook AnswerBook::of_comments(store::Connection& connection,
                                   const std::vector<store::CommentId>& comments) {
    return {connection, connection.answers.links_of(comments),
            connection.answers.objections_to(comments)};
}

AnswerBook AnswerBook::of_person(store::Connection& connection, store::PersonId person) {
    return {connection, connection.answers.links_to(person),
            connection.answers.objections_of(person)};
}

AnswerBook::AnswerBook(store::Connection& connection, const std::vector<store::AnswerLink>& links,
                       const std::vector<store::ObjectionRecord>& objections)
    : connection_(&connection) {
    for (const store::AnswerLink& link : links) links_[link.comment.value].push_back(link);
    for (const store::ObjectionRecord& one : objections) objections_[one.comment.value] = one;
}

const AnswerBook::Read& AnswerBook::read(store::AnswerId answer) {
    if (answers_.empty()) {
        std::set<std::int64_t> linked;
        for (const auto& [comment, links] : links_)
            for (const store::AnswerLink& link : links) linked.insert(link.answer.value);
        std::vector<store::AnswerId> ids;
        for (const std::int64_t id : linked) ids.push_back({id});
        auto counts = connection_->answers.contribution_counts(ids);
        for (const store::ReasonedAnswerRecord& record : connection_->answers.find_all(ids)) {
            const auto count = static_cast<std::size_t>(counts[record.id.value]);
            answers_[record.id.value] = {wire_from(record, count), record.state == "published"};
        }
    }
    return answers_[answer.value];
}

int AnswerBook::round_of(std::int64_t comment_id) const {
    return objections_.count(comment_id) > 0 ? 1 : 0;
}

bool AnswerBook::is_taken(std::int64_t comment_id) const {
    const auto found = links_.find(comment_id);
    if (found == links_.end()) return false;
    for (const store::AnswerLink& link : found->second)
        if (link.round == round_of(comment_id)) return true;
    return false;
}

std::optional<domain::AnswerTiming> AnswerBook::fill(contract::Comment& comment,
                                                     const AnswerTerms& terms, base::Instant now) {
    const auto kind = domain::contribution_kind_from_word(comment.kind);
    if (!kind || !domain::is_owed_an_answer(*kind)) return std::nullopt;
    const contract::Answer* rounds[2] = {nullptr, nullptr};
    for (const store::AnswerLink& link : links_[comment.id])
        if (const Read& one = read(link.answer); one.is_published) rounds[link.round] = &one.wire;
    // What its author erased, or what is hidden, is owed nothing that was not given yet.
    const bool says_nothing = comment.text.empty() || comment.hiding.hidden_at_ms != 0;
    if (says_nothing && rounds[0] == nullptr) return std::nullopt;
    contract::Answering& standing = comment.answering;
    for (const contract::Answer* answer : rounds)
        if (answer != nullptr) standing.answers.push_back(*answer);
    std::vector<domain::Asked> askings{asked(comment.created_at_ms, terms, rounds[0])};
    if (const auto found = objections_.find(comment.id); found != objections_.end()) {
        standing.objection = found->second.text;
        standing.objected_at_ms = found->second.at.ms;
        askings.push_back(asked(found->second.at.ms, terms, rounds[1]));
    }
    const bool answered = askings.back().answered_at.has_value();
    standing.state = answered ? "answered" : askings.size() > 1 ? "reopened" : "waiting";
    standing.due_at_ms = askings.back().due_at.ms;
    return domain::timing_of(askings, now);
}

} // namespace hamandish::usecases
