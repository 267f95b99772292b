#include "server/outbox/gauges.h"

#include <algorithm>

namespace hamandish::outbox {
namespace {

double count_messages(store::Store& store, const std::string& state) {
    const auto count =
        store.readers().read([&](store::Connection& connection) -> base::Result<std::int64_t> {
            return connection.outbox.count(state);
        });
    return count ? static_cast<double>(*count) : 0.0;
}

/// Of one channel, in any of the states.
double count_deliveries(store::Store& store, const std::string& channel,
                        const std::vector<std::string>& states) {
    const auto count =
        store.readers().read([&](store::Connection& connection) -> base::Result<std::int64_t> {
            std::int64_t sum = 0;
            for (const store::DeliveryCount& one : connection.deliveries.counts())
                if (one.channel == channel &&
                    std::find(states.begin(), states.end(), one.state) != states.end())
                    sum += one.count;
            return sum;
        });
    return count ? static_cast<double>(*count) : 0.0;
}

} // namespace

void add_outbox_gauges(ops::Metrics& metrics, store::Store& store, const ChannelList& channels) {
    for (const std::string state : {"queued", "failed"})
        metrics.add_gauge("hamandish_outbox_" + state + "_messages",
                          "Messages to people in this state.",
                          [&store, state] { return count_messages(store, state); });
    const std::pair<std::string, std::vector<std::string>> groups[] = {
        {"sent", {"sent", "delivered"}}, {"failed", {"failed", "fell_back"}}};
    for (const auto& one : channels.all())
        for (const auto& group : groups) {
            std::string name = one->name();
            std::replace(name.begin(), name.end(), '-', '_');
            metrics.add_gauge("hamandish_channel_" + name + "_" + group.first + "_messages",
                              "Messages of this channel that went this way.",
                              [&store, channel = one->name(), states = group.second] {
                                  return count_deliveries(store, channel, states);
                              });
        }
}

} // namespace hamandish::outbox
