// A draft begun, read, written and put in order by staff whose browser runs no scripts.
#include "contract/draft_messages.h"
#include "plain_page.h"
#include "server/usecases/staff.h"

namespace hamandish::journeys {
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
    std::vector<contract::DraftUnit> units() {
        return get<contract::DraftPage>("/api/v1/staff/drafts/study-leave", cookies()).units;
    }
    void read_a_file() {
        choose("file-fa", "x.md", "# عنوان\n\n## ماده ۱- نخست\n\nمتن یک. متن دو.\n");
        press("Save now");
    }
    /// The whole name of the first button that is called after this unit.
    std::string button_about(const std::string& unit) {
        for (const Control& one : controls_)
            if (one.tag == "button" && one.get("aria-label").find(unit) != std::string::npos)
                return one.get("aria-label");
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
    ASSERT_EQ(units().size(), 1u);
    EXPECT_EQ(units()[0].text, whole.text);
    EXPECT_EQ(units()[0].source, whole.source);
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

} // namespace
} // namespace hamandish::journeys
