// A form filled in on paper, from the printer to the report: who enters it, who checks it, and that
// nothing of it counts before.
#include "contract/report_messages.h"
#include "contract/sheet_messages.h"
#include "given_role.h"
#include "plain_page.h"
#include "server/usecases/sheets.h"
#include "staff_town.h"
#include "true_log.h"

#include <algorithm>

namespace hamandish::journeys::papers_test {
namespace {

using contract::CheckSheet;
using contract::EnterSheet;
using contract::PaperDesk;
using domain::Role;

const std::string papers = "/api/v1/staff/calls/e-participation/papers";
const std::string words = "The period is too short for people without a network.";

EnterSheet sheet(std::int64_t number) {
    return {number,
            {{"article-1", "proposal", words}},
            {{"article-1", "agree"}, {"article-2", "disagree"}},
            "1355",
            "woman",
            "IR-07",
            "public"};
}

class Papers : public StaffTown {
  protected:
    PaperDesk enter(const std::string& who, const EnterSheet& one) {
        return send<PaperDesk>("POST", papers, one, who);
    }
    static std::string check_path(std::int64_t id) {
        return "/api/v1/staff/papers/" + std::to_string(id) + "/check";
    }
    static CheckSheet agrees(const contract::PaperSheet& one) {
        return {true, "", one.entered_at_ms};
    }
    static CheckSheet differs(const contract::PaperSheet& one, const std::string& reason) {
        return {false, reason, one.entered_at_ms};
    }
    PaperDesk check(const std::string& who, const contract::PaperSheet& one) {
        return send<PaperDesk>("POST", check_path(one.id), agrees(one), who);
    }
    static Ask asked(const std::string& path, const std::string& body, const std::string& who) {
        return {"POST", path, body, who};
    }
    void refuses(const EnterSheet& one, const std::string& who, int status, base::ErrorCode code,
                 const std::string& where) {
        expect_problem(asked(papers, contract::encode(one), who), status, code, where);
    }
    contract::UnitPage unit(const std::string& key) {
        return get<contract::UnitPage>(call + "/units/" + key);
    }
    std::vector<contract::ReportCount> channels() {
        for (const auto& table : get<contract::Report>(call + "/report").statistics)
            if (table.by == "channel") return table.rows;
        return {};
    }
};

TEST_F(Papers, CountWhenASecondPersonHasCheckedThem) {
    const std::string first = staff(Role::Moderator), second = staff(Role::Editor);
    const PaperDesk desk = enter(first, sheet(12));
    ASSERT_EQ(desk.sheets.size(), 1u);
    EXPECT_EQ(desk.sheets[0].content, sheet(12));
    EXPECT_TRUE(desk.sheets[0].mine);
    EXPECT_TRUE(unit("article-1").comments.empty()) << "nothing is public yet";
    EXPECT_EQ(rows("participants"), 0);
    const auto& one = desk.sheets[0];
    expect_problem(asked(check_path(one.id), contract::encode(agrees(one)), first), 403,
                   base::ErrorCode::Forbidden, "checker");

    EXPECT_FALSE(get<PaperDesk>(papers, second).sheets[0].mine);
    const PaperDesk after = check(second, one);
    EXPECT_TRUE(after.sheets.empty());
    EXPECT_EQ(after.checked_count, 1);
    const auto page = unit("article-1");
    ASSERT_EQ(page.comments.size(), 1u);
    EXPECT_EQ(page.comments[0].text, words);
    EXPECT_EQ(page.comments[0].kind, "proposal");
    EXPECT_EQ(domain::sheet_number_from(page.comments[0].author), 12);
    EXPECT_EQ(page.unit.votes.agree, 1);
    EXPECT_EQ(unit("article-2").unit.votes.disagree, 1);
    EXPECT_EQ(get<contract::CallPage>(call).call.participant_count, 1);
    for (const std::string language : {"fa", "en", "ar"}) {
        const auto html = ask({"GET", "/" + language + "/calls/e-participation/article-1"});
        const std::string mark = language == "fa"   ? "روی کاغذ، برگه"
                                 : language == "en" ? "On paper, sheet"
                                                    : "على الورق، الورقة";
        EXPECT_NE(html.body->find(mark), std::string::npos) << language;
    }
    expect_problem(asked(check_path(one.id), contract::encode(agrees(one)), second), 409,
                   base::ErrorCode::Conflict, "sheet");
}

TEST_F(Papers, StandInTheRegisterOfStaffActsAndNowhereInPublic) {
    const std::string first = staff(Role::Moderator), second = staff(Role::Lead);
    check(second, enter(first, sheet(12)).sheets[0]);
    const auto acts = get<contract::StaffActs>("/api/v1/staff/acts", second).acts;
    const auto did = [&](const std::string& who, const std::string& subject) {
        return std::any_of(acts.begin(), acts.end(), [&](const auto& one) {
            return one.act == "enter_paper" && one.person == who && one.subject == subject;
        });
    };
    EXPECT_TRUE(did(name_of(first), "enter sheet 12 of e-participation"));
    EXPECT_TRUE(did(name_of(second), "check sheet 12 of e-participation"));
    const std::string log = true_log(*store_, now());
    EXPECT_NE(log.find("paper-"), std::string::npos) << "that it came on paper";
    for (const std::string& who : {name_of(first), name_of(second)})
        EXPECT_EQ(log.find("\"" + who + "\""), std::string::npos);
}

TEST_F(Papers, ASheetIsEnteredOnce) {
    const std::string first = staff(Role::Moderator), second = staff(Role::Editor);
    const auto one = enter(first, sheet(3)).sheets[0];
    refuses(sheet(3), second, 409, base::ErrorCode::Conflict, "sheet_number");
    check(second, one);
    refuses(sheet(3), first, 409, base::ErrorCode::Conflict, "sheet_number");
    EXPECT_EQ(rows("participants"), 1);
    const auto refused = ask({"POST", papers, contract::encode(sheet(3)), first});
    EXPECT_EQ(contract::decode<contract::Problem>(*refused.body)->message.en.find("A sheet with"),
              0u);
}

TEST_F(Papers, AReturnedSheetIsEnteredAnew) {
    const std::string first = staff(Role::Moderator), second = staff(Role::Editor);
    const auto one = enter(first, sheet(5)).sheets[0];
    expect_problem(asked(check_path(one.id), contract::encode(differs(one, "")), second), 422,
                   base::ErrorCode::TextEmpty, "reason");
    const auto returned =
        send<PaperDesk>("POST", check_path(one.id), differs(one, "It says article 2."), second);
    ASSERT_EQ(returned.sheets.size(), 1u);
    EXPECT_EQ(returned.sheets[0].state, "returned");
    EXPECT_EQ(returned.sheets[0].note, "It says article 2.");
    EXPECT_EQ(rows("participants"), 0);
    EnterSheet right = sheet(5);
    right.contributions[0].unit_key = "article-2";
    const auto anew = enter(second, right).sheets[0];
    EXPECT_EQ(anew.state, "waiting");
    expect_problem(asked(check_path(one.id), contract::encode(agrees(one)), first), 409,
                   base::ErrorCode::Conflict, "sheet"); // what was compared reads otherwise now
    check(first, anew); // whoever entered it first may check what another one entered
    EXPECT_TRUE(unit("article-1").comments.empty());
    EXPECT_EQ(unit("article-2").comments.size(), 1u);
}

TEST_F(Papers, SaysWhatIsWrongWithASheet) {
    const std::string who = staff(Role::Moderator);
    using base::ErrorCode;
    EnterSheet one = sheet(1);
    one.number = 0;
    refuses(one, who, 400, ErrorCode::InvalidInput, "sheet_number");
    refuses({1, {}, {}, {}, {}, {}, {}}, who, 422, ErrorCode::TextEmpty, "sheet");
    one = sheet(1);
    one.contributions[0].unit_key = "article-999";
    refuses(one, who, 404, ErrorCode::NotFound, "unit");
    one = sheet(1);
    one.contributions[0].text = " ";
    refuses(one, who, 422, ErrorCode::TextEmpty, "text");
    one = sheet(1);
    one.contributions.push_back(one.contributions[0]);
    refuses(one, who, 409, ErrorCode::AlreadySaid, "sheet");
    one = sheet(1);
    one.votes.push_back({"article-1", "disagree"});
    refuses(one, who, 409, ErrorCode::Conflict, "unit");
    one = sheet(1);
    one.votes[0].choice = "pass";
    refuses(one, who, 400, ErrorCode::InvalidInput, "choice");
    one = sheet(1);
    one.province = "IR-99";
    refuses(one, who, 400, ErrorCode::InvalidInput, "province");
}

TEST_F(Papers, AreEnteredByThoseWhoMayAndNobodyElse) {
    const std::string body = contract::encode(sheet(1));
    for (const Role role : {Role::Analyst, Role::Auditor, Role::KioskManager, Role::Administrator})
        expect_problem(asked(papers, body, staff(role)), 403, base::ErrorCode::Forbidden, "role");
    expect_problem(asked(papers, body, newcomer()), 403, base::ErrorCode::Forbidden, "role");
    expect_problem(asked(papers, body, staff(Role::Lead, "ministry", false)), 403,
                   base::ErrorCode::Forbidden, "second_factor");
    expect_problem(asked("/api/v1/staff/calls/nothing/papers", body, staff(Role::Lead)), 404,
                   base::ErrorCode::NotFound, "call");
    expect_problem(asked(check_path(77), contract::encode(agrees({})), staff(Role::Lead)), 404,
                   base::ErrorCode::NotFound, "sheet");
}

/// Nobody can come in by the name of a sheet: its person has no number to send a code to.
TEST_F(Papers, WhoFilledASheetInHasNoAccount) {
    check(staff(Role::Lead), enter(staff(Role::Editor), sheet(9)).sheets[0]);
    const std::string author = unit("article-1").comments[0].author;
    for (const std::string& text : {author, std::string("paper")})
        EXPECT_EQ(
            ask({"POST", "/api/v1/sign-in/codes", contract::encode(contract::RequestCode{text})})
                .status,
            422);
}

TEST_F(Papers, AreAChannelOfTheReportWithTheirPeoplesAnswers) {
    const std::string first = staff(Role::Moderator), second = staff(Role::Editor);
    for (std::int64_t number = 1; number <= 6; ++number)
        check(second, enter(first, sheet(number)).sheets[0]);
    for (int people = 0; people < 7; ++people)
        (void)send<contract::Counted>("PUT", article + "/vote", contract::Choose{"agree"},
                                      newcomer());
    (void)enter(first, sheet(99));
    pass_deadline();
    const auto rows = channels();
    ASSERT_EQ(rows.size(), 5u);
    EXPECT_EQ(rows[0], (contract::ReportCount{"web", false, 7, 0, 0}));
    EXPECT_EQ(rows[1], (contract::ReportCount{"phone", false, 0, 0, 0}));
    EXPECT_EQ(rows[3], (contract::ReportCount{"paper", false, 6, 0, 0}));
    const auto report = get<contract::Report>(call + "/report");
    EXPECT_EQ(report.call.participant_count, 13);
    EXPECT_EQ(report.unchecked_sheet_count, 1);
    EXPECT_EQ(report.owed_count, 6) << "each proposal on paper is owed an answer";
    for (const auto& table : report.statistics)
        for (const auto& row : table.rows)
            if (row.value == "female") {
                EXPECT_EQ(row.count, 6);
            }
    const auto page = ask({"GET", "/en/calls/e-participation/report"});
    EXPECT_NE(page.body->find("was not checked in time"), std::string::npos);
}

/// The sheets can be counted by their names, so a small count is not to be had by subtracting them.
TEST_F(Papers, HideNoSmallCountOfAnotherChannelBadly) {
    const std::string first = staff(Role::Moderator), second = staff(Role::Editor);
    for (std::int64_t number = 1; number <= 4; ++number)
        check(second, enter(first, sheet(number)).sheets[0]);
    for (int people = 0; people < 9; ++people)
        (void)send<contract::Counted>("PUT", article + "/vote", contract::Choose{"agree"},
                                      newcomer());
    const std::string voter = newcomer();
    (void)send<contract::Counted>("PUT", article + "/vote", contract::Choose{"agree"}, voter);
    ASSERT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
        connection.database->session()
            << "INSERT INTO kiosks (organisation_id, campus, hall, secret_hash, registered_by,"
               " registered_at_ms, registered_reason, seen_at_ms, revoked_by, revoked_at_ms,"
               " revoked_reason) VALUES (1, 'c', 'h', 's', 0, 0, '', 0, 0, 0, '')";
        connection.kiosks.count_participant(connection.calls.find("e-participation")->id, {1});
        return true;
    }));
    pass_deadline();
    for (const auto& row : channels()) {
        const bool anybody = row.value != "phone" && row.value != "messenger";
        EXPECT_EQ(row.suppressed, anybody) << row.value;
    }
}

TEST_F(Papers, NothingIsEnteredOrCheckedAfterThePeriod) {
    const auto one = enter(staff(Role::Moderator), sheet(1)).sheets[0];
    pass_deadline();
    const std::string later = staff(Role::Editor);
    refuses(sheet(2), later, 409, base::ErrorCode::Closed, "call");
    expect_problem(asked(check_path(one.id), contract::encode(agrees(one)), later), 409,
                   base::ErrorCode::Closed, "call");
    EXPECT_EQ(get<PaperDesk>(papers, later).sheets.size(), 1u) << "and it is seen that it waited";
}

TEST_F(Papers, TheFormIsPrintedWhileTheCallMayBeAnswered) {
    const std::string path = "/calls/e-participation/form.pdf";
    const auto form = ask({"GET", path});
    EXPECT_EQ(form.status, 200);
    EXPECT_EQ(header(form, "Content-Type"), "application/pdf");
    EXPECT_TRUE(form.body->starts_with("%PDF-"));
    EXPECT_NE(ask({"GET", "/en/calls/e-participation"}).body->find(path), std::string::npos);
    for (const std::string wrong : {"/calls/nothing/form.pdf", "/calls//form.pdf"})
        EXPECT_EQ(ask({"GET", wrong}).status, 404) << wrong;
    set_clock({morning.ms - 3 * base::ms_per_day});
    EXPECT_EQ(ask({"GET", path}).status, 200) << "before it opens";
    pass_deadline();
    EXPECT_EQ(ask({"GET", path}).status, 410);
    EXPECT_EQ(ask({"GET", "/en/calls/e-participation"}).body->find(path), std::string::npos);
}

/// The same with forms alone: two members of staff without scripts.
class PlainPapers : public PlainTown {
  protected:
    void become(const std::string& mobile) {
        jar_ = jars_[mobile];
        if (!jar_.contains("session")) join(mobile);
        jars_[mobile] = jar_;
        open("/en/staff/calls/e-participation/papers");
    }
    /// The label of a field of a box.
    std::string in_box(int box, const std::string& field) {
        return labelled("Box " + std::to_string(box) + " – " + field);
    }

  private:
    void join(const std::string& mobile) {
        open("/en/sign-in?next=/en/staff/calls/e-participation/papers");
        sign_in_by_form(mobile);
        ASSERT_TRUE(store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                const std::string hash = usecases::session_hash_from(jar_["session"]);
                const auto person = connection.people.find_by_session(hash, now());
                if (!person) return base::fail(base::ErrorCode::Internal, "person");
                give_role(connection, *person, ministry(connection), Role::Moderator, now());
                connection.staff.put_session(hash, person->id, {now().ms + base::ms_per_hour});
                return true;
            }));
    }
    static store::OrganisationId ministry(store::Connection& connection) {
        const contract::Organisation one{"ministry", "", "ministry", {"نام", "name"}};
        (void)usecases::add_organisation(connection, {{}, {one, "made by the test"}, true},
                                         morning); // refused the second time
        return connection.staff.find_organisation("ministry")->id;
    }
    std::map<std::string, std::map<std::string, std::string>> jars_;
};

TEST_F(PlainPapers, AreEnteredAndCheckedWithFormsAlone) {
    become("09121234567");
    press("Hand over for checking");
    EXPECT_EQ(response_.status, 422);
    EXPECT_TRUE(says("a number from 1 to"));
    fill("sheet-number", "12");
    fill(in_box(2, "The words"), words);
    fill(in_box(2, "About which part"), "article-1");
    press("Hand over for checking");
    EXPECT_TRUE(says("A colleague can check it now"));
    EXPECT_TRUE(says("Sheet \u206812\u2069"));
    EXPECT_FALSE(has_button("It agrees with the paper")) << "not whoever entered it";
    fill("sheet-number", "12");
    fill(in_box(1, "The words"), "something else");
    fill(in_box(1, "About which part"), "article-1");
    press("Hand over for checking");
    EXPECT_TRUE(says("A sheet with this number has been entered"));
    EXPECT_EQ(held(in_box(1, "The words")), "something else") << "nothing typed is lost";

    become("09121234568");
    EXPECT_TRUE(says(words));
    press("Return it for correction");
    EXPECT_EQ(response_.status, 422);
    fill(labelled("If you return it"), "It is about article 2.");
    press("Return it for correction");
    EXPECT_TRUE(says("It is about article 2."));
    press("Enter this sheet anew");
    EXPECT_EQ(held("sheet-number"), "12");
    fill(in_box(1, "About which part"), "article-2");
    press("Hand over for checking");
    EXPECT_TRUE(says("A colleague can check it now"));

    become("09121234567");
    press("It agrees with the paper");
    EXPECT_TRUE(says("The sheet is published and counted"));
    open("/en/calls/e-participation/article-2");
    EXPECT_TRUE(says(words));
    EXPECT_TRUE(says("On paper, sheet"));
}

TEST_F(PlainPapers, ATelephoneCallIsEnteredAndCheckedWithFormsAlone) {
    become("09121234567");
    fill(labelled("How it reached us"), "phone");
    fill("sheet-number", "12");
    press("Hand over for checking");
    EXPECT_TRUE(says("Nothing of the sheet has been entered"));
    EXPECT_EQ(held(labelled("How it reached us")), "phone") << "nothing chosen is lost";
    fill(in_box(1, "The words"), words);
    fill(in_box(1, "About which part"), "article-1");
    press("Hand over for checking");
    EXPECT_TRUE(says("You entered this telephone call"));

    become("09121234568");
    EXPECT_TRUE(says("Compare it with the note or recording of the telephone call"));
    EXPECT_FALSE(has_button("It agrees with the paper"));
    press("It agrees with the note or recording of the telephone call");
    EXPECT_TRUE(says("The sheet is published and counted"));
    open("/en/calls/e-participation/article-1");
    EXPECT_TRUE(says(words));
    EXPECT_TRUE(says("By telephone, sheet"));
}

} // namespace
} // namespace hamandish::journeys::papers_test
