#include "contract/draft_messages.h"
#include "contract/kiosk_messages.h"
#include "staff_town.h"

#include <fstream>
#include <iterator>

namespace hamandish::journeys::staff_test {
namespace {

using base::ErrorCode;
using contract::ChangeRole;
using contract::SecondFactorCode;
using contract::StaffMe;
using contract::StaffRoles;
using domain::Role;

const std::string me_path = "/api/v1/staff/me", roles_path = "/api/v1/staff/roles",
                  session_path = "/api/v1/staff/session",
                  setup_path = "/api/v1/staff/second-factor", acts_path = "/api/v1/staff/acts";

Ask code_ask(const std::string& path, const std::string& code, const std::string& cookie) {
    return {"POST", path, contract::encode(SecondFactorCode{code}), cookie};
}

TEST_F(StaffTown, StaffSignInNeedsTheSecondFactor) {
    const std::string admin = staff(Role::Administrator, "ministry", false);
    EXPECT_EQ(get<StaffMe>(me_path, admin).second_factor, "none");
    expect_problem({"GET", roles_path, {}, admin}, 403, ErrorCode::Forbidden, "second_factor");
    const auto codes = show_second_factor(admin);
    EXPECT_EQ(codes.size(), 10u);
    EXPECT_EQ(get<StaffMe>(me_path, admin).second_factor, "shown");
    EXPECT_EQ(get<StaffMe>(me_path, admin).recovery_code_count, 10);
    EXPECT_EQ(get<StaffRoles>(roles_path, admin).roles.size(), 1u);
}

TEST_F(StaffTown, TheSecondFactorIsForOneSessionAndADay) {
    const std::string admin = staff(Role::Administrator);
    EXPECT_EQ(ask({"GET", roles_path, {}, admin}).status, 200);
    set_clock({morning.ms + usecases::staff_session_life_ms + base::ms_per_minute});
    expect_problem({"GET", roles_path, {}, admin}, 403, ErrorCode::Forbidden, "second_factor");
    EXPECT_EQ(get<StaffMe>(me_path, admin).second_factor, "set");
}

TEST_F(StaffTown, ACodeOfTheAppWorksOnce) {
    const std::string admin = staff(Role::Administrator, "ministry", false);
    const auto setup =
        send<contract::SecondFactorSetup>("POST", setup_path, contract::Empty{}, admin);
    EXPECT_EQ(setup.address.substr(0, 15), "otpauth://totp/");
    EXPECT_GE(setup.qr.size(), 21u);
    const std::string confirm = setup_path + "/confirmation";
    expect_problem(code_ask(confirm, "000000", admin), 422, ErrorCode::CodeWrong, "code");
    const std::string code = code_of(setup, now());
    EXPECT_EQ(ask(code_ask(confirm, code, admin)).status, 200);
    expect_problem(code_ask(session_path, code, admin), 422, ErrorCode::CodeWrong, "code");
    set_clock({morning.ms + base::ms_per_minute});
    std::string persian;
    for (const char digit : code_of(setup, now()))
        persian += std::string("\xDB") + static_cast<char>(0xB0 + (digit - '0'));
    EXPECT_EQ(ask(code_ask(session_path, persian, admin)).status, 200);
}

TEST_F(StaffTown, RecoveryCodesWorkOnceEach) {
    const std::string admin = staff(Role::Administrator, "ministry", false);
    const auto codes = show_second_factor(admin);
    std::string upper = codes[0];
    for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    EXPECT_EQ(ask(code_ask(session_path, upper, admin)).status, 200);
    expect_problem(code_ask(session_path, codes[0], admin), 422, ErrorCode::CodeWrong, "code");
    EXPECT_EQ(get<StaffMe>(me_path, admin).recovery_code_count, 9);
    const std::string other = staff(Role::Auditor);
    expect_problem(code_ask(session_path, codes[1], other), 422, ErrorCode::CodeWrong, "code");
}

TEST_F(StaffTown, GuessingTheSecondFactorIsStopped) {
    const std::string admin = staff(Role::Administrator);
    for (int i = 0; i < 5; ++i)
        expect_problem(code_ask(session_path, "000000", admin), 422, ErrorCode::CodeWrong, "code");
    expect_problem(code_ask(session_path, "000000", admin), 429, ErrorCode::TooMany, "code");
    EXPECT_GT(std::stoi(header(ask(code_ask(session_path, "000000", admin)), "Retry-After")), 800);
}

TEST_F(StaffTown, AStolenSessionCannotReplaceTheSecondFactor) {
    const std::string admin = staff(Role::Administrator);
    set_clock({morning.ms + usecases::staff_session_life_ms + base::ms_per_minute});
    expect_problem({"POST", setup_path, {}, admin}, 403, ErrorCode::Forbidden, "second_factor");
}

TEST_F(StaffTown, RolesAreGivenAndTakenWithAReasonThatIsLogged) {
    const std::string admin = staff(Role::Administrator), reza = newcomer();
    const ChangeRole wish{name_of(reza), "tehran", "editor", "owns the draft on housing"};
    ChangeRole without = wish;
    without.reason = "  ";
    expect_problem({"POST", roles_path, contract::encode(without), admin}, 422,
                   ErrorCode::TextEmpty, "reason");
    send<contract::Empty>("POST", roles_path, wish, admin);
    EXPECT_EQ(get<StaffRoles>(roles_path, admin).roles.size(), 2u);
    EXPECT_EQ(get<StaffMe>(me_path, reza).roles.at(0).role, "editor");
    send<contract::Empty>("POST", roles_path + "/revocation", wish, admin);
    expect_problem({"GET", me_path, {}, reza}, 403, ErrorCode::Forbidden, "role");
    const auto acts = get<contract::StaffActs>(acts_path, admin).acts;
    ASSERT_GE(acts.size(), 2u);
    EXPECT_EQ(acts[0].subject, "revoke editor " + wish.person);
    EXPECT_EQ(acts[0].reason, wish.reason);
    EXPECT_EQ(acts[0].person, name_of(admin));
    EXPECT_EQ(acts[1].subject, "grant editor " + wish.person);
}

TEST_F(StaffTown, ARevokedRoleEndsItsSessions) {
    const std::string auditor = staff(Role::Auditor), admin = staff(Role::Administrator);
    EXPECT_EQ(ask({"GET", acts_path, {}, auditor}).status, 200);
    ASSERT_TRUE(change_role(name_of(auditor), Role::Auditor, "ministry", true));
    expect_problem({"GET", acts_path, {}, auditor}, 403, ErrorCode::Forbidden, "role");
    EXPECT_EQ(ask({"GET", acts_path, {}, admin}).status, 200);
}

TEST_F(StaffTown, TheLastAdministratorStays) {
    const std::string admin = staff(Role::Administrator);
    const ChangeRole own{name_of(admin), "ministry", "administrator", "I am leaving"};
    expect_problem({"POST", roles_path + "/revocation", contract::encode(own), admin}, 409,
                   ErrorCode::Conflict, "administrator");
    (void)staff(Role::Administrator);
    EXPECT_EQ(ask({"POST", roles_path + "/revocation", contract::encode(own), admin}).status, 200);
    expect_problem({"GET", me_path, {}, admin}, 403, ErrorCode::Forbidden, "role");
}

TEST_F(StaffTown, WhatStaffDidCannotBeChanged) {
    (void)staff(Role::Administrator);
    for (const char* sql : {"DELETE FROM staff_acts", "UPDATE staff_acts SET reason = 'x'"})
        EXPECT_FALSE(write([&](store::Connection& connection) -> base::Result<bool> {
            connection.database->session() << sql;
            return true;
        })) << sql;
}

TEST_F(StaffTown, ErasingAnAccountTakesItsRoles) {
    (void)staff(Role::Administrator);
    const std::string auditor = staff(Role::Auditor);
    EXPECT_EQ(ask({"POST", "/api/v1/me/erasure", R"({"with_texts":false})", auditor}).status, 200);
    EXPECT_EQ(rows("staff_roles"), 1);
    EXPECT_EQ(rows("second_factors"), 1);
}

TEST_F(StaffTown, OrganisationsArePublicAndATree) {
    const auto all = get<contract::Organisations>("/api/v1/organisations").organisations;
    ASSERT_EQ(all.size(), 4u);
    EXPECT_EQ(all[3].slug, "tehran-press");
    EXPECT_EQ(all[3].parent, "tehran");
}

/// In the order of bytes "پ" and "گ" would come after "ن".
TEST_F(StaffTown, OrganisationsStandAsPersianReadersLookForThem) {
    const auto added = write([&](store::Connection& connection) -> base::Result<bool> {
        for (const auto& [slug, name] : {std::pair{"yazd", "یزد"},
                                         {"gorgan", "گرگان"},
                                         {"parsabad", "پارس‌آباد"},
                                         {"ahvaz", "اهواز"},
                                         {"abadan", "آبادان"}})
            TRY(usecases::add_organisation(
                connection, {{}, {{slug, "ministry", "unit", {name, slug}}, "a test"}, true},
                morning));
        return true;
    });
    ASSERT_TRUE(added) << added.error().where;
    std::vector<std::string> slugs;
    for (const auto& one : get<contract::Organisations>("/api/v1/organisations").organisations)
        slugs.push_back(one.slug);
    EXPECT_EQ(slugs, (std::vector<std::string>{"abadan", "ahvaz", "parsabad", "gorgan", "ministry",
                                               "shiraz", "tehran", "tehran-press", "yazd"}));
}

/// Their slugs would stand the other way round.
TEST_F(StaffTown, OrganisationsToWorkForStandAsPersianReadersLookForThem) {
    add_organisation("a-unit", "ministry", "unit", "یزد");
    add_organisation("z-unit", "ministry", "unit", "آبادان");
    const std::string editor = staff(domain::Role::Editor);
    const auto drafts = get<contract::StaffCalls>("/api/v1/staff/calls", editor).organisations;
    ASSERT_EQ(drafts.size(), 6u);
    EXPECT_EQ(drafts.front(), "z-unit");
    EXPECT_EQ(drafts.back(), "a-unit");
    const std::string manager = staff(domain::Role::KioskManager);
    const auto kiosks = get<contract::Kiosks>("/api/v1/staff/kiosks", manager).organisations;
    ASSERT_EQ(kiosks.size(), 6u);
    EXPECT_EQ(kiosks.front(), "z-unit");
    EXPECT_EQ(kiosks.back(), "a-unit");
}

TEST_F(StaffTown, SecretsOfStaffAreNowhereInTheFiles) {
    const std::string admin = staff(Role::Administrator, "ministry", false);
    const auto setup =
        send<contract::SecondFactorSetup>("POST", setup_path, contract::Empty{}, admin);
    const std::string secret = bytes_from_base32(setup.secret);
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(file), {});
        EXPECT_EQ(bytes.find(secret), std::string::npos) << entry.path();
    }
}

/// CVE-2026-45376 and CVE-2024-43415 of another platform: what staff type reaches the database as
/// values only.
TEST_F(StaffTown, InjectionThroughStaffSearchAndItsAudit) {
    const std::string admin = staff(Role::Administrator);
    for (const char* evil :
         {"' OR 1=1 --", "\"; DROP TABLE people; --", "%", "1' UNION SELECT 1"}) {
        const ChangeRole wish{evil, "ministry", "editor", std::string("why ") + evil};
        EXPECT_EQ(ask({"POST", roles_path, contract::encode(wish), admin}).status, 404) << evil;
        const ChangeRole there{name_of(admin), evil, "editor", "because"};
        EXPECT_EQ(ask({"POST", roles_path, contract::encode(there), admin}).status, 403) << evil;
        const ChangeRole kept{name_of(admin), "tehran", "editor", std::string("why ") + evil};
        EXPECT_EQ(ask({"POST", roles_path, contract::encode(kept), admin}).status, 200) << evil;
        EXPECT_EQ(get<contract::StaffActs>(acts_path, admin).acts[0].reason, kept.reason);
    }
    EXPECT_EQ(rows("people"), 1);
}

} // namespace
} // namespace hamandish::journeys::staff_test
