#include "client/settling.h"

#include "app/participation_record.h"
#include "client/carried.h"
#include "contract/codec.h"
#include "domain/limit_class.h"
#include "kit/frame.h"
#include "screens/screen.h"

#include <deque>

namespace hamandish::client {
namespace {

/// As against an act that somebody did too often, which is said where it is done.
bool is_of_a_bucket(const ApiReply& reply) {
    if (reply.status != 429) return false;
    const auto problem = contract::decode<contract::Problem>(reply.body);
    return problem &&
           (problem->where == domain::address_bucket || problem->where == domain::account_bucket);
}

/// A page asks for a handful of things; more would be a loop.
constexpr int most_requests = 24;

Subject subject_of(const app::State& state) {
    switch (state.address.place) {
    case app::Place::Call:
        if (state.call.value) return state.call.value->call;
        break;
    case app::Place::Report:
        if (state.report.value) return *state.report.value;
        break;
    case app::Place::Record:
        if (const auto* shown = app::shown_record(state); shown && !shown->slug.empty())
            return *shown;
        break;
    default: break;
    }
    return {};
}

} // namespace

void Settling::act(const app::Action& first) {
    std::deque<app::Action> actions{first};
    while (!actions.empty()) {
        app::Change change = app::update(std::move(state_), actions.front());
        actions.pop_front();
        state_ = std::move(change.state);
        for (const app::Effect& effect : change.effects) {
            if (const auto* focus = std::get_if<app::MoveFocus>(&effect)) focus_ = focus->anchor;
            if (auto reply = answer_to(effect)) actions.push_back(std::move(*reply));
        }
    }
}

void Settling::choose_file(std::string anchor, std::string bytes) {
    file_ = {std::move(anchor), std::move(bytes)};
}

std::optional<app::ReplyArrived> Settling::answer_to(const app::Effect& effect) {
    const auto ask = [this](std::uint32_t request, const std::string& method,
                            const std::string& path,
                            const std::string& body) -> std::optional<app::ReplyArrived> {
        if (asked_++ >= most_requests) return std::nullopt;
        ApiReply reply = ask_(method, path, body);
        asked_too_often_ = asked_too_often_ || is_of_a_bucket(reply);
        return app::ReplyArrived{request, reply.status, std::move(reply.body), now_ms_};
    };
    if (const auto* request = std::get_if<app::SendRequest>(&effect))
        return ask(request->request, request->method, request->path, request->body);
    const auto* file = std::get_if<app::SendFile>(&effect);
    if (file == nullptr || file->anchor != file_.first) return std::nullopt;
    return ask(file->request, file->method, file->path, file_.second);
}

bool Settling::say_asked_too_often() {
    if (!asked_too_often_) return false;
    if (!state_.toast) {
        app::Toast toast;
        toast.message = i18n::MessageKey::error_too_many;
        toast.is_error = true;
        state_.toast = std::move(toast);
    }
    return true;
}

app::Light app_light_from(Light light) {
    switch (light) {
    case Light::Suggested: return app::Light::Suggested;
    case Light::Chosen: return app::Light::Chosen;
    case Light::No: break;
    }
    return app::Light::No;
}

Page page_from_state(const app::State& state) {
    const i18n::Catalogue catalogue(state.address.locale);
    const kit::Room room = screens::room_at(state, {0, 0, true});
    kit::Frame frame(catalogue, room, app::server_now(state), {});
    frame.speak_also(i18n::Catalogue(screens::other_language(state)));
    std::vector<app::Action> actions; // nothing happened, so there are none
    screens::draw_screen(state, frame, actions);
    const screens::PageMeta meta = screens::page_meta(state, catalogue);
    Page page;
    page.status = meta.status;
    page.title = meta.title;
    page.description = meta.description;
    page.call = meta.call;
    if (page.status == 200) page.subject = subject_of(state);
    page.lang = catalogue.code();
    page.direction = catalogue.direction();
    page.tree = frame.take_tree();
    page.is_kiosk = state.kiosk.here;
    page.carried = begun_from_state(state);
    return page;
}

std::string canonical_path(std::string_view path) {
    const app::Address address = app::address_from_path(path);
    if (address.place == app::Place::NotFound) return {};
    const std::string canonical = app::path_from_address(address);
    const auto without_query = [](std::string_view full) { return full.substr(0, full.find('?')); };
    return without_query(canonical) == without_query(path) ? std::string() : canonical;
}

} // namespace hamandish::client
