// The settings of an organisation at the desk: a change is looked at before it is sent.
#include "app/organisation_form.h"
#include "story.h"

namespace hamandish::app::test::organisation_form_test {
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

/// Nothing takes an organisation away.
TEST(OrganisationForm, OneIsAddedOnceThatIsConfirmed) {
    const LastingAct adding{LastingKind::AddOrganisation};
    Story story = at("/en/staff/people", "ministry");
    const auto ask = [&] { story.act(StaffFact{LastingActPressed{adding, LastingStep::Ask}}); };
    for (const auto& [field, text, anchor] :
         {std::tuple{StaffField::OrganisationFa, "f", "organisation-fa-field"},
          std::tuple{StaffField::OrganisationEn, "Isfahan", "organisation-en-field"},
          std::tuple{StaffField::OrganisationSlug, "isfahan", "organisation-slug-field"},
          std::tuple{StaffField::OrganisationReason, "decree 3", "organisation-reason-field"}}) {
        ask();
        EXPECT_TRUE(story.asked_focus(anchor)) << anchor;
        EXPECT_TRUE(story.state.staff.error);
        EXPECT_FALSE(is_asked_about(story.state, adding));
        type(story, field, text);
    }
    ask();
    EXPECT_TRUE(is_asked_about(story.state, adding));
    EXPECT_TRUE(story.asked_focus(std::string(last_look_anchor)));
    type(story, StaffField::OrganisationKind, "university");
    EXPECT_FALSE(is_asked_about(story.state, adding)) << "it is not what was looked at";
    ask();
    EXPECT_TRUE(story.open_requests("/api/v1/staff/organisations").empty());
    story.act(StaffFact{LastingActPressed{adding, LastingStep::Confirm}});
    const auto sent = story.open_requests("/api/v1/staff/organisations");
    ASSERT_EQ(sent.size(), 1u);
    const auto wish = contract::decode<contract::AddOrganisation>(sent[0].body);
    ASSERT_TRUE(wish);
    EXPECT_EQ(wish->organisation.slug, "isfahan");
    EXPECT_EQ(wish->organisation.kind, "university");
    EXPECT_EQ(wish->reason, "decree 3");
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

/// It is told for portals, and nothing of it can be changed.
TEST(OrganisationForm, CodeForOtherSitesIsNotSentBack) {
    StaffDesk desk = at_the_settings().state.staff;
    const auto wanted = wanted_settings(desk);
    desk.settings.value->code = {{"frame_calls", "fa", "", "<iframe></iframe>"}};
    EXPECT_EQ(wanted_settings(desk), wanted);
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

contract::OrganisationSettings with_logo(const std::string& logo) {
    auto settings = settings_of_tehran();
    settings.logo = logo;
    return settings;
}

Story at_a_logo(const std::string& logo) {
    Story story = at("/en/staff/organisations/tehran", "ministry");
    EXPECT_TRUE(story.reply(settings_path, with_logo(logo)));
    return story;
}

ReplyArrived answer_to(const Story& story, std::uint32_t request, int status,
                       const std::string& body) {
    return {request, status, body, story.now_ms};
}

TEST(Logo, IsSentWithItsReason) {
    Story story = at_a_logo("");
    press(story, StaffPress::SetLogo);
    EXPECT_EQ(story.state.staff.error->where, "logo_file");
    EXPECT_TRUE(is_about_logo(story.state.staff));
    type(story, StaffField::LogoFile, "logo.png");
    press(story, StaffPress::SetLogo);
    EXPECT_EQ(story.state.staff.error->where, "reason");
    EXPECT_TRUE(story.asked_focus("logo-reason-field"));
    type(story, StaffField::LogoReason, "decree 3, \u06a9");
    press(story, StaffPress::SetLogo);
    ASSERT_TRUE(std::holds_alternative<SendFile>(story.effects.back()));
    const auto sent = std::get<SendFile>(story.effects.back());
    EXPECT_EQ(sent.method, "POST");
    EXPECT_EQ(sent.path, "/api/v1" + settings_path + "/logo?reason=decree%203%2C%20%DA%A9");
    EXPECT_EQ(sent.anchor, "logo-field");
    EXPECT_TRUE(story.state.staff.busy);
    type(story, StaffField::NameEn, "being written");
    story.act(answer_to(story, sent.request, 200, contract::encode(with_logo("abc"))));
    EXPECT_FALSE(story.state.staff.busy);
    EXPECT_EQ(story.state.staff.settings.value->logo, "abc");
    EXPECT_EQ(field_of(story.state.staff, StaffField::LogoReason), "");
    EXPECT_EQ(field_of(story.state.staff, StaffField::NameEn), "being written")
        << "the rest of the page is left alone";
    EXPECT_FALSE(story.state.calls.value) << "what was read before has another picture";
    EXPECT_TRUE(story.asked_focus("logo-heading"));
}

TEST(Logo, WhatIsRefusedIsChosenAnew) {
    Story story = at_a_logo("");
    type(story, StaffField::LogoFile, "logo.gif");
    type(story, StaffField::LogoReason, "decree 3 of the board");
    press(story, StaffPress::SetLogo);
    const auto sent = std::get<SendFile>(story.effects.back());
    contract::Problem problem;
    problem.code = "document_unknown";
    problem.where = "logo";
    story.act(answer_to(story, sent.request, 400, contract::encode(problem)));
    EXPECT_EQ(story.state.staff.error, (base::Error{base::ErrorCode::DocumentUnknown, "logo"}));
    EXPECT_TRUE(story.asked_focus("logo-field"));
    EXPECT_EQ(field_of(story.state.staff, StaffField::LogoFile), "");
    EXPECT_EQ(field_of(story.state.staff, StaffField::LogoReason), "decree 3 of the board");
}

TEST(Logo, IsRemovedOnlyAfterALastLook) {
    Story none = at_a_logo("");
    type(none, StaffField::LogoReason, "decree 3 of the board");
    press(none, StaffPress::ReviewLogoRemoval);
    EXPECT_TRUE(none.state.staff.reviewed.empty()) << "there is nothing to remove";
    Story story = at_a_logo("abc");
    press(story, StaffPress::RemoveLogo);
    press(story, StaffPress::ReviewLogoRemoval);
    EXPECT_EQ(story.state.staff.error->where, "reason");
    type(story, StaffField::LogoReason, "decree 3 of the board");
    press(story, StaffPress::ReviewLogoRemoval);
    EXPECT_TRUE(is_logo_removal_reviewed(story.state.staff));
    EXPECT_FALSE(is_reviewed(story.state.staff));
    type(story, StaffField::LogoReason, "another reason");
    press(story, StaffPress::RemoveLogo);
    EXPECT_TRUE(story.open_requests("/logo/removal").empty()) << "this was not looked at";
    press(story, StaffPress::ReviewLogoRemoval);
    press(story, StaffPress::RemoveLogo);
    const auto sent = story.open_requests("/logo/removal");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<contract::RemoveLogo>(sent[0].body).value(),
              (contract::RemoveLogo{"abc", "another reason"}));
    EXPECT_TRUE(story.reply("/logo/removal", with_logo("")));
    EXPECT_EQ(story.state.staff.settings.value->logo, "");
    EXPECT_TRUE(story.state.staff.reviewed.empty());
}

} // namespace
} // namespace hamandish::app::test::organisation_form_test
