#include "server/usecases/announce.h"

#include "server/outbox/message.h"
#include "server/usecases/invitation_kit.h"
#include "server/usecases/plain_words.h"

namespace hamandish::usecases {
namespace {

/// Half a day after it was due nobody needs to hear it any more.
constexpr std::int64_t life_ms = 12 * base::ms_per_hour;

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
        for (const outbox::PostConfig& place : channels.posts()) {
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
