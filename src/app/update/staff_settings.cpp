// The settings of an organisation: a change is shown for a last look before it is made.
#include "app/change.h"
#include "app/organisation_form.h"
#include "app/staff_change.h"
#include "domain/reason.h"

namespace hamandish::app {
namespace {

void refuse(Change& change, base::Error error, std::string_view anchor) {
    change.state.staff.error = std::move(error);
    change.effects.push_back(MoveFocus{std::string(anchor)});
}

/// Where what is wrong is written.
std::string_view anchor_of(const base::Error& error) {
    constexpr std::array anchors{
        std::pair{"name_fa", "name-fa-field"}, std::pair{"name_en", "name-en-field"},
        std::pair{"portal", "portal-field"},   std::pair{"framer", "framers-field"},
        std::pair{"bale", "bale-field"},       std::pair{"eitaa", "eitaa-field"},
        std::pair{"rubika", "rubika-field"}};
    for (const auto& [where, anchor] : anchors)
        if (error.where == where) return anchor;
    return "reason-field";
}

} // namespace

void review_settings(Change& change) {
    auto& desk = change.state.staff;
    const auto wanted = wanted_settings(desk);
    if (!wanted || desk.busy) return;
    desk.error.reset();
    desk.reviewed.clear();
    desk.asked = contract::RouteId::ChangeOrganisation;
    const auto settings = domain::settings_from(typed_settings(desk));
    if (!settings) return refuse(change, settings.error(), anchor_of(settings.error()));
    if (domain::changes_between(settings_from(*desk.settings.value), *settings).empty())
        return refuse(change, {base::ErrorCode::InvalidInput, "settings"}, "name-fa-field");
    if (const auto reason = domain::reason_from(wanted->reason); !reason)
        return refuse(change, reason.error(), "reason-field");
    desk.reviewed = contract::encode(*wanted);
    change.effects.push_back(MoveFocus{"review-heading"});
}

} // namespace hamandish::app
