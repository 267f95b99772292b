// Who took part by which channel, and other counts beside which those of sheets stand.
#pragma once

#include "analysis/suppression.h"
#include "contract/report_messages.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::logbook {

/// People of one row. `is_of_sheets`: entered by staff (domain/sheet.h), each under a name that
/// says so, so whoever reads the comments can count them.
struct ToldCount {
    std::string value;
    std::int64_t people = 0;
    bool is_of_sheets = false;
};

/// In the order of `counts`. Hides what is small beside everything, and what would be if the sheets
/// were known, so that subtracting them tells no small count.
[[nodiscard]] analysis::Margin hidden_beside_sheets(const std::vector<ToldCount>& counts);

/// Of what no census counts.
[[nodiscard]] contract::ReportTable
table_of(std::string_view by, const std::vector<ToldCount>& counts, const analysis::Margin& margin);

/// Each participant once.
struct ChannelCounts {
    std::int64_t web = 0, phone = 0, kiosk = 0, paper = 0, messenger = 0;
};
/// Every channel of analysis/participation.h in its order, those of nobody too; without `tells_all`
/// only web, kiosk and paper, as reports were told before there were the others.
[[nodiscard]] contract::ReportTable channel_table(const ChannelCounts& people, bool tells_all);

} // namespace hamandish::logbook
