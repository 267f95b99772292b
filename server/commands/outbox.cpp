#include "server/commands/outbox.h"

#include "server/commands/beside.h"
#include "server/ops/clock.h"

#include <iostream>

namespace hamandish::server {
namespace {

void print_failed(store::Connection& connection) {
    for (const store::OutboxSummary& one : connection.outbox.failed()) {
        std::cout << one.id.value << "\t" << one.kind << "\t"
                  << base::rfc3339_from_instant(one.written_at) << "\t"
                  << base::rfc3339_from_instant(one.settled_at);
        for (const store::Delivery& delivery : connection.deliveries.of(one.id))
            std::cout << "\t" << delivery.channel << ":" << delivery.reason;
        std::cout << "\n";
    }
}

base::Status list_failed(const OutboxCommandConfig& config) {
    TRY_ASSIGN(const auto connection, connect_beside(config.data_folder, config.database));
    try {
        connection->database->begin_read();
        print_failed(*connection);
        for (const store::DeliveryCount& one : connection->deliveries.counts())
            std::cout << one.channel << "\t" << one.state << "\t" << one.count << "\n";
        connection->database->roll_back();
        return {};
    } catch (const std::exception&) {
        return tl::unexpected(store::error_from_driver());
    }
}

base::Result<int> retry(const OutboxCommandConfig& config) {
    TRY_ASSIGN(const auto connection, connect_beside(config.data_folder, config.database));
    const base::Instant now = ops::Clock().now();
    return write_beside(*connection, [&](store::Connection& c) -> base::Result<int> {
        if (config.id != 0) return c.outbox.requeue({config.id}, now) ? 1 : 0;
        int count = 0;
        for (const store::OutboxSummary& one : c.outbox.failed())
            count += c.outbox.requeue(one.id, now) ? 1 : 0;
        return count;
    });
}

} // namespace

ExitCode run_outbox_list(const OutboxCommandConfig& config) {
    const auto listed = list_failed(config);
    return listed ? ExitCode::Success : report_failure(listed.error());
}

ExitCode run_outbox_retry(const OutboxCommandConfig& config) {
    const auto count = retry(config);
    if (!count) return report_failure(count.error());
    std::cout << *count << "\n";
    return ExitCode::Success;
}

} // namespace hamandish::server
