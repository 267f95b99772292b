// The event log as anyone may check it.
#pragma once

#include "server/logbook/export.h"
#include "server/logbook/keeper.h"
#include "server/logbook/verify_export.h"
#include "server/logbook/verify_rows.h"
#include "server/store/store.h"

#include <gtest/gtest.h>
#include <sstream>
#include <string>

namespace hamandish::journeys {

/// What everyone may download of the log, after what its keeper does at `now`: it must be true, and
/// agree with the rows.
inline std::string true_log(store::Store& store, base::Instant now) {
    const auto kept =
        store.writer().submit_and_wait([&](store::Connection& connection) -> base::Result<bool> {
            logbook::log_steps(connection, now);
            return logbook::sign_head(connection, ops::SigningKey::from_bytes({7}), now);
        });
    EXPECT_TRUE(kept);
    std::string text;
    const auto check = store.readers().read(
        [&](store::Connection& connection) -> base::Result<logbook::ChainCheck> {
            TRY(logbook::write_export(connection, [&](std::string_view one) { text += one; }));
            return logbook::verify_database(connection);
        });
    EXPECT_TRUE(check);
    if (check)
        for (const auto& finding : check->findings()) ADD_FAILURE() << finding.what;
    std::istringstream lines(text);
    EXPECT_TRUE(logbook::verify_export(lines).findings().empty());
    return text;
}

} // namespace hamandish::journeys
