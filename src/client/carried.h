// What a page without a client must remember from one press to the next: inside client only. It
// travels in the person's own forms, and says nothing that they did not just say or see.
#pragma once

#include "app/state.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hamandish::client {

/// Lines of text; empty when there is nothing that the page's own address and fields do not say.
/// `comment_is_in_field`: the page has the field that carries what is being written.
[[nodiscard]] std::string carried_from_state(const app::State& state, bool comment_is_in_field);
/// Lines that come before those: that the page was here while its call was open.
[[nodiscard]] std::string begun_from_state(const app::State& state);
/// Puts it back. What is no such text, or names nothing, is passed over.
void restore_carried(app::State& state, std::string_view carried);

/// Of the same lines: what is being said to votes and surveys, as a device would have kept it
/// (app::Started).
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
kept_from_carried(std::string_view carried);

} // namespace hamandish::client
