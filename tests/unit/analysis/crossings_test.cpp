// Tables by two traits that share one, as the report publishes them, attacked by whoever knows all.
#include "analysis/participation.h"
#include "analysis/suppression.h"
#include "attacker.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <gtest/gtest.h>
#include <numeric>
#include <random>

namespace hamandish::analysis::crossings_test {
namespace {

using test::Attacker;

/// Several traits, each crossed with the first one ("the hub"), and the sum of all.
struct Star {
    std::vector<std::size_t> sizes;
    std::vector<Margin> margins;    ///< by trait
    std::vector<CrossTable> tables; ///< table k: trait k + 1 by the hub
    std::int64_t sum = 0;
};

Star star_of(std::vector<std::size_t> sizes, const std::vector<std::vector<std::size_t>>& people) {
    Star out;
    out.sizes = std::move(sizes);
    out.sum = static_cast<std::int64_t>(people.size());
    out.margins.resize(out.sizes.size());
    for (std::size_t t = 0; t < out.sizes.size(); ++t)
        out.margins[t].counts.assign(out.sizes[t], 0);
    for (std::size_t t = 1; t < out.sizes.size(); ++t) {
        auto& table = out.tables.emplace_back();
        table.rows = out.sizes[t];
        table.columns = out.sizes[0];
        table.counts.assign(table.rows * table.columns, 0);
    }
    for (const auto& person : people)
        for (std::size_t t = 0; t < out.sizes.size(); ++t) {
            ++out.margins[t].counts[person[t]];
            if (t > 0) ++out.tables[t - 1].counts[person[t] * out.sizes[0] + person[0]];
        }
    for (Margin& margin : out.margins) hide_small_counts(margin);
    for (std::size_t t = 1; t < out.sizes.size(); ++t)
        hide_small_counts(out.tables[t - 1], out.margins[t], out.margins[0]);
    return out;
}

/// Few or many people, evenly or crowded into the first values, as provinces are.
Star random_star(std::mt19937& random, const std::vector<std::size_t>& sizes,
                 std::size_t most_people) {
    std::vector<std::vector<std::size_t>> people(1 + random() % most_people);
    const std::size_t crowding = random() % 4;
    for (auto& person : people)
        for (const std::size_t size : sizes) {
            std::size_t value = random() % size;
            for (std::size_t i = 0; i < crowding; ++i)
                value = std::min<std::size_t>(value, random() % size);
            person.push_back(value);
        }
    return star_of(sizes, people);
}

bool is_small(std::int64_t count) {
    return count > 0 && count < smallest_count;
}

/// What nobody published, numbered; what was published stands in the sums.
class Unknowns {
  public:
    explicit Unknowns(const Star& star) : star_(star) {
        for (const Margin& margin : star.margins)
            margins_.push_back(numbered(margin.counts, margin.is_hidden, margin.is_withheld));
        for (const CrossTable& table : star.tables)
            tables_.push_back(numbered(table.counts, table.is_hidden, table.is_withheld));
    }

    [[nodiscard]] Attacker attacker() const {
        Attacker out(count_);
        for (std::size_t t = 0; t < star_.margins.size(); ++t) {
            Sum sum;
            for (std::size_t i = 0; i < star_.sizes[t]; ++i)
                add(sum, margins_[t][i], star_.margins[t].counts[i], 1);
            learn(out, sum, star_.sum);
        }
        for (std::size_t k = 0; k < star_.tables.size(); ++k) learn_lines(out, k);
        return out;
    }
    /// Every small count that is hidden: its number, and itself.
    [[nodiscard]] std::vector<std::pair<std::size_t, std::int64_t>> small() const {
        std::vector<std::pair<std::size_t, std::int64_t>> out;
        const auto collect = [&](const std::vector<std::int64_t>& counts, const Numbers& numbers) {
            for (std::size_t i = 0; i < counts.size(); ++i)
                if (is_small(counts[i])) {
                    EXPECT_TRUE(numbers[i]) << "published: " << counts[i];
                    if (numbers[i]) out.emplace_back(*numbers[i], counts[i]);
                }
        };
        for (std::size_t t = 0; t < star_.margins.size(); ++t)
            if (!star_.margins[t].is_withheld) collect(star_.margins[t].counts, margins_[t]);
        for (std::size_t k = 0; k < star_.tables.size(); ++k)
            if (!star_.tables[k].is_withheld) collect(star_.tables[k].counts, tables_[k]);
        return out;
    }

  private:
    using Numbers = std::vector<std::optional<std::size_t>>;
    struct Sum {
        std::map<std::size_t, double> unknown;
        std::int64_t known = 0;
    };

    Numbers numbered(const std::vector<std::int64_t>& counts, const std::vector<bool>& is_hidden,
                     bool is_withheld) {
        Numbers out(counts.size());
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (is_withheld || is_hidden[i]) out[i] = count_++;
        return out;
    }
    static void add(Sum& sum, std::optional<std::size_t> number, std::int64_t count, int sign) {
        if (number)
            sum.unknown[*number] += sign;
        else
            sum.known += sign * count;
    }
    static void learn(Attacker& attacker, const Sum& sum, std::int64_t whole) {
        if (!sum.unknown.empty())
            attacker.learn(sum.unknown, static_cast<double>(whole - sum.known));
    }
    /// Each row and column of a table is as much as its margin.
    void learn_lines(Attacker& attacker, std::size_t k) const {
        const CrossTable& table = star_.tables[k];
        for (std::size_t row = 0; row < table.rows; ++row) {
            Sum sum;
            for (std::size_t i = 0; i < table.columns; ++i)
                add(sum, tables_[k][row * table.columns + i], table.counts[row * table.columns + i],
                    1);
            add(sum, margins_[k + 1][row], star_.margins[k + 1].counts[row], -1);
            learn(attacker, sum, 0);
        }
        for (std::size_t column = 0; column < table.columns; ++column) {
            Sum sum;
            for (std::size_t i = 0; i < table.rows; ++i)
                add(sum, tables_[k][i * table.columns + column],
                    table.counts[i * table.columns + column], 1);
            add(sum, margins_[0][column], star_.margins[0].counts[column], -1);
            learn(attacker, sum, 0);
        }
    }

    const Star& star_;
    std::vector<Numbers> margins_, tables_;
    std::size_t count_ = 0;
};

/// How many small counts were attacked; each must be able to be 0, and to be 5.
std::size_t attack(const Star& star) {
    const Unknowns unknowns(star);
    const auto small = unknowns.small();
    if (small.empty()) return 0;
    Attacker attacker = unknowns.attacker();
    for (const auto& [unknown, count] : small) {
        EXPECT_LT(attacker.bound(unknown, -1), 1e-4) << count << " cannot be 0";
        EXPECT_GT(attacker.bound(unknown, 1), smallest_count - 1e-4) << count << " cannot be 5";
    }
    return small.size();
}

TEST(Crossings, TheAttackerFindsNothingInThousandsOfSmallOnes) {
    std::mt19937 random(161);
    std::size_t attacked = 0, published = 0;
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::size_t> sizes;
        for (int t = 0; t < 3; ++t) sizes.push_back(2 + random() % 3);
        const Star star = random_star(random, sizes, 300);
        attacked += attack(star);
        for (const CrossTable& table : star.tables) published += table.is_withheld ? 0 : 1;
    }
    EXPECT_GT(attacked, 3000U);
    EXPECT_GT(published, 2000U); // safety is not bought by publishing nothing
}

/// As many values as the report's tables have: gender; age band, province, audience group.
TEST(Crossings, TheAttackerFindsNothingInTablesOfTheReportsSize) {
    std::mt19937 random(7);
    std::size_t attacked = 0, published = 0;
    for (const std::size_t most : {60, 300, 1000, 3000, 10'000}) {
        const Star star = random_star(random, {3, 8, 32, 6}, most);
        attacked += attack(star);
        for (const CrossTable& table : star.tables) published += table.is_withheld ? 0 : 1;
    }
    EXPECT_GT(attacked, 30U);
    EXPECT_GT(published, 3U);
}

/// The people themselves are one table of all traits, which every published number is a sum of.
/// Whoever knows that much learns no more, because the tables share one trait alone.
class Joint {
  public:
    explicit Joint(const Star& star) : star_(star) {
        count_ = std::accumulate(star.sizes.begin(), star.sizes.end(), std::size_t{1},
                                 std::multiplies<>());
    }
    /// The kinds of people that have these values; traits that are not named may have any.
    [[nodiscard]] std::vector<std::size_t>
    with(const std::map<std::size_t, std::size_t>& values) const {
        std::vector<std::size_t> out;
        for (std::size_t kind = 0; kind < count_; ++kind) {
            std::size_t rest = kind;
            bool is_one = true;
            for (std::size_t t = 0; t < star_.sizes.size(); ++t) {
                const auto wanted = values.find(t);
                is_one =
                    is_one && (wanted == values.end() || wanted->second == rest % star_.sizes[t]);
                rest /= star_.sizes[t];
            }
            if (is_one) out.push_back(kind);
        }
        return out;
    }
    [[nodiscard]] Attacker attacker() const {
        Attacker out(count_);
        learn(out, {}, star_.sum);
        each([&](const auto& values, std::int64_t count, bool is_hidden) {
            if (!is_hidden) learn(out, values, count);
        });
        return out;
    }
    /// Calls back with the values, the count, and whether it is hidden: of all that is published.
    template <class Visit>
    void each(Visit visit) const {
        for (std::size_t t = 0; t < star_.margins.size(); ++t) {
            const Margin& margin = star_.margins[t];
            for (std::size_t i = 0; i < margin.counts.size() && !margin.is_withheld; ++i)
                visit(std::map<std::size_t, std::size_t>{{t, i}}, margin.counts[i],
                      margin.is_hidden[i]);
        }
        for (std::size_t k = 0; k < star_.tables.size(); ++k) {
            const CrossTable& table = star_.tables[k];
            for (std::size_t i = 0; i < table.counts.size() && !table.is_withheld; ++i)
                visit(std::map<std::size_t, std::size_t>{{k + 1, i / table.columns},
                                                         {0, i % table.columns}},
                      table.counts[i], table.is_hidden[i]);
        }
    }

  private:
    void learn(Attacker& attacker, const std::map<std::size_t, std::size_t>& values,
               std::int64_t count) const {
        std::map<std::size_t, double> sum;
        for (const std::size_t kind : with(values)) sum[kind] = 1;
        attacker.learn(sum, static_cast<double>(count));
    }

    const Star& star_;
    std::size_t count_ = 1;
};

TEST(Crossings, KnowingThatTheyAreOnePeopleTellsNoMore) {
    std::mt19937 random(2016);
    int attacked = 0;
    for (int round = 0; round < 60; ++round) {
        const Star star = random_star(random, {2 + random() % 2, 2 + random() % 2, 3}, 80);
        const Joint joint(star);
        Attacker attacker = joint.attacker();
        joint.each([&](const auto& values, std::int64_t count, bool is_hidden) {
            if (!is_hidden || !is_small(count)) return;
            ++attacked;
            const auto kinds = joint.with(values);
            EXPECT_LT(attacker.bound_of_sum(kinds, -1), 1e-4) << round << ": " << count;
            EXPECT_GT(attacker.bound_of_sum(kinds, 1), smallest_count - 1e-4)
                << round << ": " << count;
        });
    }
    EXPECT_GT(attacked, 50);
}

/// Why the report crosses everything with one trait. Of 21 people, each of three traits is crossed
/// with both others; one table has a small count and is hidden whole, so that it can be moved by
/// sums. But six people are (any, 0, 1), and only five can be (1, 0, any): one is (0, 0, 1).
TEST(Crossings, ThreeTraitsTwoByTwoTellMoreTogether) {
    std::array<std::int64_t, 8> people{}; // of kind 4a + 2b + c
    people[0] = 9;
    people[1] = 1;
    people[5] = 5;
    people[6] = 6;
    CrossTable hidden{2, 2, {9, 1, 6, 5}, {}, false}; // a by c
    hide_small_counts(hidden, {{10, 11}, {false, false}, false}, {{15, 6}, {false, false}, false});
    ASSERT_FALSE(hidden.is_withheld);
    ASSERT_EQ(hidden.is_hidden, std::vector<bool>(4, true));
    Attacker attacker(8);
    for (const auto& [first, second] : {std::pair{4U, 2U}, {2U, 1U}}) // a by b, b by c: published
        for (unsigned cell = 0; cell < 4; ++cell) {
            std::map<std::size_t, double> sum;
            std::int64_t count = 0;
            for (unsigned kind = 0; kind < 8; ++kind) {
                if (((kind & first) != 0) != ((cell & 2U) != 0)) continue;
                if (((kind & second) != 0) != ((cell & 1U) != 0)) continue;
                sum[kind] = 1;
                count += people[kind];
            }
            attacker.learn(sum, static_cast<double>(count));
        }
    EXPECT_GT(attacker.bound_of_sum({1, 3}, -1), 1 - 1e-4) << "it cannot be 0";
}

TEST(Crossings, TheAttackerIsOneThatSucceeds) {
    // One small count in a row of two, and nothing beside it hidden: a sum away.
    Star star = star_of({2, 2}, {});
    star.sum = 83;
    star.margins = {{{43, 40}, {false, false}, false}, {{23, 60}, {false, false}, false}};
    star.tables = {{2, 2, {3, 20, 40, 20}, {true, false, false, false}, false}};
    const Unknowns careless(star);
    ASSERT_EQ(careless.small().size(), 1U);
    Attacker attacker = careless.attacker();
    EXPECT_NEAR(attacker.bound(careless.small()[0].first, 1), 3, 1e-4);
    hide_small_counts(star.tables[0], star.margins[1], star.margins[0]);
    EXPECT_EQ(attack(star), 1U);
}

TEST(Crossings, FourHundredThousandPeopleAreNoWork) {
    std::mt19937 random(400);
    std::vector<std::vector<std::size_t>> people(400'000);
    for (auto& person : people)
        person = {random() % 3, random() % 8, std::min(random() % 32, random() % 32),
                  std::min({random() % 6, random() % 6, random() % 6})};
    const auto begin = std::chrono::steady_clock::now();
    const Star star = star_of({3, 8, 32, 6}, people);
    const auto took = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(took, std::chrono::seconds(20)); // some milliseconds; far more where all is checked
    for (const CrossTable& table : star.tables) EXPECT_FALSE(table.is_withheld);
    EXPECT_EQ(attack(star), 0U) << "with so many nothing is small";
}

} // namespace
} // namespace hamandish::analysis::crossings_test
