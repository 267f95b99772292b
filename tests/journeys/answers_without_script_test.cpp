// A proposal answered by two members of staff, and an answer that its author is not satisfied with:
// all by people whose browsers run no scripts.
#include "contract/answer_messages.h"
#include "plain_page.h"
#include "server/usecases/staff.h"

#include <optional>

namespace hamandish::journeys::answers_without_script_test {
namespace {

using domain::Role;

const std::string desk = "/en/staff/calls/e-participation/answers",
                  page_of_article = "/en/calls/e-participation/article-1", author = "09350000001",
                  editor = "09350000002", lead = "09350000003";

class PlainAnswers : public PlainTown {
  protected:
    void SetUp() override {
        PlainTown::SetUp();
        become(author, {}, page_of_article);
        for (const std::string words : {"Make the thirty days forty", "Say who decides"})
            Town::send<contract::CommentRecorded>(
                "POST", article + "/comments",
                contract::SubmitComment{
                    "key-of-author-" + words.substr(0, 3), words, "proposal", {}},
                cookies());
    }
    void become(const std::string& mobile, std::optional<Role> role, const std::string& page) {
        jar_ = jars_[mobile];
        if (!jar_.contains("session")) {
            open("/en/sign-in?next=" + page);
            sign_in_by_form(mobile);
            if (role) hold(*role);
        }
        jars_[mobile] = jar_;
        open(page);
    }
    void hold(Role role) {
        ASSERT_TRUE(store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                const contract::Organisation one{
                    "ministry", "", "ministry", {R"(وزارت)", "The ministry"}};
                (void)usecases::add_organisation(connection, {{}, {one, "made by the test"}, true},
                                                 now()); // refused the second time
                const auto organisation = connection.staff.find_organisation("ministry");
                const std::string hash = usecases::session_hash_from(jar_["session"]);
                const auto person = connection.people.find_by_session(hash, now());
                if (!person || !organisation) return base::fail(base::ErrorCode::Internal, "town");
                connection.staff.grant(person->id, organisation->id, role, now());
                connection.staff.put_session(hash, person->id, {now().ms + base::ms_per_hour});
                return true;
            }));
    }
    void fill_reasons(const std::string& persian, const std::string& english) {
        fill("answer-reason_fa", persian);
        fill("answer-reason_en", english);
    }
    /// The editor rejects what waits first: without its ground that is refused, and nothing typed
    /// is lost.
    void reject_the_first() {
        become(editor, Role::Editor, desk);
        press("Answer");
        EXPECT_EQ(held("answer-decision"), "accepted");
        fill("answer-decision", "rejected");
        fill_reasons(R"(قانون نمی‌گذارد.)", "The law does not allow it.");
        press("Send for review");
        EXPECT_EQ(response_.status, 422);
        EXPECT_EQ(held("answer-decision"), "rejected");
        EXPECT_EQ(held("answer-reason_en"), "The law does not allow it.");
        fill("answer-document_fa", R"(قانون مدیریت خدمات کشوری)");
        fill("answer-document_en", "Civil Service Act");
        fill("answer-article_fa", R"(ماده ۲۵)");
        fill("answer-article_en", "Article 25");
        press("Send for review");
        EXPECT_TRUE(says("The answer was sent to a colleague for review."));
        EXPECT_FALSE(has_button("Send for review"));
    }

  private:
    std::map<std::string, std::map<std::string, std::string>> jars_;
};

TEST_F(PlainAnswers, AreWrittenReturnedWrittenAnewAndPublished) {
    reject_the_first();
    become(lead, Role::Lead, desk);
    fill(labelled("If you return it: why?"), "Say which article.");
    press("Return to its author");
    EXPECT_TRUE(says("Your review is recorded."));

    become(editor, {}, desk);
    EXPECT_TRUE(says("Say which article."));
    press("Write it anew");
    EXPECT_EQ(held("answer-decision"), "rejected") << "as it was";
    EXPECT_EQ(held("answer-article_en"), "Article 25");
    fill("answer-reason_en", "Article 25 does not allow it.");
    press("Send for review");
    EXPECT_TRUE(says("The answer was sent to a colleague for review."));

    become(lead, {}, desk);
    press("Publish");
    const auto page = get<contract::AnswersPage>(call + "/answers");
    ASSERT_EQ(page.groups.size(), 1u);
    EXPECT_EQ(page.groups[0].answer.reason.en, "Article 25 does not allow it.");
    EXPECT_EQ(page.groups[0].answer.decision, "rejected");
}

TEST_F(PlainAnswers, AreTurnedAwayFrom) {
    become(editor, Role::Editor, desk);
    press("Answer");
    EXPECT_TRUE(has_button("Send for review"));
    press("Cancel");
    EXPECT_FALSE(has_button("Send for review"));
}

TEST_F(PlainAnswers, WhoIsNotSatisfiedSaysSo) {
    reject_the_first();
    become(lead, Role::Lead, desk);
    press("Publish");
    become(author, {}, page_of_article);
    press("I am not satisfied with this answer");
    fill("objection-field", " ");
    press("Send it for another review");
    EXPECT_EQ(response_.status, 422) << "and the form is still there";
    fill("objection-field", "The law says the opposite.");
    press("Send it for another review");
    EXPECT_TRUE(says("Recorded. The answer is looked at again."));
    EXPECT_TRUE(says("The law says the opposite."));
    EXPECT_FALSE(has_button("I am not satisfied with this answer")) << "once is once";
    become(editor, {}, desk);
    EXPECT_TRUE(says("The law says the opposite."));
}

} // namespace
} // namespace hamandish::journeys::answers_without_script_test
