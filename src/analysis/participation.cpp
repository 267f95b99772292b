#include "analysis/participation.h"

#include <algorithm>

namespace hamandish::analysis {
namespace {

constexpr std::array<std::string_view, trait_count> trait_words{"age_band", "gender", "province",
                                                                "audience", "channel"};
constexpr std::array<std::string_view, 2> genders{"female", "male"};
constexpr std::array<std::string_view, 5> audiences{"public", "scientific_elite", "ngo",
                                                    "private_sector", "staff"};
constexpr std::array<std::string_view, 5> channels{"web", "phone", "kiosk", "paper", "messenger"};
constexpr std::array<int, 6> band_starts{15, 25, 35, 45, 55, 65};
constexpr int days_of_week = 7;
constexpr int oldest = 150;

std::vector<std::string_view> stated_values(Trait trait) {
    switch (trait) {
    case Trait::AgeBand: return {age_bands.begin(), age_bands.end()};
    case Trait::Gender: return {genders.begin(), genders.end()};
    case Trait::Province: break;
    case Trait::Audience: return {audiences.begin(), audiences.end()};
    case Trait::Channel: return {channels.begin(), channels.end()};
    }
    std::vector<std::string_view> codes;
    for (const ProvincePopulation& province : provinces) codes.push_back(province.code);
    return codes;
}

/// 1970-01-03 was a Saturday.
std::int32_t saturday_of(std::int32_t day) {
    const std::int32_t since = day - 2;
    return day - ((since % days_of_week) + days_of_week) % days_of_week;
}

void count_days(const std::vector<Participant>& participants, Participation& out) {
    std::int32_t first = 0, last = 0;
    bool is_any = false;
    for (const Participant& one : participants) {
        if (!one.day) continue;
        first = is_any ? std::min(first, one.day->since_epoch) : one.day->since_epoch;
        last = is_any ? std::max(last, one.day->since_epoch) : one.day->since_epoch;
        is_any = true;
    }
    out.first_day = {saturday_of(first)};
    const std::int32_t days =
        is_any ? saturday_of(last) + days_of_week - out.first_day.since_epoch : 0;
    out.by_day.counts.assign(static_cast<std::size_t>(days) + 1, 0);
    for (const Participant& one : participants)
        ++out.by_day.counts[one.day ? static_cast<std::size_t>(one.day->since_epoch -
                                                               out.first_day.since_epoch)
                                    : static_cast<std::size_t>(days)];
    hide_small_counts(out.by_day);
}

CrossTable cross(const std::vector<Participant>& participants, std::size_t one, std::size_t other,
                 const Margin& rows, const Margin& columns) {
    CrossTable table{rows.counts.size(), columns.counts.size(), {}, {}, false};
    table.counts.assign(table.rows * table.columns, 0);
    for (const Participant& person : participants)
        ++table.counts[person.values[one] * table.columns + person.values[other]];
    hide_small_counts(table, rows, columns);
    return table;
}

} // namespace

std::string_view word(Trait trait) {
    return trait_words[static_cast<std::size_t>(trait)];
}

const std::vector<std::string_view>& values_of(Trait trait) {
    // Made once: whoever reads a file asks for each of its cells.
    static const auto values = [] {
        std::array<std::vector<std::string_view>, trait_count> all;
        for (std::size_t one = 0; one < trait_count; ++one) {
            all[one] = stated_values(static_cast<Trait>(one));
            all[one].emplace_back("not_stated");
        }
        return all;
    }();
    return values[static_cast<std::size_t>(trait)];
}

std::optional<std::uint8_t> value_from_word(Trait trait, std::string_view word) {
    const auto& values = values_of(trait);
    if (word.empty()) return static_cast<std::uint8_t>(values.size() - 1);
    const auto found = std::find(values.begin(), values.end(), word);
    if (found == values.end()) return std::nullopt;
    return static_cast<std::uint8_t>(found - values.begin());
}

std::optional<std::uint8_t> province_from_old_code(std::string_view code) {
    if (code.empty()) return static_cast<std::uint8_t>(provinces.size());
    for (std::size_t i = 0; i < provinces.size(); ++i)
        if (provinces[i].code_before_2020 == code) return static_cast<std::uint8_t>(i);
    return std::nullopt;
}

std::optional<std::uint8_t> age_band_from_years(int years) {
    if (years < 0 || years > oldest) return std::nullopt;
    const auto after = std::upper_bound(band_starts.begin(), band_starts.end(), years);
    return static_cast<std::uint8_t>(after - band_starts.begin());
}

Participation count_participation(const std::vector<Participant>& participants) {
    Participation out;
    out.participant_count = static_cast<std::int64_t>(participants.size());
    for (std::size_t trait = 0; trait < trait_count; ++trait) {
        TraitTable table{static_cast<Trait>(trait), {}};
        table.margin.counts.assign(values_of(table.trait).size(), 0);
        for (const Participant& one : participants) ++table.margin.counts[one.values[trait]];
        hide_small_counts(table.margin);
        out.by_trait.push_back(std::move(table));
    }
    for (std::size_t one = 0; one < trait_count; ++one)
        for (std::size_t other = one + 1; other < trait_count; ++other)
            out.by_two.push_back({static_cast<Trait>(one), static_cast<Trait>(other),
                                  cross(participants, one, other, out.by_trait[one].margin,
                                        out.by_trait[other].margin)});
    count_days(participants, out);
    return out;
}

std::optional<std::int64_t>
population_of(std::initializer_list<std::pair<Trait, std::size_t>> values) {
    std::optional<std::size_t> band, gender, province;
    for (const auto& [trait, value] : values) {
        if (trait == Trait::Audience || trait == Trait::Channel) return std::nullopt;
        if (value + 1 == values_of(trait).size())
            return std::nullopt; // of those not stated: nobody knows
        (trait == Trait::AgeBand ? band : trait == Trait::Gender ? gender : province) = value;
    }
    std::int64_t sum = 0;
    for (std::size_t p = 0; p < provinces.size(); ++p)
        for (std::size_t b = 0; b < age_bands.size(); ++b) {
            if ((province && *province != p) || (band && *band != b)) continue;
            if (!gender || *gender == 0) sum += provinces[p].female[b];
            if (!gender || *gender == 1) sum += provinces[p].male[b];
        }
    return sum;
}

std::int64_t rate_in_thousandths(std::int64_t count, std::int64_t population) {
    return (count * 200'000'000 + population) / (2 * population);
}

} // namespace hamandish::analysis
