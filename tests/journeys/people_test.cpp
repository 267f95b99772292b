// Roles and organisations at the staff desk, by the page alone.
#include "plain_page.h"
#include "server/usecases/sign_in.h"
#include "server/usecases/staff.h"

namespace hamandish::journeys::people_test {
namespace {

using domain::Role;

class PlainPeople : public PlainTown {
  protected:
    void SetUp() override {
        Town::SetUp();
        colleague_ = get<contract::Me>("/api/v1/me", sign_in("09121234568")).name;
        open("/en/sign-in?next=/en/staff/people");
        sign_in_by_form("09121234567");
        ASSERT_TRUE(store_->writer().submit_and_wait([&](store::Connection& connection)
                                                         -> base::Result<bool> {
            const std::string hash = usecases::session_hash_from(jar_["session"]);
            const auto person = connection.people.find_by_session(hash, now());
            if (!person) return base::fail(base::ErrorCode::Internal, "person");
            const contract::Organisation one{"ministry", "", "ministry", {"نام", "The ministry"}};
            TRY(usecases::add_organisation(connection, {{}, {one, "made by the test"}, true},
                                           now()));
            connection.staff.grant(person->id, connection.staff.find_organisation("ministry")->id,
                                   Role::Administrator, now());
            connection.staff.put_session(hash, person->id, {now().ms + base::ms_per_hour});
            return true;
        }));
        open("/en/staff/people");
    }
    void take_on(Role role) {
        ASSERT_TRUE(store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                const std::string hash = usecases::session_hash_from(jar_["session"]);
                connection.staff.grant(connection.people.find_by_session(hash, now())->id,
                                       connection.staff.find_organisation("ministry")->id, role,
                                       now());
                return true;
            }));
    }
    std::string colleague_;
};

TEST_F(PlainPeople, ARoleIsGivenAndTakenAwayWithReasons) {
    fill("person-field", "999999");
    fill("role-field", "editor");
    fill("organisation-field", "ministry");
    fill("reason-field", "letter 12 of the bureau");
    press("Give somebody a role");
    EXPECT_TRUE(says("Nobody has this citizen number"));
    EXPECT_EQ(held("reason-field"), "letter 12 of the bureau") << "nothing typed is lost";
    fill("person-field", colleague_);
    press("Give somebody a role");
    EXPECT_TRUE(says("Editor of the drafting unit"));
    EXPECT_TRUE(says(colleague_));
    press("Take the role away – Citizen " + colleague_);
    press("Take the role away");
    EXPECT_TRUE(says("There is no reason yet"));
    fill("reason-field", "left the bureau");
    press("Take the role away");
    EXPECT_FALSE(says("Take the role away – Citizen " + colleague_));
}

TEST_F(PlainPeople, TheLastAdministratorStays) {
    const std::string own = get<contract::Me>("/api/v1/me", cookies()).name;
    press("Take the role away – Citizen " + own);
    fill("reason-field", "going home now");
    press("Take the role away");
    EXPECT_TRUE(says("This is the last administrator"));
}

TEST_F(PlainPeople, AnOrganisationIsAddedBelowAnother) {
    fill("organisation-fa-field", "دانشگاه");
    fill("organisation-en-field", "The University");
    fill("organisation-slug-field", "Not A Slug");
    fill("organisation-kind-field", "university");
    fill("organisation-parent-field", "ministry");
    fill("organisation-reason-field", "decree 3 of the minister");
    press("Add an organisation");
    EXPECT_TRUE(says("A short name has small Latin letters"));
    fill("organisation-slug-field", "the-university");
    press("Add an organisation");
    EXPECT_TRUE(says("“\u2068The University\u2069” will be added"));
    EXPECT_EQ(get<contract::Organisations>("/api/v1/organisations").organisations.size(), 1u)
        << "asked about once more";
    press("Yes, go ahead");
    const auto all = get<contract::Organisations>("/api/v1/organisations").organisations;
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].slug, "the-university") << "by its Persian name";
    EXPECT_EQ(all[0].parent, "ministry");
    EXPECT_TRUE(says("Part of"));
}

TEST_F(PlainPeople, SettingsAreLookedAtBeforeTheyHold) {
    open("/en/staff/organisations/ministry");
    fill("name-en-field", "Ministry of Science");
    fill("portal-field", "http://www.msrt.ir");
    fill("reason-field", "decree 3 of the minister");
    press("Look at the change first");
    EXPECT_TRUE(says("The address of the portal could not be read"));
    EXPECT_EQ(held("name-en-field"), "Ministry of Science") << "nothing typed is lost";
    fill("portal-field", "https://www.msrt.ir");
    press("Look at the change first");
    EXPECT_TRUE(says("What will change"));
    EXPECT_TRUE(says("Now: \u2068The ministry\u2069"));
    EXPECT_TRUE(says("After the change: \u2068Ministry of Science\u2069"));
    EXPECT_TRUE(says("After the change: \u2068https://www.msrt.ir\u2069"));
    const auto name = [&] {
        return get<contract::Organisations>("/api/v1/organisations").organisations.at(0).name.en;
    };
    EXPECT_EQ(name(), "The ministry") << "nothing is done yet";
    press("Make the change");
    EXPECT_EQ(name(), "Ministry of Science");
    EXPECT_TRUE(says("The change was made"));
    open("/en/staff/acts");
    EXPECT_TRUE(says("decree 3 of the minister"));
}

TEST_F(PlainPeople, WhatWasNotLookedAtIsNotMade) {
    open("/en/staff/organisations/ministry");
    fill("name-en-field", "Ministry of Science");
    fill("reason-field", "decree 3 of the minister");
    press("Look at the change first");
    fill("name-en-field", "Something else");
    press("Make the change");
    EXPECT_EQ(get<contract::Organisations>("/api/v1/organisations").organisations.at(0).name.en,
              "The ministry");
    EXPECT_EQ(held("name-en-field"), "Something else");
}

TEST_F(PlainPeople, AKioskIsTakenOutOfServiceWithAReason) {
    take_on(Role::KioskManager);
    open("/en/staff/kiosks");
    fill("organisation-field", "ministry");
    fill("campus-field", "North campus");
    fill("hall-field", "Hall 3");
    fill("reason-field", "for the visitors of the hall");
    press("Register a kiosk");
    open("/en/staff/kiosks");
    press("Take out of service – Hall 3");
    press("Take out of service");
    EXPECT_TRUE(says("There is no reason yet"));
    fill("reason-field", "the screen is broken");
    press("Take out of service");
    EXPECT_TRUE(says("Out of service since"));
    EXPECT_TRUE(says("the screen is broken"));
}

TEST_F(PlainPeople, TheRegisterTellsWhatWasDone) {
    fill("person-field", colleague_);
    fill("role-field", "lead");
    fill("organisation-field", "ministry");
    fill("reason-field", "letter 12 of the bureau");
    press("Give somebody a role");
    open("/en/staff/acts");
    EXPECT_TRUE(says("letter 12 of the bureau"));
    EXPECT_TRUE(
        says("The role “\u2068Lead of participation\u2069” was given to \u2068Citizen \u2068" +
             colleague_));
}

} // namespace
} // namespace hamandish::journeys::people_test
