// How the outbox is doing, as numbers for operators.
#pragma once

#include "server/ops/metrics.h"
#include "server/outbox/channel_list.h"
#include "server/store/store.h"

namespace hamandish::outbox {

/// hamandish_outbox_queued_messages and …_failed_messages; for each channel,
/// hamandish_channel_NAME_sent_messages and …_failed_messages, of the last 30 days. The store
/// outlives the metrics.
void add_outbox_gauges(ops::Metrics& metrics, store::Store& store, const ChannelList& channels);

} // namespace hamandish::outbox
