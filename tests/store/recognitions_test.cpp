// Who wishes to be shown, as the database keeps it, whatever the code does.
#include "store_fixture.h"

namespace hamandish::store::recognitions_test {
namespace {

class RecognitionsTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        person_ = add_person("4821");
    }
    bool put(const std::string& shown_as, const std::string& name) {
        return write([&](Connection& connection) -> base::Result<bool> {
                   connection.recognitions.put(person_, {shown_as, name}, {7});
                   return true;
               })
            .has_value();
    }
    std::vector<ShownPerson> shown() {
        return read([](Connection& connection) -> base::Result<std::vector<ShownPerson>> {
                   return connection.recognitions.shown();
               })
            .value();
    }
    /// 0: would rather not say.
    void study_at(OrganisationId university) {
        ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
            connection.profiles.put_university(person_, university, {7});
            return true;
        }));
    }
    std::optional<std::string> university() {
        return read([&](Connection& connection) -> base::Result<std::optional<std::string>> {
                   return connection.profiles.university_of(person_);
               })
            .value();
    }
    PersonId person_;
};

TEST_P(RecognitionsTest, AUniversityIsOneOfTheSites) {
    ASSERT_TRUE(put("pseudonym", ""));
    EXPECT_EQ(university(), std::nullopt);
    EXPECT_EQ(shown()[0].university, "");
    const auto tehran = write([&](Connection& connection) -> base::Result<OrganisationId> {
        return connection.staff.insert({{}, {}, "tehran", "university", {"f", "e"}}).value();
    });
    ASSERT_TRUE(tehran);
    study_at(*tehran);
    EXPECT_EQ(university(), "tehran");
    EXPECT_EQ(shown()[0].university, "tehran");
    study_at({});
    EXPECT_EQ(university(), "") << "would rather not say";
    EXPECT_EQ(shown()[0].university, "");
    EXPECT_FALSE(write([&](Connection& connection) -> base::Result<bool> {
        connection.profiles.put_university(person_, {999}, {7});
        return true;
    })) << "nowhere";
    ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
        connection.profiles.put_university(person_, *tehran, {7});
        connection.erasure.unname(person_, "gone");
        return true;
    }));
    EXPECT_EQ(university(), std::nullopt) << "erased with the account";
}

TEST_P(RecognitionsTest, ThereIsOneWishAPersonAndTheLastOneCounts) {
    EXPECT_TRUE(shown().empty());
    ASSERT_TRUE(put("pseudonym", ""));
    ASSERT_TRUE(put("name", "Sara"));
    ASSERT_EQ(shown().size(), 1u);
    EXPECT_EQ(shown()[0].pseudonym, "4821");
    EXPECT_EQ(shown()[0].recognition.name, "Sara");
    EXPECT_EQ(shown()[0].province, "");
    ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
        connection.profiles.put_answer(person_, {"province", "IR-23", "self", {7}});
        return true;
    }));
    EXPECT_EQ(shown()[0].province, "IR-23");
    ASSERT_TRUE(write([&](Connection& connection) -> base::Result<bool> {
        connection.recognitions.remove(person_);
        return true;
    }));
    EXPECT_TRUE(shown().empty());
}

TEST_P(RecognitionsTest, APseudonymHasNoNameBesideIt) {
    EXPECT_FALSE(put("pseudonym", "Sara"));
    EXPECT_FALSE(put("name", ""));
    EXPECT_FALSE(put("loudly", "Sara"));
    EXPECT_TRUE(shown().empty());
}

INSTANTIATE_TEST_SUITE_P(Stores, RecognitionsTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::recognitions_test
