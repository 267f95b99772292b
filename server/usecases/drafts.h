// Drafts on their way to being open calls. Whoever may not touch an organisation's drafts is told
// that there are none (NotFound naming "draft").
#pragma once

#include "contract/draft_messages.h"
#include "domain/draft_form.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// Who asks for which draft.
struct DraftPlace {
    std::string session_hash, slug;
};

[[nodiscard]] base::Result<contract::StaffCalls>
list_staff_calls(store::Connection& connection, const std::string& session_hash, base::Instant now);
[[nodiscard]] base::Result<contract::DraftPage>
show_draft(store::Connection& connection, const DraftPlace& place, base::Instant now);

/// Conflict naming "slug" when a call or a draft has it; NotFound naming "organisation";
/// InvalidInput naming "document_kind".
[[nodiscard]] base::Result<contract::DraftPage> start_draft(store::Connection& connection,
                                                            const std::string& session_hash,
                                                            const contract::StartDraft& start,
                                                            base::Instant now);

/// What somebody else has changed since it was seen is told as it now reads, and not overwritten.
/// InvalidInput naming the first field that there is not; TextForbidden, TextTooLong. A call that
/// is published already is not changed any more: Conflict naming "draft", as for everything below.
[[nodiscard]] base::Result<contract::DraftSaved> save_draft(store::Connection& connection,
                                                            const DraftPlace& place,
                                                            const contract::SaveDraft& words,
                                                            base::Instant now);

/// A file as it was read (documents/draft_units.h): Persian units take the place of those there
/// are, English words are put beside them.
struct ReadFile {
    std::string name, title;
    bool is_persian = true;
    std::vector<domain::DraftFormUnit> units;
};
[[nodiscard]] base::Result<contract::DraftPage> take_draft_file(store::Connection& connection,
                                                                const DraftPlace& place,
                                                                ReadFile file, base::Instant now);
/// English words that found no place are not shown any more. NotFound naming "leftover".
[[nodiscard]] base::Result<contract::DraftPage> dismiss_leftover(store::Connection& connection,
                                                                 const DraftPlace& place,
                                                                 std::int64_t words,
                                                                 base::Instant now);
/// May a file be read at all? Asked before the work is begun.
[[nodiscard]] base::Result<bool> may_change_draft(store::Connection& connection,
                                                  const DraftPlace& place, base::Instant now);

/// Before it was announced to anybody; the act stays written down with its reason. Its address may
/// be another draft's from then on.
[[nodiscard]] base::Result<contract::Empty> delete_draft(store::Connection& connection,
                                                         const DraftPlace& place,
                                                         const contract::DeleteDraft& wish,
                                                         base::Instant now);

[[nodiscard]] base::Result<contract::DraftPage>
change_draft_unit(store::Connection& connection, const DraftPlace& place, std::int64_t unit,
                  const contract::ChangeDraftUnit& wish, base::Instant now);

/// The draft becomes a call that opens by itself on its first day. Misaligned naming what is
/// missing ("text 12 en"); TooEarly naming "first_day" for a day that has begun; PeriodTooShort.
[[nodiscard]] base::Result<contract::DraftPage> schedule_draft(store::Connection& connection,
                                                               const DraftPlace& place,
                                                               const contract::ScheduleDraft& wish,
                                                               base::Instant now);
/// What the page of a call's period shows, whether it was a draft here or came from the command
/// line without one. This and what follows are of a call: NotFound naming "call".
[[nodiscard]] base::Result<contract::DraftPage>
show_period(store::Connection& connection, const DraftPlace& place, base::Instant now);
/// Later than it was, never earlier (PeriodTooShort), and not once it is over (Closed).
[[nodiscard]] base::Result<contract::DraftPage> extend_call(store::Connection& connection,
                                                            const DraftPlace& place,
                                                            const contract::ExtendCall& wish,
                                                            base::Instant now);
/// Over with the next minute, before what was promised and maybe before it began, for good.
/// TextEmpty, TextTooLong or TextForbidden naming "reason_fa" or "reason_en"; TooEarly naming
/// "call" before it is published; Closed naming "call" once it is over or withdrawn.
[[nodiscard]] base::Result<contract::DraftPage> withdraw_call(store::Connection& connection,
                                                              const DraftPlace& place,
                                                              const contract::WithdrawCall& wish,
                                                              base::Instant now);

} // namespace hamandish::usecases
