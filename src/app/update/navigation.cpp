#include "app/change.h"

namespace hamandish::app {
namespace {

std::string fragment_of(const std::string& path) {
    const auto hash = path.find('#');
    return hash == std::string::npos ? std::string() : path.substr(hash + 1);
}

/// What the address bar says: the one spelling of an address, or what nothing was found at.
std::string shown_path(const std::string& path, const Address& address) {
    if (address.place == Place::NotFound) return path;
    const auto fragment = fragment_of(path);
    return path_from_address(address) + (fragment.empty() ? "" : "#" + fragment);
}

} // namespace

void enter(Change& change, const std::string& path, bool by_history) {
    auto& state = change.state;
    const auto address = address_from_path(path);
    const auto fragment = fragment_of(path);
    const bool same_page = address == state.address;
    const bool other_language = address.locale != state.address.locale &&
                                in_locale(state.address, address.locale) == address;
    state.address = address;
    state.answers_query = address.query;
    if (!same_page && !other_language && state.toast && state.toast->is_error) state.toast.reset();
    if (address.place != Place::SignIn) {
        // Whoever turns away from signing in has turned away from what it was for.
        state.sign_in = {};
        state.intent.reset();
    }
    if (!by_history) change.effects.push_back(ChangeAddress{shown_path(path, address), same_page});
    // Counts move while one reads elsewhere: ask again, and show what is known meanwhile.
    load_address(change, !other_language);
    if (by_history || (same_page && fragment.empty()) || other_language) return;
    if (!fragment.empty()) return change.effects.push_back(MoveFocus{fragment});
    change.effects.push_back(ScrollToStart{});
    change.effects.push_back(MoveFocus{"main-heading"});
}

} // namespace hamandish::app
