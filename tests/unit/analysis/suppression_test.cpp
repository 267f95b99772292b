// Hidden counts, attacked by whoever knows everything that is published.
#include "analysis/suppression.h"

#include "analysis/participation.h"
#include "attacker.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>
#include <random>

namespace hamandish::analysis::suppression_test {
namespace {

using test::Attacker;

/// Three traits: three margins, three tables, and the sum of all, as they are published together.
struct Publication {
    std::array<std::size_t, 3> sizes{};
    std::array<Margin, 3> margins;
    std::array<CrossTable, 3> tables; ///< of traits 0 and 1, 0 and 2, 1 and 2
    std::int64_t sum = 0;
};
constexpr std::array<std::pair<std::size_t, std::size_t>, 3> crossed{{{0, 1}, {0, 2}, {1, 2}}};

Publication random_publication(std::mt19937& random) {
    Publication out;
    for (std::size_t& size : out.sizes) size = 2 + random() % 3;
    for (std::size_t t = 0; t < 3; ++t) out.margins[t].counts.assign(out.sizes[t], 0);
    for (std::size_t k = 0; k < 3; ++k) {
        out.tables[k].rows = out.sizes[crossed[k].first];
        out.tables[k].columns = out.sizes[crossed[k].second];
        out.tables[k].counts.assign(out.tables[k].rows * out.tables[k].columns, 0);
    }
    out.sum = 1 + random() % 400;
    const bool is_skewed = random() % 2 == 0;
    for (std::int64_t person = 0; person < out.sum; ++person) {
        std::array<std::size_t, 3> values{};
        for (std::size_t t = 0; t < 3; ++t) {
            values[t] = random() % out.sizes[t];
            if (is_skewed) values[t] = std::min<std::size_t>(values[t], random() % out.sizes[t]);
            ++out.margins[t].counts[values[t]];
        }
        for (std::size_t k = 0; k < 3; ++k)
            ++out.tables[k].counts[values[crossed[k].first] * out.tables[k].columns +
                                   values[crossed[k].second]];
    }
    for (Margin& margin : out.margins) hide_small_counts(margin);
    for (std::size_t k = 0; k < 3; ++k)
        hide_small_counts(out.tables[k], out.margins[crossed[k].first],
                          out.margins[crossed[k].second]);
    return out;
}

/// Numbers every count: first those of the margins, then of the tables.
struct Numbering {
    std::array<std::size_t, 3> margins{}, tables{};
    std::size_t count = 0;
};

Numbering number_counts(const Publication& all) {
    Numbering out;
    for (std::size_t t = 0; t < 3; ++t) {
        out.margins[t] = out.count;
        out.count += all.sizes[t];
    }
    for (std::size_t k = 0; k < 3; ++k) {
        out.tables[k] = out.count;
        out.count += all.tables[k].counts.size();
    }
    return out;
}

void learn_what_is_published(Attacker& attacker, const Publication& all, const Numbering& at) {
    const auto learn = [&](std::size_t first, const std::vector<std::int64_t>& counts,
                           const std::vector<bool>& is_hidden, bool is_withheld) {
        for (std::size_t i = 0; i < counts.size() && !is_withheld; ++i)
            if (!is_hidden[i]) attacker.learn({{first + i, 1}}, static_cast<double>(counts[i]));
    };
    for (std::size_t t = 0; t < 3; ++t) {
        const Margin& margin = all.margins[t];
        learn(at.margins[t], margin.counts, margin.is_hidden, margin.is_withheld);
    }
    for (std::size_t k = 0; k < 3; ++k) {
        const CrossTable& table = all.tables[k];
        learn(at.tables[k], table.counts, table.is_hidden, table.is_withheld);
    }
}

void learn_what_binds(Attacker& attacker, const Publication& all, const Numbering& at) {
    for (std::size_t t = 0; t < 3; ++t) {
        std::map<std::size_t, double> sum;
        for (std::size_t i = 0; i < all.sizes[t]; ++i) sum[at.margins[t] + i] = 1;
        attacker.learn(sum, static_cast<double>(all.sum));
    }
    for (std::size_t k = 0; k < 3; ++k) {
        const CrossTable& table = all.tables[k];
        for (std::size_t row = 0; row < table.rows; ++row) {
            std::map<std::size_t, double> sum{{at.margins[crossed[k].first] + row, -1}};
            for (std::size_t column = 0; column < table.columns; ++column)
                sum[at.tables[k] + row * table.columns + column] = 1;
            attacker.learn(sum, 0);
        }
        for (std::size_t column = 0; column < table.columns; ++column) {
            std::map<std::size_t, double> sum{{at.margins[crossed[k].second] + column, -1}};
            for (std::size_t row = 0; row < table.rows; ++row)
                sum[at.tables[k] + row * table.columns + column] = 1;
            attacker.learn(sum, 0);
        }
    }
}

/// The smallest counts that the attacker pins down; empty when all are safe.
std::vector<std::string> broken(const Publication& all, int& attacked) {
    const Numbering at = number_counts(all);
    Attacker attacker(at.count);
    learn_what_is_published(attacker, all, at);
    learn_what_binds(attacker, all, at);
    std::vector<std::string> out;
    const auto attack = [&](std::size_t unknown, std::int64_t count, const char* where) {
        if (count == 0 || count >= smallest_count) return;
        ++attacked;
        const double least = attacker.bound(unknown, -1), most = attacker.bound(unknown, 1);
        if (least > 1e-4 || most < smallest_count - 1e-4)
            out.push_back(std::string(where) + " " + std::to_string(count) + " in [" +
                          std::to_string(least) + ", " + std::to_string(most) + "]");
    };
    for (std::size_t t = 0; t < 3; ++t)
        for (std::size_t i = 0; i < all.sizes[t] && !all.margins[t].is_withheld; ++i)
            attack(at.margins[t] + i, all.margins[t].counts[i], "margin");
    for (std::size_t k = 0; k < 3; ++k)
        for (std::size_t i = 0; i < all.tables[k].counts.size() && !all.tables[k].is_withheld; ++i)
            attack(at.tables[k] + i, all.tables[k].counts[i], "table");
    return out;
}

TEST(Suppression, TheAttackerFindsNoSmallCount) {
    std::mt19937 random(1395);
    int attacked = 0, published = 0;
    for (int round = 0; round < 400; ++round) {
        const Publication all = random_publication(random);
        for (const std::string& one : broken(all, attacked)) ADD_FAILURE() << round << ": " << one;
        for (const CrossTable& table : all.tables) published += table.is_withheld ? 0 : 1;
    }
    EXPECT_GT(attacked, 500);
    EXPECT_GT(published, 400); // safety is not bought by publishing nothing
}

TEST(Suppression, TheAttackerIsOneThatSucceeds) {
    std::mt19937 random(7);
    int attacked = 0;
    std::size_t found = 0;
    for (int round = 0; round < 50; ++round) {
        Publication all = random_publication(random);
        for (CrossTable& table : all.tables) { // small ones only, as a careless office would
            table.is_withheld = false;
            for (std::size_t i = 0; i < table.counts.size(); ++i)
                table.is_hidden[i] = table.counts[i] > 0 && table.counts[i] < smallest_count;
        }
        found += broken(all, attacked).size();
    }
    EXPECT_GT(found, 20U);
}

TEST(Suppression, LargeCountsStay) {
    Margin margin{{50, 60, 0}, {}, false};
    hide_small_counts(margin);
    EXPECT_EQ(margin.is_hidden, std::vector<bool>(3, false));
    CrossTable table{2, 2, {20, 30, 25, 35}, {}, false};
    const Margin rows{{50, 60}, {false, false}, false}, columns{{45, 65}, {false, false}, false};
    hide_small_counts(table, rows, columns);
    EXPECT_EQ(table.is_hidden, std::vector<bool>(4, false));
}

TEST(Suppression, ASmallOneTakesTheCheapestOthersAlong) {
    Margin margin{{3, 50, 7, 9}, {}, false};
    hide_small_counts(margin);
    EXPECT_EQ(margin.is_hidden, (std::vector<bool>{true, false, true, false}));
    CrossTable table{3, 3, {3, 20, 90, 20, 20, 90, 90, 90, 90}, {}, false};
    const Margin rows{{113, 130, 270}, {false, false, false}, false};
    hide_small_counts(table, rows, rows);
    EXPECT_EQ(table.is_hidden,
              (std::vector<bool>{true, true, false, true, true, false, false, false, false}));
    Margin alone{{3, 0, 0}, {}, false};
    hide_small_counts(alone);
    EXPECT_TRUE(alone.is_withheld);
}

TEST(Participation, EveryoneIsInEveryTable) {
    std::mt19937 random(5);
    std::vector<Participant> people(3000);
    for (Participant& one : people) {
        for (std::size_t t = 0; t < trait_count; ++t)
            one.values[t] =
                static_cast<std::uint8_t>(random() % values_of(static_cast<Trait>(t)).size());
        if (random() % 10 > 0)
            one.day = base::Day{20'000 + static_cast<std::int32_t>(random() % 40)};
    }
    const Participation found = count_participation(people);
    const auto sum = [](const auto& counts) {
        return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    };
    EXPECT_EQ(found.participant_count, 3000);
    for (const auto& table : found.by_trait) EXPECT_EQ(sum(table.margin.counts), 3000);
    EXPECT_EQ(found.by_two.size(), 10U);
    for (const auto& table : found.by_two) EXPECT_EQ(sum(table.table.counts), 3000);
    EXPECT_EQ(sum(found.by_day.counts), 3000);
    EXPECT_EQ(found.by_day.counts.size() % 7, 1U);
    EXPECT_LE(found.first_day.since_epoch, 20'000);
}

TEST(Participation, WordsAndCodes) {
    EXPECT_EQ(value_from_word(Trait::Province, "IR-23"), province_from_old_code("IR-07"));
    EXPECT_EQ(value_from_word(Trait::Gender, ""), value_from_word(Trait::Gender, "not_stated"));
    EXPECT_FALSE(value_from_word(Trait::Gender, "woman"));
    EXPECT_EQ(age_band_from_years(14), value_from_word(Trait::AgeBand, "0-14"));
    EXPECT_EQ(age_band_from_years(15), value_from_word(Trait::AgeBand, "15-24"));
    EXPECT_EQ(age_band_from_years(65), value_from_word(Trait::AgeBand, "65+"));
    EXPECT_FALSE(age_band_from_years(-1));
    EXPECT_FALSE(age_band_from_years(151));
    EXPECT_EQ(population_of({}), 79'926'270); // as the Statistical Centre of Iran announced it
    EXPECT_FALSE(population_of({{Trait::Channel, 0}}));
    EXPECT_FALSE(population_of({{Trait::Gender, 2}}));
    EXPECT_EQ(rate_in_thousandths(1, 200'000), 500);
    EXPECT_EQ(rate_in_thousandths(1, 3), 33'333'333);
    EXPECT_EQ(rate_in_thousandths(2, 3), 66'666'667);
}

} // namespace
} // namespace hamandish::analysis::suppression_test
