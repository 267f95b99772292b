#include "server/usecases/read_floods.h"

#include "domain/sheet.h"
#include "server/usecases/campaign.h"
#include "server/usecases/staff.h"
#include "server/usecases/wire.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

constexpr std::size_t most_hours = 100, most_flood_groups = 50, most_comments = 100;

using Texts = std::vector<store::FloodTextRecord>;
using Marks = std::vector<store::CampaignMarkRecord>;

std::int64_t hour_of(base::Instant at) {
    return (at.ms + base::tehran_offset_ms) / base::ms_per_hour;
}
std::int64_t start_of(std::int64_t hour) {
    return hour * base::ms_per_hour - base::tehran_offset_ms;
}

/// Or of a telephone call.
bool is_of_paper(const store::FloodTextRecord& one) {
    return domain::sheet_number_from(one.pseudonym).has_value();
}

/// What is usual is counted over all hours that the call has been open.
void tell_hours(store::Connection& connection, const store::CallRecord& call, base::Instant now,
                contract::FloodDesk& desk) {
    const std::int64_t first = hour_of(call.period.opens_at());
    const std::int64_t last = hour_of({std::min(now.ms, call.period.takes_in_until().ms - 1)});
    const auto all = connection.floods.by_hour(call.id);
    for (const char* what : {"comments", "votes", "reactions"}) {
        const auto& hours = all.at(what);
        const analysis::UsualRate usual = analysis::usual_rate(hours, first, last);
        desk.rates.push_back({what, usual.median, usual.deviation, analysis::unusual_from(usual)});
        for (const analysis::HourCount& one : hours)
            if (analysis::is_flood(one.count, usual))
                desk.hours.push_back({what, start_of(one.hour), one.count});
    }
    std::stable_sort(desk.hours.begin(), desk.hours.end(), [](const auto& one, const auto& other) {
        return one.starts_at_ms > other.starts_at_ms;
    });
    desk.hour_count = static_cast<std::int64_t>(desk.hours.size());
    desk.hours.resize(std::min(desk.hours.size(), most_hours));
}

/// A sheet's person comes to be when the sheet is checked, and is new in no telling way.
std::vector<analysis::FloodText> counted(const Texts& texts) {
    std::vector<analysis::FloodText> out;
    for (const store::FloodTextRecord& one : texts)
        out.push_back({one.comment.value, one.author.value, one.text, one.created_at.ms,
                       !is_of_paper(one) && base::tehran_day(one.created_at) ==
                                                base::tehran_day(one.author_joined_at)});
    return out;
}

contract::FloodGroup group_from(const analysis::FloodGroup& found, const Texts& texts,
                                const Marks& marks) {
    const auto& first = texts[found.texts.front()];
    contract::FloodGroup group;
    group.text = first.text;
    group.comment_count = static_cast<std::int64_t>(found.texts.size());
    group.people_count = found.people;
    group.first_at_ms = first.created_at.ms;
    group.last_at_ms = texts[found.texts.back()].created_at.ms;
    group.tells_shares = found.tells_shares();
    group.new_count = found.new_people;
    group.agree_count = found.agreements;
    group.own_agree_count = found.own_agreements;
    std::vector<std::int64_t> ids;
    for (const std::size_t at : found.texts) {
        const store::FloodTextRecord& one = texts[at];
        ids.push_back(one.comment.value);
        group.paper_count += is_of_paper(one);
        group.hidden_count += one.is_hidden;
        if (group.comments.size() < most_comments)
            group.comments.push_back({one.comment.value, one.unit_key});
    }
    if (const auto mark = mark_among(marks, std::move(ids))) {
        group.marked_comment = mark->comment.value;
        group.marked_at_ms = mark->marked_at.ms;
        group.mark_reason = mark->reason;
    }
    return group;
}

void tell_groups(store::Connection& connection, store::CallId call, contract::FloodDesk& desk) {
    const Texts texts = connection.floods.texts_of(call);
    const auto agreements = connection.floods.agreements_of(call);
    const auto groups = analysis::flood_groups(counted(texts), agreements);
    const auto marks = connection.campaign_marks.of_call(call);
    desk.group_count = static_cast<std::int64_t>(groups.size());
    for (std::size_t i = 0; i < std::min(groups.size(), most_flood_groups); ++i)
        desk.groups.push_back(group_from(groups[i], texts, marks));
}

} // namespace

base::Result<contract::FloodDesk> show_floods(store::Connection& connection,
                                              const std::string& session_hash,
                                              const std::string& slug, base::Instant now) {
    const auto call = connection.calls.find(slug);
    const auto rules = call ? connection.answers.rules(call->id) : std::nullopt;
    const auto owner = rules ? rules->organisation : std::nullopt;
    TRY(require_act(connection, session_hash, domain::Act::HideContribution, owner, now));
    if (!call) return base::fail(base::ErrorCode::NotFound, "call");
    contract::FloodDesk desk;
    desk.now_ms = now.ms;
    desk.call = wire_from(*call, now);
    tell_hours(connection, *call, now, desk);
    tell_groups(connection, call->id, desk);
    return desk;
}

} // namespace hamandish::usecases
