// What was chosen, on its way to the record: kept on the device at every step, sent under one key
// however often it takes, and only as the person's who handed it in.
#include "app/change.h"
#include "app/kept_writings.h"
#include "contract/error_words.h"
#include "contract/question_messages.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace hamandish::app {
namespace {

using base::ErrorCode;
using contract::RouteId;

constexpr std::int64_t first_wait_ms = 2 * base::ms_per_second;
constexpr std::int64_t longest_wait_ms = 60 * base::ms_per_second;
constexpr std::int32_t most_doublings = 5;
constexpr std::string_view no_error = "-";

/// FNV-1a: spreads, and need not be unguessable.
std::uint64_t mixed(std::uint64_t hash, std::string_view text) {
    for (const char letter : text)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211u;
    return hash;
}

void dispatch(Change& change, HandedIn& act) {
    act.status = WritingStatus::Sending;
    std::vector<std::string> parameters{act.call, act.unit};
    if (act.route == RouteId::React) parameters = {std::to_string(act.comment_id)};
    const bool is_final = act.route == RouteId::GiveAnswers;
    send(change, act.route, parameters, act.call + "/" + act.unit, act.body,
         {.choice = is_final ? "final" : act.choice, .comment_id = act.comment_id});
    auto& request = std::get<SendRequest>(change.effects.back());
    request.key = act.client_key;
    request.person = act.author;
}

void wait(Change& change, HandedIn& act) {
    act.status = WritingStatus::Queued;
    act.retry_at_ms = next_try_ms(change.state, act.attempts++, act.client_key);
    change.effects.push_back(WakeAt{act.retry_at_ms});
}

std::vector<std::string> parts_of(std::string_view name) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= name.size();) {
        const auto end = std::min(name.find('/', at), name.size());
        parts.emplace_back(name.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

std::optional<RouteId> route_from(std::string_view word) {
    if (word == "vote") return RouteId::CastVote;
    if (word == "reaction") return RouteId::React;
    if (word == "marks") return RouteId::CastMarks;
    if (word == "answers") return RouteId::GiveAnswers;
    return std::nullopt;
}

/// Of a refusal, what it names.
std::string place_of(const ReplyArrived& reply) {
    const auto problem = contract::decode<contract::Problem>(reply.body);
    return problem ? problem->where : std::string();
}

} // namespace

std::int64_t next_try_ms(const State& state, std::int32_t attempts, std::string_view key) {
    const auto wait_ms =
        std::min(first_wait_ms << std::min(attempts, most_doublings), longest_wait_ms);
    const auto hash = mixed(mixed(14695981039346656037u, state.random), key) +
                      static_cast<std::uint64_t>(attempts);
    const auto half_ms = static_cast<std::uint64_t>(wait_ms / 2);
    return state.now_ms + wait_ms - static_cast<std::int64_t>(hash % half_ms);
}

bool worth_retrying(const ReplyArrived& reply) {
    return reply.status == 0 || reply.status == 429 || reply.status >= 500;
}

std::string new_client_key(State& state) {
    if (state.is_plain_page) return state.random.substr(0, 32) + "-page";
    return state.random.substr(0, 32) + "-" + std::to_string(state.now_ms) + "-" +
           std::to_string(++state.keys_given);
}

bool may_send(const State& state, const std::string& author) {
    if (state.is_plain_page) return true;
    return state.online && is_signed_in(state) && state.me.value->name == author;
}

std::pair<std::string, std::string> kept_act(const HandedIn& act) {
    std::string line(act.error ? contract::word(*act.error) : no_error);
    return {std::string(act_prefix) + act.author + "/" + name_of(act),
            line + " " + act.client_key + " " + act.choice + "\n" + act.body};
}

void store_act(Change& change, const HandedIn& act) {
    auto [name, value] = kept_act(act);
    change.effects.push_back(StoreText{std::move(name), std::move(value)});
}

std::optional<HandedIn> act_from_kept(const std::string& name, const std::string& value) {
    const auto parts = parts_of(std::string_view(name).substr(act_prefix.size()));
    const auto route = parts.size() < 4 ? std::nullopt : route_from(parts[1]);
    const auto line_end = value.find('\n'), first = value.find(' '),
               last = value.find(' ', first + 1);
    if (!route || line_end == std::string::npos || last > line_end) return std::nullopt;
    HandedIn act;
    act.route = *route;
    act.author = parts[0];
    act.call = parts[2];
    act.unit = parts[3];
    if (parts.size() > 4) act.comment_id = std::strtoll(parts[4].c_str(), nullptr, 10);
    act.error = contract::error_code_from_word(value.substr(0, first));
    act.client_key = value.substr(first + 1, last - first - 1);
    act.choice = value.substr(last + 1, line_end - last - 1);
    act.body = value.substr(line_end + 1);
    if (act.error) act.status = WritingStatus::Refused;
    return act;
}

std::vector<std::string> texts_of(const HandedIn& act) {
    std::vector<std::string> texts;
    if (act.route != RouteId::GiveAnswers) return texts;
    const auto said = contract::decode<contract::SurveyAnswers>(act.body);
    if (!said) return texts;
    for (const auto& answer : said->answers)
        if (!answer.text.empty()) texts.push_back(answer.text);
    return texts;
}

HandedIn* find_act(State& state, const Pending& pending) {
    for (auto& [name, act] : state.handed_in)
        if (act.route == pending.route && act.comment_id == pending.comment_id &&
            act.call + "/" + act.unit == pending.key)
            return &act;
    return nullptr;
}

void hand_in(Change& change, HandedIn act) {
    auto& state = change.state;
    const std::string name = name_of(act);
    const auto before = state.handed_in.find(name);
    if (before != state.handed_in.end()) {
        if (before->second.status == WritingStatus::Sending) return;
        forget_act(change, name);
    }
    act.client_key = new_client_key(state);
    act.author = state.me.value ? state.me.value->name : std::string();
    auto& kept = state.handed_in[name] = std::move(act);
    store_act(change, kept);
    if (may_send(state, kept.author) && !is_pending(state, kept.route, kept.comment_id))
        return dispatch(change, kept);
    if (state.me.value) return wait(change, kept);
    kept.status = WritingStatus::Queued; // until it is known whose it is
    ask_who(change);
}

void send_handed_in(Change& change, bool now) {
    auto& state = change.state;
    for (auto& [name, act] : state.handed_in) {
        if (act.status != WritingStatus::Queued || !may_send(state, act.author)) continue;
        if (is_pending(state, act.route, act.comment_id)) continue;
        if (now || act.retry_at_ms <= state.now_ms) dispatch(change, act);
    }
}

void forget_act(Change& change, const std::string& name) {
    const auto found = change.state.handed_in.find(name);
    if (found == change.state.handed_in.end()) return;
    change.effects.push_back(StoreText{kept_act(found->second).first, {}});
    change.state.handed_in.erase(found);
}

bool keep_unrecorded(Change& change, HandedIn& act, const ReplyArrived& reply) {
    if (change.state.is_plain_page) return false;
    if (succeeded(reply) || worth_retrying(reply)) { // a 200 of somebody else's is no answer
        wait(change, act);
        return true;
    }
    const auto error = error_from_reply(reply);
    const bool is_anothers = error == ErrorCode::Conflict && place_of(reply) == "person";
    if (is_anothers || (error == ErrorCode::SignInNeeded && !act.author.empty())) {
        wait(change, act); // for its person
        if (is_anothers) ask_who(change);
        return true;
    }
    if (error == ErrorCode::SignInNeeded) return false;
    act.status = WritingStatus::Refused;
    act.error = error;
    store_act(change, act);
    return true;
}

} // namespace hamandish::app
