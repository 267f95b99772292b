// Runs the application without a browser: for the files of this folder only.
#pragma once

#include "app/update.h"
#include "client/page.h"

#include <map>

namespace hamandish::client {

/// Applies actions and answers every request they lead to at once, as a network would in time.
class Settling {
  public:
    Settling(app::State state, std::int64_t now_ms, AskApi ask)
        : state_(std::move(state)), now_ms_(now_ms), ask_(std::move(ask)) {}

    void act(const app::Action& first);
    /// What is sent when the file of this field is to be; without one, the network is not there.
    void give(kit::NodeId field, std::string bytes) { files_[field] = std::move(bytes); }
    [[nodiscard]] app::State& state() { return state_; }
    /// The anchor that the focus was to go to last; empty: none.
    [[nodiscard]] const std::string& focus() const { return focus_; }

  private:
    [[nodiscard]] app::ReplyArrived send(const app::SendFile& effect);

    app::State state_;
    std::int64_t now_ms_;
    AskApi ask_;
    std::string focus_;
    std::map<kit::NodeId, std::string> files_;
    int asked_ = 0;
};

[[nodiscard]] app::Light app_light_from(Light light);
/// A state as a page; the status is 200 or says why there is nothing to see.
[[nodiscard]] Page page_from_state(const app::State& state);
/// The one address of what `path` names, if it is spelt differently.
[[nodiscard]] std::string canonical_path(std::string_view path);

} // namespace hamandish::client
