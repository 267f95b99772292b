// Personal data in a comment: asked for, masked word by word, appealed, shown again; what everyone
// reads, finds and downloads meanwhile, and what the author and the log still know.
#include "contract/moderation_messages.h"
#include "contract/report_messages.h"
#include "domain/masking.h"
#include "domain/moderation.h"
#include "staff_town.h"
#include "true_log.h"

namespace hamandish::journeys::masking_test {
namespace {

using base::ErrorCode;
using contract::ModerationQueue;
using domain::Role;

const std::string queue_path = "/api/v1/staff/moderation";
const std::string said = "call Sara on 0912 555 66 77 about the park";
const std::string shown = "call " + std::string(domain::mask_mark) + " on " +
                          std::string(domain::mask_mark) + " about the park";

class MaskingJourney : public StaffTown {
  protected:
    void SetUp() override {
        StaffTown::SetUp();
        author_ = newcomer();
        moderator_ = staff(Role::Moderator);
        comment_ = send<contract::CommentRecorded>(
                       "POST", article + "/comments",
                       contract::SubmitComment{"key-of-somebody-1", said}, author_)
                       .comment.id;
    }
    [[nodiscard]] std::string path(const std::string& what) const {
        return "/api/v1/comments/" + std::to_string(comment_) + "/" + what;
    }
    [[nodiscard]] std::string staff_path() const {
        return "/api/v1/staff/comments/" + std::to_string(comment_) + "/moderation";
    }
    ModerationQueue act(const std::string& cookie, const std::string& what,
                        const std::string& words = "",
                        const std::string& reason = "somebody's name and number") {
        return send<ModerationQueue>("POST", staff_path(),
                                     contract::ModerateComment{what, "", reason, words}, cookie);
    }
    void act_refused(const std::string& what, const std::string& words, int status, ErrorCode code,
                     const std::string& where) {
        expect_problem(
            {"POST", staff_path(),
             contract::encode(contract::ModerateComment{what, "", "a good reason", words}),
             moderator_},
            status, code, where);
    }
    contract::Comment appeal() {
        return send<contract::Comment>("POST", path("appeal"),
                                       contract::AppealHiding{"it is my own number"}, author_);
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

    std::string author_, moderator_;
    std::int64_t comment_ = 0;
};

TEST_F(MaskingJourney, WhoReportsNamesWordsAndTheModeratorGetsThemWithTheProgramsOwn) {
    (void)send<contract::Empty>("POST", path("reports"),
                                contract::ReportComment{"personal_data", "Sara"}, newcomer());
    const auto queue = get<ModerationQueue>(queue_path, moderator_);
    ASSERT_EQ(queue.reported.size(), 1u);
    EXPECT_EQ(queue.reported[0].suggested, (std::vector<std::string>{"Sara", "0912 555 66 77"}));
    EXPECT_EQ(on_the_page().text, said) << "a report alone masks nothing";
    const auto after = act(moderator_, "mask", "Sara\n0912 555 66 77");
    EXPECT_TRUE(after.reported.empty()) << "whoever reported it was heard";
    ASSERT_EQ(after.masked.size(), 1u);
    EXPECT_EQ(after.masked[0].suggested, (std::vector<std::string>{"Sara", "0912 555 66 77"}))
        << "said once";
}

TEST_F(MaskingJourney, AuthorsMayAskForTheirOwn) {
    const auto own = [&](const std::string& rule, const std::string& words) {
        return Ask{"POST", path("reports"), contract::encode(contract::ReportComment{rule, words}),
                   author_};
    };
    expect_problem(own("insult", "Sara"), 403, ErrorCode::Forbidden, "comment");
    expect_problem(own("personal_data", "Nobody"), 400, ErrorCode::InvalidInput, "words");
    (void)send<contract::Empty>("POST", path("reports"),
                                contract::ReportComment{"personal_data", "Sara"}, author_);
    EXPECT_EQ(get<ModerationQueue>(queue_path, moderator_).reported.size(), 1u);
}

TEST_F(MaskingJourney, EveryoneGetsAMarkAndNobodyTheWords) {
    act(moderator_, "mask", "Sara\n0912 555 66 77");
    EXPECT_EQ(on_the_page().text, shown);
    EXPECT_EQ(on_the_page().masking.reason, "somebody's name and number");
    EXPECT_TRUE(on_the_page().masking.words.empty());
    EXPECT_EQ(get<contract::SearchPage>(call + "/search?q=0912").hit_count, 0);
    EXPECT_EQ(get<contract::SearchPage>(call + "/search?q=park").hit_count, 1);
    for (const std::string& public_path :
         {article, call, call + "/answers", call + "/moderation", call + "/search?q=park",
          std::string("/en/calls/e-participation/article-1")}) {
        const auto response = ask({"GET", public_path});
        ASSERT_EQ(response.status, 200) << public_path;
        const auto& body = *response.body;
        EXPECT_EQ(body.find("0912"), std::string::npos) << public_path;
        EXPECT_EQ(body.find("Sara"), std::string::npos) << public_path;
    }
    const auto log = true_log(*store_, morning);
    EXPECT_EQ(log.find("Sara"), std::string::npos) << "its opening has the words";
    // Whoever could name words that are masked already could guess them.
    expect_problem({"POST", path("reports"),
                    contract::encode(contract::ReportComment{"personal_data", "Sara"}), newcomer()},
                   400, ErrorCode::InvalidInput, "words");
    pass_deadline();
    EXPECT_EQ(ask({"GET", call + "/report"}).body->find("Sara"), std::string::npos);
}

TEST_F(MaskingJourney, AuthorsSeeTheirOwnWordsAndWhichAreMasked) {
    act(moderator_, "mask", "Sara");
    const auto mine = get<contract::MyUnit>(article + "/mine", author_);
    ASSERT_EQ(mine.hidden.size(), 1u);
    EXPECT_EQ(mine.hidden[0].text, said);
    EXPECT_EQ(mine.hidden[0].masking.words, std::vector<std::string>{"Sara"});
    const auto list = get<contract::MyContributions>("/api/v1/me/contributions", author_);
    EXPECT_EQ(list.comments.at(0).comment.text, said);
    EXPECT_TRUE(get<contract::MyUnit>(article + "/mine", newcomer()).hidden.empty());
    // Sent again after a lost reply, it is the same comment.
    const auto again = send<contract::CommentRecorded>(
        "POST", article + "/comments", contract::SubmitComment{"key-of-somebody-1", said}, author_);
    EXPECT_EQ(again.comment.id, comment_);
    EXPECT_NE(again.receipt.opening.find("Sara"), std::string::npos)
        << "a receipt is of what was written";
}

TEST_F(MaskingJourney, OthersAreMaskedByNamingAllAnew) {
    act(moderator_, "mask", "Sara");
    act(moderator_, "mask", "0912 555 66 77", "the name is of an office");
    EXPECT_NE(on_the_page().text.find("Sara"), std::string::npos);
    EXPECT_EQ(on_the_page().text.find("0912"), std::string::npos);
    std::vector<std::string> acts;
    for (const auto& one : public_log().entries) acts.push_back(one.act);
    EXPECT_EQ(acts, (std::vector<std::string>{"masked", "unmasked", "masked"}));
    act(moderator_, "unmask", "", "it was nobody's");
    EXPECT_EQ(on_the_page().text, said);
    EXPECT_EQ(on_the_page().masking, contract::Masking{});
    EXPECT_EQ(get<contract::SearchPage>(call + "/search?q=0912").hit_count, 1);
    EXPECT_NE(true_log(*store_, morning).find("Sara"), std::string::npos);
}

TEST_F(MaskingJourney, AnAppealIsDecidedBySomebodyElse) {
    act(moderator_, "mask", "Sara");
    EXPECT_EQ(appeal().masking.appeal, "waiting");
    EXPECT_EQ(on_the_page().masking.appeal, "waiting");
    EXPECT_EQ(on_the_page().masking.appeal_text, "") << "its words are for the moderators";
    act_refused("lift_mask", "", 403, ErrorCode::Forbidden, "moderator");
    act_refused("unmask", "", 409, ErrorCode::Conflict, "appeal");
    act_refused("mask", "park", 409, ErrorCode::Conflict, "appeal");
    const std::string second = staff(Role::Moderator);
    const auto queue = get<ModerationQueue>(queue_path, second);
    ASSERT_EQ(queue.mask_appeals.size(), 1u);
    EXPECT_TRUE(queue.mask_appeals[0].may_decide);
    EXPECT_TRUE(queue.masked.empty()) << "it stands in one list";
    act(second, "uphold_mask", "", "it is somebody else's name");
    EXPECT_EQ(on_the_page().masking.upheld_because, "it is somebody else's name");
    expect_problem({"POST", path("appeal"),
                    contract::encode(contract::AppealHiding{"once more, please"}), author_},
                   409, ErrorCode::Conflict, "comment");
    EXPECT_EQ(public_log().entries.at(0).act, "mask_upheld");
    EXPECT_TRUE(public_log().entries.at(0).by_appeal);
    true_log(*store_, morning);
}

TEST_F(MaskingJourney, ALiftedMaskingGivesTheWordsBack) {
    act(moderator_, "mask", "Sara");
    appeal();
    act(staff(Role::Moderator), "lift_mask", "", "it is their own name");
    EXPECT_EQ(on_the_page().text, said);
    EXPECT_EQ(public_log().entries.at(0).act, "unmasked");
    EXPECT_TRUE(public_log().entries.at(0).by_appeal);
    true_log(*store_, morning);
}

TEST_F(MaskingJourney, OnlyWordsOfTheCommentAreMasked) {
    act_refused("mask", "", 422, ErrorCode::TextEmpty, "words");
    act_refused("mask", "Nobody", 400, ErrorCode::InvalidInput, "words");
    act_refused("mask", "Sar", 400, ErrorCode::InvalidInput, "words");
    act_refused("unmask", "", 409, ErrorCode::Conflict, "comment");
    act_refused("uphold_mask", "", 409, ErrorCode::Conflict, "comment");
    EXPECT_EQ(on_the_page().text, said);
}

TEST_F(MaskingJourney, ProposedWordingIsMaskedToo) {
    comment_ = send<contract::CommentRecorded>("POST", article + "/comments",
                                               contract::SubmitComment{"key-of-a-proposal",
                                                                       "write to Sara", "proposal",
                                                                       "whoever asks Sara"},
                                               author_)
                   .comment.id;
    act(moderator_, "mask", "Sara");
    EXPECT_EQ(on_the_page().wording, "whoever asks " + std::string(domain::mask_mark));
    EXPECT_EQ(ask({"GET", article}).body->find("asks Sara"), std::string::npos);
    true_log(*store_, morning);
}

TEST_F(MaskingJourney, WhoeverChangesWhatIsShownIsFoundOut) {
    act(moderator_, "mask", "Sara");
    const auto changed =
        store_->writer().submit_and_wait([&](store::Connection& connection) -> base::Result<bool> {
            connection.maskings.put_texts({comment_}, "said otherwise", "");
            return true;
        });
    ASSERT_TRUE(changed);
    const auto check = store_->readers().read(
        [](store::Connection& connection) -> base::Result<logbook::ChainCheck> {
            return logbook::verify_database(connection);
        });
    ASSERT_TRUE(check);
    ASSERT_EQ(check->findings().size(), 1u);
    EXPECT_EQ(check->findings()[0].what, "words_masked: more or less is shown than was masked");
}

} // namespace
} // namespace hamandish::journeys::masking_test
