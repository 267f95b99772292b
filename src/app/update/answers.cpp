// Answers to proposals and requests: looked for, contested by those they are for, written and
// reviewed by staff.
#include "app/change.h"
#include "app/receipt.h"
#include "base/overloaded.h"
#include "domain/answer.h"
#include "domain/reason.h"

#include <algorithm>
#include <array>

namespace hamandish::app {
namespace {

using contract::RouteId;

constexpr std::array fields{AnswerField::Decision,   AnswerField::ReasonFa,
                            AnswerField::ReasonEn,   AnswerField::DocumentFa,
                            AnswerField::DocumentEn, AnswerField::ArticleFa,
                            AnswerField::ArticleEn,  AnswerField::ClauseFa,
                            AnswerField::ClauseEn,   AnswerField::Link};

/// The refusal with the field it is about.
base::Error problem_of(const ReplyArrived& reply) {
    base::Error error{error_from_reply(reply), {}};
    if (const auto problem = contract::decode<contract::Problem>(reply.body))
        error.where = problem->where;
    return error;
}

/// What the domain would refuse is said before it is sent.
base::Status check(const contract::WriteAnswer& answer) {
    const auto& ground = answer.ground;
    TRY_ASSIGN(const auto decision, domain::decision_from_word(answer.decision));
    TRY(domain::answer_from({decision,
                             {answer.reason.fa, answer.reason.en},
                             {{ground.document.fa, ground.document.en},
                              {ground.article.fa, ground.article.en},
                              {ground.clause.fa, ground.clause.en},
                              ground.link}}));
    return {};
}

void point_at(Change& change, const base::Error& error) {
    for (const AnswerField field : fields)
        if (word(field) == error.where)
            return change.effects.push_back(MoveFocus{answer_anchor(field)});
}

void take_queue(Change& change, const ReplyArrived& reply) {
    auto& state = change.state;
    auto queue = contract::decode<contract::AnswerQueue>(reply.body);
    if (!queue) return load_address(change, true);
    state.answers = {};
    if (state.answer_queue.key == queue->call.slug) state.answer_queue.value = std::move(*queue);
    change.effects.push_back(MoveFocus{"main-heading"});
}

void take_written(Change& change, const ReplyArrived& reply) {
    auto& form = change.state.answer_form;
    if (!form) return;
    form->busy = false;
    if (!succeeded(reply)) {
        form->error = problem_of(reply);
        if (form->error->code == base::ErrorCode::SignInNeeded) end_session(change, {});
        return point_at(change, *form->error);
    }
    form.reset();
    take_queue(change, reply);
    show_toast(change, i18n::MessageKey::answering_written);
}

void take_reviewed(Change& change, const ReplyArrived& reply) {
    auto& form = change.state.review;
    form.busy = false;
    if (!succeeded(reply)) {
        form.error = problem_of(reply);
        if (form.error->code == base::ErrorCode::SignInNeeded) end_session(change, {});
        return;
    }
    form = {};
    take_queue(change, reply);
    show_toast(change, i18n::MessageKey::answering_reviewed);
}

void take_objected(Change& change, const ReplyArrived& reply) {
    auto& state = change.state;
    auto& form = state.objection;
    form.busy = false;
    const auto objected = contract::decode<contract::Objected>(reply.body);
    if (!succeeded(reply) || !objected) {
        form.error = succeeded(reply) ? base::ErrorCode::Unavailable : error_from_reply(reply);
        if (form.error == base::ErrorCode::SignInNeeded) end_session(change, {});
        return change.effects.push_back(MoveFocus{"objection-field"});
    }
    const auto& me = state.me.value;
    const auto text = domain::reason_from(form.text);
    keep_receipt(change, receipt_key_of_objection(form.comment_id), objected->receipt,
                 text && speaks_of_objection(objected->receipt, me ? me->name : "", *text));
    const auto place = comment_anchor(form.comment_id);
    form = {};
    state.contributions = {};
    state.answers = {};
    if (state.address.place == Place::Unit) load_unit(change);
    show_toast(change, i18n::MessageKey::answering_objected, place);
    change.effects.push_back(MoveFocus{place});
}

void want_objection(Change& change, std::int64_t comment_id) {
    if (change.state.objection.busy) return;
    change.state.objection = {comment_id, {}, {}, false};
    change.effects.push_back(MoveFocus{"objection-field"});
}

void edit_objection(Change& change, const std::string& text) {
    auto& form = change.state.objection;
    if (form.busy) return;
    form.text = text;
    form.error.reset();
}

void submit_objection(Change& change) {
    auto& form = change.state.objection;
    if (form.busy || form.comment_id == 0) return;
    if (const auto text = domain::reason_from(form.text); !text) {
        form.error = text.error().code;
        change.effects.push_back(MoveFocus{"objection-field"});
        return;
    }
    form.busy = true;
    const std::array parameters{std::to_string(form.comment_id)};
    send(change, RouteId::ObjectToAnswer, parameters, "",
         contract::encode(contract::ObjectToAnswer{form.text}));
}

/// Looking for something else leaves one where one is, at the first page; from elsewhere in a call
/// one comes to its search.
void look_for(Change& change) {
    auto address = change.state.address;
    address.query = change.state.typed_query;
    const bool stays = address.place == Place::Answers || address.place == Place::Search ||
                       address.place == Place::Archive;
    if (address.place == Place::Archive) address.section = 0;
    if (!stays) {
        address.place = Place::Search;
        return enter(change, path_from_address(address), false);
    }
    change.state.address = address;
    change.effects.push_back(ChangeAddress{path_from_address(address), true});
    load_address(change, true);
}

void want_answer(Change& change, const AnswerWanted& wish) {
    auto& state = change.state;
    if (!state.answer_queue.value || (state.answer_form && state.answer_form->busy)) return;
    AnswerForm form;
    form.answer.answer_id = wish.answer_id;
    form.answer.comment_ids = wish.comment_ids;
    form.answer.decision = domain::word(domain::Decision::Accepted);
    for (const auto& one : state.answer_queue.value->written)
        if (wish.answer_id != 0 && one.group.answer.id == wish.answer_id) {
            form.answer.decision = one.group.answer.decision;
            form.answer.reason = one.group.answer.reason;
            form.answer.ground = one.group.answer.ground;
        }
    state.answer_form = std::move(form);
    change.effects.push_back(MoveFocus{answer_anchor(AnswerField::Decision)});
}

void edit_answer(Change& change, const AnswerEdited& fact) {
    auto& form = change.state.answer_form;
    if (!form || form->busy) return;
    answer_field(form->answer, fact.field) = fact.text;
    form->error.reset();
}

void submit_answer(Change& change) {
    auto& form = change.state.answer_form;
    if (!form || form->busy) return;
    if (const auto checked = check(form->answer); !checked) {
        form->error = checked.error();
        return point_at(change, *form->error);
    }
    form->busy = true;
    form->error.reset();
    const std::array parameters{change.state.address.call};
    send(change, RouteId::WriteAnswer, parameters, "", contract::encode(form->answer));
}

void edit_review(Change& change, const ReviewNoteEdited& fact) {
    auto& form = change.state.review;
    if (form.busy) return;
    form = {fact.answer_id, fact.text, {}, false};
}

void review_answer(Change& change, const AnswerReviewed& fact) {
    auto& form = change.state.review;
    if (form.busy) return;
    if (form.answer_id != fact.answer_id) form = {fact.answer_id, {}, {}, false};
    form.error.reset();
    if (!fact.published) {
        if (const auto note = domain::reason_from(form.note); !note) {
            form.error = base::Error{note.error().code, "note"};
            change.effects.push_back(MoveFocus{"review-note-" + std::to_string(fact.answer_id)});
            return;
        }
    }
    form.busy = true;
    const std::array parameters{std::to_string(fact.answer_id)};
    send(change, RouteId::ReviewAnswer, parameters, "",
         contract::encode(contract::ReviewAnswer{fact.published, form.note}));
}

} // namespace

std::string& answer_field(contract::WriteAnswer& answer, AnswerField field) {
    auto& ground = answer.ground;
    switch (field) {
    case AnswerField::Decision: return answer.decision;
    case AnswerField::ReasonFa: return answer.reason.fa;
    case AnswerField::ReasonEn: return answer.reason.en;
    case AnswerField::DocumentFa: return ground.document.fa;
    case AnswerField::DocumentEn: return ground.document.en;
    case AnswerField::ArticleFa: return ground.article.fa;
    case AnswerField::ArticleEn: return ground.article.en;
    case AnswerField::ClauseFa: return ground.clause.fa;
    case AnswerField::ClauseEn: return ground.clause.en;
    case AnswerField::Link: break;
    }
    return ground.link;
}

std::string_view word(AnswerField field) {
    constexpr std::array<std::string_view, fields.size()> words{
        "decision",   "reason_fa",  "reason_en", "document_fa", "document_en",
        "article_fa", "article_en", "clause_fa", "clause_en",   "link"};
    return words[static_cast<std::size_t>(field)];
}

std::string answer_anchor(AnswerField field) {
    return "answer-" + std::string(word(field));
}

void take_answer_fact(Change& change, const AnswerFact& answer_fact) {
    auto& now = change.state;
    std::visit(
        base::Overloaded{
            [&](const KindChosen& fact) { choose_kind(change, fact.kind); },
            [&](const WordingEdited& fact) { edit_wording(change, fact.text); },
            [&](const RepresentingChosen& fact) { choose_representing(change, fact.organisation); },
            [&](const CommentFileChosen& fact) { choose_comment_file(change, fact); },
            [&](const CommentFileRemoved& fact) { remove_comment_file(change, fact.file); },
            [&](const ReplyWanted& fact) { open_reply(change, fact.comment_id); },
            [&](const ReplyCancelled&) { close_reply(change); },
            [&](const WordsSelected& fact) { select_words(change, fact); },
            [&](const SelectionQuoted&) { quote_selection(change); },
            [&](const PassageWanted&) { want_passage(change); },
            [&](const PassageEdited& fact) { edit_passage(change, fact.text); },
            [&](const PassageDropped&) { drop_passage(change); },
            [&](const ObjectionWanted& fact) { want_objection(change, fact.comment_id); },
            [&](const ObjectionEdited& fact) { edit_objection(change, fact.text); },
            [&](const ObjectionSubmitted&) { submit_objection(change); },
            [&](const ObjectionCancelled&) { now.objection = {}; },
            [&](const QueryEdited& fact) { now.typed_query = fact.text; },
            [&](const Searched&) { look_for(change); },
            [&](const AnswerWanted& fact) { want_answer(change, fact); },
            [&](const AnswerEdited& fact) { edit_answer(change, fact); },
            [&](const AnswerSubmitted&) { submit_answer(change); },
            [&](const AnswerCancelled&) { now.answer_form.reset(); },
            [&](const ReviewNoteEdited& fact) { edit_review(change, fact); },
            [&](const AnswerReviewed& fact) { review_answer(change, fact); },
        },
        answer_fact);
}

void take_answer_reply(Change& change, const Pending& pending, const ReplyArrived& reply) {
    if (pending.route == RouteId::ObjectToAnswer) return take_objected(change, reply);
    if (pending.route == RouteId::WriteAnswer) return take_written(change, reply);
    take_reviewed(change, reply);
}

} // namespace hamandish::app
