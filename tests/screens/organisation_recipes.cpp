#include "recipe.h"

namespace hamandish::test {

std::vector<Recipe> organisation_recipes() {
    using app::StaffField, app::StaffFieldEdited;
    const std::string page = "staff/organisations/ministry";
    const app::StaffFact named{StaffFieldEdited{StaffField::NameEn, "Ministry of Science, Iran"}},
        without_portal{StaffFieldEdited{StaffField::Portal, ""}},
        without_tls{StaffFieldEdited{StaffField::Portal, "http://example.ir"}},
        why{StaffFieldEdited{StaffField::Reason, R"(بخشنامه ۱۵)"}},
        look{app::StaffPressed{app::StaffPress::ReviewSettings}};
    return {
        {"staff-organisation", World::Open, true, page},
        {"staff-organisation-review", World::Open, true, page, {named, without_portal, why, look}},
        {"staff-organisation-refused", World::Open, true, page, {without_tls, look}},
        {"staff-organisation-not-yours", World::Open, true, "staff/organisations/elsewhere"},
    };
}

} // namespace hamandish::test
