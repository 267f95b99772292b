#include "server/commands/channels.h"

#include "server/commands/beside.h"
#include "server/commands/text_file.h"
#include "server/http/hooks.h"
#include "server/ops/clock.h"

#include <algorithm>
#include <iostream>

namespace hamandish::server {
namespace {

using outbox::Channel;
using outbox::ChannelList;

bool is_in(const std::vector<const Channel*>& order, const Channel& channel) {
    return std::find(order.begin(), order.end(), &channel) != order.end();
}

std::string uses_of(const ChannelList& channels, const Channel& channel) {
    std::string uses;
    if (is_in(channels.for_codes(), channel)) uses += "codes ";
    if (is_in(channels.for_notices(), channel)) uses += "notices ";
    if (is_in(channels.pushes(), channel)) uses += "pushes ";
    if (uses.empty()) return "-";
    uses.pop_back();
    return uses;
}

std::string last_check(store::Connection* connection, const std::string& name) {
    const auto check = connection ? connection->deliveries.check_of(name) : std::nullopt;
    if (!check) return "never checked";
    return base::rfc3339_from_instant(check->checked_at) + " " + check->outcome;
}

base::Status list_channels(const OutboxCommandConfig& config) {
    TRY_ASSIGN(const auto channels, load_channels(config.channels_file));
    TRY_ASSIGN(const auto key, ops::Key::load_or_create(config.data_folder + "/hamandish.key"));
    const auto connection = connect_beside(config.data_folder, config.database);
    for (const auto& one : channels.all()) {
        std::cout << one->name() << "\t" << one->way() << "\t" << uses_of(channels, *one) << "\t"
                  << last_check(connection ? connection->get() : nullptr, one->name());
        // An app hears no replies, but who has opened it.
        if (one->hears_replies() || !one->start_link({}).empty())
            std::cout << "\t" << config.origin << http::hook_path(key, one->name());
        std::cout << "\n";
    }
    return {};
}

/// The word that is kept and printed.
std::string outcome_word(const outbox::Outcome& outcome) {
    return outcome.kind == outbox::Outcome::Kind::Sent ? "ok" : outcome.reason;
}

base::Result<bool> check(const OutboxCommandConfig& config) {
    TRY_ASSIGN(const auto channels, load_channels(config.channels_file));
    if (!config.name.empty() && !channels.find(config.name))
        return base::fail(base::ErrorCode::InvalidInput, "channels: " + config.name);
    const auto connection = connect_beside(config.data_folder, config.database);
    bool all_fine = true;
    for (const auto& one : channels.all()) {
        if (!config.name.empty() && one->name() != config.name) continue;
        const std::string word = outcome_word(one->check());
        all_fine = all_fine && word == "ok";
        std::cout << one->name() << "\t" << word << std::endl;
        if (!connection) continue;
        TRY(write_beside(**connection, [&](store::Connection& c) -> base::Result<bool> {
            c.deliveries.put_check(one->name(), {ops::Clock().now(), word});
            return true;
        }));
    }
    return all_fine;
}

} // namespace

base::Result<ChannelList> load_channels(const std::string& path) {
    TRY_ASSIGN(const auto text, text_of_file(path));
    TRY_ASSIGN(const auto config, outbox::outbox_config_from_text(text));
    return ChannelList::from(config);
}

ExitCode run_channels_list(const OutboxCommandConfig& config) {
    const auto listed = list_channels(config);
    return listed ? ExitCode::Success : report_failure(listed.error());
}

ExitCode run_channels_check(const OutboxCommandConfig& config) {
    const auto checked = check(config);
    if (!checked) return report_failure(checked.error());
    return *checked ? ExitCode::Success : ExitCode::Failure;
}

} // namespace hamandish::server
