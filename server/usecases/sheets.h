// Forms filled in on paper and telephone calls: staff enter them, and a second one checks each
// before it counts.
#pragma once

#include "contract/sheet_messages.h"
#include "server/store/connection.h"

namespace hamandish::usecases {

/// The sheets of a call that are not checked. As require_act() of staff.h for Act::EnterPaper in
/// the organisation that owns the call; NotFound naming "call".
[[nodiscard]] base::Result<contract::PaperDesk> list_sheets(store::Connection& connection,
                                                            const std::string& session_hash,
                                                            const std::string& slug,
                                                            base::Instant now);

struct SheetCommand {
    std::string session_hash, slug;
    contract::EnterSheet sheet;
};
/// While the call is open (as domain::require_open). TextEmpty naming "sheet" for one that says
/// nothing, InvalidInput naming "channel" for a way there is none of, NotFound naming "unit",
/// Conflict naming "unit" for two votes on one, AlreadySaid naming "sheet" for the same twice,
/// Conflict naming "sheet_number" for a sheet that was entered before; the refusals of
/// comment_text_from(), profile_answer_from_text() and sheet.h.
[[nodiscard]] base::Result<contract::PaperDesk>
enter_sheet(store::Connection& connection, const SheetCommand& command, base::Instant now);

struct SheetCheckCommand {
    std::string session_hash;
    store::SheetId sheet;
    contract::CheckSheet wish;
    std::string salt; ///< fresh randomness, for the commitments in the event log
};
/// While the call is open, by somebody else than who entered it. What agrees with the paper becomes
/// comments and votes of a participant without an account. NotFound naming "sheet", Conflict naming
/// "sheet" unless it waits as it was compared; TextEmpty or TextTooLong naming "reason" for one
/// that is returned.
[[nodiscard]] base::Result<contract::PaperDesk>
check_sheet(store::Connection& connection, const SheetCheckCommand& command, base::Instant now);

} // namespace hamandish::usecases
