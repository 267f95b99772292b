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
/// anew each day: first who stands on which page, then who stands where on it. Newest: the last
/// written first. Agreed: by the share of people who agree, the lower bound of Wilson's interval
/// ("Probable inference", 1927), so that few voices weigh little.
enum class CommentOrder { Equal, Newest, Agreed };

/// "equal", "newest", "agreed".
[[nodiscard]] std::string_view word(CommentOrder order);

/// InvalidInput naming "list" on any other word.
[[nodiscard]] base::Result<CommentOrder> comment_order_from(std::string_view word);

/// A page of the list, counted from 1, or the page in equal order on which `comment` stands, or of
/// the comments about one passage, the newest first. `alone`: this comment with a page of its
/// replies.
struct CommentList {
    CommentOrder order = CommentOrder::Equal;
    std::int32_t page = 1;
    std::int64_t comment = 0;
    bool alone = false;
    std::int64_t passage = 0;
    friend bool operator==(const CommentList&, const CommentList&) = default;
};

inline constexpr std::size_t comments_per_page = 50;

/// As it stands in addresses: "" (equal order from its start), "newest", "newest-2", "at-123",
/// "replies-123", "replies-123-2", "passage-7", "passage-7-2".
[[nodiscard]] std::string text_from(const CommentList& list);
/// InvalidInput naming "list" for what text_from never writes.
[[nodiscard]] base::Result<CommentList> comment_list_from(std::string_view text);

/// What decides where a comment stands. Hidden ones come last, whatever the order.
struct CommentStanding {
    std::int64_t id = 0, agree = 0, disagree = 0, pass = 0;
    bool hidden = false;
};

/// How much a comment has been heard, in doublings of its reactions: one more rarely moves it.
[[nodiscard]] int heard(const CommentStanding& comment);
inline constexpr int most_heard = 20; ///< half a million reactions, and all beyond

/// By what the Agreed order goes, in billionths. The store's triggers compute the same.
[[nodiscard]] std::int64_t agreement(const CommentStanding& comment);

/// A unit's comments fall into slots by their numbers. The Equal order draws the slots of a day,
/// then the comments of each, and at last what stands on a page: so no page needs all of them.
inline constexpr std::int64_t comment_slots = 256;
[[nodiscard]] std::int64_t slot_of(std::int64_t comment);
/// Sorts slots as they are drawn on `today`.
void draw_slots(std::span<std::int64_t> slots, base::Day today);
/// Sorts comments as they are drawn on `today`, within their slot or on their page.
void draw(std::span<std::int64_t> comments, base::Day today);

/// The indices of `comments`, all of a unit's, in the order they are shown on `today`.
[[nodiscard]] std::vector<std::size_t> in_order(std::span<const CommentStanding> comments,
                                                CommentOrder order, base::Day today);

} // namespace hamandish::domain
