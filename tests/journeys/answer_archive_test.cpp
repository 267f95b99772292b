// The archive of answers over the whole site: chosen, searched, read without scripts, and never
// with words that nobody may read any more.
#include "answer_town.h"
#include "contract/archive_messages.h"
#include "contract/moderation_messages.h"

namespace hamandish::journeys::answer_archive_test {
namespace {

using base::ErrorCode;
using contract::AnswerArchive;
using domain::Role;

class ArchiveJourney : public AnswerTown {
  protected:
    void SetUp() override {
        AnswerTown::SetUp();
        editor_ = staff(Role::Editor);
        lead_ = staff(Role::Lead);
    }
    contract::Comment propose(const std::string& cookie, const std::string& text) {
        const std::string key = "key-of-somebody-" + std::to_string(++keys_);
        return send<contract::CommentRecorded>("POST", article + "/comments",
                                               contract::SubmitComment{key, text, "proposal", {}},
                                               cookie)
            .comment;
    }
    /// Written by one, reviewed by the other.
    void answer(std::int64_t comment, const std::string& decision, const std::string& reason,
                const std::string& document = "Civil Service Management Act") {
        const contract::WriteAnswer words{
            0,
            {comment},
            decision,
            {reason, reason},
            {{document, document}, {"ماده ۲۵", "Article 25"}, {}, {}}};
        const auto queue = send<contract::AnswerQueue>(
            "POST", "/api/v1/staff/calls/e-participation/answers", words, editor_);
        ASSERT_EQ(queue.written.size(), 1u);
        const std::string path =
            "/api/v1/staff/answers/" + std::to_string(queue.written[0].group.answer.id) + "/review";
        send<contract::AnswerQueue>("POST", path, contract::ReviewAnswer{true, {}}, lead_);
    }
    AnswerArchive found(const std::string& query, const std::string& outcome = "all",
                        const std::string& answerer = "all", const std::string& ground = "all") {
        return get<AnswerArchive>(contract::api_path(
            contract::RouteId::SearchAnswers,
            std::array{outcome, answerer, ground, std::string("newest"), query}));
    }
    std::string page(const std::string& path) {
        const auto response = ask({"GET", path});
        EXPECT_EQ(response.status, 200) << path;
        return *response.body;
    }
    std::string editor_, lead_;
    int keys_ = 0;
};

TEST_F(ArchiveJourney, AnAnswerIsThereAsSoonAsItIsPublic) {
    EXPECT_TRUE(found("").answers.empty());
    const auto one = propose(newcomer(), "open the library at night");
    const auto other = propose(newcomer(), "plant trees");
    answer(one.id, "rejected", "there is no money");
    answer(other.id, "accepted", "gladly", "Green Spaces Act");
    const auto all = found("");
    ASSERT_EQ(all.answers.size(), 2u);
    EXPECT_EQ(all.answers[0].group.contributions.at(0).text, "plant trees") << "the newest first";
    EXPECT_EQ(all.answers[1].group.answer.ground.article.en, "Article 25");
    EXPECT_EQ(all.answers[1].call.slug, "e-participation");
    EXPECT_EQ(all.older, 0);
    ASSERT_EQ(all.grounds.size(), 2u);
    EXPECT_EQ(all.grounds[1].name.en, "Green Spaces Act");
    EXPECT_EQ(found("librar money").answers.size(), 1u) << "words of both";
    EXPECT_EQ(found("librar gladly").answers.size(), 0u);
    EXPECT_EQ(found("", "accepted").answers.size(), 1u);
    EXPECT_EQ(found("", "out_of_scope").answers.size(), 0u);
    EXPECT_EQ(found("", "all", "all", all.grounds[0].key).answers.size(), 1u);
    EXPECT_EQ(found(" . ").answers.size(), 0u);
    ASSERT_EQ(found("money").answers[0].hits.size(), 2u) << "its reason in both languages";
    EXPECT_EQ(found("money").answers[0].hits[0].matches.size(), 1u);
}

TEST_F(ArchiveJourney, WhatThereIsNotIsRefused) {
    const std::string path = "/api/v1/answers/";
    expect_problem({"GET", path + "lost/all/all/newest"}, 400, ErrorCode::InvalidInput, "outcome");
    expect_problem({"GET", path + "all/nobody/all/newest"}, 404, ErrorCode::NotFound,
                   "organisation");
    expect_problem({"GET", path + "all/all/0a9f/newest"}, 404, ErrorCode::NotFound, "ground");
    for (const char* before : {"-1", "0", "x", "1x"})
        expect_problem({"GET", path + "all/all/all/" + before}, 400, ErrorCode::InvalidInput,
                       "before");
    expect_problem({"GET", path + "all/all/all/newest?q=" + std::string(801, 'a')}, 400,
                   ErrorCode::InvalidInput, "q");
    EXPECT_EQ(ask({"GET", "/en/answers?organisation=nobody"}).status, 404);
}

TEST_F(ArchiveJourney, WhoAnswersForACallIsOneOfTheChoices) {
    send<contract::AnswerRules>("PUT", "/api/v1/staff/calls/e-participation/answer-rules",
                                contract::AnswerRules{30, "ministry", "made by the test"}, lead_);
    answer(propose(newcomer(), "open the library at night").id, "rejected", "there is no money");
    ASSERT_EQ(found("", "all", "ministry").answers.size(), 1u);
    EXPECT_EQ(found("", "all", "ministry").answers[0].organisation.key, "ministry");
    EXPECT_EQ(found("").organisations.size(), 1u);
    EXPECT_TRUE(found("", "all", "tehran").answers.empty());
}

/// Neither by their letters' numbers nor by which was used last.
TEST_F(ArchiveJourney, ChoicesStandAsPersianReadersLookForThem) {
    answer(propose(newcomer(), "plant trees").id, "rejected", "not there",
           R"(قانون پارک‌ها)");
    answer(propose(newcomer(), "fewer cars").id, "rejected", "not yet", R"(قانون ترافیک)");
    const auto grounds = found("").grounds;
    ASSERT_EQ(grounds.size(), 2u);
    EXPECT_EQ(grounds[0].name.fa, R"(قانون پارک‌ها)");
    EXPECT_EQ(grounds[1].name.fa, R"(قانون ترافیک)");
}

TEST_F(ArchiveJourney, ItIsReadWithoutScripts) {
    answer(propose(newcomer(), "open the library at night").id, "rejected", "there is no money");
    const std::string all = page("/en/answers");
    for (const char* words : {"open the library at night", "there is no money", "Article 25",
                              "/en/calls/e-participation/answers#answer-",
                              "/en/answers?outcome=rejected", "hreflang=\"fa\""})
        EXPECT_NE(all.find(words), all.npos) << words;
    const std::string sought = page("/en/answers?q=money&outcome=rejected");
    EXPECT_NE(sought.find("<mark>money</mark>"), sought.npos);
    EXPECT_EQ(page("/en/answers?q=dormitory").find("there is no money"), all.npos);
    EXPECT_NE(page("/en/calls/e-participation/answers").find("/en/answers"), all.npos);
    EXPECT_NE(page("/fa/answers").find("open the library at night"), all.npos);
    EXPECT_NE(page("/ar/answers").find("open the library at night"), all.npos);
}

TEST_F(ArchiveJourney, WhatIsHiddenOrErasedIsNeverThere) {
    const std::string sara = newcomer(), reza = newcomer();
    const auto one = propose(sara, "call me on 09123456789");
    const auto other = propose(reza, "plant a zebra tree");
    answer(one.id, "rejected", "there is no money");
    answer(other.id, "accepted", "gladly");
    EXPECT_EQ(found("0912").answers.size(), 1u);
    const std::string comment = "/api/v1/staff/comments/" + std::to_string(one.id) + "/moderation";
    const std::string moderator = staff(Role::Moderator);
    const auto moderate = [&](const std::string& act) {
        send<contract::ModerationQueue>(
            "POST", comment,
            contract::ModerateComment{act, act == "hide" ? "personal_data" : "",
                                      "somebody's telephone number"},
            moderator);
    };
    moderate("hide");
    EXPECT_TRUE(found("0912").answers.empty());
    EXPECT_EQ(found("").answers.size(), 1u);
    EXPECT_EQ(page("/en/answers").find("09123456789"), std::string::npos);
    moderate("show");
    EXPECT_EQ(found("0912").answers.size(), 1u) << "it is shown again";
    send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{true}, reza);
    EXPECT_TRUE(found("zebra").answers.empty());
    EXPECT_TRUE(found("gladly").answers.empty());
    EXPECT_EQ(found("").answers.size(), 1u);
}

} // namespace
} // namespace hamandish::journeys::answer_archive_test
