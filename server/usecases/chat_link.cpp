#include "server/usecases/chat_link.h"

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

std::string proof_from(const ops::Key& key, store::PersonId person, std::string_view reach,
                       const std::string& address_hash, std::int64_t period) {
    return domain::chat_proof_from(
        key.hash("chat code", std::to_string(person.value) + ' ' + std::string(reach) + ' ' +
                                  std::to_string(period) + ' ' + address_hash));
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
        one.code = domain::chat_code_from(person.pseudonym,
                                          proof_from(key, person.id, reach,
                                                     address_hash_of(connection, person.id, reach),
                                                     domain::chat_period(now)));
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
    const std::string hash = address_hash_of(connection, person->id, reach);
    // Messengers tell things twice when they are not answered in time.
    if (!hash.empty() && hash == address_hash_from(key, reach, said.address))
        return ChatCodeHeard{person->id, true};
    const std::int64_t period = domain::chat_period(now);
    for (const std::int64_t of : {period, period - 1})
        if (ops::equal_in_constant_time(code->proof, proof_from(key, person->id, reach, hash, of)))
            return ChatCodeHeard{person->id};
    return ChatCodeHeard{};
}

} // namespace hamandish::usecases
