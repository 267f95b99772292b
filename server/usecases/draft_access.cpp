#include "server/usecases/draft_access.h"

#include "domain/topic.h"
#include "server/usecases/answer_book.h"
#include "server/usecases/attachments.h"
#include "server/usecases/draft_questions.h"
#include "server/usecases/staff.h"
#include "server/usecases/translations.h"
#include "server/usecases/unit_names.h"
#include "server/usecases/wire.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::Act;

std::optional<store::OrganisationRecord> organisation_of(store::Connection& connection,
                                                         store::OrganisationId id) {
    for (const store::OrganisationRecord& one : connection.staff.organisations())
        if (one.id == id) return one;
    return std::nullopt;
}

std::vector<contract::DraftUnit> units_of(const domain::DraftForm& form) {
    const auto names = names_of(form.units);
    std::vector<contract::DraftUnit> units;
    for (std::size_t i = 0; i < form.units.size(); ++i) {
        const domain::DraftFormUnit& unit = form.units[i];
        units.push_back({unit.id, unit.depth, unit.number, std::string(domain::word(unit.kind)),
                         unit.label, wire_from(names[i]), wire_from(unit.heading),
                         wire_from(unit.text), unit.source, unit.doubts, !unit.settled.empty()});
    }
    return units;
}

} // namespace

bool may_act(store::Connection& connection, store::PersonId person, Act act,
             store::OrganisationId organisation) {
    const auto roles = connection.staff.roles_of(person);
    return std::any_of(roles.begin(), roles.end(), [&](const store::RoleRecord& one) {
        const auto role = domain::role_from_word(one.role);
        if (!role || !domain::permits(*role, act)) return false;
        const auto held = connection.staff.find_organisation(one.organisation);
        return held && connection.staff.is_within(organisation, held->id);
    });
}

base::Result<OpenDraft> open_draft(store::Connection& connection, const DraftPlace& place, Act act,
                                   base::Instant now) {
    // Whoever may do this nowhere learns nothing about what exists.
    TRY_ASSIGN(auto person, require_act(connection, place.session_hash, act, std::nullopt, now));
    auto record = connection.drafts.find(place.slug);
    if (!record || !may_act(connection, person.id, act, record->organisation))
        return base::fail(ErrorCode::NotFound, "draft");
    domain::DraftForm form{record->title, record->summary, record->questions,
                           connection.drafts.units(record->id)};
    form.is_described = domain::is_described(record->document_kind);
    for (store::AttachmentRecord& one : connection.attachments.of_draft(record->id))
        form.attachments.push_back({one.id.value, std::move(one.title), one.scan});
    form.asked = question_gaps(connection, record->id);
    return OpenDraft{std::move(person), std::move(*record), std::move(form)};
}

base::Result<OpenDraft> open_for_change(store::Connection& connection, const DraftPlace& place,
                                        Act act, base::Instant now) {
    TRY_ASSIGN(auto draft, open_draft(connection, place, act, now));
    if (draft.record.published || draft.record.version != 0)
        return base::fail(ErrorCode::Conflict, "draft");
    return draft;
}

base::Status require_complete(const domain::DraftForm& form) {
    const auto lacks = domain::lacks_of(form);
    if (lacks.empty()) return {};
    const domain::Lack& first = lacks.front();
    return base::fail(ErrorCode::Misaligned, std::string(first.what) + " " +
                                                 std::to_string(first.unit) + " " +
                                                 std::string(first.language));
}

std::vector<contract::DraftLack> wire_from(const std::vector<domain::Lack>& lacks) {
    std::vector<contract::DraftLack> out;
    for (const domain::Lack& lack : lacks)
        out.push_back({std::string(lack.what), std::string(lack.language), lack.unit});
    return out;
}

base::Result<contract::DraftPage> page_of(store::Connection& connection, const OpenDraft& draft,
                                          base::Instant now) {
    const store::DraftRecord& record = draft.record;
    const auto organisation = organisation_of(connection, record.organisation);
    if (!organisation) return base::fail(ErrorCode::Internal, "organisation");
    contract::DraftPage page;
    page.now_ms = now.ms;
    page.call = {record.slug, organisation->slug, record.document_kind, "draft",
                 wire_from(record.title)};
    page.call.topics = domain::topics_in(record.topics);
    page.call.unit_count = static_cast<std::int64_t>(draft.form.units.size());
    page.call.may_edit = may_act(connection, draft.person.id, Act::EditDraft, record.organisation);
    page.call.may_open = may_act(connection, draft.person.id, Act::OpenCall, record.organisation);
    page.call.lacks = wire_from(domain::lacks_of(draft.form));
    if (record.published)
        if (const auto call = connection.calls.find(record.slug)) {
            page.call.state = domain::word(domain::state_at(call->period, now));
            page.call.opens_at_ms = call->period.opens_at().ms;
            page.call.closes_at_ms = call->period.closes_at().ms;
            page.call.answer_days = terms_of(connection, *call).days;
            page.call.withdrawal = withdrawal_of(*call);
        }
    if (!record.published && record.revises)
        if (const auto revised = connection.calls.find(record.revises))
            page.call.withdrawal = withdrawal_of(*revised);
    page.call.revises = record.revised_slug;
    page.call.version = record.version;
    if (record.version != 0 && !record.published) page.call.state = "adopted";
    page.owner = wire_from(organisation->name);
    page.summary = wire_from(record.summary);
    page.questions = wire_from(record.questions);
    page.files = wire_from(record.files);
    page.units = units_of(draft.form);
    page.attachments = wire_from(connection.attachments.of_draft(record.id));
    page.asked = questions_of(connection, record);
    page.translations = translations_of(connection, draft);
    if (page.call.state == "draft")
        for (const store::LeftoverRecord& one : connection.drafts.leftovers(record.id))
            page.leftovers.push_back({one.id, wire_from(one.name), one.heading, one.text});
    return page;
}

} // namespace hamandish::usecases
