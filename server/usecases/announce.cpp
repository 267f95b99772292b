#include "server/usecases/announce.h"

#include "server/outbox/message.h"
#include "server/usecases/invitation_kit.h"
#include "server/usecases/plain_words.h"

namespace hamandish::usecases {
namespace {

/// Half a day after it was due nobody needs to hear it any more.
constexpr std::int64_t life_ms = 12 * base::ms_per_hour;

using Places = std::vector<outbox::PostConfig>;

store::Organisations::Channels own_channels(store::Connection& connection, store::CallId call) {
    const auto rules = connection.answers.rules(call);
    if (!rules || !rules->organisation) return {};
    return connection.organisations.channels_above(*rules->organisation);
}

/// Where a call is posted. What an organisation has named in a network for which the site has no
/// bot waits there.
Places places_of(const outbox::ChannelList& channels, const store::Organisations::Channels& own) {
    Places places;
    for (const outbox::PostConfig& place : channels.posts()) {
        const auto network = domain::network_from_word(channels.find(place.channel)->way());
        if (!network || own[static_cast<std::size_t>(*network)].empty()) places.push_back(place);
    }
    for (const domain::Network network : domain::networks) {
        const std::string& address = own[static_cast<std::size_t>(network)];
        const outbox::Channel* bot = address.empty() ? nullptr : channels.for_posts(network);
        if (bot != nullptr) places.push_back({bot->name(), address});
    }
    return places;
}

bool post(store::Connection& connection, const ops::Key& key, const store::CallRecord& call,
          const outbox::PostConfig& place, outbox::Message message, domain::PostStage stage,
          base::Instant now) {
    message.channel = place.channel;
    message.address = place.address;
    message.path = "/calls/" + call.slug;
    const std::string about = call.slug + " " + std::string(domain::word(stage)) + " in " +
                              place.channel + " " + place.address;
    return outbox::write_to_address(connection, key, outbox::call_invitation, about, message, now,
                                    life_ms);
}

} // namespace

bool announce_due(store::Connection& connection, const ops::Key& key,
                  const outbox::ChannelList& channels, const std::string& origin,
                  base::Instant now) {
    bool wrote = false;
    for (const store::CallRecord& call : connection.calls.list()) {
        const auto stage = domain::post_due(call.period, now);
        if (!stage) continue;
        for (const outbox::PostConfig& place :
             places_of(channels, own_channels(connection, call.id))) {
            const auto way = domain::invitation_from_word(channels.find(place.channel)->way());
            outbox::Message message;
            message.parameters = {{"title", both(call.title.fa, call.title.en)},
                                  {"text", post_text(call, origin, way, stage)}};
            wrote |= post(connection, key, call, place, std::move(message), *stage, now);
        }
    }
    return wrote;
}

} // namespace hamandish::usecases
