// That a citizen appealed, and what they asked for, is in the log from that moment on: whoever
// edits, removes, adds or exchanges an appeal is found out, and the log tells nobody what it says.
#include "closed_town.h"
#include "contract/own_data_messages.h"
#include "contract/recognition_messages.h"
#include "evidence/hash.h"
#include "tampering.h"

#include <algorithm>

namespace hamandish::journeys::appeals_tampering_test {
namespace {

const std::string kind = "appeal_made", not_as_logged = kind + ": its row is not as it was logged",
                  gone = kind + ": its row is gone",
                  no_entry = kind + ": a row without an entry of its own",
                  other_salt = kind + ": its salt is not as the log says",
                  elsewhere = kind + ": its row stands elsewhere",
                  of_nothing = kind + ": an entry is named for an appeal that is not there";

class AppealTampering : public ClosedTown, public testing::WithParamInterface<store::Engine> {
  protected:
    AppealTampering() { database_ = database_of(GetParam()); }

    /// Five appeals. Decided are those of the third one against hiding 2, of comment 3, and of the
    /// fourth one about points, 1 and 2; those of the second one against masking 1, of comment 2,
    /// and of the first one about points, 3, wait.
    void appeal() {
        live();
        send<contract::Comment>("POST", of(2, "appeal"),
                                contract::AppealHiding{"there is nothing personal in it"},
                                people_[1]);
        send<contract::MyPoints>(
            "POST", "/api/v1/me/points/appeals",
            contract::AppealPoints{"missing", 0, 0, "e-participation", "I was there twice"},
            people_[0]);
    }
    void tamper(const std::string& sql) {
        ASSERT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
            connection.database->session() << sql;
            return true;
        })) << sql;
    }
    static std::size_t appeals_in(const std::string& log) {
        const std::string entry = R"("kind":")" + kind + '"';
        std::size_t times = 0;
        for (std::size_t at = log.find(entry); at != log.npos; at = log.find(entry, at + 1))
            ++times;
        return times;
    }
};

const std::vector<Guard> guards{{"appeals_are_kept", "appeals"},
                                {"maskings_are_unchanged", "maskings"},
                                {"hidings_are_unchanged", "hidings"},
                                {"point_appeals_are_kept", "point_appeals"},
                                {"point_appeals_are_unchanged", "point_appeals"},
                                {"made_appeals_are_kept", "made_appeals"},
                                {"made_appeals_are_unchanged", "made_appeals"}};

const std::vector<Tampering> against_hidings{
    {"words of an appeal", {"UPDATE appeals SET body = 'x'"}, not_as_logged},
    {"words that seem to be erased", {"UPDATE appeals SET body = ''"}, not_as_logged},
    {"whose it is", {"UPDATE appeals SET person_id = 2"}, other_salt},
    {"since when",
     {"UPDATE appeals SET appealed_at_ms = appealed_at_ms - 86400000"},
     not_as_logged},
    {"what it is against", {"UPDATE appeals SET hiding_id = 1"}, no_entry},
    {"where that stands", {"UPDATE hidings SET comment_id = 1 WHERE id = 2"}, elsewhere},
    {"removed", {"DELETE FROM appeals"}, gone},
    {"removed with what names its entry",
     {"DELETE FROM appeals", "DELETE FROM made_appeals WHERE about = 'hiding'"},
     gone},
    {"added",
     {"INSERT INTO appeals (hiding_id, moderator_id, person_id, body, appealed_at_ms, decision,"
      " decision_reason, decided_at_ms, decision_entry_index)"
      " SELECT id, moderator_id, 2, 'x', 1, '', '', 0, -1 FROM hidings WHERE id = 1"},
     no_entry},
};

const std::vector<Tampering> against_maskings{
    {"words of an appeal", {"UPDATE maskings SET appeal_text = 'x'"}, not_as_logged},
    {"whose it is", {"UPDATE maskings SET person_id = 1"}, other_salt},
    {"nobody's", {"UPDATE maskings SET person_id = NULL"}, other_salt},
    {"since when", {"UPDATE maskings SET appealed_at_ms = appealed_at_ms - 1"}, not_as_logged},
    {"taken back",
     {"UPDATE maskings SET appealed_at_ms = 0, appeal_text = '', person_id = NULL"},
     gone},
};

const std::vector<Tampering> about_points{
    {"words of an appeal",
     {"UPDATE point_appeals SET body = 'x' WHERE decision = ''"},
     not_as_logged},
    {"words of one that was granted",
     {"UPDATE point_appeals SET body = 'x' WHERE comment_id = 0 AND decision <> ''"},
     not_as_logged},
    {"whose it is", {"UPDATE point_appeals SET person_id = 2 WHERE decision = ''"}, other_salt},
    {"since when",
     {"UPDATE point_appeals SET appealed_at_ms = appealed_at_ms + 1 WHERE decision = ''"},
     not_as_logged},
    {"by which rule",
     {"UPDATE point_appeals SET rule = 'vote_round' WHERE decision = ''"},
     not_as_logged},
    {"which entry gave them",
     {"UPDATE point_appeals SET award_entry = 7 WHERE decision = ''"},
     not_as_logged},
    {"how many", {"UPDATE point_appeals SET award_points = 7 WHERE decision = ''"}, not_as_logged},
    {"for what", {"UPDATE point_appeals SET comment_id = 1 WHERE decision = ''"}, not_as_logged},
    {"number", {"UPDATE point_appeals SET id = 99 WHERE decision = ''"}, no_entry},
    {"removed", {"DELETE FROM point_appeals WHERE decision = ''"}, gone},
    {"added",
     {"INSERT INTO point_appeals (person_id, call_id, rule, award_entry, comment_id, award_points,"
      " body, appealed_at_ms) VALUES (2, 1, 'missing', 0, 0, 0, 'x', 1)"},
     no_entry},
};

const std::vector<Tampering> of_names{
    {"another entry",
     {"UPDATE made_appeals SET entry_index = entry_index + 10000 WHERE about = 'hiding'"},
     no_entry},
    {"entry of another act",
     {"UPDATE made_appeals SET entry_index = 0 WHERE about = 'hiding'"},
     no_entry},
    {"another appeal", {"UPDATE made_appeals SET number = 1 WHERE about = 'hiding'"}, of_nothing},
    {"appeals of one person exchanged",
     {"UPDATE made_appeals SET number = number + 1000 WHERE about = 'points' AND person_id = 4",
      "UPDATE made_appeals SET number = (SELECT SUM(number) FROM made_appeals WHERE number > 1000)"
      " - 1000 - number WHERE number > 1000"},
     not_as_logged},
    {"salts that seem to be erased", {"UPDATE made_appeals SET salt = ''"}, other_salt},
    {"another salt", {"UPDATE made_appeals SET salt = 'x'"}, not_as_logged},
    {"salt of somebody else", {"UPDATE made_appeals SET person_id = 5"}, other_salt},
    {"an entry for nothing",
     {"INSERT INTO made_appeals (entry_index, about, number, person_id, salt)"
      " VALUES (99999, 'hiding', 99, 1, 'x')"},
     of_nothing},
};

TEST_P(AppealTampering, IsFound) {
    appeal();
    (void)true_log(*store_, now());
    for (const auto* some : {&against_hidings, &against_maskings, &about_points, &of_names})
        expect_found(*store_, GetParam(), guards, *some);
    (void)true_log(*store_, now());
}

/// As the migration leaves them: appeals without entries, which it has listed.
TEST_P(AppealTampering, AppealsFromBeforeGetTheirEntriesOnceAndNoOthersDo) {
    appeal();
    EXPECT_EQ(appeals_in(true_log(*store_, now())), 5u);
    tamper("INSERT INTO point_appeals (person_id, call_id, rule, award_entry, comment_id,"
           " award_points, body, appealed_at_ms) VALUES (5, 1, 'missing', 0, 0, 0, 'old', 1)");
    EXPECT_NE(found_after(*store_, {}).find(no_entry), std::string::npos)
        << "nobody said that it is old";
    tamper("INSERT INTO unlogged_appeals (about, number) SELECT 'points', MAX(id)"
           " FROM point_appeals");
    EXPECT_EQ(appeals_in(true_log(*store_, now())), 6u);
    EXPECT_EQ(appeals_in(true_log(*store_, now())), 6u);
    expect_found(
        *store_, GetParam(), guards,
        {{"words of an old appeal",
          {"UPDATE point_appeals SET body = 'x' WHERE body = 'old'"},
          not_as_logged},
         {"an old appeal removed", {"DELETE FROM point_appeals WHERE body = 'old'"}, gone}});
}

TEST_P(AppealTampering, ErasureTakesTheSaltsAndLeavesTheRows) {
    appeal();
    send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{true}, people_[1]);
    send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{false}, people_[2]);
    send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{true}, people_[0]);
    (void)true_log(*store_, now());
    EXPECT_EQ(rows("made_appeals WHERE salt <> ''"), 2) << "the fourth one's";
    EXPECT_EQ(rows("maskings WHERE appeal_text <> ''"), 0);
    expect_found(
        *store_, GetParam(), guards,
        {{"removed", {"DELETE FROM appeals"}, gone},
         {"whose it was", {"UPDATE appeals SET person_id = 5"}, other_salt},
         {"a salt for what is erased", {"UPDATE made_appeals SET salt = 'x'"}, other_salt},
         {"taken back", {"UPDATE maskings SET appealed_at_ms = 0, person_id = NULL"}, gone}});
}

INSTANTIATE_TEST_SUITE_P(Both, AppealTampering, both_engines, name_of_engine);

TEST_F(ClosedTown, TheLogTellsThatSomebodyAppealedAndTheirReceiptTellsWhat) {
    live();
    const std::string log = true_log(*store_, now());
    EXPECT_NE(log.find(R"("kind":")" + kind + R"(","subject":3,"unit":"article-1")"), log.npos)
        << "against which hiding";
    EXPECT_NE(log.find(R"("kind":")" + kind + R"(","subject":0,"unit":"")"), log.npos)
        << "of points nothing";
    EXPECT_EQ(log.find("it is my own number"), log.npos);
    EXPECT_EQ(log.find("it is not right"), log.npos);
    const auto receipts = get<contract::MyData>("/api/v1/me/export", people_[2]).receipts;
    const auto mine = std::find_if(receipts.begin(), receipts.end(),
                                   [](const auto& one) { return one.entry.kind == kind; });
    ASSERT_NE(mine, receipts.end());
    EXPECT_EQ(mine->entry.commitment, evidence::commitment_to(mine->opening));
    EXPECT_NE(mine->opening.find("it is my own number"), std::string::npos);
    EXPECT_NE(mine->opening.find(R"("about":"hiding")"), std::string::npos);
    EXPECT_NE(log.find(mine->entry.commitment), log.npos);
}

} // namespace
} // namespace hamandish::journeys::appeals_tampering_test
