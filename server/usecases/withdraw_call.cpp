// A call is given up before its end: for good, and with a reason that everyone may read.
#include "domain/reason.h"
#include "server/logbook/entry.h"
#include "server/logbook/registers.h"
#include "server/usecases/call_desk.h"
#include "server/usecases/plain_words.h"

namespace hamandish::usecases {
namespace {

using domain::Act;

/// Of one language, named when it will not do.
base::Result<std::string> reason_in(const std::string& text, std::string_view where) {
    auto reason = domain::reason_from(text);
    if (!reason) return base::fail(reason.error().code, where);
    return reason;
}

base::Result<domain::TwoTexts> public_reason(const contract::Bilingual& wish) {
    TRY_ASSIGN(auto fa, reason_in(wish.fa, "reason_fa"));
    TRY_ASSIGN(auto en, reason_in(wish.en, "reason_en"));
    return domain::TwoTexts{std::move(fa), std::move(en)};
}

} // namespace

base::Result<contract::DraftPage> withdraw_call(store::Connection& connection,
                                                const DraftPlace& place,
                                                const contract::WithdrawCall& wish,
                                                base::Instant now) {
    TRY_ASSIGN(const auto staffed, staffed_call(connection, place, Act::WithdrawCall, now));
    TRY_ASSIGN(const auto reason, public_reason(wish.reason));
    const std::int64_t index = connection.log.take_index();
    TRY_ASSIGN(auto call, published_call(connection, staffed));
    TRY_ASSIGN(call.period, call.period.withdrawn_at(domain::withdrawal_instant(now)));
    call.withdrawal_reason = reason;
    connection.calls.withdraw(call.id, call.period, reason);
    logbook::log_withdrawal(connection, index, call, now);
    logbook::record_act(connection, {Act::WithdrawCall, staffed.person.id, staffed.organisation,
                                     "withdraw " + call.slug, both(reason.fa, reason.en), now});
    return page_of(connection, place, staffed, now);
}

} // namespace hamandish::usecases
