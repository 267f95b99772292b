#include "server/usecases/version_record.h"

#include "domain/topic.h"
#include "server/logbook/entry.h"
#include "server/usecases/unit_names.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;

int next_number(const store::CallRecord& call) {
    return static_cast<int>(std::max<std::int64_t>(call.latest_version, 1)) + 1;
}

bool is_consulted_on_again(store::Connection& connection, store::CallId call) {
    const auto versions = connection.versions.of_call(call);
    return std::any_of(versions.begin(), versions.end(),
                       [](const store::VersionRecord& one) { return one.opened.value != 0; });
}

} // namespace

base::Status record_version(store::Connection& connection, const OpenDraft& draft,
                            store::CallId opened, base::Instant now) {
    const auto call = connection.calls.find(draft.record.revises);
    if (!call) return base::fail(ErrorCode::Internal, "call");
    if (is_consulted_on_again(connection, call->id))
        return base::fail(ErrorCode::Conflict, "version");
    store::VersionRecord version;
    version.call = call->id;
    version.number = next_number(*call);
    version.kind = opened ? "revised" : "adopted";
    version.draft = draft.record.id;
    version.opened = opened;
    version.title = draft.form.title;
    version.note = draft.form.questions;
    version.published_at = now;
    version.entry_index = connection.log.take_index();
    const auto id = connection.versions.insert(version, published_units(draft.form.units));
    if (!id) return base::fail(ErrorCode::Conflict, "version");
    connection.journal.append({store::EventKind::VersionPublished, call->id, id->value, now});
    const auto stored = connection.versions.find(*id);
    if (!stored) return base::fail(ErrorCode::Internal, "version");
    logbook::append(connection,
                    {version.entry_index,
                     domain::LogKind::VersionPublished,
                     call->id,
                     call->slug,
                     {},
                     id->value,
                     now},
                    logbook::version_opening(connection, *call, *stored));
    return {};
}

std::optional<store::OrganisationId> organisation_to_continue(store::Connection& connection,
                                                              store::PersonId person,
                                                              const store::CallRecord& call) {
    const auto may = [&](store::OrganisationId one) {
        return may_act(connection, person, domain::Act::EditDraft, one);
    };
    const auto rules = connection.answers.rules(call.id);
    if (rules && rules->organisation)
        return may(*rules->organisation) ? rules->organisation : std::nullopt;
    for (const store::OrganisationRecord& one : connection.staff.organisations())
        if (may(one.id)) return one.id;
    return std::nullopt;
}

bool may_be_continued(store::Connection& connection, const store::CallRecord& call,
                      base::Instant now) {
    return !domain::is_described(call.document_kind) && domain::is_over(call.period, now) &&
           !is_consulted_on_again(connection, call.id) &&
           !connection.drafts.find(next_version_slug(call));
}

std::string next_version_slug(const store::CallRecord& call) {
    return call.slug + "-v" + std::to_string(next_number(call));
}

} // namespace hamandish::usecases
