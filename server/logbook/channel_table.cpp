#include "server/logbook/channel_table.h"

#include "analysis/participation.h"

namespace hamandish::logbook {
namespace {

ToldCount count_of(const ChannelCounts& people, std::string_view channel) {
    const bool is_phone = channel == "phone", is_paper = channel == "paper";
    std::int64_t count = people.web;
    if (is_phone) count = people.phone;
    if (is_paper) count = people.paper;
    if (channel == "kiosk") count = people.kiosk;
    if (channel == "messenger") count = people.messenger;
    return {std::string(channel), count, is_phone || is_paper};
}

} // namespace

analysis::Margin hidden_beside_sheets(const std::vector<ToldCount>& counts) {
    analysis::Margin margin, without_sheets;
    for (const ToldCount& one : counts) {
        margin.counts.push_back(one.people);
        if (!one.is_of_sheets) without_sheets.counts.push_back(one.people);
    }
    hide_small_counts(margin);
    hide_small_counts(without_sheets);
    margin.is_withheld = margin.is_withheld || without_sheets.is_withheld;
    std::size_t other = 0;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (!counts[i].is_of_sheets && without_sheets.is_hidden[other++])
            margin.is_hidden[i] = true;
    return margin;
}

contract::ReportTable table_of(std::string_view by, const std::vector<ToldCount>& counts,
                               const analysis::Margin& margin) {
    contract::ReportTable table{std::string(by), margin.is_withheld, {}};
    for (std::size_t i = 0; i < counts.size() && !margin.is_withheld; ++i)
        table.rows.push_back({counts[i].value, margin.is_hidden[i],
                              margin.is_hidden[i] ? 0 : counts[i].people, 0, 0});
    return table;
}

contract::ReportTable channel_table(const ChannelCounts& people, bool tells_all) {
    std::vector<ToldCount> counts;
    for (const std::string_view channel : analysis::values_of(analysis::Trait::Channel)) {
        if (channel == "not_stated") continue; // of everyone it is known
        const bool is_new = channel == "phone" || channel == "messenger";
        if (tells_all || !is_new) counts.push_back(count_of(people, channel));
    }
    return table_of(word(analysis::Trait::Channel), counts, hidden_beside_sheets(counts));
}

} // namespace hamandish::logbook
