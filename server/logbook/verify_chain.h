// The log by itself: entries in one order without gaps, each in its one spelling, and heads that
// are signed and true of them, and nobody took part outside a call's period. The same check reads a
// database and an export.
#pragma once

#include "contract/messages.h"
#include "evidence/compact_tree.h"
#include "evidence/tree_head.h"
#include "server/logbook/finding.h"
#include "server/logbook/verify_periods.h"

#include <optional>
#include <string_view>
#include <vector>

namespace hamandish::logbook {

class ChainCheck {
  public:
    /// The next entry's bytes. Nothing when they are no entry at all.
    std::optional<contract::LogEntry> take_entry(std::string_view text);
    /// A head over the entries taken so far. All heads must be signed by the first one's key.
    void take_head(const contract::LogHead& head);
    /// The document that the last entry should be committed to.
    void take_opening(std::string_view opening);
    /// At the end of an export: entries that no head covers are not proven, and periods are known.
    void finish();
    /// At the end of the entries, once every call's period was announced: who took part outside it.
    void finish_periods();
    [[nodiscard]] PeriodCheck& periods() { return periods_; }

    [[nodiscard]] std::int64_t entry_count() const {
        return static_cast<std::int64_t>(tree_.size());
    }
    [[nodiscard]] std::int64_t head_count() const { return head_count_; }
    [[nodiscard]] const std::string& public_key() const { return public_key_; }
    [[nodiscard]] evidence::Hash root() const { return tree_.root(); }
    [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }
    void add(std::int64_t entry, std::string what);

  private:
    evidence::CompactTree tree_;
    PeriodCheck periods_;
    contract::LogEntry last_;
    std::string public_key_;
    std::int64_t head_count_ = 0, covered_ = 0;
    std::vector<Finding> findings_;
};

} // namespace hamandish::logbook
