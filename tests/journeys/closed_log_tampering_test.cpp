// What staff and questions leave behind, and the report of a closed call: whoever changes a row of
// it is found out, and the log says when a report was published and when it was complete.
#include "closed_town.h"
#include "tampering.h"

namespace hamandish::journeys::closed_log_tampering_test {
namespace {

TEST_F(ClosedTown, AReportIsInTheLogWhenItAppearsAndOnceMoreWhenItIsComplete) {
    live();
    EXPECT_TRUE(told().empty()) << "the call is open";
    pass_deadline();
    auto all = told();
    ASSERT_EQ(all.size(), 1u);
    const auto page = get<contract::Report>(call + "/report");
    EXPECT_EQ(all[0].entry.subject, 0);
    EXPECT_EQ(all[0].opening.answered, 1) << "the one that was answered while the call was open";
    EXPECT_EQ(all[0].opening.complete_at_ms, 0);
    EXPECT_EQ(all[0].opening.participants, participants);
    EXPECT_EQ(all[0].opening.reactions, page.reaction_count);
    ASSERT_EQ(all[0].opening.tables.size(), page.statistics.size());
    for (std::size_t i = 0; i < page.statistics.size(); ++i)
        EXPECT_EQ(all[0].opening.tables[i].rows.size(), page.statistics[i].rows.size());
    const auto& genders = all[0].opening.tables.at(1);
    EXPECT_EQ(genders.by, "gender");
    EXPECT_NE(std::find(genders.rows.begin(), genders.rows.end(),
                        contract::ReportedCount{participants, false, "female"}),
              genders.rows.end());
    EXPECT_EQ(all[0].opening.units.at(1),
              (contract::ReportedUnit{participants, 4, 0, 0, "article-1"}));
    EXPECT_EQ(told().size(), 1u) << "nothing was answered meanwhile";

    answer(waiting_);
    all = told();
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[1].entry.subject, all[0].entry.index);
    EXPECT_EQ(all[1].opening.answered, 2);
    EXPECT_EQ(all[1].opening.complete_at_ms,
              get<contract::Report>(call + "/report").complete_at_ms);
    EXPECT_GE(all[1].opening.complete_at_ms, page.call.closes_at_ms);
    EXPECT_EQ(all[1].opening.tables, all[0].opening.tables) << "a report never changes";
    adopt();
    EXPECT_EQ(told().size(), 2u) << "each is said once";
}

const std::string not_as_logged = "its row is not as it was logged";
const std::string row_gone = "its row is gone";
const std::string no_entry = "a row without an entry of its own";
const std::string elsewhere = "its row stands elsewhere";
const std::string report_differs = "report_published: the call is not as it was logged";

const std::vector<Guard> guards{{"hidings_are_kept", "hidings"},
                                {"hidings_are_unchanged", "hidings"},
                                {"maskings_are_kept", "maskings"},
                                {"maskings_are_unchanged", "maskings"},
                                {"point_appeals_are_kept", "point_appeals"},
                                {"point_appeals_are_unchanged", "point_appeals"},
                                {"appeals_are_kept", "appeals"},
                                {"decisions_are_unchanged", "appeals"},
                                {"answers_are_kept", "answers"},
                                {"answers_are_unchanged", "answers"},
                                {"versions_are_kept", "versions"},
                                {"versions_are_unchanged", "versions"},
                                {"version_units_are_kept", "version_units"},
                                {"version_units_are_unchanged", "version_units"},
                                {"questions_are_locked", "questions"},
                                {"questions_are_kept", "questions"}};

const std::vector<Tampering> of_moderators{
    {"reason of a hiding", {"UPDATE hidings SET reason = 'another'"}, not_as_logged},
    {"rule of a hiding", {"UPDATE hidings SET rule = 'insult'"}, not_as_logged},
    {"place of a hiding", {"UPDATE hidings SET comment_id = 1 WHERE id = 1"}, not_as_logged},
    {"hiding removed",
     {"DELETE FROM appeals", "DELETE FROM hidings WHERE id = 2"},
     "hiding_upheld: " + row_gone},
    {"hiding added",
     {"INSERT INTO hidings (comment_id, rule, reason, moderator_id, hidden_at_ms, entry_index,"
      " ended_at_ms, end_reason, end_entry_index)"
      " VALUES (1, 'insult', 'x', 1, 1, -1, 0, '', -1)"},
     "hiding: " + no_entry},
    {"hidings exchanged",
     {"UPDATE hidings SET entry_index = (SELECT SUM(entry_index) FROM hidings) - entry_index"},
     not_as_logged},
    {"why it is shown again",
     {"UPDATE hidings SET end_reason = 'another' WHERE id = 1"},
     "contribution_shown: " + not_as_logged},
    {"that it is shown again",
     {"UPDATE hidings SET ended_at_ms = 0, end_reason = '' WHERE id = 1"},
     "contribution_shown: " + row_gone},
    {"decision of an appeal",
     {"UPDATE appeals SET decision_reason = 'another'"},
     "hiding_upheld: " + not_as_logged},
    {"appeal that is said to be granted",
     {"UPDATE appeals SET decision = 'lift'"},
     "hiding: its appeal is decided otherwise than was logged"},
    {"reason of a masking", {"UPDATE maskings SET reason = 'another'"}, not_as_logged},
    {"what is masked",
     {"UPDATE maskings SET original_body = 'another'"},
     "words_masked: more or less is shown than was masked"},
    {"masking removed", {"DELETE FROM maskings"}, "words_masked: " + row_gone},
    {"points of a correction",
     {"UPDATE point_appeals SET points = 9 WHERE comment_id <> 0"},
     "points_corrected: " + not_as_logged},
    {"points of somebody's own correction",
     {"UPDATE point_appeals SET points = 5 WHERE comment_id = 0"},
     "points_corrected: " + not_as_logged},
    {"whose correction it is",
     {"UPDATE point_appeals SET person_id = 2 WHERE comment_id = 0"},
     "points_corrected: " + not_as_logged},
    {"salt of a correction",
     {"UPDATE point_appeals SET salt = '' WHERE comment_id = 0"},
     "its salt"},
    {"correction removed", {"DELETE FROM point_appeals"}, "points_corrected: " + row_gone},
};

const std::vector<Tampering> of_answers{
    {"words of an objection", {"UPDATE objections SET body = 'x'"}, not_as_logged},
    {"author of an objection", {"UPDATE objections SET person_id = 2"}, not_as_logged},
    {"place of an objection", {"UPDATE objections SET comment_id = 2"}, elsewhere},
    {"salt of an objection", {"UPDATE objections SET salt = ''"}, "its salt"},
    {"objection removed", {"DELETE FROM objections"}, "answer_contested: " + row_gone},
    {"objection added",
     {"INSERT INTO objections (comment_id, person_id, body, created_at_ms, entry_index, salt)"
      " VALUES (2, 1, 'x', 1, -1, '')"},
     "objection: " + no_entry},
    {"reason of an answer", {"UPDATE answers SET reason_en = 'x' WHERE id = 1"}, not_as_logged},
    {"ground of an answer", {"UPDATE answers SET article_fa = 'x' WHERE id = 1"}, not_as_logged},
    {"decision", {"UPDATE answers SET decision = 'accepted' WHERE id = 1"}, not_as_logged},
    {"what is answered",
     {"UPDATE answered_comments SET comment_id = 2 WHERE answer_id = 1"},
     not_as_logged},
    {"answer taken back",
     {"UPDATE answers SET state = 'in_review' WHERE id = 1"},
     "answer_published: " + row_gone},
    {"answer removed",
     {"DELETE FROM answered_comments WHERE answer_id = 1", "DELETE FROM archived_answers",
      "DELETE FROM answers_to_archive", "DELETE FROM answers WHERE id = 1"},
     "answer_published: " + row_gone},
    {"answers exchanged",
     {"UPDATE answers SET entry_index = (SELECT SUM(entry_index) FROM answers) - entry_index"},
     not_as_logged},
};

const std::vector<Tampering> of_versions{
    {"note of a version", {"UPDATE versions SET note_en = 'x'"}, not_as_logged},
    {"title of a version", {"UPDATE versions SET title_fa = title_fa || 'x'"}, not_as_logged},
    {"word of a version",
     {"UPDATE version_units SET text_fa = text_fa || 'x' WHERE position = 1"},
     not_as_logged},
    {"unit of a version", {"DELETE FROM version_units WHERE position = 1"}, not_as_logged},
    {"units of a version exchanged",
     {"UPDATE version_units SET position = 1000 WHERE position = 1",
      "UPDATE version_units SET position = 1 WHERE position = 2",
      "UPDATE version_units SET position = 2 WHERE position = 1000"},
     not_as_logged},
    {"version removed",
     {"DELETE FROM version_units", "DELETE FROM versions"},
     "version_published: " + row_gone},
};

const std::vector<Tampering> of_questions{
    {"words of a question",
     {"UPDATE questions SET definition = replace(definition, 'schulze', 'instant_runoff')"},
     not_as_logged},
    {"key of a question",
     {"UPDATE questions SET question_key = 'other' WHERE question_key = 'taking-part'"},
     elsewhere},
    {"kind of a question",
     {"UPDATE questions SET kind = 'survey' WHERE question_key = 'first-steps'"},
     "question_asked: " + not_as_logged},
    {"question removed",
     {"DELETE FROM questions WHERE question_key = 'taking-part'"},
     "question_asked: " + row_gone},
    {"marks of a ballot",
     {"UPDATE given_answers SET content = replace(content, '[1,2,', '[2,1,') WHERE person_id = 1"},
     "marks_cast: " + not_as_logged},
    {"voter of a ballot",
     {"UPDATE given_answers SET person_id = 5 WHERE person_id = 1"},
     "marks_cast: " + not_as_logged},
    {"ballots exchanged",
     {"UPDATE given_answers SET entry_index ="
      " (SELECT SUM(entry_index) FROM given_answers) - entry_index"},
     "marks_cast: " + not_as_logged},
    {"ballot removed",
     {"DELETE FROM given_answers WHERE person_id = 1",
      "UPDATE questions SET answer_count = 1 WHERE question_key = 'first-steps'"},
     "marks_cast: " + row_gone},
    {"ballot added",
     {"INSERT INTO given_answers (question_id, person_id, content, given_at_ms, entry_index, salt)"
      " SELECT question_id, 3, content, 1, -1, '' FROM given_answers WHERE person_id = 1"},
     "ballot: " + no_entry},
    {"ballot that claims the entry of another",
     {"INSERT INTO given_answers (question_id, person_id, content, given_at_ms, entry_index, salt)"
      " SELECT question_id, 3, content, 1, entry_index, salt FROM given_answers"
      " WHERE person_id = 1"},
     "ballot: " + no_entry},
};

const std::vector<Tampering> of_reports{
    {"what the participants said",
     {"UPDATE answers_at_closing SET people = people - 1 WHERE answer = 'woman'"},
     report_differs},
    {"what nobody said",
     {"UPDATE answers_at_closing SET answer = 'man' WHERE answer = 'woman'"},
     report_differs},
    {"what was said taken away", {"DELETE FROM answers_at_closing"}, report_differs},
    {"what the participants said together",
     {"UPDATE answers_with_gender_at_closing SET people = people - 1"},
     report_differs},
    {"what nobody said together",
     {"UPDATE answers_with_gender_at_closing SET gender = 'man'"},
     report_differs},
    {"what was said together taken away",
     {"DELETE FROM answers_with_gender_at_closing"},
     report_differs},
    {"how people came",
     {"INSERT INTO invited_participants (call_id, way, people) VALUES (1, 'sms', 6)"},
     report_differs},
    {"number of participants",
     {"UPDATE calls SET participant_count = participant_count + 1"},
     report_differs},
    {"votes counted",
     {"UPDATE units SET disagree_count = 3 WHERE unit_key = 'article-1'"},
     report_differs},
    {"comments counted",
     {"UPDATE units SET comment_count = 3 WHERE unit_key = 'article-1'"},
     report_differs},
    {"reactions counted", {"UPDATE comments SET agree_count = 2 WHERE id = 2"}, report_differs},
    {"since when it is complete",
     {"UPDATE answers SET published_at_ms = published_at_ms - 1 WHERE id = 2"},
     report_differs},
    {"ballot of a list that was published",
     {"DELETE FROM votes WHERE person_id = 12", "UPDATE units SET agree_count = 11"
                                                " WHERE unit_key = 'article-1'"},
     "call_closed: the call is not as it was logged"},
};

const std::string of_entry = " of entry";

const std::vector<Tampering> of_instants{
    {"reaction dated back",
     {"UPDATE reactions SET cast_at_ms = cast_at_ms - 1"},
     "count: cast_at_ms in reactions" + of_entry},
    {"ballot dated back",
     {"UPDATE given_answers SET given_at_ms = 0 WHERE person_id = 1"},
     "count: given_at_ms in given_answers" + of_entry},
    {"answer dated back",
     {"UPDATE answers SET published_at_ms = published_at_ms - 1 WHERE id = 1"},
     "count: published_at_ms in answers" + of_entry},
    {"objection dated back",
     {"UPDATE objections SET created_at_ms = created_at_ms - 86400000"},
     "count: created_at_ms in objections" + of_entry},
    {"version dated back",
     {"UPDATE versions SET published_at_ms = 1"},
     "count: published_at_ms in versions" + of_entry},
    {"hiding dated back",
     {"UPDATE hidings SET hidden_at_ms = hidden_at_ms - 1 WHERE id = 2"},
     "count: hidden_at_ms in hidings" + of_entry},
    {"end of a hiding dated back",
     {"UPDATE hidings SET ended_at_ms = ended_at_ms - 1 WHERE id = 1"},
     "count: ended_at_ms in hidings" + of_entry},
    {"decision of an appeal dated back",
     {"UPDATE appeals SET decided_at_ms = decided_at_ms - 1"},
     "count: decided_at_ms in appeals" + of_entry},
    {"masking dated back",
     {"UPDATE maskings SET masked_at_ms = masked_at_ms - 1"},
     "count: masked_at_ms in maskings" + of_entry},
    {"correction dated back",
     {"UPDATE point_appeals SET decided_at_ms = decided_at_ms - 1 WHERE comment_id = 0"},
     "count: decided_at_ms in point_appeals" + of_entry},
};

class ClosedLogTampering : public ClosedTown, public testing::WithParamInterface<store::Engine> {
  protected:
    ClosedLogTampering() { database_ = database_of(GetParam()); }
};

TEST_P(ClosedLogTampering, IsFound) {
    live();
    pass_deadline();
    (void)true_log(*store_, now());
    answer(waiting_);
    adopt();
    ASSERT_EQ(told().size(), 2u);
    for (const auto* some :
         {&of_moderators, &of_answers, &of_versions, &of_questions, &of_reports, &of_instants})
        expect_found(*store_, GetParam(), guards, *some);
    (void)true_log(*store_, now());
}

INSTANTIATE_TEST_SUITE_P(Both, ClosedLogTampering, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::journeys::closed_log_tampering_test
