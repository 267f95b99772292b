// Replies of people to a comment: one level deep, in the same unit.
#pragma once

#include "base/result.h"
#include "domain/contribution.h"

#include <cstddef>
#include <cstdint>

namespace hamandish::domain {

/// What is replied to, as it stands now.
struct RepliedTo {
    std::int64_t unit = 0;
    bool is_reply = false;
    bool hidden = false;
};

/// May `kind`, with or without replacement wording, be said in reply to this in `unit`? NotFound
/// naming "reply_to" for what stands in another unit; InvalidInput naming "reply_to" for a reply to
/// a reply; Conflict naming "hidden" for what nobody can read; InvalidInput naming "kind" or
/// "wording" for anything but a comment, because what is owed an answer stands for itself.
[[nodiscard]] base::Status check_reply(const RepliedTo& comment, std::int64_t unit,
                                       ContributionKind kind, bool has_wording);

/// Of each comment's replies, the oldest that stand under it in a list; all are on a page of their
/// own, which shows so many at once.
inline constexpr std::int64_t replies_in_list = 2;
inline constexpr std::int64_t replies_per_page = 50;

} // namespace hamandish::domain
