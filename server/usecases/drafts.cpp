#include "server/usecases/drafts.h"

#include "domain/report_lack.h"
#include "domain/slug.h"
#include "domain/topic.h"
#include "server/usecases/call_desk.h"
#include "server/usecases/name_order.h"
#include "server/usecases/plain_words.h"
#include "server/usecases/staff.h"
#include "server/usecases/version_record.h"
#include "server/usecases/wire.h"

#include <algorithm>
#include <array>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::Act;

bool belongs_to(store::Connection& connection, store::PersonId person,
                store::OrganisationId organisation) {
    return may_act(connection, person, Act::SeeStaffPages, organisation);
}

/// May this person begin a next version of the call's text?
bool may_continue(store::Connection& connection, store::PersonId person, const std::string& slug,
                  base::Instant now) {
    const auto call = connection.calls.find(slug);
    return call && may_be_continued(connection, *call, now) &&
           organisation_to_continue(connection, person, *call).has_value();
}

/// What is seen without comparing comments; names in both languages are asked for at the signing.
std::vector<std::string> report_lacks(store::Connection& connection, const std::string& slug,
                                      base::Instant now) {
    const auto call = connection.calls.find(slug);
    if (!call || !domain::require_closed(call->period, now)) return {};
    if (!call->period.ever_opens()) return {};
    if (connection.concerns.publication(call->id)) return {};
    std::vector<std::string> lacks;
    if (connection.answers.owes_first_answers(call->id))
        lacks.emplace_back(domain::word(domain::ReportLack::Proposals));
    if (!connection.concerns.is_signed(call->id))
        lacks.emplace_back(domain::word(domain::ReportLack::Signature));
    const auto words = connection.own_words.find(call->id);
    if (words && !domain::are_in_both_languages(words->words))
        lacks.emplace_back(domain::word(domain::ReportLack::Words));
    lacks.emplace_back("publication");
    return lacks;
}

/// What a description is made of, to be written; staff name, add and merge parts as they like.
std::vector<domain::DraftFormUnit> first_parts() {
    using i18n::MessageKey;
    constexpr std::array headings{MessageKey::call_part_about, MessageKey::call_part_today,
                                  MessageKey::call_part_planned};
    std::vector<domain::DraftFormUnit> parts;
    for (const MessageKey heading : headings) {
        domain::DraftFormUnit& part = parts.emplace_back();
        part.kind = domain::UnitKind::Part;
        part.number = static_cast<int>(parts.size());
        part.heading = {words(i18n::Locale::Persian, heading),
                        words(i18n::Locale::English, heading)};
    }
    return parts;
}

} // namespace

base::Result<contract::StaffCalls> list_staff_calls(store::Connection& connection,
                                                    const std::string& session_hash,
                                                    base::Instant now) {
    TRY_ASSIGN(const auto person,
               require_act(connection, session_hash, Act::SeeStaffPages, std::nullopt, now));
    contract::StaffCalls all{now.ms, {}, {}};
    std::vector<std::string> with_draft;
    for (const store::DraftRecord& record : connection.drafts.list()) {
        with_draft.push_back(record.slug);
        if (!belongs_to(connection, person.id, record.organisation)) continue;
        TRY_ASSIGN(const auto draft,
                   open_draft(connection, {session_hash, record.slug}, Act::SeeStaffPages, now));
        TRY_ASSIGN(auto page, page_of(connection, draft, now));
        all.calls.push_back(std::move(page.call));
    }
    for (const store::CallRecord& call : connection.calls.list())
        if (std::find(with_draft.begin(), with_draft.end(), call.slug) == with_draft.end())
            all.calls.push_back(card_of(connection, person.id, call, now));
    for (contract::StaffCall& call : all.calls) {
        call.may_continue = may_continue(connection, person.id, call.slug, now);
        call.report_lacks = report_lacks(connection, call.slug, now);
    }
    TRY_ASSIGN(const auto organisations, organisations_by_name(connection));
    for (const store::OrganisationRecord& one : organisations)
        if (may_act(connection, person.id, Act::EditDraft, one.id))
            all.organisations.push_back(one.slug);
    return all;
}

base::Result<contract::DraftPage> show_draft(store::Connection& connection, const DraftPlace& place,
                                             base::Instant now) {
    TRY_ASSIGN(const auto draft, open_draft(connection, place, Act::SeeStaffPages, now));
    return page_of(connection, draft, now);
}

base::Result<contract::DraftPage> start_draft(store::Connection& connection,
                                              const std::string& session_hash,
                                              const contract::StartDraft& start,
                                              base::Instant now) {
    const auto organisation = connection.staff.find_organisation(start.organisation);
    const store::OrganisationId where = organisation ? organisation->id : store::OrganisationId{};
    TRY_ASSIGN(const auto person,
               require_act(connection, session_hash, Act::EditDraft, std::nullopt, now));
    if (!organisation || !may_act(connection, person.id, Act::EditDraft, where))
        return base::fail(ErrorCode::NotFound, "organisation");
    TRY(domain::check_slug(start.slug));
    if (!domain::is_document_kind(start.document_kind))
        return base::fail(ErrorCode::InvalidInput, "document_kind");
    TRY_ASSIGN(const auto topics, domain::topics_from(start.topics));
    // The address of a call is its alone; calls have the constraint, and drafts theirs.
    if (connection.calls.find(start.slug)) return base::fail(ErrorCode::Conflict, "slug");
    store::DraftRecord record;
    record.slug = start.slug;
    record.document_kind = start.document_kind;
    record.organisation = where;
    record.topics = domain::text_from(topics);
    record.changed_at = now;
    const auto id = connection.drafts.insert(record);
    if (!id) return base::fail(ErrorCode::Conflict, "slug");
    if (domain::is_described(record.document_kind))
        connection.drafts.replace_units(*id, first_parts());
    return show_draft(connection, {session_hash, start.slug}, now);
}

} // namespace hamandish::usecases
