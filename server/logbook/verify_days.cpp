#include "server/logbook/verify_days.h"

#include "contract/codec.h"
#include "domain/log_kind.h"

namespace hamandish::logbook {
namespace {

using domain::LogKind;
using store::Counted;

bool begins(LogKind kind) {
    return kind == LogKind::CommentReceived || kind == LogKind::VoteCast ||
           kind == LogKind::ReactionGiven || kind == LogKind::MarksCast ||
           kind == LogKind::AnswersGiven;
}

/// Its subject is the entry that it supersedes.
bool goes_on(LogKind kind) {
    return kind == LogKind::VoteChanged || kind == LogKind::ReactionChanged ||
           kind == LogKind::MarksChanged || kind == LogKind::AnswersChanged;
}

/// It was made when that entry was the newest, and nobody is counted before they act.
void check_since(store::Connection& connection, const store::HeldSince& since, ChainCheck& check) {
    const auto newest = connection.log.entries(since.last_entry, since.last_entry + 1);
    if (newest.empty()) return check.add(-1, "held_since: is of no entry");
    const auto entry = contract::decode<contract::LogEntry>(newest.front().text);
    if (!entry || base::tehran_day({entry->at_ms}) < since.uncounted_until)
        check.add(-1, "held_since: is of a later day than its entry");
}

} // namespace

DayCheck::Counts& DayCheck::told(const std::string& call, Counted counted) {
    return told_[{call, counted}];
}

void DayCheck::take(const contract::LogEntry& entry) {
    const auto kind = domain::log_kind_from_word(entry.kind);
    if (!kind || (!begins(*kind) && !goes_on(*kind))) return;
    Act first{entry.index, base::tehran_day({entry.at_ms})};
    if (kind == LogKind::VoteCast) ++told(entry.call, Counted::Votes)[first.day];
    if (goes_on(*kind))
        if (const auto before = firsts_.find(entry.subject); before != firsts_.end()) {
            first = before->second;
            firsts_.erase(before);
        }
    firsts_[entry.index] = first;
}

void DayCheck::note_act(std::int64_t entry, const std::string& call, const std::string& pseudonym) {
    const auto found = firsts_.find(entry);
    if (found == firsts_.end()) return; // said of the row itself
    Act& arrival = arrivals_.try_emplace({call, pseudonym}, found->second).first->second;
    if (found->second.entry < arrival.entry) arrival = found->second;
}

void DayCheck::note_comment(std::int64_t entry, const std::string& call) {
    const auto found = firsts_.find(entry);
    if (found != firsts_.end()) ++told(call, Counted::Comments)[found->second.day];
}

void DayCheck::count_participants() {
    for (const auto& [whose, arrival] : arrivals_)
        ++told(whose.first, Counted::Participants)[arrival.day];
}

void DayCheck::check_line(const Line& line, const std::optional<store::HeldSince>& since,
                          ChainCheck& check) {
    const auto& [call, counted, kept] = line;
    Counts numbers;
    for (const analysis::DayCount& one : kept) numbers[one.day] = one.count;
    const Counts& counts = told(call, counted);
    for (const auto& [day, count] : counts) numbers.try_emplace(day, 0);
    for (const auto& [day, number] : numbers) {
        const auto found = counts.find(day);
        const std::int64_t count = found == counts.end() ? 0 : found->second;
        // What came before days were counted is lacking; nothing is ever too much.
        const bool may_lack =
            since && counted != Counted::Comments && day <= since->uncounted_until;
        if (number == count || (number < count && may_lack)) continue;
        check.add(-1, "days: " + std::string(word(counted)) + " of " + call + " on day " +
                          std::to_string(day.since_epoch) + " are kept as " +
                          std::to_string(number) + ", counted as " + std::to_string(count));
    }
}

void DayCheck::run(store::Connection& connection, ChainCheck& check) {
    count_participants();
    const auto since = store::held_since(*connection.database);
    if (since) check_since(connection, *since, check);
    for (const store::CallRecord& call : connection.calls.list())
        for (const Counted counted : {Counted::Participants, Counted::Comments, Counted::Votes})
            check_line({call.slug, counted, connection.call_days.of_call(call.id, counted)}, since,
                       check);
}

} // namespace hamandish::logbook
