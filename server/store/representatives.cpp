#include "server/store/representatives.h"

namespace hamandish::store {
namespace {

const std::string columns =
    "SELECT r.id, r.person_id, p.pseudonym, r.organisation_fa, r.organisation_en, r.ground,"
    " r.verified_at_ms, r.withdrawn_at_ms, r.withdrawn_reason"
    " FROM representations r JOIN people p ON p.id = r.person_id ";

template <class Row>
RepresentationRecord record_from(Row&& row) {
    auto& [id, person, name, fa, en, ground, verified, withdrawn, reason] = row;
    return {{id}, {person}, name, {fa, en}, ground, {verified}, {withdrawn}, reason};
}

} // namespace

Representatives::Representatives(soci::session& session)
    : all_(session, columns + "ORDER BY r.id DESC"),
      of_(session, columns + "WHERE r.person_id = :person ORDER BY r.id DESC"),
      find_(session, columns + "WHERE r.id = :id"),
      insert_(session, "INSERT INTO representations (person_id, organisation_fa, organisation_en,"
                       " ground, verified_by, verified_at_ms, withdrawn_by, withdrawn_at_ms,"
                       " withdrawn_reason) VALUES (:person, :fa, :en, :ground, :by, :at, 0, 0, '')"
                       " ON CONFLICT DO NOTHING RETURNING id"),
      withdraw_(session, "UPDATE representations SET withdrawn_by = :by, withdrawn_at_ms = :at,"
                         " withdrawn_reason = :reason WHERE id = :id"),
      note_comment_(session, "INSERT INTO represented_comments (comment_id, representation_id)"
                             " VALUES (:comment, :id)"),
      end_(session, "UPDATE representations SET withdrawn_at_ms = :at, withdrawn_reason = 'erased'"
                    " WHERE person_id = :person AND withdrawn_at_ms = 0"),
      forget_grounds_(session, "UPDATE representations SET ground = '' WHERE person_id = :person") {
}

std::vector<RepresentationRecord> Representatives::all() {
    std::vector<RepresentationRecord> records;
    all_.each([&](auto&... column) { records.push_back(record_from(std::tie(column...))); });
    return records;
}

std::vector<RepresentationRecord> Representatives::of(PersonId person) {
    std::vector<RepresentationRecord> records;
    of_.each(person.value,
             [&](auto&... column) { records.push_back(record_from(std::tie(column...))); });
    return records;
}

std::optional<RepresentationRecord> Representatives::find(RepresentationId id) {
    const auto row = find_.first(id.value);
    return row ? std::optional(record_from(*row)) : std::nullopt;
}

std::optional<RepresentationId> Representatives::insert(const NewRepresentation& one) {
    const auto row = insert_.first(one.person.value, one.organisation.fa, one.organisation.en,
                                   one.ground, one.by.value, one.at.ms);
    return row ? std::optional(RepresentationId{std::get<0>(*row)}) : std::nullopt;
}

void Representatives::withdraw(RepresentationId id, PersonId by, base::Instant at,
                               const std::string& reason) {
    withdraw_.run(by.value, at.ms, reason, id.value);
}

void Representatives::note_comment(CommentId comment, RepresentationId id) {
    note_comment_.run(comment.value, id.value);
}

void Representatives::erase(PersonId person, base::Instant at) {
    end_.run(at.ms, person.value);
    forget_grounds_.run(person.value);
}

} // namespace hamandish::store
