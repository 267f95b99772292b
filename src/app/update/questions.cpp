// Votes and surveys: what is marked and answered is kept on the device until it is recorded.
#include "app/change.h"
#include "app/question.h"
#include "app/receipt.h"
#include "contract/question_terms.h"

#include <array>

namespace hamandish::app {
namespace {

using contract::RouteId;

constexpr std::string_view question_anchor = "question";

/// The part of a key before and after its slash.
std::array<std::string, 2> parts_of(const std::string& key) {
    const auto slash = key.find('/');
    return {key.substr(0, slash), key.substr(slash + 1)};
}

void store(Change& change, const std::string& key, const Answering& answering) {
    for (auto& [name, value] : kept_texts(key, answering))
        change.effects.push_back(StoreText{std::move(name), std::move(value)});
}

/// Nothing here is waiting to be handed in any more.
void forget(Change& change, const std::string& key) {
    const auto found = change.state.answerings.find(key);
    if (found == change.state.answerings.end()) return;
    for (auto& [name, value] : kept_texts(key, found->second))
        change.effects.push_back(StoreText{std::move(name), {}});
    change.state.answerings.erase(found);
}

Answering& begin(State& state) {
    auto& all = state.answerings;
    const std::string key = unit_key(state.address);
    const auto found = all.find(key);
    if (found != all.end()) return found->second;
    Answering fresh;
    fresh.marks = current_marks(state);
    fresh.answers = current_answers(state);
    return all.emplace(key, std::move(fresh)).first->second;
}

bool asks_to_sign_in(Change& change, RouteId route) {
    auto& state = change.state;
    if (!state.me.value || state.me.value->signed_in) return false;
    ask_to_sign_in(change, {route, state.address.call, state.address.unit, {}, 0});
    return true;
}

void hand_in_marks(Change& change, const std::string& key, const std::vector<std::int64_t>& marks) {
    const auto [call, question] = parts_of(key);
    hand_in(
        change,
        {RouteId::CastMarks, call, question, 0, {}, contract::encode(contract::CastMarks{marks})});
}

void hand_in_answers(Change& change, const std::string& key, const domain::Answers& answers) {
    const auto [call, question] = parts_of(key);
    hand_in(change,
            {RouteId::GiveAnswers,
             call,
             question,
             0,
             {},
             contract::encode(contract::SurveyAnswers{contract::wire_from(answers), true})});
}

/// What was said so far, for whoever goes on on another device; lost, the next section says it.
void send_draft(Change& change, const std::string& key, const domain::Answers& answers) {
    if (is_pending(change.state, RouteId::GiveAnswers)) return;
    send(change, RouteId::GiveAnswers, parts_of(key), key,
         contract::encode(contract::SurveyAnswers{contract::wire_from(answers), false}));
}

/// Handed in, and not to be changed meanwhile.
bool is_handed_in(const State& state, RouteId route) {
    const HandedIn* act = find_handed_in(state, route);
    return act != nullptr && act->status != WritingStatus::Refused;
}

std::string item_of(const std::string& where) {
    constexpr std::string_view prefix = "answers.";
    return where.starts_with(prefix) ? where.substr(prefix.size()) : std::string();
}

/// Shows what is wrong at the item that is wrong, in whichever section that is.
void refuse_answers(Change& change, const contract::SurveyForm& form, const base::Error& error) {
    Answering& answering = begin(change.state);
    answering.error = error.code;
    answering.wrong_item = item_of(error.where);
    for (const contract::SurveyItem& item : form.items)
        if (item.key == answering.wrong_item)
            change.state.address.section = static_cast<std::int32_t>(item.section);
    change.effects.push_back(ChangeAddress{path_from_address(change.state.address), true});
    change.effects.push_back(MoveFocus{"item-" + answering.wrong_item});
}

base::Error error_of(const ReplyArrived& reply) {
    const auto problem = contract::decode<contract::Problem>(reply.body);
    return {error_from_reply(reply), problem ? problem->where : std::string()};
}

/// At the form, where its person is there to change it.
void refuse_at_form(Change& change, const base::Error& error) {
    Answering& answering = begin(change.state);
    answering.error = error.code;
    answering.wrong_item = item_of(error.where);
    change.effects.push_back(MoveFocus{"question-error"});
}

/// What is about the form is said there; the rest stays beside it as refused.
void unrecorded(Change& change, HandedIn& act, const Pending& pending, const ReplyArrived& reply) {
    auto& state = change.state;
    const bool here = unit_key(state.address) == pending.key;
    const bool is_kept = keep_unrecorded(change, act, reply);
    const auto error =
        succeeded(reply) ? base::Error{base::ErrorCode::Unavailable, {}} : error_of(reply);
    const bool for_good =
        error.code == base::ErrorCode::Closed || error.code == base::ErrorCode::Conflict;
    const bool has_no_session = error.code == base::ErrorCode::SignInNeeded;
    const bool at_form = here && !has_no_session && (!for_good || state.is_plain_page);
    if (error.code == base::ErrorCode::Closed) load_address(change, true);
    if (is_kept && has_no_session)
        return end_session(change, here ? std::string(question_anchor) : std::string());
    if (is_kept && (act.status != WritingStatus::Refused || !at_form)) return;
    const Intent intent{act.route, act.call, act.unit, {}, 0};
    forget_act(change, name_of(act));
    if (at_form) return refuse_at_form(change, error);
    if (!has_no_session) return;
    if (is_signed_in(state)) return end_session(change, std::string(question_anchor));
    state.me.value = contract::Me{};
    ask_to_sign_in(change, intent);
}

void recorded(Change& change, const Pending& pending, const contract::MarksRecorded& answer) {
    auto& state = change.state;
    state.my_marks = {pending.key, answer.mine, {}, false};
    state.contributions = {};
    if (!answer.mine.is_draft) {
        const std::string me = state.me.value ? state.me.value->name : std::string();
        const bool is_vote = pending.route == RouteId::CastMarks;
        const bool speaks = is_vote ? speaks_of_marks(answer.receipt, me, answer.mine.marks)
                                    : speaks_of_answers(answer.receipt, me, answer.mine.answers);
        keep_receipt(change, receipt_key_of_question(pending.key), answer.receipt, speaks);
        forget(change, pending.key);
        show_toast(
            change,
            is_vote ? i18n::MessageKey::vote_recorded : i18n::MessageKey::question_answers_recorded,
            unit_key(state.address) == pending.key ? std::string(question_anchor) : std::string());
    }
    load_address(change, true);
}

} // namespace

void answer_question(Change& change, const Marked& fact) {
    auto& state = change.state;
    const auto* asked = current_question(state);
    if (asked == nullptr || is_handed_in(state, RouteId::CastMarks)) return;
    const auto rule = domain::ballot_rule_from_word(asked->question.vote.rule);
    if (!rule) return;
    auto marks = marks_after(*rule, current_marks(state), fact.option, fact.mark);
    Answering& answering = begin(state);
    answering.marks = std::move(marks);
    answering.error.reset();
    store(change, unit_key(state.address), answering);
}

void answer_question(Change& change, const MarksHandedIn&) {
    auto& state = change.state;
    const auto* asked = current_question(state);
    if (asked == nullptr) return;
    const auto definition = contract::ballot_definition_from(asked->question.vote);
    const auto marks = current_marks(state);
    if (!definition) return;
    if (const auto fits = domain::check_ballot(*definition, marks); !fits) {
        begin(state).error = fits.error().code;
        return change.effects.push_back(MoveFocus{"question-error"});
    }
    if (asks_to_sign_in(change, RouteId::CastMarks)) return;
    hand_in_marks(change, unit_key(state.address), marks);
}

void answer_question(Change& change, const ItemAnswered& fact) {
    auto& state = change.state;
    if (current_question(state) == nullptr || is_handed_in(state, RouteId::GiveAnswers)) return;
    Answering& answering = begin(state);
    answering.answers[fact.item] = fact.answer;
    answering.typed[fact.item] = fact.typed;
    if (answering.wrong_item == fact.item) answering.error.reset();
    store(change, unit_key(state.address), answering);
}

void answer_question(Change& change, const SectionFinished& fact) {
    auto& state = change.state;
    const std::string key = unit_key(state.address);
    if (is_answering(state) && is_signed_in(state)) send_draft(change, key, current_answers(state));
    state.address.section = fact.next;
    change.effects.push_back(ChangeAddress{path_from_address(state.address), false});
    change.effects.push_back(ScrollToStart{});
    change.effects.push_back(MoveFocus{"main-heading"});
}

void answer_question(Change& change, const AnswersHandedIn&) {
    auto& state = change.state;
    const auto* asked = current_question(state);
    if (asked == nullptr) return;
    const auto survey = contract::survey_from(asked->question.survey);
    if (!survey) return;
    const auto& typed = current_answering(state).typed;
    for (const auto& [item, answer] : current_answering(state).answers)
        if (const auto found = typed.find(item);
            found != typed.end() && !found->second.empty() && !answer.number)
            return refuse_answers(change, asked->question.survey,
                                  {base::ErrorCode::InvalidInput, "answers." + item});
    const auto checked =
        domain::checked_answers(*survey, current_answers(state), domain::Completeness::Complete);
    if (!checked) return refuse_answers(change, asked->question.survey, checked.error());
    if (asks_to_sign_in(change, RouteId::GiveAnswers)) return;
    hand_in_answers(change, unit_key(state.address), *checked);
}

void resume_answering(Change& change, const Intent& act) {
    const std::string key = act.call + "/" + act.unit;
    const auto found = change.state.answerings.find(key);
    if (found == change.state.answerings.end()) return;
    if (act.route == RouteId::CastMarks) return hand_in_marks(change, key, found->second.marks);
    hand_in_answers(change, key, found->second.answers);
}

void take_marks_reply(Change& change, const Pending& pending, const ReplyArrived& reply) {
    const auto answer = contract::decode<contract::MarksRecorded>(reply.body);
    const bool is_draft = pending.route == RouteId::GiveAnswers && pending.choice.empty();
    if (is_draft) {
        // One that could not be saved there is still kept here, and sent with the next section.
        if (succeeded(reply) && answer) recorded(change, pending, *answer);
        if (!succeeded(reply) && error_from_reply(reply) == base::ErrorCode::Closed)
            load_address(change, true);
        return;
    }
    HandedIn* act = find_act(change.state, pending);
    if (act == nullptr || act->status != WritingStatus::Sending) return;
    if (!succeeded(reply) || !answer) return unrecorded(change, *act, pending, reply);
    forget_act(change, name_of(*act));
    recorded(change, pending, *answer);
}

void restore_answerings(Change& change, const Started& started) {
    auto& all = change.state.answerings;
    for (const auto& [name, value] : started.stored) {
        if (name.starts_with(marks_prefix)) {
            if (auto cast = contract::decode<contract::CastMarks>(value))
                all[name.substr(marks_prefix.size())].marks = std::move(cast->marks);
        } else if (name.starts_with(answers_prefix)) {
            const auto kept = contract::decode<contract::SurveyAnswers>(value);
            if (!kept) continue;
            if (auto answers = contract::answers_from(kept->answers))
                all[name.substr(answers_prefix.size())].answers = std::move(*answers);
        }
    }
}

void forget_answerings(Change& change) {
    while (!change.state.answerings.empty())
        forget(change, std::string(change.state.answerings.begin()->first));
}

} // namespace hamandish::app
