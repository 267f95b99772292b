#include "server/store/concerns.h"

namespace hamandish::store {
namespace {

const std::string concern_act_columns = "SELECT call_id, number, kind, opening, person_id, at_ms,"
                                        " entry_index FROM concern_acts ";
const std::string publication_columns =
    "SELECT call_id, person_id, at_ms, entry_index FROM report_publications ";

template <class Row>
ConcernActRecord concern_act_from(Row&& row) {
    auto& [call, number, kind, opening, person, at, entry] = row;
    return {{call}, number, kind, opening, {person}, {at}, entry};
}

template <class Row>
PublicationRecord publication_from(Row&& row) {
    auto& [call, person, at, entry] = row;
    return {{call}, {person}, {at}, entry};
}

} // namespace

Concerns::Concerns(soci::session& session)
    : acts_(session, concern_act_columns + "WHERE call_id = :call ORDER BY number"),
      find_(session, concern_act_columns + "WHERE entry_index = :entry"),
      all_(session, concern_act_columns + "ORDER BY entry_index"),
      is_signed_(session,
                 "SELECT number FROM concern_acts WHERE call_id = :call AND kind = 'sign'"),
      insert_(session, "INSERT INTO concern_acts (call_id, number, kind, opening, person_id, at_ms,"
                       " entry_index) VALUES (:call, :number, :kind, :opening, :person, :at,"
                       " :entry) ON CONFLICT DO NOTHING RETURNING number"),
      publication_(session, publication_columns + "WHERE call_id = :call"),
      publications_(session, publication_columns + "ORDER BY entry_index"),
      publish_(session, "INSERT INTO report_publications (call_id, person_id, at_ms, entry_index)"
                        " VALUES (:call, :person, :at, :entry)"
                        " ON CONFLICT DO NOTHING RETURNING call_id") {}

std::vector<ConcernActRecord> Concerns::acts(CallId call) {
    std::vector<ConcernActRecord> acts;
    acts_.each(call.value,
               [&](auto&... column) { acts.push_back(concern_act_from(std::tie(column...))); });
    return acts;
}

void Concerns::each_act(const std::function<void(const ConcernActRecord&)>& use) {
    all_.each([&](auto&... column) { use(concern_act_from(std::tie(column...))); });
}

std::optional<ConcernActRecord> Concerns::find(std::int64_t entry_index) {
    auto row = find_.first(entry_index);
    if (!row) return std::nullopt;
    return concern_act_from(*row);
}

bool Concerns::is_signed(CallId call) {
    return is_signed_.first(call.value).has_value();
}

bool Concerns::insert(const ConcernActRecord& act) {
    return insert_
        .first(act.call.value, act.number, act.kind, act.opening, act.person.value, act.at.ms,
               act.entry_index)
        .has_value();
}

std::optional<PublicationRecord> Concerns::publication(CallId call) {
    auto row = publication_.first(call.value);
    if (!row) return std::nullopt;
    return publication_from(*row);
}

std::vector<PublicationRecord> Concerns::publications() {
    std::vector<PublicationRecord> all;
    publications_.each(
        [&](auto&... column) { all.push_back(publication_from(std::tie(column...))); });
    return all;
}

bool Concerns::insert(const PublicationRecord& one) {
    return publish_.first(one.call.value, one.person.value, one.at.ms, one.entry_index).has_value();
}

} // namespace hamandish::store
