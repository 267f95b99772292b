#include "app/organisation_form.h"
#include "contract/codec.h"
#include "recipe.h"

namespace hamandish::test {
namespace {

const std::string logo(64, 'a');

void give_it_a_logo(app::State& state) {
    state.staff.settings.value->logo = logo;
}

void give_it_code(app::State& state) {
    state.staff.settings.value->code = {
        {"frame_calls", "fa", "",
         R"(<iframe src="https://mosharekat.msrt.ir/embed/fa/calls" title="فراخوان‌های باز" width="100%" height="320" loading="lazy" style="border:0"></iframe>)",
         137, 0, 0},
        {"frame_organisation", "en", "",
         R"(<iframe src="https://mosharekat.msrt.ir/embed/en/organisations/ministry" title="Open calls: Ministry of Science" width="100%" height="320" loading="lazy" style="border:0"></iframe>)",
         170, 0, 0}};
}

void refuse_a_logo(app::State& state) {
    give_it_a_logo(state);
    state.staff.asked = contract::RouteId::SetLogo;
    state.staff.error = base::Error{base::ErrorCode::InvalidInput, "logo_shape"};
}

void look_at_its_removal(app::State& state) {
    give_it_a_logo(state);
    state.staff.fields[app::StaffField::LogoReason] = R"(بخشنامه ۱۶)";
    state.staff.reviewed = contract::encode(*app::wanted_logo_removal(state.staff));
}

void give_the_call_a_logo(app::State& state) {
    state.call.value->call.logo = logo;
}

void give_the_calls_a_logo(app::State& state) {
    for (auto& call : state.calls.value->calls) call.logo = logo;
}

void give_the_record_a_logo(app::State& state) {
    for (auto& one : state.record.value->organisations) one.logo = logo;
}

} // namespace

std::vector<Recipe> organisation_recipes() {
    using app::StaffField, app::StaffFieldEdited;
    const std::string page = "staff/organisations/ministry";
    const app::StaffFact named{StaffFieldEdited{StaffField::NameEn, "Ministry of Science, Iran"}},
        without_portal{StaffFieldEdited{StaffField::Portal, ""}},
        without_tls{StaffFieldEdited{StaffField::Portal, "http://example.ir"}},
        why{StaffFieldEdited{StaffField::Reason, R"(بخشنامه ۱۵)"}},
        chosen{StaffFieldEdited{StaffField::LogoFile, R"(نشان سازمان.png)"}},
        look{app::StaffPressed{app::StaffPress::ReviewSettings}};
    return {
        {"staff-organisation", World::Open, true, page},
        {"staff-organisation-review", World::Open, true, page, {named, without_portal, why, look}},
        {"staff-organisation-refused", World::Open, true, page, {without_tls, look}},
        {"staff-organisation-code", World::Open, true, page, {}, {}, give_it_code},
        {"staff-organisation-logo", World::Open, true, page, {chosen}, {}, give_it_a_logo},
        {"staff-organisation-logo-refused", World::Open, true, page, {}, {}, refuse_a_logo},
        {"staff-organisation-logo-removal", World::Open, true, page, {}, {}, look_at_its_removal},
        {"call-with-logo",
         World::Open,
         false,
         "calls/e-participation",
         {},
         {},
         give_the_call_a_logo},
        {"calls-with-logo", World::Open, false, "", {}, {}, give_the_calls_a_logo},
        {"record-organisation-logo",
         World::Closed,
         false,
         "record/ministry",
         {},
         {},
         give_the_record_a_logo},
        {"staff-organisation-not-yours", World::Open, true, "staff/organisations/elsewhere"},
    };
}

} // namespace hamandish::test
