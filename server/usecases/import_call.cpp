#include "server/usecases/import_call.h"

#include "domain/slug.h"
#include "domain/topic.h"
#include "server/logbook/entry.h"

namespace hamandish::usecases {
namespace {

base::Status check_both(const domain::TwoTexts& texts, std::string_view where) {
    if (texts.fa.empty())
        return base::fail(base::ErrorCode::InvalidInput, std::string(where) + "_fa");
    if (texts.en.empty())
        return base::fail(base::ErrorCode::InvalidInput, std::string(where) + "_en");
    return {};
}

} // namespace

base::Result<store::NewCall> new_call_from(const ImportCommand& command) {
    TRY(domain::check_slug(command.slug));
    TRY(check_both(command.owner, "owner"));
    TRY(check_both(command.summary, "summary"));
    TRY(check_both(command.draft.title, "title"));
    TRY_ASSIGN(const auto period, domain::Period::between(command.opens_at, command.closes_at));
    TRY_ASSIGN(const auto topics, domain::topics_from(command.topics));
    return store::NewCall{
        command.slug,  command.document_kind,    command.owner, command.summary, period,
        command.draft, domain::text_from(topics)};
}

base::Result<store::CallId> import_call(store::Connection& connection, const ImportCommand& command,
                                        base::Instant now) {
    TRY_ASSIGN(const auto call, new_call_from(command));
    // A draft of the desk has its address already: staff would find it in the call's place.
    if (connection.calls.find(call.slug) || connection.drafts.find(call.slug))
        return base::fail(base::ErrorCode::Conflict, "slug");
    const std::int64_t index = connection.log.take_index();
    const store::CallId id = connection.calls.insert(call);
    connection.journal.append({store::EventKind::CallImported, id, 0, now});
    const auto stored = connection.calls.find(call.slug);
    if (!stored) return base::fail(base::ErrorCode::Internal, "call");
    logbook::append(connection, {index, domain::LogKind::DraftPublished, id, call.slug, {}, 0, now},
                    logbook::draft_opening(connection, *stored));
    return id;
}

} // namespace hamandish::usecases
