// Of every column of every table that the log speaks of: whoever edits it in one row is found out,
// or tests/hygiene/laws.json says why not (columns_outside_the_log).
#include "closed_town.h"
#include "contract/certificate_messages.h"
#include "contract/comment_file_messages.h"
#include "contract/concern_messages.h"
#include "server/logbook/found_groups.h"
#include "server/logbook/registers.h"
#include "server/store/table_list.h"
#include "server/usecases/certificates.h"
#include "server/usecases/opinion_groups.h"
#include "tampering.h"

#include <fstream>
#include <map>
#include <regex>
#include <set>

namespace hamandish::journeys::edited_columns_test {
namespace {

using Names = std::set<std::string>;
using domain::Role;

const std::string desk = "/api/v1/staff/calls/e-participation/concerns";

/// A closed town of which nearly everything is known that can be: most tables have rows.
class LivelyTown : public ClosedTown {
  protected:
    void SetUp() override {
        ClosedTown::SetUp();
        change([](store::Connection& connection) {
            const auto call = connection.calls.find("e-participation")->id;
            connection.answers.put_rules(call,
                                         {30, connection.staff.find_organisation("ministry")->id});
            connection.database->session()
                << "INSERT INTO invited_participants (call_id, way, people) VALUES (1, 'sms', 6)";
        });
    }
    void change(const std::function<void(store::Connection&)>& does) {
        ASSERT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
            does(connection);
            return true;
        }));
    }
    std::int64_t say(const std::string& cookie, contract::SubmitComment said) {
        said.client_key = "key-of-a-voice-00" + std::to_string(++voices_);
        return send<contract::CommentRecorded>("POST", article + "/comments", said, cookie)
            .comment.id;
    }
    void put_file(const std::string& path, const std::string& bytes, const std::string& cookie) {
        Ask file{"PUT", path, bytes, cookie};
        file.content_type = std::string(http::file_type);
        const auto response = ask(file);
        EXPECT_EQ(response.status, 200) << path << *response.body;
    }
    /// A comment of an organisation, with a file.
    void speak_for_the_chamber() {
        const std::string speaker = newcomer(), name = name_of(speaker);
        contract::SubmitComment said{"", "The chamber agrees"};
        change([&](store::Connection& connection) {
            const auto person = connection.people.find_by_pseudonym(name)->id;
            const auto id =
                connection.representatives
                    .insert({person, {R"(اتاق)", "Chamber"}, "letter 12", person, now()})
                    .value();
            logbook::log_representation(connection, id, now());
            said.representing = id.value;
        });
        const std::array place{std::string("e-participation"), std::string("article-1"),
                               std::to_string(said.representing), std::string("plan.pdf")};
        put_file(contract::api_path(contract::RouteId::AddCommentFile, place), "%PDF-1.7\nwhatever",
                 speaker);
        said.files = {1};
        say(speaker, said);
    }
    /// While the call is open.
    void speak() {
        live();
        contract::SubmitComment about{"", "That is short."};
        about.passage = {"en", "at least 30 calendar days", {}, {}};
        const auto first = say(people_[4], about);
        contract::SubmitComment reply{"", "So it is."};
        reply.reply_to = first;
        say(people_[5], reply);
        answer(say(people_[6], {"", "Say it otherwise", "proposal", "Quite other words."}));
        std::int64_t petition = 0;
        for (int i = 0; i < 6; ++i)
            petition = say(newcomer(), {"", "Thirty days are too short for such a long text, "
                                            "nobody can read it in that time"});
        const std::string moderator = staff(Role::Moderator);
        for (const char* act : {"mark_campaign", "unmark_campaign", "mark_campaign"})
            moderate(moderator, petition, act);
        mask(moderator, first, "short");
        moderate(moderator, first, "unmask");
        send<contract::Comment>("POST", of(2, "appeal"),
                                contract::AppealHiding{"there is nothing personal in it"},
                                people_[1]);
        moderate(staff(Role::Moderator), 2, "uphold_mask");
        speak_for_the_chamber();
    }
    void mask(const std::string& moderator, std::int64_t comment, const std::string& words) {
        (void)send<contract::ModerationQueue>(
            "POST", "/api/v1/staff/comments/" + std::to_string(comment) + "/moderation",
            contract::ModerateComment{"mask", "", "a good reason", words}, moderator);
    }
    /// Once it is closed.
    void conclude() {
        pass_deadline();
        (void)true_log(*store_, now());
        answer(waiting_);
        certify();
        adopt([&](const std::string& lead) {
            (void)send<contract::DraftPage>("PUT", draft + "/translations/ckb",
                                            contract::SaveTranslation{"x", "", "Hiwa"}, lead);
            put_file(draft + "/translations/ckb/file/x.md", "# x\n\n## Article 1 - x\n\ny\n", lead);
        });
        (void)true_log(*store_, now());
        const std::string lead = staff(Role::Lead), analyst = staff(Role::Analyst);
        for (const auto& concern : rework(analyst, {"freeze"}).concerns)
            rework(analyst, {"rename", 0, {concern.number}, {}, {"مهلت", "The deadline"}, {}});
        send<contract::ConcernDesk>("POST", desk + "/signature",
                                    contract::SignConcerns{acts_seen(lead)}, lead);
        ASSERT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
            while (const auto next = usecases::next_call_to_group(connection))
                TRY(logbook::keep_groups(connection, next->call,
                                         usecases::groups_to_keep(next->reactions), now()));
            return true;
        }));
        (void)true_log(*store_, now());
    }
    /// The first newcomer's, who took part; it is revoked.
    void certify() {
        const auto about = send<contract::Certificate>(
            "POST", call + "/certificate", contract::AskCertificate{}, sign_in("09350000001"));
        change([&](store::Connection& connection) {
            EXPECT_TRUE(usecases::revoke_certificate(connection, about.number, "a mistake", now()));
        });
    }
    std::int64_t acts_seen(const std::string& who) {
        return get<contract::ConcernDesk>(desk, who).act_count;
    }
    contract::ConcernDesk rework(const std::string& who, contract::ChangeConcerns wish) {
        wish.seen_acts = acts_seen(who);
        return send<contract::ConcernDesk>("POST", desk, wish, who);
    }

  private:
    int voices_ = 0;
};

// ---- an edit of one column of one row, on SQLite, whose catalogue says what a column may hold

std::vector<std::string> texts(soci::session& session, const std::string& sql) {
    const soci::rowset<std::string> rows = (session.prepare << sql);
    return {rows.begin(), rows.end()};
}

std::vector<std::string> columns_of(soci::session& session, const std::string& table,
                                    const std::string& which) {
    return texts(session, "SELECT name FROM pragma_table_info('" + table + "') WHERE " + which);
}

/// Of what is edited the row that has the most of it, but in these tables, where it is one that
/// others speak of or that has a neighbour.
std::string rows_of(const std::string& table) {
    static const std::map<std::string, std::string> chosen{
        {"comment_tallies", "comment_count > 0"},
        {"facts", "position = (SELECT MIN(position) FROM facts)"},
        {"people", "id = 1"},
        {"point_appeals", "comment_id = 0"},
        {"questions", "question_key = 'first-steps'"},
        {"units", "unit_key = 'article-1'"},
        {"version_units", "position = 1"}};
    const auto found = chosen.find(table);
    return found == chosen.end() ? "" : " WHERE " + found->second;
}

/// SQL of what an editor would write there: another row's number, another word of those that are
/// allowed, or about the same.
std::vector<std::string> other_values(soci::session& session, const std::string& table,
                                      const std::string& column) {
    std::vector<std::string> values;
    for (const std::string& others :
         texts(session, R"(SELECT 'SELECT quote(' || COALESCE("to", 'id') || ') FROM ' || "table")"
                        " || ' LIMIT 9' FROM pragma_foreign_key_list('" +
                            table + R"(') WHERE "from" = ')" + column + "'"))
        for (std::string& value : texts(session, others)) values.push_back(std::move(value));
    const std::string made = texts(session, "SELECT sql FROM sqlite_master WHERE type = 'table'"
                                            " AND name = '" +
                                                table + "'")
                                 .at(0);
    const std::regex list("\\(\\s*\"?" + column + "\"?\\s+IN\\s*\\(([^)]*)\\)");
    if (std::smatch found; std::regex_search(made, found, list)) {
        std::istringstream words(found[1].str());
        for (std::string word; std::getline(words, word, ',');) values.push_back(word);
    }
    // Where the schema allows any word or number.
    if (column == "kind") values.push_back("'note'");
    if (column == "hidden") values.push_back("1 - hidden");
    const bool is_text =
        !columns_of(session, table, "type = 'TEXT' AND name = '" + column + "'").empty();
    if (is_text) {
        values.push_back("'x' || COALESCE(" + column + ", '')");
    } else {
        for (const char* more : {" + 1", " + 1000003", " - 1"})
            values.push_back("COALESCE(" + column + ", 0)" + more);
    }
    return values;
}

/// False where the schema refuses it, or it would change nothing.
bool edits(soci::session& session, const std::string& table, const std::string& column,
           const std::string& value) {
    std::string key;
    for (const std::string& one : columns_of(session, table, "pk > 0 ORDER BY pk"))
        key += (key.empty() ? "" : ", ") + one;
    if (key.empty()) key = "rowid";
    try {
        session << "UPDATE " + table + " SET " + column + " = " + value + " WHERE (" + key +
                       ") = (SELECT " + key + " FROM " + table + rows_of(table) + " ORDER BY " +
                       column + " DESC LIMIT 1) AND " + column + " IS NOT (" + value + ")";
    } catch (const std::exception&) {
        return false;
    }
    return texts(session, "SELECT CAST(changes() AS TEXT)").at(0) == "1";
}

/// What cannot even be read any more is found as well.
bool is_found(store::Connection& connection) {
    try {
        return !logbook::verify_database(connection).findings().empty();
    } catch (const std::exception&) {
        return true;
    }
}

enum class Edited { Found, Unseen, Refused };

Edited edited(store::Connection& connection, const std::string& table, const std::string& column) {
    soci::session& session = connection.database->session();
    session << "PRAGMA defer_foreign_keys = ON";
    // Whoever may write to the file can also take the triggers away that refuse it.
    for (const std::string& drop :
         texts(session, "SELECT 'DROP TRIGGER ' || name FROM sqlite_master WHERE type = 'trigger'"
                        " AND tbl_name = '" +
                            table + "' AND sql LIKE '%RAISE%'"))
        session << drop;
    for (const std::string& value : other_values(session, table, column))
        if (edits(session, table, column, value))
            return is_found(connection) ? Edited::Found : Edited::Unseen;
    return Edited::Refused;
}

// ---- what need not be found

/// What a list of laws.json names, whatever the reasons: names stand in brackets.
Names named_in_laws(const std::string& list) {
    std::ifstream file(HAMANDISH_SOURCE_DIR "/tests/hygiene/laws.json");
    std::stringstream all;
    all << file.rdbuf();
    const std::string laws = all.str();
    const std::size_t begin = laws.find('"' + list + "\": {"), end = laws.find("\n  }", begin);
    Names names;
    for (std::size_t open = laws.find('[', begin); open < end; open = laws.find('[', open + 1)) {
        const std::size_t close = laws.find(']', open);
        for (std::size_t at = laws.find('"', open); at < close;) {
            const std::size_t last = laws.find('"', at + 1);
            names.insert(laws.substr(at + 1, last - at - 1));
            at = laws.find('"', last + 1);
        }
    }
    return names;
}

std::string lines_of(const Names& names, const Names& but) {
    std::string lines;
    for (const std::string& name : names)
        if (!but.contains(name)) lines += name + "\n";
    return lines;
}

/// Nobody has anything there in this town: tests of their own tamper with them, or migrations alone
/// fill them.
const Names empty_here{"answers_to_archive",  "attachment_contents", "attachments",
                       "held_since",          "log_nodes",           "report_own_words",
                       "report_publications", "unlaid_drafts",       "unlogged_appeals",
                       "unlogged_extensions", "unlogged_rows"};

class EditedColumns : public LivelyTown {
  protected:
    std::vector<store::Table> tables() {
        std::vector<store::Table> all;
        change(
            [&](store::Connection& connection) { all = store::tables_of(*connection.database); });
        return all;
    }
    /// Nothing of it stays.
    Edited edit(const std::string& table, const std::string& column) {
        Edited found = Edited::Refused;
        const auto done = write([&](store::Connection& connection) -> base::Result<bool> {
            found = edited(connection, table, column);
            return base::fail(base::ErrorCode::Conflict, "taken back");
        });
        EXPECT_TRUE(!done && done.error().where == "taken back") << table << "." << column;
        return found;
    }
};

TEST_F(EditedColumns, AreFoundOrAReasonSaysWhyNot) {
    speak();
    conclude();
    ASSERT_EQ(found_after(*store_, {}), "") << "whatever is edited would seem to be found";
    const Names outside = named_in_laws("tables_outside_the_log"),
                excused = named_in_laws("columns_outside_the_log");
    Names unseen, empty;
    std::string refused;
    for (const store::Table& table : tables()) {
        if (outside.contains(table.name)) continue;
        if (rows(table.name) == 0) {
            empty.insert(table.name);
            continue;
        }
        for (const std::string& column : table.columns)
            if (const Edited how = edit(table.name, column); how != Edited::Found) {
                unseen.insert(table.name + "." + column);
                if (how == Edited::Refused) refused += " " + table.name + "." + column;
            }
    }
    EXPECT_EQ(lines_of(unseen, excused), "")
        << "may be edited, and nobody says why; the schema refuses" << refused;
    EXPECT_EQ(lines_of(excused, unseen), "") << "are found, or not there, and need no reason";
    EXPECT_EQ(lines_of(empty, empty_here), "") << "have no rows, so that nothing is edited";
    EXPECT_EQ(lines_of(empty_here, empty), "") << "have rows, or are no tables";
    (void)true_log(*store_, now());
}

} // namespace
} // namespace hamandish::journeys::edited_columns_test
