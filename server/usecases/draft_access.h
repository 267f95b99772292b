// For the use cases of drafts only: a draft somebody may touch, and how it is told.
#pragma once

#include "domain/permission.h"
#include "server/usecases/drafts.h"

namespace hamandish::usecases {

struct OpenDraft {
    store::PersonRecord person;
    store::DraftRecord record;
    domain::DraftForm form;
};
/// As require_act; NotFound naming "draft".
[[nodiscard]] base::Result<OpenDraft> open_draft(store::Connection& connection,
                                                 const DraftPlace& place, domain::Act act,
                                                 base::Instant now);
/// The same, for a change: Conflict naming "draft" once it is published.
[[nodiscard]] base::Result<OpenDraft> open_for_change(store::Connection& connection,
                                                      const DraftPlace& place, domain::Act act,
                                                      base::Instant now);
/// The bilingual gate: Misaligned naming what is missing first ("text 12 en").
[[nodiscard]] base::Status require_complete(const domain::DraftForm& form);
[[nodiscard]] base::Result<contract::DraftPage> page_of(store::Connection& connection,
                                                        const OpenDraft& draft, base::Instant now);
[[nodiscard]] std::vector<contract::DraftLack> wire_from(const std::vector<domain::Lack>& lacks);
/// May the person do this in the organisation, the second factor being shown?
[[nodiscard]] bool may_act(store::Connection& connection, store::PersonId person, domain::Act act,
                           store::OrganisationId organisation);

} // namespace hamandish::usecases
