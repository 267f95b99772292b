#include "server/store/recognitions.h"

namespace hamandish::store {
namespace {

std::string answer_to(const std::string& field) {
    return "COALESCE((SELECT a.answer FROM profile_answers a WHERE a.person_id = p.id"
           " AND a.field = '" +
           field + "'), '')";
}

} // namespace

Recognitions::Recognitions(soci::session& session)
    : find_(session, "SELECT shown_as, name FROM recognitions WHERE person_id = :person"),
      put_(session, "INSERT INTO recognitions (person_id, shown_as, name, chosen_at_ms)"
                    " VALUES (:person, :shown_as, :name, :at) ON CONFLICT (person_id) DO UPDATE"
                    " SET shown_as = excluded.shown_as, name = excluded.name,"
                    " chosen_at_ms = excluded.chosen_at_ms"),
      remove_(session, "DELETE FROM recognitions WHERE person_id = :person"),
      shown_(session, "SELECT r.shown_as, r.name, p.pseudonym, " + answer_to("birth_year") + ", " +
                          answer_to("province") + ", " + answer_to("audience_group") +
                          ", COALESCE(o.slug, '')"
                          " FROM recognitions r JOIN people p ON p.id = r.person_id"
                          " LEFT JOIN person_universities u ON u.person_id = p.id"
                          " LEFT JOIN organisations o ON o.id = u.organisation_id"
                          " ORDER BY r.person_id") {}

std::optional<RecognitionRecord> Recognitions::find(PersonId person) {
    const auto row = find_.first(person.value);
    if (!row) return std::nullopt;
    return RecognitionRecord{std::get<0>(*row), std::get<1>(*row)};
}

void Recognitions::put(PersonId person, const RecognitionRecord& recognition, base::Instant at) {
    put_.run(person.value, recognition.shown_as, recognition.name, at.ms);
}

void Recognitions::remove(PersonId person) {
    remove_.run(person.value);
}

std::vector<ShownPerson> Recognitions::shown() {
    std::vector<ShownPerson> people;
    shown_.each([&](Text& as, Text& name, Text& pseudonym, Text& year, Text& province, Text& group,
                    Text& university) {
        people.push_back({{as, name}, pseudonym, year, province, group, university});
    });
    return people;
}

} // namespace hamandish::store
