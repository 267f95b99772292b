// What an organisation sets of itself: told at once wherever the public meets it, undone by setting
// it back, and nobody's business in another organisation.
#include "contract/record_messages.h"
#include "house_town.h"
#include "true_log.h"

#include <set>

namespace hamandish::journeys::organisation_settings_test {
namespace {

using contract::OrganisationSettings;
using domain::Role;

class Settings : public HouseTown {
  protected:
    void SetUp() override {
        HouseTown::SetUp();
        administrator_ = staff(Role::Administrator, "tehran");
    }
    static std::string path_of(const std::string& slug) {
        return "/api/v1/staff/organisations/" + slug;
    }
    OrganisationSettings settings() {
        return get<OrganisationSettings>(path_of("tehran"), administrator_);
    }
    static std::string asked(const OrganisationSettings& seen, const OrganisationSettings& wanted) {
        return contract::encode(
            contract::ChangeOrganisation{seen, wanted, "decree 3 of the board"});
    }
    OrganisationSettings change_to(const OrganisationSettings& wanted) {
        const contract::ChangeOrganisation change{settings(), wanted, "decree 3 of the board"};
        return send<OrganisationSettings>("POST", path_of("tehran"), change, administrator_);
    }
    std::string framers_of(const std::string& path) {
        const std::string policy = header(ask({"GET", path}), "Content-Security-Policy");
        const auto at = policy.find("frame-ancestors");
        return at == policy.npos ? policy : policy.substr(at);
    }
    std::vector<std::string> subjects() {
        std::vector<std::string> all;
        const auto register_of_acts =
            get<contract::StaffActs>("/api/v1/staff/acts", administrator_);
        for (const contract::StaffAct& one : register_of_acts.acts)
            if (one.act == "manage_organisations" && one.subject.starts_with("set "))
                all.push_back(one.organisation + ": " + one.subject);
        return all;
    }
    std::string administrator_;
};

TEST_F(Settings, ANewNameStandsOnTheCallAndNotInWhatTheLogHolds) {
    const auto before = get<contract::CallPage>(call).call;
    EXPECT_EQ(before.owner.en, "name");
    OrganisationSettings wanted = settings();
    wanted.name = {R"(دانشگاه تهران)", "University of Tehran"};
    wanted.portal = "https://UT.ac.ir";
    EXPECT_EQ(change_to(wanted).portal, "https://ut.ac.ir");
    const auto after = get<contract::CallPage>(call).call;
    EXPECT_EQ(after.owner.en, "University of Tehran");
    EXPECT_EQ(after.portal, "https://ut.ac.ir");
    const std::string page = *ask({"GET", "/en/calls/e-participation"}).body;
    EXPECT_NE(page.find("University of Tehran"), page.npos);
    EXPECT_NE(page.find("href=\"https://ut.ac.ir\""), page.npos);
    const auto record = get<contract::ParticipationRecord>("/api/v1/record");
    ASSERT_EQ(record.organisations.size(), 1u);
    EXPECT_EQ(record.organisations[0].name.en, "University of Tehran");
    EXPECT_EQ(record.organisations[0].portal, "https://ut.ac.ir");
    const std::string log = true_log(*store_, now());
    EXPECT_EQ(log.find("University of Tehran"), log.npos) << "what was published is what it was";
}

TEST_F(Settings, EachChangeIsAnActAndIsUndoneByChangingBack) {
    const OrganisationSettings first = settings();
    OrganisationSettings wanted = first;
    wanted.name.en = "University of Tehran";
    wanted.framers = {"https://ut.ac.ir"};
    wanted.channels = {{"bale", "4711"}};
    (void)change_to(wanted);
    const std::vector<std::string> done{"tehran: set bale  -> 4711",
                                        "tehran: set framers  -> https://ut.ac.ir",
                                        "tehran: set name_en name -> University of Tehran"};
    EXPECT_EQ(subjects(), done) << "the newest first";
    EXPECT_EQ(change_to(first), first);
    EXPECT_EQ(subjects().size(), 6u);
    EXPECT_EQ(subjects()[0], "tehran: set bale 4711 -> ");
    EXPECT_EQ(get<contract::CallPage>(call).call.owner.en, "name");
}

TEST_F(Settings, StaffFindTheCodeForPortalsThere) {
    OrganisationSettings wanted = settings();
    ASSERT_EQ(wanted.code.size(), 4u);
    wanted.name.en = "Arts & \"Letters\"";
    wanted.code.clear();
    std::set<std::string> shown;
    for (const auto& text : change_to(wanted).code) {
        const bool is_own = text.way == "frame_organisation";
        const std::string path =
            "/embed/" + text.language + (is_own ? "/organisations/tehran" : "/calls");
        EXPECT_EQ(text.text.find("<iframe src=\"http://h" + path + "\" title=\""), 0u) << text.text;
        EXPECT_TRUE(ask({"GET", path}).is_framed) << path;
        EXPECT_EQ(text.text.find("Arts &amp; &quot;Letters&quot;") != std::string::npos,
                  is_own && text.language == "en")
            << text.text;
        shown.insert(path);
    }
    EXPECT_EQ(shown.size(), 4u);
}

TEST_F(Settings, AnAllowedSiteFramesWhatIsTheOrganisationsOwnAndNothingElse) {
    const std::string one = "/embed/en/calls/e-participation",
                      own = "/embed/en/organisations/tehran";
    EXPECT_EQ(framers_of(one), "frame-ancestors 'none'");
    OrganisationSettings wanted = settings();
    wanted.framers = {"https://ut.ac.ir", "https://www.ut.ac.ir"};
    (void)change_to(wanted);
    const std::string allowed = "frame-ancestors https://ut.ac.ir https://www.ut.ac.ir";
    EXPECT_EQ(framers_of(one), allowed);
    EXPECT_EQ(framers_of(one + "/report"), allowed);
    EXPECT_EQ(framers_of(own), allowed);
    EXPECT_EQ(framers_of("/embed/fa/organisations/tehran-press"), allowed) << "below it, too";
    for (const std::string path :
         {"/embed/en/calls", "/embed/en/organisations/shiraz", "/embed/en/organisations/ministry"})
        EXPECT_EQ(framers_of(path), "frame-ancestors 'none'") << path;
    EXPECT_NE(ask({"GET", own}).body->find("/calls/e-participation"), std::string::npos);
    EXPECT_EQ(ask({"GET", "/embed/en/organisations/shiraz"}).body->find("/calls/e-participation"),
              std::string::npos);
    EXPECT_EQ(ask({"GET", "/embed/en/organisations/nowhere"}).status, 404);
    wanted.framers.clear();
    (void)change_to(wanted);
    EXPECT_EQ(framers_of(one), "frame-ancestors 'none'");
}

TEST_F(Settings, TheAdministratorOfAnotherOrganisationIsRefused) {
    const OrganisationSettings seen = settings();
    OrganisationSettings wanted = seen;
    wanted.name.en = "Theirs";
    for (const char* other : {"shiraz", "tehran-press"}) {
        const std::string cookie = staff(Role::Administrator, other);
        expect_problem({"GET", path_of("tehran"), {}, cookie}, 403, base::ErrorCode::Forbidden,
                       "role");
        expect_problem({"POST", path_of("tehran"), asked(seen, wanted), cookie}, 403,
                       base::ErrorCode::Forbidden, "role");
    }
    for (const Role role : {Role::Lead, Role::Auditor})
        expect_problem({"POST", path_of("tehran"), asked(seen, wanted), staff(role, "tehran")}, 403,
                       base::ErrorCode::Forbidden, "role");
    expect_problem({"GET", path_of("nowhere"), {}, administrator_}, 403, base::ErrorCode::Forbidden,
                   "role");
    EXPECT_EQ(settings(), seen);
    EXPECT_EQ(get<OrganisationSettings>(path_of("tehran"), staff(Role::Administrator)), seen)
        << "whoever is above";
}

TEST_F(Settings, NothingIsOverwrittenUnseenAndNothingWrongIsKept) {
    const OrganisationSettings seen = settings();
    const auto refused = [&](const OrganisationSettings& wanted, base::ErrorCode code, int status,
                             const std::string& where) {
        expect_problem({"POST", path_of("tehran"), asked(seen, wanted), administrator_}, status,
                       code, where);
    };
    OrganisationSettings wanted = seen;
    refused(wanted, base::ErrorCode::InvalidInput, 400, "settings");
    wanted.portal = "http://ut.ac.ir";
    refused(wanted, base::ErrorCode::InvalidInput, 400, "portal");
    wanted = seen;
    wanted.framers = {"https://*"};
    refused(wanted, base::ErrorCode::InvalidInput, 400, "framer");
    wanted = seen;
    wanted.channels = {{"bale", "@name"}};
    refused(wanted, base::ErrorCode::InvalidInput, 400, "bale");
    wanted.channels = {{"telegram", "1"}};
    refused(wanted, base::ErrorCode::InvalidInput, 400, "channels");
    wanted = seen;
    wanted.name.en = "University of Tehran";
    (void)change_to(wanted);
    wanted.portal = "https://ut.ac.ir";
    refused(wanted, base::ErrorCode::Conflict, 409, "settings");
    EXPECT_EQ(settings().portal, "");
}

} // namespace
} // namespace hamandish::journeys::organisation_settings_test
