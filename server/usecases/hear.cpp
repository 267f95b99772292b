#include "server/usecases/hear.h"

#include "server/outbox/routing.h"
#include "server/outbox/words.h"
#include "server/usecases/chat_link.h"
#include "server/usecases/contact_sign_in.h"
#include "server/usecases/notices.h"
#include "server/usecases/sign_in.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using outbox::Channel;
using outbox::Heard;

constexpr const char* notices_path = "/profile#notices";

void answer(store::Connection& connection, const ops::Key& key, const Channel& channel,
            const Heard::Said& said, std::string_view kind, base::Instant now) {
    // Answers to text messages cost the site money and say nothing new.
    if (channel.reach() == outbox::Reach::Mobile) return;
    outbox::Message message;
    message.channel = channel.name();
    message.address = said.address;
    message.path = notices_path;
    outbox::write_to_address(connection, key, kind, channel.name() + " " + said.update, message,
                             now);
}

/// Only a bot that can be opened by a link has sign-ins, and only where numbers prove something.
bool signs_people_in(const Channel& channel) {
    return channel.proves_numbers() && !channel.start_link({}).empty();
}

/// Stands among the choices under a name that no way has: was the chat that a way ends in linked by
/// a number? Where nothing is said it was, if a number can: there were no codes.
std::string by_number(const Channel& channel) {
    return std::string(channel.way()) + " by number";
}

/// A code says whose account a chat goes with, not whose chat it is.
bool is_linked_by_code(store::Connection& connection, const Channel& channel,
                       store::PersonId person) {
    if (!is_by_chat(outbox::word(channel.reach()))) return false;
    return !channel.proves_numbers() || !connection.addresses.wants(person, by_number(channel));
}

void stop(store::Connection& connection, const ops::Key& key, const Channel& channel,
          const Heard::Said& said, base::Instant now) {
    const std::string hash = address_hash_from(key, outbox::word(channel.reach()), said.address);
    for (const store::PersonId person : connection.addresses.who_has(hash)) {
        connection.addresses.choose(person, std::string(channel.way()), false, now);
        // Or the account's owner could switch on again what the chat's owner does not want.
        if (is_linked_by_code(connection, channel, person))
            connection.addresses.forget(person, hash);
    }
    answer(connection, key, channel, said, "stopped", now);
}

/// The bot was stopped: until its reader comes back, nothing is sent there.
void forget(store::Connection& connection, const ops::Key& key, const Channel& channel,
            const Heard::Said& said) {
    const std::string hash = address_hash_from(key, outbox::word(channel.reach()), said.address);
    for (const store::PersonId person : connection.addresses.who_has(hash))
        connection.addresses.forget(person, hash);
}

void link(store::Connection& connection, const ops::Key& key, const Channel& channel,
          const Heard::Said& said, store::PersonId person, base::Instant now) {
    const std::string reach(outbox::word(channel.reach()));
    connection.addresses.put(
        person, {reach, key.seal(said.address), address_hash_from(key, reach, said.address)}, now);
    connection.addresses.choose(person, std::string(channel.way()), true, now);
    answer(connection, key, channel, said, "linked", now);
}

base::Status link_by_number(store::Connection& connection, const ops::Key& key,
                            const Channel& channel, const Heard::Said& said, base::Instant now) {
    TRY_ASSIGN(const auto mobile, domain::Mobile::from_text(said.own_mobile));
    const auto person = connection.people.find_by_mobile(mobile_hash_from(key, mobile));
    if (!person) return {};
    connection.addresses.choose(person->id, by_number(channel), true, now);
    link(connection, key, channel, said, person->id, now);
    return {};
}

/// Who was tricked into giving a code away learns of it, by the first of their other ways.
void tell_of_chat(store::Connection& connection, const ops::Key& key, const Channel& channel,
                  const Heard::Said& said, store::PersonId person, base::Instant now) {
    const std::string reach(outbox::word(channel.reach()));
    const auto addresses = connection.addresses.of(person);
    if (std::all_of(addresses.begin(), addresses.end(),
                    [&](const store::Address& one) { return one.reach == reach; }))
        return;
    outbox::Notice notice;
    notice.person = person;
    notice.kind = outbox::sign_in_changed;
    notice.about = "chat " + channel.name() + " " + said.update;
    notice.words = {{"change", "chat_linked"}, {std::string(outbox::not_in), reach}};
    notice.path = notices_path;
    notice.urgent = true;
    outbox::write_notice(connection, key, notice, now);
}

/// False where no code was said.
bool link_by_code(store::Connection& connection, const ops::Key& key, const Channel& channel,
                  const Heard::Said& said, base::Instant now) {
    const auto code = hear_chat_code(connection, key, channel, said, now);
    if (!code) return false;
    const bool is_on =
        code->linked && connection.addresses.wants(*code->person, std::string(channel.way()));
    if (is_on)
        answer(connection, key, channel, said, "linked", now);
    else if (code->person && !code->linked) {
        connection.addresses.choose(*code->person, by_number(channel), false, now);
        link(connection, key, channel, said, *code->person, now);
        tell_of_chat(connection, key, channel, said, *code->person, now);
    } else
        answer(connection, key, channel, said, outbox::how_to_link, now);
    return true;
}

/// What is said to who says something else.
void explain(store::Connection& connection, const ops::Key& key, const Channel& channel,
             const Heard::Said& said, base::Instant now) {
    answer(connection, key, channel, said,
           channel.proves_numbers() ? outbox::share_contact : outbox::how_to_link, now);
}

base::Status take_saying(store::Connection& connection, const ops::Key& key,
                         const HearCommand& command, const Heard::Said& said, base::Instant now) {
    const Channel& channel = *command.channel;
    // Of groups and channels none is anybody's, and a bot has nothing to say there.
    if (said.in_public) return {};
    if (said.stopped) {
        forget(connection, key, channel, said);
        return {};
    }
    if (link_by_code(connection, key, channel, said, now)) return {};
    if (signs_people_in(channel) &&
        hear_contact(connection, key, {channel, said, command.random}, now))
        return {};
    if (!said.own_mobile.empty()) return link_by_number(connection, key, channel, said, now);
    if (outbox::is_stop_word(said.text))
        stop(connection, key, channel, said, now);
    else
        explain(connection, key, channel, said, now);
    return {};
}

} // namespace

base::Result<contract::Empty> hear(store::Connection& connection, const ops::Key& key,
                                   const HearCommand& command, base::Instant now) {
    const Channel& channel = *command.channel;
    if (const auto& report = command.heard.report) {
        // Of a message that nobody knows any more: what matters is that it is not said again.
        static_cast<void>(outbox::take_report(connection, channel.name(), report->provider_id,
                                              report->delivered, now));
    }
    if (const auto& said = command.heard.said)
        TRY(take_saying(connection, key, command, *said, now));
    return contract::Empty{};
}

} // namespace hamandish::usecases
