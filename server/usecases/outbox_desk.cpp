#include "server/usecases/outbox_desk.h"

#include "server/logbook/registers.h"
#include "server/usecases/staff.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::Act;

/// Dead letters that are told, and that one press sends: nobody else writes meanwhile.
constexpr int most_told = 50, most_sent = 1'000;

/// Messages go to people of every organisation, so whoever tends them may do so anywhere.
base::Result<store::PersonRecord>
require_tender(store::Connection& connection, const std::string& session_hash, base::Instant now) {
    return require_act(connection, session_hash, Act::TendOutbox, std::nullopt, now);
}

contract::DeadLetter wire_from(store::Connection& connection, const store::OutboxSummary& one) {
    contract::DeadLetter letter{one.id.value,      one.kind,      one.written_at.ms,
                                one.settled_at.ms, one.is_of_use, {}};
    for (const store::Delivery& delivery : connection.deliveries.of(one.id))
        letter.tries.push_back({delivery.channel, delivery.tries, delivery.reason});
    return letter;
}

contract::OutboxDesk all(store::Connection& connection, base::Instant now) {
    contract::OutboxDesk desk;
    desk.now_ms = now.ms;
    desk.waiting_count = connection.outbox.count("queued");
    desk.dead_count = connection.outbox.count("failed");
    for (const store::ChannelFate& one : connection.deliveries.fates(now))
        if (one.sent + one.waiting + one.failed > 0)
            desk.channels.push_back({one.channel, one.sent, one.waiting, one.failed, one.of_use});
    for (const store::OutboxSummary& one : connection.outbox.last_failed(now, most_told))
        desk.dead.push_back(wire_from(connection, one));
    return desk;
}

/// What the wish is about and still of use.
std::vector<store::OutboxId> letters_of(store::Connection& connection,
                                        const contract::SendAgain& wish, base::Instant now) {
    if (wish.letter == 0) return connection.outbox.failed_in(wish.channel, now, most_sent);
    const auto row = connection.outbox.find({wish.letter});
    const bool is_of_use = row && (row->expires_at.ms == 0 || row->expires_at > now);
    return is_of_use ? std::vector{row->id} : std::vector<store::OutboxId>{};
}

/// "send message 12 again", "send all of sms again"
std::string subject_of(const contract::SendAgain& wish) {
    if (wish.letter != 0) return "send message " + std::to_string(wish.letter) + " again";
    if (wish.channel.empty()) return "send all without a channel again";
    return "send all of " + wish.channel + " again";
}

} // namespace

base::Result<contract::OutboxDesk> show_outbox(store::Connection& connection,
                                               const std::string& session_hash, base::Instant now) {
    TRY_ASSIGN(const auto person, require_tender(connection, session_hash, now));
    (void)person;
    return all(connection, now);
}

base::Result<contract::OutboxDesk> send_again(store::Connection& connection,
                                              const SendAgainCommand& command, base::Instant now) {
    TRY_ASSIGN(const auto person, require_tender(connection, command.session_hash, now));
    int queued = 0;
    for (const store::OutboxId id : letters_of(connection, command.wish, now))
        queued += connection.outbox.requeue(id, now) ? 1 : 0;
    if (queued == 0) return base::fail(ErrorCode::Conflict, "letter");
    logbook::record_act(connection,
                        {Act::TendOutbox, person.id, {}, subject_of(command.wish), {}, now});
    return all(connection, now);
}

} // namespace hamandish::usecases
