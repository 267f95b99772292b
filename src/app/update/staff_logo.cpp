// The logo of an organisation: a file that is sent with its reason, or a removal that is asked
// about twice, since nobody but its owner has the file.
#include "app/change.h"
#include "app/organisation_form.h"
#include "app/staff_change.h"
#include "domain/reason.h"

#include <array>

namespace hamandish::app {
namespace {

using base::ErrorCode;
using contract::RouteId;

constexpr std::string_view file_anchor = "logo-field", reason_anchor = "logo-reason-field";

void refuse(Change& change, RouteId asked, base::Error error) {
    auto& desk = change.state.staff;
    desk.asked = asked;
    desk.error = std::move(error);
    focus_on_logo_refusal(change);
}

/// False, and said, where no reason is written.
bool has_reason(Change& change, RouteId asked) {
    const auto reason = domain::reason_from(field_of(change.state.staff, StaffField::LogoReason));
    if (!reason) refuse(change, asked, reason.error());
    return reason.has_value();
}

} // namespace

bool is_about_logo(const StaffDesk& desk) {
    return desk.asked == RouteId::SetLogo || desk.asked == RouteId::RemoveLogo;
}

void focus_on_logo_refusal(Change& change) {
    const auto& error = change.state.staff.error;
    const bool is_reason = error && error->where == "reason";
    change.effects.push_back(MoveFocus{std::string(is_reason ? reason_anchor : file_anchor)});
}

void set_logo(Change& change) {
    auto& desk = change.state.staff;
    if (desk.busy || !desk.settings.value) return;
    desk.error.reset();
    desk.reviewed.clear();
    if (field_of(desk, StaffField::LogoFile).empty())
        return refuse(change, RouteId::SetLogo, {ErrorCode::TextEmpty, "logo_file"});
    if (!has_reason(change, RouteId::SetLogo)) return;
    desk.busy = true;
    desk.asked = RouteId::SetLogo;
    // The field is empty once its file is sent, whatever comes of that.
    desk.fields.erase(StaffField::LogoFile);
    const std::array parameters{desk.settings.value->slug, field_of(desk, StaffField::LogoReason)};
    send_file(change, RouteId::SetLogo, parameters, desk.settings.key, std::string(file_anchor));
}

void review_logo_removal(Change& change) {
    auto& desk = change.state.staff;
    const auto wanted = wanted_logo_removal(desk);
    if (!wanted || desk.busy) return;
    desk.error.reset();
    desk.reviewed.clear();
    if (!has_reason(change, RouteId::RemoveLogo)) return;
    desk.reviewed = contract::encode(*wanted);
    change.effects.push_back(MoveFocus{"logo-review-heading"});
}

void remove_logo(Change& change) {
    auto& desk = change.state.staff;
    const auto wanted = wanted_logo_removal(desk);
    if (!wanted || desk.busy || !is_logo_removal_reviewed(desk)) return;
    desk.busy = true;
    desk.asked = RouteId::RemoveLogo;
    desk.error.reset();
    const std::array organisation{desk.settings.value->slug};
    send(change, RouteId::RemoveLogo, organisation, desk.settings.key, contract::encode(*wanted));
}

void forget_logo_form(StaffDesk& desk) {
    desk.fields.erase(StaffField::LogoFile);
    desk.fields.erase(StaffField::LogoReason);
    desk.reviewed.clear();
}

} // namespace hamandish::app
