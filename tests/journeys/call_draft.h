// The draft that a call would have had, had staff written it.
#pragma once

#include "server/store/connection.h"

#include <string>

namespace hamandish::journeys {

/// Of a call that came without one, for the staff of `owner`.
inline base::Result<bool> give_a_draft(store::Connection& connection, const std::string& slug,
                                       store::OrganisationId owner, base::Instant now) {
    const auto opened = connection.calls.find(slug);
    if (!opened) return base::fail(base::ErrorCode::Internal, "call");
    store::DraftRecord draft;
    draft.slug = opened->slug;
    draft.document_kind = opened->document_kind;
    draft.organisation = owner;
    draft.title = opened->title;
    draft.changed_at = now;
    const auto id = connection.drafts.insert(draft);
    if (!id) return base::fail(base::ErrorCode::Conflict, "slug");
    // As a published draft has it, so that its text can be continued.
    std::vector<domain::DraftFormUnit> units;
    for (const store::UnitRecord& unit : connection.calls.units(opened->id)) {
        domain::DraftFormUnit& copy = units.emplace_back();
        copy.depth = unit.depth;
        copy.kind = domain::unit_kind_from_word(unit.kind).value_or(domain::UnitKind::Article);
        copy.number = unit.number;
        copy.heading = unit.heading;
        copy.text = unit.text;
    }
    connection.drafts.replace_units(*id, units);
    draft.id = *id;
    draft.published = opened->id;
    connection.drafts.update(draft);
    connection.answers.put_rules(opened->id, {30, owner});
    return true;
}

} // namespace hamandish::journeys
