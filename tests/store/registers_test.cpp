// What the database itself holds about the registers that staff keep and their entries in the log.
#include "store_fixture.h"

namespace hamandish::store::registers_test {
namespace {

class RegistersTest : public BothStoresTest {
  protected:
    void SetUp() override {
        open();
        person_ = add_person("1");
        fill();
    }
    bool run(const std::vector<std::string>& statements) {
        return done([&](Connection& connection) {
            for (const std::string& sql : statements) connection.database->session() << sql;
        });
    }
    /// One row in each register.
    void fill() {
        ASSERT_TRUE(done([&](Connection& connection) {
            organisation_ =
                connection.staff.insert({{}, {}, "ministry", "ministry", {"f", "e"}}).value();
            representation_ =
                connection.representatives.insert({person_, {"of", "oe"}, "letter", person_, {2}})
                    .value();
            act_ = connection.staff.record(
                {domain::Act::ManageRoles, person_, organisation_, "grant", "why", {3}});
        }));
    }

    PersonId person_;
    OrganisationId organisation_;
    RepresentationId representation_;
    StaffActId act_;
};

TEST_P(RegistersTest, RowsAreGivenWithTheirEntries) {
    ASSERT_TRUE(done([&](Connection& connection) {
        Registers& registers = connection.registers;
        EXPECT_EQ(registers.find(act_)->evidence.entry_index, -1);
        registers.note(act_, {7, "a"});
        registers.note(representation_, {8, "r"});
        registers.note(organisation_, {9, "o"});
        int rows = 0;
        registers.each_act([&](const LoggedActRow& row) {
            ++rows;
            EXPECT_EQ(row.id, act_);
            EXPECT_EQ(row.evidence.entry_index, 7);
            EXPECT_EQ(row.evidence.salt, "a");
            EXPECT_EQ(row.act, "manage_roles");
            EXPECT_EQ(row.person, person_);
            EXPECT_EQ(row.organisation, organisation_);
            EXPECT_EQ(row.subject + " " + row.reason, "grant why");
            EXPECT_EQ(row.at.ms, 3);
        });
        registers.each_representation([&](const LoggedRepresentationRow& row) {
            ++rows;
            EXPECT_EQ(row.evidence.entry_index, 8);
            EXPECT_EQ(row.evidence.salt, "r");
            EXPECT_EQ(row.organisation, (domain::TwoTexts{"of", "oe"}));
            EXPECT_EQ(row.ground, "letter");
            EXPECT_EQ(row.verified_by, person_);
            EXPECT_EQ(row.withdrawn_at.ms, 0);
        });
        registers.each_organisation([&](const LoggedOrganisationRow& row) {
            ++rows;
            EXPECT_EQ(row.evidence.entry_index, 9);
            EXPECT_EQ(row.evidence.salt, "o");
            EXPECT_EQ(row.slug, "ministry");
            EXPECT_EQ(row.parent, OrganisationId{});
            EXPECT_EQ(row.name, (domain::TwoTexts{"f", "e"}));
        });
        EXPECT_EQ(rows, 3);
    }));
}

TEST_P(RegistersTest, AnActIsGivenItsEntryOnceAndStaysAsItIs) {
    ASSERT_TRUE(done([&](Connection& connection) { connection.registers.note(act_, {7, "a"}); }));
    EXPECT_FALSE(done([&](Connection& connection) { connection.registers.note(act_, {8, "b"}); }));
    EXPECT_FALSE(run({"UPDATE staff_acts SET reason = 'x'"}));
    EXPECT_FALSE(run({"DELETE FROM staff_acts"}));
}

/// As rows from before are, until the keeper of the log comes to them.
TEST_P(RegistersTest, WhatNeverChangesIsRefusedBeforeTheRowIsInTheLog) {
    const std::pair<std::string, std::vector<std::string>> fixed[] = {
        {"staff_acts", {"id", "act", "person_id", "organisation_id", "subject", "reason", "at_ms"}},
        {"representations",
         {"id", "person_id", "organisation_fa", "organisation_en", "verified_by",
          "verified_at_ms"}},
        {"organisations", {"id", "slug", "parent_id", "kind"}}};
    for (const auto& [table, columns] : fixed)
        for (const std::string& column : columns)
            EXPECT_FALSE(run({"UPDATE " + table + " SET " + column + " = " + column}))
                << table << "." << column;
    // What an erasure, an end and a new name change.
    EXPECT_TRUE(run({"UPDATE representations SET ground = '', withdrawn_by = 1,"
                     " withdrawn_at_ms = 5, withdrawn_reason = 'x'",
                     "UPDATE organisations SET name_fa = 'x', name_en = 'x', portal = 'x'"}));
}

TEST_P(RegistersTest, AreListedByTheMigrationWhereTheirRowsAreFromBeforeIt) {
    const bool postgres = GetParam() == Engine::Postgres;
    ASSERT_TRUE(done([](Connection& connection) {
        EXPECT_TRUE(connection.registers.unlogged().empty()) << "a new database has none";
    }));
    std::vector<std::string> back{postgres ? "DROP TRIGGER staff_acts_are_unchanged ON staff_acts"
                                           : "DROP TRIGGER staff_acts_are_unchanged",
                                  "DROP TABLE unlogged_rows",
                                  "DELETE FROM schema_migrations WHERE number = 56"};
    for (const std::string table : {"staff_acts", "representations", "organisations"})
        for (const std::string column : {"entry_index", "salt"})
            back.push_back("ALTER TABLE " + table + " DROP COLUMN " + column);
    back.push_back(postgres ? "CREATE TRIGGER staff_acts_are_unchanged BEFORE UPDATE ON staff_acts"
                              " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('acts')"
                            : "CREATE TRIGGER staff_acts_are_unchanged BEFORE UPDATE ON staff_acts"
                              " BEGIN SELECT RAISE(ABORT, 'acts'); END");
    ASSERT_TRUE(run(back));
    store_.reset();
    open();
    ASSERT_TRUE(done([&](Connection& connection) {
        const UnloggedRows rows = connection.registers.unlogged();
        EXPECT_EQ(rows.organisations, std::vector<OrganisationId>{organisation_});
        EXPECT_EQ(rows.representations, std::vector<RepresentationId>{representation_});
        EXPECT_EQ(rows.acts, std::vector<StaffActId>{act_});
        connection.registers.note(act_, {7, "a"});
        connection.registers.forget_unlogged();
        EXPECT_TRUE(connection.registers.unlogged().empty());
    }));
}

/// Whoever writes waits for the keeper, who looks again a second later.
TEST_P(RegistersTest, RowsFromBeforeAreGivenSomeAtATimeAndNoneIsLost) {
    ASSERT_TRUE(done([](Connection& connection) {
        for (int row = 1; row <= 700; ++row)
            for (const std::string name : {"organisations", "representations", "staff_acts"})
                connection.database->session() << "INSERT INTO unlogged_rows (register, row_id)"
                                                  " VALUES (:register, :row)",
                    soci::use(name), soci::use(row);
    }));
    const auto given = [&](std::size_t organisations, std::size_t representations,
                           std::size_t acts) {
        return done([&](Connection& connection) {
            const UnloggedRows rows = connection.registers.unlogged();
            EXPECT_EQ(rows.organisations.size(), organisations);
            EXPECT_EQ(rows.representations.size(), representations);
            EXPECT_EQ(rows.acts.size(), acts);
            connection.registers.forget_unlogged();
        });
    };
    EXPECT_TRUE(given(700, 300, 0));
    EXPECT_TRUE(given(0, 400, 600));
    EXPECT_TRUE(given(0, 0, 100));
    EXPECT_TRUE(given(0, 0, 0));
}

INSTANTIATE_TEST_SUITE_P(Both, RegistersTest, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::store::registers_test
