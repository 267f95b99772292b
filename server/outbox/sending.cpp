#include "server/outbox/sending.h"

#include "server/ops/log.h"
#include "server/outbox/routing.h"
#include "server/outbox/words.h"
#include "server/usecases/notices.h"

#include <algorithm>

namespace hamandish::outbox {
namespace {

using store::Delivery;

/// Messages put off or failed in one transaction before others get their turn.
constexpr int most_looks = 100;
/// How long a channel that lets nothing through is left alone.
constexpr std::int64_t broken_pause_ms = 5 * base::ms_per_minute;

bool is_among(std::string_view kind, std::initializer_list<std::string_view> kinds) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool asks_for_contact(std::string_view kind) {
    return is_among(kind, {sign_in_contact, sign_in_passed_on, sign_in_wait});
}

bool ends_sign_in(std::string_view kind) {
    return is_among(kind, {sign_in_code, sign_in_foreign, sign_in_over});
}

/// The button by which a number is shared with a bot.
void add_buttons(Letter& letter, std::string_view kind, const Message& message, Telling telling) {
    telling.kind = "share_button";
    if (kind == share_contact) letter.contact_button = words_of(message, telling).text;
    if (asks_for_contact(kind)) {
        letter.contact_button = words_in_both_languages(message, telling).text;
        letter.contact_button.replace(letter.contact_button.find("\n\n"), 2, " · ");
    }
    letter.ends_buttons = ends_sign_in(kind);
}

std::string parameter(const Message& message, std::string_view name) {
    for (const auto& [key, value] : message.parameters)
        if (key == name) return value;
    return {};
}

Letter letter_from(store::Connection& connection, const Desk& desk, const store::OutboxRow& row,
                   const Message& message, const Candidate& candidate, base::Instant now) {
    const Channel& channel = *candidate.channel;
    Letter letter;
    letter.address = candidate.address;
    letter.key = delivery_key(desk.key, row.key, channel.name());
    letter.at = now;
    if (is_push(row.kind)) {
        letter.text = parameter(message, push_body);
        return letter;
    }
    Telling telling{row.kind, connection.outbox.count_merged(row.id), i18n::first_locale,
                    desk.origin, channel.hears_replies() && row.person.value != 0};
    const auto language = connection.addresses.language_of(row.person);
    if (language) telling.locale = i18n::locale_from_code(*language).value_or(telling.locale);
    const bool is_to_anybody =
        asks_for_contact(row.kind) || ends_sign_in(row.kind) || row.kind == how_to_link;
    Words words =
        is_to_anybody ? words_in_both_languages(message, telling) : words_of(message, telling);
    letter.code = message.code;
    letter.subject = std::move(words.subject);
    letter.text = std::move(words.text);
    add_buttons(letter, row.kind, message, {{}, 0, telling.locale, {}, false});
    return letter;
}

Task take(store::Connection& connection, const Desk& desk, const store::OutboxRow& row,
          const Message& message, const Candidate& candidate, base::Instant now) {
    if (!row.urgent && row.person.value != 0 && connection.deliveries.of(row.id).empty())
        connection.outbox.merge_into(row.id, row.person, now);
    Task task{
        row.id,
        ops::random_token(),
        candidate.channel,
        letter_from(connection, desk, row, message, candidate, now),
        row.urgent,
        candidate.tries + 1,
        row.kind == push_package ? parameter(message, push_call) : std::string(),
        row.person,
        usecases::address_hash_from(desk.key, word(candidate.channel->reach()), candidate.address)};
    connection.outbox.take(row.id, task.lease, {now.ms + domain::lease_ms});
    connection.deliveries.put(row.id, {candidate.channel->name(), "sending", task.tries, {}, {}},
                              now);
    return task;
}

/// Every channel was tried. What is awaited is tried anew while it is of use.
void give_up(store::Connection& connection, const store::OutboxRow& row, base::Instant now) {
    const auto tried = connection.deliveries.of(row.id);
    const bool may_yet = std::any_of(tried.begin(), tried.end(),
                                     [](const Delivery& one) { return one.state == "fell_back"; });
    if (row.urgent && may_yet) {
        connection.outbox.begin_round(row.id);
        connection.deliveries.forget_fallen_back(row.id);
        return connection.outbox.postpone(
            row.id, {now.ms + domain::retry_pause_ms(row.rounds + 1, ops::random_number())});
    }
    connection.outbox.settle(row.id, "failed", now);
    ops::log(ops::Level::Warning, "message_failed", {{"outbox", row.id.value}, {"kind", row.kind}});
}

/// A task; or an instant to wait for before anything else; or neither: this one is dealt with.
Taken look_at(store::Connection& connection, const Desk& desk, const store::OutboxRow& row,
              base::Instant now) {
    if (row.expires_at.ms > 0 && row.expires_at <= now) {
        connection.outbox.settle(row.id, "failed", now);
        return {};
    }
    const bool may_be_loud = row.urgent || is_push(row.kind); // no system sleeps
    const base::Instant loud =
        may_be_loud ? now : domain::first_loud_from(desk.channels->quiet(), now);
    if (loud > now) {
        connection.outbox.postpone(row.id, loud);
        return {};
    }
    const auto message = message_from(desk.key, row.sealed);
    if (!message) {
        // Sealed with another key: trying again will not help, so it is said and passed over.
        ops::log(ops::Level::Error, "outbox_unreadable", {{"outbox", row.id.value}});
        connection.outbox.settle(row.id, "failed", now);
        return {};
    }
    const Route route = route_of(connection, desk, row, *message, now);
    if (route.candidate)
        return {take(connection, desk, row, *message, *route.candidate, now), std::nullopt};
    if (!route.wait_until)
        give_up(connection, row, now);
    else if (route.is_short)
        return {std::nullopt, route.wait_until};
    else
        connection.outbox.postpone(row.id, *route.wait_until);
    return {};
}

void fall_back(store::Connection& connection, const Task& task, std::string state,
               const Outcome& outcome, base::Instant now) {
    connection.deliveries.put(
        task.message, {task.channel->name(), std::move(state), task.tries, {}, outcome.reason},
        now);
    connection.outbox.postpone(task.message, now);
}

int most_tries(const Task& task) {
    if (task.channel->reach() == Reach::System) return domain::tries_per_push;
    return task.urgent ? domain::tries_per_channel_if_urgent : domain::tries_per_channel;
}

void try_later(store::Connection& connection, const Task& task, const Outcome& outcome,
               base::Instant now) {
    if (outcome.retry_after_ms > 0)
        connection.deliveries.pause(task.channel->name(), {now.ms + outcome.retry_after_ms});
    if (task.tries >= most_tries(task))
        return fall_back(connection, task, "fell_back", outcome, now);
    connection.deliveries.put(
        task.message, {task.channel->name(), "queued", task.tries, {}, outcome.reason}, now);
    const std::int64_t pause =
        std::max(outcome.retry_after_ms, domain::retry_pause_ms(task.tries, ops::random_number()));
    connection.outbox.postpone(task.message, {now.ms + pause});
}

} // namespace

base::Result<Taken> take_next(store::Connection& connection, const Desk& desk, base::Instant now) {
    for (int look = 0; look < most_looks; ++look) {
        const auto row = connection.outbox.next_due(now, domain::last_lease_end(now));
        if (!row)
            return Taken{std::nullopt, connection.outbox.next_due_at(domain::last_lease_end(now))};
        Taken taken = look_at(connection, desk, *row, now);
        if (taken.task || taken.look_again) return taken;
    }
    return Taken{std::nullopt, now};
}

Outcome send(store::Store& store, const Desk& desk, const Task& task, base::Instant now) {
    if (task.package_of.empty()) return task.channel->send(task.letter);
    if (!desk.pack) return later("no_package");
    auto package = store.readers().read(
        [&](store::Connection& connection) { return desk.pack(connection, task.package_of, now); });
    if (!package) return later("no_package");
    if (package->size() > domain::most_pushed_bytes) return unreachable("too_large");
    Letter letter = task.letter;
    letter.enclosed = std::move(*package);
    return task.channel->send(letter);
}

base::Result<bool> settle(store::Connection& connection, const Task& task, const Outcome& outcome,
                          base::Instant now) {
    if (!connection.outbox.is_held(task.message, task.lease)) return false;
    switch (outcome.kind) {
    case Outcome::Kind::Sent:
        connection.deliveries.put(
            task.message, {task.channel->name(), "sent", task.tries, outcome.provider_id, {}}, now);
        connection.outbox.settle(task.message, "sent", now);
        return true;
    case Outcome::Kind::Later: try_later(connection, task, outcome, now); return true;
    case Outcome::Kind::Unreachable:
        // Not that of a chat they have come by since, nor what they wish: they may come back.
        if (outcome.forget_address) connection.addresses.forget(task.person, task.address_hash);
        fall_back(connection, task, "failed", outcome, now);
        return true;
    case Outcome::Kind::Gone:
        connection.deliveries.put_check(task.channel->name(), {now, std::string(gone)});
        fall_back(connection, task, "failed", outcome, now);
        return true;
    case Outcome::Kind::Broken: break;
    }
    connection.deliveries.pause(task.channel->name(), {now.ms + broken_pause_ms});
    fall_back(connection, task, "fell_back", outcome, now);
    return true;
}

base::Result<bool> take_report(store::Connection& connection, const std::string& channel,
                               const std::string& provider_id, bool delivered, base::Instant now) {
    const auto id = connection.deliveries.find(channel, provider_id);
    const auto row = id ? connection.outbox.find(*id) : std::nullopt;
    if (!row) return base::fail(base::ErrorCode::NotFound, "message");
    for (Delivery one : connection.deliveries.of(*id)) {
        if (one.channel != channel || one.state != "sent") continue;
        one.state = delivered ? "delivered" : "failed";
        if (!delivered) one.reason = "reported";
        connection.deliveries.put(*id, one, now);
        const bool is_of_use =
            !row->sealed.empty() && (row->expires_at.ms == 0 || row->expires_at > now);
        if (delivered)
            connection.outbox.settle(*id, "delivered", now);
        else if (is_of_use)
            connection.outbox.postpone(*id, now);
        else
            connection.outbox.settle(*id, "failed", now);
        return true;
    }
    return false;
}

} // namespace hamandish::outbox
