#include "client/settling.h"

#include "kit/frame.h"
#include "kit/node_id.h"
#include "screens/screen.h"

#include <deque>

namespace hamandish::client {
namespace {

/// A page asks for a handful of things; more would be a loop.
constexpr int most_requests = 24;

} // namespace

void Settling::act(const app::Action& first) {
    std::deque<app::Action> actions{first};
    while (!actions.empty()) {
        app::Change change = app::update(std::move(state_), actions.front());
        actions.pop_front();
        state_ = std::move(change.state);
        for (const app::Effect& effect : change.effects) {
            if (const auto* focus = std::get_if<app::MoveFocus>(&effect)) focus_ = focus->anchor;
            if (const auto* file = std::get_if<app::SendFile>(&effect))
                actions.push_back(send(*file));
            const auto* request = std::get_if<app::SendRequest>(&effect);
            if (request == nullptr || asked_++ >= most_requests) continue;
            ApiReply reply = ask_(request->method, request->path, request->body);
            actions.push_back(
                app::ReplyArrived{request->request, reply.status, std::move(reply.body), now_ms_});
        }
    }
}

app::ReplyArrived Settling::send(const app::SendFile& effect) {
    const auto file = files_.find(kit::id_from_anchor(effect.anchor));
    ApiReply reply;
    if (file != files_.end() && asked_++ < most_requests)
        reply = ask_(effect.method, effect.path, file->second);
    return {effect.request, reply.status, std::move(reply.body), now_ms_};
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
    page.lang = catalogue.code();
    page.direction = catalogue.direction();
    page.tree = frame.take_tree();
    page.is_kiosk = state.kiosk.here;
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
