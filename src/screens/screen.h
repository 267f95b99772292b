// The way into every screen: what the state looks like, and what people just did with it.
#pragma once

#include "app/action.h"
#include "app/state.h"
#include "i18n/catalogue.h"
#include "kit/frame.h"

#include <string>
#include <vector>

namespace hamandish::screens {

/// Writes the whole page for the state's address to `frame`; what people did since the last frame
/// is appended to `actions`. Nothing is kept between calls.
void draw_screen(const app::State& state, kit::Frame& frame, std::vector<app::Action>& actions);

/// Is the state's page of those whose code a browser loads later (web/split_program.py)?
[[nodiscard]] bool is_later(const app::State& state);

/// What `room` there is for the state's page: at a kiosk everything to touch is larger, and nothing
/// leads out.
[[nodiscard]] kit::Room room_at(const app::State& state, kit::Room room);
/// Of the two languages that the law asks for, the one that the page is not in: a kiosk's start
/// screen says everything in both, if the frame can (kit::Frame::speak_also).
[[nodiscard]] i18n::Locale other_language(const app::State& state);

/// What stands outside the page: the document's title and description, and the HTTP status that
/// tells the truth about it.
struct PageMeta {
    std::string title, description;
    int status = 200; ///< 200, 404, or 503 when the data could not be had
    std::string call; ///< the slug of the call that the page is about; empty: of none
    friend bool operator==(const PageMeta&, const PageMeta&) = default;
};
[[nodiscard]] PageMeta page_meta(const app::State& state, const i18n::Catalogue& catalogue);

} // namespace hamandish::screens
