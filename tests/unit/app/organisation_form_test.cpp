// The settings of an organisation at the desk: a change is looked at before it is sent.
#include "app/organisation_form.h"
#include "story.h"

namespace hamandish::app::test {
namespace {

const std::string settings_path = "/staff/organisations/tehran";

contract::Organisations three_organisations() {
    return {{{"ministry", "", "ministry", {"f", "The ministry"}},
             {"tehran", "ministry", "university", {"f", "Tehran"}},
             {"shiraz", "ministry", "university", {"f", "Shiraz"}}}};
}

contract::OrganisationSettings settings_of_tehran() {
    return {"tehran", {"f", "Tehran"}, "https://ut.ac.ir", {"https://a.ir", "https://b.ir"}, {}};
}

Story at(const std::string& path, const std::string& organisation) {
    Story story(path);
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_TRUE(story.reply(
        "/staff/me",
        contract::StaffMe{"4821", "shown", {{"4821", organisation, "administrator", 0}}, 10}));
    EXPECT_TRUE(story.reply("/api/v1/organisations", three_organisations()));
    return story;
}

Story at_the_settings() {
    Story story = at("/en/staff/organisations/tehran", "ministry");
    EXPECT_TRUE(story.reply(settings_path, settings_of_tehran()));
    return story;
}

void type(Story& story, StaffField field, const std::string& text) {
    story.act(StaffFact{StaffFieldEdited{field, text}});
}

void press(Story& story, StaffPress what) {
    story.act(StaffFact{StaffPressed{what}});
}

TEST(OrganisationForm, RolesReachDownAndNotAside) {
    const StaffDesk above = at("/en/staff/people", "ministry").state.staff;
    constexpr auto act = domain::Act::ManageOrganisations;
    for (const char* slug : {"ministry", "tehran", "shiraz"})
        EXPECT_TRUE(may_do_in(above, act, slug)) << slug;
    EXPECT_FALSE(may_do_in(above, act, "nowhere"));
    EXPECT_FALSE(may_do_in(above, domain::Act::OpenCall, "tehran"));
    const StaffDesk aside = at("/en/staff/people", "shiraz").state.staff;
    EXPECT_FALSE(may_do_in(aside, act, "tehran"));
    EXPECT_FALSE(may_do_in(aside, act, "ministry"));
}

TEST(OrganisationForm, WhatIsNotOnesOwnIsNotAskedFor) {
    const Story story = at("/en/staff/organisations/tehran", "shiraz");
    EXPECT_TRUE(story.open_requests(settings_path).empty());
    EXPECT_TRUE(settled(story.state));
}

TEST(OrganisationForm, WhatStandsThereStandsInTheFields) {
    const Story story = at_the_settings();
    EXPECT_EQ(typed_settings(story.state.staff), settings_from(settings_of_tehran()));
    EXPECT_EQ(field_of(story.state.staff, StaffField::Framers), "https://a.ir\nhttps://b.ir");
}

TEST(OrganisationForm, NothingIsSentBeforeItWasLookedAt) {
    Story story = at_the_settings();
    press(story, StaffPress::ReviewSettings);
    EXPECT_EQ(story.state.staff.error->where, "settings") << "nothing changes yet";
    type(story, StaffField::NameEn, "University of Tehran");
    press(story, StaffPress::ChangeOrganisation);
    EXPECT_TRUE(story.state.staff.reviewed.empty());
    press(story, StaffPress::ReviewSettings);
    EXPECT_EQ(story.state.staff.error->where, "reason");
    type(story, StaffField::Reason, "decree 3 of the board");
    press(story, StaffPress::ReviewSettings);
    EXPECT_TRUE(is_reviewed(story.state.staff));
    type(story, StaffField::BaleChannel, R"(۴۷۱۱)");
    EXPECT_FALSE(is_reviewed(story.state.staff)) << "this was not looked at";
    press(story, StaffPress::ChangeOrganisation);
    EXPECT_FALSE(story.state.staff.busy);
    press(story, StaffPress::ReviewSettings);
    press(story, StaffPress::ChangeOrganisation);
    const auto sent = story.open_requests(settings_path);
    ASSERT_EQ(sent.size(), 1u);
    const auto change = contract::decode<contract::ChangeOrganisation>(sent[0].body);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->seen, settings_of_tehran());
    EXPECT_EQ(change->wanted.name.en, "University of Tehran");
    EXPECT_EQ(change->wanted.channels,
              (std::vector<contract::OrganisationChannel>{{"bale", "4711"}}));
}

} // namespace
} // namespace hamandish::app::test
