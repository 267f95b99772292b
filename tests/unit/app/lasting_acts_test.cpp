// What nothing takes back: asked about once more, and sent as it was looked at.
#include "story.h"

namespace hamandish::app::test::lasting_acts_test {
namespace {

using contract::DraftPage;

const LastingAct deletion{LastingKind::DeleteDraft}, scheduling{LastingKind::Schedule},
    extension{LastingKind::Extend}, removal{LastingKind::RemoveAttachment, 5},
    merging{LastingKind::MergeUnit, 2}, signing{LastingKind::SignConcerns},
    publishing{LastingKind::PublishReport};

DraftPage page_of_draft() {
    DraftPage page;
    page.call.slug = "law";
    page.call.state = "draft";
    page.call.may_edit = page.call.may_open = true;
    page.units.resize(2);
    page.units[0].id = 1;
    page.units[1].id = 2;
    return page;
}

Story at(const std::string& path, const DraftPage& page = page_of_draft()) {
    Story story(path);
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_TRUE(story.reply("/staff/me", contract::StaffMe{"4821", "shown", {}, 10}));
    const bool is_period = path.ends_with("/opening");
    EXPECT_TRUE(story.reply(is_period ? "/staff/calls/law/period" : "/staff/drafts/law", page));
    return story;
}

void press(Story& story, const LastingAct& act, LastingStep step) {
    story.act(StaffFact{LastingActPressed{act, step}});
}
void write(Story& story, StaffField field, const std::string& text) {
    story.act(StaffFact{StaffFieldEdited{field, text}});
}

TEST(LastingActs, AFileIsRemovedOnceThatIsConfirmed) {
    DraftPage with_file = page_of_draft();
    with_file.attachments = {{5, "plan.pdf", "pdf", {}, 3, 0, "h", "none"}};
    Story story = at("/fa/staff/drafts/law", with_file);
    press(story, removal, LastingStep::Ask);
    EXPECT_TRUE(is_asked_about(story.state, removal));
    EXPECT_FALSE(is_asked_about(story.state, {LastingKind::RemoveAttachment, 6})) << "this one";
    EXPECT_TRUE(story.asked_focus(std::string(last_look_anchor)));
    press(story, removal, LastingStep::Drop);
    EXPECT_FALSE(is_asked_about(story.state, removal));
    EXPECT_TRUE(story.asked_focus("ask-remove_file-5"));
    press(story, removal, LastingStep::Confirm);
    EXPECT_TRUE(story.open_requests("/attachments/5/removal").empty()) << "asked about anew";
    press(story, removal, LastingStep::Confirm);
    EXPECT_EQ(story.open_requests("/attachments/5/removal").size(), 1u);
    ASSERT_TRUE(story.reply("/attachments/5/removal", page_of_draft()));
    EXPECT_TRUE(story.state.staff.draft.value->attachments.empty());
    EXPECT_TRUE(story.asked_focus("attach-field")) << "its button is gone with it";
}

TEST(LastingActs, TheShortestLawfulPeriodIsOfferedAndSentAsItWasSeen) {
    Story story = at("/fa/staff/drafts/law/opening");
    press(story, scheduling, LastingStep::Ask);
    EXPECT_FALSE(is_asked_about(story.state, scheduling)) << "without a reason";
    EXPECT_TRUE(story.asked_focus("reason-field"));
    write(story, StaffField::Reason, "the board");
    press(story, scheduling, LastingStep::Ask);
    EXPECT_TRUE(is_asked_about(story.state, scheduling));
    write(story, StaffField::Reason, "the board of trustees");
    EXPECT_FALSE(is_asked_about(story.state, scheduling)) << "this was not looked at";
    press(story, scheduling, LastingStep::Confirm);
    EXPECT_TRUE(story.open_requests("/opening").empty());
    press(story, scheduling, LastingStep::Confirm);
    const auto sent = story.open_requests("/opening");
    ASSERT_EQ(sent.size(), 1u);
    const auto wish = contract::decode<contract::ScheduleDraft>(sent[0].body).value();
    EXPECT_EQ(wish.last_day - wish.first_day + 1, 30);
    EXPECT_EQ(wish.reason, "the board of trustees");
    press(story, scheduling, LastingStep::Confirm);
    EXPECT_EQ(story.open_requests("/opening").size(), 1u) << "once";
    ASSERT_TRUE(story.reply("/opening", page_of_draft()));
    EXPECT_EQ(story.address(), "/fa/staff");
}

TEST(LastingActs, ADayThatIsNoneIsNotSent) {
    for (const LastingAct& act : {scheduling, extension}) {
        Story story = at("/fa/staff/drafts/law/opening");
        write(story, StaffField::Reason, "the board");
        write(story, StaffField::LastDay, "soon");
        press(story, act, LastingStep::Ask);
        EXPECT_FALSE(is_asked_about(story.state, act));
        EXPECT_TRUE(story.asked_focus("last-day-field"));
    }
}

TEST(LastingActs, AfterAnExtensionTheFocusIsAtTheHeading) {
    DraftPage page = page_of_draft();
    page.call.state = "open";
    page.call.closes_at_ms = 1'795'465'800'000;
    Story story = at("/fa/staff/drafts/law/opening", page);
    write(story, StaffField::LastDay, "1406/01/31");
    write(story, StaffField::Reason, "many have asked for it");
    press(story, extension, LastingStep::Ask);
    EXPECT_TRUE(is_asked_about(story.state, extension));
    press(story, extension, LastingStep::Confirm);
    ASSERT_TRUE(story.reply("/staff/calls/law/extension", page));
    EXPECT_FALSE(is_asked_about(story.state, extension)) << "the form is new";
    EXPECT_TRUE(story.asked_focus("main-heading"));
}

TEST(LastingActs, AUnitIsMergedOnceThatIsConfirmed) {
    Story story = at("/fa/staff/drafts/law");
    story.act(StaffFact{UnitOpened{2}});
    press(story, merging, LastingStep::Ask);
    EXPECT_TRUE(story.open_requests("/units/2").empty());
    press(story, merging, LastingStep::Confirm);
    const auto sent = story.open_requests("/units/2");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<contract::ChangeDraftUnit>(sent[0].body)->change, "merge");
}

TEST(LastingActs, WordsAreTakenOffTheListOnceThatIsConfirmed) {
    DraftPage page = page_of_draft();
    page.leftovers = {{7, {"ماده ۷", "Article 7"}, "", "Text"}, {8, {}, "", "More"}};
    Story story = at("/fa/staff/drafts/law", page);
    const LastingAct dismissal{LastingKind::DismissWords, 7};
    press(story, dismissal, LastingStep::Ask);
    press(story, dismissal, LastingStep::Confirm);
    page.leftovers.erase(page.leftovers.begin());
    ASSERT_TRUE(story.reply("/leftovers/7/dismissal", page));
    EXPECT_TRUE(story.asked_focus("leftovers-heading"));
    EXPECT_FALSE(story.asked_focus("file-en"));
    press(story, {LastingKind::DismissWords, 8}, LastingStep::Ask);
    press(story, {LastingKind::DismissWords, 8}, LastingStep::Confirm);
    ASSERT_TRUE(story.reply("/leftovers/8/dismissal", page_of_draft()));
    EXPECT_TRUE(story.asked_focus("file-en")) << "none are left";
}

TEST(LastingActs, ADeletedDraftLeavesNothingOnTheDesk) {
    Story story = at("/fa/staff/drafts/law");
    press(story, deletion, LastingStep::Ask);
    EXPECT_TRUE(story.asked_focus("deletion-reason-field"));
    write(story, StaffField::DeletionReason, "begun by mistake");
    press(story, deletion, LastingStep::Ask);
    press(story, deletion, LastingStep::Confirm);
    const auto sent = story.open_requests("/staff/drafts/law/deletion");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<contract::DeleteDraft>(sent[0].body)->reason, "begun by mistake");
    ASSERT_TRUE(story.reply("/staff/drafts/law/deletion", contract::Empty{}));
    EXPECT_EQ(story.address(), "/fa/staff");
    EXPECT_FALSE(story.state.staff.draft.value);
    EXPECT_EQ(story.open_requests("/staff/calls").size(), 1u) << "the list comes anew";
    ASSERT_TRUE(story.state.toast);
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::staff_deleted);
}

TEST(LastingActs, WhatIsRefusedIsSaidAndAskedAnew) {
    Story story = at("/fa/staff/drafts/law");
    write(story, StaffField::DeletionReason, "begun by mistake");
    press(story, deletion, LastingStep::Ask);
    press(story, deletion, LastingStep::Confirm);
    contract::Problem problem;
    problem.code = "conflict";
    problem.where = "draft";
    ASSERT_TRUE(story.reply("/staff/drafts/law/deletion", 409, contract::encode(problem)));
    EXPECT_EQ(story.state.staff.error, (base::Error{base::ErrorCode::Conflict, "draft"}));
    EXPECT_FALSE(is_asked_about(story.state, deletion));
    EXPECT_TRUE(story.state.staff.draft.value);
}

TEST(LastingActs, ConcernsAreSignedAndTheReportPublishedOnceThatIsConfirmed) {
    Story story("/fa/staff/calls/law/concerns");
    ASSERT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    contract::StaffMe lead{"4821", "shown", {{"4821", "fum", "lead", 0}}, 10};
    ASSERT_TRUE(story.reply("/staff/me", lead));
    contract::ConcernDesk desk;
    desk.call.slug = "law";
    desk.act_count = 5;
    const std::string list = "/staff/calls/law/concerns";
    ASSERT_TRUE(story.reply(list, desk));
    press(story, signing, LastingStep::Ask);
    EXPECT_TRUE(story.open_requests(list + "/signature").empty());
    press(story, signing, LastingStep::Confirm);
    ASSERT_EQ(story.open_requests(list + "/signature").size(), 1u);
    ASSERT_TRUE(story.reply(list + "/signature", desk));
    press(story, publishing, LastingStep::Ask);
    EXPECT_FALSE(is_asked_about(story.state, publishing)) << "without a reason";
    EXPECT_EQ(story.state.concerns.form.error->where, "reason");
    story.act(ConcernFact{ConcernFieldEdited{"publish_reason", "Resolution 7"}});
    press(story, publishing, LastingStep::Ask);
    press(story, publishing, LastingStep::Confirm);
    EXPECT_EQ(story.open_requests("/report/publication").size(), 1u);
}

} // namespace
} // namespace hamandish::app::test::lasting_acts_test
