#include "client/page.h"

#include "app/update.h"
#include "kit/frame.h"
#include "screens/screen.h"

#include <deque>

namespace hamandish::client {
namespace {

/// A page asks for a handful of things; more would be a loop.
constexpr int most_requests = 16;

using Fetch = std::function<ApiReply(std::string_view method, std::string_view path)>;

/// Applies an action and answers every request it leads to, as a browser would over the network.
app::State settled_state(app::State state, const app::Action& first, std::int64_t now_ms,
                         const Fetch& fetch) {
    std::deque<app::Action> actions{first};
    for (int asked = 0; !actions.empty();) {
        app::Change change = app::update(std::move(state), actions.front());
        actions.pop_front();
        state = std::move(change.state);
        for (const app::Effect& effect : change.effects) {
            const auto* request = std::get_if<app::SendRequest>(&effect);
            if (request == nullptr || asked++ == most_requests) continue;
            ApiReply reply = fetch(request->method, request->path);
            actions.push_back(
                app::ReplyArrived{request->request, reply.status, std::move(reply.body), now_ms});
        }
    }
    return state;
}

/// The one address of what `path` names, if it is spelt differently.
std::string canonical_path(std::string_view path) {
    const app::Address address = app::address_from_path(path);
    if (address.place == app::Place::NotFound) return {};
    const std::string canonical = app::path_from_address(address);
    const auto without_query = [](std::string_view full) { return full.substr(0, full.find('?')); };
    return without_query(canonical) == without_query(path) ? std::string() : canonical;
}

} // namespace

Page render_page(std::string_view path, base::Instant now, const Fetch& fetch) {
    Page page;
    page.location = canonical_path(path);
    if (!page.location.empty()) {
        page.status = 302;
        return page;
    }
    const app::Started started{std::string(path), {}, {}, true, now.ms};
    const app::State state = settled_state(app::initial_state_for_page(), started, now.ms, fetch);
    const i18n::Catalogue catalogue(state.address.locale);
    kit::Frame frame(catalogue, {0, 0, true}, app::server_now(state), {});
    std::vector<app::Action> actions; // nothing happened, so there are none
    screens::draw_screen(state, frame, actions);
    const screens::PageMeta meta = screens::page_meta(state, catalogue);
    page.status = meta.status;
    page.title = meta.title;
    page.description = meta.description;
    page.lang = catalogue.code();
    page.direction = catalogue.direction();
    page.tree = frame.take_tree();
    return page;
}

} // namespace hamandish::client
