// What people said of themselves when a call closed, alone and together with their gender.
#include "store_fixture.h"

namespace hamandish::store::answers_at_closing_test {
namespace {

class AnswersAtClosingTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        unit_ = add_call();
    }
    PersonId participant(const std::string& name,
                         const std::vector<std::pair<std::string, std::string>>& answers) {
        const PersonId person = add_person(name);
        carry_out([&](Connection& connection) {
            EXPECT_TRUE(connection.contributions.put_participant({1}, person));
            for (const auto& [field, answer] : answers)
                connection.profiles.put_answer(person, {field, answer, "self", {1}});
        });
        return person;
    }
    void comment_twice(PersonId person) {
        for (const std::int64_t at : {1, 2}) {
            const NewComment comment{unit_, person, "key-" + std::to_string(at), "words", {at}};
            carry_out([&](Connection& connection) {
                EXPECT_TRUE(connection.contributions.insert(comment));
            });
        }
    }
    static std::string words_of(const std::vector<GenderedAnswerCount>& counts) {
        std::string words;
        for (const GenderedAnswerCount& one : counts)
            words += one.field + " " + one.answer + " " + one.gender + " " +
                     std::to_string(one.people) + "; ";
        return words;
    }

    UnitId unit_;
};

TEST_P(AnswersAtClosingTest, CountsWhoeverAnsweredBoth) {
    participant("1", {{"gender", "woman"}, {"province", "IR-23"}, {"education", "doctorate"}});
    participant("2", {{"gender", "woman"}, {"province", "IR-23"}});
    participant("3", {{"gender", "man"}, {"province", "IR-23"}});
    participant("4", {{"province", "IR-23"}});
    participant("5", {{"gender", "man"}});
    const PersonId elsewhere = add_person("6");
    carry_out([&](Connection& connection) {
        connection.profiles.put_answer(elsewhere, {"gender", "man", "self", {1}});
        connection.profiles.put_answer(elsewhere, {"province", "IR-07", "self", {1}});
        EXPECT_EQ(words_of(connection.profiles.answers_with_gender_within({1})),
                  "province IR-23 man 1; province IR-23 woman 2; ");
        EXPECT_TRUE(connection.profiles.answers_with_gender_at_closing({1}).empty());
    });
}

TEST_P(AnswersAtClosingTest, KeepsThemAsTheyWere) {
    const PersonId sara = participant("1", {{"gender", "woman"}, {"birth_year", "1375"}});
    participant("2", {{"gender", "woman"}, {"audience_group", "ngo"}});
    carry_out([&](Connection& connection) { connection.profiles.keep_answers_at_closing({1}); });
    carry_out([&](Connection& connection) {
        connection.profiles.put_answer(sara, {"gender", "man", "self", {2}});
        const auto kept = connection.profiles.answers_with_gender_at_closing({1});
        EXPECT_EQ(words_of(kept), "audience_group ngo woman 1; birth_year 1375 woman 1; ");
        EXPECT_EQ(words_of(connection.profiles.answers_with_gender_within({1})),
                  "audience_group ngo woman 1; birth_year 1375 man 1; ");
        EXPECT_EQ(connection.profiles.answers_at_closing({1}).size(), 3u);
    });
}

/// Whoever voted alone, or wrote elsewhere, is none of them.
TEST_P(AnswersAtClosingTest, TellsWhatAuthorsSay) {
    const PersonId sara = participant("1", {{"gender", "woman"}, {"province", "IR-23"}});
    participant("2", {{"gender", "man"}});
    carry_out([&](Connection& connection) {
        EXPECT_TRUE(connection.profiles.answers_of_authors({1}).empty());
    });
    comment_twice(sara);
    carry_out([&](Connection& connection) {
        const auto answers = connection.profiles.answers_of_authors({1});
        ASSERT_EQ(answers.size(), 2u) << "once, however many comments";
        EXPECT_EQ(answers[0].person, sara);
        EXPECT_EQ(answers[0].field, "gender");
        EXPECT_EQ(answers[0].answer, "woman");
        EXPECT_EQ(answers[1].field, "province");
        EXPECT_TRUE(connection.profiles.answers_of_authors({2}).empty());
    });
}

INSTANTIATE_TEST_SUITE_P(Both, AnswersAtClosingTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::answers_at_closing_test
