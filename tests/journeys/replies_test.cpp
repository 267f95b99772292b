// A reply's way: said under a comment, read there and on a page of its own, told to the comment's
// author, logged, hidden, reported; and every way in which it is no comment of its own.
#include "contract/moderation_messages.h"
#include "contract/notice_messages.h"
#include "contract/own_data_messages.h"
#include "contract/report_messages.h"
#include "plain_page.h"
#include "server/documents/zip_archive.h"
#include "server/recognition/public_acts.h"
#include "staff_town.h"
#include "true_log.h"

namespace hamandish::journeys::replies_test {
namespace {

using base::ErrorCode;
using domain::Role;

const std::string notices = "/api/v1/me/notices";

class Replies : public StaffTown {
  protected:
    void SetUp() override {
        StaffTown::SetUp();
        sara_ = newcomer();
        reza_ = newcomer();
        commented_ = comment(sara_, "Thirty days are few.", "key-of-sara-0001").id;
    }
    contract::SubmitComment reply(const std::string& text, std::int64_t to = 0) {
        contract::SubmitComment message{"key-of-reply-" + std::to_string(1000 + ++keys_), text};
        message.reply_to = to == 0 ? commented_ : to;
        return message;
    }
    contract::CommentRecorded say(const contract::SubmitComment& message,
                                  const std::string& cookie) {
        return send<contract::CommentRecorded>("POST", article + "/comments", message, cookie);
    }
    std::int64_t say(const std::string& text, const std::string& cookie) {
        return say(reply(text), cookie).comment.id;
    }
    void refused(const contract::SubmitComment& message, int status, ErrorCode code,
                 const std::string& where, const std::string& unit = article) {
        expect_problem({"POST", unit + "/comments", contract::encode(message), reza_}, status, code,
                       where);
    }
    contract::UnitPage page(const std::string& list = {}) {
        return get<contract::UnitPage>(article + (list.empty() ? "" : "?list=" + list));
    }
    void hide(std::int64_t id) {
        (void)send<contract::ModerationQueue>(
            "POST", "/api/v1/staff/comments/" + std::to_string(id) + "/moderation",
            contract::ModerateComment{"hide", "insult", "it insults somebody"},
            staff(Role::Moderator));
    }
    std::int64_t told() { return rows("outbox WHERE kind = 'replies_came'"); }

    std::string sara_, reza_;
    std::int64_t commented_ = 0;
    int keys_ = 0;
};

TEST_F(Replies, StandUnderTheirCommentOldestFirst) {
    const auto first = say("They were enough for me.", reza_);
    const auto second = say("Not for me.", sara_);
    const auto shown = page();
    ASSERT_EQ(shown.comments.size(), 1u);
    EXPECT_EQ(shown.comment_count, 1);
    EXPECT_EQ(shown.unit.comment_count, 1);
    EXPECT_EQ(shown.call.comment_count, 1);
    EXPECT_EQ(shown.comments[0].reply_count, 2);
    ASSERT_EQ(shown.replies.size(), 2u);
    EXPECT_EQ(shown.replies[0].id, first);
    EXPECT_EQ(shown.replies[0].reply_to, commented_);
    EXPECT_EQ(shown.replies[1].id, second);
    EXPECT_EQ(shown.thread, 0);
}

TEST_F(Replies, AllOfACommentStandOnAPageOfItsOwn) {
    std::int64_t last = 0;
    for (int i = 0; i < 5; ++i) last = say("reply number " + std::to_string(i), reza_);
    EXPECT_EQ(page().replies.size(), 2u);
    const auto alone = page("replies-" + std::to_string(commented_));
    EXPECT_EQ(alone.thread, commented_);
    ASSERT_EQ(alone.replies.size(), 5u);
    EXPECT_EQ(alone.replies[4].id, last);
    EXPECT_EQ(page("at-" + std::to_string(last)).thread, commented_);
    const auto html = ask(
        {"GET", "/en/calls/e-participation/article-1?list=replies-" + std::to_string(commented_)});
    EXPECT_EQ(html.status, 200);
    EXPECT_NE(html.body->find("reply number 4"), std::string::npos);
    EXPECT_NE(html.body->find("All comments on this part"), std::string::npos);
    EXPECT_EQ(page("replies-99999").thread, 0) << "what is not there is not looked for";
}

TEST_F(Replies, AreOneLevelDeepInOneUnitAndProposeNothing) {
    const auto first = say("A reply.", reza_);
    refused(reply("to a reply", first), 400, ErrorCode::InvalidInput, "reply_to");
    refused(reply("to nothing", 99'999), 404, ErrorCode::NotFound, "reply_to");
    refused(reply("to another unit"), 404, ErrorCode::NotFound, "reply_to",
            call + "/units/article-2");
    auto proposal = reply("a proposal");
    proposal.kind = "proposal";
    refused(proposal, 400, ErrorCode::InvalidInput, "kind");
    auto elsewhere = reply("nowhere");
    elsewhere.text.clear();
    refused(elsewhere, 422, ErrorCode::TextEmpty, "text");
}

TEST_F(Replies, SentAgainAreRecordedOnce) {
    const auto message = reply("Once.");
    const auto first = say(message, reza_);
    EXPECT_EQ(say(message, reza_), first);
    EXPECT_EQ(page().comments[0].reply_count, 1);
    auto other = message;
    other.reply_to = 0;
    refused(other, 409, ErrorCode::Conflict, "client_key");
}

TEST_F(Replies, AreSaidWhileTheCallIsOpen) {
    pass_deadline();
    reza_ = newcomer();
    refused(reply("too late"), 409, ErrorCode::Closed, "call");
}

TEST_F(Replies, AHiddenCommentKeepsThemAndTakesNoMore) {
    const auto first = say("A reply that stays.", reza_);
    hide(commented_);
    refused(reply("one more"), 409, ErrorCode::Conflict, "hidden");
    const auto shown = page();
    EXPECT_EQ(shown.comments[0].text, "");
    ASSERT_EQ(shown.replies.size(), 1u);
    EXPECT_EQ(shown.replies[0].id, first);
    EXPECT_EQ(shown.replies[0].text, "A reply that stays.");
}

TEST_F(Replies, AreReportedHiddenAndShownAsHidden) {
    const auto id = say("An insult.", reza_);
    (void)send<contract::Empty>("POST", "/api/v1/comments/" + std::to_string(id) + "/reports",
                                contract::ReportComment{"insult"}, sara_);
    hide(id);
    const auto shown = page();
    ASSERT_EQ(shown.replies.size(), 1u);
    EXPECT_EQ(shown.replies[0].text, "");
    EXPECT_EQ(shown.replies[0].hiding.rule, "insult");
    EXPECT_EQ(shown.hidden_count, 0) << "of comments";
    const auto mine = get<contract::MyUnit>(article + "/mine", reza_);
    ASSERT_EQ(mine.hidden.size(), 1u);
    EXPECT_EQ(mine.hidden[0].text, "An insult.");
}

TEST_F(Replies, NobodyAgreesOrDisagreesWithThem) {
    const auto id = say("A reply.", reza_);
    expect_problem({"PUT", "/api/v1/comments/" + std::to_string(id) + "/reaction",
                    contract::encode(contract::Choose{"agree"}), sara_},
                   400, ErrorCode::InvalidInput, "reply");
}

TEST_F(Replies, AreLoggedWithWhatTheyReplyTo) {
    const auto recorded = say(reply("Logged."), reza_);
    const auto opening = contract::decode<contract::ReplyOpening>(recorded.receipt.opening);
    ASSERT_TRUE(opening);
    EXPECT_EQ(opening->reply_to, commented_);
    EXPECT_EQ(opening->text, "Logged.");
    EXPECT_EQ(opening->author, get<contract::Me>("/api/v1/me", reza_).name);
    EXPECT_EQ(recorded.receipt.entry.kind, "comment_received");
    EXPECT_EQ(recorded.receipt.entry.subject, recorded.comment.id);
    EXPECT_NE(true_log(*store_, now()).find("reply_to"), std::string::npos);
}

TEST_F(Replies, EarnNoPointsAndTakeNone) {
    (void)say("Two lines would do.", reza_);
    (void)comment(sara_, "Two lines would do.", "key-of-sara-0002");
    const auto acts = store_->readers().read(
        [](store::Connection& connection) -> base::Result<analysis::PublicActs> {
            return recognition::public_acts(connection, 1'000);
        });
    ASSERT_TRUE(acts);
    ASSERT_EQ(acts->contributions.size(), 2u) << "the comments";
    for (const auto& one : acts->contributions)
        EXPECT_EQ(one.author, get<contract::Me>("/api/v1/me", sara_).name);
}

TEST_F(Replies, TheCommentsAuthorHearsOfThemOnceADay) {
    (void)say("one", reza_);
    (void)say("two", reza_);
    EXPECT_EQ(told(), 1);
    (void)say("my own", sara_);
    EXPECT_EQ(told(), 1);
    set_clock({morning.ms + base::ms_per_day});
    (void)say("three", reza_);
    EXPECT_EQ(told(), 2);
}

TEST_F(Replies, NobodyHearsOfOnesOwnNorAgainstTheirWish) {
    (void)say("to myself", sara_);
    EXPECT_EQ(told(), 0);
    auto wished = get<contract::MyNotices>(notices, sara_);
    EXPECT_TRUE(wished.replies);
    wished.replies = false;
    EXPECT_FALSE((send<contract::MyNotices>("PUT", notices, wished, sara_).replies));
    (void)say("unheard", reza_);
    EXPECT_EQ(told(), 0);
}

TEST_F(Replies, AreOnesOwnContributionsAndData) {
    const auto id = say("Mine.", reza_);
    const auto mine = get<contract::MyContributions>("/api/v1/me/contributions", reza_);
    ASSERT_EQ(mine.comments.size(), 1u);
    EXPECT_EQ(mine.comments[0].comment.id, id);
    EXPECT_EQ(mine.comments[0].comment.reply_to, commented_);
    const auto data = ask({"GET", "/api/v1/me/export", {}, reza_});
    EXPECT_EQ(data.status, 200);
    EXPECT_NE(data.body->find("\"reply_to\":" + std::to_string(commented_)), std::string::npos);
}

TEST_F(Replies, AreFoundBySearch) {
    (void)say("The aqueduct is missing.", reza_);
    const auto found = ask({"GET", call + "/search?q=aqueduct"});
    EXPECT_EQ(found.status, 200);
    EXPECT_NE(found.body->find("aqueduct"), std::string::npos);
}

TEST_F(Replies, AreErasedAsCommentsAre) {
    (void)say("To be erased.", reza_);
    contract::EraseMe erase;
    erase.with_texts = true;
    send<contract::Empty>("POST", "/api/v1/me/erasure", erase, reza_);
    const auto shown = page();
    ASSERT_EQ(shown.replies.size(), 1u);
    EXPECT_EQ(shown.replies[0].text, "");
    EXPECT_EQ(shown.replies[0].author, "");
    (void)true_log(*store_, now());
}

TEST_F(Replies, AreToldBesideTheCommentsOfAReport) {
    (void)say("Thirty days are few indeed.", reza_);
    pass_deadline();
    (void)true_log(*store_, now()); // its keeper closes the call
    const auto report = get<contract::Report>(call + "/report");
    EXPECT_EQ(report.call.comment_count, 1);
    EXPECT_EQ(report.reply_count, 1);
    const auto response = ask({"GET", call + "/report.zip"});
    ASSERT_EQ(response.status, 200);
    const auto archive = documents::ZipArchive::open(*response.body);
    ASSERT_TRUE(archive);
    const std::string comments = archive->read("comments.csv").value_or("");
    EXPECT_NE(comments.find(",reply_to"), std::string::npos) << comments;
    EXPECT_NE(comments.find("," + std::to_string(commented_) + ",,,,\r\n"), std::string::npos)
        << comments;
    EXPECT_EQ(archive->read("concern_comments.csv").value_or("").find(",2\r\n"), std::string::npos);
}

/// The same by the page alone.
class RepliesWithoutScript : public PlainTown {
  protected:
    void SetUp() override {
        Town::SetUp();
        commented_ = comment(sign_in("09120000002"), "Thirty days are few.", "key-of-sara-0001").id;
        open("/en/sign-in?next=" + path);
        sign_in_by_form("09121234567");
    }
    contract::UnitPage unit() { return get<contract::UnitPage>(article); }

    const std::string path = "/en/calls/e-participation/article-1";
    std::int64_t commented_ = 0;
};

TEST_F(RepliesWithoutScript, AreWrittenInPlace) {
    press("Reply to the comment of");
    fill("comment-field", "They were enough.");
    press("Send reply");
    EXPECT_EQ(path_, path);
    EXPECT_TRUE(says("Your reply is recorded."));
    EXPECT_TRUE(says("They were enough."));
    ASSERT_EQ(unit().replies.size(), 1u);
    EXPECT_EQ(unit().replies[0].reply_to, commented_);
    EXPECT_EQ(unit().comment_count, 1);
    EXPECT_TRUE(has_button("Send comment")) << "the field is where it was";
}

TEST_F(RepliesWithoutScript, ACommentBegunBeforeIsStillThereAfter) {
    fill("comment-field", "Half a comment");
    press("Reply to the comment of");
    EXPECT_EQ(held("comment-field"), "");
    fill("comment-field", "A whole reply.");
    press("Send reply");
    ASSERT_EQ(unit().replies.size(), 1u);
    EXPECT_EQ(unit().replies[0].text, "A whole reply.");
    EXPECT_EQ(held("comment-field"), "Half a comment");
    press("Send comment");
    EXPECT_EQ(unit().comment_count, 2);
}

TEST_F(RepliesWithoutScript, CancellingKeepsWhatWasWritten) {
    press("Reply to the comment of");
    fill("comment-field", "Half a reply");
    press("Cancel");
    EXPECT_TRUE(has_button("Send comment"));
    EXPECT_EQ(held("comment-field"), "");
    press("Reply to the comment of");
    EXPECT_EQ(held("comment-field"), "Half a reply");
}

TEST_F(RepliesWithoutScript, AnEmptyOneIsRefusedAtItsField) {
    press("Reply to the comment of");
    press("Send reply");
    EXPECT_EQ(response_.status, 422);
    EXPECT_TRUE(says("There is no text yet."));
    EXPECT_TRUE(unit().replies.empty());
}

TEST_F(RepliesWithoutScript, OnThePageOfACommentTheFieldIsOpen) {
    open(path + "?list=replies-" + std::to_string(commented_));
    fill("comment-field", "From its own page.");
    press("Send reply");
    EXPECT_TRUE(says("Your reply is recorded."));
    ASSERT_EQ(unit().replies.size(), 1u);
    EXPECT_EQ(unit().replies[0].reply_to, commented_);
}

} // namespace
} // namespace hamandish::journeys::replies_test
