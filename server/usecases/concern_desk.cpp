#include "domain/report_lack.h"
#include "server/usecases/concern_access.h"
#include "server/usecases/own_words.h"
#include "server/usecases/staff.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::Act;

bool may(store::Connection& connection, const ConcernStaff& staff, Act act) {
    const auto roles = roles_for(connection, staff, act);
    return std::any_of(roles.begin(), roles.end(),
                       [&](const auto& one) { return one.person == staff.person.id; });
}

const ToldConcern* find_told(const CallConcerns& all, std::int64_t number) {
    for (const auto* list : {&all.standing, &all.set_aside})
        for (const ToldConcern& one : *list)
            if (one.hand.number == number) return &one;
    return nullptr;
}

/// Every comment of the concern that is asked for.
base::Status open_concern(const CallReport& all, std::int64_t number, contract::ConcernDesk& desk) {
    if (number == 0) return {};
    const ToldConcern* told = find_told(all.concerns, number);
    if (told == nullptr) return base::fail(ErrorCode::NotFound, "concern");
    desk.opened = number;
    for (const std::size_t index : told->found.comments) {
        const contract::Comment& one = *all.concerns.comments[index];
        desk.comments.push_back({one.id, one.unit_key, one.text});
    }
    return {};
}

void tell_concerns(const CallConcerns& all, contract::ConcernDesk& desk) {
    const auto& state = all.state;
    desk.is_begun = state.book.is_begun();
    desk.act_count = state.act_count;
    desk.signature = state.signature;
    if (const auto last = state.book.last(); last && state.signature.at_ms == 0)
        desk.last_act = domain::word(*last);
    desk.concerns = report_concerns(all, all.standing, all.standing.size());
    desk.in_report = static_cast<std::int64_t>(std::min(all.standing.size(), most_report_concerns));
    for (auto& one : report_concerns(all, all.set_aside, all.set_aside.size()))
        desk.concerns.push_back(std::move(one));
}

} // namespace

base::Result<ConcernStaff> concern_staff(store::Connection& connection,
                                         const std::string& session_hash, const std::string& slug,
                                         Act act, base::Instant now) {
    auto call = connection.calls.find(slug);
    const auto rules = call ? connection.answers.rules(call->id) : std::nullopt;
    const auto owner = rules ? rules->organisation : std::nullopt;
    TRY_ASSIGN(auto person, require_act(connection, session_hash, act, owner, now));
    if (!call) return base::fail(ErrorCode::NotFound, "call");
    return ConcernStaff{std::move(*call), std::move(person), owner};
}

std::vector<store::RoleRecord> roles_for(store::Connection& connection, const ConcernStaff& staff,
                                         Act act) {
    auto roles = connection.staff.roles();
    std::erase_if(roles, [&](const store::RoleRecord& one) {
        const auto role = domain::role_from_word(one.role);
        if (!role || !domain::permits(*role, act)) return true;
        if (!staff.owner) return false;
        const auto held = connection.staff.find_organisation(one.organisation);
        return !held || !connection.staff.is_within(*staff.owner, held->id);
    });
    return roles;
}

bool must_be_another(store::Connection& connection, const ConcernStaff& staff,
                     const ConcernState& state) {
    if (state.changed_by != staff.person.id) return false;
    const auto roles = roles_for(connection, staff, Act::SignConcerns);
    return std::any_of(roles.begin(), roles.end(),
                       [&](const auto& one) { return one.person != staff.person.id; });
}

base::Result<contract::ConcernDesk> concern_desk(store::Connection& connection,
                                                 const ConcernStaff& staff, std::int64_t concern,
                                                 base::Instant now, KeptConcerns& kept) {
    TRY_ASSIGN(const CallReport all, report_of(connection, staff.call.slug, now, kept));
    contract::ConcernDesk desk;
    desk.now_ms = now.ms;
    desk.call = all.report.call;
    desk.units = all.report.units;
    tell_concerns(all.concerns, desk);
    desk.waiting_count = all.report.owed_count - all.report.answered_count;
    desk.published_at_ms = all.report.published_at_ms;
    for (const domain::ReportLack lack : domain::lacks_of(
             {desk.waiting_count, have_both_languages(all.concerns), desk.signature.at_ms != 0,
              domain::are_in_both_languages(all.own_words.words)}))
        desk.lacks.emplace_back(domain::word(lack));
    desk.may_change = may(connection, staff, Act::SignConcerns) && desk.signature.at_ms == 0;
    desk.may_publish = may(connection, staff, Act::PublishReport) && desk.published_at_ms == 0;
    desk.words = wire_from(all.own_words.words);
    desk.words_saves = all.own_words.saves;
    desk.must_be_another = must_be_another(connection, staff, all.concerns.state);
    TRY(open_concern(all, concern, desk));
    return desk;
}

base::Result<contract::ConcernDesk> show_concerns(store::Connection& connection,
                                                  const ConcernPlace& place, base::Instant now,
                                                  KeptConcerns& kept) {
    TRY_ASSIGN(const auto staff,
               concern_staff(connection, place.session_hash, place.slug, Act::ReadConcerns, now));
    return concern_desk(connection, staff, place.concern, now, kept);
}

} // namespace hamandish::usecases
