// A draft becomes a call, and a call lasts longer.
#include "domain/answer_clock.h"
#include "domain/reason.h"
#include "i18n/catalogue.h"
#include "server/logbook/entry.h"
#include "server/logbook/registers.h"
#include "server/logbook/translations.h"
#include "server/usecases/call_desk.h"
#include "server/usecases/draft_questions.h"
#include "server/usecases/unit_names.h"
#include "server/usecases/version_record.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::Act;
using i18n::MessageKey;

/// Far enough for any consultation, near enough for every calendar.
constexpr std::int64_t latest_day = 100'000;

base::Result<base::Day> day_from(std::int64_t since_epoch, std::string_view where) {
    if (since_epoch < 0 || since_epoch > latest_day)
        return base::fail(ErrorCode::InvalidInput, where);
    return base::Day{static_cast<std::int32_t>(since_epoch)};
}

/// What the public is asked stands among the facts of the call, and so in the event log.
domain::DraftFact questions_fact(const domain::DraftForm& form, MessageKey label) {
    const i18n::Catalogue fa(i18n::Locale::Persian), en(i18n::Locale::English);
    return {{fa.format(label), en.format(label)}, form.questions};
}

base::Result<store::NewCall> call_from(store::Connection& connection, const OpenDraft& draft,
                                       const domain::Period& period) {
    for (const store::OrganisationRecord& one : connection.staff.organisations())
        if (one.id == draft.record.organisation)
            return store::NewCall{
                draft.record.slug,
                draft.record.document_kind,
                one.name,
                draft.form.summary,
                period,
                {draft.form.title,
                 {questions_fact(draft.form, draft.record.revises ? MessageKey::versions_note
                                                                  : MessageKey::call_questions)},
                 published_units(draft.form.units)},
                draft.record.topics};
    return base::fail(ErrorCode::Internal, "organisation");
}

base::Status publish(store::Connection& connection, OpenDraft& draft, const store::NewCall& call,
                     base::Instant now) {
    if (connection.calls.find(call.slug)) return base::fail(ErrorCode::Conflict, "slug");
    const std::int64_t index = connection.log.take_index();
    const store::CallId id = connection.calls.insert(call);
    connection.journal.append({store::EventKind::CallImported, id, 0, now});
    const auto stored = connection.calls.find(call.slug);
    if (!stored) return base::fail(ErrorCode::Internal, "call");
    // Its files are its call's from now on, and stand in the log with it.
    draft.record.published = id;
    draft.record.changed_at = now;
    connection.drafts.update(draft.record);
    logbook::append(connection, {index, domain::LogKind::DraftPublished, id, call.slug, {}, 0, now},
                    logbook::draft_opening(connection, *stored));
    logbook::log_translations(connection, draft.record.id, now);
    return {};
}

} // namespace

base::Result<contract::DraftPage> schedule_draft(store::Connection& connection,
                                                 const DraftPlace& place,
                                                 const contract::ScheduleDraft& wish,
                                                 base::Instant now) {
    TRY_ASSIGN(auto draft, open_for_change(connection, place, Act::OpenCall, now));
    TRY_ASSIGN(const auto reason, domain::reason_from(wish.reason));
    TRY(require_complete(draft.form));
    TRY_ASSIGN(const auto first, day_from(wish.first_day, "first_day"));
    TRY_ASSIGN(const auto last, day_from(wish.last_day, "last_day"));
    // A day that has begun is no full day any more.
    if (first <= base::tehran_day(now)) return base::fail(ErrorCode::TooEarly, "first_day");
    TRY_ASSIGN(const auto period, domain::Period::of_days(first, last));
    TRY_ASSIGN(const auto call, call_from(connection, draft, period));
    TRY(publish(connection, draft, call, now));
    TRY(ask_questions(connection, draft.record, now));
    // A changed text begins a period of its own, as long as any.
    if (draft.record.revises) TRY(record_version(connection, draft, draft.record.published, now));
    // What is proposed to the call is answered by whose call it is.
    connection.answers.put_rules(draft.record.published,
                                 {domain::default_answer_days, draft.record.organisation});
    logbook::record_act(connection, {Act::OpenCall, draft.person.id, draft.record.organisation,
                                     "schedule " + draft.record.slug, reason, now});
    return page_of(connection, draft, now);
}

base::Result<contract::DraftPage> extend_call(store::Connection& connection,
                                              const DraftPlace& place,
                                              const contract::ExtendCall& wish, base::Instant now) {
    TRY_ASSIGN(const auto staffed, staffed_call(connection, place, Act::OpenCall, now));
    TRY_ASSIGN(const auto reason, domain::reason_from(wish.reason));
    const std::int64_t index = connection.log.take_index();
    TRY_ASSIGN(auto call, published_call(connection, staffed));
    if (domain::state_at(call.period, now) == domain::CallState::Closed)
        return base::fail(ErrorCode::Closed, "call");
    TRY_ASSIGN(const auto last, day_from(wish.last_day, "last_day"));
    TRY_ASSIGN(call.period, call.period.extended_to(last));
    connection.calls.extend(call.id, call.period);
    logbook::log_extension(connection, index, call, now);
    logbook::record_act(connection, {Act::OpenCall, staffed.person.id, staffed.organisation,
                                     "extend " + call.slug, reason, now});
    return page_of(connection, place, staffed, now);
}

} // namespace hamandish::usecases
