#include "server/logbook/verify_appeals.h"

#include "domain/log_kind.h"
#include "server/logbook/appeals.h"

namespace hamandish::logbook {
namespace {

const std::string kind(domain::word(domain::LogKind::AppealMade));

} // namespace

void AppealCheck::await(const contract::LogEntry& entry) {
    awaited_[entry.index] = entry;
}

void AppealCheck::check_row(const store::AppealRow& row, const std::set<std::int64_t>& erased,
                            ChainCheck& check) {
    const std::int64_t index = row.evidence.entry_index;
    if (index >= 0) ++noted_;
    const auto found = awaited_.find(index);
    if (found == awaited_.end())
        return check.add(index, kind + ": a row without an entry of its own");
    const contract::LogEntry entry = found->second;
    awaited_.erase(found);
    if (entry.call != row.call_slug || entry.unit != row.unit_key ||
        entry.subject != subject_of(row))
        check.add(index, kind + ": its row stands elsewhere");
    const bool is_erased = erased.contains(index);
    if (row.keeper != row.person || row.evidence.salt.empty() != is_erased)
        check.add(index, kind + ": its salt is not as the log says");
    else if (!is_erased && entry.commitment != evidence::commitment_to(opening_of(row)))
        check.add(index, kind + ": its row is not as it was logged");
}

void AppealCheck::run(store::Connection& connection, const std::set<std::int64_t>& erased,
                      ChainCheck& check) {
    connection.made_appeals.each([&](const auto& row) { check_row(row, erased, check); });
    for (const auto& [index, entry] : awaited_) check.add(index, kind + ": its row is gone");
    if (connection.made_appeals.count() != noted_)
        check.add(-1, kind + ": an entry is named for an appeal that is not there");
}

} // namespace hamandish::logbook
