// Files that an organisation adds to its comment: from its representative to everybody's disk, and
// every way around the rules that is barred.
#include "comment_files_town.h"
#include "contract/comment_file_openings.h"
#include "contract/moderation_messages.h"
#include "server/usecases/kiosks.h"

namespace hamandish::journeys::comment_files_test {
namespace {

using base::ErrorCode;
using domain::Role;
using domain::ScanState;

class CommentFilesJourney : public CommentFilesTown {
  protected:
    void refuse(const contract::SubmitComment& said, const std::string& cookie, int status,
                ErrorCode code) {
        expect_problem(saying(said, cookie), status, code, "files");
    }
    void refuse_file(const Ask& ask, int status, ErrorCode code, const std::string& where) {
        const auto before = rows("comment_files");
        expect_problem(ask, status, code, where);
        EXPECT_EQ(rows("comment_files"), before);
    }
    void moderate(std::int64_t comment, const std::string& act) {
        send<contract::ModerationQueue>(
            "POST", "/api/v1/staff/comments/" + std::to_string(comment) + "/moderation",
            contract::ModerateComment{act, act == "hide" ? "insult" : "", "a good reason"},
            moderator_);
    }
    std::string moderator_;
};

TEST_F(CommentFilesJourney, AFileGoesWithItsCommentToEverybody) {
    const auto plan = hand_over("طرح\u202E تفصیلی.PDF");
    EXPECT_EQ(plan.name, "طرح تفصیلی.pdf");
    EXPECT_EQ(plan.scan, "none");
    EXPECT_EQ(plan.representing, representing_);
    EXPECT_EQ(waiting().size(), 1u);
    EXPECT_TRUE(get<contract::MyUnit>(article + "/mine", newcomer()).waiting_files.empty());
    const auto said = say(words({plan.id}));
    ASSERT_EQ(said.comment.files.size(), 1u);
    EXPECT_EQ(said.comment.files[0], (contract::CommentFile{plan.id, "طرح تفصیلی.pdf", "pdf",
                                                            std::int64_t(plan_bytes.size())}));
    EXPECT_TRUE(waiting().empty());
    EXPECT_EQ(on_the_page(), said.comment.files);
    const auto saved = download(said.comment.id, plan.id);
    EXPECT_EQ(saved.status, 200);
    EXPECT_EQ(*saved.body, plan_bytes);
    EXPECT_TRUE(header(saved, "Content-Disposition").starts_with("attachment; "));
    EXPECT_NE(header(saved, "Content-Security-Policy").find("sandbox"), std::string::npos);
    EXPECT_EQ(header(saved, "Content-Type"), "application/pdf");
    EXPECT_EQ(header(saved, "Cache-Control"), "public, no-cache");
    const auto html = *ask({"GET", "/en/calls/e-participation/article-1", {}, {}}).body;
    EXPECT_NE(html.find("href=\"" + path_of(said.comment.id, plan.id) + "\""), std::string::npos);
    EXPECT_EQ(ask(saying(words({plan.id}), sara_)).status, 200) << "sent again, as it stands";
    EXPECT_EQ(ask(saying(words({}), sara_)).status, 409) << "the files are part of it";
    const std::string kiosk = "kiosk=" + usecases::plain_kiosk_secret(usecases::new_kiosk_secret());
    expect_problem({"GET", path_of(said.comment.id, plan.id), {}, kiosk}, 403, ErrorCode::Forbidden,
                   "download");
}

TEST_F(CommentFilesJourney, ItsAddressIsThatOfItsCommentAlone) {
    const auto plan = hand_over();
    EXPECT_EQ(download(0, plan.id, sara_).status, 404) << "it waits";
    const auto said = say(words({plan.id}));
    const auto other = say(words({}, "key-of-sara-0002"));
    EXPECT_EQ(download(other.comment.id, plan.id).status, 404);
    EXPECT_EQ(download(said.comment.id, plan.id + 1).status, 404);
    EXPECT_EQ(ask({"GET", path_of(said.comment.id, plan.id) + "x", {}, {}}).status, 404);
}

TEST_F(CommentFilesJourney, PrivatePersonsAndOthersAreRefused) {
    const auto plan = hand_over();
    auto own = words({plan.id});
    own.representing = 0;
    refuse(own, sara_, 403, ErrorCode::Forbidden);
    const std::string reza = newcomer();
    refuse(own, reza, 403, ErrorCode::Forbidden);
    auto as_reza = words({plan.id});
    as_reza.representing = represent(reza, {R"(انجمن)", "Society"});
    refuse(as_reza, reza, 404, ErrorCode::NotFound);
    auto for_another = words({plan.id});
    for_another.representing = represent(sara_, {R"(کانون)", "Club"});
    refuse(for_another, sara_, 404, ErrorCode::NotFound);
    refuse_file(file("a.pdf", plan_bytes, sara_, 0), 403, ErrorCode::Forbidden, "organisation");
    refuse_file(file("a.pdf", plan_bytes, reza, representing_), 403, ErrorCode::Forbidden,
                "organisation");
    refuse_file(file("a.pdf", plan_bytes, {}, representing_), 401, ErrorCode::SignInNeeded, "");
    const std::string removal = "/api/v1/me/files/" + std::to_string(plan.id) + "/removal";
    expect_problem({"POST", removal, {}, reza}, 404, ErrorCode::NotFound, "files");
    EXPECT_EQ(waiting().size(), 1u);
}

TEST_F(CommentFilesJourney, ThePolicyOfACallsFilesIsHeld) {
    const auto refused = [&](const std::string& name, const std::string& bytes, int status,
                             ErrorCode code) {
        refuse_file(file(name, bytes, sara_, representing_), status, code, "attachment");
    };
    refused("page.html", "<html>", 415, ErrorCode::DocumentUnknown);
    refused("page.pdf", "<html>", 422, ErrorCode::DocumentDamaged);
    refused("plan.docx", "PK\x03\x04 and no more", 422, ErrorCode::DocumentDamaged);
    refused("empty.txt", "", 422, ErrorCode::TextEmpty);
    refused("large.txt", std::string(domain::most_attachment_bytes + 1, 'a'), 413,
            ErrorCode::TooLarge);
    hand_over();
    refuse_file(file("same.pdf", plan_bytes, sara_, representing_), 409, ErrorCode::Conflict,
                "attachment_twice");
    hand_over("2.txt", "two");
    const auto third = hand_over("3.txt", "three");
    refuse_file(file("4.txt", "four", sara_, representing_), 409, ErrorCode::Conflict,
                "files_full");
    const std::string removal = "/api/v1/me/files/" + std::to_string(third.id) + "/removal";
    EXPECT_EQ(send<contract::WaitingFiles>("POST", removal, contract::Empty{}, sara_).files.size(),
              2u);
    EXPECT_EQ(rows("comment_file_contents"), 2);
    hand_over("4.txt", "four");
}

TEST_F(CommentFilesJourney, AfterTheDeadlineNoneIsTaken) {
    pass_deadline();
    const std::string late = newcomer();
    const auto response = ask(file("plan.pdf", plan_bytes, late, represent(late, chamber)));
    const auto problem = contract::decode<contract::Problem>(*response.body);
    ASSERT_TRUE(problem) << *response.body;
    EXPECT_EQ(problem->code, contract::word(ErrorCode::Closed));
    EXPECT_EQ(rows("comment_files"), 0);
}

TEST_F(CommentFilesJourney, WhatIsNotSentWithinADayIsDeleted) {
    const auto plan = hand_over();
    set_clock({morning.ms + base::ms_per_day - base::ms_per_minute});
    EXPECT_EQ(waiting().size(), 1u);
    set_clock({morning.ms + base::ms_per_day + base::ms_per_minute});
    EXPECT_TRUE(waiting().empty());
    refuse(words({plan.id}), sara_, 404, ErrorCode::NotFound);
    EXPECT_EQ(rows("comment_files"), 1);
    EXPECT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
        usecases::forget_waiting_files(connection, now());
        return true;
    }));
    EXPECT_EQ(rows("comment_files"), 0);
    EXPECT_EQ(rows("comment_file_contents"), 0);
}

TEST_F(CommentFilesJourney, NobodyElseIsToldBeforeTheVerdict) {
    int woken = 0;
    file_attached_ = [&] { ++woken; };
    set_clock(now());
    const auto plan = hand_over();
    EXPECT_EQ(woken, 1);
    EXPECT_EQ(plan.scan, "waiting");
    refuse(words({plan.id}), sara_, 409, ErrorCode::TooEarly);
    const auto next = store_->readers().read(
        [&](store::Connection& c) { return usecases::next_to_scan(c, now()); });
    ASSERT_TRUE(next && *next);
    EXPECT_EQ((*next)->bytes, plan_bytes);
    EXPECT_EQ((*next)->file.id, plan.id);
    EXPECT_TRUE((*next)->file.is_of_comment);
    give_verdict(plan.id, ScanState::Clean);
    EXPECT_EQ(waiting().at(0).scan, "clean");
    const auto said = say(words({plan.id}));
    EXPECT_EQ(download(said.comment.id, plan.id).status, 200);
}

TEST_F(CommentFilesJourney, WhatIsHarmfulIsNeverGivenOut) {
    const auto plan = hand_over(), other = hand_over("2.txt", "two");
    give_verdict(plan.id, ScanState::Infected);
    EXPECT_EQ(waiting().at(0).scan, "infected") << "whoever handed it over is told";
    refuse(words({plan.id}), sara_, 409, ErrorCode::Conflict);
    const auto said = say(words({other.id}));
    EXPECT_EQ(download(said.comment.id, other.id).status, 200);
    give_verdict(other.id, ScanState::Infected); // a scanner learns
    EXPECT_EQ(download(said.comment.id, other.id).status, 403);
    EXPECT_TRUE(on_the_page().empty());
}

TEST_F(CommentFilesJourney, OfAHiddenCommentTheyAreHiddenToo) {
    const auto plan = hand_over();
    const auto said = say(words({plan.id}));
    moderator_ = staff(Role::Moderator);
    moderate(said.comment.id, "hide");
    EXPECT_EQ(download(said.comment.id, plan.id).status, 404);
    EXPECT_EQ(download(said.comment.id, plan.id, newcomer()).status, 404);
    EXPECT_TRUE(on_the_page().empty());
    const auto own = download(said.comment.id, plan.id, sara_);
    EXPECT_EQ(own.status, 200) << "its author has its words, too";
    EXPECT_EQ(header(own, "Cache-Control"), "private, no-store");
    EXPECT_EQ(download(said.comment.id, plan.id, moderator_).status, 200);
    EXPECT_EQ(true_log(*store_, now()).find("plan.pdf"), std::string::npos);
    moderate(said.comment.id, "show");
    EXPECT_EQ(download(said.comment.id, plan.id).status, 200);
}

TEST_F(CommentFilesJourney, WhereTheWordsStayTheFilesStay) {
    const auto plan = hand_over();
    const auto said = say(words({plan.id}));
    hand_over("2.txt", "two");
    send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{false}, sara_);
    EXPECT_EQ(download(said.comment.id, plan.id).status, 200);
    EXPECT_EQ(rows("comment_files"), 1) << "what was not sent is gone";
    true_log(*store_, now());
}

TEST_F(CommentFilesJourney, WhereTheWordsGoTheFilesGo) {
    const auto plan = hand_over();
    const auto said = say(words({plan.id}));
    send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{true}, sara_);
    EXPECT_EQ(download(said.comment.id, plan.id).status, 404);
    EXPECT_EQ(rows("comment_files"), 0);
    EXPECT_EQ(rows("comment_file_contents"), 0);
    true_log(*store_, now());
}

TEST_F(CommentFilesJourney, TheLogNamesThemOfAnyKindOfComment) {
    const auto plan = hand_over();
    auto about = words({plan.id});
    about.passage = {"en", "at least 30 calendar days", {}, {}};
    const auto said = say(about);
    const auto opening = contract::decode<contract::CommentWithFilesOpening>(said.receipt.opening);
    ASSERT_TRUE(opening);
    ASSERT_EQ(opening->files.size(), 1u);
    EXPECT_EQ(opening->files[0].name, "plan.pdf");
    EXPECT_EQ(opening->files[0].bytes, std::int64_t(plan_bytes.size()));
    EXPECT_EQ(opening->passage.exact, about.passage.exact);
    EXPECT_EQ(opening->organisation.en, chamber.en);
    EXPECT_EQ(said.receipt.opening.find('"' + name_of(sara_) + '"'), std::string::npos);
    auto reply = words({hand_over("2.txt", "two").id}, "key-of-sara-0002");
    reply.reply_to = said.comment.id;
    const auto replied = say(reply);
    EXPECT_EQ(replied.comment.files.size(), 1u);
    EXPECT_EQ(
        contract::decode<contract::CommentWithFilesOpening>(replied.receipt.opening)->reply_to,
        said.comment.id);
    const auto page = get<contract::UnitPage>(article);
    ASSERT_EQ(page.replies.size(), 1u);
    EXPECT_EQ(page.replies[0].files, replied.comment.files);
    const std::string log = true_log(*store_, now());
    EXPECT_NE(log.find(opening->files[0].sha256), std::string::npos) << "its opening is public";
    EXPECT_EQ(log.find("whatever"), std::string::npos) << "its content is not";
}

} // namespace
} // namespace hamandish::journeys::comment_files_test
