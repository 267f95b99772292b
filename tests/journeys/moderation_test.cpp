// A comment's way through moderation: reported, hidden by a rule and for a reason, appealed,
// decided by somebody else, shown again; what everyone sees of it meanwhile, and every way around
// it that is barred.
#include "contract/answer_messages.h"
#include "contract/moderation_messages.h"
#include "domain/moderation.h"
#include "staff_town.h"
#include "true_log.h"

namespace hamandish::journeys::moderation_test {
namespace {

using base::ErrorCode;
using contract::ModerationQueue;
using domain::Role;

const std::string queue_path = "/api/v1/staff/moderation";
const std::string said = "call Sara on 0912 555 66 77";

class ModerationJourney : public StaffTown {
  protected:
    void SetUp() override {
        StaffTown::SetUp();
        author_ = newcomer();
        moderator_ = staff(Role::Moderator);
        comment_ = comment_by(author_, said);
    }
    std::int64_t comment_by(const std::string& cookie, const std::string& text) {
        const std::string key = "key-of-somebody-" + std::to_string(++keys_);
        return send<contract::CommentRecorded>("POST", article + "/comments",
                                               contract::SubmitComment{key, text}, cookie)
            .comment.id;
    }
    [[nodiscard]] std::string path(const std::string& what) const {
        return "/api/v1/comments/" + std::to_string(comment_) + "/" + what;
    }
    [[nodiscard]] std::string staff_path() const {
        return "/api/v1/staff/comments/" + std::to_string(comment_) + "/moderation";
    }
    void report(const std::string& cookie, const std::string& rule = "personal_data") {
        (void)send<contract::Empty>("POST", path("reports"), contract::ReportComment{rule}, cookie);
    }
    ModerationQueue moderate(const std::string& cookie, const std::string& act,
                             const std::string& reason = "somebody's telephone number") {
        return send<ModerationQueue>(
            "POST", staff_path(),
            contract::ModerateComment{act, act == "hide" ? "personal_data" : "", reason}, cookie);
    }
    contract::Comment appeal(const std::string& text = "it is my own number") {
        return send<contract::Comment>("POST", path("appeal"), contract::AppealHiding{text},
                                       author_);
    }
    void refused(const std::string& cookie, const std::string& where_to, const std::string& body,
                 int status, ErrorCode code, const std::string& where) {
        expect_problem({"POST", where_to, body, cookie}, status, code, where);
    }
    void act_refused(const std::string& cookie, const std::string& act, int status, ErrorCode code,
                     const std::string& where) {
        refused(cookie, staff_path(),
                contract::encode(contract::ModerateComment{act, "insult", "a good reason"}), status,
                code, where);
    }
    contract::Comment on_the_page() {
        for (const contract::Comment& one : get<contract::UnitPage>(article).comments)
            if (one.id == comment_) return one;
        ADD_FAILURE() << "its place is gone";
        return {};
    }
    contract::ModerationLog public_log() {
        return get<contract::ModerationLog>(call + "/moderation");
    }
    std::string exported_log() { return true_log(*store_, morning); }

    std::string author_, moderator_;
    std::int64_t comment_ = 0;
    int keys_ = 0;
};

TEST_F(ModerationJourney, MostReportedComesFirstAndEachPersonCountsOnce) {
    const std::int64_t first = comment_;
    comment_ = comment_by(author_, "another comment of the same person");
    const std::string one = newcomer(), other = newcomer();
    report(one);
    report(one, "insult");
    report(other);
    const std::int64_t second = comment_;
    comment_ = first;
    report(one);
    const auto queue = get<ModerationQueue>(queue_path, moderator_);
    ASSERT_EQ(queue.reported.size(), 2u);
    EXPECT_EQ(queue.reported[0].comment.id, second);
    EXPECT_EQ(queue.reported[0].report_count, 2) << "the same person was counted once";
    ASSERT_EQ(queue.reported[0].reports.size(), 1u);
    EXPECT_EQ(queue.reported[0].reports[0].rule, "personal_data");
    EXPECT_EQ(get<contract::MyUnit>(article + "/mine", one).reported.size(), 2u);
    EXPECT_EQ(public_log().waiting_count, 3);
    EXPECT_TRUE(public_log().entries.empty()) << "a report alone hides nothing";
    EXPECT_EQ(on_the_page().text, said);
}

TEST_F(ModerationJourney, WhatIsHiddenLeavesItsPlaceAndItsReason) {
    report(newcomer());
    const auto queue = moderate(moderator_, "hide");
    EXPECT_TRUE(queue.reported.empty()) << "whoever reported it was heard";
    ASSERT_EQ(queue.hidden.size(), 1u);
    const auto shown = on_the_page();
    EXPECT_EQ(shown.text, "");
    EXPECT_EQ(shown.hiding.rule, "personal_data");
    EXPECT_EQ(shown.hiding.reason, "somebody's telephone number");
    EXPECT_EQ(get<contract::UnitPage>(article).unit.comment_count, 1) << "it is still counted";
    const auto mine = get<contract::MyUnit>(article + "/mine", author_);
    ASSERT_EQ(mine.hidden.size(), 1u);
    EXPECT_EQ(mine.hidden[0].text, said) << "its author still sees it";
    EXPECT_TRUE(get<contract::MyUnit>(article + "/mine", newcomer()).hidden.empty());
    const auto list = get<contract::MyContributions>("/api/v1/me/contributions", author_);
    EXPECT_EQ(list.comments.at(0).comment.text, said);
    const auto log = public_log();
    ASSERT_EQ(log.entries.size(), 1u);
    EXPECT_EQ(log.entries[0].act, "hidden");
    EXPECT_EQ(log.hidden_count, 1);
    EXPECT_EQ(log.waiting_count, 0);
}

TEST_F(ModerationJourney, HiddenWordsAreNowhereToBeHad) {
    moderate(moderator_, "hide");
    // A telephone number can be guessed digit by digit where its beginning finds it.
    const auto found = get<contract::SearchPage>(call + "/search?q=0912");
    EXPECT_EQ(found.hit_count, 0);
    EXPECT_EQ(found.hidden_count, 1);
    EXPECT_EQ(exported_log().find(said), std::string::npos);
    for (const std::string& public_path :
         {article, call, call + "/answers", call + "/moderation", call + "/search?q=Sara"})
        EXPECT_EQ(ask({"GET", public_path}).body->find("0912"), std::string::npos) << public_path;
    refused(newcomer(), path("reports"), contract::encode(contract::ReportComment{"insult"}), 409,
            ErrorCode::Conflict, "hidden");
    expect_problem(
        {"PUT", path("reaction"), contract::encode(contract::Choose{"agree"}), newcomer()}, 409,
        ErrorCode::Conflict, "hidden");
    moderate(moderator_, "show", "it was the author's own number");
    EXPECT_EQ(get<contract::SearchPage>(call + "/search?q=0912").hit_count, 1);
    EXPECT_EQ(on_the_page().text, said);
    EXPECT_NE(exported_log().find(said), std::string::npos);
}

TEST_F(ModerationJourney, AnAppealIsDecidedBySomebodyElse) {
    moderate(moderator_, "hide");
    EXPECT_EQ(appeal().hiding.appeal, "waiting");
    refused(author_, path("appeal"), contract::encode(contract::AppealHiding{"once more, please"}),
            409, ErrorCode::Conflict, "comment");
    EXPECT_EQ(on_the_page().hiding.appeal, "waiting");
    EXPECT_EQ(on_the_page().hiding.appeal_text, "") << "its words are for the moderators";
    ASSERT_EQ(get<ModerationQueue>(queue_path, moderator_).appeals.size(), 1u);
    EXPECT_FALSE(get<ModerationQueue>(queue_path, moderator_).appeals[0].may_decide);
    act_refused(moderator_, "uphold", 403, ErrorCode::Forbidden, "moderator");
    act_refused(moderator_, "lift", 403, ErrorCode::Forbidden, "moderator");
    act_refused(moderator_, "show", 409, ErrorCode::Conflict, "appeal");
    const std::string second = staff(Role::Lead);
    const auto before = get<ModerationQueue>(queue_path, second);
    ASSERT_EQ(before.appeals.size(), 1u);
    EXPECT_TRUE(before.appeals[0].may_decide);
    EXPECT_EQ(before.appeals[0].comment.hiding.appeal_text, "it is my own number");
    EXPECT_TRUE(moderate(second, "lift", "it is their own number").appeals.empty());
    EXPECT_EQ(on_the_page().text, said);
    const auto log = public_log();
    ASSERT_EQ(log.entries.size(), 2u);
    EXPECT_EQ(log.entries[0].act, "shown");
    EXPECT_TRUE(log.entries[0].by_appeal);
    EXPECT_EQ(log.hidden_count, 0);
    exported_log();
}

TEST_F(ModerationJourney, AnUpheldHidingStaysAndSaysWhy) {
    moderate(moderator_, "hide");
    appeal();
    moderate(staff(Role::Moderator), "uphold", "the number is of another person");
    const auto shown = on_the_page();
    EXPECT_EQ(shown.text, "");
    EXPECT_EQ(shown.hiding.appeal, "upheld");
    EXPECT_EQ(shown.hiding.upheld_because, "the number is of another person");
    refused(author_, path("appeal"), contract::encode(contract::AppealHiding{"and once more"}), 409,
            ErrorCode::Conflict, "comment");
    ASSERT_EQ(public_log().entries.size(), 2u);
    EXPECT_EQ(public_log().entries[0].act, "upheld");
    exported_log();
    moderate(moderator_, "show", "after the other person agreed");
    moderate(moderator_, "hide", "and took it back again");
    EXPECT_EQ(appeal("a new hiding, a new appeal").hiding.appeal, "waiting");
    EXPECT_EQ(public_log().entries.size(), 4u);
    exported_log();
}

TEST_F(ModerationJourney, NoActWithoutARuleOrAReason) {
    refused(moderator_, staff_path(),
            contract::encode(contract::ModerateComment{"hide", "off_topic", "not about this"}), 400,
            ErrorCode::InvalidInput, "rule");
    refused(moderator_, staff_path(),
            contract::encode(contract::ModerateComment{"delete", "insult", "a good reason"}), 400,
            ErrorCode::InvalidInput, "act");
    refused(moderator_, staff_path(),
            contract::encode(contract::ModerateComment{"hide", "insult", "no"}), 422,
            ErrorCode::TextEmpty, "reason");
    act_refused(moderator_, "show", 409, ErrorCode::Conflict, "comment");
    act_refused(moderator_, "uphold", 409, ErrorCode::Conflict, "comment");
    act_refused(moderator_, "dismiss", 409, ErrorCode::Conflict, "comment");
    moderate(moderator_, "hide");
    act_refused(moderator_, "hide", 409, ErrorCode::Conflict, "comment");
    const auto acts = get<contract::StaffActs>("/api/v1/staff/acts", staff(Role::Auditor));
    std::vector<std::string> reasons; // what was refused is not among them
    for (const auto& one : acts.acts)
        if (one.act == "hide_contribution") reasons.push_back(one.reason);
    EXPECT_EQ(reasons, std::vector<std::string>{"somebody's telephone number"});
}

TEST_F(ModerationJourney, OnesOwnCommentIsNeitherReportedNorAppealedByOthers) {
    refused(author_, path("reports"), contract::encode(contract::ReportComment{"insult"}), 403,
            ErrorCode::Forbidden, "comment");
    refused(newcomer(), path("reports"), contract::encode(contract::ReportComment{"boring"}), 400,
            ErrorCode::InvalidInput, "rule");
    refused(author_, path("appeal"), contract::encode(contract::AppealHiding{"nothing is hidden"}),
            409, ErrorCode::Conflict, "comment");
    moderate(moderator_, "hide");
    refused(newcomer(), path("appeal"), contract::encode(contract::AppealHiding{"not mine at all"}),
            403, ErrorCode::Forbidden, "comment");
    refused(author_, path("appeal"), contract::encode(contract::AppealHiding{"no"}), 422,
            ErrorCode::TextEmpty, "text");
}

TEST_F(ModerationJourney, DismissedReportsLeaveTheCommentAndTheQueue) {
    const std::string citizen = newcomer();
    report(citizen);
    EXPECT_TRUE(moderate(moderator_, "dismiss", "a number of an office").reported.empty());
    report(citizen);
    EXPECT_TRUE(get<ModerationQueue>(queue_path, moderator_).reported.empty())
        << "whoever was heard is not heard twice";
    report(newcomer());
    EXPECT_EQ(get<ModerationQueue>(queue_path, moderator_).reported.size(), 1u);
    EXPECT_EQ(on_the_page().text, said);
}

TEST_F(ModerationJourney, HiddenProposalsAreNotOwedAnAnswerAndNotQuoted) {
    comment_ =
        send<contract::CommentRecorded>(
            "POST", article + "/comments",
            contract::SubmitComment{"key-of-a-proposal", "write 0912 there", "proposal", "0912"},
            author_)
            .comment.id;
    moderate(moderator_, "hide");
    EXPECT_EQ(on_the_page().wording, "");
    EXPECT_EQ(on_the_page().answering.state, "");
    pass_deadline();
    const auto report = get<contract::Report>(call + "/report");
    EXPECT_EQ(report.hidden_count, 1);
    EXPECT_EQ(report.owed_count, 0);
    for (const auto& list : {report.most_agreed, report.most_disputed})
        for (const auto& one : list) EXPECT_NE(one.id, comment_);
}

TEST_F(ModerationJourney, ACallIsModeratedByItsOwnOrganisation) {
    const std::string lead = staff(Role::Lead, "tehran");
    (void)send<contract::AnswerRules>("PUT", "/api/v1/staff/calls/e-participation/answer-rules",
                                      contract::AnswerRules{30, "tehran", "made by the test"},
                                      lead);
    const std::string elsewhere = staff(Role::Moderator, "shiraz");
    report(newcomer());
    EXPECT_TRUE(get<ModerationQueue>(queue_path, elsewhere).reported.empty());
    act_refused(elsewhere, "hide", 403, ErrorCode::Forbidden, "role");
    EXPECT_EQ(get<ModerationQueue>(queue_path, lead).reported.size(), 1u);
    moderate(lead, "hide");
}

} // namespace
} // namespace hamandish::journeys::moderation_test
