#include "server/store/opinion_groups.h"

#include <algorithm>

namespace hamandish::store {
namespace {

/// Those that can be quoted.
const std::string comments_of_call = "comments c JOIN units u ON u.id = c.unit_id"
                                     " WHERE u.call_id = :call AND c.reply_to IS NULL"
                                     " AND c.hidden = 0 AND c.body <> ''";

} // namespace

OpinionGroups::OpinionGroups(soci::session& session)
    : comments_(session, "SELECT c.id FROM " + comments_of_call +
                             " AND c.agree_count + c.disagree_count + c.pass_count > 0"
                             " ORDER BY c.id"),
      reactions_(session, "SELECT r.person_id, r.comment_id, CASE r.choice WHEN 'agree' THEN 1"
                          " WHEN 'disagree' THEN -1 ELSE 0 END"
                          " FROM reactions r JOIN comments c ON c.id = r.comment_id"
                          " JOIN units u ON u.id = c.unit_id WHERE u.call_id = :call"
                          " ORDER BY r.person_id, r.comment_id"),
      of_call_(session, "SELECT found FROM opinion_groups WHERE call_id = :call"),
      keep_(session, "INSERT INTO opinion_groups (call_id, found, found_at_ms)"
                     " VALUES (:call, :found, :at) ON CONFLICT (call_id) DO NOTHING") {}

CallReactions OpinionGroups::reactions_of(CallId call) {
    CallReactions out;
    comments_.each(call.value, [&](Number comment) { out.comments.push_back({comment}); });
    Number last = 0;
    reactions_.each(call.value, [&](Number person, Number comment, Number choice) {
        const auto found =
            std::lower_bound(out.comments.begin(), out.comments.end(), comment,
                             [](CommentId one, Number wanted) { return one.value < wanted; });
        if (found == out.comments.end() || found->value != comment) return;
        if (last != 0 && person != last) out.votes.end_row();
        last = person;
        out.votes.add(static_cast<std::size_t>(found - out.comments.begin()),
                      static_cast<std::int8_t>(choice));
    });
    if (last != 0) out.votes.end_row();
    out.votes.comment_count = out.comments.size();
    return out;
}

std::optional<std::string> OpinionGroups::of_call(CallId call) {
    const auto row = of_call_.first(call.value);
    return row ? std::optional(std::get<0>(*row)) : std::nullopt;
}

void OpinionGroups::keep(CallId call, const std::string& found, base::Instant at) {
    keep_.run(call.value, found, at.ms);
}

} // namespace hamandish::store
