#include "server/store/made_appeals.h"

#include <array>

namespace hamandish::store {
namespace {

constexpr std::array kinds{Appealed::Hiding, Appealed::Masking, Appealed::Points};

const std::string of_comment = " JOIN comments m ON m.id = o.comment_id"
                               " JOIN units u ON u.id = m.unit_id JOIN calls c ON c.id = u.call_id";

/// Appeals of one kind, whoever tampered with them: what has anything of an appeal is one.
std::string appeals(Appealed about) {
    switch (about) {
    case Appealed::Hiding:
        return "SELECT a.hiding_id AS number, o.comment_id, c.id AS call_id, c.slug, u.unit_key,"
               " a.person_id, a.body, a.appealed_at_ms, '' AS rule, 0 AS award_entry,"
               " 0 AS award_points FROM appeals a JOIN hidings o ON o.id = a.hiding_id" +
               of_comment;
    case Appealed::Masking:
        return "SELECT o.id AS number, o.comment_id, c.id AS call_id, c.slug, u.unit_key,"
               " o.person_id, o.appeal_text AS body, o.appealed_at_ms, '' AS rule,"
               " 0 AS award_entry, 0 AS award_points FROM maskings o" +
               of_comment +
               " WHERE o.appealed_at_ms <> 0 OR o.appeal_text <> '' OR o.person_id IS NOT NULL";
    case Appealed::Points: break;
    }
    return "SELECT o.id AS number, o.comment_id, c.id AS call_id, c.slug, '' AS unit_key,"
           " o.person_id, o.body, o.appealed_at_ms, o.rule, o.award_entry, o.award_points"
           " FROM point_appeals o JOIN calls c ON c.id = o.call_id";
}

std::string select(Appealed about, const std::string& ending) {
    return "SELECT t.number, COALESCE(n.entry_index, -1), COALESCE(n.salt, ''),"
           " COALESCE(n.person_id, 0), t.comment_id, t.call_id, t.slug, t.unit_key,"
           " COALESCE(t.person_id, 0), COALESCE(p.pseudonym, ''), t.body, t.appealed_at_ms, t.rule,"
           " t.award_entry, t.award_points FROM (" +
           appeals(about) + ") t LEFT JOIN made_appeals n ON n.about = '" +
           std::string(word(about)) +
           "' AND n.number = t.number LEFT JOIN people p ON p.id = t.person_id " + ending;
}
const std::string one = "WHERE t.number = :number", all = "ORDER BY t.number";

/// So many at a time: each takes several statements, and whoever writes waits for all of them.
const std::string some_unlogged =
    "SELECT about, number FROM unlogged_appeals ORDER BY about, number LIMIT 1000";

template <class Row>
AppealRow appeal_from(Appealed about, Row&& row) {
    auto& [number, index, salt, keeper, comment, call, slug, unit, person, author, text, appealed,
           rule, entry, points] = row;
    return {{about, number}, {index, salt}, {keeper}, {comment},  {call}, slug,  unit,
            {person},        author,        text,     {appealed}, rule,   entry, points};
}

template <class Statement, class... Parameters>
std::vector<AppealKey> keys_from(Statement& statement, Parameters... parameters) {
    std::vector<AppealKey> keys;
    statement.each(parameters..., [&](const std::string& about, std::int64_t number) {
        for (const Appealed kind : kinds)
            if (word(kind) == about) keys.push_back({kind, number});
    });
    return keys;
}

} // namespace

std::string_view word(Appealed about) {
    switch (about) {
    case Appealed::Hiding: return "hiding";
    case Appealed::Masking: return "masking";
    case Appealed::Points: break;
    }
    return "points";
}

MadeAppeals::MadeAppeals(soci::session& session)
    : note_(session, "INSERT INTO made_appeals (entry_index, about, number, person_id, salt)"
                     " VALUES (:entry, :about, :number, :person, :salt)"),
      of_hiding_(session, select(Appealed::Hiding, one)),
      of_masking_(session, select(Appealed::Masking, one)),
      of_points_(session, select(Appealed::Points, one)),
      hidings_(session, select(Appealed::Hiding, all)),
      maskings_(session, select(Appealed::Masking, all)),
      points_(session, select(Appealed::Points, all)),
      of_person_(session, "SELECT about, number FROM made_appeals WHERE person_id = :person"
                          " ORDER BY entry_index"),
      count_(session, "SELECT COUNT(*) FROM made_appeals"), unlogged_(session, some_unlogged),
      forget_unlogged_(session, "DELETE FROM unlogged_appeals WHERE (about, number) IN (" +
                                    some_unlogged + ")") {}

void MadeAppeals::note(const AppealKey& appeal, PersonId author, const Evidence& evidence) {
    note_.run(evidence.entry_index, Text(word(appeal.about)), appeal.number, author.value,
              evidence.salt);
}

std::optional<AppealRow> MadeAppeals::find(const AppealKey& appeal) {
    auto& statement = appeal.about == Appealed::Hiding    ? of_hiding_
                      : appeal.about == Appealed::Masking ? of_masking_
                                                          : of_points_;
    auto row = statement.first(appeal.number);
    if (!row) return std::nullopt;
    return appeal_from(appeal.about, *row);
}

std::vector<AppealKey> MadeAppeals::of_person(PersonId person) {
    return keys_from(of_person_, person.value);
}

void MadeAppeals::each(const std::function<void(const AppealRow&)>& use) {
    const auto use_of = [&](Appealed about) {
        return [&use, about](auto&... column) { use(appeal_from(about, std::tie(column...))); };
    };
    hidings_.each(use_of(Appealed::Hiding));
    maskings_.each(use_of(Appealed::Masking));
    points_.each(use_of(Appealed::Points));
}

std::int64_t MadeAppeals::count() {
    const auto row = count_.first();
    return row ? std::get<0>(*row) : 0;
}

std::vector<AppealKey> MadeAppeals::unlogged() {
    return keys_from(unlogged_);
}

void MadeAppeals::forget_unlogged() {
    forget_unlogged_.run();
}

} // namespace hamandish::store
