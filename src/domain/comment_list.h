// Which of a unit's comments a page shows, and in which order: every voice has the same chance to
// be read, whoever wishes may choose otherwise.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::domain {

/// Equal: those that fewer people have reacted to come first, and among these the order is drawn
/// anew each day. Newest: the last written first. Agreed: by the share of people who agree, the
/// lower bound of Wilson's interval ("Probable inference", 1927), so that few voices weigh little.
enum class CommentOrder { Equal, Newest, Agreed };

/// "equal", "newest", "agreed".
[[nodiscard]] std::string_view word(CommentOrder order);

/// InvalidInput naming "list" on any other word.
[[nodiscard]] base::Result<CommentOrder> comment_order_from(std::string_view word);

/// A page of the list, counted from 1, or the page in equal order on which `comment` stands.
struct CommentList {
    CommentOrder order = CommentOrder::Equal;
    std::int32_t page = 1;
    std::int64_t comment = 0;
    friend bool operator==(const CommentList&, const CommentList&) = default;
};

inline constexpr std::size_t comments_per_page = 50;

/// As it stands in addresses: "" (equal order from its start), "newest", "newest-2", "at-123".
[[nodiscard]] std::string text_from(const CommentList& list);
/// InvalidInput naming "list" for what text_from never writes.
[[nodiscard]] base::Result<CommentList> comment_list_from(std::string_view text);

/// What decides where a comment stands. Hidden ones come last, whatever the order.
struct CommentStanding {
    std::int64_t id = 0, agree = 0, disagree = 0, pass = 0;
    bool hidden = false;
};

/// The indices of `comments` in the order they are shown on `today`.
[[nodiscard]] std::vector<std::size_t> in_order(std::span<const CommentStanding> comments,
                                                CommentOrder order, base::Day today);

} // namespace hamandish::domain
