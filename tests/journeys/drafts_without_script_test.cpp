// A draft begun, read, written and put in order by staff whose browser runs no scripts.
#include "contract/draft_messages.h"
#include "plain_page.h"
#include "server/usecases/staff.h"

#include <algorithm>

namespace hamandish::journeys::drafts_without_script_test {
namespace {

const std::string desk = "/en/staff/drafts/study-leave";

class PlainDrafts : public PlainTown {
  protected:
    void SetUp() override {
        PlainTown::SetUp();
        open("/en/sign-in?next=/en/staff/new");
        sign_in_by_form("09350000001");
        ASSERT_TRUE(store_->writer().submit_and_wait([&](store::Connection& connection)
                                                         -> base::Result<bool> {
            const std::string hash = usecases::session_hash_from(jar_["session"]);
            const auto person = connection.people.find_by_session(hash, now());
            if (!person) return base::fail(base::ErrorCode::Internal, "person");
            const contract::Organisation one{"ministry", "", "ministry", {"وزارت", "The ministry"}};
            TRY(usecases::add_organisation(connection, {{}, {one, "made by the test"}, true},
                                           now()));
            connection.staff.grant(person->id, connection.staff.find_organisation("ministry")->id,
                                   domain::Role::Editor, now());
            connection.staff.put_session(hash, person->id, {now().ms + base::ms_per_hour});
            return true;
        }));
        open("/en/staff/new");
        fill("slug-field", "study-leave");
        press("Make the draft");
    }
    contract::DraftPage draft() {
        return get<contract::DraftPage>("/api/v1/staff/drafts/study-leave", cookies());
    }
    std::vector<contract::DraftUnit> units() { return draft().units; }
    void become_lead() {
        ASSERT_TRUE(store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                const std::string hash = usecases::session_hash_from(jar_["session"]);
                connection.staff.grant(connection.people.find_by_session(hash, now())->id,
                                       connection.staff.find_organisation("ministry")->id,
                                       domain::Role::Lead, now());
                return true;
            }));
    }
    void read_a_file() {
        choose("file-fa", "x.md", "# عنوان\n\n## ماده ۱- نخست\n\nمتن یک. متن دو.\n");
        press("Save now");
    }
    [[nodiscard]] bool takes_persian_file() const {
        return std::any_of(controls_.begin(), controls_.end(), [](const Control& one) {
            return one.get("id") == "file-fa" && one.get("type") == "file";
        });
    }
    /// The whole name of the first button that is called after this unit.
    std::string button_about(const std::string& unit) {
        for (const Control& one : controls_)
            if (one.tag == "button" && one.get("aria-label").find(unit) != std::string::npos)
                return name_of(one);
        return "none about " + unit;
    }
    static std::string text_field(const contract::DraftUnit& unit, const std::string& language) {
        return "unit-" + std::to_string(unit.id) + "-text-" + language;
    }
};

TEST_F(PlainDrafts, AUnitIsSplitAtAChosenSentenceAndMergedAgain) {
    read_a_file();
    ASSERT_EQ(units().size(), 1u);
    const auto whole = units()[0];
    EXPECT_EQ(whole.text.fa, "متن یک. متن دو.");
    press("Change kind, number and place");
    press("Split in two");
    EXPECT_TRUE(says("Choose where the second unit begins."));
    // Before "متن دو.", eight units into the text.
    fill("split-place-field", "8");
    press("Split in two");
    ASSERT_EQ(units().size(), 2u);
    EXPECT_EQ(units()[0].text.fa + units()[1].text.fa, whole.text.fa);
    const std::string second = std::to_string(units()[1].id);
    EXPECT_EQ(held("unit-" + second + "-text-fa"), "متن دو.");
    press(button_about("Article 2"));
    press("Merge with the unit before");
    ASSERT_EQ(units().size(), 2u) << "asked about once more";
    EXPECT_TRUE(says("This unit will be merged with the one before"));
    press("Yes, go ahead");
    ASSERT_EQ(units().size(), 1u);
    EXPECT_EQ(units()[0].text, whole.text);
    EXPECT_EQ(units()[0].source, whole.source);
}

TEST_F(PlainDrafts, WhatTheFileSaysIsSeenBesideAUnit) {
    choose("file-fa", "x.md",
           "# عنوان\n\n## ماده ۱- نخست\n\nمی\u200Fشود.\n\n## ماده ۲- دوم\n\nمتن دو.\n");
    press("Save now");
    ASSERT_EQ(units().size(), 2u);
    EXPECT_EQ(units()[0].text.fa, "می\u200Cشود.") << "a mark of direction for a half-space";
    EXPECT_NE(units()[0].source.find("می\u200Fشود"), std::string::npos) << "the file is kept";
    EXPECT_FALSE(says("In the file"));
    press("Show the words of the file \u2013 Article 1");
    EXPECT_TRUE(says("می\u200Fشود"));
    press("Show the words of the file \u2013 Article 2");
    press("Hide the words of the file \u2013 Article 1");
    EXPECT_TRUE(says("In the file"));
    EXPECT_FALSE(says("می\u200Fشود"));
}

TEST_F(PlainDrafts, AQuestionThatWasAnsweredIsAskedAgain) {
    choose("file-fa", "x.md",
           "# عنوان\n\n## ماده ۱- نخست\n\nمتن یک.\n\n## ماده ۳- سوم\n\nمتن سه.\n");
    press("Save now");
    ASSERT_EQ(units().size(), 2u);
    const auto asked = units()[1].doubts;
    ASSERT_FALSE(asked.empty()) << "a number is missing";
    press("It is right as it is");
    EXPECT_TRUE(units()[1].doubts.empty());
    EXPECT_FALSE(has_button("It is right as it is"));
    press("Ask again \u2013 Article 3");
    EXPECT_EQ(units()[1].doubts, asked);
    EXPECT_TRUE(has_button("It is right as it is"));
}

TEST_F(PlainDrafts, WordsAreSavedByWhateverIsPressed) {
    read_a_file();
    const auto unit = units()[0];
    fill(text_field(unit, "en"), "Text one. Text two.");
    press("Save now");
    EXPECT_EQ(units()[0].text.en, "Text one. Text two.");
    EXPECT_TRUE(says("Everything is saved."));
    fill(text_field(unit, "en"), "Text one.");
    press("Change kind, number and place");
    EXPECT_EQ(units()[0].text.en, "Text one.");
    fill(text_field(unit, "en"), "Text.");
    fill("unit-number-field", "7");
    press("Set kind and number");
    EXPECT_EQ(units()[0].number, 7);
    EXPECT_EQ(units()[0].text.en, "Text.") << "the words around it are not lost";
}

TEST_F(PlainDrafts, AFileBecomesAScheduledCall) {
    become_lead();
    choose("file-fa", "x.md", "# عنوان\n\n## ماده ۱- نخست\n\nمتن یک.\n");
    press("Send the file");
    ASSERT_EQ(units().size(), 1u);
    const auto unit = units()[0];
    const std::string heading = "unit-" + std::to_string(unit.id) + "-heading-en";
    for (const auto& [field, words] : {std::pair{"draft-title-en", "Study leave"},
                                       {"draft-summary-fa", "خلاصه"},
                                       {"draft-summary-en", "Summary"},
                                       {"draft-questions-fa", "چرا؟"},
                                       {"draft-questions-en", "Why?"}})
        fill(field, words);
    fill(heading, "First");
    fill(text_field(unit, "en"), "Text one.");
    press("Change kind, number and place");
    EXPECT_EQ(held(heading), "First") << "what was typed is still there";
    EXPECT_EQ(draft().call.title.en, "Study leave") << "and saved";
    fill("unit-number-field", "3");
    press("Set kind and number");
    ASSERT_EQ(units().size(), 1u);
    EXPECT_EQ(units()[0].number, 3);
    EXPECT_EQ(units()[0].text.en, "Text one.");
    open(desk + "/opening");
    fill("reason-field", "resolution 12 of the board");
    press("Schedule and publish");
    EXPECT_EQ(draft().call.state, "draft") << "asked about once more";
    EXPECT_EQ(held("reason-field"), "resolution 12 of the board");
    press("Yes, go ahead");
    EXPECT_TRUE(says("The call is scheduled and opens by itself.")) << html_;
    EXPECT_EQ(draft().call.state, "scheduled");
}

TEST_F(PlainDrafts, WhatCannotBeSavedStaysInItsFieldAndNothingElseIsDone) {
    choose("attach-field", "plan.pdf", "%PDF-1.7\nwhatever");
    press("Send the file");
    ASSERT_EQ(draft().attachments.size(), 1u);
    const std::string title =
        "unit-" + std::to_string(draft().attachments[0].id) + "-attachment-en";
    const std::string too_long(1'001, 'x');
    fill(title, too_long);
    fill("draft-title-en", "Study leave");
    choose("file-fa", "x.md", "# عنوان\n\n## ماده ۱- نخست\n\nمتن یک.\n");
    press("Send the file");
    EXPECT_EQ(response_.status, 200);
    EXPECT_EQ(held(title), too_long);
    EXPECT_EQ(held("draft-title-en"), "Study leave");
    EXPECT_EQ(draft().call.title.en, "") << "all of it or nothing";
    EXPECT_TRUE(units().empty());
    fill(title, "The plan");
    press("Save now");
    EXPECT_EQ(draft().call.title.en, "Study leave");
    EXPECT_EQ(draft().attachments.at(0).title.en, "The plan");
}

TEST_F(PlainDrafts, AnotherEnglishFileIsAskedAboutFirst) {
    const auto english = [](const std::string& text) {
        return "# Title\n\n## Article 1- First\n\n" + text + "\n";
    };
    read_a_file();
    choose("file-en", "x.md", english("Text one."));
    press("Send the file");
    const auto field = text_field(units()[0], "en");
    ASSERT_EQ(held(field), "Text one.");
    fill(field, "By hand.");
    press("Another English file");
    EXPECT_TRUE(says("give way to those of the file"));
    EXPECT_EQ(held(field), "By hand.");
    press("Leave the text as it is");
    EXPECT_FALSE(says("give way to those of the file"));
    press("Another English file");
    choose("file-en", "y.md", english("Text of the second file."));
    press("Send the file");
    EXPECT_EQ(units()[0].text.en, "Text of the second file.");
    EXPECT_FALSE(says("give way to those of the file"));
}

/// Words that were typed are lost to a first file as they would be to another one.
TEST_F(PlainDrafts, AFirstEnglishFileIsAskedAboutOnceWordsWereTyped) {
    const std::string english = "# Title\n\n## Article 1- First\n\nText of the file.\n";
    read_a_file();
    const auto field = text_field(units()[0], "en");
    fill(field, "By hand.");
    choose("file-en", "x.md", english);
    press("Send the file");
    EXPECT_EQ(units()[0].text.en, "By hand.") << "typed in the same press";
    EXPECT_TRUE(says("give way to those of the file")) << html_;
    press("Leave the text as it is");
    EXPECT_FALSE(says("give way to those of the file"));
    EXPECT_EQ(held(field), "By hand.");
    press("Choose the English file");
    EXPECT_TRUE(says("An English file in place of these words"));
    choose("file-en", "x.md", english);
    press("Send the file");
    EXPECT_EQ(units()[0].text.en, "Text of the file.");
    EXPECT_TRUE(has_button("Another English file")) << "a file was read now";
}

TEST_F(PlainDrafts, WordsWithoutAPlaceAreListedUntilTheyAreDismissed) {
    read_a_file();
    choose("file-en", "x.md", "# Title\n\n## Article 9- Ninth\n\nNobody’s words.\n");
    press("Send the file");
    open(desk);
    EXPECT_TRUE(says("Nobody’s words.")) << html_;
    press("Take them off the list \u2013 Article 9");
    EXPECT_EQ(draft().leftovers.size(), 1u) << "asked about once more";
    press("Yes, go ahead");
    EXPECT_TRUE(draft().leftovers.empty());
    EXPECT_FALSE(says("Nobody’s words."));
}

TEST_F(PlainDrafts, AFileAndTheDraftItselfAreRemovedAfterASecondLook) {
    choose("attach-field", "plan.pdf", "%PDF-1.7\nwhatever");
    press("Send the file");
    press("Remove the file \u2013 plan.pdf");
    ASSERT_EQ(draft().attachments.size(), 1u);
    press("Cancel");
    EXPECT_FALSE(says("will be removed"));
    press("Remove the file \u2013 plan.pdf");
    press("Yes, go ahead");
    EXPECT_TRUE(draft().attachments.empty());

    press("Delete the draft");
    EXPECT_FALSE(says("This draft will be deleted")) << "without a reason";
    fill("deletion-reason-field", "begun by mistake");
    press("Delete the draft");
    EXPECT_TRUE(says("This draft will be deleted"));
    press("Yes, go ahead");
    EXPECT_TRUE(says("The draft is deleted.")) << html_;
    EXPECT_EQ(ask({"GET", "/api/v1/staff/drafts/study-leave", {}, cookies()}).status, 404);
}

TEST_F(PlainDrafts, AnotherPersianFileIsAskedAboutFirstAndLeavesTheEnglish) {
    read_a_file();
    const auto before = units().at(0);
    EXPECT_FALSE(takes_persian_file()) << "asked first";
    press("Another Persian file in place of this text");
    EXPECT_TRUE(says("All units of this draft give way"));
    press("Leave the text as it is");
    EXPECT_FALSE(says("All units of this draft give way"));
    EXPECT_FALSE(takes_persian_file());
    press("Another Persian file in place of this text");
    EXPECT_TRUE(takes_persian_file());
    fill(text_field(before, "en"), "Text one. Text two.");
    choose("file-fa", "y.md", "# عنوان\n\n## ماده ۱- نخست\n\nمتن سه.\n");
    press("Send the file");
    ASSERT_EQ(units().size(), 1u);
    EXPECT_EQ(units()[0].text.fa, "متن سه.");
    EXPECT_EQ(units()[0].text.en, "Text one. Text two.") << "typed in the same press";
    EXPECT_TRUE(says("The Persian words have changed")) << html_;
    EXPECT_FALSE(says("All units of this draft give way")) << "asked anew for the next one";
}

} // namespace
} // namespace hamandish::journeys::drafts_without_script_test
