// Files that go with an organisation's comment, by the page alone.
#include "contract/messages.h"
#include "plain_page.h"

namespace hamandish::journeys::comment_files_without_script_test {
namespace {

const contract::Bilingual chamber{R"(اتاق بازرگانی تهران)", "Tehran Chamber of Commerce"};
const std::string page_path = "/en/calls/e-participation/article-1", field = "comment-file",
                  bytes = "%PDF-1.7\r\n\xFF whatever";

class PlainCommentFiles : public PlainTown {
  protected:
    void SetUp() override {
        PlainTown::SetUp();
        open("/en/sign-in?next=" + page_path);
        sign_in_by_form("09121234567");
        const auto me = get<contract::Me>("/api/v1/me", "session=" + jar_["session"]);
        const auto done = store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                const auto person = connection.people.find_by_pseudonym(me.name);
                (void)connection.representatives.insert(
                    {person->id, {chamber.fa, chamber.en}, "letter 12", person->id, morning});
                return true;
            });
        ASSERT_TRUE(done);
        open(page_path);
    }
    contract::Comment only_comment() {
        const auto page = get<contract::UnitPage>(article);
        EXPECT_EQ(page.comments.size(), 1u);
        return page.comments.empty() ? contract::Comment{} : page.comments[0];
    }
    void expect_whole(const contract::Comment& said) {
        ASSERT_EQ(said.files.size(), 1u);
        const auto saved = ask({"GET", "/api/v1/comments/" + std::to_string(said.id) + "/files/" +
                                           std::to_string(said.files[0].id)});
        EXPECT_EQ(saved.status, 200);
        EXPECT_EQ(*saved.body, bytes);
    }
};

TEST_F(PlainCommentFiles, AreChosenSentAndListed) {
    EXPECT_FALSE(says("id=\"comment-file\"")) << "in one's own name there are none";
    press("Tehran Chamber");
    fill("comment-field", "The chamber agrees.");
    choose(field, "plan.pdf", bytes);
    press("Send the file");
    EXPECT_TRUE(says("plan.pdf"));
    EXPECT_TRUE(says("Ready"));
    EXPECT_EQ(held("comment-field"), "The chamber agrees.") << "what was written is kept";
    press("Send comment");
    const auto said = only_comment();
    EXPECT_EQ(said.organisation, chamber);
    expect_whole(said);
    EXPECT_TRUE(says("/files/" + std::to_string(said.files.at(0).id)));
}

TEST_F(PlainCommentFiles, GoWithWhateverIsPressed) {
    press("Tehran Chamber");
    fill("comment-field", "The chamber agrees.");
    choose(field, "plan.pdf", bytes);
    press("Send comment");
    expect_whole(only_comment());
}

TEST_F(PlainCommentFiles, AreRefusedWithAReasonAndTakenBack) {
    press("Tehran Chamber");
    choose(field, "page.html", "<html>");
    press("Send the file");
    EXPECT_TRUE(says("page.html")) << html_;
    choose(field, "plan.pdf", bytes);
    press("Send the file");
    EXPECT_EQ(rows("comment_files"), 1);
    press("Remove the file");
    EXPECT_EQ(rows("comment_files"), 0);
    EXPECT_FALSE(says("plan.pdf"));
}

/// A form of another site, which cannot know the page's token, hands over nothing.
TEST_F(PlainCommentFiles, NobodyElsesFormHandsOneOver) {
    press("Tehran Chamber");
    choose(field, "plan.pdf", bytes);
    Ask forged = form_of("Send the file");
    const auto token = held_hidden("token");
    ASSERT_FALSE(token.empty());
    forged.body.replace(forged.body.find(token), token.size(), std::string(token.size(), '0'));
    send(forged);
    EXPECT_EQ(rows("comment_files"), 0);
}

} // namespace
} // namespace hamandish::journeys::comment_files_without_script_test
