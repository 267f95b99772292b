#include "server/logbook/appeals.h"

#include "contract/appeal_openings.h"
#include "contract/codec.h"
#include "server/logbook/entry.h"
#include "server/ops/secrets.h"

#include <stdexcept>

namespace hamandish::logbook {

void log_appeal(store::Connection& connection, std::int64_t index, const store::AppealKey& key,
                base::Instant now) {
    auto appeal = connection.made_appeals.find(key);
    if (!appeal) throw std::runtime_error("an appeal's row is gone"); // no index without an entry
    appeal->evidence = {index, ops::random_salt()};
    connection.made_appeals.note(key, appeal->person, appeal->evidence);
    append(connection,
           {index, domain::LogKind::AppealMade, appeal->call, appeal->call_slug, appeal->unit_key,
            subject_of(*appeal), now},
           opening_of(*appeal));
}

bool log_unlogged_appeals(store::Connection& connection, base::Instant now) {
    const auto keys = connection.made_appeals.unlogged();
    for (const store::AppealKey& key : keys)
        log_appeal(connection, connection.log.take_index(), key, now);
    if (!keys.empty()) connection.made_appeals.forget_unlogged();
    return !keys.empty();
}

std::int64_t subject_of(const store::AppealRow& appeal) {
    return appeal.key.about == store::Appealed::Points ? 0 : appeal.comment.value;
}

std::string opening_of(const store::AppealRow& appeal) {
    contract::AppealOpening opening;
    opening.about = word(appeal.key.about);
    opening.appealed_at_ms = appeal.appealed_at.ms;
    opening.author = appeal.author;
    opening.award = appeal.award_entry;
    opening.comment = appeal.comment.value;
    opening.number = appeal.key.number;
    opening.points = appeal.award_points;
    opening.rule = appeal.rule;
    opening.salt = appeal.evidence.salt;
    opening.text = appeal.text;
    return contract::encode(opening);
}

} // namespace hamandish::logbook
