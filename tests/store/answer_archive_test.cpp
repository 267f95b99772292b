// The archive of answers on both engines: what is found, in which order, and what is forgotten.
#include "server/usecases/answer_archive.h"

#include "store_fixture.h"

namespace hamandish::store::answer_archive_test {
namespace {

using Entries = std::vector<std::int64_t>;
using Words = std::vector<std::string>;

class AnswerArchiveTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        unit_ = add_call();
        author_ = add_person("1");
        reviewer_ = add_person("2");
        citizen_ = add_person("3");
    }
    /// A public answer to one proposal; the entry by which it is kept.
    std::int64_t answer(const std::string& proposal, const std::string& reason,
                        domain::Decision decision = domain::Decision::Rejected,
                        const std::string& document = "civil act") {
        const std::int64_t entry = ++entries_;
        carry_out([&](Connection& connection) {
            const auto comment =
                *connection.contributions.insert({unit_,
                                                  citizen_,
                                                  "key-of-citizen-" + std::to_string(entry),
                                                  proposal,
                                                  {0},
                                                  {},
                                                  domain::ContributionKind::Proposal,
                                                  {}});
            ReasonedAnswerRecord one;
            one.call = {1};
            one.words = {decision,
                         {reason, reason},
                         {{document, document}, {"article 1", "article 1"}, {}, {}}};
            one.author = author_;
            one.state = "in_review";
            one.id = connection.answers.insert(one);
            EXPECT_TRUE(connection.answers.link({comment, 0, one.id}));
            EXPECT_TRUE(connection.answer_archive.waiting(9).empty()) << "it is not public yet";
            one.state = "published";
            one.reviewer = reviewer_;
            one.published_at = {entry};
            one.entry_index = entry;
            connection.answers.update(one);
            EXPECT_EQ(usecases::archive_answers(connection), 1);
        });
        return entry;
    }
    Entries found(const Words& words, const Words& labels = {}, std::int64_t before = 1000,
                  std::int64_t limit = 100) {
        return read([&](Connection& connection) -> base::Result<Entries> {
                   Entries entries;
                   for (const auto& one :
                        connection.answer_archive.find(words, labels, before, limit))
                       entries.push_back(one.entry_index);
                   return entries;
               })
            .value();
    }
    void change(const std::string& sql) {
        carry_out([&](Connection& connection) { connection.database->session() << sql; });
    }
    std::int64_t archived_now() {
        return write([](Connection& connection) { return usecases::archive_answers(connection); })
            .value();
    }
    UnitId unit_;
    PersonId author_, reviewer_, citizen_;
    std::int64_t entries_ = 10;
};
INSTANTIATE_TEST_SUITE_P(Both, AnswerArchiveTest, both_engines, name_of_engine);

TEST_P(AnswerArchiveTest, TheNewestIsFoundFirstAPageAtATime) {
    for (int i = 0; i < 5; ++i) answer("open the library " + std::to_string(i), "no money");
    EXPECT_EQ(found({}), (Entries{15, 14, 13, 12, 11}));
    EXPECT_EQ(found({}, {}, 1000, 2), (Entries{15, 14}));
    EXPECT_EQ(found({}, {}, 14, 2), (Entries{13, 12}));
    EXPECT_EQ(found({"librar"}, {}, 14, 2), (Entries{13, 12}));
    EXPECT_EQ(found({"librar"}, {"zdrejected"}, 12), (Entries{11}));
    EXPECT_EQ(found({"librar"}, {}, 11), Entries{});
}

TEST_P(AnswerArchiveTest, WordsOfTheProposalAndTheAnswerAreSoughtTogether) {
    const auto one = answer("open the library", "no money");
    const auto other = answer("open the gate", "gladly", domain::Decision::PartlyAccepted);
    EXPECT_EQ(found({"librar", "money"}), Entries{one});
    EXPECT_EQ(found({"open"}), (Entries{other, one}));
    EXPECT_EQ(found({"civil"}), (Entries{other, one})) << "the legal ground";
    EXPECT_EQ(found({"librar", "gladly"}), Entries{});
    EXPECT_EQ(found({}, {"zdpartlyaccepted"}), Entries{other});
    EXPECT_EQ(found({"zdpartlyaccepted"}), Entries{}) << "a label is nobody's word";
}

TEST_P(AnswerArchiveTest, ASingleLetterIsAWordOfItsOwn) {
    const auto one = answer("article 5", "no money");
    answer("article 52", "no money");
    EXPECT_EQ(found({"article", "5"}), Entries{one});
    EXPECT_EQ(found({"a"}), Entries{});
}

TEST_P(AnswerArchiveTest, ALabelIsMetWholeAndNotByItsBeginning) {
    answer("open the library", "no money");
    EXPECT_EQ(found({}, {"zdrejecte"}), Entries{});
    EXPECT_EQ(found({}, {"zdrejected", "zdaccepted"}), Entries{});
}

TEST_P(AnswerArchiveTest, WhatIsErasedOrHiddenIsForgottenAtOnce) {
    const auto one = answer("open the library", "no money");
    const auto other = answer("open the gate", "no key");
    change("UPDATE comments SET body = 'shut the library' WHERE body = 'open the library'");
    EXPECT_EQ(found({"open"}), Entries{other}) << "before anybody puts it anew";
    EXPECT_EQ(archived_now(), 1);
    EXPECT_EQ(found({"shut"}), Entries{one});
    change("UPDATE comments SET hidden = 1 WHERE body = 'shut the library'");
    EXPECT_EQ(archived_now(), 1);
    EXPECT_EQ(found({}), Entries{other}) << "none of its voices can be read";
    EXPECT_EQ(found({"money"}), Entries{});
    EXPECT_EQ(archived_now(), 0) << "and it waits for nothing";
    change("UPDATE comments SET hidden = 0");
    EXPECT_EQ(archived_now(), 1);
    EXPECT_EQ(found({"money"}), Entries{one});
    change("UPDATE comments SET body = ''");
    EXPECT_EQ(archived_now(), 2);
    EXPECT_EQ(found({}), Entries{});
}

TEST_P(AnswerArchiveTest, WhoAnswersForACallIsWhatItsAnswersAreFoundBy) {
    const auto one = answer("open the library", "no money");
    OrganisationId first, second;
    carry_out([&](Connection& connection) {
        first = *connection.staff.insert({{}, {}, "one", "ministry", {"f", "e"}});
        second = *connection.staff.insert({{}, {}, "two", "ministry", {"f", "e"}});
        connection.answers.put_rules({1}, {30, first});
    });
    EXPECT_EQ(archived_now(), 1);
    EXPECT_EQ(found({}, {"zo" + std::to_string(first.value)}), Entries{one});
    carry_out([&](Connection& connection) { connection.answers.put_rules({1}, {20, first}); });
    EXPECT_EQ(archived_now(), 0) << "days are nothing to it";
    carry_out([&](Connection& connection) { connection.answers.put_rules({1}, {20, second}); });
    EXPECT_EQ(archived_now(), 1);
    EXPECT_EQ(found({}, {"zo" + std::to_string(first.value)}), Entries{});
    EXPECT_EQ(found({}, {"zo" + std::to_string(second.value)}), Entries{one});
}

TEST_P(AnswerArchiveTest, GroundsAreOneHoweverTheyAreSpelt) {
    answer("a library", "no", domain::Decision::Rejected, "قانون خدمات كشوري");
    answer("a gate", "no", domain::Decision::Rejected, "قانون  خدمات کشوری");
    answer("a tree", "no", domain::Decision::Rejected, "قانون دیگر");
    carry_out([&](Connection& connection) {
        const auto grounds = connection.answer_archive.grounds(9);
        ASSERT_EQ(grounds.size(), 2u);
        EXPECT_EQ(grounds[0].name.fa, "قانون دیگر") << "used last";
        const usecases::ArchiveWish wish{"all", "all", grounds[1].key, "newest", ""};
        const auto page = usecases::search_answers(connection, wish, {0});
        ASSERT_TRUE(page);
        EXPECT_EQ(page->answers.size(), 2u);
    });
}

/// What the page offers to choose by, and what is chosen there.
TEST_P(AnswerArchiveTest, NoChoiceIsOfferedThatLeadsNowhere) {
    OrganisationId first, second;
    carry_out([&](Connection& connection) {
        first = *connection.staff.insert({{}, {}, "one", "ministry", {"f", "e"}});
        second = *connection.staff.insert({{}, {}, "two", "ministry", {"f", "e"}});
        connection.answers.put_rules({1}, {30, first});
    });
    answer("a library", "no", domain::Decision::Rejected, "one act");
    answer("a gate", "no", domain::Decision::Rejected, "another act");
    carry_out([&](Connection& connection) { connection.answers.put_rules({1}, {30, second}); });
    change("UPDATE comments SET hidden = 1 WHERE body = 'a library'");
    EXPECT_EQ(archived_now(), 2);
    carry_out([&](Connection& connection) {
        EXPECT_EQ(connection.answer_archive.grounds(9).size(), 2u) << "it was used once";
        usecases::ArchiveWish wish{"all", "all", "all", "newest", ""};
        const auto page = usecases::search_answers(connection, wish, {0});
        ASSERT_TRUE(page);
        ASSERT_EQ(page->grounds.size(), 1u);
        EXPECT_EQ(page->grounds[0].name.en, "another act");
        ASSERT_EQ(page->organisations.size(), 1u);
        EXPECT_EQ(page->organisations[0].key, "two");
        wish.answerer = "one";
        const auto chosen = usecases::search_answers(connection, wish, {0});
        ASSERT_TRUE(chosen);
        EXPECT_EQ(chosen->organisations.size(), 2u) << "a choice that was made is told";
        EXPECT_TRUE(chosen->answers.empty());
    });
}

TEST_P(AnswerArchiveTest, APageLeadsToTheOlderOnes) {
    for (int i = 0; i < 45; ++i) answer("library " + std::to_string(i), "no");
    carry_out([&](Connection& connection) {
        usecases::ArchiveWish wish{"rejected", "all", "all", "newest", "library"};
        std::vector<std::size_t> pages;
        for (std::int64_t older = -1; older != 0;) {
            const auto page = usecases::search_answers(connection, wish, {0});
            ASSERT_TRUE(page);
            pages.push_back(page->answers.size());
            older = page->older;
            wish.before = std::to_string(older);
        }
        EXPECT_EQ(pages, (std::vector<std::size_t>{20, 20, 5}));
    });
}

} // namespace
} // namespace hamandish::store::answer_archive_test
