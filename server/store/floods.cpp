#include "server/store/floods.h"

namespace hamandish::store {
namespace {

/// Hours of Tehran, whose halves are full hours elsewhere.
std::string hours_of(const std::string& instant, const std::string& rows) {
    const std::string hour = "(" + instant + " + " + std::to_string(base::tehran_offset_ms) +
                             ") / " + std::to_string(base::ms_per_hour);
    return "SELECT " + hour + ", COUNT(*) FROM " + rows + " WHERE u.call_id = :call GROUP BY " +
           hour + " ORDER BY 1";
}

const std::string comments_of_units = "comments c JOIN units u ON u.id = c.unit_id";

} // namespace

Floods::Floods(soci::session& session)
    : comment_hours_(session, hours_of("c.created_at_ms", comments_of_units)),
      vote_hours_(session, hours_of("v.cast_at_ms", "votes v JOIN units u ON u.id = v.unit_id")),
      reaction_hours_(session,
                      hours_of("r.cast_at_ms", "reactions r JOIN comments c ON c.id = r.comment_id"
                                               " JOIN units u ON u.id = c.unit_id")),
      texts_of_(session, "SELECT c.id, c.person_id, p.pseudonym, u.unit_key, c.body,"
                         " c.created_at_ms, p.joined_at_ms, (SELECT COUNT(*) FROM hidings h"
                         " WHERE h.comment_id = c.id AND h.ended_at_ms = 0) FROM " +
                             comments_of_units +
                             " JOIN people p ON p.id = c.person_id"
                             " WHERE u.call_id = :call ORDER BY c.id"),
      agreements_of_(session, "SELECT r.comment_id, r.person_id FROM reactions r"
                              " JOIN comments c ON c.id = r.comment_id"
                              " JOIN units u ON u.id = c.unit_id"
                              " WHERE u.call_id = :call AND r.choice = 'agree'"
                              " ORDER BY r.comment_id, r.person_id") {}

std::map<std::string, std::vector<analysis::HourCount>> Floods::by_hour(CallId call) {
    std::map<std::string, std::vector<analysis::HourCount>> out;
    for (const auto& [what, statement] : {std::pair{"comments", &comment_hours_},
                                          {"votes", &vote_hours_},
                                          {"reactions", &reaction_hours_}}) {
        auto& hours = out[what];
        statement->each(call.value, [&](Number hour, Number count) {
            hours.push_back({hour, count});
        });
    }
    return out;
}

std::vector<FloodTextRecord> Floods::texts_of(CallId call) {
    std::vector<FloodTextRecord> texts;
    texts_of_.each(call.value, [&](Number id, Number author, Text& pseudonym, Text& unit,
                                   Text& body, Number created, Number joined, Number hidings) {
        texts.push_back({{id},
                         {author},
                         std::move(pseudonym),
                         std::move(unit),
                         std::move(body),
                         {created},
                         {joined},
                         hidings > 0});
    });
    return texts;
}

std::vector<analysis::Agreement> Floods::agreements_of(CallId call) {
    std::vector<analysis::Agreement> all;
    agreements_of_.each(call.value, [&](Number comment, Number person) {
        all.push_back({comment, person});
    });
    return all;
}

} // namespace hamandish::store
