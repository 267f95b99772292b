#include "server/store/comment_pages.h"

#include <string>

namespace hamandish::store {
namespace {

/// As the index comments_by_slot spells it.
const std::string slot_of_comment = "(id % " + std::to_string(domain::comment_slots) + ")";
const std::string one_page =
    " LIMIT " + std::to_string(domain::comments_per_page) + " OFFSET :skipped";

} // namespace

CommentPages::CommentPages(soci::session& session)
    : groups_(session, "SELECT hidden, heard, CAST(SUM(comment_count) AS BIGINT)"
                       " FROM comment_tallies WHERE unit_id = :unit AND comment_count > 0"
                       " GROUP BY hidden, heard ORDER BY hidden, heard"),
      slots_(session, "SELECT slot, comment_count FROM comment_tallies WHERE unit_id = :unit"
                      " AND hidden = :hidden AND heard = :heard AND comment_count > 0"),
      in_slot_(session, "SELECT id FROM comments WHERE unit_id = :unit AND hidden = :hidden"
                        " AND heard = :heard AND reply_to IS NULL AND " +
                            slot_of_comment + " = :slot"),
      seat_of_(session, "SELECT unit_id, hidden, heard FROM comments"
                        " WHERE id = :comment AND reply_to IS NULL"),
      newest_(session, "SELECT id FROM comments WHERE unit_id = :unit AND reply_to IS NULL"
                       " ORDER BY hidden, id DESC" +
                           one_page),
      agreed_(session, "SELECT id FROM comments WHERE unit_id = :unit AND reply_to IS NULL"
                       " ORDER BY hidden, agreement DESC, id DESC" +
                           one_page) {}

std::vector<CommentGroup> CommentPages::groups(UnitId unit) {
    std::vector<CommentGroup> found;
    groups_.each(unit.value, [&](Number hidden, int heard, Number count) {
        found.push_back({hidden != 0, heard, count});
    });
    return found;
}

std::vector<CommentSlot> CommentPages::slots(UnitId unit, const CommentGroup& group) {
    std::vector<CommentSlot> found;
    slots_.each(unit.value, group.hidden ? 1 : 0, group.heard, [&](Number slot, Number count) {
        found.push_back({slot, count});
    });
    return found;
}

std::vector<std::int64_t> CommentPages::in_slot(UnitId unit, const CommentGroup& group,
                                                std::int64_t slot) {
    std::vector<Number> found;
    in_slot_.each(unit.value, group.hidden ? 1 : 0, group.heard, slot,
                  [&](Number id) { found.push_back(id); });
    return found;
}

std::optional<CommentSeat> CommentPages::seat_of(CommentId comment) {
    const auto row = seat_of_.first(comment.value);
    if (!row) return std::nullopt;
    const auto& [unit, hidden, heard] = *row;
    return CommentSeat{{unit}, {hidden != 0, heard, 0}};
}

std::vector<std::int64_t> CommentPages::page(UnitId unit, domain::CommentOrder order,
                                             std::int64_t skipped) {
    auto& statement = order == domain::CommentOrder::Agreed ? agreed_ : newest_;
    std::vector<Number> found;
    statement.each(unit.value, skipped, [&](Number id) { found.push_back(id); });
    return found;
}

} // namespace hamandish::store
