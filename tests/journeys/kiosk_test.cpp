// A kiosk from its registration to its end: who may, what a device is told, how a visit ends, and
// that nothing joins a person and a kiosk.
#include "contract/kiosk_messages.h"
#include "contract/report_messages.h"
#include "plain_page.h"
#include "server/usecases/kiosks.h"
#include "staff_town.h"

#include <algorithm>

namespace hamandish::journeys::kiosk_test {
namespace {

using contract::KioskHere;
using contract::Kiosks;
using domain::Role;

const std::string kiosks = "/api/v1/staff/kiosks", device = "/api/v1/kiosk";
const contract::RegisterKiosk library{"tehran", "Central campus", "Library", "bought in autumn"};

std::string header_with(const http::Response& response, std::string_view name,
                        std::string_view beginning) {
    for (const http::Header& one : response.headers)
        if (one.name == name && one.value.starts_with(beginning)) return one.value;
    return {};
}

class Managed : public StaffTown {
  protected:
    Kiosks registered(const std::string& manager, const contract::RegisterKiosk& kiosk = library) {
        return send<Kiosks>("POST", kiosks, kiosk, manager);
    }
    /// The cookie of a device that was set up with this secret.
    std::string set_up(const std::string& secret) {
        const auto response = ask({"POST", device, contract::encode(contract::SetUpKiosk{secret})});
        EXPECT_EQ(response.status, 200) << *response.body;
        const std::string cookie = header_with(response, "Set-Cookie", "kiosk=");
        return cookie.substr(0, cookie.find(';'));
    }
    void revoke(const std::string& manager, std::int64_t id) {
        (void)send<Kiosks>("POST", kiosks + "/" + std::to_string(id) + "/revocation",
                           contract::RevokeKiosk{"stolen last night"}, manager);
    }
};

TEST_F(Managed, IsRegisteredWithASecretThatIsToldOnce) {
    const std::string manager = staff(Role::KioskManager, "tehran");
    const Kiosks first = registered(manager);
    ASSERT_EQ(first.kiosks.size(), 1u);
    EXPECT_EQ(first.secret.size(), 23u);
    EXPECT_EQ(first.kiosks[0].hall, "Library");
    EXPECT_EQ(first.kiosks[0].seen_at_ms, 0);
    EXPECT_TRUE(get<Kiosks>(kiosks, manager).secret.empty());
    EXPECT_NE(registered(manager).secret, first.secret);
    const std::string auditor = staff(Role::Auditor);
    const auto acts = get<contract::StaffActs>("/api/v1/staff/acts", auditor).acts;
    const auto act = std::find_if(acts.begin(), acts.end(), [](const auto& one) {
        return one.act == "manage_kiosks" && one.subject == "register 1";
    });
    ASSERT_NE(act, acts.end());
    EXPECT_EQ(act->reason, library.reason);
    EXPECT_EQ(act->person, name_of(manager));
}

TEST_F(Managed, ManagersSeeAndKeepThoseOfTheirOwnOrganisations) {
    const std::string above = staff(Role::KioskManager), here = staff(Role::KioskManager, "tehran"),
                      elsewhere = staff(Role::KioskManager, "shiraz");
    (void)registered(here);
    EXPECT_EQ(get<Kiosks>(kiosks, above).kiosks.size(), 1u);
    EXPECT_TRUE(get<Kiosks>(kiosks, elsewhere).kiosks.empty());
    EXPECT_EQ(get<Kiosks>(kiosks, elsewhere).organisations, std::vector<std::string>{"shiraz"});
    const std::string at = kiosks + "/1/revocation",
                      why = contract::encode(contract::RevokeKiosk{"because I can"});
    expect_problem({"POST", at, why, elsewhere}, 403, base::ErrorCode::Forbidden, "role");
    expect_problem({"POST", kiosks, contract::encode(library), elsewhere}, 403,
                   base::ErrorCode::Forbidden, "role");
    expect_problem({"POST", at, contract::encode(contract::RevokeKiosk{""}), here}, 422,
                   base::ErrorCode::TextEmpty, "reason");
    contract::RegisterKiosk nameless = library;
    nameless.hall = "  ";
    expect_problem({"POST", kiosks, contract::encode(nameless), here}, 422,
                   base::ErrorCode::TextEmpty, "hall");
    revoke(above, 1);
    expect_problem({"POST", at, why, here}, 409, base::ErrorCode::Conflict, "kiosk");
}

TEST_F(Managed, ADeviceBecomesAKioskByItsSecretHoweverItIsTyped) {
    const std::string manager = staff(Role::KioskManager, "tehran");
    std::string secret = registered(manager).secret;
    EXPECT_EQ(get<KioskHere>(device).state, "none");
    expect_problem(
        {"POST", device, contract::encode(contract::SetUpKiosk{"7K3M0-9XQ2A-B4TWZ-1H8CR"})}, 404,
        base::ErrorCode::NotFound, "kiosk");
    const auto response = ask({"POST", device, contract::encode(contract::SetUpKiosk{secret})});
    const std::string cookie = header_with(response, "Set-Cookie", "kiosk=");
    for (const char* part : {"; HttpOnly", "; SameSite=Strict", "; Path=/"})
        EXPECT_NE(cookie.find(part), std::string::npos) << cookie;
    std::replace(secret.begin(), secret.end(), '-', ' ');
    std::transform(secret.begin(), secret.end(), secret.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const KioskHere here = get<KioskHere>(device, set_up(secret));
    EXPECT_EQ(here, (KioskHere{"ready", "Central campus", "Library"}));
    EXPECT_GE(get<Kiosks>(kiosks, manager).kiosks[0].seen_at_ms, morning.ms);
}

TEST_F(Managed, NoRowHoldsTheSecret) {
    const std::string secret =
        usecases::plain_kiosk_secret(registered(staff(Role::KioskManager, "tehran")).secret);
    (void)store_->readers().read([&](store::Connection& connection) -> base::Result<bool> {
        std::string hash;
        connection.database->session() << "SELECT secret_hash FROM kiosks", soci::into(hash);
        EXPECT_EQ(hash.find(secret), std::string::npos);
        EXPECT_EQ(hash.size(), 64u);
        return true;
    });
}

TEST_F(Managed, OutOfServiceItIsRefusedAndSaysSoInBothLanguages) {
    const std::string manager = staff(Role::KioskManager, "tehran");
    const std::string kiosk = set_up(registered(manager).secret);
    EXPECT_EQ(ask({"GET", "/api/v1/calls", {}, kiosk}).status, 200);
    revoke(manager, 1);
    expect_problem({"GET", "/api/v1/calls", {}, kiosk}, 403, base::ErrorCode::Forbidden, "kiosk");
    EXPECT_EQ(header(ask({"GET", "/fa/", {}, kiosk}), "Location"), "/fa/kiosk");
    const auto page = ask({"GET", "/en/kiosk", {}, kiosk});
    EXPECT_NE(page.body->find("This kiosk is out of service"), std::string::npos);
    EXPECT_NE(page.body->find("این کیوسک دیگر در خدمت نیست"), std::string::npos);
    EXPECT_EQ(ask({"GET", "/api/v1/calls"}).status, 200) << "nobody else is concerned";
}

/// The start screen is where a visit ends, whatever went wrong before.
TEST_F(Managed, ItsStartScreenSignsOut) {
    const std::string kiosk = set_up(registered(staff(Role::KioskManager, "tehran")).secret);
    const std::string session = newcomer();
    ASSERT_TRUE(get<contract::Me>("/api/v1/me", session).signed_in);
    const auto page = ask({"GET", "/fa/kiosk", {}, kiosk + "; " + session});
    EXPECT_EQ(page.status, 200);
    EXPECT_EQ(header(page, "Cache-Control"), "private, no-store");
    EXPECT_NE(header_with(page, "Set-Cookie", "session=;").find("Max-Age=0"), std::string::npos);
    EXPECT_FALSE(get<contract::Me>("/api/v1/me", session).signed_in);
    const std::string at_home = newcomer();
    (void)ask({"GET", "/fa/kiosk", {}, at_home});
    EXPECT_TRUE(get<contract::Me>("/api/v1/me", at_home).signed_in) << "on any other device";
}

/// A neighbour on the campus's network has used up what may be asked there.
TEST_F(Managed, ItsStartScreenLeavesNobodyThereHoweverBusyTheSiteIs) {
    const std::string kiosk = set_up(registered(staff(Role::KioskManager, "tehran")).secret);
    const std::string session = newcomer();
    for (const char* used_up : {"/api/v1/kiosk/end", "/api/v1/kiosk"}) {
        budgets_->fill({{9, base::ms_per_minute}, std::nullopt});
        set_clock(now());
        Ask neighbour{used_up == device ? "GET" : "POST", used_up};
        neighbour.address = "203.0.113.7";
        for (int i = 0; i < 9; ++i) (void)ask(neighbour);
        ASSERT_EQ(ask(neighbour).status, 429) << used_up;
        Ask start{"GET", "/en/kiosk", {}, kiosk + "; " + session};
        start.address = neighbour.address;
        const auto page = ask(start);
        EXPECT_NE(header_with(page, "Set-Cookie", "session=;").find("Max-Age=0"), std::string::npos)
            << used_up;
    }
}

TEST_F(Managed, EveryPageOfItIsItsOwnAndLeadsNowhereElse) {
    const std::string kiosk = set_up(registered(staff(Role::KioskManager, "tehran")).secret);
    for (const char* path : {"/en/", "/en/about", "/en/calls/e-participation", "/en/privacy",
                             "/en/log", "/en/sign-in", "/en/kiosk", "/en/verify"}) {
        const auto page = ask({"GET", path, {}, kiosk});
        EXPECT_EQ(page.status, 200) << path;
        EXPECT_EQ(header(page, "Cache-Control"), "private, no-store") << path;
        EXPECT_NE(header_with(page, "Content-Security-Policy", "sandbox "), "") << path;
        const std::string body = page.body->substr(page.body->find("<body"));
        EXPECT_NE(page.body->find("data-kiosk"), std::string::npos) << path;
        EXPECT_EQ(body.find("_blank"), std::string::npos) << path;
        EXPECT_EQ(body.find("href=\"http"), std::string::npos) << path;
        EXPECT_EQ(body.find(".zip\""), std::string::npos) << path;
        EXPECT_EQ(body.find(".ics\""), std::string::npos) << path;
        EXPECT_EQ(ask({"GET", path}).body->find("data-kiosk"), std::string::npos) << path;
    }
    EXPECT_EQ(ask({"GET", "/en/calls/e-participation/draft", {}, kiosk}).body->find(".akn.xml"),
              std::string::npos);
    for (const char* path : {"/fa/calls.atom", "/posters/e-participation.pdf", "/sign-in/anywhere",
                             "/api/v1/calls/e-participation/draft.fa.akn.xml"})
        EXPECT_EQ(ask({"GET", path, {}, kiosk}).status, 403) << path;
    const std::string both = kiosk + "; " + newcomer();
    EXPECT_EQ(ask({"GET", "/api/v1/me/export", {}, both}).status, 403);
}

TEST_F(Managed, OffersThePageToAPhone) {
    const auto code = get<contract::QrCode>("/api/v1/qr?path=%2Ffa%2Fcalls%2Fe-participation");
    EXPECT_EQ(code.address, "http://h/fa/calls/e-participation");
    EXPECT_GE(code.rows.size(), 21u);
    for (const char* path : {"https%3A%2F%2Fevil.example", "%2F%2Fevil.example%2Ffa", "", "%2Fapi"})
        expect_problem({"GET", std::string("/api/v1/qr?path=") + path}, 400,
                       base::ErrorCode::InvalidInput, "path");
}

class Counted : public Managed {
  protected:
    void vote(const std::string& cookie, const std::string& unit = "article-1") {
        (void)send<contract::Counted>("PUT", call + "/units/" + unit + "/vote",
                                      contract::Choose{"agree"}, cookie);
    }
    contract::ReportTable channels() {
        for (const auto& table : get<contract::Report>(call + "/report").statistics)
            if (table.by == "channel") return table;
        return {};
    }
};

TEST_F(Counted, CountsWhoTookPartFirstAtAKioskAndKeepsNothingElse) {
    const std::string kiosk = set_up(registered(staff(Role::KioskManager, "tehran")).secret);
    for (int people = 0; people < 6; ++people) {
        const std::string person = newcomer();
        vote(kiosk + "; " + person);
        vote(kiosk + "; " + person, "article-2");
    }
    for (int people = 0; people < 7; ++people) {
        const std::string person = newcomer();
        vote(person);
        vote(kiosk + "; " + person, "article-2"); // at home first
    }
    EXPECT_EQ(rows("kiosk_participants"), 1);
    pass_deadline();
    const auto table = channels();
    EXPECT_EQ(table.rows, (std::vector<contract::ReportCount>{{"web", false, 7, 0, 0},
                                                              {"phone", false, 0, 0, 0},
                                                              {"kiosk", false, 6, 0, 0},
                                                              {"paper", false, 0, 0, 0},
                                                              {"messenger", false, 0, 0, 0}}));
}

TEST_F(Counted, TellsNoSmallCount) {
    const std::string kiosk = set_up(registered(staff(Role::KioskManager, "tehran")).secret);
    vote(kiosk + "; " + newcomer());
    for (int people = 0; people < 9; ++people) vote(newcomer());
    pass_deadline();
    for (const auto& row : channels().rows) {
        const bool anybody = row.value == "web" || row.value == "kiosk";
        EXPECT_EQ(row.suppressed, anybody) << row.value;
        EXPECT_EQ(row.count, 0);
    }
}

TEST_F(Counted, AKioskOutOfServiceCountsNobody) {
    const std::string manager = staff(Role::KioskManager, "tehran");
    const std::string kiosk = set_up(registered(manager).secret);
    revoke(manager, 1);
    const auto refused = ask({"PUT", article + "/vote", contract::encode(contract::Choose{"agree"}),
                              kiosk + "; " + newcomer()});
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(rows("kiosk_participants"), 0);
    EXPECT_EQ(rows("participants"), 0);
}

/// The device is set up, used and left with forms alone.
class PlainKiosk : public PlainTown {
  protected:
    std::string registered() {
        const auto all = store_->writer().submit_and_wait([](store::Connection& connection) {
            const contract::Organisation one{"tehran", "", "university", {"نام", "name"}};
            (void)usecases::add_organisation(connection, {{}, {one, "made by the test"}, true},
                                             morning);
            return usecases::register_kiosk(
                connection, {{}, library, usecases::new_kiosk_secret(), true}, morning);
        });
        EXPECT_TRUE(all) << all.error().where;
        return all ? all->secret : std::string();
    }
};

TEST_F(PlainKiosk, IsSetUpUsedAndLeftWithFormsAlone) {
    const std::string secret = registered();
    open("/en/kiosk");
    fill("kiosk-secret", "WRONG");
    press("Set up");
    EXPECT_EQ(response_.status, 422);
    EXPECT_TRUE(says("No kiosk has this secret"));
    fill("kiosk-secret", secret);
    press("Set up");
    EXPECT_TRUE(says("data-kiosk"));
    EXPECT_TRUE(says("begin-en"));
    EXPECT_TRUE(says("lang=\"fa\"")) << "both languages";
    EXPECT_FALSE(says(secret)) << "never on a page";

    open("/en/calls/e-participation/article-1");
    EXPECT_TRUE(has_button("I am done"));
    open("/en/sign-in?next=/en/calls/e-participation/article-1");
    sign_in_by_form("09121234567");
    press("Agree");
    EXPECT_EQ(rows("kiosk_participants"), 1);
    ASSERT_TRUE(jar_.contains("session"));
    press("I am done");
    EXPECT_EQ(path_, "/en/kiosk");
    EXPECT_FALSE(jar_.contains("session"));
    EXPECT_FALSE(jar_.contains("told"));
    EXPECT_TRUE(jar_.contains("kiosk"));
    open("/en/me");
    EXPECT_FALSE(has_button("Sign out"));
}

} // namespace
} // namespace hamandish::journeys::kiosk_test
