// The staff desk: its door, its forms, and asking for what its pages show.
#include "app/change.h"
#include "app/organisation_form.h"
#include "app/staff_change.h"
#include "app/written_day.h"
#include "base/overloaded.h"
#include "i18n/digits.h"

#include <algorithm>
#include <array>

namespace hamandish::app {
namespace {

using contract::RouteId;

void ask_with_code(Change& change, RouteId route) {
    auto& desk = change.state.staff;
    // A recovery code has letters; digits are taken in any script.
    const std::string code = i18n::fold_digits(field_of(desk, StaffField::Code));
    ask_desk(change, route, {}, contract::encode(contract::SecondFactorCode{code}));
}

/// Shortening what was promised is a lasting act.
void set_answer_days(Change& change) {
    const auto& desk = change.state.staff;
    if (!desk.draft.value || desk.draft.value->call.state != "scheduled") return;
    const std::array call{desk.draft.key};
    ask_desk(change, RouteId::SetAnswerRules, call, contract::encode(wanted_answer_days(desk)));
}

void start_version(Change& change, const std::string& slug) {
    const std::array call{slug};
    ask_desk(change, RouteId::StartVersion, call, {});
}

/// Without the fields that were left empty.
std::vector<std::string> chosen_topics(const StaffDesk& desk) {
    std::vector<std::string> topics;
    for (const StaffField field :
         {StaffField::FirstTopic, StaffField::SecondTopic, StaffField::ThirdTopic})
        if (auto topic = field_of(desk, field); !topic.empty()) topics.emplace_back(topic);
    return topics;
}

void start_draft(Change& change) {
    const auto& desk = change.state.staff;
    ask_desk(change, RouteId::StartDraft, {},
             contract::encode(contract::StartDraft{
                 field_of(desk, StaffField::Slug), field_of(desk, StaffField::Organisation),
                 field_of(desk, StaffField::DocumentKind), chosen_topics(desk)}));
}

void register_kiosk(Change& change) {
    const auto& desk = change.state.staff;
    ask_desk(change, RouteId::RegisterKiosk, {},
             contract::encode(contract::RegisterKiosk{
                 field_of(desk, StaffField::Organisation), field_of(desk, StaffField::Campus),
                 field_of(desk, StaffField::Hall), field_of(desk, StaffField::Reason)}));
}

void revoke_kiosk(Change& change) {
    const auto& desk = change.state.staff;
    const std::array kiosk{std::to_string(desk.opened_kiosk)};
    ask_desk(change, RouteId::RevokeKiosk, kiosk,
             contract::encode(contract::RevokeKiosk{field_of(desk, StaffField::Reason)}));
}

void verify_representative(Change& change) {
    const auto& desk = change.state.staff;
    const std::string person = i18n::fold_digits(field_of(desk, StaffField::Person));
    ask_desk(change, RouteId::VerifyRepresentative, {},
             contract::encode(
                 contract::VerifyRepresentative{person,
                                                {field_of(desk, StaffField::OrganisationFa),
                                                 field_of(desk, StaffField::OrganisationEn)},
                                                field_of(desk, StaffField::Reason)}));
}

void withdraw_representative(Change& change) {
    const auto& desk = change.state.staff;
    const std::array representative{std::to_string(desk.opened_representative)};
    ask_desk(
        change, RouteId::WithdrawRepresentative, representative,
        contract::encode(contract::WithdrawRepresentative{field_of(desk, StaffField::Reason)}));
}

void grant_role(Change& change) {
    const auto& desk = change.state.staff;
    ask_desk(change, RouteId::GrantRole, {},
             contract::encode(contract::ChangeRole{
                 i18n::fold_digits(field_of(desk, StaffField::Person)),
                 field_of(desk, StaffField::Organisation), field_of(desk, StaffField::Role),
                 field_of(desk, StaffField::Reason)}));
}

void revoke_role(Change& change) {
    const auto& desk = change.state.staff;
    if (!desk.roles.value) return;
    for (const contract::StaffRole& one : desk.roles.value->roles)
        if (name_of(one) == desk.opened_role)
            return ask_desk(
                change, RouteId::RevokeRole, {},
                contract::encode(contract::ChangeRole{one.person, one.organisation, one.role,
                                                      field_of(desk, StaffField::Reason)}));
}

/// Only what was looked at.
void change_organisation(Change& change) {
    const auto& desk = change.state.staff;
    const auto wanted = wanted_settings(desk);
    if (!wanted || !is_reviewed(desk)) return;
    const std::array organisation{wanted->seen.slug};
    ask_desk(change, RouteId::ChangeOrganisation, organisation, contract::encode(*wanted));
}

/// What is to be ended asks for a reason of its own. `Id` is a number or a name; its own empty
/// value opens nothing.
template <class Id>
void open_for_reason(Change& change, Id& opened, const Id& id) {
    auto& desk = change.state.staff;
    opened = id;
    desk.error.reset();
    desk.fields.erase(StaffField::Reason);
    if (id != Id{}) change.effects.push_back(MoveFocus{"reason-field"});
}

/// What the server said of them before there were any is not asked for anew.
void keep_recovery_codes(Change& change) {
    auto& desk = change.state.staff;
    if (desk.me.value)
        desk.me.value->recovery_code_count = static_cast<std::int64_t>(desk.recovery_codes.size());
    desk.recovery_codes.clear();
    load_address(change, true);
    change.effects.push_back(MoveFocus{"main-heading"});
}

void press(Change& change, StaffPress pressed) {
    auto& desk = change.state.staff;
    switch (pressed) {
    case StaffPress::SetUpFactor: return ask_desk(change, RouteId::SetUpSecondFactor, {}, {});
    case StaffPress::ConfirmFactor: return ask_with_code(change, RouteId::ConfirmSecondFactor);
    case StaffPress::ShowFactor: return ask_with_code(change, RouteId::ShowSecondFactor);
    case StaffPress::RecoveryKept: return keep_recovery_codes(change);
    case StaffPress::StartDraft: return start_draft(change);
    case StaffPress::SaveDraft: return save_draft(change, true);
    case StaffPress::SetAnswerDays: return set_answer_days(change);
    case StaffPress::RegisterKiosk: return register_kiosk(change);
    case StaffPress::RevokeKiosk: return revoke_kiosk(change);
    case StaffPress::VerifyRepresentative: return verify_representative(change);
    case StaffPress::WithdrawRepresentative: return withdraw_representative(change);
    case StaffPress::GrantRole: return grant_role(change);
    case StaffPress::RevokeRole: return revoke_role(change);
    case StaffPress::ReviewSettings: return review_settings(change);
    case StaffPress::ChangeOrganisation: return change_organisation(change);
    case StaffPress::SetLogo: return set_logo(change);
    case StaffPress::ReviewLogoRemoval: return review_logo_removal(change);
    case StaffPress::RemoveLogo: return remove_logo(change);
    case StaffPress::SaveTranslation: return save_translation(change);
    case StaffPress::LoadTranslation: return load_translation(change);
    case StaffPress::KioskSecretNoted:
        if (desk.kiosks.value) desk.kiosks.value->secret.clear();
        return change.effects.push_back(MoveFocus{"main-heading"});
    }
}

void choose_file(Change& change, const DraftFileChosen& chosen) {
    auto& desk = change.state.staff;
    if (desk.busy || chosen.name.empty()) return;
    desk.busy = true;
    desk.error.reset();
    desk.reading = chosen.language;
    desk.asked = RouteId::ReadDraftFile;
    const std::array parameters{desk.draft.key, chosen.language, chosen.name};
    send_file(change, RouteId::ReadDraftFile, parameters, desk.draft.key, chosen.anchor);
}

void attach(Change& change, const AttachmentChosen& chosen) {
    auto& desk = change.state.staff;
    if (desk.busy || chosen.name.empty()) return;
    desk.busy = true;
    desk.error.reset();
    desk.reading = attached_file;
    desk.asked = RouteId::AttachFile;
    const std::array parameters{desk.draft.key, chosen.name};
    send_file(change, RouteId::AttachFile, parameters, desk.draft.key, chosen.anchor);
}

void open_unit(Change& change, std::int64_t id) {
    auto& desk = change.state.staff;
    desk.opened_unit = id;
    desk.error.reset();
    if (!desk.draft.value) return;
    for (const contract::DraftUnit& unit : desk.draft.value->units) {
        if (unit.id != id) continue;
        desk.fields[StaffField::UnitKind] = unit.kind;
        desk.fields[StaffField::UnitNumber] =
            unit.number == 0 ? std::string()
                             : text_from_number(unit.number, change.state.address.locale);
        desk.fields[StaffField::UnitLabel] = unit.label;
        desk.fields[StaffField::SplitPlace].clear();
    }
}

void turn_source(StaffDesk& desk, std::int64_t unit) {
    if (desk.opened_sources.erase(unit) == 0) desk.opened_sources.insert(unit);
}

void open_replacement(Change& change, const std::string& draft) {
    auto& desk = change.state.staff;
    const bool was_english = desk.replaced.ends_with("/en");
    desk.replaced = draft;
    desk.error.reset();
    const auto* field = was_english ? "file-en" : "file-fa";
    change.effects.push_back(MoveFocus{draft.empty() ? field : "replacement-heading"});
}

std::int64_t number_from(const std::string& text) {
    std::int64_t number = 0;
    for (const char letter : i18n::fold_digits(text))
        if (letter >= '0' && letter <= '9' && number < 100'000) number = number * 10 + letter - '0';
    return number;
}

void change_unit(Change& change, const UnitChangeWanted& wanted) {
    const auto& desk = change.state.staff;
    const std::array parameters{desk.draft.key, std::to_string(wanted.unit)};
    const std::string& place = field_of(desk, StaffField::SplitPlace);
    ask_desk(change, RouteId::ChangeDraftUnit, parameters,
             contract::encode(
                 contract::ChangeDraftUnit{wanted.change, field_of(desk, StaffField::UnitKind),
                                           field_of(desk, StaffField::UnitLabel),
                                           number_from(field_of(desk, StaffField::UnitNumber)),
                                           place.empty() ? wanted.at : number_from(place)}));
}

} // namespace

void ask_desk(Change& change, RouteId route, std::span<const std::string> parameters,
              std::string body) {
    auto& desk = change.state.staff;
    if (desk.busy) return;
    desk.busy = true;
    desk.asked = route;
    desk.error.reset();
    send(change, route, parameters, desk.draft.key, std::move(body));
}

RouteId route_of_draft(Place place) {
    return place == Place::StaffOpening ? RouteId::ShowPeriod : RouteId::ShowDraft;
}

const std::string& field_of(const StaffDesk& desk, StaffField field) {
    static const std::string none;
    const auto found = desk.fields.find(field);
    return found == desk.fields.end() ? none : found->second;
}

std::string name_of(const contract::StaffRole& role) {
    return role.person + "/" + role.organisation + "/" + role.role;
}

bool may_do(const StaffDesk& desk, domain::Act act) {
    if (!desk.me.value) return false;
    const auto& roles = desk.me.value->roles;
    return std::any_of(roles.begin(), roles.end(), [act](const contract::StaffRole& one) {
        const auto role = domain::role_from_word(one.role);
        return role && domain::permits(*role, act);
    });
}

std::optional<domain::Act> act_of_page(Place place) {
    switch (place) {
    case Place::StaffKiosks: return domain::Act::ManageKiosks;
    case Place::StaffRepresentatives: return domain::Act::VerifyRepresentatives;
    case Place::StaffPeople: return domain::Act::ManageRoles;
    case Place::StaffOrganisation: return domain::Act::ManageOrganisations;
    case Place::StaffActs: return domain::Act::ReadStaffActs;
    case Place::StaffOutbox: return domain::Act::TendOutbox;
    case Place::StaffModeration:
    case Place::StaffFloods: return domain::Act::HideContribution;
    case Place::StaffConcerns:
    case Place::StaffConcern: return domain::Act::ReadConcerns;
    default: return std::nullopt;
    }
}

bool is_desk_open(const StaffDesk& desk) {
    return desk.me.value && desk.me.value->second_factor == "shown" && desk.recovery_codes.empty();
}

bool is_about_attachments(const StaffDesk& desk) {
    return desk.asked == RouteId::AttachFile || desk.asked == RouteId::RemoveAttachment;
}

bool is_about_answer_days(const StaffDesk& desk) {
    return desk.asked == RouteId::SetAnswerRules;
}

void take_staff_fact(Change& change, const StaffFact& fact) {
    auto& desk = change.state.staff;
    std::visit(
        base::Overloaded{
            [&](const StaffFieldEdited& one) {
                desk.fields[one.field] = one.text;
                desk.error.reset();
            },
            [&](const DraftEdited& one) { edit_draft(change, one.words); },
            [&](const ChangedWordsSettled& one) { settle_changed_words(change, one); },
            [&](const DraftFileChosen& one) { choose_file(change, one); },
            [&](const AttachmentChosen& one) { attach(change, one); },
            [&](const LastingActPressed& one) { take_lasting_act(change, one); },
            [&](const TranslationFileChosen& one) { send_translation_file(change, one); },
            [&](const TranslatedPartEdited& one) { edit_translated_part(change, one); },
            [&](const UnitOpened& one) { open_unit(change, one.unit); },
            [&](const SourceTurned& one) { turn_source(desk, one.unit); },
            [&](const ReplacementOpened& one) { open_replacement(change, one.draft); },
            [&](const UnitChangeWanted& one) { change_unit(change, one); },
            [&](const RepresentativeOpened& one) {
                open_for_reason(change, desk.opened_representative, one.representative);
            },
            [&](const RoleOpened& one) { open_for_reason(change, desk.opened_role, one.role); },
            [&](const KioskOpened& one) { open_for_reason(change, desk.opened_kiosk, one.kiosk); },
            [&](const VersionWanted& one) { start_version(change, one.call); },
            [&](const SendAgainWanted& one) {
                ask_desk(change, RouteId::SendAgain, {}, contract::encode(one.wish));
            },
            [&](const QuestionEdited& one) { edit_question(change, one); },
            [&](const QuestionPressed& one) { press_question(change, one); },
            [&](const StaffPressed& one) { press(change, one.press); },
        },
        fact);
}

} // namespace hamandish::app
