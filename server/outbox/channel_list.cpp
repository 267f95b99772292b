#include "server/outbox/channel_list.h"

#include "server/outbox/log_channel.h"

#include <algorithm>

namespace hamandish::outbox {
namespace {

/// A bot posts in a chat that is named; a letter to a number or a mail address is no post.
bool can_post(const Channel& channel, const std::string& address) {
    switch (channel.reach()) {
    case Reach::Public: return address.empty();
    case Reach::Bale:
        return !address.empty() && address.find_first_not_of("0123456789", address[0] == '-') ==
                                       address.npos; // chats are numbers there
    case Reach::Rubika: return !address.empty();
    case Reach::Mobile:
    case Reach::Email:
    case Reach::Eitaa:
    case Reach::System: return false;
    }
    return false;
}

} // namespace

base::Result<ChannelList> ChannelList::from(const OutboxConfig& config) {
    ChannelList list;
    for (const ChannelConfig& one : config.channels) {
        TRY_ASSIGN(auto channel, channel_from(one));
        list.channels_.push_back(std::move(channel));
    }
    for (const std::string& name : config.codes) {
        const Channel* channel = list.find(name);
        if (!channel || !channel->sends_codes() || channel->reach() != Reach::Mobile)
            return base::fail(base::ErrorCode::InvalidInput, "codes: " + name);
        list.codes_.push_back(channel);
    }
    for (const std::string& name : config.notices) {
        const Channel* channel = list.find(name);
        if (!channel || !channel->sends_texts() || channel->reach() == Reach::Public)
            return base::fail(base::ErrorCode::InvalidInput, "notices: " + name);
        list.notices_.push_back(channel);
    }
    for (const PostConfig& one : config.posts) {
        const Channel* channel = list.find(one.channel);
        if (!channel || !can_post(*channel, one.address))
            return base::fail(base::ErrorCode::InvalidInput, "posts: " + one.channel);
        list.posts_.push_back(one);
    }
    for (const std::string& name : config.pushes) {
        const Channel* channel = list.find(name);
        if (!channel || channel->reach() != Reach::System)
            return base::fail(base::ErrorCode::InvalidInput, "pushes: " + name);
        list.pushes_.push_back(channel);
    }
    list.quiet_ = config.quiet;
    return list;
}

void ChannelList::add_log() {
    channels_.push_back(std::make_unique<LogChannel>());
    const Channel* log = channels_.back().get();
    codes_ = {log};
    if (notices_.empty()) notices_ = {log};
}

const Channel* ChannelList::find(std::string_view name) const {
    for (const auto& one : channels_)
        if (one->name() == name) return one.get();
    return nullptr;
}

const Channel* ChannelList::for_contact() const {
    for (const auto& one : channels_)
        if (one->proves_numbers() && !one->start_link({}).empty()) return one.get();
    return nullptr;
}

const Channel* ChannelList::for_chat(std::string_view way) const {
    for (const Channel* one : notices_)
        if (one->way() == way && !one->start_link({}).empty()) return one;
    return nullptr;
}

const Channel* ChannelList::for_posts(domain::Network network) const {
    for (const auto& one : channels_) {
        const bool posts = one->reach() == Reach::Bale || one->reach() == Reach::Rubika ||
                           one->reach() == Reach::Public;
        if (posts && one->way() == domain::word(network)) return one.get();
    }
    return nullptr;
}

std::vector<std::string> ChannelList::ways() const {
    std::vector<std::string> ways;
    for (const Channel* one : notices_)
        if (std::find(ways.begin(), ways.end(), one->way()) == ways.end())
            ways.emplace_back(one->way());
    return ways;
}

} // namespace hamandish::outbox
