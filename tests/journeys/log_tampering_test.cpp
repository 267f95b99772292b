// Whoever edits, removes, adds or reorders anything the log speaks of is found out.
#include "contract/own_data_messages.h"
#include "log_town.h"
#include "server/usecases/import_call.h"
#include "tampering.h"

namespace hamandish::journeys::log_tampering_test {
namespace {

const std::string not_as_logged = "its row is not as it was logged";
const std::string row_gone = "its row is gone";
const std::string no_entry = "a row without an entry of its own";
const std::string call_differs = "the call is not as it was logged";

// Counts follow changed rows by the schema's own triggers; what follows no trigger is set right
// here.
const std::vector<Tampering> of_rows{
    {"text of a comment", {"UPDATE comments SET body = 'other' WHERE id = 1"}, not_as_logged},
    {"comment that is told to be about a passage",
     {"INSERT INTO passages (unit_id, language, start_at, end_at, exact, prefix, suffix)"
      " VALUES (2, 'fa', 0, 3, 'x', '', '')",
      "INSERT INTO comment_passages SELECT 1, MAX(id) FROM passages"},
     not_as_logged},
    {"author of a comment", {"UPDATE comments SET person_id = 2 WHERE id = 1"}, not_as_logged},
    {"place of a comment",
     {"UPDATE comments SET unit_id = 3 WHERE id = 1",
      "UPDATE units SET comment_count = (SELECT COUNT(*) FROM comments WHERE unit_id = units.id)"},
     "its row stands elsewhere"},
    {"comments exchanged",
     {"UPDATE comments SET body = 'second' WHERE id = 1",
      "UPDATE comments SET body = 'first' WHERE id = 2"},
     not_as_logged},
    {"comment made a reply",
     {"UPDATE comments SET reply_to = 1 WHERE id = 2",
      "UPDATE comments SET reply_count = 1 WHERE id = 1",
      "UPDATE units SET comment_count = 1 WHERE id = 2"},
     not_as_logged},
    {"comment removed",
     {"DELETE FROM reactions WHERE comment_id = 2", "DELETE FROM comments WHERE id = 2",
      "UPDATE units SET comment_count = 1 WHERE id = 2"},
     row_gone},
    {"comment added",
     {"INSERT INTO comments (unit_id, person_id, client_key, body, created_at_ms)"
      " VALUES (2, 1, 'k', 'x', 1)"},
     no_entry},
    {"comment that claims the entry of another",
     {"INSERT INTO comments (unit_id, person_id, client_key, body, created_at_ms, entry_index,"
      " salt) SELECT unit_id, person_id, 'k', body, 1, entry_index, salt FROM comments"
      " WHERE id = 1"},
     no_entry},
    {"choice of a vote",
     {"UPDATE votes SET choice = 'disagree' WHERE choice = 'agree'"},
     not_as_logged},
    {"voter", {"UPDATE votes SET person_id = 2 WHERE unit_id = 3"}, not_as_logged},
    {"vote removed",
     {"DELETE FROM votes WHERE choice = 'pass'", "UPDATE units SET pass_count = 0"},
     row_gone},
    {"vote added",
     {"INSERT INTO votes (unit_id, person_id, choice, cast_at_ms) VALUES (4, 1, 'agree', 1)"},
     no_entry},
    {"vote set back to what it superseded",
     {"UPDATE votes SET entry_index = (SELECT subject_id FROM log_entries"
      " WHERE kind = 'vote_changed') WHERE choice = 'pass'"},
     no_entry},
    {"salt of a vote",
     {"UPDATE votes SET salt = salt || '0' WHERE choice = 'pass'"},
     not_as_logged},
    {"salt erased unsaid",
     {"UPDATE comments SET salt = '' WHERE id = 1"},
     "its salt is not as the log says"},
    {"choice of a reaction", {"UPDATE reactions SET choice = 'pass'"}, not_as_logged},
    {"reaction removed",
     {"DELETE FROM reactions WHERE person_id = 1",
      "UPDATE comments SET agree_count = 0 WHERE id = 2"},
     row_gone},
    {"pseudonym", {"UPDATE people SET pseudonym = '000' WHERE id = 1"}, not_as_logged},
    {"kept count", {"UPDATE units SET agree_count = agree_count + 1 WHERE id = 2"}, "count:"},
    {"number of participants", {"UPDATE calls SET participant_count = 3"}, "count:"},
    {"word of the draft", {"UPDATE units SET text_fa = text_fa || 'x' WHERE id = 2"}, call_differs},
    {"word of its translation", {"UPDATE units SET heading_en = 'x' WHERE id = 2"}, call_differs},
    {"fact", {"UPDATE facts SET value_en = 'x' WHERE position = 0"}, call_differs},
    {"deadline", {"UPDATE calls SET closes_at_ms = closes_at_ms + 60000"}, call_differs},
    {"owner", {"UPDATE calls SET owner_fa = 'x'"}, call_differs},
    {"unit removed", {"DELETE FROM units WHERE unit_key = 'article-6'"}, call_differs},
    {"slug", {"UPDATE calls SET slug = 'other'"}, call_differs},
};

const std::string by_a_day = std::to_string(base::ms_per_day);
const std::string other_closing = "closes at another time than was logged";
const Tampering extended_unsaid{"deadline moved as if staff had extended it",
                                {"UPDATE calls SET announced_closes_at_ms = closes_at_ms,"
                                 " closes_at_ms = closes_at_ms + " +
                                 by_a_day},
                                other_closing};
const std::vector<Tampering> of_extensions{
    {"deadline moved once more",
     {"UPDATE calls SET closes_at_ms = closes_at_ms + " + by_a_day},
     other_closing},
    {"deadline moved back",
     {"UPDATE calls SET closes_at_ms = closes_at_ms - " + by_a_day},
     other_closing},
    {"extension taken back",
     {"UPDATE calls SET closes_at_ms = announced_closes_at_ms"},
     other_closing},
    {"what was announced first",
     {"UPDATE calls SET announced_closes_at_ms = closes_at_ms"},
     "draft_published: " + call_differs},
    {"opening", {"UPDATE calls SET opens_at_ms = opens_at_ms - 60000"}, "call_extended: "},
    {"extension of another call",
     {"UPDATE log_entries SET call_id = 2 WHERE kind = 'call_extended'"},
     "call_extended: its call is gone"},
};

const std::string other_withdrawal = "withdrawn otherwise than was logged";
const Tampering withdrawn_unsaid{
    "call ended as if staff had withdrawn it",
    {"UPDATE calls SET withdrawn_at_ms = opens_at_ms + 60000, withdrawal_fa = 'x',"
     " withdrawal_en = 'x'"},
    other_withdrawal};
const std::vector<Tampering> of_withdrawals{
    {"instant of a withdrawal",
     {"UPDATE calls SET withdrawn_at_ms = withdrawn_at_ms + 60000"},
     "the call ends at another time"},
    {"reason of a withdrawal",
     {"UPDATE calls SET withdrawal_en = 'another reason'"},
     "call_withdrawn: " + call_differs},
    {"reason in the other language",
     {"UPDATE calls SET withdrawal_fa = 'another reason'"},
     "call_withdrawn: " + call_differs},
    {"withdrawal taken back",
     {"UPDATE calls SET withdrawn_at_ms = 0, withdrawal_fa = '', withdrawal_en = ''"},
     other_withdrawal},
    {"deadline behind a withdrawal",
     {"UPDATE calls SET closes_at_ms = closes_at_ms + " + by_a_day},
     other_closing},
    {"withdrawal of another call",
     {"UPDATE log_entries SET call_id = 2 WHERE kind = 'call_withdrawn'"},
     "call_withdrawn: its call is gone"},
};

const std::vector<Tampering> of_the_log{
    {"entry",
     {"UPDATE log_entries SET entry = replace(entry, 'article-1', 'article-3')"
      " WHERE kind = 'vote_cast'"},
     "another root"},
    {"kind beside an entry",
     {"UPDATE log_entries SET kind = 'vote_cast' WHERE kind = 'vote_changed'"},
     "its row repeats it wrongly"},
    {"hash beside an entry",
     {"UPDATE log_entries SET leaf_hash = leaf_hash || '0' WHERE entry_index = 3"},
     "its row repeats it wrongly"},
    {"entry removed",
     {"DELETE FROM log_entries WHERE entry_index = 4"},
     "another entry stands here"},
    {"last entry removed",
     {"DELETE FROM log_entries WHERE entry_index = (SELECT MAX(entry_index) FROM log_entries)"},
     "entries are missing"},
    {"entries exchanged",
     {"UPDATE log_entries SET entry_index = 1000 WHERE entry_index = 3",
      "UPDATE log_entries SET entry_index = 3 WHERE entry_index = 4",
      "UPDATE log_entries SET entry_index = 4 WHERE entry_index = 1000"},
     "another entry stands here"},
    {"log cut off",
     {"DELETE FROM log_entries WHERE entry_index > 5", "DELETE FROM log_heads WHERE tree_size > 6",
      "UPDATE log_state SET next_index = 6"},
     no_entry},
    {"root of a head", {"UPDATE log_heads SET root_hash = root_hash || '1'"}, "another root"},
    {"signature of a head",
     {"UPDATE log_heads SET signature = signature || '1'"},
     "signature over"},
    {"time of a head", {"UPDATE log_heads SET at_ms = at_ms + 1"}, "signature over"},
};

const std::vector<Guard> guards{{"log_entries_are_kept", "log_entries"},
                                {"log_entries_are_unchanged", "log_entries"},
                                {"log_heads_are_kept", "log_heads"},
                                {"log_heads_are_unchanged", "log_heads"},
                                {"log_grows", "log_state"}};

class LogTampering : public LogTown, public testing::WithParamInterface<store::Engine> {
  protected:
    LogTampering() { database_ = database_of(GetParam()); }
};

TEST_P(LogTampering, OfRowsIsFound) {
    live();
    ASSERT_EQ(findings(), std::vector<logbook::Finding>());
    expect_found(*store_, GetParam(), guards, of_rows);
    expect_found(*store_, GetParam(), guards, {extended_unsaid, withdrawn_unsaid});
    EXPECT_EQ(findings(), std::vector<logbook::Finding>()) << "each was taken back";
}

TEST_P(LogTampering, OfAnExtensionIsFound) {
    live();
    extend_by(2);
    extend_by(3);
    keep_log();
    ASSERT_EQ(findings(), std::vector<logbook::Finding>());
    EXPECT_TRUE(findings_in(exported()).empty());
    expect_found(*store_, GetParam(), guards, of_extensions);
    pass_deadline();
    keep_log(now());
    EXPECT_EQ(findings(), std::vector<logbook::Finding>()) << "each was taken back";
}

TEST_P(LogTampering, OfAWithdrawalIsFound) {
    live();
    extend_by(2);
    withdraw();
    keep_log();
    ASSERT_EQ(findings(), std::vector<logbook::Finding>());
    EXPECT_TRUE(findings_in(exported()).empty());
    expect_found(*store_, GetParam(), guards, of_withdrawals);
    pass_deadline();
    keep_log(now());
    EXPECT_EQ(findings(), std::vector<logbook::Finding>()) << "each was taken back";
}

/// As the migration leaves it: the row of a call that was extended, and no entry.
TEST_P(LogTampering, WhatWasExtendedBeforeThereWereEntriesGetsOneAndNothingElseDoes) {
    live();
    tamper(extended_unsaid.statements);
    keep_log();
    ASSERT_EQ(findings().size(), 1u) << "nobody said that it was";
    tamper({"INSERT INTO unlogged_extensions SELECT id FROM calls"});
    keep_log();
    keep_log();
    EXPECT_EQ(findings(), std::vector<logbook::Finding>());
    const auto newest = get<contract::LogPage>("/api/v1/log/entries/latest").entries.back();
    EXPECT_EQ(newest.kind, "call_extended");
    EXPECT_EQ(newest.subject, get<contract::CallPage>(call).call.closes_at_ms);
    extend_by(1);
    keep_log();
    EXPECT_EQ(findings(), std::vector<logbook::Finding>());
}

TEST_P(LogTampering, OfTheLogIsFound) {
    live();
    expect_found(*store_, GetParam(), guards, of_the_log);
    EXPECT_EQ(findings(), std::vector<logbook::Finding>()) << "each was taken back";
}

/// A second call, in which nobody has taken part yet.
void add_other_call(store::Store& store) {
    const domain::Draft draft{
        {"t", "t"}, {}, {{"article-1", domain::UnitKind::Article, 1, {"h", "h"}, {"x", "x"}}}};
    const usecases::ImportCommand command{
        "other", "directive", {"o", "o"}, {"s", "s"}, morning, {morning.ms + 31 * base::ms_per_day},
        draft};
    ASSERT_TRUE(store.writer().submit_and_wait(
        [&](store::Connection& connection) -> base::Result<store::CallId> {
            return usecases::import_call(connection, command, morning);
        }));
}

/// Once a voter is erased nothing holds their vote but the lists and counts it is in.
TEST_P(LogTampering, AnErasureExcusesNoListOfBallotsButThatOfItsCallAndNoCount) {
    add_other_call(*store_);
    const std::string other = "/api/v1/calls/other/units/article-1";
    const std::string sara = sign_in("09121111111"), mina = sign_in("09123333333");
    vote(sara, "agree");
    vote(sign_in("09122222222"), "pass");
    vote(sara, "agree", other);
    vote(mina, "agree", other);
    const auto erase = [&](const std::string& cookie) {
        send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{}, cookie);
    };
    erase(sara);
    pass_deadline();
    keep_log(now());
    erase(sign_in("09123333333"));
    keep_log(now());
    ASSERT_EQ(findings(), std::vector<logbook::Finding>());
    EXPECT_TRUE(findings_in(exported()).empty()) << "it leaves out what cannot be told any more";
    const std::string one_call = "UPDATE votes SET choice = 'disagree' WHERE person_id = 1"
                                 " AND unit_id IN (SELECT id FROM units WHERE call_id = 1)";
    EXPECT_NE(found_after(*store_, {one_call}).find("call_closed: " + call_differs),
              std::string::npos)
        << "nobody of this call was erased after its list was made";
    const std::string both =
        found_after(*store_, {"UPDATE votes SET choice = 'disagree'"
                              " WHERE unit_id IN (SELECT id FROM units WHERE call_id = 2)"});
    EXPECT_EQ(both.find("call_closed"), std::string::npos) << both;
    EXPECT_NE(both.find("report_published: " + call_differs), std::string::npos) << both;
}

INSTANTIATE_TEST_SUITE_P(Both, LogTampering, both_engines, name_of_engine);

TEST_F(LogTown, AKeptRootThatWasEditedIsFound) {
    const std::string sara = sign_in("09121111111");
    for (int i = 0; i < 300; ++i) vote(sara, i % 2 == 0 ? "agree" : "pass");
    keep_log();
    EXPECT_TRUE(findings().empty());
    tamper({"DROP TRIGGER log_nodes_are_unchanged",
            "UPDATE log_nodes SET hash = CASE substr(hash, 1, 1) WHEN '0' THEN '1' ELSE '0' END"
            " || substr(hash, 2) WHERE level = 8"});
    EXPECT_FALSE(findings().empty());
}

TEST_F(LogTown, TheDatabaseItselfRefusesToForget) {
    live();
    for (const char* sql :
         {"DELETE FROM log_entries", "UPDATE log_entries SET entry = 'x'", "DELETE FROM log_heads",
          "UPDATE log_heads SET at_ms = 1", "UPDATE log_state SET next_index = 0",
          "DELETE FROM log_state", "INSERT INTO log_entries SELECT * FROM log_entries"}) {
        const auto done = store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                connection.database->session() << sql;
                return true;
            });
        EXPECT_FALSE(done) << sql;
    }
    EXPECT_TRUE(findings().empty());
}

TEST_F(LogTown, ErasingIsSaidInTheLogAndNothingElseIsLost) {
    live();
    const std::string sara = sign_in("09121111111");
    const auto receipt = vote(sara, "pass").receipt;
    const auto erase = [&] {
        return store_->writer().submit_and_wait([&](store::Connection& c) -> base::Result<bool> {
            TRY(logbook::erase_opening(c, receipt.entry.index, morning));
            return true;
        });
    };
    EXPECT_TRUE(erase());
    EXPECT_EQ(erase().error().code, base::ErrorCode::NotFound);
    keep_log();
    EXPECT_TRUE(findings().empty());
    const auto page = get<contract::LogPage>("/api/v1/log/entries/latest");
    EXPECT_EQ(page.entries.back().kind, "opening_erased");
    EXPECT_EQ(page.entries.back().subject, receipt.entry.index);
}

TEST_F(LogTown, WhoErasesThemselvesLeavesALogThatAgreesAndSaysNothing) {
    live();
    const std::string sara = sign_in("09121111111");
    (void)vote(sara, "agree");
    (void)vote(sara, "pass");
    const auto before = get<contract::LogPage>("/api/v1/log/entries/latest").entries.size();
    EXPECT_EQ(
        ask({"POST", "/api/v1/me/erasure", contract::encode(contract::EraseMe{true}), sara}).status,
        200);
    keep_log();
    EXPECT_TRUE(findings().empty());
    const auto page = get<contract::LogPage>("/api/v1/log/entries/latest");
    EXPECT_EQ(page.entries.back().kind, "opening_erased");
    EXPECT_GT(page.entries.size(), before);
}

TEST_F(LogTown, AnExportIsWholeAndAChangedByteOfItIsFoundWhereverItIs) {
    live();
    const std::string text = exported();
    ASSERT_TRUE(findings_in(text).empty()) << findings_in(text).front().what;
    std::size_t step = 0;
    for (std::size_t at = 0; at < text.size(); at += 11 + step++ % 13) {
        // White space around JSON and the spelling of an opening's escapes mean nothing.
        std::string changed = text;
        changed[at] = text[at] == '5' ? '6' : '5';
        EXPECT_FALSE(findings_in(changed).empty())
            << at << ": " << text.substr(at > 40 ? at - 40 : 0, 80);
    }
}

TEST_F(LogTown, LinesOfAnExportCannotBeLeftOutOrExchanged) {
    live();
    std::vector<std::string> lines;
    std::istringstream text(exported());
    for (std::string line; std::getline(text, line);) lines.push_back(line);
    const auto joined = [](const std::vector<std::string>& some) {
        std::string out;
        for (const std::string& line : some) out += line + "\n";
        return out;
    };
    const auto is_a = [](const std::string& line, const std::string& name) {
        return line.rfind("{\"" + name + "\"", 0) == 0;
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        // The opening of the draft tells the period, without which nobody knows that acts are in
        // it.
        const bool tells_a_period =
            i > 0 && lines[i - 1].find("\"kind\":\"draft_published\"") != std::string::npos;
        const bool says_nothing_alone = is_a(lines[i], "opening") && !tells_a_period;
        auto without = lines;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
        const bool is_inner_head = is_a(lines[i], "head") && i + 1 < lines.size();
        // Leaving out another opening or an older head leaves a shorter true story.
        EXPECT_EQ(findings_in(joined(without)).empty(), says_nothing_alone || is_inner_head) << i;
        // Before or after a head, an opening stands behind its entry.
        const bool means_the_same =
            i > 0 && is_a(lines[i], "head") && is_a(lines[i - 1], "opening");
        if (i == 0 || means_the_same) continue;
        auto exchanged = lines;
        std::swap(exchanged[i], exchanged[i - 1]);
        EXPECT_FALSE(findings_in(joined(exchanged)).empty()) << i;
    }
}

} // namespace
} // namespace hamandish::journeys::log_tampering_test
