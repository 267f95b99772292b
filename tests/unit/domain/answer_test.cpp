#include "domain/answer.h"

#include <gtest/gtest.h>

namespace hamandish::domain::answer_test {
namespace {

using base::ErrorCode;

AnswerWords rejection() {
    return {Decision::Rejected,
            {"با قانون سازگار نیست", "It contradicts the law"},
            {{"قانون مدیریت خدمات کشوری", "Civil Service Management Act"},
             {"ماده ۲۵", "Article 25"},
             {},
             "https://example.ir/law"}};
}

/// The field that a refused answer is refused for, and why; empty when it is taken.
std::string refusal(const AnswerWords& words, ErrorCode code = ErrorCode::TextEmpty) {
    const auto answer = answer_from(words);
    if (answer) return {};
    EXPECT_EQ(answer.error().code, code) << answer.error().where;
    return answer.error().where;
}

TEST(Answer, EachDecisionHasAWordOfItsOwn) {
    for (const Decision decision : decisions)
        EXPECT_EQ(decision_from_word(word(decision)).value(), decision);
    EXPECT_EQ(decision_from_word("refused").error(),
              (base::Error{ErrorCode::InvalidInput, "decision"}));
}

TEST(Answer, ARejectedProposalCannotBeClosedWithoutAStructuredLegalGround) {
    for (const Decision decision :
         {Decision::PartlyAccepted, Decision::Rejected, Decision::OutOfScope}) {
        AnswerWords words = rejection();
        words.decision = decision;
        EXPECT_EQ(refusal(words), "");
        words.ground = {};
        EXPECT_EQ(refusal(words), "document_fa") << word(decision);
    }
    using Part = std::string TwoTexts::*;
    for (const Part part : {&TwoTexts::fa, &TwoTexts::en}) {
        AnswerWords no_document = rejection(), no_article = rejection();
        no_document.ground.document.*part = "";
        no_article.ground.article.*part = " \u200C ";
        EXPECT_EQ(refusal(no_document), part == &TwoTexts::fa ? "document_fa" : "document_en");
        EXPECT_EQ(refusal(no_article), part == &TwoTexts::fa ? "article_fa" : "article_en");
    }
}

TEST(Answer, FullAcceptanceNeedsNoGroundButNeverHalfOfOne) {
    AnswerWords words = rejection();
    words.decision = Decision::Accepted;
    words.ground = {};
    EXPECT_EQ(refusal(words), "");
    words.ground.link = "https://example.ir";
    EXPECT_EQ(refusal(words), "document_fa");
    words.ground = {};
    words.ground.article.en = "Article 25";
    EXPECT_EQ(refusal(words), "document_fa");
}

TEST(Answer, ReasonsAreGivenInBothLanguages) {
    AnswerWords words = rejection();
    words.decision = Decision::Accepted;
    words.reason.en = "";
    EXPECT_EQ(refusal(words), "reason_en");
    words.reason = {"نه", "It contradicts the law"};
    EXPECT_EQ(refusal(words), "reason_fa") << "a reason says something";
    words.reason = {std::string(2'001, 'x'), "It contradicts the law"};
    EXPECT_EQ(refusal(words, ErrorCode::TextTooLong), "reason_fa");
}

TEST(Answer, AClauseIsInBothLanguagesOrInNone) {
    AnswerWords words = rejection();
    words.ground.clause.fa = "بند ۲";
    EXPECT_EQ(refusal(words), "clause_en");
    words.ground.clause.en = "Clause 2";
    EXPECT_EQ(refusal(words), "");
    words.ground.clause.en = "Clause\n2";
    EXPECT_EQ(refusal(words, ErrorCode::TextForbidden), "clause_en");
    words.ground.clause.en = std::string(401, 'x');
    EXPECT_EQ(refusal(words, ErrorCode::TextTooLong), "clause_en");
}

TEST(Answer, ALinkLeadsToAPage) {
    AnswerWords words = rejection();
    for (const char* good : {"", "http://rc.majlis.ir/fa/law/show/130021", "https://a"}) {
        words.ground.link = good;
        EXPECT_EQ(refusal(words), "") << good;
    }
    for (const char* bad :
         {"javascript:alert(1)", "//host", "https://", "https:///x", "ftp://a", "https://a b",
          "https://a\"onclick=", "https://a<b", "rc.majlis.ir", "HTTPS ://a", "data:text/html,x"}) {
        words.ground.link = bad;
        EXPECT_EQ(refusal(words, ErrorCode::InvalidInput), "link") << bad;
    }
    words.ground.link = "https://" + std::string(500, 'a');
    EXPECT_EQ(refusal(words, ErrorCode::TextTooLong), "link");
}

TEST(Answer, NobodyReviewsTheirOwn) {
    EXPECT_TRUE(require_second_person(1, 2));
    EXPECT_EQ(require_second_person(7, 7).error(), (base::Error{ErrorCode::Forbidden, "reviewer"}));
}

} // namespace
} // namespace hamandish::domain::answer_test
