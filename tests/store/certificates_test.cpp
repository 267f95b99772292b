// Certificates as the database keeps them, whatever the code does.
#include "domain/pseudonym.h"
#include "store_fixture.h"

#include <thread>

namespace hamandish::store::certificates_test {
namespace {

class CertificatesTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        add_call();
        person_ = add_person("4821");
    }
    std::optional<std::int64_t> insert(const std::string& number, PersonId person) {
        return write([&](Connection& connection) -> base::Result<std::optional<std::int64_t>> {
                   return connection.certificates.insert({number, {1}, person, "4821", true, {7}});
               })
            .value();
    }
    CertificateRecord find(const std::string& number) {
        return read([&](Connection& connection) -> base::Result<CertificateRecord> {
                   return connection.certificates.find(number).value();
               })
            .value();
    }
    bool run(const std::string& sql) {
        return done([&](Connection& connection) { connection.database->session() << sql; });
    }
    PersonId person_;
};

TEST_P(CertificatesTest, OneForEachPersonAndCallHoweverOftenItIsAskedFor) {
    std::vector<std::thread> asking;
    for (int i = 0; i < 8; ++i)
        asking.emplace_back([&, i] { (void)insert("NUMBER-" + std::to_string(i), person_); });
    for (std::thread& one : asking) one.join();
    EXPECT_EQ(count("certificates"), 1);
    EXPECT_FALSE(insert("NUMBER-9", person_));
}

TEST_P(CertificatesTest, OneForEachPersonAndYearBesideThoseOfCalls) {
    const auto of_year = [&](const std::string& number, int year) {
        return write([&](Connection& connection) -> base::Result<std::optional<std::int64_t>> {
                   return connection.certificates.insert(
                       {number, {}, person_, "4821", true, {7}, year, 3});
               })
            .value();
    };
    ASSERT_TRUE(insert("A", person_));
    ASSERT_TRUE(of_year("B", 1404));
    EXPECT_FALSE(of_year("C", 1404));
    EXPECT_TRUE(of_year("D", 1405));
    EXPECT_EQ(find("B").year, 1404);
    EXPECT_EQ(find("B").call_count, 3);
    EXPECT_EQ(find("B").call_slug, "");
    EXPECT_EQ(find("A").year, 0);
    EXPECT_FALSE(run("UPDATE certificates SET year = 0 WHERE number = 'B'"))
        << "what is of neither a call nor a year certifies nothing";
    EXPECT_FALSE(run("UPDATE certificates SET year = 1406 WHERE number = 'A'"));
}

TEST_P(CertificatesTest, NobodyHasAnothersNumber) {
    ASSERT_TRUE(insert("A", person_));
    EXPECT_FALSE(insert("A", add_person("1")));
    EXPECT_TRUE(insert("B", add_person("2")));
}

TEST_P(CertificatesTest, DocumentsAreKeptAsTheyWereSigned) {
    const auto id = insert("A", person_).value();
    ASSERT_TRUE(done([&](Connection& connection) {
        connection.certificates.put_documents(id, "{\"گواهی\":1}", "a.b.c");
    }));
    const auto row = find("A");
    EXPECT_EQ(row.credential, "{\"گواهی\":1}");
    EXPECT_EQ(row.token, "a.b.c");
    EXPECT_EQ(row.call_slug, "c");
    EXPECT_TRUE(row.is_pseudonym);
    EXPECT_EQ(row.issued_at.ms, 7);
}

TEST_P(CertificatesTest, WhatWasRevokedStaysRevoked) {
    const auto id = insert("A", person_).value();
    const auto revoke = [&] {
        return write([](Connection& connection) -> base::Result<bool> {
                   return connection.certificates.revoke("A", {9}, "a mistake");
               })
            .value();
    };
    EXPECT_TRUE(revoke());
    EXPECT_FALSE(revoke()) << "once";
    EXPECT_FALSE(run("UPDATE certificates SET revoked_at_ms = 0, reason = ''"));
    EXPECT_FALSE(run("UPDATE certificates SET revoked_at_ms = 10"));
    EXPECT_FALSE(run("DELETE FROM certificates")) << "its number must answer for ever";
    EXPECT_EQ(find("A").revoked_at.ms, 9);
    EXPECT_EQ(find("A").reason, "a mistake");
    const auto revoked =
        read([](Connection& connection) -> base::Result<std::vector<std::int64_t>> {
            return connection.certificates.revoked_between(0, 100);
        }).value();
    EXPECT_EQ(revoked, std::vector<std::int64_t>{id});
    EXPECT_FALSE(run("INSERT INTO certificates (number, call_id, person_id, name, is_pseudonym,"
                     " issued_at_ms, credential, token, revoked_at_ms, reason) VALUES"
                     " ('Z', 1, 1, '', 0, 0, '', '', 5, '')"))
        << "without a reason";
}

TEST_P(CertificatesTest, ErasingTakesTheNameAndKeepsAnEarlierReason) {
    ASSERT_TRUE(insert("A", person_));
    const PersonId other = add_person("2");
    ASSERT_TRUE(insert("B", other));
    ASSERT_TRUE(done([&](Connection& connection) {
        (void)connection.certificates.revoke("B", {9}, "a mistake");
        connection.certificates.erase_of(person_, {11}, "erased");
        connection.certificates.erase_of(other, {11}, "erased");
    }));
    EXPECT_EQ(find("A").name, "");
    EXPECT_EQ(find("A").revoked_at.ms, 11);
    EXPECT_EQ(find("A").reason, "erased");
    EXPECT_EQ(find("B").revoked_at.ms, 9);
    EXPECT_EQ(find("B").reason, "a mistake");
}

TEST_P(CertificatesTest, ClosedCallsOfAPersonAreThoseTheyTookPartIn) {
    add_call("d");
    const PersonId other = add_person("2");
    ASSERT_TRUE(done([&](Connection& connection) {
        connection.contributions.put_participant({1}, person_);
        connection.contributions.put_participant({2}, other);
    }));
    const auto calls_at = [&](std::int64_t now) {
        return read([&](Connection& connection) -> base::Result<std::vector<CertifiableCall>> {
                   return connection.certificates.calls_of(person_, {now});
               })
            .value();
    };
    const std::int64_t over = period().takes_in_until().ms;
    EXPECT_TRUE(calls_at(over - 1).empty());
    ASSERT_EQ(calls_at(over).size(), 1u);
    EXPECT_EQ(calls_at(over)[0].slug, "c");
    EXPECT_EQ(calls_at(over)[0].number, "");
    ASSERT_TRUE(insert("A", person_));
    EXPECT_EQ(calls_at(over)[0].number, "A");
}

TEST_P(CertificatesTest, ARevocationFromBeforeItWasAnActIsOneOnceItIsMigrated) {
    const PersonId other = add_person("4822");
    ASSERT_TRUE(insert("A", person_));
    ASSERT_TRUE(insert("B", other));
    ASSERT_TRUE(insert("C", add_person("4823")));
    ASSERT_TRUE(done([&](Connection& connection) {
        EXPECT_TRUE(connection.certificates.revoke("A", {8}, "a mistake"));
        connection.certificates.erase_of(other, {9}, "erased");
        connection.erasure.unname(other, domain::erased_name("x"));
        EXPECT_TRUE(connection.registers.unlogged().empty());
    }));
    for (const char* back : {"DROP TABLE made_appeals", "DROP TABLE unlogged_appeals",
                             "DELETE FROM schema_migrations WHERE number = 63"})
        ASSERT_TRUE(run(back));
    store_.reset();
    open();
    ASSERT_TRUE(done([&](Connection& connection) {
        const auto acts = connection.registers.unlogged().acts;
        ASSERT_EQ(acts.size(), 1u) << "none of who erased the account";
        const auto act = connection.registers.find(acts[0]);
        EXPECT_EQ(act->act + " " + act->subject, "manage_organisations revoke certificate A");
        EXPECT_EQ(act->reason, "a mistake");
        EXPECT_EQ(act->person, PersonId{});
        EXPECT_EQ(act->at.ms, 8);
        EXPECT_TRUE(connection.logged.wrong_counts().empty());
    }));
}

INSTANTIATE_TEST_SUITE_P(Stores, CertificatesTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::certificates_test
