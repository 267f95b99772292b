// An organisation's logo: from its administrator's desk to everybody's page, with and without
// scripts, and everything that is not taken for one.
#include "contract/record_messages.h"
#include "evidence/hash.h"
#include "house_town.h"
#include "plain_page.h"
#include "png_file.h"
#include "server/usecases/kiosks.h"

namespace hamandish::journeys::logo_test {
namespace {

using base::ErrorCode;
using contract::OrganisationSettings;
using contract::RouteId;
using domain::Role;

const std::string why = "decree 3 of the board", page_of_call = "/en/calls/e-participation",
                  page_of_record = "/en/record/tehran";

std::string address_of(const std::string& logo) {
    return "/logos/" + logo + ".png";
}

class Logo : public HouseTown {
  protected:
    void SetUp() override {
        HouseTown::SetUp();
        administrator_ = staff(Role::Administrator, "tehran");
    }
    Ask sending(const std::string& png, const std::string& cookie,
                const std::string& reason = why) {
        const std::array parameters{std::string("tehran"), reason};
        Ask ask{"POST", contract::api_path(RouteId::SetLogo, parameters), png, cookie};
        ask.content_type = std::string(http::file_type);
        return ask;
    }
    /// What it is called then.
    std::string set(const std::string& png) {
        const auto response = ask(sending(png, administrator_));
        EXPECT_EQ(response.status, 200) << *response.body;
        const auto settings = contract::decode<OrganisationSettings>(*response.body);
        return settings ? settings->logo : std::string();
    }
    Ask removal_of(const std::string& logo, const std::string& cookie,
                   const std::string& reason = why) {
        return {"POST", path_ + "/logo/removal",
                contract::encode(contract::RemoveLogo{logo, reason}), cookie};
    }
    OrganisationSettings settings() { return get<OrganisationSettings>(path_, administrator_); }
    std::string html(const std::string& path) { return *ask({"GET", path}).body; }
    void refuse(const Ask& asked, ErrorCode code, const std::string& where) {
        const auto response = ask(asked);
        EXPECT_GE(response.status, 400) << where;
        const auto problem = contract::decode<contract::Problem>(*response.body);
        ASSERT_TRUE(problem) << where;
        EXPECT_EQ(problem->code, contract::word(code)) << where;
        EXPECT_EQ(problem->where, where);
    }
    std::vector<std::string> subjects() {
        std::vector<std::string> all;
        const auto acts = get<contract::StaffActs>("/api/v1/staff/acts", administrator_);
        for (const contract::StaffAct& one : acts.acts)
            if (one.subject.starts_with("set logo")) all.push_back(one.subject);
        return all;
    }

    const std::string path_ = "/api/v1/staff/organisations/tehran";
    std::string administrator_;
};

TEST_F(Logo, StandsBesideTheNameWhereverThatIsRead) {
    EXPECT_EQ(html(page_of_call).find("<img"), std::string::npos);
    const std::string logo = set(test::grey_png(100, 80));
    EXPECT_EQ(settings().logo, logo);
    EXPECT_EQ(get<contract::CallPage>(call).call.logo, logo);
    EXPECT_EQ(get<contract::ParticipationRecord>("/api/v1/record").organisations.at(0).logo, logo);
    for (const std::string& path : {page_of_call, std::string("/fa/"), page_of_record}) {
        const std::string page = html(path);
        const auto at = page.find("<img ");
        ASSERT_NE(at, page.npos) << path;
        const std::string tag = page.substr(at, page.find('>', at) - at);
        EXPECT_NE(tag.find("src=\"" + address_of(logo) + "\""), tag.npos) << tag;
        EXPECT_NE(tag.find(" alt "), tag.npos) << "the name stands beside it: " << tag;
        EXPECT_NE(tag.find("width=\"48\" height=\"48\""), tag.npos) << tag;
        EXPECT_NE(tag.find("loading=\"lazy\""), tag.npos) << tag;
    }
    EXPECT_EQ(html("/en/record").find("<img"), std::string::npos) << "of all organisations";
}

TEST_F(Logo, IsKeptForAYearByWhoeverHasItsName) {
    const std::string logo = set(test::grey_png(100, 80));
    const auto picture = ask({"GET", address_of(logo)});
    EXPECT_EQ(picture.status, 200);
    EXPECT_EQ(header(picture, "Content-Type"), "image/png");
    EXPECT_EQ(header(picture, "Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_NE(header(picture, "Content-Security-Policy").find("sandbox"), std::string::npos);
    EXPECT_EQ(evidence::hex_from(evidence::sha256(*picture.body)), logo);
    EXPECT_TRUE(picture.body->starts_with(test::png_signature));
    for (const std::string& other :
         {std::string("/logos/"), "/logos/" + logo, "/logos/" + logo + ".svg",
          address_of(std::string(64, 'a')), "/logos/../" + logo + ".png"})
        EXPECT_EQ(ask({"GET", other}).status, 404) << other;
    const std::string kiosk = "kiosk=" + usecases::plain_kiosk_secret(usecases::new_kiosk_secret());
    EXPECT_EQ(ask({"GET", address_of(logo), {}, kiosk}).status, 200) << "it is on its pages";
}

TEST_F(Logo, IsReplacedAndRemovedAndEachIsAnAct) {
    const std::string first = set(test::grey_png(64, 64, '\x11')),
                      second = set(test::grey_png(64, 64, '\x22'));
    ASSERT_NE(first, second);
    EXPECT_EQ(get<contract::CallPage>(call).call.logo, second);
    EXPECT_EQ(ask({"GET", address_of(first)}).status, 404) << "nobody's any more";
    refuse(sending(test::grey_png(64, 64, '\x22'), administrator_), ErrorCode::InvalidInput,
           "logo");
    refuse(removal_of(first, administrator_), ErrorCode::Conflict, "logo");
    refuse(removal_of(second, administrator_, ""), ErrorCode::TextEmpty, "reason");
    const auto removed = ask(removal_of(second, administrator_));
    ASSERT_EQ(removed.status, 200) << *removed.body;
    EXPECT_EQ(settings().logo, "");
    EXPECT_EQ(html(page_of_call).find("<img"), std::string::npos);
    EXPECT_EQ(rows("logos"), 0);
    refuse(removal_of(second, administrator_), ErrorCode::Conflict, "logo");
    EXPECT_EQ(set(test::grey_png(64, 64, '\x11')), first) << "set back, it is called the same";
    const std::string one = first.substr(0, 12), other = second.substr(0, 12);
    EXPECT_EQ(subjects(), (std::vector<std::string>{
                              "set logo  -> " + one, "set logo " + other + " -> ",
                              "set logo " + one + " -> " + other, "set logo  -> " + one}));
}

TEST_F(Logo, OtherSettingsLeaveItAlone) {
    const std::string logo = set(test::grey_png(64, 64));
    OrganisationSettings wanted = settings();
    wanted.portal = "https://ut.ac.ir";
    wanted.logo.clear();
    const auto changed = send<OrganisationSettings>(
        "POST", path_, contract::ChangeOrganisation{settings(), wanted, why}, administrator_);
    EXPECT_EQ(changed.logo, logo);
    EXPECT_EQ(settings().logo, logo);
}

TEST_F(Logo, WhatIsNoneIsRefused) {
    const std::string whole = test::grey_png(100, 80);
    const auto refused = [&](const std::string& bytes, ErrorCode code, const std::string& where) {
        refuse(sending(bytes, administrator_), code, where);
    };
    refused("", ErrorCode::TextEmpty, "logo");
    refused("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", ErrorCode::DocumentUnknown, "logo");
    refused("\xFF\xD8\xFF\xE0 JFIF", ErrorCode::DocumentUnknown, "logo");
    refused(whole.substr(0, whole.size() / 2), ErrorCode::DocumentDamaged, "logo");
    refused(test::grey_png(63, 63), ErrorCode::InvalidInput, "logo_size");
    refused(test::grey_png(64, 193), ErrorCode::InvalidInput, "logo_shape");
    refused(test::grey_png(500, 500), ErrorCode::TooLarge, "logo");
    refuse(sending(whole, administrator_, ""), ErrorCode::TextEmpty, "reason");
    Ask as_json = sending(whole, administrator_);
    as_json.content_type = "application/json";
    refuse(as_json, ErrorCode::InvalidInput, "content-type");
    EXPECT_EQ(settings().logo, "");
    EXPECT_TRUE(subjects().empty());
}

TEST_F(Logo, AnotherOrganisationsIsNobodysToChange) {
    const std::string whole = test::grey_png(100, 80), logo = set(whole);
    for (const char* other : {"shiraz", "tehran-press"}) {
        const std::string cookie = staff(Role::Administrator, other);
        refuse(sending(whole, cookie), ErrorCode::Forbidden, "role");
        refuse(sending("no picture at all", cookie), ErrorCode::Forbidden, "role");
        refuse(removal_of(logo, cookie), ErrorCode::Forbidden, "role");
    }
    refuse(sending(whole, lead_), ErrorCode::Forbidden, "role");
    refuse(sending(whole, {}), ErrorCode::SignInNeeded, "");
    EXPECT_EQ(settings().logo, logo);
    EXPECT_EQ(ask(removal_of(logo, staff(Role::Administrator))).status, 200) << "whoever is above";
}

class PlainLogo : public PlainTown {
  protected:
    void SetUp() override {
        PlainTown::SetUp();
        open("/en/sign-in?next=" + desk_);
        sign_in_by_form("09350000001");
        ASSERT_TRUE(store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                const std::string hash = usecases::session_hash_from(jar_["session"]);
                const auto person = connection.people.find_by_session(hash, now());
                if (!person) return base::fail(base::ErrorCode::Internal, "person");
                const contract::Organisation one{"tehran", "", "university", {"دانشگاه", "Tehran"}};
                (void)usecases::add_organisation(connection, {{}, {one, "made by the test"}, true},
                                                 now());
                const auto organisation = connection.staff.find_organisation("tehran");
                if (!organisation) return base::fail(base::ErrorCode::Internal, "organisation");
                connection.staff.grant(person->id, organisation->id, Role::Administrator, now());
                connection.staff.put_session(hash, person->id, {now().ms + base::ms_per_hour});
                connection.answers.put_rules(connection.calls.find("e-participation")->id,
                                             {30, organisation->id});
                return true;
            }));
        open(desk_);
    }
    void set(const std::string& bytes, const std::string& reason = why) {
        choose("logo-field", "logo.png", bytes);
        fill("logo-reason-field", reason);
        press("Show this logo");
    }
    const std::string desk_ = "/en/staff/organisations/tehran";
};

TEST_F(PlainLogo, IsSentAndRemovedByForms) {
    EXPECT_TRUE(says("enctype=\"multipart/form-data\""));
    EXPECT_TRUE(says("This organisation has no logo yet."));
    EXPECT_FALSE(has_button("Remove the logo"));
    press("Show this logo");
    EXPECT_TRUE(says("No picture is chosen yet."));
    set(test::grey_png(100, 80), "");
    EXPECT_TRUE(says("There is no reason yet.")) << html_;
    set("GIF89a");
    EXPECT_TRUE(says("This file is no PNG picture.")) << html_;
    EXPECT_EQ(held("logo-reason-field"), why) << "what was written stays";
    set(test::grey_png(500, 500));
    EXPECT_TRUE(says("The picture is larger than 200 kB.")) << html_;
    set(test::grey_png(100, 80));
    EXPECT_TRUE(says("The logo was changed")) << html_;
    EXPECT_TRUE(says("This is the picture that people see now."));
    EXPECT_TRUE(says("<img "));
    open(page_of_call);
    EXPECT_TRUE(says("src=\"/logos/"));

    open(desk_);
    fill("logo-reason-field", why);
    press("Remove the logo");
    EXPECT_TRUE(says("The logo will be removed"));
    EXPECT_TRUE(says("src=\"/logos/")) << "not before it is confirmed";
    press("Yes, remove the logo");
    EXPECT_TRUE(says("This organisation has no logo yet.")) << html_;
    open(page_of_call);
    EXPECT_FALSE(says("src=\"/logos/"));
}

TEST_F(PlainLogo, AFormOfNobodyOfOursSendsNone) {
    const auto choose_one = [this] {
        choose("logo-field", "logo.png", test::grey_png(100, 80));
        fill("logo-reason-field", why);
    };
    choose_one();
    Ask forged = form_of("Show this logo");
    const std::string token = held_hidden("token");
    ASSERT_FALSE(token.empty());
    forged.body.replace(forged.body.find(token), token.size(), std::string(token.size(), '0'));
    send(forged);
    open(desk_);
    EXPECT_TRUE(says("This organisation has no logo yet."));
    choose_one();
    Ask elsewhere = form_of("Show this logo");
    elsewhere.origin = "https://elsewhere.example";
    EXPECT_EQ(ask(elsewhere).status, 403);
}

} // namespace
} // namespace hamandish::journeys::logo_test
