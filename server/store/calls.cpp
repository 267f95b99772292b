#include "server/store/calls.h"

#include "server/store/closing.h"

namespace hamandish::store {
namespace {

const char* const call_columns =
    "SELECT c.id, c.slug, c.document_kind, c.title_fa, c.title_en,"
    " COALESCE(o.name_fa, c.owner_fa), COALESCE(o.name_en, c.owner_en), c.summary_fa, "
    "c.summary_en, c.opens_at_ms, c.closes_at_ms,"
    " CASE c.announced_closes_at_ms WHEN 0 THEN c.closes_at_ms ELSE c.announced_closes_at_ms END,"
    " c.participant_count,"
    " (SELECT COALESCE(SUM(u.comment_count), 0) FROM units u WHERE u.call_id = c.id),"
    " (SELECT COALESCE(SUM(u.agree_count + u.disagree_count + u.pass_count), 0)"
    "  FROM units u WHERE u.call_id = c.id),"
    " (SELECT COUNT(*) FROM units u WHERE u.call_id = c.id),"
    " (SELECT COALESCE(MAX(v.number), 0) FROM versions v WHERE v.call_id = c.id),"
    " (SELECT COALESCE(MAX(v.number), 0) FROM versions v WHERE v.opened_call_id = c.id),"
    " COALESCE((SELECT p.slug FROM versions v JOIN calls p ON p.id = v.call_id"
    "  WHERE v.opened_call_id = c.id), ''), c.owner_fa, c.owner_en, COALESCE(o.portal, ''), "
    "c.topics,"
    " COALESCE(o.slug, ''),"
    " COALESCE((SELECT l.sha256 FROM logos l WHERE l.organisation_id = o.id), ''),"
    " c.withdrawn_at_ms, c.withdrawal_fa, c.withdrawal_en"
    " FROM calls c LEFT JOIN answer_rules r ON r.call_id = c.id"
    " LEFT JOIN organisations o ON o.id = r.organisation_id ";

template <class Row>
CallRecord call_from(Row&& row) {
    auto& [id, slug, kind, title_fa, title_en, owner_fa, owner_en, summary_fa, summary_en, opens,
           closes, announced, participants, comments, votes, units, latest, predecessor_version,
           predecessor, published_fa, published_en, portal, topics, organisation, logo, withdrawn,
           reason_fa, reason_en] = row;
    return {{id},
            slug,
            kind,
            {title_fa, title_en},
            {owner_fa, owner_en},
            {summary_fa, summary_en},
            stored_period(opens, closes, withdrawn),
            {announced},
            participants,
            comments,
            votes,
            units,
            latest,
            predecessor_version,
            predecessor,
            {published_fa, published_en},
            portal,
            topics,
            organisation,
            logo,
            {reason_fa, reason_en}};
}

const std::string unit_columns =
    "SELECT id, unit_key, kind, number, depth, heading_fa, heading_en, text_fa, text_en,"
    " comment_count, agree_count, disagree_count, pass_count FROM units ";

template <class Row>
UnitRecord unit_from(Row&& row) {
    auto& [id, key, kind, number, depth, heading_fa, heading_en, text_fa, text_en, comments, agree,
           disagree, pass] = row;
    return {{id},
            key,
            kind,
            number,
            depth,
            {heading_fa, heading_en},
            {text_fa, text_en},
            comments,
            {agree, disagree, pass}};
}

} // namespace

Calls::Calls(soci::session& session)
    : session_(session),
      list_(session, std::string(call_columns) + "ORDER BY " + closing_sql + " DESC, c.id DESC"),
      find_(session, std::string(call_columns) + "WHERE c.slug = :slug"),
      find_by_id_(session, std::string(call_columns) + "WHERE c.id = :call"),
      facts_(session, "SELECT label_fa, label_en, value_fa, value_en FROM facts"
                      " WHERE call_id = :call ORDER BY position"),
      units_(session, unit_columns + "WHERE call_id = :call ORDER BY position"),
      unit_(session, unit_columns + "WHERE call_id = :call AND unit_key = :unit"),
      find_place_(session,
                  "SELECT c.id, u.id, c.opens_at_ms, c.closes_at_ms, c.withdrawn_at_ms, c.slug,"
                  " u.unit_key FROM calls c JOIN units u ON u.call_id = c.id"
                  " WHERE c.slug = :slug AND u.unit_key = :unit"),
      votes_(session, "SELECT agree_count, disagree_count, pass_count FROM units WHERE id = :unit"),
      extend_(session, "UPDATE calls SET announced_closes_at_ms = CASE announced_closes_at_ms"
                       " WHEN 0 THEN closes_at_ms ELSE announced_closes_at_ms END,"
                       " closes_at_ms = :closes WHERE id = :call"),
      withdraw_(session, "UPDATE calls SET withdrawn_at_ms = :at, withdrawal_fa = :fa,"
                         " withdrawal_en = :en WHERE id = :call"),
      unlogged_extensions_(session, "SELECT call_id FROM unlogged_extensions ORDER BY call_id"),
      note_logged_extension_(session, "DELETE FROM unlogged_extensions WHERE call_id = :call"),
      in_one_language_(session, "SELECT COUNT(*) FROM units WHERE call_id = :call"
                                " AND ((heading_fa = '') <> (heading_en = '')"
                                " OR (text_fa = '') <> (text_en = ''))") {}

std::vector<CallRecord> Calls::list() {
    std::vector<CallRecord> calls;
    list_.each([&](auto&... column) { calls.push_back(call_from(std::tie(column...))); });
    return calls;
}

std::optional<CallRecord> Calls::find(const std::string& slug) {
    auto row = find_.first(slug);
    if (!row) return std::nullopt;
    return call_from(*row);
}

std::optional<CallRecord> Calls::find(CallId call) {
    auto row = find_by_id_.first(call.value);
    if (!row) return std::nullopt;
    return call_from(*row);
}

std::vector<domain::DraftFact> Calls::facts(CallId call) {
    std::vector<domain::DraftFact> facts;
    facts_.each(call.value, [&](Text& label_fa, Text& label_en, Text& value_fa, Text& value_en) {
        facts.push_back({{label_fa, label_en}, {value_fa, value_en}});
    });
    return facts;
}

std::vector<UnitRecord> Calls::units(CallId call) {
    std::vector<UnitRecord> units;
    units_.each(call.value,
                [&](auto&... column) { units.push_back(unit_from(std::tie(column...))); });
    return units;
}

std::optional<UnitRecord> Calls::unit(CallId call, const std::string& unit_key) {
    auto row = unit_.first(call.value, unit_key);
    if (!row) return std::nullopt;
    return unit_from(*row);
}

std::optional<Place> Calls::find_place(const std::string& slug, const std::string& unit_key) {
    const auto row = find_place_.first(slug, unit_key);
    if (!row) return std::nullopt;
    const auto& [call, unit, opens, closes, withdrawn, slug_found, key_found] = *row;
    return Place{{call}, {unit}, stored_period(opens, closes, withdrawn), slug_found, key_found};
}

Counts Calls::votes(UnitId unit) {
    const auto row = votes_.first(unit.value);
    if (!row) return {};
    const auto [agree, disagree, pass] = *row;
    return {agree, disagree, pass};
}

bool Calls::is_bilingual(CallId call) {
    const auto row = in_one_language_.first(call.value);
    return row && std::get<0>(*row) == 0;
}

void Calls::extend(CallId call, const domain::Period& period) {
    extend_.run(period.closes_at().ms, call.value);
}

void Calls::withdraw(CallId call, const domain::Period& period, const domain::TwoTexts& reason) {
    withdraw_.run(period.closes_at().ms, reason.fa, reason.en, call.value);
}

std::vector<CallId> Calls::unlogged_extensions() {
    std::vector<CallId> calls;
    unlogged_extensions_.each([&](Number call) { calls.push_back({call}); });
    return calls;
}

void Calls::note_logged_extension(CallId call) {
    note_logged_extension_.run(call.value);
}

CallId Calls::insert(const NewCall& call) {
    using soci::use;
    const domain::Draft& draft = call.draft;
    const Number opens = call.period.opens_at().ms, closes = call.period.closes_at().ms;
    Number id = 0;
    session_ << "INSERT INTO calls (slug, document_kind, title_fa, title_en, owner_fa, owner_en,"
                " summary_fa, summary_en, opens_at_ms, closes_at_ms, topics)"
                " VALUES (:slug, :kind, :tf, :te, :of, :oe, :sf, :se, :opens, :closes, :topics)"
                " RETURNING id",
        use(call.slug), use(call.document_kind), use(draft.title.fa), use(draft.title.en),
        use(call.owner.fa), use(call.owner.en), use(call.summary.fa), use(call.summary.en),
        use(opens), use(closes), use(call.topics), soci::into(id);
    for (int i = 0; i < static_cast<int>(draft.facts.size()); ++i) {
        const domain::DraftFact& fact = draft.facts[i];
        session_ << "INSERT INTO facts (call_id, position, label_fa, label_en, value_fa, value_en)"
                    " VALUES (:call, :position, :lf, :le, :vf, :ve)",
            use(id), use(i), use(fact.label.fa), use(fact.label.en), use(fact.value.fa),
            use(fact.value.en);
    }
    for (int i = 0; i < static_cast<int>(draft.units.size()); ++i) {
        const domain::DraftUnit& unit = draft.units[i];
        const Text kind(domain::word(unit.kind));
        session_ << "INSERT INTO units (call_id, position, unit_key, kind, number, heading_fa,"
                    " heading_en, text_fa, text_en, depth)"
                    " VALUES (:call, :position, :key, :kind, :number, :hf, :he, :tf, :te, :depth)",
            use(id), use(i), use(unit.key), use(kind), use(unit.number), use(unit.heading.fa),
            use(unit.heading.en), use(unit.text.fa), use(unit.text.en), use(unit.depth);
    }
    return {id};
}

} // namespace hamandish::store
