#include "server/usecases/hear.h"

#include "server/outbox/words.h"
#include "server/usecases/contact_sign_in.h"
#include "server/usecases/notices.h"
#include "server/usecases/sign_in.h"

namespace hamandish::usecases {
namespace {

using outbox::Channel;
using outbox::Heard;

void answer(store::Connection& connection, const ops::Key& key, const Channel& channel,
            const Heard::Said& said, std::string_view kind, base::Instant now) {
    // Answers to text messages cost the site money and say nothing new.
    if (channel.reach() == outbox::Reach::Mobile) return;
    outbox::Message message;
    message.channel = channel.name();
    message.address = said.address;
    outbox::write_to_address(connection, key, kind, channel.name() + " " + said.update, message,
                             now);
}

/// Only a bot that can be opened by a link has sign-ins.
bool signs_people_in(const Channel& channel) {
    return !channel.start_link({}).empty();
}

void stop(store::Connection& connection, const ops::Key& key, const Channel& channel,
          const Heard::Said& said, base::Instant now) {
    const std::string hash = address_hash_from(key, outbox::word(channel.reach()), said.address);
    for (const store::PersonId person : connection.addresses.who_has(hash))
        connection.addresses.choose(person, std::string(channel.way()), false, now);
    answer(connection, key, channel, said, "stopped", now);
}

base::Status link(store::Connection& connection, const ops::Key& key, const Channel& channel,
                  const Heard::Said& said, base::Instant now) {
    TRY_ASSIGN(const auto mobile, domain::Mobile::from_text(said.own_mobile));
    const auto person = connection.people.find_by_mobile(mobile_hash_from(key, mobile));
    if (!person) return {};
    const std::string reach(outbox::word(channel.reach()));
    connection.addresses.put(
        person->id, {reach, key.seal(said.address), address_hash_from(key, reach, said.address)},
        now);
    connection.addresses.choose(person->id, std::string(channel.way()), true, now);
    answer(connection, key, channel, said, "linked", now);
    return {};
}

base::Status take_saying(store::Connection& connection, const ops::Key& key,
                         const HearCommand& command, const Heard::Said& said, base::Instant now) {
    const Channel& channel = *command.channel;
    if (signs_people_in(channel) &&
        hear_contact(connection, key, {channel, said, command.random}, now))
        return {};
    if (!said.own_mobile.empty()) return link(connection, key, channel, said, now);
    if (outbox::is_stop_word(said.text))
        stop(connection, key, channel, said, now);
    else if (channel.reach() == outbox::Reach::Bale)
        answer(connection, key, channel, said, outbox::share_contact, now);
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
