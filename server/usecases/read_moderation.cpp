#include "server/usecases/read_moderation.h"

#include "server/usecases/comment_files.h"
#include "server/usecases/mask.h"
#include "server/usecases/point_appeals.h"
#include "server/usecases/staff.h"
#include "server/usecases/wire.h"

#include <algorithm>
#include <map>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;

constexpr auto hiding_act = domain::Act::HideContribution;
constexpr std::size_t most_cases = 100;

/// The public acts of one hiding: that it began, was upheld, and ended.
void tell(const store::HidingRecord& row, const store::ModerationPlace& place,
          std::vector<contract::ModerationEntry>& entries) {
    contract::ModerationEntry entry{row.comment.value,
                                    place.unit_key,
                                    place.unit_kind,
                                    place.unit_number,
                                    wire_from(place.unit_heading),
                                    "hidden",
                                    row.rule,
                                    row.reason,
                                    row.hidden_at.ms,
                                    row.entry_index,
                                    false};
    entries.push_back(entry);
    if (row.decision == domain::word(domain::ModerationAct::Uphold)) {
        entry.act = "upheld";
        entry.reason = row.decision_reason;
        entry.at_ms = row.decided_at.ms;
        entry.entry = row.decision_entry_index;
        entry.by_appeal = true;
        entries.push_back(entry);
    }
    if (row.ended_at.ms == 0) return;
    entry.act = "shown";
    entry.reason = row.end_reason;
    entry.at_ms = row.ended_at.ms;
    entry.entry = row.end_entry_index;
    entry.by_appeal = row.decision == domain::word(domain::ModerationAct::Lift);
    entries.push_back(entry);
}

void tell(const store::MaskingRecord& row, const store::ModerationPlace& place,
          std::vector<contract::ModerationEntry>& entries) {
    contract::ModerationEntry entry;
    entry.comment_id = row.comment.value;
    entry.unit_key = place.unit_key;
    entry.unit_kind = place.unit_kind;
    entry.unit_number = place.unit_number;
    entry.unit_heading = wire_from(place.unit_heading);
    const auto add = [&](std::string_view act, const std::string& reason, base::Instant at,
                         std::int64_t index, bool by_appeal) {
        entry.act = act;
        entry.reason = reason;
        entry.at_ms = at.ms;
        entry.entry = index;
        entry.by_appeal = by_appeal;
        entries.push_back(entry);
    };
    add("masked", row.reason, row.masked_at, row.entry_index, false);
    if (row.decision == domain::word(domain::ModerationAct::UpholdMask))
        add("mask_upheld", row.decision_reason, row.decided_at, row.decision_entry_index, true);
    if (row.ended_at.ms != 0)
        add("unmasked", row.end_reason, row.ended_at, row.end_entry_index,
            row.decision == domain::word(domain::ModerationAct::LiftMask));
}

void tell(const store::CampaignMarkRecord& row, const store::ModerationPlace& place,
          std::vector<contract::ModerationEntry>& entries) {
    contract::ModerationEntry entry;
    entry.comment_id = row.comment.value;
    entry.unit_key = place.unit_key;
    entry.unit_kind = place.unit_kind;
    entry.unit_number = place.unit_number;
    entry.unit_heading = wire_from(place.unit_heading);
    entry.alike_count = static_cast<std::int64_t>(row.comments.size());
    entry.act = "campaign_marked";
    entry.reason = row.reason;
    entry.at_ms = row.marked_at.ms;
    entry.entry = row.entry_index;
    entries.push_back(entry);
    if (row.ended_at.ms == 0) return;
    entry.act = "campaign_unmarked";
    entry.reason = row.end_reason;
    entry.at_ms = row.ended_at.ms;
    entry.entry = row.end_entry_index;
    entries.push_back(std::move(entry));
}

/// Cases as one member of staff gets them.
class Desk {
  public:
    Desk(store::Connection& connection, std::string session_hash, store::PersonId moderator,
         base::Instant now)
        : connection_(connection), session_hash_(std::move(session_hash)), moderator_(moderator),
          now_(now) {
        for (const store::WaitingReports& one : connection.moderation.waiting_reports())
            reports_[one.comment.value].push_back({one.rule, one.count});
    }

    [[nodiscard]] std::vector<contract::ModerationCase>
    cases_of(const std::vector<store::CommentId>& comments) {
        std::vector<contract::ModerationCase> cases;
        for (const store::CommentId comment : comments)
            if (auto one = case_of(comment); one && cases.size() < most_cases)
                cases.push_back(std::move(*one));
        return cases;
    }

    /// Those of a list that are neither hidden nor reported, which stand in lists of their own.
    [[nodiscard]] std::vector<store::CommentId> else_nowhere(std::vector<store::CommentId> list) {
        std::erase_if(list, [&](store::CommentId one) {
            return reports_.contains(one.value) || connection_.moderation.in_force(one);
        });
        return list;
    }

    /// Most reported first; among equals what was said first.
    [[nodiscard]] std::vector<store::CommentId> reported() const {
        std::vector<store::CommentId> ids;
        for (const auto& [comment, rules] : reports_) ids.push_back({comment});
        std::stable_sort(ids.begin(), ids.end(), [&](const auto& one, const auto& other) {
            return count_of(one.value) > count_of(other.value);
        });
        return ids;
    }

  private:
    [[nodiscard]] std::int64_t count_of(std::int64_t comment) const {
        std::int64_t count = 0;
        if (const auto found = reports_.find(comment); found != reports_.end())
            for (const contract::RuleCount& one : found->second) count += one.count;
        return count;
    }

    [[nodiscard]] bool may_moderate(store::CallId call) {
        if (const auto known = calls_.find(call.value); known != calls_.end()) return known->second;
        const auto rules = connection_.answers.rules(call);
        const bool may =
            !rules || !rules->organisation ||
            require_act(connection_, session_hash_, hiding_act, rules->organisation, now_);
        return calls_[call.value] = may;
    }

    [[nodiscard]] std::optional<contract::ModerationCase> case_of(store::CommentId comment) {
        const auto place = connection_.moderation.place_of(comment);
        const auto record = connection_.contributions.find(comment);
        if (!place || !record || !may_moderate(place->call)) return std::nullopt;
        const auto hiding = connection_.moderation.in_force(comment);
        const bool may_decide =
            hiding && domain::require_another_moderator(hiding->moderator.value,
                                                        place->author.value, moderator_.value);
        const auto masking = connection_.maskings.in_force(comment);
        const bool may_decide_mask =
            !hiding && masking &&
            domain::require_another_moderator(masking->moderator.value, place->author.value,
                                              moderator_.value);
        const auto reports = reports_.find(comment.value);
        contract::Comment whole = whole_wire_from(*record);
        tell_files(connection_, whole);
        return contract::ModerationCase{
            place->call_slug,
            place->unit_kind,
            place->unit_number,
            wire_from(place->call_title),
            wire_from(place->unit_heading),
            std::move(whole),
            reports == reports_.end() ? std::vector<contract::RuleCount>() : reports->second,
            count_of(comment.value),
            may_decide || may_decide_mask,
            suggested_words(connection_, *record)};
    }

    store::Connection& connection_;
    std::string session_hash_;
    store::PersonId moderator_;
    base::Instant now_;
    std::map<std::int64_t, std::vector<contract::RuleCount>> reports_;
    std::map<std::int64_t, bool> calls_;
};

} // namespace

base::Result<contract::ModerationLog>
show_moderation_log(store::Connection& connection, const std::string& slug, base::Instant now) {
    const auto call = connection.calls.find(slug);
    if (!call) return base::fail(ErrorCode::NotFound, "call");
    const auto counts = connection.moderation.counts(call->id);
    contract::ModerationLog log{now.ms,         wire_from(*call, now), counts.hidden,
                                counts.reports, counts.waiting,        {}};
    for (const store::HidingRecord& row : connection.moderation.of_call(call->id))
        if (const auto place = connection.moderation.place_of(row.comment))
            tell(row, *place, log.entries);
    for (const store::MaskingRecord& row : connection.maskings.of_call(call->id))
        if (const auto place = connection.moderation.place_of(row.comment))
            tell(row, *place, log.entries);
    for (const store::CampaignMarkRecord& row : connection.campaign_marks.of_call(call->id))
        if (const auto place = connection.moderation.place_of(row.comment))
            tell(row, *place, log.entries);
    std::sort(log.entries.begin(), log.entries.end(),
              [](const auto& one, const auto& other) { return one.entry > other.entry; });
    return log;
}

base::Result<contract::ModerationQueue> show_moderation_queue(store::Connection& connection,
                                                              const std::string& session_hash,
                                                              base::Instant now) {
    TRY_ASSIGN(const auto person,
               require_act(connection, session_hash, hiding_act, std::nullopt, now));
    Desk desk(connection, session_hash, person.id, now);
    const auto appeals = desk.else_nowhere(connection.maskings.waiting_appeals());
    auto masked = desk.else_nowhere(connection.maskings.masked());
    std::erase_if(masked, [&](store::CommentId one) {
        return std::find(appeals.begin(), appeals.end(), one) != appeals.end();
    });
    return contract::ModerationQueue{now.ms,
                                     desk.cases_of(connection.moderation.waiting_appeals()),
                                     desk.cases_of(desk.reported()),
                                     desk.cases_of(connection.moderation.hidden()),
                                     desk.cases_of(appeals),
                                     desk.cases_of(masked),
                                     point_appeal_cases(connection, session_hash, person.id, now)};
}

} // namespace hamandish::usecases
