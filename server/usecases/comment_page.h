// One page of a unit's comments: which they are and in which order.
#pragma once

#include "base/time.h"
#include "domain/comment_list.h"
#include "server/store/connection.h"

#include <vector>

namespace hamandish::usecases {

struct CommentPage {
    std::vector<store::CommentId> comments; ///< in the order they are shown
    std::int64_t page = 1, page_count = 1, comment_count = 0, hidden_count = 0;
    store::CommentId thread = {};     ///< the one that stands alone, if so
    std::int64_t replies_skipped = 0; ///< of each, before the first that is shown
    std::int64_t replies_shown = 0;   ///< of each at most
};

/// What domain::in_order() says of all comments of the unit, of one page only. A page after the
/// last is the last; a comment that is not there is not looked for. A reply stands on the page of
/// what it replies to, which then stands alone.
[[nodiscard]] CommentPage comment_page(store::Connection& connection, store::UnitId unit,
                                       const domain::CommentList& list, base::Day today);

} // namespace hamandish::usecases
