// Being shown in the ranking, and how.
#include "app/change.h"
#include "base/overloaded.h"
#include "domain/certificate.h"

namespace hamandish::app {
namespace {

contract::Recognition& form_of(State& state) {
    auto& desk = state.recognition;
    if (!desk.form) {
        desk.form.emplace();
        if (desk.mine.value) desk.form = {desk.mine.value->shown_as, desk.mine.value->name};
    }
    return *desk.form;
}

void refuse_name(Change& change, base::ErrorCode error) {
    change.state.recognition.error = error;
    change.effects.push_back(MoveFocus{std::string(recognition_name_anchor)});
}

void save(Change& change) {
    auto& desk = change.state.recognition;
    if (desk.busy) return;
    contract::Recognition wish = form_of(change.state);
    if (wish.shown_as != "name") wish.name.clear();
    if (wish.shown_as == "name")
        if (const auto good = domain::certificate_name_from(wish.name); !good)
            return refuse_name(change, good.error().code);
    desk.busy = true;
    desk.error.reset();
    send(change, contract::RouteId::SaveRecognition, {}, "", contract::encode(wish));
}

} // namespace

void take_recognition_fact(Change& change, const RecognitionFact& fact) {
    std::visit(base::Overloaded{
                   [&](const RecognitionChosen& choice) {
                       form_of(change.state).shown_as = choice.shown_as;
                   },
                   [&](const RecognitionNamed& edit) {
                       form_of(change.state).name = edit.name;
                       change.state.recognition.error.reset();
                   },
                   [&](const RecognitionSaved&) { save(change); },
                   [&](const PointAppealFact& appeal) { take_point_appeal_fact(change, appeal); },
               },
               fact);
}

void take_recognition_reply(Change& change, const ReplyArrived& reply) {
    auto& desk = change.state.recognition;
    desk.busy = false;
    auto kept = contract::decode<contract::Recognition>(reply.body);
    if (!succeeded(reply) || !kept) {
        const auto error =
            succeeded(reply) ? base::ErrorCode::Unavailable : error_from_reply(reply);
        if (error == base::ErrorCode::SignInNeeded) return end_session(change, {});
        return refuse_name(change, error);
    }
    if (desk.mine.value) {
        desk.mine.value->shown_as = std::move(kept->shown_as);
        desk.mine.value->name = std::move(kept->name);
    }
    desk.ranking = {};
    desk.form.reset();
    show_toast(change, i18n::MessageKey::recognition_saved, std::string(recognition_anchor));
}

} // namespace hamandish::app
