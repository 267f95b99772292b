// Whoever changes a row of what was done to concerns, or of a publication, is found out.
#include "concern_town.h"
#include "tampering.h"

namespace hamandish::journeys::concerns_tampering_test {
namespace {

using domain::Role;

class ConcernTampering : public ConcernTown, public testing::WithParamInterface<store::Engine> {
  protected:
    ConcernTampering() { database_ = database_of(GetParam()); }
};

const std::string changed = "its row is not as it was logged", row_gone = "its row is gone",
                  no_entry = "a row without an entry of its own";

const std::vector<Guard> guards{{"concern_acts_are_kept", "concern_acts"},
                                {"concern_acts_are_unchanged", "concern_acts"},
                                {"publications_are_kept", "report_publications"},
                                {"publications_are_unchanged", "report_publications"}};

const std::vector<Tampering> of_concerns{
    {"a name",
     {"UPDATE concern_acts SET opening = replace(opening, 'The deadline', 'Nothing')"
      " WHERE number = 2"},
     "concerns_changed: " + changed},
    {"which comments the machine put together",
     {"UPDATE concern_acts SET opening = replace(opening, '[1,2,3]', '[1,2]') WHERE number = 1"},
     "concerns_changed: " + changed},
    {"what an act was",
     {"UPDATE concern_acts SET kind = 'summarise' WHERE number = 2"},
     "concerns_changed: " + changed},
    {"an act removed",
     {"DELETE FROM concern_acts WHERE number = 2"},
     "concerns_changed: " + row_gone},
    {"the order of acts",
     {"UPDATE concern_acts SET number = 9 WHERE number = 2"},
     "concerns_changed: " + changed},
    {"an act added",
     {"INSERT INTO concern_acts (call_id, number, kind, opening, person_id, at_ms, entry_index)"
      " SELECT call_id, 9, 'rename', opening, person_id, at_ms, 999999 FROM concern_acts"
      " WHERE number = 2"},
     "concerns: " + no_entry},
    {"who signed",
     {"UPDATE concern_acts SET opening = replace(opening, '\"lead\"', '\"analyst\"')"
      " WHERE kind = 'sign'"},
     "concerns_signed: " + changed},
    {"when it was signed",
     {"UPDATE concern_acts SET at_ms = at_ms - 1 WHERE kind = 'sign'"},
     "concerns_signed: " + changed},
    {"signature removed",
     {"DELETE FROM concern_acts WHERE kind = 'sign'"},
     "concerns_signed: " + row_gone},
    {"publication removed", {"DELETE FROM report_publications"}, "report_published: " + row_gone},
    {"when it was published",
     {"UPDATE report_publications SET at_ms = at_ms - 1"},
     "publication: " + no_entry},
    {"publication of another entry",
     {"UPDATE report_publications SET entry_index = entry_index - 1"},
     "publication: " + no_entry},
};

TEST_P(ConcernTampering, IsFound) {
    speak();
    close();
    const std::string lead = staff(Role::Lead, "tehran");
    name_both(staff(Role::Analyst, "tehran"));
    sign(lead);
    publish(lead);
    (void)true_log(*store_, now());
    expect_found(*store_, GetParam(), guards, of_concerns);
    (void)true_log(*store_, now());
}

INSTANTIATE_TEST_SUITE_P(Both, ConcernTampering, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::journeys::concerns_tampering_test
