// Whose the things on this device are: nobody sends what somebody else handed in.
#include "app/change.h"
#include "app/kept_writings.h"

#include <algorithm>
#include <utility>

namespace hamandish::app {
namespace {

using base::ErrorCode;
using contract::RouteId;

/// Who is here: signed in, or, before the server has said so, who was last.
std::string person_here(const State& state) {
    return is_signed_in(state) ? state.me.value->name : state.remembered;
}

bool was_handed_in(const Writing& writing) {
    return !writing.client_key.empty();
}

void lay_aside(Change& change, const std::string& person) {
    auto& state = change.state;
    const auto is_anothers = [&](const std::string& author) {
        return !author.empty() && author != person;
    };
    std::erase_if(state.writings, [&](const auto& entry) {
        const auto& [key, writing] = entry;
        if (!was_handed_in(writing) || !is_anothers(writing.author)) return false;
        state.set_aside.insert(kept_outbox(key, writing));
        return true;
    });
    std::erase_if(state.handed_in, [&](const auto& entry) {
        if (!is_anothers(entry.second.author)) return false;
        state.set_aside.insert(kept_act(entry.second));
        return true;
    });
}

/// What was handed in before anybody knew by whom, a moment ago on this page.
void sign(Change& change, const std::string& person) {
    auto& state = change.state;
    for (auto& [key, writing] : state.writings) {
        if (writing.status != WritingStatus::Queued || !writing.author.empty()) continue;
        forget_outbox(change, key, {});
        writing.author = person;
        store_outbox(change, key, writing);
    }
    for (auto& [name, act] : state.handed_in) {
        if (act.status != WritingStatus::Queued || !act.author.empty()) continue;
        change.effects.push_back(StoreText{kept_act(act).first, {}});
        act.author = person;
        store_act(change, act);
    }
}

/// What an unknown person left here: shown, and sent by nobody.
void leave_unsent(Change& change, const std::string& name, const std::string& value) {
    if (name.starts_with(act_prefix)) {
        auto act = act_from_kept(name, value);
        if (!act) return;
        act->status = WritingStatus::Refused;
        if (!act->error) act->error = ErrorCode::SignInNeeded;
        change.state.handed_in[name_of(*act)] = std::move(*act);
    } else if (auto writing = queued_from(value)) {
        const std::string key = outbox_name_from(name).key;
        change.effects.push_back(StoreText{name, {}}); // kept as a draft from here on
        writing->author.clear();
        auto& kept = change.state.writings[key] = std::move(*writing);
        refuse_writing(change, key, kept, ErrorCode::SignInNeeded);
    }
}

void take_up(Change& change, const std::string& name, const std::string& value) {
    if (name.starts_with(act_prefix)) {
        if (auto act = act_from_kept(name, value))
            change.state.handed_in[name_of(*act)] = std::move(*act);
    } else if (auto writing = queued_from(value)) {
        const auto [author, key] = outbox_name_from(name);
        writing->author = author;
        change.state.writings[key] = std::move(*writing);
    }
}

std::string author_in(const std::string& name) {
    if (name.starts_with(outbox_prefix)) return outbox_name_from(name).author;
    const auto rest = name.substr(act_prefix.size());
    return rest.substr(0, rest.find('/'));
}

void remember(Change& change, const std::string& person) {
    if (change.state.remembered == person) return;
    change.state.remembered = person;
    change.effects.push_back(StoreText{std::string(person_name), person});
}

} // namespace

void adopt(Change& change) {
    auto& state = change.state;
    const std::string person = person_here(state);
    if (is_signed_in(state)) {
        remember(change, person);
        lay_aside(change, person);
        sign(change, person);
    }
    for (const auto& [name, value] : std::exchange(state.set_aside, {})) {
        const std::string author = author_in(name);
        if (author.empty())
            leave_unsent(change, name, value);
        else if (author == person)
            take_up(change, name, value);
        else
            state.set_aside.emplace(name, value);
    }
}

void hand_over(Change& change, const std::string& from, const std::string& to) {
    if (from.empty() || from == to) return;
    for (auto& [key, writing] : change.state.writings) {
        if (!was_handed_in(writing) || writing.author != from) continue;
        forget_outbox(change, key, from);
        writing.author = to;
        store_outbox(change, key, writing);
    }
    for (auto& [name, act] : change.state.handed_in) {
        if (act.author != from) continue;
        change.effects.push_back(StoreText{kept_act(act).first, {}});
        act.author = to;
        store_act(change, act);
    }
}

void disown(Change& change) {
    auto& state = change.state;
    std::optional<Intent> wanted; // pressed here, in the moment before the page knew
    std::string asked_about;
    for (auto& [name, act] : state.handed_in) {
        if (act.status != WritingStatus::Queued || !act.author.empty()) continue;
        if (!wanted && unit_key(state.address) == act.call + "/" + act.unit) {
            wanted = Intent{act.route, act.call, act.unit, act.choice, act.comment_id};
            asked_about = name;
            continue;
        }
        act.status = WritingStatus::Refused;
        act.error = ErrorCode::SignInNeeded;
        store_act(change, act);
    }
    for (auto& [key, writing] : state.writings)
        if (writing.status == WritingStatus::Queued && writing.author.empty())
            refuse_writing(change, key, writing, ErrorCode::SignInNeeded);
    const bool waits =
        std::any_of(state.handed_in.begin(), state.handed_in.end(),
                    [](const auto& entry) { return !entry.second.author.empty(); }) ||
        std::any_of(state.writings.begin(), state.writings.end(),
                    [](const auto& entry) { return was_handed_in(entry.second); });
    if (!waits) remember(change, {});
    if (!wanted) return;
    forget_act(change, asked_about);
    ask_to_sign_in(change, std::move(*wanted));
}

void ask_who(Change& change) {
    auto& me = change.state.me;
    if (me.loading || change.state.anonymous_page || !change.state.online) return;
    me.loading = true;
    send(change, RouteId::ShowMe, {}, "");
}

bool has_unsent(const State& state) {
    return !state.handed_in.empty() ||
           std::any_of(state.writings.begin(), state.writings.end(),
                       [](const auto& entry) { return !entry.second.text.empty(); });
}

void put_away(Change& change, bool erased) {
    auto& state = change.state;
    for (auto& [key, writing] : state.writings) {
        const bool had_kind = is_more_than_plain(writing);
        const bool was_kept = was_handed_in(writing);
        const std::string author = writing.author;
        if (erased) writing = Writing{};
        // What waits for the network would otherwise be sent as whoever signs in next.
        if (writing.status == WritingStatus::Queued) writing.status = WritingStatus::Editing;
        if (writing.status == WritingStatus::Sending) continue;
        if (was_kept) forget_outbox(change, key, author);
        writing.client_key.clear();
        writing.author.clear();
        writing.representing = 0; // whoever comes next represents others
        store_draft(change, key, writing.text);
        if (had_kind) store_kind(change, key, writing);
    }
    for (auto& [name, act] : std::exchange(state.handed_in, {})) {
        auto kept = kept_act(act);
        if (erased || act.author.empty())
            change.effects.push_back(StoreText{std::move(kept.first), {}});
        else
            state.set_aside.insert(std::move(kept));
    }
    remember(change, {});
}

} // namespace hamandish::app
