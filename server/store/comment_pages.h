// Which comments stand where in a unit's lists, read by index: a page costs the same however many
// there are.
#pragma once

#include "domain/comment_list.h"
#include "server/store/prepared.h"
#include "server/store/records.h"

#include <optional>
#include <vector>

namespace hamandish::store {

/// Comments of a unit that the Equal order does not tell apart before it draws.
struct CommentGroup {
    bool hidden = false;
    int heard = 0;
    std::int64_t count = 0;
};

/// How many of a group are in one of its slots.
struct CommentSlot {
    std::int64_t slot = 0, count = 0;
};

struct CommentSeat {
    UnitId unit;
    CommentGroup group; ///< without its count
};

/// Throws what the driver throws, like everything on a Connection.
class CommentPages {
  public:
    explicit CommentPages(soci::session& session);

    /// In their order: hidden ones last, and before that the less heard first. None is empty.
    [[nodiscard]] std::vector<CommentGroup> groups(UnitId unit);
    /// Of one group, in no order; none is empty.
    [[nodiscard]] std::vector<CommentSlot> slots(UnitId unit, const CommentGroup& group);
    /// The numbers of one slot's comments, in no order.
    [[nodiscard]] std::vector<std::int64_t> in_slot(UnitId unit, const CommentGroup& group,
                                                    std::int64_t slot);
    [[nodiscard]] std::optional<CommentSeat> seat_of(CommentId comment);
    /// A page of the Newest or the Agreed order, after `skipped` comments.
    [[nodiscard]] std::vector<std::int64_t> page(UnitId unit, domain::CommentOrder order,
                                                 std::int64_t skipped);

  private:
    using Number = std::int64_t;

    Prepared<Takes<Number>, Gives<Number, int, Number>> groups_;
    Prepared<Takes<Number, Number, int>, Gives<Number, Number>> slots_;
    Prepared<Takes<Number, Number, int, Number>, Gives<Number>> in_slot_;
    Prepared<Takes<Number>, Gives<Number, Number, int>> seat_of_;
    Prepared<Takes<Number, Number>, Gives<Number>> newest_, agreed_;
};

} // namespace hamandish::store
