// Files that go with what one writes for an organisation, told in presses and replies.
#include "app/comment_files.h"

#include "app/receipt.h"
#include "contract/comment_file_openings.h"
#include "evidence/hash.h"
#include "story.h"

namespace hamandish::app::test::comment_files_test {
namespace {

using base::ErrorCode;
using contract::WaitingFile;
using contract::WaitingFiles;

constexpr std::int64_t chamber = 3, society = 4;

WaitingFile waiting(std::int64_t id, const std::string& scan, std::int64_t representing = chamber) {
    return {id, representing, "plan.pdf", "pdf", 1200, scan};
}

/// Speaking for the chamber, with these handed over before.
Story for_the_chamber(std::vector<WaitingFile> files = {}) {
    Story story(article_path);
    contract::Me me{true, "12"};
    me.represents = {{chamber, {"c", "c"}}, {society, {"s", "s"}}};
    EXPECT_TRUE(story.reply("/api/v1/me", me));
    EXPECT_TRUE(story.reply("/units/article-1", article_page()));
    contract::MyUnit mine;
    mine.waiting_files = std::move(files);
    EXPECT_TRUE(story.reply("/mine", mine));
    story.act(AnswerFact{RepresentingChosen{chamber}});
    story.act(CommentEdited{"The chamber agrees."});
    return story;
}

void choose(Story& story, const std::string& name = "طرح.pdf") {
    story.act(AnswerFact{CommentFileChosen{std::string(comment_file_anchor), name}});
}

std::uint32_t request_of(const Story& story) {
    return std::get<SendFile>(story.effects.back()).request;
}

std::vector<WaitingFile> here(const Story& story) {
    return files_waiting(story.state, current_writing(story.state));
}

std::optional<contract::SubmitComment> sent(const Story& story) {
    const auto open = story.open_requests("/comments");
    if (open.size() != 1) return std::nullopt;
    const auto words = contract::decode<contract::SubmitComment>(open[0].body);
    return words ? std::optional(*words) : std::nullopt;
}

TEST(CommentFiles, AFileIsHandedOverBeforeTheComment) {
    auto story = for_the_chamber();
    choose(story);
    const auto& effect = std::get<SendFile>(story.effects.back());
    EXPECT_EQ(effect.method, "PUT");
    EXPECT_EQ(effect.anchor, "comment-file");
    EXPECT_TRUE(
        effect.path.starts_with("/api/v1/calls/e-participation/units/article-1/files/3/%D8%B7"))
        << effect.path;
    ASSERT_NE(file_sending_here(story.state), nullptr);
    EXPECT_TRUE(file_sending_here(story.state)->busy);
    EXPECT_EQ(file_sending_here(story.state)->name, "طرح.pdf");
    const auto count = story.effects.size();
    choose(story, "other.pdf");
    EXPECT_EQ(story.effects.size(), count) << "one at a time";
    story.act(ReplyArrived{effect.request, 200,
                           contract::encode(WaitingFiles{{waiting(7, "none")}}), story.now_ms});
    EXPECT_FALSE(file_sending_here(story.state)->busy);
    EXPECT_EQ(here(story).size(), 1u);
    EXPECT_TRUE(story.asked_focus(comment_file_anchor));
    story.act(CommentSubmitted{});
    ASSERT_TRUE(sent(story));
    EXPECT_EQ(sent(story)->files, std::vector<std::int64_t>{7});
}

TEST(CommentFiles, InOnesOwnNameThereAreNone) {
    auto story = for_the_chamber({waiting(7, "none"), waiting(8, "none", society)});
    EXPECT_EQ(here(story).size(), 1u) << "those of this organisation";
    story.act(AnswerFact{RepresentingChosen{0}});
    EXPECT_TRUE(here(story).empty());
    const auto count = story.effects.size();
    choose(story);
    EXPECT_EQ(story.effects.size(), count);
    story.act(CommentSubmitted{});
    ASSERT_TRUE(sent(story));
    EXPECT_TRUE(sent(story)->files.empty());
}

TEST(CommentFiles, ARefusedOneSaysWhy) {
    auto story = for_the_chamber();
    choose(story, "plan.pdf");
    const contract::Problem problem{"document_damaged", "attachment", {}, {}};
    story.act(ReplyArrived{request_of(story), 422, contract::encode(problem), story.now_ms});
    ASSERT_NE(file_sending_here(story.state), nullptr);
    EXPECT_EQ(file_sending_here(story.state)->error,
              (base::Error{ErrorCode::DocumentDamaged, "attachment"}));
    EXPECT_EQ(file_sending_here(story.state)->name, "plan.pdf");
    EXPECT_TRUE(here(story).empty());
    choose(story, "plan.docx");
    EXPECT_FALSE(file_sending_here(story.state)->error) << "tried anew";
}

TEST(CommentFiles, OneIsTakenBack) {
    auto story = for_the_chamber({waiting(7, "none")});
    story.act(AnswerFact{CommentFileRemoved{7}});
    ASSERT_EQ(story.open_requests("/me/files/7/removal").size(), 1u);
    ASSERT_TRUE(story.reply("/me/files/7/removal", WaitingFiles{}));
    EXPECT_TRUE(here(story).empty());
}

TEST(CommentFiles, NothingIsSentBeforeItsFilesAreChecked) {
    for (const auto& [scan, error] :
         {std::pair{"waiting", ErrorCode::TooEarly}, std::pair{"unknown", ErrorCode::TooEarly},
          std::pair{"infected", ErrorCode::Conflict}}) {
        auto story = for_the_chamber({waiting(7, "clean"), waiting(8, scan)});
        story.act(CommentSubmitted{});
        EXPECT_FALSE(sent(story)) << scan;
        EXPECT_EQ(story.state.file_sending.error, (base::Error{error, "files"})) << scan;
        EXPECT_TRUE(story.asked_focus(comment_file_anchor));
        EXPECT_EQ(current_writing(story.state).text, "The chamber agrees.");
    }
}

TEST(CommentFiles, TheVerdictIsAskedForNowAndThen) {
    auto story = for_the_chamber({waiting(7, "waiting")});
    EXPECT_TRUE(story.open_requests("/mine").empty());
    story.now_ms += 6'000;
    story.act(ClockTicked{story.now_ms});
    ASSERT_EQ(story.open_requests("/mine").size(), 1u);
    contract::MyUnit mine;
    mine.waiting_files = {waiting(7, "clean")};
    ASSERT_TRUE(story.reply("/mine", mine));
    story.now_ms += 60'000;
    story.act(ClockTicked{story.now_ms});
    EXPECT_TRUE(story.open_requests("/mine").empty()) << "it is known";
    story.act(CommentSubmitted{});
    EXPECT_TRUE(sent(story));
}

TEST(CommentFiles, WhatTheServerRefusesOfThemIsSaidAtThem) {
    auto story = for_the_chamber({waiting(7, "none")});
    story.act(CommentSubmitted{});
    ASSERT_TRUE(story.reply("/comments", 404,
                            contract::encode(contract::Problem{"not_found", "files", {}, {}})));
    EXPECT_EQ(current_writing(story.state).status, WritingStatus::Refused);
    EXPECT_EQ(story.state.file_sending.error, (base::Error{ErrorCode::NotFound, "files"}));
    EXPECT_EQ(story.open_requests("/mine").size(), 1u) << "which there are is asked anew";
}

TEST(CommentFiles, WhatWasHandedInKeepsThemOnTheDevice) {
    auto story = for_the_chamber({waiting(7, "none"), waiting(9, "clean")});
    story.act(OnlineChanged{false, story.now_ms});
    story.act(CommentSubmitted{});
    Story later(article_path, story.device);
    contract::Me me{true, "12"};
    ASSERT_TRUE(later.reply("/api/v1/me", me));
    ASSERT_TRUE(sent(later));
    EXPECT_EQ(sent(later)->files, (std::vector<std::int64_t>{7, 9}));
    EXPECT_EQ(sent(later)->representing, chamber);
    EXPECT_EQ(sent(later)->text, "The chamber agrees.");
}

TEST(CommentFiles, RecordedTheyWaitNoMore) {
    auto story = for_the_chamber({waiting(7, "none"), waiting(8, "none", society)});
    story.act(CommentSubmitted{});
    contract::CommentRecorded recorded;
    recorded.comment.id = 12;
    ASSERT_TRUE(story.reply("/comments", recorded));
    ASSERT_TRUE(story.state.my_unit.value);
    EXPECT_EQ(story.state.my_unit.value->waiting_files,
              std::vector<WaitingFile>{waiting(8, "none", society)});
}

TEST(CommentFiles, AReceiptSpeaksOfAsManyFilesAsWereSent) {
    contract::CommentWithFilesOpening opening;
    opening.files = {{3, "pdf", "plan.pdf", std::string(64, 'a')}};
    opening.kind = "comment";
    opening.organisation = {"c", "c"};
    opening.text = "words";
    contract::Receipt receipt;
    receipt.opening = contract::encode(opening);
    receipt.entry.commitment = evidence::commitment_to(receipt.opening);
    contract::SubmitComment words{{}, "words"};
    words.representing = chamber;
    words.files = {7};
    EXPECT_TRUE(speaks_of_comment(receipt, "12", words));
    words.files = {7, 8};
    EXPECT_FALSE(speaks_of_comment(receipt, "12", words));
    words.files = {};
    EXPECT_FALSE(speaks_of_comment(receipt, "12", words)) << "none were sent";
}

} // namespace
} // namespace hamandish::app::test::comment_files_test
