#include "client/page.h"

#include "client/settling.h"

namespace hamandish::client {

Page render_page(std::string_view path, base::Instant now,
                 const std::function<ApiReply(std::string_view, std::string_view)>& fetch,
                 Light light) {
    Page page;
    page.location = canonical_path(path);
    if (!page.location.empty()) {
        page.status = 302;
        return page;
    }
    app::State state = app::initial_state_for_page();
    state.light = app_light_from(light);
    Settling run(std::move(state), now.ms,
                 [&](std::string_view method, std::string_view at, std::string_view) {
                     return fetch(method, at);
                 });
    run.act(app::Started{std::string(path), {}, {}, true, now.ms});
    const bool asked_too_often = run.say_asked_too_often();
    page = page_from_state(run.state());
    if (asked_too_often) page.status = 429;
    return page;
}

Page refused_page(i18n::Locale locale, const base::Error& refusal, int status, base::Instant now) {
    app::State state = app::initial_state_for_page();
    state.address.locale = locale;
    state.address.place = app::Place::NotFound;
    state.now_ms = now.ms;
    state.refused = refusal;
    Page page = page_from_state(state);
    page.status = status;
    return page;
}

} // namespace hamandish::client
