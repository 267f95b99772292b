// For the use cases of drafts only: a draft that is published as a version, and whose calls go on.
#pragma once

#include "server/usecases/draft_access.h"

namespace hamandish::usecases {

/// Writes the version, its event and its entry of the log: adopted, or revised where the call
/// `opened` (0: none) was opened for it. Conflict naming "version" where somebody was faster, or
/// the text is consulted on again elsewhere.
[[nodiscard]] base::Status record_version(store::Connection& connection, const OpenDraft& draft,
                                          store::CallId opened, base::Instant now);

/// Whose draft the next version is to be: the organisation that answers for the call or, where the
/// call names none, the first in which the person may write drafts. Nothing where they may not.
[[nodiscard]] std::optional<store::OrganisationId>
organisation_to_continue(store::Connection& connection, store::PersonId person,
                         const store::CallRecord& call);
/// Is the call over, its text not consulted on anew, and no next version being written?
[[nodiscard]] bool may_be_continued(store::Connection& connection, const store::CallRecord& call,
                                    base::Instant now);
/// "study-leave-v2": what the draft of the call's next version is called.
[[nodiscard]] std::string next_version_slug(const store::CallRecord& call);

} // namespace hamandish::usecases
