// Forms filled in on paper told in presses and replies.
#include "story.h"

namespace hamandish::app::test::sheets_test {
namespace {

using contract::EnterSheet;
using contract::PaperDesk;

const std::string papers = "/staff/calls/law/papers";

PaperDesk desk_with(std::vector<contract::PaperSheet> sheets, std::int64_t checked = 0) {
    PaperDesk desk;
    desk.call.slug = "law";
    desk.units.resize(2);
    desk.units[0].key = "article-1";
    desk.units[1].key = "article-2";
    desk.sheets = std::move(sheets);
    desk.checked_count = checked;
    return desk;
}

Story at_the_papers(std::vector<contract::PaperSheet> sheets = {}) {
    Story story("/fa/staff/calls/law/papers");
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_TRUE(story.reply("/staff/me", contract::StaffMe{"4821", "shown", {}, 10}));
    EXPECT_TRUE(story.reply(papers, desk_with(std::move(sheets))));
    return story;
}

void write(Story& story, const std::string& name, const std::string& text) {
    story.act(SheetFact{SheetFieldEdited{name, text}});
}

contract::PaperSheet sheet() {
    return {7,
            "returned",
            "why",
            false,
            5,
            EnterSheet{12,
                       {{"article-2", "request", "words"}},
                       {{"article-1", "agree"}},
                       "1355",
                       "",
                       "",
                       "public"}};
}

TEST(Sheets, AreSentAsTheyWereTyped) {
    Story story = at_the_papers();
    EXPECT_TRUE(settled(story.state));
    write(story, "sheet_number", "۱۲");
    write(story, "part-3", "article-2");
    write(story, "words-3", "words");
    write(story, "vote-article-1", "disagree");
    write(story, "gender", "woman");
    story.act(SheetFact{SheetSubmitted{}});
    story.act(SheetFact{SheetSubmitted{}});
    const auto sent = story.open_requests(papers);
    ASSERT_EQ(sent.size(), 1u) << "pressed twice, sent once";
    EXPECT_EQ(contract::decode<EnterSheet>(sent[0].body).value(),
              (EnterSheet{12,
                          {{"article-2", "comment", "words"}},
                          {{"article-1", "disagree"}},
                          "",
                          "woman",
                          "",
                          ""}));
    ASSERT_TRUE(story.reply(papers, desk_with({sheet()})));
    EXPECT_TRUE(story.state.sheets.form.fields.empty());
    EXPECT_EQ(story.state.sheets.papers.value->sheets.size(), 1u);
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::paper_desk_entered);
    EXPECT_TRUE(story.asked_focus(sheet_number_anchor)) << "the next one can be typed at once";
}

TEST(Sheets, WhatTheServerWouldRefuseIsSaidBeforeItIsSent) {
    Story story = at_the_papers();
    const auto refused = [&](base::ErrorCode code, const std::string& where) {
        story.act(SheetFact{SheetSubmitted{}});
        EXPECT_TRUE(story.open_requests(papers).empty());
        EXPECT_EQ(story.state.sheets.form.error, (base::Error{code, where}));
    };
    refused(base::ErrorCode::InvalidInput, "sheet_number");
    EXPECT_TRUE(story.asked_focus(sheet_number_anchor));
    write(story, "sheet_number", "12");
    refused(base::ErrorCode::TextEmpty, "sheet");
    write(story, "words-0", "words");
    refused(base::ErrorCode::InvalidInput, "part-0");
    EXPECT_TRUE(story.asked_focus("sheet-part-0"));
    write(story, "words-0", "");
    write(story, "part-5", "article-2");
    refused(base::ErrorCode::TextEmpty, "words-5");
    EXPECT_TRUE(story.asked_focus("sheet-words-5"));
}

TEST(Sheets, ARefusalKeepsWhatWasTyped) {
    Story story = at_the_papers();
    write(story, "sheet_number", "12");
    write(story, "vote-article-1", "agree");
    story.act(SheetFact{SheetSubmitted{}});
    contract::Problem problem;
    problem.code = "conflict";
    problem.where = "sheet_number";
    ASSERT_TRUE(story.reply(papers, 409, contract::encode(problem)));
    EXPECT_EQ(story.state.sheets.form.error,
              (base::Error{base::ErrorCode::Conflict, "sheet_number"}));
    EXPECT_EQ(field_of(story.state.sheets.form, "vote-article-1"), "agree");
}

/// Fifty sheets take longer than a second factor holds, and a session may end among them.
TEST(Sheets, WhatIsHalfEnteredOutlivesTheSession) {
    Story story = at_the_papers();
    write(story, "sheet_number", "12");
    write(story, "vote-article-1", "agree");
    story.act(SheetFact{SheetSubmitted{}});
    contract::Problem problem;
    problem.code = "forbidden";
    problem.where = "second_factor";
    ASSERT_TRUE(story.reply(papers, 403, contract::encode(problem)));
    EXPECT_EQ(story.state.staff.me.value->second_factor, "set") << "the door asks for it again";
    EXPECT_FALSE(story.state.sheets.form.error);
    EXPECT_EQ(field_of(story.state.sheets.form, "sheet_number"), "12");
    story.state.staff.me.value->second_factor = "shown";
    story.act(SheetFact{SheetSubmitted{}});
    problem.code = "sign_in_needed";
    ASSERT_TRUE(story.reply(papers, 401, contract::encode(problem)));
    EXPECT_FALSE(story.state.sheets.papers.value) << "nothing of others is kept";
    EXPECT_EQ(field_of(story.state.sheets.form, "vote-article-1"), "agree");
}

TEST(Sheets, NothingOfOneCallIsEnteredInAnother) {
    Story story = at_the_papers();
    write(story, "sheet_number", "12");
    story.act(AddressChanged{"/fa/staff/calls/other/papers", false, story.now_ms});
    EXPECT_TRUE(story.state.sheets.form.fields.empty());
}

TEST(Sheets, WhatIsSaidOfOneCallIsNotToldInAnother) {
    Story story = at_the_papers();
    write(story, "sheet_number", "12");
    write(story, "vote-article-1", "agree");
    story.act(SheetFact{SheetSubmitted{}});
    story.act(AddressChanged{"/fa/staff/calls/other/papers", false, story.now_ms});
    write(story, "sheet_number", "13");
    contract::Problem problem;
    problem.code = "conflict";
    problem.where = "sheet_number";
    ASSERT_TRUE(story.reply(papers, 409, contract::encode(problem)));
    EXPECT_FALSE(story.state.sheets.form.error);
    EXPECT_EQ(field_of(story.state.sheets.form, "sheet_number"), "13");
}

TEST(Sheets, AReturnedOneIsTakenUpAsItWas) {
    Story story = at_the_papers({sheet()});
    story.act(SheetFact{SheetTakenUp{7}});
    story.act(SheetFact{SheetSubmitted{}});
    const auto sent = story.open_requests(papers);
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<EnterSheet>(sent[0].body).value(), sheet().content);
}

TEST(Sheets, ATelephoneCallIsSentAndTakenUpAsOne) {
    contract::PaperSheet phoned = sheet();
    phoned.content.channel = "phone";
    Story story = at_the_papers({phoned});
    write(story, "channel", "phone");
    write(story, "sheet_number", "13");
    write(story, "vote-article-1", "agree");
    story.act(SheetFact{SheetSubmitted{}});
    auto sent = story.open_requests(papers);
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<EnterSheet>(sent[0].body).value().channel, "phone");
    ASSERT_TRUE(story.reply(papers, desk_with({phoned})));
    EXPECT_EQ(field_of(story.state.sheets.form, "channel"), "phone") << "so does the next one come";
    EXPECT_EQ(story.state.sheets.form.fields.size(), 1u);
    story.act(SheetFact{SheetTakenUp{7}});
    story.act(SheetFact{SheetSubmitted{}});
    sent = story.open_requests(papers);
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<EnterSheet>(sent[0].body).value(), phoned.content);
}

TEST(Sheets, AreReturnedWithAReasonOnly) {
    Story story = at_the_papers({sheet()});
    const std::string check = "/staff/papers/7/check";
    story.act(SheetFact{SheetCompared{7, false, 5}});
    EXPECT_TRUE(story.open_requests(check).empty());
    EXPECT_TRUE(story.asked_focus(verdict_anchor(7)));
    story.act(SheetFact{VerdictReasonEdited{7, "It says article 2."}});
    story.act(SheetFact{SheetCompared{7, false, 5}});
    const auto sent = story.open_requests(check);
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<contract::CheckSheet>(sent[0].body).value(),
              (contract::CheckSheet{false, "It says article 2.", 5}));
    ASSERT_TRUE(story.reply(check, desk_with({sheet()})));
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::paper_desk_was_returned);
    EXPECT_TRUE(story.asked_focus(unchecked_sheets_anchor)) << "the next one is compared from here";
    story.act(SheetFact{SheetCompared{7, true, 5}});
    ASSERT_TRUE(story.reply(check, desk_with({}, 1)));
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::paper_desk_was_checked);
    EXPECT_TRUE(story.state.sheets.papers.value->sheets.empty());
}

} // namespace
} // namespace hamandish::app::test::sheets_test
