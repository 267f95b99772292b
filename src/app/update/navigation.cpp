#include "app/change.h"

#include <utility>

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

constexpr auto words_unreachable = i18n::MessageKey::status_other_language_unreachable;

bool& has_words(State& state, i18n::Locale locale) {
    return state.has_words[static_cast<std::size_t>(locale)];
}

/// The page stays as it is until the words are here to say the other one with.
void await_words(Change& change, const std::string& path, bool by_history, i18n::Locale locale) {
    auto& toast = change.state.toast;
    if (toast && toast->message == words_unreachable) toast.reset();
    change.state.departure = Departure{path, by_history, locale};
    change.effects.push_back(LoadCatalogue{std::string(i18n::code(locale))});
}

/// Whoever has no network reads on here; with one, the server has the page in any language.
void go_without_words(Change& change, const Departure& wanted, CatalogueArrival arrival) {
    if (arrival == CatalogueArrival::Unusable)
        return change.effects.push_back(LoadPage{wanted.path, wanted.by_history});
    show_toast(change, words_unreachable, {}, true);
    // The browser went there already.
    if (wanted.by_history)
        change.effects.push_back(ChangeAddress{path_from_address(change.state.address), true});
}

} // namespace

void take_catalogue(Change& change, const CatalogueArrived& arrived) {
    auto& state = change.state;
    const bool is_here = arrived.arrival == CatalogueArrival::Read;
    if (is_here) has_words(state, arrived.locale) = true;
    if (!state.departure || state.departure->locale != arrived.locale) return;
    const Departure wanted = *std::exchange(state.departure, std::nullopt);
    if (is_here) return enter(change, wanted.path, wanted.by_history);
    go_without_words(change, wanted, arrived.arrival);
}

void enter(Change& change, const std::string& path, bool by_history) {
    auto& state = change.state;
    const auto address = address_from_path(path);
    state.departure.reset();
    if (!has_words(state, address.locale))
        return await_words(change, path, by_history, address.locale);
    const auto fragment = fragment_of(path);
    const bool same_page = address == state.address;
    const bool other_language = address.locale != state.address.locale &&
                                in_locale(state.address, address.locale) == address;
    if (unit_key(address) != unit_key(state.address)) leave_passage(state);
    state.address = address;
    state.typed_query = address.query;
    if (!same_page && !other_language) state.reply_opened = 0;
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
