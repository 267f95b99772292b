#include "server/logbook/keeping.h"

#include "server/logbook/keeper.h"
#include "server/ops/log.h"

namespace hamandish::logbook {

Keeping::Keeping(store::Store& store, ops::SigningKey key, ops::Clock clock, Told told,
                 std::chrono::milliseconds interval)
    : store_(store), key_(std::move(key)), clock_(clock), told_(std::move(told)) {
    ticker_.emplace(interval, [this] { keep(); });
}

Keeping::~Keeping() {
    ticker_.reset();
    keep();
}

void Keeping::keep() {
    const base::Instant now = clock_.now();
    // Looking needs no writer; most of the time there is nothing to write.
    const auto due = store_.readers().read([&](store::Connection& c) -> base::Result<bool> {
        return has_steps_due(c, now) || has_unsigned_entries(c);
    });
    if (due && !*due) return;
    const auto kept =
        store_.writer().submit_and_wait([&](store::Connection& c) -> base::Result<bool> {
            log_steps(c, now);
            if (told_) told_(c, now);
            return sign_head(c, key_, now);
        });
    if (!kept) ops::log(ops::Level::Error, "log_not_signed", {{"where", kept.error().where}});
}

} // namespace hamandish::logbook
