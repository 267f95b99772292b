// A draft that was begun and is not wanted.
#include "domain/reason.h"

#include "server/logbook/registers.h"
#include "server/usecases/draft_access.h"

namespace hamandish::usecases {

base::Result<contract::Empty> delete_draft(store::Connection& connection, const DraftPlace& place,
                                           const contract::DeleteDraft& wish, base::Instant now) {
    TRY_ASSIGN(const auto draft, open_for_change(connection, place, domain::Act::EditDraft, now));
    TRY_ASSIGN(const auto reason, domain::reason_from(wish.reason));
    if (!connection.drafts.remove(draft.record.id))
        return base::fail(base::ErrorCode::Conflict, "draft");
    logbook::record_act(connection,
                        {domain::Act::EditDraft, draft.person.id, draft.record.organisation,
                         "delete " + draft.record.slug, reason, now});
    return contract::Empty{};
}

} // namespace hamandish::usecases
