// The channels of a town, from the words of a configuration file.
#pragma once

#include "server/outbox/channel_config.h"
#include "server/outbox/channel_list.h"

#include <gtest/gtest.h>
#include <string_view>
#include <utility>

namespace hamandish::journeys {

/// None, and a failure of the test, if `json` says nothing that a server would start with.
inline outbox::ChannelList channels_from(std::string_view json) {
    const auto config = outbox::outbox_config_from_text(json);
    if (!config) {
        ADD_FAILURE() << config.error().where;
        return {};
    }
    auto list = outbox::ChannelList::from(*config);
    if (!list) {
        ADD_FAILURE() << list.error().where;
        return {};
    }
    return std::move(*list);
}

} // namespace hamandish::journeys
