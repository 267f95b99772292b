// The registers that staff keep: whoever edits, removes, adds or reorders an act of theirs, a
// representative or an organisation is found out, and the log tells nothing else about them.
#include "contract/own_data_messages.h"
#include "contract/recognition_messages.h"
#include "contract/representative_messages.h"
#include "staff_town.h"
#include "tampering.h"
#include "true_log.h"

namespace hamandish::journeys::registers_tampering_test {
namespace {

using domain::Role;

const std::string desk = "/api/v1/staff/representatives", ground = "letter 12 of 1405/02/03",
                  end_reason = "a new letter names another";

class RegisterTown : public StaffTown {
  protected:
    /// Representation 1 has ended, 2 is in force; acts are those of StaffTown and these three.
    void live() {
        administrator_ = staff(Role::Administrator);
        sara_ = newcomer();
        verify(sara_, {R"(اتاق بازرگانی)", "Chamber of Commerce"});
        verify(newcomer(), {R"(انجمن ناشران)", "Publishers"});
        (void)send<contract::Representatives>("POST", desk + "/1/withdrawal",
                                              contract::WithdrawRepresentative{end_reason},
                                              administrator_);
    }
    void verify(const std::string& cookie, const contract::Bilingual& organisation) {
        (void)send<contract::Representatives>(
            "POST", desk, contract::VerifyRepresentative{name_of(cookie), organisation, ground},
            administrator_);
    }
    std::vector<logbook::Finding> findings() {
        const auto check = store_->readers().read(
            [](store::Connection& connection) -> base::Result<logbook::ChainCheck> {
                return logbook::verify_database(connection);
            });
        EXPECT_TRUE(check);
        return check ? check->findings() : std::vector<logbook::Finding>();
    }
    void tamper(const std::string& sql) {
        ASSERT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
            connection.database->session() << sql;
            return true;
        })) << sql;
    }
    static std::size_t times_in(const std::string& text, const std::string& what) {
        std::size_t times = 0;
        for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + 1))
            ++times;
        return times;
    }

    std::string administrator_, sara_;
};

const std::string not_as_logged = ": its row is not as it was logged", gone = ": its row is gone",
                  no_entry = ": a row without an entry of its own",
                  other_salt = ": its salt is not as the log says";
const std::string act = "staff_acted", representation = "representation_changed",
                  organisation = "organisation_changed";

const std::vector<Guard> guards{{"staff_acts_are_kept", "staff_acts"},
                                {"staff_acts_are_unchanged", "staff_acts"},
                                {"staff_acts_stay_as_done", "staff_acts"},
                                {"representations_stay_as_begun", "representations"},
                                {"organisations_stay_in_place", "organisations"}};

const std::vector<Tampering> of_acts{
    {"what was done",
     {"UPDATE staff_acts SET act = 'open_call' WHERE id = 1"},
     act + not_as_logged},
    {"who did it",
     {"UPDATE staff_acts SET person_id = person_id + 1 WHERE id = 1"},
     act + not_as_logged},
    {"where", {"UPDATE staff_acts SET organisation_id = 0 WHERE id = 1"}, act + not_as_logged},
    {"to what", {"UPDATE staff_acts SET subject = 'x' WHERE id = 1"}, act + not_as_logged},
    {"why", {"UPDATE staff_acts SET reason = 'x' WHERE id = 1"}, act + not_as_logged},
    {"when", {"UPDATE staff_acts SET at_ms = at_ms - 1 WHERE id = 1"}, act + not_as_logged},
    {"salt of an act", {"UPDATE staff_acts SET salt = '' WHERE id = 1"}, act + other_salt},
    {"act removed", {"DELETE FROM staff_acts WHERE id = 1"}, act + gone},
    {"newest act removed",
     {"DELETE FROM staff_acts WHERE id = (SELECT MAX(id) FROM staff_acts)"},
     act + gone},
    {"act added",
     {"INSERT INTO staff_acts (act, person_id, organisation_id, subject, reason, at_ms)"
      " VALUES ('open_call', 1, 0, 'x', 'x', 1)"},
     act + no_entry},
    {"act that claims the entry of another",
     {"INSERT INTO staff_acts (act, person_id, organisation_id, subject, reason, at_ms,"
      " entry_index, salt) SELECT act, person_id, organisation_id, subject, reason, at_ms,"
      " entry_index, salt FROM staff_acts WHERE id = 1"},
     act + no_entry},
    {"acts exchanged",
     {"UPDATE staff_acts SET id = 1000 WHERE id = 1", "UPDATE staff_acts SET id = 1 WHERE id = 2",
      "UPDATE staff_acts SET id = 2 WHERE id = 1000"},
     act + no_entry},
    {"acts exchanged with their entries",
     {"UPDATE staff_acts SET id = 1000 WHERE id = 1", "UPDATE staff_acts SET id = 1 WHERE id = 2",
      "UPDATE staff_acts SET id = 2 WHERE id = 1000",
      "UPDATE staff_acts SET entry_index = (SELECT SUM(other.entry_index) FROM staff_acts other"
      " WHERE other.id < 3) - entry_index WHERE id < 3"},
     act + not_as_logged},
};

const std::vector<Tampering> of_representatives{
    {"who represents",
     {"UPDATE representations SET person_id = 1 WHERE id = 1"},
     representation + not_as_logged},
    {"whom",
     {"UPDATE representations SET organisation_en = 'x' WHERE id = 2"},
     representation + not_as_logged},
    {"whom in the other language",
     {"UPDATE representations SET organisation_fa = 'x' WHERE id = 2"},
     representation + not_as_logged},
    {"on which ground",
     {"UPDATE representations SET ground = 'x' WHERE id = 2"},
     representation + not_as_logged},
    {"who verified it",
     {"UPDATE representations SET verified_by = 0 WHERE id = 2"},
     representation + not_as_logged},
    {"since when",
     {"UPDATE representations SET verified_at_ms = 1 WHERE id = 2"},
     representation + not_as_logged},
    {"who ended it",
     {"UPDATE representations SET withdrawn_by = 0 WHERE id = 1"},
     representation + not_as_logged},
    {"why it ended",
     {"UPDATE representations SET withdrawn_reason = 'x' WHERE id = 1"},
     representation + not_as_logged},
    {"end taken back",
     {"UPDATE representations SET withdrawn_by = 0, withdrawn_at_ms = 0, withdrawn_reason = '',"
      " entry_index = (SELECT MIN(entry_index) FROM log_entries"
      " WHERE kind = 'representation_changed') WHERE id = 1"},
     representation + no_entry},
    {"salt of a representation",
     {"UPDATE representations SET salt = '' WHERE id = 2"},
     representation + other_salt},
    {"representative removed", {"DELETE FROM representations WHERE id = 2"}, representation + gone},
    {"representative added",
     {"INSERT INTO representations (person_id, organisation_fa, organisation_en, ground,"
      " verified_by, verified_at_ms, withdrawn_by, withdrawn_at_ms, withdrawn_reason)"
      " VALUES (1, 'x', 'x', 'x', 1, 1, 0, 0, '')"},
     representation + no_entry},
    {"representatives exchanged",
     {"UPDATE representations SET entry_index ="
      " (SELECT SUM(other.entry_index) FROM representations other) - entry_index"},
     representation + no_entry},
};

const std::vector<Tampering> of_organisations{
    {"name", {"UPDATE organisations SET name_fa = 'x' WHERE id = 1"}, organisation + not_as_logged},
    {"name in the other language",
     {"UPDATE organisations SET name_en = 'x' WHERE id = 1"},
     organisation + not_as_logged},
    {"slug", {"UPDATE organisations SET slug = 'x' WHERE id = 1"}, organisation + not_as_logged},
    {"kind",
     {"UPDATE organisations SET kind = 'agency' WHERE id = 1"},
     organisation + not_as_logged},
    {"portal",
     {"UPDATE organisations SET portal = 'x' WHERE id = 1"},
     organisation + not_as_logged},
    {"place in the tree",
     {"UPDATE organisations SET parent_id = (SELECT o.id FROM organisations o"
      " WHERE o.slug = 'shiraz') WHERE slug = 'tehran-press'"},
     organisation + not_as_logged},
    {"salt of an organisation",
     {"UPDATE organisations SET salt = salt || '0' WHERE id = 1"},
     organisation + not_as_logged},
    {"organisation removed",
     {"DELETE FROM organisations WHERE slug = 'tehran-press'"},
     organisation + gone},
    {"organisation added",
     {"INSERT INTO organisations (slug, kind, name_fa, name_en)"
      " VALUES ('forged', 'unit', 'x', 'x')"},
     organisation + no_entry},
    {"organisations exchanged",
     {"UPDATE organisations SET slug = 'x' WHERE slug = 'tehran'",
      "UPDATE organisations SET slug = 'tehran' WHERE slug = 'shiraz'",
      "UPDATE organisations SET slug = 'shiraz' WHERE slug = 'x'"},
     organisation + not_as_logged},
};

const std::string other_role = "count: role of person";
const std::vector<Tampering> of_roles{
    {"a role that nobody gave",
     {"INSERT INTO staff_roles (person_id, organisation_id, role, granted_at_ms)"
      " SELECT person_id, organisation_id, 'auditor', granted_at_ms FROM staff_roles"},
     other_role},
    {"another role", {"UPDATE staff_roles SET role = 'auditor'"}, other_role},
    {"a role elsewhere",
     {"UPDATE staff_roles SET organisation_id = (SELECT id FROM organisations"
      " WHERE slug = 'shiraz')"},
     other_role},
    {"a role of somebody else", {"UPDATE staff_roles SET person_id = person_id + 1"}, other_role},
    {"since another time",
     {"UPDATE staff_roles SET granted_at_ms = granted_at_ms - 1"},
     other_role},
    {"a role that nobody took", {"DELETE FROM staff_roles"}, other_role + " 1 is kept as 0"},
};

class RegisterTampering : public RegisterTown, public testing::WithParamInterface<store::Engine> {
  protected:
    RegisterTampering() { database_ = database_of(GetParam()); }
};

TEST_P(RegisterTampering, IsFound) {
    live();
    (void)true_log(*store_, now());
    for (const auto* some : {&of_acts, &of_representatives, &of_organisations, &of_roles})
        expect_found(*store_, GetParam(), guards, *some);
    EXPECT_EQ(findings(), std::vector<logbook::Finding>()) << "each was taken back";
}

/// As the migration leaves them: rows without entries, which it has listed.
TEST_P(RegisterTampering, RowsFromBeforeGetTheirEntriesOnceAndNoOthersDo) {
    live();
    const std::size_t acts = times_in(true_log(*store_, now()), '"' + act + '"');
    tamper("INSERT INTO staff_acts (act, person_id, organisation_id, subject, reason, at_ms)"
           " VALUES ('open_call', 1, 0, 'x', 'x', 1)");
    tamper("INSERT INTO organisations (slug, kind, name_fa, name_en)"
           " VALUES ('old', 'unit', 'x', 'x')");
    tamper("INSERT INTO representations (person_id, organisation_fa, organisation_en, ground,"
           " verified_by, verified_at_ms, withdrawn_by, withdrawn_at_ms, withdrawn_reason)"
           " VALUES (1, 'x', 'x', 'x', 1, 1, 0, 0, '')");
    EXPECT_EQ(findings().size(), 3u) << "nobody said that they are old";
    for (const std::string table : {"staff_acts", "organisations", "representations"})
        tamper("INSERT INTO unlogged_rows (register, row_id) SELECT '" + table +
               "', MAX(id) FROM " + table);
    EXPECT_EQ(times_in(true_log(*store_, now()), '"' + act + '"'), acts + 1);
    EXPECT_EQ(times_in(true_log(*store_, now()), '"' + act + '"'), acts + 1);
    expect_found(*store_, GetParam(), guards,
                 {{"an old act removed", {"DELETE FROM staff_acts WHERE at_ms = 1"}, act + gone}});
}

/// A role that was given twice, one that was taken and given anew, one that ended with its person's
/// account.
TEST_P(RegisterTampering, RolesAreWhatTheirActsSay) {
    live();
    const std::string lead = staff(Role::Lead), name = name_of(lead),
                      leaving = staff(Role::Auditor), editor = staff(Role::Editor);
    ASSERT_TRUE(change_role(name, Role::Lead, "ministry"));
    ASSERT_TRUE(change_role(name_of(editor), Role::Editor, "ministry", true));
    ASSERT_TRUE(change_role(name_of(editor), Role::Editor, "ministry"));
    send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{}, leaving);
    (void)true_log(*store_, now());
    expect_found(*store_, GetParam(), guards,
                 {{"a role that was not taken",
                   {"DELETE FROM staff_roles WHERE role = 'lead'"},
                   other_role}});
    ASSERT_TRUE(change_role(name, Role::Lead, "ministry", true));
    (void)true_log(*store_, now());
    expect_found(*store_, GetParam(), guards,
                 {{"a role that was taken",
                   {"INSERT INTO staff_roles (person_id, organisation_id, role, granted_at_ms)"
                    " SELECT p.id, a.organisation_id, 'lead', a.at_ms FROM staff_acts a"
                    " JOIN people p ON a.subject = 'grant lead ' || p.pseudonym WHERE a.id ="
                    " (SELECT MIN(g.id) FROM staff_acts g WHERE g.subject = a.subject)"},
                   other_role}});
}

INSTANTIATE_TEST_SUITE_P(Both, RegisterTampering, both_engines, name_of_engine);

TEST_F(RegisterTown, TheLogTellsThatSomethingWasDoneAndNothingElse) {
    live();
    const std::string log = true_log(*store_, now());
    EXPECT_EQ(times_in(log, '"' + act + '"'), static_cast<std::size_t>(rows("staff_acts")));
    EXPECT_EQ(times_in(log, '"' + representation + '"'), 3u) << "two began, one ended";
    EXPECT_EQ(times_in(log, '"' + organisation + '"'),
              static_cast<std::size_t>(rows("organisations")));
    for (const std::string& secret :
         {ground, end_reason, std::string("Chamber of Commerce"), std::string("made by the test"),
          '"' + name_of(sara_), '"' + name_of(administrator_), std::string("tehran-press")})
        EXPECT_EQ(log.find(secret), log.npos) << secret;
    EXPECT_TRUE(get<contract::MyPoints>("/api/v1/me/points", sara_).awards.empty())
        << "what staff verified is no act of hers";
    const std::string page = *ask({"GET", "/en/log"}).body;
    EXPECT_NE(page.find("An act of staff put on record"), page.npos);
}

TEST_F(RegisterTown, AnErasureLeavesALogThatAgreesAndActsThatCannotBeChanged) {
    live();
    for (const std::string& cookie : {sara_, administrator_})
        (void)send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{true}, cookie);
    const std::string log = true_log(*store_, now());
    EXPECT_EQ(times_in(log, "\"opening_erased\""), 1u) << "that Sara represented somebody";
    expect_found(*store_, store::Engine::Sqlite, guards,
                 {{"an act of who erased the account",
                   {"UPDATE staff_acts SET reason = 'x'"
                    " WHERE id = (SELECT MAX(id) FROM staff_acts)"},
                   act + not_as_logged}});
}

} // namespace
} // namespace hamandish::journeys::registers_tampering_test
