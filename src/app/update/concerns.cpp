// What comments of a closed call have in common: reworking it, signing it, publishing the report.
#include "app/change.h"
#include "app/own_words.h"
#include "app/staff_change.h"
#include "base/overloaded.h"
#include "domain/concern_act.h"

#include <array>

namespace hamandish::app {
namespace {

using base::ErrorCode;
using contract::RouteId;
using domain::ConcernActKind;
using i18n::MessageKey;

constexpr std::string_view concern_tick = "concern-", comment_tick = "comment-";

/// Numbers of what is ticked, in the order given.
template <class Things, class Number>
std::vector<std::int64_t> ticked(const ConcernForm& form, std::string_view prefix,
                                 const Things& things, Number number_of) {
    std::vector<std::int64_t> out;
    for (const auto& one : things) {
        const auto found = form.fields.find(std::string(prefix) + std::to_string(number_of(one)));
        if (found != form.fields.end() && !found->second.empty()) out.push_back(number_of(one));
    }
    return out;
}

std::optional<ConcernActKind> act_of(ConcernPress press) {
    switch (press) {
    case ConcernPress::Begin: return ConcernActKind::Freeze;
    case ConcernPress::Rename: return ConcernActKind::Rename;
    case ConcernPress::Summarise: return ConcernActKind::Summarise;
    case ConcernPress::Merge: return ConcernActKind::Merge;
    case ConcernPress::Split: return ConcernActKind::Split;
    case ConcernPress::SetAside: return ConcernActKind::SetAside;
    case ConcernPress::TakeBack: return ConcernActKind::TakeBack;
    case ConcernPress::Sign:
    case ConcernPress::Publish:
    case ConcernPress::WriteWords: break;
    }
    return std::nullopt;
}

/// What each kind of act says besides which it is.
contract::ChangeConcerns wish_of(const ConcernWork& work, ConcernActKind kind) {
    const auto& desk = *work.desk.value;
    contract::ChangeConcerns wish;
    wish.act = domain::word(kind);
    wish.seen_acts = desk.act_count;
    if (desk.opened != 0) wish.concerns = {desk.opened};
    if (kind == ConcernActKind::Rename)
        wish.text = {written_in(work, "label_fa"), written_in(work, "label_en")};
    if (kind == ConcernActKind::Summarise)
        wish.text = {written_in(work, "summary_fa"), written_in(work, "summary_en")};
    if (kind == ConcernActKind::SetAside) wish.reason = written_in(work, "reason");
    if (kind == ConcernActKind::Merge)
        wish.concerns = ticked(work.form, concern_tick, desk.concerns,
                               [](const auto& one) { return one.number; });
    if (kind == ConcernActKind::Split)
        wish.comments = ticked(work.form, comment_tick, desk.comments,
                               [](const auto& one) { return one.comment_id; });
    return wish;
}

void press(Change& change, ConcernPress pressed) {
    auto& work = change.state.concerns;
    if (work.form.busy || !work.desk.value) return;
    work.form.busy = true;
    work.form.pressed = pressed;
    work.form.error.reset();
    const std::string key = work.desk.key;
    const std::array call{work.desk.value->call.slug};
    if (pressed == ConcernPress::Sign)
        return send(change, RouteId::SignConcerns, call, key,
                    contract::encode(contract::SignConcerns{work.desk.value->act_count}));
    if (pressed == ConcernPress::Publish)
        return send(change, RouteId::PublishReport, call, key,
                    contract::encode(wanted_publication(work)));
    if (pressed == ConcernPress::WriteWords)
        return send(change, RouteId::WriteOwnWords, call, key,
                    contract::encode(wanted_own_words(work)));
    if (const auto kind = act_of(pressed))
        send(change, RouteId::ChangeConcerns, call, key, contract::encode(wish_of(work, *kind)));
}

void refuse(Change& change, const ReplyArrived& reply) {
    auto& work = change.state.concerns;
    base::Error error{succeeded(reply) ? ErrorCode::Unavailable : error_from_reply(reply), {}};
    if (const auto problem = contract::decode<contract::Problem>(reply.body))
        error.where = problem->where;
    if (error.code == ErrorCode::SignInNeeded) return end_session(change, {});
    if (error == base::Error{ErrorCode::Forbidden, "second_factor"} &&
        change.state.staff.me.value) { // the door asks for it, and the form waits behind
        change.state.staff.me.value->second_factor = "set";
        return change.effects.push_back(MoveFocus{"main-heading"});
    }
    work.form.error = error;
    if (error.where == "seen_words") { // what is saved now is looked at beside what was typed
        work.form.seen_words.reset();
        work.form.shows_saved_words = true;
        load_desk(change, true);
    }
    change.effects.push_back(MoveFocus{std::string(concern_refusal_anchor)});
}

MessageKey told(std::optional<ConcernPress> pressed) {
    if (pressed == ConcernPress::Sign) return MessageKey::concern_desk_was_signed;
    if (pressed == ConcernPress::Publish) return MessageKey::concern_desk_was_published;
    if (pressed == ConcernPress::WriteWords) return MessageKey::own_words_saved;
    return MessageKey::concern_desk_done;
}

/// The list, with what was done there: a concern that was split or set aside is another one now.
void show_list(Change& change, contract::ConcernDesk desk) {
    auto& state = change.state;
    ConcernForm form = rest_of_form(state.concerns.form);
    state.concerns = {};
    state.concerns.form = std::move(form);
    state.concerns.desk.key = desk.call.slug;
    state.concerns.desk.value = std::move(desk);
    if (state.address.place == Place::StaffConcerns) return;
    state.address = {state.address.locale, Place::StaffConcerns, state.address.call, {}, {}};
    change.effects.push_back(ChangeAddress{path_from_address(state.address), false});
    change.effects.push_back(ScrollToStart{});
}

} // namespace

std::string concern_key(const Address& address) {
    return address.place == Place::StaffConcern ? address.call + "/" + address.unit : address.call;
}

const contract::ReportConcern* opened_concern(const ConcernWork& work) {
    if (!work.desk.value || work.desk.value->opened == 0) return nullptr;
    for (const contract::ReportConcern& one : work.desk.value->concerns)
        if (one.number == work.desk.value->opened) return &one;
    return nullptr;
}

std::string written_in(const ConcernWork& work, const std::string& field) {
    const auto found = work.form.fields.find(field);
    if (found != work.form.fields.end()) return found->second;
    if (is_of_own_words(field) && work.desk.value) return saved_own_words(*work.desk.value, field);
    const auto* one = opened_concern(work);
    if (one == nullptr) return {};
    if (field == "label_fa") return one->name.fa;
    if (field == "label_en") return one->name.en;
    if (field == "summary_fa") return one->summary.fa;
    if (field == "summary_en") return one->summary.en;
    return {};
}

std::string concern_field_anchor(const std::string& field) {
    return "concern-field-" + field;
}

std::string concern_anchor(std::int64_t number) {
    return "concern-" + std::to_string(number);
}

void take_concern_fact(Change& change, const ConcernFact& concern_fact) {
    auto& form = change.state.concerns.form;
    const auto& desk = change.state.concerns.desk.value;
    std::visit(base::Overloaded{
                   [&](const ConcernFieldEdited& fact) {
                       if (form.busy) return;
                       if (is_of_own_words(fact.name) && !form.seen_words && desk)
                           form.seen_words = desk->words_saves;
                       form.fields[fact.name] = fact.text;
                       form.error.reset();
                   },
                   [&](const ConcernPressed& fact) { press(change, fact.press); },
               },
               concern_fact);
}

std::string turn_to_concerns(State& state) {
    std::string key = concern_key(state.address);
    auto& work = state.concerns;
    if (work.desk.key == key) return key;
    const std::string& call = state.address.call;
    const bool is_same_call = work.desk.key == call || work.desk.key.starts_with(call + "/");
    ConcernForm words = is_same_call ? words_in(work.form) : ConcernForm{};
    work = {};
    work.form = std::move(words);
    return key;
}

void take_concern_reply(Change& change, const ReplyArrived& reply) {
    auto& state = change.state;
    auto& form = state.concerns.form;
    form.busy = false;
    auto desk = contract::decode<contract::ConcernDesk>(reply.body);
    if (!succeeded(reply) || !desk) return refuse(change, reply);
    if (state.concerns.desk.key != concern_key(state.address) ||
        desk->call.slug != state.address.call)
        return; // The person has moved on.
    const auto pressed = form.pressed;
    const bool stays = state.address.place == Place::StaffConcern &&
                       (pressed == ConcernPress::Rename || pressed == ConcernPress::Summarise);
    show_toast(change, told(pressed));
    const bool is_of_words = pressed == ConcernPress::WriteWords;
    change.effects.push_back(
        MoveFocus{std::string(is_of_words ? own_words_anchor : "main-heading")});
    if (!stays) return show_list(change, std::move(*desk));
    form = rest_of_form(form);
    load_desk(change, true); // with its comments
}

} // namespace hamandish::app
