#include "server/logbook/verify_publications.h"

#include "domain/log_kind.h"

namespace hamandish::logbook {

void PublicationCheck::take(const contract::LogEntry& entry, store::CallId call) {
    if (entry.kind != domain::word(domain::LogKind::ReportPublished) || entry.subject == 0) return;
    if (completions_.contains(entry.subject)) by_hand_[entry.index] = {call.value, entry.at_ms};
    completions_.insert(entry.index);
}

void PublicationCheck::run(store::Connection& connection, ChainCheck& check) {
    for (const store::PublicationRecord& row : connection.concerns.publications()) {
        const auto found = by_hand_.find(row.entry_index);
        if (found == by_hand_.end() || found->second != std::pair(row.call.value, row.at.ms))
            check.add(row.entry_index, "publication: a row without an entry of its own");
        else
            by_hand_.erase(found);
    }
    for (const auto& [index, act] : by_hand_) check.add(index, "report_published: its row is gone");
}

} // namespace hamandish::logbook
