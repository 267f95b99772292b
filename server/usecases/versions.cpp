#include "server/usecases/versions.h"

#include "domain/reason.h"
#include "domain/slug.h"
#include "server/logbook/registers.h"
#include "server/logbook/translations.h"
#include "server/usecases/attachments.h"
#include "server/usecases/draft_questions.h"
#include "server/usecases/staff.h"
#include "server/usecases/unit_names.h"
#include "server/usecases/version_record.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::Act;
using domain::DraftFormUnit;

/// Headings that say their unit's name as they are published get it again when they are.
void drop_name(std::string& heading, const std::string& name) {
    constexpr std::string_view dash = " \u2013 ";
    if (heading == name) heading.clear();
    if (heading.rfind(name + std::string(dash), 0) == 0)
        heading.erase(0, name.size() + dash.size());
}

/// The text of a call that came from the command line, without a draft.
std::vector<DraftFormUnit> units_of_call(store::Connection& connection, store::CallId call) {
    std::vector<DraftFormUnit> units;
    for (const store::UnitRecord& unit : connection.calls.units(call)) {
        DraftFormUnit copy;
        copy.depth = unit.depth;
        copy.kind = domain::unit_kind_from_word(unit.kind).value_or(domain::UnitKind::Article);
        copy.number = unit.number;
        copy.heading = unit.heading;
        copy.text = unit.text;
        units.push_back(std::move(copy));
    }
    const auto names = names_of(units);
    for (std::size_t i = 0; i < units.size(); ++i) {
        drop_name(units[i].heading.fa, names[i].fa);
        drop_name(units[i].heading.en, names[i].en);
    }
    return units;
}

/// The newest text of the call as it was written.
std::vector<DraftFormUnit> newest_units(store::Connection& connection,
                                        const store::CallRecord& call) {
    const auto versions = connection.versions.of_call(call.id);
    const auto own = connection.drafts.find(call.slug);
    auto units = !versions.empty() ? connection.drafts.units(versions.front().draft)
                 : own             ? connection.drafts.units(own->id)
                                   : units_of_call(connection, call.id);
    for (DraftFormUnit& unit : units) {
        unit.id = 0;
        unit.doubts.clear();
        unit.settled.clear();
    }
    return units;
}

} // namespace

base::Result<contract::DraftPage> start_version(store::Connection& connection,
                                                const DraftPlace& place, base::Instant now) {
    TRY_ASSIGN(const auto person,
               require_act(connection, place.session_hash, Act::EditDraft, std::nullopt, now));
    const auto call = connection.calls.find(place.slug);
    if (!call) return base::fail(ErrorCode::NotFound, "call");
    const auto organisation = organisation_to_continue(connection, person.id, *call);
    if (!organisation) return base::fail(ErrorCode::NotFound, "call");
    if (!domain::is_over(call->period, now)) return base::fail(ErrorCode::TooEarly, "call");
    store::DraftRecord record;
    record.slug = next_version_slug(*call);
    TRY(domain::check_slug(record.slug));
    if (connection.calls.find(record.slug) || connection.drafts.find(record.slug))
        return base::fail(ErrorCode::Conflict, "slug");
    if (!may_be_continued(connection, *call, now)) return base::fail(ErrorCode::Conflict, "call");
    record.document_kind = call->document_kind;
    record.topics = call->topics;
    record.organisation = *organisation;
    record.title = call->title;
    record.summary = call->summary;
    record.changed_at = now;
    const auto units = newest_units(connection, *call);
    const auto id = connection.drafts.insert(record);
    if (!id) return base::fail(ErrorCode::Conflict, "slug");
    connection.drafts.replace_units(*id, units);
    connection.versions.begin(*id, call->id);
    return show_draft(connection, {place.session_hash, record.slug}, now);
}

base::Result<contract::DraftPage> adopt_draft(store::Connection& connection,
                                              const DraftPlace& place,
                                              const contract::AdoptDraft& wish, base::Instant now) {
    TRY_ASSIGN(auto draft, open_for_change(connection, place, Act::PublishVersion, now));
    TRY_ASSIGN(const auto reason, domain::reason_from(wish.reason));
    if (!draft.record.revises) return base::fail(ErrorCode::InvalidInput, "draft");
    // Or a withdrawal would be the way around the thirty days.
    const auto revised = connection.calls.find(draft.record.revises);
    if (revised && revised->period.is_withdrawn())
        return base::fail(ErrorCode::Conflict, "withdrawn");
    TRY(require_no_attachments(connection, draft.record.id));
    TRY(require_no_questions(connection, draft.record.id));
    TRY(require_complete(draft.form));
    TRY(record_version(connection, draft, {}, now));
    draft.record.changed_at = now;
    connection.drafts.update(draft.record);
    logbook::log_translations(connection, draft.record.id, now);
    logbook::record_act(connection,
                        {Act::PublishVersion, draft.person.id, draft.record.organisation,
                         "adopt " + draft.record.slug, reason, now});
    return show_draft(connection, place, now);
}

} // namespace hamandish::usecases
