// Runs the application without a browser: for the files of this folder only.
#pragma once

#include "app/update.h"
#include "client/page.h"

#include <optional>
#include <utility>

namespace hamandish::client {

/// Applies actions and answers every request they lead to at once, as a network would in time.
class Settling {
  public:
    Settling(app::State state, std::int64_t now_ms, AskApi ask)
        : state_(std::move(state)), now_ms_(now_ms), ask_(std::move(ask)) {}

    void act(const app::Action& first);
    /// The file that is chosen in the field with this anchor from now on: what is sent from there.
    void choose_file(std::string anchor, std::string bytes);
    [[nodiscard]] app::State& state() { return state_; }
    /// The anchor that the focus was to go to last; empty: none.
    [[nodiscard]] const std::string& focus() const { return focus_; }
    /// Says so where something was asked for too often to be answered (domain/limit_class.h), and
    /// nothing else is said. True then.
    [[nodiscard]] bool say_asked_too_often();

  private:
    /// Nothing where the effect asks the network for nothing.
    [[nodiscard]] std::optional<app::ReplyArrived> answer_to(const app::Effect& effect);

    app::State state_;
    std::int64_t now_ms_;
    AskApi ask_;
    std::string focus_;
    std::pair<std::string, std::string> file_; ///< its field's anchor and its bytes
    int asked_ = 0;
    bool asked_too_often_ = false;
};

[[nodiscard]] app::Light app_light_from(Light light);
/// A state as a page; the status is 200 or says why there is nothing to see.
[[nodiscard]] Page page_from_state(const app::State& state);
/// The one address of what `path` names, if it is spelt differently.
[[nodiscard]] std::string canonical_path(std::string_view path);

} // namespace hamandish::client
