// The report of a closed call published by hand: said once, when nothing is missing from it.
#include "domain/reason.h"
#include "domain/report_lack.h"
#include "server/logbook/entry.h"
#include "server/logbook/registers.h"
#include "server/logbook/report_opening.h"
#include "server/usecases/concern_access.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;

constexpr auto publish_act = domain::Act::PublishReport;

base::Status require_whole(const CallReport& all) {
    const contract::Report& report = all.report;
    if (report.published_at_ms != 0) return base::fail(ErrorCode::Conflict, "report");
    const auto lacks = domain::lacks_of(
        {report.owed_count - report.answered_count, have_both_languages(all.concerns),
         report.concerns_signed.at_ms != 0, domain::are_in_both_languages(all.own_words.words)});
    if (!lacks.empty()) return base::fail(ErrorCode::Conflict, domain::word(lacks.front()));
    return {};
}

/// The entry that says that the report is complete: the newest there was before this act.
base::Result<std::int64_t> completion_of(store::Connection& connection, store::CallId call) {
    const std::string kind(domain::word(domain::LogKind::ReportPublished));
    std::int64_t index = -1;
    for (const store::LogRecord& one : connection.log.entries_of(kind, connection.log.size()))
        if (one.call == call && one.subject != 0) index = one.index;
    if (index < 0) return base::fail(ErrorCode::TooEarly, "report");
    return index;
}

base::Status write(store::Connection& connection, const ConcernStaff& staff,
                   const std::string& reason, base::Instant now) {
    const std::int64_t index = connection.log.take_index();
    TRY_ASSIGN(const std::int64_t completion, completion_of(connection, staff.call.id));
    if (!connection.concerns.insert(
            store::PublicationRecord{staff.call.id, staff.person.id, now, index}))
        return base::fail(ErrorCode::Conflict, "report");
    connection.own_words.publish(staff.call.id, index); // before what tells them in the log
    logbook::append(connection,
                    {index,
                     domain::LogKind::ReportPublished,
                     staff.call.id,
                     staff.call.slug,
                     {},
                     completion,
                     now},
                    logbook::report_opening(connection, staff.call, index, true));
    connection.journal.append({store::EventKind::ReportPublished, staff.call.id, 0, now});
    logbook::record_act(connection, {publish_act, staff.person.id,
                                     staff.owner.value_or(store::OrganisationId{}),
                                     "publish the report of " + staff.call.slug, reason, now});
    return {};
}

} // namespace

base::Result<contract::ConcernDesk> publish_report(store::Connection& connection,
                                                   const PublicationCommand& command,
                                                   base::Instant now, KeptConcerns& kept) {
    TRY_ASSIGN(const auto staff,
               concern_staff(connection, command.session_hash, command.slug, publish_act, now));
    TRY_ASSIGN(const CallReport report, report_of(connection, command.slug, now, kept));
    TRY(require_whole(report));
    if (command.wish.seen_words != report.own_words.saves)
        return base::fail(ErrorCode::Conflict, "seen_words");
    TRY_ASSIGN(const auto reason, domain::reason_from(command.wish.reason));
    TRY(write(connection, staff, reason, now));
    push_unsigned(connection, command.pushing, now);
    return concern_desk(connection, staff, 0, now, kept);
}

} // namespace hamandish::usecases
