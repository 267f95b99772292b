#include "server/usecases/own_words.h"

#include "server/usecases/concern_access.h"
#include "server/usecases/wire.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;

domain::TwoTexts typed_from(const contract::Bilingual& text) {
    return {text.fa, text.en};
}

} // namespace

contract::OwnWords wire_from(const domain::OwnWords& words) {
    return {wire_from(words.introduction), wire_from(words.conclusion)};
}

base::Result<contract::ConcernDesk> write_own_words(store::Connection& connection,
                                                    const OwnWordsCommand& command,
                                                    base::Instant now, KeptConcerns& kept) {
    const auto& [typed, seen_words] = command.wish;
    TRY_ASSIGN(const auto staff, concern_staff(connection, command.session_hash, command.slug,
                                               domain::Act::PublishReport, now));
    TRY(domain::require_closed(staff.call.period, now));
    if (!staff.call.period.ever_opens()) return base::fail(ErrorCode::NotFound, "report");
    if (connection.concerns.publication(staff.call.id))
        return base::fail(ErrorCode::Conflict, "report");
    TRY_ASSIGN(auto words, domain::own_words_from(
                               {typed_from(typed.introduction), typed_from(typed.conclusion)}));
    const bool is_saved = connection.own_words.put(
        {staff.call.id, std::move(words), staff.person.id, now, seen_words});
    if (!is_saved) return base::fail(ErrorCode::Conflict, "seen_words");
    return concern_desk(connection, staff, 0, now, kept);
}

} // namespace hamandish::usecases
