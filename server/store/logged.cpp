#include "server/store/logged.h"

#include "server/store/held_revocations.h"
#include "server/store/held_roles.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace hamandish::store {
namespace {

const std::string comment_columns =
    "SELECT m.id, m.entry_index, m.salt, c.slug, u.unit_key, p.pseudonym,"
    " COALESCE(k.original_body, m.body), m.kind,"
    " COALESCE(k.original_wording, m.wording), COALESCE(rp.organisation_fa, ''), "
    "COALESCE(rp.organisation_en, ''),"
    " COALESCE(m.reply_to, 0), COALESCE(q.language, ''), COALESCE(q.exact, ''),"
    " COALESCE(q.prefix, ''), COALESCE(q.suffix, ''), COALESCE(q.start_at, 0),"
    " COALESCE(q.end_at, 0) FROM comments m"
    " JOIN units u ON u.id = m.unit_id JOIN calls c ON c.id = u.call_id"
    " JOIN people p ON p.id = m.person_id"
    " LEFT JOIN represented_comments rc ON rc.comment_id = m.id"
    " LEFT JOIN representations rp ON rp.id = rc.representation_id"
    " LEFT JOIN comment_passages cp ON cp.comment_id = m.id"
    " LEFT JOIN passages q ON q.id = cp.passage_id"
    " LEFT JOIN maskings k ON k.comment_id = m.id AND k.ended_at_ms = 0 ";

const std::string file_columns =
    "SELECT comment_id, byte_count, kind, name, sha256 FROM comment_files WHERE comment_id ";

const std::string objection_columns =
    "SELECT o.comment_id, o.entry_index, o.salt, c.slug, u.unit_key, p.pseudonym, o.body"
    " FROM objections o JOIN comments m ON m.id = o.comment_id JOIN units u ON u.id = m.unit_id"
    " JOIN calls c ON c.id = u.call_id JOIN people p ON p.id = o.person_id ";

/// Tables whose rows have a salt of their own; first those of which one person has many, by an
/// index that tells them apart.
constexpr std::array salted_tables{"votes",           "reactions",   "given_answers",
                                   "comments",        "objections",  "point_appeals",
                                   "representations", "made_appeals"};

const std::string vote_columns =
    "SELECT v.entry_index, v.salt, v.choice, c.slug, u.unit_key, p.pseudonym, 0 FROM votes v"
    " JOIN units u ON u.id = v.unit_id JOIN calls c ON c.id = u.call_id"
    " JOIN people p ON p.id = v.person_id ";

const std::string reaction_columns =
    "SELECT r.entry_index, r.salt, r.choice, c.slug, u.unit_key, p.pseudonym, r.comment_id"
    " FROM reactions r JOIN comments m ON m.id = r.comment_id JOIN units u ON u.id = m.unit_id"
    " JOIN calls c ON c.id = u.call_id JOIN people p ON p.id = r.person_id ";

/// How many of a unit's comments stand where in its lists; pages are cut by it. Counted at once,
/// not row by row: a unit has hundreds of places.
const std::string wrong_tallies =
    "SELECT CAST(t.unit_id AS TEXT), CAST(t.comment_count AS TEXT),"
    " CAST(COALESCE(m.counted, 0) AS TEXT) FROM comment_tallies t LEFT JOIN"
    " (SELECT unit_id, hidden, heard, id % 256 AS slot, COUNT(*) AS counted FROM comments"
    " WHERE reply_to IS NULL GROUP BY unit_id, hidden, heard, id % 256) m"
    " ON m.unit_id = t.unit_id AND m.hidden = t.hidden AND m.heard = t.heard AND m.slot = t.slot"
    " WHERE t.comment_count <> COALESCE(m.counted, 0)";

/// Of what somebody may have tampered with: 0 where there is no number.
std::int64_t number_from(const soci::row& row, std::size_t at) {
    const auto text = row.get<std::string>(at);
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// Whose, what is kept and what is counted: as text, because drivers differ in what a count's type
/// is.
void compare(soci::session& session, std::vector<KeptCount>& wrong, const std::string& what,
             const std::string& sql) {
    const soci::rowset<soci::row> rows = (session.prepare << sql);
    for (const soci::row& row : rows) {
        wrong.push_back(
            {what + ' ' + row.get<std::string>(0), number_from(row, 1), number_from(row, 2)});
    }
}

/// When rows `o` were written, and SQL of the entries that were written with them.
struct Instants {
    std::string_view table, column, entry = "o.entry_index";
};
/// An appeal that is granted is decided with the entry that ends what it is against.
constexpr std::array instants{
    Instants{"comments", "created_at_ms"},
    Instants{"votes", "cast_at_ms"},
    Instants{"reactions", "cast_at_ms"},
    Instants{"given_answers", "given_at_ms"},
    Instants{"answers", "published_at_ms"},
    Instants{"objections", "created_at_ms"},
    Instants{"versions", "published_at_ms"},
    Instants{"hidings", "hidden_at_ms"},
    Instants{"hidings", "ended_at_ms", "o.end_entry_index"},
    Instants{"appeals", "decided_at_ms",
             "CASE WHEN o.decision = 'lift' THEN (SELECT h.end_entry_index FROM hidings h"
             " WHERE h.id = o.hiding_id) ELSE o.decision_entry_index END"},
    Instants{"maskings", "masked_at_ms"},
    Instants{"maskings", "ended_at_ms", "o.end_entry_index"},
    Instants{"maskings", "decided_at_ms",
             "CASE WHEN o.decision = 'lift_mask' THEN o.end_entry_index"
             " ELSE o.decision_entry_index END"},
    Instants{"campaign_marks", "marked_at_ms"},
    Instants{"campaign_marks", "ended_at_ms", "o.end_entry_index"},
    Instants{"point_appeals", "decided_at_ms"},
    Instants{"opinion_groups", "found_at_ms",
             "(SELECT MIN(f.entry_index) FROM log_entries f WHERE f.call_id = o.call_id"
             " AND f.kind = 'groups_found')"}};

/// Rows are written at the instant of their entry, which begins with it: {"at_ms":1796022880164,…
std::string other_instants(const Instants& of) {
    const std::string kept = "CAST(o." + std::string(of.column) + " AS TEXT)";
    return "SELECT CAST(e.entry_index AS TEXT), " + kept + ", SUBSTR(e.entry, 10, 13) FROM " +
           std::string(of.table) +
           " o JOIN log_entries e ON e.entry_index = " + std::string(of.entry) +
           R"( WHERE e.entry NOT LIKE '{"at_ms":' || )" + kept + " || ',%'";
}

/// Rows that another row, or their entry, contradicts.
struct Contradiction {
    std::string_view what, sql;
};
/// A passage stands where the comments on it stand, and who speaks for an organisation is the one
/// who was verified; rows of the log say in columns what their entries say.
constexpr std::array contradictions{
    Contradiction{"unit of passage",
                  "SELECT CAST(p.id AS TEXT), CAST(p.unit_id AS TEXT), CAST(m.unit_id AS TEXT)"
                  " FROM passages p JOIN comment_passages cp ON cp.passage_id = p.id"
                  " JOIN comments m ON m.id = cp.comment_id WHERE m.unit_id <> p.unit_id"},
    Contradiction{"person of comment",
                  "SELECT CAST(m.id AS TEXT), CAST(m.person_id AS TEXT), CAST(rp.person_id AS TEXT)"
                  " FROM comments m JOIN represented_comments rc ON rc.comment_id = m.id"
                  " JOIN representations rp ON rp.id = rc.representation_id"
                  " WHERE rp.person_id <> m.person_id"},
    // Only proposals have one, and replies are comments: openings of others do not tell it.
    Contradiction{"wording of comment",
                  "SELECT CAST(m.id AS TEXT), '1', '0' FROM comments m WHERE (m.wording <> ''"
                  " AND (m.kind = 'comment' OR m.reply_to IS NOT NULL))"
                  " OR (m.kind <> 'comment' AND m.reply_to IS NOT NULL)"},
    Contradiction{"call of entry",
                  "SELECT CAST(e.entry_index AS TEXT), CAST(e.call_id AS TEXT), '0'"
                  " FROM log_entries e LEFT JOIN calls c ON c.id = e.call_id WHERE e.entry NOT LIKE"
                  R"( '{"at_ms":%,"call":"' || COALESCE(c.slug, '') || '","commitment":%')"},
};

/// Everybody is a participant of a call who did anything in it, and nobody else.
const std::string acts_in_calls =
    "(SELECT u.call_id AS call_id, m.person_id AS person_id FROM comments m"
    " JOIN units u ON u.id = m.unit_id UNION SELECT u.call_id, v.person_id FROM votes v"
    " JOIN units u ON u.id = v.unit_id UNION SELECT u.call_id, r.person_id FROM reactions r"
    " JOIN comments m ON m.id = r.comment_id JOIN units u ON u.id = m.unit_id"
    " UNION SELECT q.call_id, g.person_id FROM given_answers g"
    " JOIN questions q ON q.id = g.question_id)";

std::string lacking(const std::string& one, const std::string& other, bool is_kept) {
    const std::string kept = is_kept ? "'1', '0'" : "'0', '1'";
    return "SELECT CAST(o.person_id AS TEXT) || ' in call ' || CAST(o.call_id AS TEXT), " + kept +
           " FROM " + one + " o LEFT JOIN " + other +
           " a ON a.call_id = o.call_id AND a.person_id = o.person_id WHERE a.person_id IS NULL";
}

/// A comment's place in the lists, of the reactions to it: 031_comment_pages.sql.
std::string wrong_hearing() {
    std::string doublings = "0";
    for (int power = 0; power < 20; ++power)
        doublings += " + CASE WHEN m.agree_count + m.disagree_count + m.pass_count >= " +
                     std::to_string(1 << power) + " THEN 1 ELSE 0 END";
    return "SELECT CAST(m.id AS TEXT), CAST(m.heard AS TEXT), CAST(" + doublings +
           " AS TEXT) FROM comments m WHERE m.heard <> " + doublings;
}
/// In whole billionths, rounded down; engines differ in what is far smaller.
const std::string wrong_agreement =
    "SELECT CAST(id AS TEXT), CAST(agreement AS TEXT), CAST(CAST(told AS BIGINT) AS TEXT) FROM"
    " (SELECT id, agreement, COALESCE(1e9 * ((share + 1.9208 / n"
    " - 1.96 * sqrt(share * (1 - share) / n + 0.9604 / (n * n))) / (1 + 3.8416 / n)), 0) AS told"
    " FROM (SELECT id, agreement, n, agree_count / n AS share FROM (SELECT id, agreement,"
    " agree_count, NULLIF(1.0 * (agree_count + disagree_count + pass_count), 0) AS n"
    " FROM comments) counted) shared) weighed WHERE ABS(agreement + 0.5 - told) > 0.5001";

/// What is no count that a row keeps of others.
void compare_rows(soci::session& session, std::vector<KeptCount>& wrong) {
    const std::string participants = "participants";
    compare(session, wrong, "tally of unit", wrong_tallies);
    compare(session, wrong, "heard of comment", wrong_hearing());
    compare(session, wrong, "agreement of comment", wrong_agreement);
    compare(session, wrong, "participant", lacking(participants, acts_in_calls, true));
    compare(session, wrong, "participant", lacking(acts_in_calls, participants, false));
    compare(session, wrong, "role of person", roles_nobody_gave());
    compare(session, wrong, "role of person", roles_nobody_took());
    compare(session, wrong, "revocation of certificate", revocations_nobody_made());
    compare(session, wrong, "revocation of certificate", revocations_taken_back());
    for (const auto& [what, sql] : contradictions)
        compare(session, wrong, std::string(what), std::string(sql));
    for (const Instants& one : instants)
        compare(session, wrong,
                std::string(one.column) + " in " + std::string(one.table) + " of entry",
                other_instants(one));
}

template <class Row>
LoggedCommentRow comment_from(Row&& row) {
    auto& [id, index, salt, slug, unit, author, text, kind, wording, fa, en, reply_to, language,
           exact, prefix, suffix, start, end] = row;
    return {{id},
            {index, salt},
            slug,
            unit,
            author,
            text,
            kind,
            wording,
            {fa, en},
            {reply_to},
            {{}, language, {{exact, prefix, suffix}, start, end}}};
}

template <class Row>
LoggedObjectionRow objection_from(Row&& row) {
    auto& [id, index, salt, slug, unit, author, text] = row;
    return {{id}, {index, salt}, slug, unit, author, text};
}

template <class Row>
LoggedChoiceRow choice_from(Row&& row) {
    auto& [index, salt, choice, slug, unit, voter, comment] = row;
    return {{index, salt}, choice, slug, unit, voter, comment};
}

template <class Statement, class... Parameters>
std::vector<LoggedChoiceRow> choices_from(Statement& statement, Parameters... parameters) {
    std::vector<LoggedChoiceRow> rows;
    statement.each(parameters...,
                   [&](auto&... column) { rows.push_back(choice_from(std::tie(column...))); });
    return rows;
}

} // namespace

Logged::Logged(soci::session& session)
    : session_(session), files_of_(session, file_columns + "= :comment ORDER BY id"),
      files_(session, file_columns + "IS NOT NULL ORDER BY id"),
      entry_of_vote_(session, "SELECT entry_index FROM votes"
                              " WHERE unit_id = :unit AND person_id = :person"),
      entry_of_reaction_(session, "SELECT entry_index FROM reactions"
                                  " WHERE comment_id = :comment AND person_id = :person"),
      comment_(session, comment_columns + "WHERE m.id = :comment"),
      comments_(session, comment_columns + "ORDER BY m.entry_index"),
      objection_(session, objection_columns + "WHERE o.comment_id = :comment"),
      objections_(session, objection_columns + "ORDER BY o.entry_index"),
      votes_(session, vote_columns + "ORDER BY v.entry_index"),
      reactions_(session, reaction_columns + "ORDER BY r.entry_index"),
      votes_in_(session, vote_columns + "WHERE u.call_id = :call ORDER BY u.position") {}

std::optional<std::int64_t> Logged::entry_of_vote(UnitId unit, PersonId person) {
    const auto row = entry_of_vote_.first(unit.value, person.value);
    if (!row) return std::nullopt;
    return std::get<0>(*row);
}

std::optional<std::int64_t> Logged::entry_of_reaction(CommentId comment, PersonId person) {
    const auto row = entry_of_reaction_.first(comment.value, person.value);
    if (!row) return std::nullopt;
    return std::get<0>(*row);
}

std::optional<LoggedCommentRow> Logged::comment(CommentId comment) {
    const auto row = comment_.first(comment.value);
    if (!row) return std::nullopt;
    LoggedCommentRow logged = comment_from(*row);
    files_of_.each(comment.value, [&](Number, Number bytes, Text& kind, Text& name, Text& sha256) {
        logged.files.push_back({bytes, kind, name, sha256});
    });
    return logged;
}

std::optional<LoggedObjectionRow> Logged::objection(CommentId comment) {
    const auto row = objection_.first(comment.value);
    if (!row) return std::nullopt;
    return objection_from(*row);
}

void Logged::each_objection(const std::function<void(const LoggedObjectionRow&)>& use) {
    objections_.each([&](auto&... column) { use(objection_from(std::tie(column...))); });
}

void Logged::each_comment(const std::function<void(const LoggedCommentRow&)>& use) {
    std::map<Number, std::vector<LoggedFileRow>> files;
    files_.each([&](Number comment, Number bytes, Text& kind, Text& name, Text& sha256) {
        files[comment].push_back({bytes, kind, name, sha256});
    });
    comments_.each([&](auto&... column) {
        LoggedCommentRow logged = comment_from(std::tie(column...));
        if (const auto found = files.find(logged.id.value); found != files.end())
            logged.files = std::move(found->second);
        use(logged);
    });
}

void Logged::each_vote(const std::function<void(const LoggedChoiceRow&)>& use) {
    votes_.each([&](auto&... column) { use(choice_from(std::tie(column...))); });
}

void Logged::each_reaction(const std::function<void(const LoggedChoiceRow&)>& use) {
    reactions_.each([&](auto&... column) { use(choice_from(std::tie(column...))); });
}

std::vector<LoggedChoiceRow> Logged::votes_in(CallId call) {
    return choices_from(votes_in_, call.value);
}

std::string Logged::salt_of(std::int64_t entry_index, PersonId person) {
    for (const char* table : salted_tables) {
        // By person first: that column begins an index.
        const soci::rowset<Text> rows =
            (session_.prepare << "SELECT salt FROM " + Text(table) +
                                     " WHERE person_id = :person AND entry_index = :index",
             soci::use(person.value), soci::use(entry_index));
        for (const Text& salt : rows) return salt;
    }
    return {};
}

bool Logged::erase_salt(std::int64_t entry_index) {
    for (const char* table : salted_tables) {
        long long there = 0;
        session_ << "SELECT COUNT(*) FROM " + Text(table) +
                        " WHERE entry_index = :index AND salt <> ''",
            soci::use(entry_index), soci::into(there);
        if (there == 0) continue;
        session_ << "UPDATE " + Text(table) + " SET salt = '' WHERE entry_index = :index",
            soci::use(entry_index);
        return true;
    }
    return false;
}

std::vector<std::int64_t> Logged::salted_entries_of(PersonId person) {
    std::vector<std::int64_t> entries;
    for (const char* table : salted_tables) {
        const soci::rowset<long long> rows =
            (session_.prepare << "SELECT entry_index FROM " + Text(table) +
                                     " WHERE person_id = :person AND salt <> ''",
             soci::use(person.value));
        entries.insert(entries.end(), rows.begin(), rows.end());
    }
    std::sort(entries.begin(), entries.end());
    return entries;
}

void Logged::erase_salts_of(PersonId person) {
    for (const char* table : salted_tables)
        session_ << "UPDATE " + Text(table) + " SET salt = '' WHERE person_id = :person",
            soci::use(person.value);
}

std::vector<KeptCount> Logged::wrong_counts() {
    std::vector<KeptCount> wrong;
    const auto compare_kept = [&](const Text& owner, const Text& column, const Text& counted) {
        compare(session_, wrong, owner + ' ' + column,
                "SELECT CAST(o.id AS TEXT), CAST(o." + column + " AS TEXT), CAST((" + counted +
                    ") AS TEXT) FROM " + owner + " o WHERE o." + column + " <> (" + counted + ")");
    };
    compare_kept("calls", "participant_count",
                 "SELECT COUNT(*) FROM participants p WHERE p.call_id = o.id");
    compare_kept("units", "comment_count",
                 "SELECT COUNT(*) FROM comments m WHERE m.unit_id = o.id AND m.reply_to IS NULL");
    compare_kept("comments", "reply_count",
                 "SELECT COUNT(*) FROM comments m WHERE m.reply_to = o.id");
    compare_kept("passages", "comment_count",
                 "SELECT COUNT(*) FROM comment_passages cp JOIN comments m ON m.id = cp.comment_id"
                 " WHERE cp.passage_id = o.id AND m.hidden = 0");
    compare_kept("questions", "answer_count",
                 "SELECT COUNT(*) FROM given_answers a WHERE a.question_id = o.id");
    for (const Text choice : {"agree", "disagree", "pass"}) {
        compare_kept("units", choice + "_count",
                     "SELECT COUNT(*) FROM votes v WHERE v.unit_id = o.id AND v.choice = '" +
                         choice + "'");
        compare_kept("comments", choice + "_count",
                     "SELECT COUNT(*) FROM reactions r WHERE r.comment_id = o.id AND r.choice = '" +
                         choice + "'");
    }
    compare_kept("comments", "hidden",
                 "SELECT COUNT(*) FROM hidings h WHERE h.comment_id = o.id AND h.ended_at_ms = 0");
    compare_kept("units", "comment_count",
                 "SELECT COALESCE(SUM(t.comment_count), 0) FROM comment_tallies t"
                 " WHERE t.unit_id = o.id");
    compare_rows(session_, wrong);
    return wrong;
}

} // namespace hamandish::store
