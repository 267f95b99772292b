// A town whose acts are in the event log, and those who check it.
#pragma once

#include "evidence/merkle_check.h"
#include "server/logbook/entry.h"
#include "server/logbook/export.h"
#include "server/logbook/keeper.h"
#include "server/logbook/verify_export.h"
#include "server/logbook/verify_rows.h"
#include "town.h"

#include <sstream>

namespace hamandish::journeys {

class LogTown : public Town {
  protected:
    /// What the keeper does at `now`.
    void keep_log(base::Instant now = morning) {
        ASSERT_TRUE(store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                logbook::log_steps(connection, now);
                return logbook::sign_head(connection, log_key_, now);
            }));
    }
    contract::Counted vote(const std::string& cookie, const std::string& choice,
                           const std::string& unit = article) {
        return send<contract::Counted>("PUT", unit + "/vote", contract::Choose{choice}, cookie);
    }
    contract::Counted react(const std::string& cookie, std::int64_t id, const std::string& choice) {
        return send<contract::Counted>("PUT",
                                       "/api/v1/comments/" + std::to_string(id) + "/reaction",
                                       contract::Choose{choice}, cookie);
    }
    /// Two people, two comments, votes on two articles of which one was changed, two reactions of
    /// which one was changed; a head in the middle and one at the end.
    void live() {
        const std::string sara = sign_in("09121111111"), reza = sign_in("09122222222");
        const auto first = comment(sara, "first", "key-of-sara-0001");
        const auto second = comment(reza, "second", "key-of-reza-0001");
        vote(sara, "agree");
        vote(reza, "disagree");
        keep_log();
        vote(reza, "pass");
        vote(sara, "agree", call + "/units/article-2");
        react(sara, second.id, "agree");
        react(reza, first.id, "disagree");
        react(reza, first.id, "agree");
        keep_log();
    }
    /// As staff extend the call, so many days more.
    void extend_by(std::int32_t days) {
        ASSERT_TRUE(store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                const std::int64_t index = connection.log.take_index();
                auto one = connection.calls.find("e-participation");
                if (!one) return base::fail(base::ErrorCode::NotFound, "call");
                const base::Day last = base::tehran_day({one->period.closes_at().ms - 1});
                TRY_ASSIGN(one->period, one->period.extended_to({last.since_epoch + days}));
                connection.calls.extend(one->id, one->period);
                logbook::log_extension(connection, index, *one, morning);
                return true;
            }));
    }
    /// As staff withdraw the call, so that it is over at `at`.
    void withdraw(base::Instant at = {morning.ms + base::ms_per_hour}) {
        ASSERT_TRUE(store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                const std::int64_t index = connection.log.take_index();
                auto one = connection.calls.find("e-participation");
                if (!one) return base::fail(base::ErrorCode::NotFound, "call");
                TRY_ASSIGN(one->period, one->period.withdrawn_at(at));
                one->withdrawal_reason = {"r", "the reason told"};
                connection.calls.withdraw(one->id, one->period, one->withdrawal_reason);
                logbook::log_withdrawal(connection, index, *one, morning);
                return true;
            }));
    }
    [[nodiscard]] std::vector<logbook::Finding> findings() {
        const auto check = store_->readers().read(
            [](store::Connection& connection) -> base::Result<logbook::ChainCheck> {
                return logbook::verify_database(connection);
            });
        EXPECT_TRUE(check);
        return check ? check->findings() : std::vector<logbook::Finding>();
    }
    [[nodiscard]] std::string exported() {
        std::string out;
        EXPECT_TRUE(store_->readers().read([&](store::Connection& connection) -> base::Status {
            return logbook::write_export(connection, [&](std::string_view line) { out += line; });
        }));
        return out;
    }
    static std::vector<logbook::Finding> findings_in(const std::string& text) {
        std::istringstream lines(text);
        return logbook::verify_export(lines).findings();
    }
    /// Whoever may write to the file can also take the triggers away.
    void tamper(const std::vector<std::string>& statements) {
        const auto done = store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                for (const std::string& sql : statements) connection.database->session() << sql;
                return true;
            });
        ASSERT_TRUE(done) << done.error().where;
    }

    const ops::SigningKey log_key_ = ops::SigningKey::from_bytes({7, 7, 7});
};

} // namespace hamandish::journeys
