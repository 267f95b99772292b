// What another tab of this browser keeps or forgets. Both tabs would otherwise send what they know
// of, and an older choice could arrive after the newer one.
#include "app/change.h"
#include "app/kept_writings.h"

namespace hamandish::app {
namespace {

/// Whoever writes on here is not disturbed by what was handed in there.
bool is_being_written(const State& state, const std::string& key) {
    const auto found = state.writings.find(key);
    return found != state.writings.end() && found->second.status == WritingStatus::Editing &&
           !found->second.text.empty();
}

/// Sent or replaced there. What is on its way from here waits for its own answer.
void forget_here(Change& change, const std::string& name) {
    auto& state = change.state;
    state.set_aside.erase(name);
    const auto acts = std::erase_if(state.handed_in, [&](const auto& entry) {
        return entry.second.status != WritingStatus::Sending &&
               kept_act(entry.second).first == name;
    });
    const auto writings = std::erase_if(state.writings, [&](const auto& entry) {
        const auto& [key, writing] = entry;
        return writing.status == WritingStatus::Queued && kept_outbox(key, writing).first == name;
    });
    if (acts + writings > 0) load_address(change, true);
}

} // namespace

void follow_other_tab(Change& change, const KeptElsewhere& told) {
    const bool is_writing = told.name.starts_with(outbox_prefix);
    if (!is_writing && !told.name.starts_with(act_prefix)) return;
    auto& state = change.state;
    state.now_ms = told.now_ms;
    if (told.value.empty()) return forget_here(change, told.name);
    if (is_writing && is_being_written(state, outbox_name_from(told.name).key)) return;
    state.set_aside[told.name] = told.value;
    adopt(change); // one that is on its way from here is replaced, and its answer heard by nobody
}

} // namespace hamandish::app
