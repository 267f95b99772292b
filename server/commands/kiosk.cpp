#include "server/commands/kiosk.h"

#include "server/ops/clock.h"
#include "server/store/store.h"
#include "server/usecases/kiosks.h"

#include <algorithm>
#include <iostream>

namespace hamandish::server {
namespace {

/// Opens the data (a SQLite one is then not served), runs `work(connection)` in a transaction, and
/// `tell` with what it gave.
template <class Work, class Tell>
ExitCode with_data(const KioskConfig& config, Work work, Tell tell) {
    const auto opened = store::Store::open({config.data_folder, 1, 0, config.database});
    if (!opened) return report_failure(opened.error());
    const auto outcome = (*opened)->writer().submit_and_wait(work);
    if (!outcome) return report_failure(outcome.error());
    tell(*outcome);
    return ExitCode::Success;
}

std::string day_or_dash(std::int64_t at_ms) {
    return at_ms == 0 ? "-" : base::rfc3339_from_instant({at_ms});
}

void print(const contract::Kiosks& all) {
    for (const contract::Kiosk& one : all.kiosks)
        std::cout << one.id << "\t" << one.organisation << "\t" << one.campus << "\t" << one.hall
                  << "\tseen " << day_or_dash(one.seen_at_ms) << "\trevoked "
                  << day_or_dash(one.revoked_at_ms) << "\t" << one.revoked_reason << "\n";
}

} // namespace

ExitCode run_kiosk_add(const KioskConfig& config) {
    const usecases::KioskCommand command{
        {},
        {config.organisation, config.campus, config.hall, config.reason},
        usecases::new_kiosk_secret(),
        true};
    return with_data(
        config,
        [&](store::Connection& connection) {
            return usecases::register_kiosk(connection, command, ops::Clock().now());
        },
        [](const contract::Kiosks& all) {
            std::int64_t newest = 0;
            for (const contract::Kiosk& one : all.kiosks) newest = std::max(newest, one.id);
            std::cout << newest << "\nsecret: " << all.secret << "\n";
        });
}

ExitCode run_kiosk_list(const KioskConfig& config) {
    return with_data(
        config,
        [](store::Connection& connection) -> base::Result<contract::Kiosks> {
            return usecases::all_kiosks(connection);
        },
        print);
}

ExitCode run_kiosk_revoke(const KioskConfig& config) {
    const usecases::RevocationCommand command{{}, {config.id}, config.reason, true};
    return with_data(
        config,
        [&](store::Connection& connection) {
            return usecases::revoke_kiosk(connection, command, ops::Clock().now());
        },
        [](const contract::Kiosks&) {});
}

} // namespace hamandish::server
