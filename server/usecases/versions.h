// The next version of a call's text: begun by its staff once the call is over, published as decided
// or consulted on again, and read by everyone beside the text that was consulted on.
#pragma once

#include "contract/version_messages.h"
#include "server/usecases/drafts.h"

namespace hamandish::usecases {

/// A draft that begins as a copy of the call's newest text; its note is still to be written.
/// `place` names the call. NotFound naming "call" for whoever may not edit its owner's drafts;
/// TooEarly naming "call" while it runs; Conflict naming "slug" while another is being written, or
/// naming "call" once its text is consulted on again in another call.
[[nodiscard]] base::Result<contract::DraftPage>
start_version(store::Connection& connection, const DraftPlace& place, base::Instant now);

/// Such a draft becomes the decided text, for good. Misaligned naming what is missing in either
/// language; InvalidInput naming "draft" for one that is no version; Conflict naming "withdrawn"
/// for one of a call that was withdrawn: its text is asked about again; Conflict as for any change.
[[nodiscard]] base::Result<contract::DraftPage> adopt_draft(store::Connection& connection,
                                                            const DraftPlace& place,
                                                            const contract::AdoptDraft& wish,
                                                            base::Instant now);

/// NotFound naming "call".
[[nodiscard]] base::Result<contract::VersionsPage>
list_versions(store::Connection& connection, const std::string& slug, base::Instant now);
/// NotFound naming "call" or "version": the first is the text itself, which is compared with none.
[[nodiscard]] base::Result<contract::VersionPage> show_version(store::Connection& connection,
                                                               const std::string& slug,
                                                               const std::string& number,
                                                               base::Instant now);

} // namespace hamandish::usecases
