// Concerns reworked, signed and published by two members of staff whose browsers run no scripts.
#include "contract/concern_messages.h"
#include "given_role.h"
#include "plain_page.h"
#include "server/usecases/staff.h"
#include "true_log.h"

namespace hamandish::journeys::concerns_without_script_test {
namespace {

using domain::Role;

const std::string desk = "/en/staff/calls/e-participation/concerns";

class PlainConcerns : public PlainTown {
  protected:
    void SetUp() override {
        PlainTown::SetUp();
        int next = 0;
        for (const char* words : {"The thirty days are too short for such a long text",
                                  "Thirty days are too short, I could not read the text",
                                  "Too short: thirty days for a long text",
                                  "Blind people cannot use the website with a screen reader",
                                  "The website must work with the screen reader of blind people"}) {
            const std::string number = std::to_string(++next);
            (void)comment(sign_in("0935000000" + number), words, "key-of-speaker-00" + number);
        }
        pass_deadline();
        (void)true_log(*store_, now());
    }
    void become(const std::string& mobile, Role role, const std::string& page = desk) {
        jar_ = jars_[mobile];
        if (!jar_.contains("session")) join(mobile, role);
        jars_[mobile] = jar_;
        open(page);
    }
    /// The page of the deadline.
    void open_first() { open(desk + "/1"); }
    /// One concern is named and summed up, what is missing being said first.
    void write_the_first() {
        become("09121234567", Role::Analyst);
        EXPECT_FALSE(has_button("Sign the concerns"));
        press("Begin");
        EXPECT_TRUE(says("It is recorded."));
        open_first();
        press("Save the name");
        EXPECT_EQ(response_.status, 422);
        EXPECT_TRUE(says("There is no name yet."));
        fill("concern-field-label_fa", "مهلت");
        fill("concern-field-label_en", "The deadline");
        press("Save the name");
        EXPECT_TRUE(says("It is recorded."));
        EXPECT_EQ(held("concern-field-label_en"), "The deadline");
        fill("concern-field-summary_fa", "سی روز کم است.");
        fill("concern-field-summary_en", "Thirty days are too few.");
        press("Save the summary");
        EXPECT_TRUE(says("Thirty days are too few."));
        press("Set aside");
        EXPECT_EQ(response_.status, 422);
    }
    /// A comment is split off and taken back, and the other concern is named.
    void group_and_name_the_rest() {
        tick("To be split off");
        press("Split off those ticked");
        EXPECT_TRUE(says("Concern 3"));
        press("Take back the last act");
        EXPECT_FALSE(says("Concern 3"));
        press("Merge those ticked");
        EXPECT_TRUE(says("Tick at least two concerns."));
        open(desk + "/2");
        fill("concern-field-label_fa", "صفحه‌خوان");
        fill("concern-field-label_en", "Screen readers");
        press("Save the name");
    }

    /// What the unit says itself, in one language alone.
    void say_half() {
        fill("concern-field-introduction_fa", "پرسیدیم.");
        fill("concern-field-introduction_en", "We asked.\nWe heard.");
        fill("concern-field-conclusion_fa", "بیشتر می‌شود.");
        press("Save the unit");
        EXPECT_TRUE(says("The unit’s words are saved."));
    }
    /// Both concerns are signed, and somebody else leads, too.
    void sign_and_lead() {
        write_the_first();
        group_and_name_the_rest();
        become("09121234568", Role::Lead);
        press("Sign the concerns");
        press("Yes, go ahead");
        become("09121234567", Role::Analyst);
    }

  private:
    void join(const std::string& mobile, Role role) {
        open("/en/sign-in?next=" + desk);
        sign_in_by_form(mobile);
        ASSERT_TRUE(store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                const std::string hash = usecases::session_hash_from(jar_["session"]);
                const auto person = connection.people.find_by_session(hash, now());
                if (!person) return base::fail(base::ErrorCode::Internal, "person");
                give_role(connection, *person, ministry(connection), role, now());
                connection.staff.put_session(hash, person->id, {now().ms + base::ms_per_hour});
                return true;
            }));
    }
    static store::OrganisationId ministry(store::Connection& connection) {
        const contract::Organisation one{"ministry", "", "ministry", {"وزارت", "The ministry"}};
        (void)usecases::add_organisation(connection, {{}, {one, "made by the test"}, true},
                                         morning); // refused the second time
        return connection.staff.find_organisation("ministry")->id;
    }
    std::map<std::string, std::map<std::string, std::string>> jars_;
};

TEST_F(PlainConcerns, AreReworkedSignedAndPublishedWithFormsAlone) {
    write_the_first();
    group_and_name_the_rest();

    become("09121234568", Role::Lead);
    EXPECT_TRUE(says("The concerns are not signed"));
    EXPECT_NE(html_.find("/concerns#concern-acts"), std::string::npos) << "leads to where they are";
    press("Sign the concerns");
    EXPECT_FALSE(says("The concerns are signed.")) << "asked about once more";
    press("Yes, go ahead");
    EXPECT_TRUE(says("The concerns are signed."));
    press("Publish the report");
    EXPECT_FALSE(says("The report will be published")) << "without a reason";
    fill("concern-field-publish_reason", "Resolution 7 of the board");
    press("Publish the report");
    EXPECT_TRUE(says("The report will be published"));
    press("Yes, go ahead");
    EXPECT_TRUE(says("The report is published."));

    open("/en/calls/e-participation/report");
    EXPECT_TRUE(says("The deadline"));
    EXPECT_TRUE(says("Thirty days are too few."));
    EXPECT_TRUE(says("Name: by hand"));
    EXPECT_TRUE(says("Grouping: by machine"));
    EXPECT_TRUE(says("The ministry"));
    EXPECT_TRUE(says("Published by hand on"));
    EXPECT_FALSE(says("Nobody has reviewed it."));
}

TEST_F(PlainConcerns, TheUnitsOwnWordsAreWrittenInBothLanguagesAndPublished) {
    sign_and_lead();
    EXPECT_FALSE(has_button("Save the unit")) << "who may not publish it";
    become("09121234568", Role::Lead);
    say_half();
    EXPECT_TRUE(says("The unit’s own words are in one language alone"));
    EXPECT_NE(html_.find("/concerns#own-words"), std::string::npos) << "leads to where they are";
    EXPECT_FALSE(has_button("Publish the report"));
    EXPECT_EQ(held("concern-field-introduction_en"), "We asked.\nWe heard.");
    fill("concern-field-conclusion_en", std::string(4'001, 'x'));
    press("Save the unit");
    EXPECT_EQ(response_.status, 422);
    EXPECT_TRUE(says("This text is longer than 4,000 characters."));
    EXPECT_EQ(held("concern-field-conclusion_en"), std::string(4'001, 'x'));
    fill("concern-field-conclusion_en", "It becomes longer.");
    press("Save the unit");
    fill("concern-field-conclusion_en", "It becomes a month longer.");
    fill("concern-field-publish_reason", "Resolution 7 of the board");
    press("Publish the report");
    EXPECT_TRUE(says("A change of the unit’s words is not saved yet."));
    EXPECT_FALSE(has_button("Yes, go ahead"));
    EXPECT_EQ(held("concern-field-conclusion_en"), "It becomes a month longer.");
    press("Save the unit");
    fill("concern-field-publish_reason", "Resolution 7 of the board");
    press("Publish the report");
    press("Yes, go ahead");
    EXPECT_TRUE(says("The report is published."));
    EXPECT_FALSE(has_button("Save the unit"));
    open("/en/calls/e-participation/report");
    for (const char* said : {"We asked.", "We heard.", "It becomes a month longer."})
        EXPECT_TRUE(says(said)) << said;
}

/// Their pages were printed at the same time.
TEST_F(PlainConcerns, TheSecondOfTwoWhoWriteSeesWhatTheFirstSaved) {
    sign_and_lead();
    become("09121234570", Role::Lead);
    fill("concern-field-introduction_en", "Another said.");
    const auto late = form_of("Save the unit");
    become("09121234568", Role::Lead);
    say_half();
    become("09121234570", Role::Lead);
    send(late);
    EXPECT_TRUE(says("A colleague has changed the unit’s own words meanwhile."));
    EXPECT_TRUE(says("We heard.")) << "stands beside";
    EXPECT_EQ(held("concern-field-introduction_en"), "Another said.");
    EXPECT_EQ(held("concern-field-introduction_fa"), "") << "as it stood there";
    fill("concern-field-introduction_fa", "پرسیدیم.");
    press("Save the unit");
    EXPECT_TRUE(says("The unit’s words are saved.")) << "knowing what gives way";
    EXPECT_EQ(held("concern-field-introduction_en"), "Another said.");
}

TEST_F(PlainConcerns, AnAuditorReadsAndChangesNothing) {
    become("09121234569", Role::Auditor);
    EXPECT_TRUE(says("Not yet signed: this is the machine’s grouping."));
    for (const char* words : {"Begin", "Sign the concerns", "Publish the report"})
        EXPECT_FALSE(has_button(words)) << words;
    become("09121234566", Role::Moderator);
    EXPECT_FALSE(says("Not yet signed")) << "another role sees nothing of it";
}

} // namespace
} // namespace hamandish::journeys::concerns_without_script_test
