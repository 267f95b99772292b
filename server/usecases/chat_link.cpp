#include "server/usecases/chat_link.h"

#include "server/store/chosen_at.h"
#include "server/usecases/notices.h"

#include <algorithm>
#include <array>

namespace hamandish::usecases {
namespace {

constexpr std::array<std::string_view, 3> ways_by_chat{"bale", "rubika", "eitaa"};

/// The one they have of this reach now; empty: none.
std::string address_hash_of(store::Connection& connection, store::PersonId person,
                            std::string_view reach) {
    for (const store::Address& one : connection.addresses.of(person))
        if (one.reach == reach) return one.hash;
    return {};
}

/// What a code is of, but for its half hour. Linking and unlinking are choices, and so is every
/// switch: a code from before one is no code any more.
struct Ground {
    store::PersonId person;
    std::string_view reach;
    std::string address_hash;
    base::Instant chosen_at;
};
Ground ground_of(store::Connection& connection, store::PersonId person, std::string_view reach) {
    return {person, reach, address_hash_of(connection, person, reach),
            store::chosen_at(connection, person, std::string(reach))};
}

std::string proof_from(const ops::Key& key, const Ground& ground, std::int64_t period) {
    return domain::chat_proof_from(
        key.hash("chat code", std::to_string(ground.person.value) + ' ' +
                                  std::string(ground.reach) + ' ' + std::to_string(period) + ' ' +
                                  std::to_string(ground.chosen_at.ms) + ' ' + ground.address_hash));
}

} // namespace

bool is_by_chat(std::string_view way) {
    return std::find(ways_by_chat.begin(), ways_by_chat.end(), way) != ways_by_chat.end();
}

void offer_chats(store::Connection& connection, const ops::Key& key,
                 const outbox::ChannelList& channels, const store::PersonRecord& person,
                 contract::MyNotices& notices, base::Instant now) {
    for (contract::NoticeSwitch& one : notices.channels) {
        const outbox::Channel* channel = channels.for_chat(one.channel);
        if (one.reachable || channel == nullptr) continue;
        const std::string_view reach = outbox::word(channel->reach());
        one.code = domain::chat_code_from(
            person.pseudonym,
            proof_from(key, ground_of(connection, person.id, reach), domain::chat_period(now)));
        one.link = channel->start_link(one.code);
    }
}

std::optional<ChatCodeHeard> hear_chat_code(store::Connection& connection, const ops::Key& key,
                                            const outbox::Channel& channel,
                                            const outbox::Heard::Said& said, base::Instant now) {
    if (said.in_public || !is_by_chat(outbox::word(channel.reach()))) return std::nullopt;
    const auto code =
        domain::chat_code_in(said.started_with.empty() ? said.text : said.started_with);
    if (!code) return std::nullopt;
    const auto person = connection.people.find_by_pseudonym(code->name);
    if (!person) return ChatCodeHeard{};
    const std::string_view reach = outbox::word(channel.reach());
    const Ground ground = ground_of(connection, person->id, reach);
    // Messengers tell things twice when they are not answered in time.
    if (!ground.address_hash.empty() &&
        ground.address_hash == address_hash_from(key, reach, said.address))
        return ChatCodeHeard{person->id, true};
    const std::int64_t period = domain::chat_period(now);
    for (const std::int64_t of : {period, period - 1})
        if (ops::equal_in_constant_time(code->proof, proof_from(key, ground, of)))
            return ChatCodeHeard{person->id};
    return ChatCodeHeard{};
}

} // namespace hamandish::usecases
