// Whoever takes a comment out of the lists behind moderation's back, counts another number of them
// there, gives it another place, counts other participants, or tells another time of what was said,
// is found out.
#include "log_town.h"
#include "tampering.h"

namespace hamandish::journeys::places_tampering_test {
namespace {

class PlacesTampering : public LogTown, public testing::WithParamInterface<store::Engine> {
  protected:
    PlacesTampering() { database_ = database_of(GetParam()); }
};

/// One tally of a unit moved to another slot: their sum stays as it was.
const std::string moved_tally = "UPDATE comment_tallies SET slot = slot + 100 WHERE slot = 1";

const std::vector<Tampering> of_places{
    {"hidden by nobody",
     {"UPDATE comments SET hidden = 1 WHERE id = 1"},
     "count: comments hidden 1 is kept as 1, counted as 0"},
    {"one tally too many",
     {"UPDATE comment_tallies SET comment_count = comment_count + 1 WHERE slot = 1"},
     "count: tally of unit"},
    {"tallies removed", {"DELETE FROM comment_tallies"}, "count: units comment_count"},
    {"tally moved", {moved_tally}, "count: tally of unit"},
    {"comment dated back",
     {"UPDATE comments SET created_at_ms = created_at_ms - 86400000 WHERE id = 1"},
     "count: created_at_ms in comments of entry"},
    {"vote dated back",
     {"UPDATE votes SET cast_at_ms = 0 WHERE choice = 'pass'"},
     "count: cast_at_ms in votes of entry"},
    {"heard more than it was",
     {"UPDATE comments SET heard = heard + 1 WHERE id = 1"},
     "count: heard of comment 1 is kept as 2, counted as 1"},
    {"agreed with more than it was",
     {"UPDATE comments SET agreement = agreement + 1000 WHERE id = 1"},
     "count: agreement of comment 1"},
    {"participant who did nothing",
     {"INSERT INTO people (mobile_hash, pseudonym, joined_at_ms) VALUES ('x', 'x', 1)",
      "INSERT INTO participants (call_id, person_id) SELECT 1, id FROM people"
      " WHERE pseudonym = 'x'"},
     "in call 1 is kept as 1, counted as 0"},
    {"participant who is not counted",
     {"DELETE FROM participants WHERE person_id = (SELECT MAX(person_id) FROM participants)",
      "UPDATE calls SET participant_count = 1"},
     "in call 1 is kept as 0, counted as 1"},
    {"entry of another call",
     {"UPDATE log_entries SET call_id = 7 WHERE kind = 'vote_cast'"},
     "count: call of entry"},
};

TEST_P(PlacesTampering, IsFound) {
    live();
    ASSERT_EQ(findings(), std::vector<logbook::Finding>());
    expect_found(*store_, GetParam(), {{"log_entries_are_unchanged", "log_entries"}}, of_places);
    EXPECT_EQ(findings(), std::vector<logbook::Finding>()) << "each was taken back";
}

INSTANTIATE_TEST_SUITE_P(Both, PlacesTampering, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::journeys::places_tampering_test
