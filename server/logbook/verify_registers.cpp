#include "server/logbook/verify_registers.h"

#include "server/logbook/registers.h"

namespace hamandish::logbook {

using domain::LogKind;

void RegisterCheck::await(const contract::LogEntry& entry) {
    awaited_[{entry.kind, entry.subject}] = entry;
}

template <class Row>
void RegisterCheck::check_row(LogKind kind, const Row& row, bool is_erased, ChainCheck& check) {
    const std::int64_t index = row.evidence.entry_index;
    const std::string what(domain::word(kind));
    const auto found = awaited_.find({what, row.id.value});
    if (found == awaited_.end() || found->second.index != index)
        return check.add(index, what + ": a row without an entry of its own");
    const contract::LogEntry entry = found->second;
    awaited_.erase(found);
    if (row.evidence.salt.empty() != is_erased)
        check.add(index, what + ": its salt is not as the log says");
    else if (!is_erased && entry.commitment != evidence::commitment_to(opening_of(row)))
        check.add(index, what + ": its row is not as it was logged");
}

void RegisterCheck::run(store::Connection& connection, const std::set<std::int64_t>& erased,
                        ChainCheck& check) {
    connection.registers.each_organisation(
        [&](const auto& row) { check_row(LogKind::OrganisationChanged, row, false, check); });
    connection.registers.each_representation([&](const auto& row) {
        const bool is_erased = erased.contains(row.evidence.entry_index);
        check_row(LogKind::RepresentationChanged, row, is_erased, check);
    });
    connection.registers.each_act(
        [&](const auto& row) { check_row(LogKind::StaffActed, row, false, check); });
    for (const auto& [row, entry] : awaited_)
        check.add(entry.index, entry.kind + ": its row is gone");
}

} // namespace hamandish::logbook
