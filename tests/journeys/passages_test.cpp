// A comment on certain words of an article: found in the text that is consulted on, seen by
// everyone, in the log, and by whoever has no scripts.
#include "contract/answer_messages.h"
#include "contract/own_data_messages.h"
#include "contract/report_messages.h"
#include "plain_page.h"
#include "server/documents/zip_archive.h"
#include "staff_town.h"
#include "true_log.h"

namespace hamandish::journeys::passages_test {
namespace {

using base::ErrorCode;

const contract::TextQuote thirty_days{"en", "at least 30 calendar days", {}, {}};

class Passages : public StaffTown {
  protected:
    void SetUp() override {
        StaffTown::SetUp();
        sara_ = newcomer();
    }
    static contract::SubmitComment about(const contract::TextQuote& words,
                                         const std::string& text = "That is short.",
                                         const std::string& key = "key-of-sara-0001") {
        contract::SubmitComment comment{key, text};
        comment.passage = words;
        return comment;
    }
    contract::CommentRecorded say(const contract::SubmitComment& comment) {
        return send<contract::CommentRecorded>("POST", article + "/comments", comment, sara_);
    }
    void refused(const contract::TextQuote& words, int status, ErrorCode code) {
        expect_problem({"POST", article + "/comments", contract::encode(about(words)), sara_},
                       status, code, "passage");
        EXPECT_EQ(rows("passages"), 0);
    }
    contract::UnitPage page(const std::string& list = {}) {
        return get<contract::UnitPage>(list.empty() ? article : article + "?list=" + list);
    }
    bool changed(const std::string& sql) {
        return write([&](store::Connection& connection) -> base::Result<bool> {
                   connection.database->session() << sql;
                   return true;
               })
            .has_value();
    }
    std::size_t faults() {
        const auto check = store_->readers().read(
            [](store::Connection& connection) -> base::Result<logbook::ChainCheck> {
                return logbook::verify_database(connection);
            });
        return check ? check->findings().size() : 99;
    }
    std::string sara_;
};

TEST_F(Passages, StandWithTheCommentAndInTheText) {
    const auto recorded = say(about(thirty_days));
    const contract::Passage& passage = recorded.comment.passage;
    EXPECT_GT(passage.id, 0);
    EXPECT_EQ(passage.language, "en");
    EXPECT_EQ(passage.exact, thirty_days.exact);
    EXPECT_TRUE(passage.prefix.ends_with("for a proposed period of ")) << passage.prefix;
    EXPECT_EQ(passage.suffix, ".");
    const auto shown = page();
    EXPECT_EQ(shown.unit.text.en.substr(static_cast<std::size_t>(passage.start),
                                        static_cast<std::size_t>(passage.end - passage.start)),
              passage.exact);
    ASSERT_EQ(shown.comments.size(), 1u);
    EXPECT_EQ(shown.comments[0].passage, passage);
    ASSERT_EQ(shown.passages.size(), 1u);
    EXPECT_EQ(shown.passages[0], (contract::CommentedPassage{passage, 1}));
    const auto opening = contract::decode<contract::PassageOpening>(recorded.receipt.opening);
    ASSERT_TRUE(opening);
    EXPECT_EQ(opening->author, name_of(sara_));
    EXPECT_EQ(opening->passage.exact, passage.exact);
    EXPECT_EQ(opening->passage.start, passage.start);
}

TEST_F(Passages, AreFoundAsOtherKeyboardsWriteThem) {
    // Arabic ye and kaf, spaces for half-spaces, digits of another script.
    const auto found = say(about({"fa", R"(دست كم 30 روز تقويمي)", {}, {}}));
    EXPECT_EQ(found.comment.passage.exact, "دست\u200Cکم ۳۰ روز تقویمی");
    // What is copied from the other language is found there.
    auto other = about({"fa", "e-participation system", {}, {}}, "Which one?", "key-of-sara-0002");
    EXPECT_EQ(say(other).comment.passage.language, "en");
}

TEST_F(Passages, AreRefusedWhereTheyAreNotOneStretchOfTheText) {
    refused({"en", "at least 90 calendar days", {}, {}}, 404, ErrorCode::NotFound);
    refused({"en", "of", {}, {}}, 409, ErrorCode::Conflict);
    refused({"en", "...", {}, {}}, 422, ErrorCode::TextEmpty);
    refused({"en", std::string(1001, 'x'), {}, {}}, 422, ErrorCode::TextTooLong);
    refused({"en", "a\x01", {}, {}}, 422, ErrorCode::TextForbidden);
    refused({"ar", "30", {}, {}}, 400, ErrorCode::InvalidInput);
    // What stands around repeated words tells which of them are meant.
    const auto told = say(about({"en", "of", "boards ", " trustees"}));
    EXPECT_TRUE(told.comment.passage.suffix.starts_with(" trustees"));
}

TEST_F(Passages, SentAgainAreTheSameOrRefused) {
    const auto first = say(about(thirty_days));
    EXPECT_EQ(say(about(thirty_days)).comment.id, first.comment.id);
    // Another quote of the same words is the same.
    EXPECT_EQ(say(about({"en", "At least 30  calendar days", {}, {}})).comment.id,
              first.comment.id);
    expect_problem({"POST", article + "/comments",
                    contract::encode(about({"en", "calendar days", {}, {}})), sara_},
                   409, ErrorCode::Conflict, "client_key");
    expect_problem({"POST", article + "/comments", contract::encode(about({})), sara_}, 409,
                   ErrorCode::Conflict, "client_key");
}

TEST_F(Passages, MaySayTheSameOfOtherWordsAndNotTwiceOfOne) {
    const std::string text = "This is not clear.";
    say(about(thirty_days, text));
    say(about({"en", "bills", {}, {}}, text, "key-of-sara-0002"));
    say(about({}, text, "key-of-sara-0003"));
    for (const contract::TextQuote& words : {thirty_days, contract::TextQuote{}})
        expect_problem({"POST", article + "/comments",
                        contract::encode(about(words, text + "!", "key-of-sara-0004")), sara_},
                       409, ErrorCode::AlreadySaid, "text");
    EXPECT_EQ(page().comment_count, 3);
}

TEST_F(Passages, LeadToTheCommentsAboutThem) {
    const auto passage = say(about(thirty_days)).comment.passage;
    say(about({}, "About all of it.", "key-of-sara-0002"));
    comment(newcomer(), "Another voice", "key-of-reza-0001");
    const std::string list = "passage-" + std::to_string(passage.id);
    const auto listed = page(list);
    ASSERT_EQ(listed.comments.size(), 1u);
    EXPECT_EQ(listed.comments[0].passage, passage);
    EXPECT_EQ(listed.passage, passage.id);
    EXPECT_EQ(listed.comment_count, 3);
    EXPECT_TRUE(page("passage-99").comments.empty());
    EXPECT_EQ(ask({"GET", article + "?list=passage-0"}).status, 400);
    // A passage of one unit lists nothing in another.
    EXPECT_TRUE(get<contract::UnitPage>(call + "/units/article-2?list=" + list).comments.empty());
    const std::string html = *ask({"GET", "/en/calls/e-participation/article-1"}).body;
    EXPECT_NE(html.find("<u>" + thirty_days.exact + "</u>"), html.npos);
    EXPECT_NE(html.find("article-1?list=" + list + "#comments"), html.npos);
    const std::string only = *ask({"GET", "/en/calls/e-participation/article-1?list=" + list}).body;
    EXPECT_NE(only.find("<mark>" + thirty_days.exact + "</mark>"), only.npos);
    EXPECT_EQ(only.find("Another voice"), only.npos);
    EXPECT_NE(only.find("See all comments"), only.npos);
}

TEST_F(Passages, AreInTheLogAndNobodyPutsOthersInTheirPlace) {
    const auto passage = say(about(thirty_days)).comment.passage;
    comment(newcomer(), "Another voice", "key-of-reza-0001");
    const std::string log = true_log(*store_, now());
    EXPECT_NE(log.find("30 calendar days"), log.npos) << "what it is about is public";
    ASSERT_TRUE(changed("UPDATE passages SET exact = 'at least 9 calendar days'"));
    EXPECT_EQ(faults(), 1u);
    ASSERT_TRUE(changed("UPDATE passages SET exact = '" + passage.exact + "', start_at = 0"));
    EXPECT_EQ(faults(), 1u) << "nor elsewhere";
    ASSERT_TRUE(changed("UPDATE passages SET start_at = " + std::to_string(passage.start)));
    EXPECT_EQ(faults(), 0u);
    ASSERT_TRUE(changed("INSERT INTO comment_passages SELECT id, (SELECT id FROM passages) FROM"
                        " comments WHERE body = 'Another voice'"));
    EXPECT_EQ(faults(), 1u) << "that was about the whole article";
    ASSERT_TRUE(changed("DELETE FROM comment_passages"));
    EXPECT_EQ(faults(), 1u);
}

TEST_F(Passages, AreInOnesOwnDataAndGoWithOnesWords) {
    const auto passage = say(about(thirty_days)).comment.passage;
    const auto data = get<contract::MyData>("/api/v1/me/export", sara_);
    ASSERT_EQ(data.contributions.comments.size(), 1u);
    EXPECT_EQ(data.contributions.comments[0].comment.passage, passage);
    ASSERT_EQ(ask({"POST", "/api/v1/me/erasure", contract::encode(contract::EraseMe{true}), sara_})
                  .status,
              200);
    EXPECT_EQ(rows("comment_passages"), 0);
    EXPECT_TRUE(page().passages.empty());
    EXPECT_EQ(page().comments.at(0).passage.id, 0);
    true_log(*store_, now());
}

TEST_F(Passages, AreInTheOpenData) {
    say(about(thirty_days));
    pass_deadline();
    true_log(*store_, now()); // its keeper closes the call
    const auto response = ask({"GET", call + "/report.zip"});
    ASSERT_EQ(response.status, 200);
    auto archive = documents::ZipArchive::open(*response.body);
    ASSERT_TRUE(archive);
    const auto comments = archive->read("comments.csv");
    ASSERT_TRUE(comments);
    EXPECT_NE(comments->find("passage,passage_language,passage_start,passage_end"),
              std::string::npos);
    EXPECT_NE(comments->find(thirty_days.exact + ",en,"), std::string::npos) << *comments;
}

TEST_F(Passages, OfWhatIsHiddenNothingIsShown) {
    const auto id = say(about(thirty_days)).comment.id;
    const auto hidden = write([&](store::Connection& connection) -> base::Result<bool> {
        return connection.moderation
            .insert({{id}, domain::HidingRule::Insult, "a reason", {1}, now(), 7})
            .has_value();
    });
    ASSERT_TRUE(hidden);
    EXPECT_TRUE(page().passages.empty());
    EXPECT_EQ(page().comments.at(0).passage.id, 0);
}

// ---- by the page alone

class PlainPassages : public PlainTown {};

TEST_F(PlainPassages, AreTypedAndTheServerSaysWhatItFinds) {
    open("/en/sign-in?next=/en/calls/e-participation/article-1");
    sign_in_by_form("09121234567");
    EXPECT_EQ(labelled("The words you mean"), "passage-field");
    EXPECT_FALSE(has_button("On certain words")) << "its field is there already";
    fill("comment-field", "That is short.");
    fill("passage-field", "at least 90 calendar days");
    press("Send comment");
    EXPECT_EQ(response_.status, 422);
    EXPECT_TRUE(says("These words are not in the text"));
    EXPECT_EQ(held("comment-field"), "That is short.") << "nothing is lost";
    EXPECT_EQ(held("passage-field"), "at least 90 calendar days");
    fill("passage-field", "of");
    press("Send comment");
    EXPECT_TRUE(says("more than once"));
    fill("passage-field", "30 calendar days");
    press("Send comment");
    EXPECT_TRUE(says("Your comment is recorded."));
    EXPECT_TRUE(says("<u>30 calendar days</u>"));
    EXPECT_TRUE(says("Words that people commented on"));
    EXPECT_EQ(held("passage-field"), "");
    const auto page = get<contract::UnitPage>(article);
    ASSERT_EQ(page.comments.size(), 1u);
    EXPECT_EQ(page.comments[0].passage.exact, "30 calendar days");
}

TEST_F(PlainPassages, OutliveSigningIn) {
    open("/en/calls/e-participation/article-1");
    press("On certain words");
    EXPECT_EQ(labelled("The words you mean"), "passage-field");
    fill("comment-field", "That is short.");
    fill("passage-field", "30 calendar days");
    press("Send comment");
    sign_in_by_form("09121234567");
    const auto page = get<contract::UnitPage>(article);
    ASSERT_EQ(page.comments.size(), 1u) << html_;
    EXPECT_EQ(page.comments[0].passage.exact, "30 calendar days");
}

} // namespace
} // namespace hamandish::journeys::passages_test
