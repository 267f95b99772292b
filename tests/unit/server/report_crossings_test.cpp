// Two answers at once: counted from what was said together, completed from what was said alone.
#include "server/logbook/report_crossings.h"

#include <gtest/gtest.h>
#include <map>

namespace hamandish::logbook::report_crossings_test {
namespace {

using analysis::Margin;
using Answers = std::vector<store::GenderedAnswerCount>;

constexpr int this_year = 1405;

/// Counts by place among the values of each trait; nobody elsewhere.
AskedMargins margins(const std::vector<std::map<std::size_t, std::int64_t>>& counts) {
    AskedMargins out;
    for (std::size_t i = 0; i < asked_traits.size(); ++i) {
        out[i].counts.assign(analysis::values_of(asked_traits[i].trait).size(), 0);
        for (const auto& [at, people] : counts[i]) out[i].counts[at] = people;
        hide_small_counts(out[i]);
    }
    return out;
}

/// A hundred people: 60 women, 30 men, ten who do not say.
AskedMargins hundred() {
    return margins({{{1, 40}, {2, 50}, {7, 10}},
                    {{0, 60}, {1, 30}, {2, 10}},
                    {{23, 80}, {31, 20}},
                    {{5, 100}}});
}

std::int64_t count_of(const contract::ReportTable& table, const std::string& value) {
    for (const contract::ReportCount& one : table.rows)
        if (one.value == value) return one.suppressed ? -1 : one.count;
    ADD_FAILURE() << value;
    return -2;
}

TEST(ReportCrossings, CompletesWhatWasSaidAlone) {
    const Answers answers{
        {"birth_year", "1385", "woman", 25}, {"birth_year", "1385", "man", 10},
        {"birth_year", "1380", "woman", 5},  {"birth_year", "1375", "woman", 25},
        {"birth_year", "1375", "man", 15},   {"education", "doctorate", "man", 30}};
    const auto tables = report_crossings(answers, hundred(), this_year);
    ASSERT_EQ(tables.size(), 1u) << "nobody said a province or a group together with a gender";
    const auto& ages = tables.front();
    EXPECT_EQ(ages.by, "age_band/gender");
    EXPECT_FALSE(ages.withheld);
    ASSERT_EQ(ages.rows.size(), 24u);
    EXPECT_EQ(ages.rows[3].value, "15-24/female") << "row by row";
    EXPECT_EQ(count_of(ages, "15-24/female"), 25);
    EXPECT_EQ(count_of(ages, "15-24/not_stated"), 5);
    EXPECT_EQ(count_of(ages, "25-34/female"), 30) << "of two birth years";
    EXPECT_EQ(count_of(ages, "25-34/not_stated"), 5);
    EXPECT_EQ(count_of(ages, "not_stated/female"), 5);
    EXPECT_EQ(count_of(ages, "not_stated/male"), 5);
    EXPECT_EQ(count_of(ages, "not_stated/not_stated"), 0);
    const contract::ReportCount& women = ages.rows[3];
    EXPECT_EQ(women.per_100000_in_thousandths, analysis::rate_in_thousandths(25, women.population));
}

TEST(ReportCrossings, WhoeverWouldRatherNotSayHasNotSaid) {
    const std::string no(domain::prefer_not_to_say);
    const Answers answers{{"province", "IR-23", "woman", 50},
                          {"province", "IR-23", "man", 20},
                          {"province", "IR-23", no, 10},
                          {"province", no, "woman", 10}};
    const auto tables = report_crossings(answers, hundred(), this_year);
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_EQ(count_of(tables[0], "IR-23/not_stated"), 10);
    EXPECT_EQ(count_of(tables[0], "not_stated/female"), 10);
    EXPECT_EQ(count_of(tables[0], "not_stated/not_stated"), 0);
}

TEST(ReportCrossings, ASmallCountTakesOthersAlong) {
    const Answers answers{{"province", "IR-23", "woman", 50}, {"province", "IR-23", "man", 27}};
    const auto tables = report_crossings(answers, hundred(), this_year);
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_EQ(count_of(tables[0], "IR-23/not_stated"), -1) << "three";
    EXPECT_EQ(count_of(tables[0], "not_stated/male"), -1) << "three";
    int hidden = 0;
    for (const contract::ReportCount& one : tables[0].rows) {
        hidden += one.suppressed;
        EXPECT_TRUE(!one.suppressed || (one.count == 0 && one.per_100000_in_thousandths == 0))
            << "nothing is told of " << one.value;
    }
    EXPECT_GE(hidden, 4);
}

TEST(ReportCrossings, TellsNothingOfCountsThatContradictEachOther) {
    EXPECT_TRUE(report_crossings({{"province", "IR-23", "man", 31}}, hundred(), this_year).empty())
        << "more men than men";
    EXPECT_TRUE(report_crossings({{"province", "IR-07", "woman", 5}}, hundred(), this_year).empty())
        << "of a province of nobody";
    EXPECT_TRUE(
        report_crossings({{"province", "IR-23", "woman", 10}}, hundred(), this_year).empty())
        << "seventy of the province said no gender, and ten people did not";
    EXPECT_TRUE(report_crossings({}, hundred(), this_year).empty());
}

TEST(ReportCrossings, AWithheldMarginWithholdsWhatCrossesIt) {
    AskedMargins all = hundred();
    all[1].is_withheld = true;
    const auto tables = report_crossings(
        {{"province", "IR-23", "woman", 60}, {"province", "IR-23", "man", 15}}, all, this_year);
    ASSERT_EQ(tables.size(), 1u);
    EXPECT_TRUE(tables[0].withheld);
    EXPECT_TRUE(tables[0].rows.empty());
}

} // namespace
} // namespace hamandish::logbook::report_crossings_test
