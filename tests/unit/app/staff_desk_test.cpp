// The staff desk told in presses and replies.
#include "base/fingerprint.h"
#include "story.h"

namespace hamandish::app::test::staff_desk_test {
namespace {

using contract::DraftPage;
using contract::StaffMe;

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

Story at(const std::string& path) {
    Story story(path);
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_TRUE(story.reply("/staff/me", StaffMe{"4821", "shown", {}, 10}));
    return story;
}

Story on_the_draft() {
    Story story = at("/fa/staff/drafts/law");
    EXPECT_TRUE(story.reply("/staff/drafts/law", page_of_draft()));
    return story;
}

DraftEdited title(const std::string& text) {
    return {{0, "title", "fa", text}};
}

void tick(Story& story) {
    story.now_ms += 10'000;
    story.act(ClockTicked{story.now_ms});
}

TEST(StaffDesk, NothingIsAskedForBeforeTheSecondFactor) {
    Story story("/fa/staff");
    ASSERT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    ASSERT_TRUE(story.reply("/staff/me", StaffMe{"4821", "set", {}, 10}));
    EXPECT_TRUE(story.open_requests("/staff/calls").empty());
    EXPECT_TRUE(settled(story.state));
    story.act(StaffFact{StaffFieldEdited{StaffField::Code, "۱۲۳۴۵۶"}});
    story.act(StaffFact{StaffPressed{StaffPress::ShowFactor}});
    const auto sent = story.open_requests("/staff/session");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<contract::SecondFactorCode>(sent[0].body)->code, "123456");
    ASSERT_TRUE(story.reply("/staff/session", StaffMe{"4821", "shown", {}, 10}));
    EXPECT_EQ(story.open_requests("/staff/calls").size(), 1u);
}

contract::StaffRoles two_roles() {
    return {{{"4821", "ministry", "administrator", 0}, {"977", "fum", "editor", 0}}};
}

Story among_people() {
    Story story("/fa/staff/people");
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_TRUE(story.reply(
        "/staff/me", StaffMe{"4821", "shown", {{"4821", "ministry", "administrator", 0}}, 10}));
    EXPECT_TRUE(story.reply(
        "/organisations", contract::Organisations{{{"fum", "ministry", "university", {"الف", "A"}},
                                                   {"ministry", "", "ministry", {"ب", "B"}}}}));
    EXPECT_TRUE(story.reply("/staff/roles", two_roles()));
    return story;
}

TEST(StaffDesk, ARoleIsGivenAndTheListComesAnew) {
    Story story = among_people();
    EXPECT_TRUE(settled(story.state));
    EXPECT_EQ(field_of(story.state.staff, StaffField::Organisation), "fum") << "the first";
    story.act(StaffFact{StaffFieldEdited{StaffField::Person, "۱۱۷۷"}});
    story.act(StaffFact{StaffFieldEdited{StaffField::Role, "auditor"}});
    story.act(StaffFact{StaffFieldEdited{StaffField::Reason, "a letter"}});
    story.act(StaffFact{StaffPressed{StaffPress::GrantRole}});
    const auto sent = story.open_requests("/staff/roles");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(*contract::decode<contract::ChangeRole>(sent[0].body),
              (contract::ChangeRole{"1177", "fum", "auditor", "a letter"}));
    ASSERT_TRUE(story.reply("/staff/roles", contract::Empty{}));
    EXPECT_EQ(field_of(story.state.staff, StaffField::Person), "");
    EXPECT_EQ(story.open_requests("/staff/roles").size(), 1u) << "the list";
}

TEST(StaffDesk, ARoleIsTakenAwayWithAReason) {
    Story story = among_people();
    story.act(StaffFact{RoleOpened{"977/fum/editor"}});
    EXPECT_TRUE(story.asked_focus("reason-field"));
    story.act(StaffFact{StaffFieldEdited{StaffField::Reason, "left"}});
    story.act(StaffFact{StaffPressed{StaffPress::RevokeRole}});
    const auto sent = story.open_requests("/staff/roles/revocation");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(*contract::decode<contract::ChangeRole>(sent[0].body),
              (contract::ChangeRole{"977", "fum", "editor", "left"}));
    ASSERT_TRUE(story.refuse("/staff/roles/revocation", 409, "conflict"));
    EXPECT_EQ(story.state.staff.opened_role, "977/fum/editor") << "and can be tried again";
    EXPECT_EQ(field_of(story.state.staff, StaffField::Reason), "left");
}

TEST(StaffDesk, WhoMayNotSeeAPageAsksForNothing) {
    Story story("/fa/staff/acts");
    ASSERT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    ASSERT_TRUE(
        story.reply("/staff/me", StaffMe{"4821", "shown", {{"4821", "fum", "editor", 0}}, 10}));
    EXPECT_TRUE(story.open_requests("/staff/acts").empty());
    EXPECT_TRUE(settled(story.state));
}

TEST(StaffDesk, ADayLaterTheDoorIsClosedAgain) {
    Story story = at("/fa/staff");
    ASSERT_TRUE(story.refuse("/staff/calls", 403, "forbidden"));
    EXPECT_FALSE(is_desk_open(story.state.staff));
}

TEST(StaffDesk, WhoeverHoldsNoRoleIsAskedForOnce) {
    Story story("/fa/staff");
    ASSERT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    ASSERT_TRUE(story.refuse("/staff/me", 403, "forbidden"));
    EXPECT_TRUE(story.open_requests("/staff").empty());
    EXPECT_EQ(story.state.staff.me.error, base::ErrorCode::Forbidden);
}

TEST(StaffDesk, RecoveryCodesAreShownUntilTheyAreNoted) {
    Story story("/fa/staff");
    ASSERT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    ASSERT_TRUE(story.reply("/staff/me", StaffMe{"4821", "none", {}, 0}));
    story.act(StaffFact{StaffPressed{StaffPress::SetUpFactor}});
    ASSERT_TRUE(story.reply("/staff/second-factor", contract::SecondFactorSetup{"AAAA", {}, {}}));
    story.act(StaffFact{StaffPressed{StaffPress::ConfirmFactor}});
    ASSERT_TRUE(story.reply("/confirmation", contract::RecoveryCodes{{"k7m2-x9qd"}}));
    EXPECT_FALSE(is_desk_open(story.state.staff));
    EXPECT_FALSE(story.state.staff.setup) << "the secret is kept no longer than it is needed";
    story.act(StaffFact{StaffPressed{StaffPress::RecoveryKept}});
    EXPECT_TRUE(is_desk_open(story.state.staff));
    EXPECT_EQ(story.state.staff.me.value->recovery_code_count, 1)
        << "the desk tells how many are left";
    EXPECT_EQ(story.open_requests("/staff/calls").size(), 1u);
}

TEST(StaffDesk, WordsAreSavedAsOneWrites) {
    Story story = on_the_draft();
    story.act(StaffFact{title("یک")});
    story.act(StaffFact{title("یک دو")});
    EXPECT_EQ(story.state.staff.draft.value->call.title.fa, "یک دو");
    EXPECT_FALSE(is_all_saved(story.state.staff));
    tick(story);
    const auto sent = story.open_requests("/words");
    ASSERT_EQ(sent.size(), 1u);
    const auto saved = contract::decode<contract::SaveDraft>(sent[0].body).value();
    ASSERT_EQ(saved.words.size(), 1u) << "the newest words of a field alone";
    EXPECT_EQ(saved.words[0].text, "یک دو");
    // What is typed meanwhile waits its turn, and is not lost by the answer.
    story.act(StaffFact{title("یک دو سه")});
    tick(story);
    EXPECT_EQ(story.open_requests("/words").size(), 1u);
    ASSERT_TRUE(story.reply("/words", contract::DraftSaved{0, {{"title", "en", 0}}}));
    EXPECT_EQ(story.state.staff.draft.value->call.lacks.size(), 1u);
    tick(story);
    ASSERT_TRUE(story.reply("/words", contract::DraftSaved{}));
    EXPECT_TRUE(is_all_saved(story.state.staff));
}

/// What is on its way; the fields' texts alone.
std::vector<std::string> sent_texts(const Story& story) {
    std::vector<std::string> texts;
    for (const auto& one : story.open_requests("/words")) {
        const auto sent = contract::decode<contract::SaveDraft>(one.body);
        for (const auto& words : sent->words) texts.push_back(words.text);
    }
    return texts;
}

/// Without an answer it may be saved, and what was typed over it knows nothing of others.
TEST(StaffDesk, WhatGotNoAnswerIsSentAgainAsItWas) {
    Story story = on_the_draft();
    story.act(StaffFact{title("یک")});
    tick(story);
    story.act(StaffFact{title("دو")});
    ASSERT_TRUE(story.reply("/words", 0, ""));
    EXPECT_EQ(story.state.staff.saving.error, base::ErrorCode::Unavailable);
    EXPECT_FALSE(is_all_saved(story.state.staff));
    tick(story);
    EXPECT_EQ(sent_texts(story), std::vector<std::string>{"یک"});
    ASSERT_TRUE(story.reply("/words", contract::DraftSaved{}));
    tick(story);
    EXPECT_EQ(sent_texts(story), std::vector<std::string>{"دو"});
    ASSERT_TRUE(story.reply("/words", contract::DraftSaved{}));
    EXPECT_TRUE(is_all_saved(story.state.staff));
}

TEST(StaffDesk, WhatWasRefusedGivesWayToNewerWords) {
    Story story = on_the_draft();
    story.act(StaffFact{title("یک")});
    tick(story);
    story.act(StaffFact{title("دو")});
    ASSERT_TRUE(story.refuse("/words", 422, "text_too_long"));
    tick(story);
    EXPECT_EQ(sent_texts(story), std::vector<std::string>{"دو"});
}

/// Coming back from another page must not put old words over newer ones.
TEST(StaffDesk, NothingIsReadWhileSomethingIsUnsaved) {
    Story story = on_the_draft();
    story.act(StaffFact{title("یک")});
    story.act(RetryPressed{});
    EXPECT_TRUE(story.open_requests("/staff/drafts/law").empty());
    EXPECT_EQ(story.state.staff.draft.value->call.title.fa, "یک");
}

std::int64_t place_of_split(Story& story) {
    story.act(StaffFact{UnitChangeWanted{2, 7, "split"}});
    const auto sent = story.open_requests("/staff/drafts/law/units/2");
    EXPECT_EQ(sent.size(), 1u);
    return contract::decode<contract::ChangeDraftUnit>(sent.back().body)->at;
}

TEST(StaffDesk, AUnitIsSplitWhereWasChosenAndElseAtTheCaret) {
    Story story = on_the_draft();
    story.act(StaffFact{UnitOpened{2}});
    EXPECT_EQ(place_of_split(story), 7);
    ASSERT_TRUE(story.refuse("/staff/drafts/law/units/2", 400, "invalid_input"));
    story.act(StaffFact{StaffFieldEdited{StaffField::SplitPlace, "12"}});
    EXPECT_EQ(place_of_split(story), 12);
    ASSERT_TRUE(story.reply("/staff/drafts/law/units/2", page_of_draft()));
    story.act(StaffFact{UnitOpened{1}});
    EXPECT_EQ(field_of(story.state.staff, StaffField::SplitPlace), "") << "of another unit";
}

TEST(StaffDesk, AUnitsNumberStandsInTheReadersDigitsAndIsTakenInAny) {
    for (const char* typed : {"7", R"(۷)", R"(٧)"}) {
        DraftPage page = page_of_draft();
        page.units[1].number = 12;
        Story story = at("/fa/staff/drafts/law");
        ASSERT_TRUE(story.reply("/staff/drafts/law", page));
        story.act(StaffFact{UnitOpened{2}});
        EXPECT_EQ(field_of(story.state.staff, StaffField::UnitNumber), R"(۱۲)");
        story.act(StaffFact{StaffFieldEdited{StaffField::UnitNumber, typed}});
        story.act(StaffFact{UnitChangeWanted{2, 0, "retype"}});
        const auto sent = story.open_requests("/staff/drafts/law/units/2");
        ASSERT_EQ(sent.size(), 1u);
        EXPECT_EQ(contract::decode<contract::ChangeDraftUnit>(sent[0].body)->number, 7) << typed;
    }
}

TEST(StaffDesk, WhatTheFileSaysIsSeenBesideAUnitAndHiddenAgain) {
    Story story = on_the_draft();
    for (const std::int64_t unit : {1, 2}) story.act(StaffFact{SourceTurned{unit}});
    EXPECT_EQ(story.state.staff.opened_sources, (std::set<std::int64_t>{1, 2}));
    story.act(StaffFact{SourceTurned{1}});
    EXPECT_EQ(story.state.staff.opened_sources, (std::set<std::int64_t>{2}));
}

TEST(StaffDesk, WordsAreSavedAtOnceWhenOneAsksForIt) {
    Story story = on_the_draft();
    story.act(StaffFact{title("یک")});
    EXPECT_TRUE(story.open_requests("/words").empty());
    story.act(StaffFact{StaffPressed{StaffPress::SaveDraft}});
    EXPECT_EQ(story.open_requests("/words").size(), 1u);
}

TEST(StaffDesk, AnotherTextIsAskedAboutBeforeItsFileIsChosen) {
    Story story = on_the_draft();
    const auto goes_to = [&](const std::string& anchor) {
        const auto* focus = std::get_if<MoveFocus>(&story.effects.back());
        return focus != nullptr && focus->anchor == anchor;
    };
    story.act(StaffFact{ReplacementOpened{"law"}});
    EXPECT_EQ(story.state.staff.replaced, "law");
    EXPECT_TRUE(goes_to("replacement-heading"));
    story.act(StaffFact{ReplacementOpened{}});
    EXPECT_EQ(story.state.staff.replaced, "");
    EXPECT_TRUE(goes_to("file-fa"));
    story.act(StaffFact{ReplacementOpened{"law/en"}});
    story.act(StaffFact{ReplacementOpened{}});
    EXPECT_TRUE(goes_to("file-en"));
    story.act(StaffFact{ReplacementOpened{"law"}});
    story.act(StaffFact{DraftFileChosen{"file-fa", "fa", "x.md"}});
    const auto request = std::get<SendFile>(story.effects.back()).request;
    story.act(ReplyArrived{request, 200, contract::encode(page_of_draft()), story.now_ms});
    EXPECT_EQ(story.state.staff.replaced, "") << "asked anew for the next one";
    EXPECT_TRUE(goes_to("file-fa")) << "the field has become a button";
}

TEST(StaffDesk, AFileIsNamedAndItsBytesStayOutside) {
    Story story = on_the_draft();
    story.act(StaffFact{DraftFileChosen{"file-fa", "fa", "قانون.docx"}});
    const auto& effect = std::get<SendFile>(story.effects.back());
    EXPECT_EQ(effect.method, "PUT");
    EXPECT_EQ(effect.anchor, "file-fa");
    EXPECT_TRUE(effect.path.starts_with("/api/v1/staff/drafts/law/files/fa/%D9%82"));
    EXPECT_TRUE(story.state.staff.busy);
    const auto count = story.effects.size();
    story.act(StaffFact{DraftFileChosen{"file-fa", "fa", "other.docx"}});
    EXPECT_EQ(story.effects.size(), count) << "one at a time";
    DraftPage page = page_of_draft();
    page.files.fa = "قانون.docx";
    story.act(ReplyArrived{effect.request, 200, contract::encode(page), story.now_ms});
    EXPECT_FALSE(story.state.staff.busy);
    EXPECT_EQ(story.state.staff.draft.value->files.fa, "قانون.docx");
}

DraftPage with_file() {
    DraftPage page = page_of_draft();
    page.attachments = {{5, "plan.pdf", "pdf", {}, 3, 0, "h", "none"}};
    return page;
}

TEST(StaffDesk, AFileIsAttachedAndItsTitleSavedAsOneWrites) {
    Story story = on_the_draft();
    story.act(StaffFact{AttachmentChosen{"attach-field", "طرح.pdf"}});
    const auto& effect = std::get<SendFile>(story.effects.back());
    EXPECT_EQ(effect.method, "PUT");
    EXPECT_EQ(effect.anchor, "attach-field");
    EXPECT_TRUE(effect.path.starts_with("/api/v1/staff/drafts/law/attachments/%D8%B7"));
    EXPECT_EQ(story.state.staff.reading, attached_file);
    story.act(ReplyArrived{effect.request, 200, contract::encode(with_file()), story.now_ms});
    EXPECT_EQ(story.state.staff.reading, "");
    story.act(StaffFact{DraftEdited{{5, "attachment", "en", "The plan"}}});
    EXPECT_EQ(story.state.staff.draft.value->attachments[0].title.en, "The plan");
    tick(story);
    const auto sent = story.open_requests("/words");
    ASSERT_EQ(sent.size(), 1u);
    const std::string seen = base::fingerprint(with_file().attachments[0].title.en);
    EXPECT_EQ(contract::decode<contract::SaveDraft>(sent[0].body)->words,
              (std::vector<contract::DraftWords>{{5, "attachment", "en", "The plan", seen}}));
    const auto count = story.effects.size();
    story.act(StaffFact{DraftEdited{{6, "attachment", "en", "Nobody's"}}});
    EXPECT_EQ(story.effects.size(), count) << "there is no such file";
}

TEST(StaffDesk, ARefusedFileIsSpokenOfWhereItWasChosen) {
    Story story = on_the_draft();
    story.act(StaffFact{AttachmentChosen{"attach-field", "plan.pdf"}});
    const auto request = std::get<SendFile>(story.effects.back()).request;
    const contract::Problem problem{"document_damaged", "attachment", {}, {}};
    story.act(ReplyArrived{request, 422, contract::encode(problem), story.now_ms});
    EXPECT_TRUE(is_about_attachments(story.state.staff));
    EXPECT_EQ(story.state.staff.error,
              (base::Error{base::ErrorCode::DocumentDamaged, "attachment"}));
    story.act(StaffFact{DraftFileChosen{"file-fa", "fa", "x.md"}});
    EXPECT_FALSE(is_about_attachments(story.state.staff));
}

TEST(StaffDesk, SigningOutLeavesNothingOnTheDesk) {
    Story story = on_the_draft();
    story.act(StaffFact{title("یک")});
    story.act(SignedOut{});
    ASSERT_TRUE(story.reply("/sign-out", contract::Empty{}));
    EXPECT_EQ(story.state.staff, StaffDesk{});
}

TEST(StaffDesk, ANextVersionIsBegunAndAdopted) {
    Story story = at("/fa/staff");
    story.act(StaffFact{VersionWanted{"law"}});
    ASSERT_EQ(story.open_requests("/staff/calls/law/versions").size(), 1u);
    DraftPage page = page_of_draft();
    page.call.slug = "law-v2";
    page.call.revises = "law";
    ASSERT_TRUE(story.reply("/staff/calls/law/versions", page));
    EXPECT_EQ(path_from_address(story.state.address), "/fa/staff/drafts/law-v2");
    story.act(StaffFact{StaffFieldEdited{StaffField::AdoptionReason, "resolution 12"}});
    const LastingAct adopt{LastingKind::Adopt};
    story.act(StaffFact{LastingActPressed{adopt, LastingStep::Ask}});
    EXPECT_TRUE(story.open_requests("/staff/drafts/law-v2/adoption").empty());
    story.act(StaffFact{LastingActPressed{adopt, LastingStep::Confirm}});
    const auto sent = story.open_requests("/staff/drafts/law-v2/adoption");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<contract::AdoptDraft>(sent[0].body)->reason, "resolution 12");
    page.call.state = "adopted";
    page.call.version = 2;
    ASSERT_TRUE(story.reply("/staff/drafts/law-v2/adoption", page));
    EXPECT_EQ(story.state.address.place, Place::Staff);
    ASSERT_TRUE(story.state.toast);
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::staff_adopted);
}

} // namespace
} // namespace hamandish::app::test::staff_desk_test
