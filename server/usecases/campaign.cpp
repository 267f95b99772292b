#include "server/usecases/campaign.h"

#include "server/logbook/entry.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::LogKind;
using store::EventKind;

/// The comments of the group that the comment belongs to, ascending; empty where there is none.
std::vector<std::int64_t> alike_to(store::Connection& connection, const Moderating& act) {
    std::vector<analysis::FloodText> texts;
    for (const store::FloodTextRecord& one : connection.floods.texts_of(act.place.call))
        texts.push_back({one.comment.value, one.author.value, one.text, one.created_at.ms, false});
    for (const analysis::FloodGroup& group : analysis::flood_groups(texts, {})) {
        std::vector<std::int64_t> ids;
        for (const std::size_t at : group.texts) ids.push_back(texts[at].id);
        std::sort(ids.begin(), ids.end());
        if (std::binary_search(ids.begin(), ids.end(), act.comment.value)) return ids;
    }
    return {};
}

} // namespace

std::optional<store::CampaignMarkRecord>
mark_among(const std::vector<store::CampaignMarkRecord>& marks,
           std::vector<std::int64_t> comments) {
    std::sort(comments.begin(), comments.end());
    const auto is_among = [&comments](std::int64_t one) {
        return std::binary_search(comments.begin(), comments.end(), one);
    };
    for (const store::CampaignMarkRecord& mark : marks)
        if (mark.ended_at.ms == 0 &&
            std::any_of(mark.comments.begin(), mark.comments.end(), is_among))
            return mark;
    return std::nullopt;
}

base::Status mark_campaign(store::Connection& connection, const Moderating& act) {
    auto comments = alike_to(connection, act);
    if (comments.empty() || mark_among(connection.campaign_marks.of_call(act.place.call), comments))
        return base::fail(ErrorCode::Conflict, "comment");
    const std::int64_t index = connection.log.take_index();
    const auto id = connection.campaign_marks.insert(
        {act.comment, std::move(comments), act.reason, act.moderator, act.now, index});
    if (!id) return base::fail(ErrorCode::Conflict, "comment");
    const auto all = connection.campaign_marks.of_comment(act.comment);
    log_act(connection, act, LogKind::CampaignMarked, index, logbook::opening_of(all.back()));
    tell(connection, act, EventKind::CampaignMarked);
    return {};
}

base::Status unmark_campaign(store::Connection& connection, const Moderating& act) {
    const auto marks = connection.campaign_marks.of_comment(act.comment);
    if (marks.empty() || marks.back().ended_at.ms != 0)
        return base::fail(ErrorCode::Conflict, "comment");
    const std::int64_t index = connection.log.take_index();
    if (!connection.campaign_marks.end(marks.back().id, act.reason, act.now, index))
        return base::fail(ErrorCode::Conflict, "comment");
    const auto all = connection.campaign_marks.of_comment(act.comment);
    log_act(connection, act, LogKind::CampaignUnmarked, index, logbook::end_opening(all.back()));
    tell(connection, act, EventKind::CampaignUnmarked);
    return {};
}

} // namespace hamandish::usecases
