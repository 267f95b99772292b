// What the server answers to the staff desk.
#include "app/change.h"
#include "app/organisation_form.h"
#include "app/staff_change.h"
#include "app/written_day.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hamandish::app {
namespace {

using base::ErrorCode;
using contract::RouteId;

/// A decoded answer; nothing after a failure, which is then said where something was pressed.
template <class Message>
std::optional<Message> answer(Change& change, const ReplyArrived& reply) {
    auto message = contract::decode<Message>(reply.body);
    if (succeeded(reply) && message) return std::move(*message);
    refuse_at_desk(change, reply);
    return std::nullopt;
}

/// The same for what a page shows.
template <class Message>
void keep(Change& change, Loadable<Message>& loadable, const Pending& pending,
          const ReplyArrived& reply) {
    if (loadable.key != pending.key) return; // The person has moved on.
    loadable.loading = false;
    auto message = contract::decode<Message>(reply.body);
    if (!succeeded(reply) || !message) {
        loadable.error = succeeded(reply) ? ErrorCode::Unavailable : error_from_reply(reply);
        if (loadable.error == ErrorCode::SignInNeeded) return end_session(change, {});
        // A working day is over: the second factor is asked for anew.
        auto& me = change.state.staff.me.value;
        if (loadable.error == ErrorCode::Forbidden && me) me->second_factor = "set";
        return;
    }
    if constexpr (requires { message->now_ms; })
        change.state.server_ahead_ms = message->now_ms - reply.now_ms;
    loadable.value = std::move(*message);
    loadable.error.reset();
}

/// The shortest lawful period from tomorrow on, until somebody writes another.
void offer_days(Change& change) {
    auto& desk = change.state.staff;
    constexpr int days = 30;
    const i18n::Locale locale = change.state.address.locale;
    const int tomorrow = base::tehran_day(server_now(change.state)).since_epoch + 1;
    const auto& call = desk.draft.value->call;
    const base::Day last = call.closes_at_ms > 0 ? base::tehran_day({call.closes_at_ms - 1})
                                                 : base::Day{tomorrow + days - 1};
    desk.fields[StaffField::FirstDay] = text_from_day({tomorrow}, locale);
    desk.fields[StaffField::LastDay] = text_from_day(last, locale);
    for (const StaffField field :
         {StaffField::Reason, StaffField::AdoptionReason, StaffField::AnswerReason,
          StaffField::WithdrawalFa, StaffField::WithdrawalEn})
        desk.fields[field].clear();
    desk.fields[StaffField::AnswerDays] = text_from_number(call.answer_days, locale);
}

void show_draft(Change& change, contract::DraftPage page) {
    auto& desk = change.state.staff;
    desk.draft.key = page.call.slug;
    desk.draft.value = std::move(page);
    desk.draft.error.reset();
    desk.draft.loading = false;
    offer_days(change);
    fill_forms(change);
}

void go_to(Change& change, Place place, const std::string& slug) {
    change.state.address = {change.state.address.locale, place, slug, {}, {}};
    change.effects.push_back(ChangeAddress{path_from_address(change.state.address), false});
    change.effects.push_back(ScrollToStart{});
    change.effects.push_back(MoveFocus{"main-heading"});
}

void take_draft(Change& change, const Pending& pending, const ReplyArrived& reply) {
    auto& desk = change.state.staff;
    desk.busy = false;
    const std::string language = std::exchange(desk.reading, {});
    auto page = answer<contract::DraftPage>(change, reply);
    if (!page) return;
    desk.calls = {};
    if (desk.draft.key != pending.key) return; // The person has moved on.
    desk.opened_unit = 0;
    desk.replaced.clear();
    show_draft(change, std::move(*page));
    // Where one chose it, one is asked first from now on.
    if (pending.route == RouteId::ReadDraftFile)
        change.effects.push_back(MoveFocus{"file-" + language});
    focus_after_removal(change, pending.route);
    take_changed_parts(change, pending);
    if (pending.route == RouteId::StartDraft || pending.route == RouteId::StartVersion)
        go_to(change, Place::StaffDraft, change.state.staff.draft.key);
    if (pending.route == RouteId::ScheduleDraft || pending.route == RouteId::AdoptDraft) {
        show_toast(change, pending.route == RouteId::AdoptDraft
                               ? i18n::MessageKey::staff_adopted
                               : i18n::MessageKey::staff_opens_alone);
        go_to(change, Place::Staff, {});
        load_desk(change, true);
    }
}

void enter_desk(Change& change, contract::StaffMe me) {
    auto& desk = change.state.staff;
    desk.me.value = std::move(me);
    desk.setup.reset();
    desk.fields.erase(StaffField::Code);
    load_desk(change, true);
    change.effects.push_back(MoveFocus{"main-heading"});
}

void take_factor(Change& change, const Pending& pending, const ReplyArrived& reply) {
    auto& desk = change.state.staff;
    desk.busy = false;
    if (pending.route == RouteId::SetUpSecondFactor) {
        desk.setup = answer<contract::SecondFactorSetup>(change, reply);
    } else if (pending.route == RouteId::ConfirmSecondFactor) {
        auto codes = answer<contract::RecoveryCodes>(change, reply);
        if (!codes) return change.effects.push_back(MoveFocus{"factor-field"});
        desk.recovery_codes = std::move(codes->codes);
        desk.setup.reset();
        desk.fields.erase(StaffField::Code);
        desk.me.value->second_factor = "shown";
        change.effects.push_back(MoveFocus{"main-heading"});
    } else {
        auto me = answer<contract::StaffMe>(change, reply);
        if (!me) return change.effects.push_back(MoveFocus{"factor-field"});
        enter_desk(change, std::move(*me));
    }
}

void take_kiosks(Change& change, const ReplyArrived& reply) {
    auto& desk = change.state.staff;
    desk.busy = false;
    auto kiosks = answer<contract::Kiosks>(change, reply);
    if (!kiosks) return;
    desk.kiosks.value = std::move(*kiosks);
    desk.opened_kiosk = 0;
    for (const StaffField field : {StaffField::Campus, StaffField::Hall, StaffField::Reason})
        desk.fields.erase(field);
    change.effects.push_back(MoveFocus{"main-heading"});
}

void take_representatives(Change& change, const ReplyArrived& reply) {
    auto& desk = change.state.staff;
    desk.busy = false;
    auto all = answer<contract::Representatives>(change, reply);
    if (!all) return;
    desk.representatives.value = std::move(*all);
    desk.opened_representative = 0;
    for (const StaffField field : {StaffField::Person, StaffField::OrganisationFa,
                                   StaffField::OrganisationEn, StaffField::Reason})
        desk.fields.erase(field);
    change.effects.push_back(MoveFocus{"main-heading"});
}

void offer_organisation(StaffDesk& desk, const std::vector<std::string>& organisations) {
    auto& chosen = desk.fields[StaffField::Organisation];
    const bool is_offered =
        std::find(organisations.begin(), organisations.end(), chosen) != organisations.end();
    if (!is_offered && !organisations.empty()) chosen = organisations.front();
}

template <class Message>
void load(Change& change, Loadable<Message>& loadable, RouteId route, const std::string& key,
          bool again, std::span<const std::string> parameters = {}) {
    const bool same = loadable.key == key;
    if (same && (loadable.loading || (loadable.value && !again))) return;
    if (!same) loadable = {};
    loadable.key = key;
    loadable.loading = true;
    if (!loadable.value) loadable.error.reset();
    send(change, route, parameters, key);
}

/// Where every organisation can be chosen, a choice to begin with.
void offer_any_organisation(State& state) {
    auto& desk = state.staff;
    if (state.address.place != Place::StaffPeople || !desk.organisations.value) return;
    std::vector<std::string> slugs;
    for (const auto& one : desk.organisations.value->organisations) slugs.push_back(one.slug);
    offer_organisation(desk, slugs);
}

/// Roles were granted or taken away, an organisation was added: the lists come anew.
void take_people(Change& change, const Pending& pending, const ReplyArrived& reply) {
    auto& desk = change.state.staff;
    desk.busy = false;
    const bool is_done = pending.route == RouteId::AddOrganisation
                             ? answer<contract::Organisation>(change, reply).has_value()
                             : answer<contract::Empty>(change, reply).has_value();
    if (!is_done) return;
    desk.opened_role.clear();
    for (const StaffField field :
         {StaffField::Person, StaffField::Reason, StaffField::OrganisationSlug,
          StaffField::OrganisationFa, StaffField::OrganisationEn, StaffField::OrganisationReason})
        desk.fields.erase(field);
    load(change, desk.organisations, RouteId::ListOrganisations, "", true);
    load(change, desk.roles, RouteId::ListRoles, "", true);
    change.effects.push_back(MoveFocus{"main-heading"});
}

void take_roles(Change& change, const Pending& pending, const ReplyArrived& reply) {
    auto& desk = change.state.staff;
    keep(change, desk.roles, pending, reply);
    offer_any_organisation(change.state);
    for (const auto& [field, first] :
         {std::pair{StaffField::Role, "editor"}, std::pair{StaffField::OrganisationKind, "unit"}})
        if (field_of(desk, field).empty()) desk.fields[field] = first;
}

/// What is being written stays while nothing else is told.
void take_shown_settings(Change& change, const Pending& pending, const ReplyArrived& reply) {
    auto& desk = change.state.staff;
    const auto before = desk.settings.value;
    keep(change, desk.settings, pending, reply);
    if (desk.settings.value != before) fill_settings(desk);
}

/// The public sees it now, and so do the pages that were read before.
void take_changed_settings(Change& change, const ReplyArrived& reply) {
    auto& state = change.state;
    auto& desk = state.staff;
    desk.busy = false;
    auto settings = answer<contract::OrganisationSettings>(change, reply);
    if (!settings) return;
    desk.settings.value = std::move(*settings);
    fill_settings(desk);
    state.calls = {};
    state.call = {};
    state.record = {};
    load(change, desk.organisations, RouteId::ListOrganisations, "", true);
    show_toast(change, i18n::MessageKey::organisation_changed);
    change.effects.push_back(MoveFocus{"main-heading"});
}

/// The rest of what is being written stays.
void take_changed_logo(Change& change, const ReplyArrived& reply) {
    auto& state = change.state;
    auto& desk = state.staff;
    desk.busy = false;
    auto settings = answer<contract::OrganisationSettings>(change, reply);
    if (!settings) return focus_on_logo_refusal(change);
    if (!desk.settings.value || desk.settings.value->slug != settings->slug) return;
    desk.settings.value->logo = std::move(settings->logo);
    forget_logo_form(desk);
    state.calls = {};
    state.call = {};
    state.record = {};
    show_toast(change, i18n::MessageKey::logo_changed);
    change.effects.push_back(MoveFocus{"logo-heading"});
}

/// Whose settings they are and whether one may is known by the organisations alone.
void load_settings(Change& change, bool again) {
    auto& desk = change.state.staff;
    const std::array slug{change.state.address.call};
    if (may_do_in(desk, domain::Act::ManageOrganisations, slug[0]))
        load(change, desk.settings, RouteId::ShowOrganisation, slug[0], again, slug);
}

/// The lists of pages of the desk, and what was done there.
void take_list(Change& change, const Pending& pending, const ReplyArrived& reply) {
    auto& desk = change.state.staff;
    switch (pending.route) {
    case RouteId::ListKiosks:
        keep(change, desk.kiosks, pending, reply);
        if (desk.kiosks.value) offer_organisation(desk, desk.kiosks.value->organisations);
        return;
    case RouteId::ListSheets: return keep(change, change.state.sheets.papers, pending, reply);
    case RouteId::EnterSheet:
    case RouteId::CheckSheet: return take_sheet_reply(change, pending, reply);
    case RouteId::ListConcerns:
    case RouteId::ShowConcern: return keep(change, change.state.concerns.desk, pending, reply);
    case RouteId::ChangeConcerns:
    case RouteId::SignConcerns:
    case RouteId::PublishReport:
    case RouteId::WriteOwnWords: return take_concern_reply(change, reply);
    case RouteId::RegisterKiosk:
    case RouteId::RevokeKiosk: return take_kiosks(change, reply);
    case RouteId::ListRepresentatives: return keep(change, desk.representatives, pending, reply);
    case RouteId::VerifyRepresentative:
    case RouteId::WithdrawRepresentative: return take_representatives(change, reply);
    case RouteId::ListRoles: return take_roles(change, pending, reply);
    case RouteId::GrantRole:
    case RouteId::RevokeRole:
    case RouteId::AddOrganisation: return take_people(change, pending, reply);
    case RouteId::ListStaffActs: return keep(change, desk.acts, pending, reply);
    case RouteId::ShowOutbox: return keep(change, desk.outbox, pending, reply);
    case RouteId::SendAgain: return take_sent_again(change, reply);
    case RouteId::SetAnswerRules: return take_answer_days(change, pending, reply);
    case RouteId::WithdrawCall: return take_withdrawal(change, reply);
    case RouteId::ShowOrganisation: return take_shown_settings(change, pending, reply);
    case RouteId::ChangeOrganisation: return take_changed_settings(change, reply);
    case RouteId::SetLogo:
    case RouteId::RemoveLogo: return take_changed_logo(change, reply);
    default: return take_draft(change, pending, reply);
    }
}

bool is_of_concerns(Place place) {
    return place == Place::StaffConcerns || place == Place::StaffConcern;
}

void load_concerns(Change& change, bool again) {
    auto& state = change.state;
    const std::string key = turn_to_concerns(state);
    const bool is_one = state.address.place == Place::StaffConcern;
    std::vector<std::string> parameters{state.address.call};
    if (is_one) parameters.push_back(state.address.unit);
    load(change, state.concerns.desk, is_one ? RouteId::ShowConcern : RouteId::ListConcerns, key,
         again, parameters);
}

void load_floods(Change& change, bool again) {
    const std::array call{change.state.address.call};
    load(change, change.state.moderation.floods, RouteId::ShowFloods, call[0], again, call);
}

} // namespace

void load_desk(Change& change, bool again) {
    auto& state = change.state;
    if (state.anonymous_page || !is_signed_in(state)) return;
    auto& desk = state.staff;
    if (!desk.me.value) return load(change, desk.me, RouteId::ShowStaffMe, "", again);
    if (!is_desk_open(desk)) return;
    load(change, desk.organisations, RouteId::ListOrganisations, "", false);
    const auto act = act_of_page(state.address.place);
    if (act && !may_do(desk, *act)) return;
    if (state.address.place == Place::StaffPeople)
        return load(change, desk.roles, RouteId::ListRoles, "", again);
    if (state.address.place == Place::StaffOrganisation) return load_settings(change, again);
    if (state.address.place == Place::StaffActs)
        return load(change, desk.acts, RouteId::ListStaffActs, "", again);
    if (state.address.place == Place::StaffOutbox)
        return load(change, desk.outbox, RouteId::ShowOutbox, "", again);
    if (state.address.place == Place::Staff || state.address.place == Place::StaffNew)
        return load(change, desk.calls, RouteId::ListStaffCalls, "", again);
    if (state.address.place == Place::StaffKiosks)
        return load(change, desk.kiosks, RouteId::ListKiosks, "", again);
    if (state.address.place == Place::StaffRepresentatives)
        return load(change, desk.representatives, RouteId::ListRepresentatives, "", again);
    if (state.address.place == Place::StaffModeration)
        return load(change, state.moderation.queue, RouteId::ShowModerationQueue, "", again);
    if (state.address.place == Place::StaffFloods) return load_floods(change, again);
    if (state.address.place == Place::StaffPapers) {
        const std::array call{state.address.call};
        if (state.sheets.papers.key != call[0]) state.sheets = {};
        return load(change, state.sheets.papers, RouteId::ListSheets, call[0], again, call);
    }
    if (is_of_concerns(state.address.place)) return load_concerns(change, again);
    const std::array draft{state.address.call};
    fill_forms(change);
    // What is being written is newer than what the server could answer.
    if (is_all_saved(desk) || desk.draft.key != state.address.call)
        load(change, desk.draft, route_of_draft(state.address.place), draft[0], again, draft);
}

void take_staff_reply(Change& change, const Pending& pending, const ReplyArrived& reply) {
    auto& desk = change.state.staff;
    switch (pending.route) {
    case RouteId::ShowStaffMe:
        keep(change, desk.me, pending, reply);
        // Whoever holds no role is not asked for again and again.
        if (desk.me.value) load_desk(change, false);
        return;
    case RouteId::ListOrganisations:
        keep(change, desk.organisations, pending, reply);
        if (change.state.address.place == Place::StaffOrganisation) load_settings(change, false);
        return offer_any_organisation(change.state);
    case RouteId::ListStaffCalls: {
        keep(change, desk.calls, pending, reply);
        if (desk.calls.value) offer_organisation(desk, desk.calls.value->organisations);
        auto& kind = desk.fields[StaffField::DocumentKind];
        if (kind.empty()) kind = "regulation";
        return;
    }
    case RouteId::ShowDraft:
    case RouteId::ShowPeriod:
        keep(change, desk.draft, pending, reply);
        if (desk.draft.value && desk.draft.key == pending.key && !desk.draft.error)
            offer_days(change);
        return fill_forms(change);
    case RouteId::SetUpSecondFactor:
    case RouteId::ConfirmSecondFactor:
    case RouteId::ShowSecondFactor: return take_factor(change, pending, reply);
    case RouteId::SaveDraft: return take_saved_draft(change, reply);
    case RouteId::DeleteDraft: return take_deleted_draft(change, reply);
    default: return take_list(change, pending, reply);
    }
}

} // namespace hamandish::app
