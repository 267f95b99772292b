// The pictures of a report: do they say what the tables say, and nothing of what is hidden?
#include "hand.h"
#include "screens/province_outlines.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace hamandish::screens::test::report_test {
namespace {

using app::test::Story;
using contract::ReportCount;
using contract::ReportTable;
using kit::Node;
using kit::Ornament;
using kit::Role;

ReportTable ages() {
    ReportTable table{"age_band/gender", false, {}};
    const auto add = [&table](const std::string& value, std::int64_t count, std::int64_t population,
                              bool suppressed = false) {
        table.rows.push_back({value, suppressed, count, population, 0});
    };
    add("15-24/female", 30, 100);
    add("15-24/male", 10, 100);
    add("15-24/not_stated", 0, 0);
    add("25-34/female", 60, 200);
    add("25-34/male", 0, 200, true);
    add("25-34/not_stated", 0, 0, true);
    add("not_stated/female", 5, 0);
    add("not_stated/male", 0, 0, true);
    add("not_stated/not_stated", 0, 0, true);
    return table;
}

ReportTable provinces() {
    return {"province",
            false,
            {{"IR-00", false, 0, 1000, 0},
             {"IR-07", true, 0, 1000, 0},
             {"IR-23", false, 90, 1000, 9'000'000},
             {"IR-30", false, 10, 1000, 1'000'000},
             {"not_stated", false, 7, 0, 0}}};
}

Hand shown(std::vector<ReportTable> tables, const std::string& language = "en") {
    Hand hand(Story("/" + language + "/calls/e-participation/report"));
    contract::Report report;
    report.call.slug = "e-participation";
    report.call.participant_count = 107;
    report.statistics = std::move(tables);
    EXPECT_TRUE(hand.story.reply("/report", report));
    while (hand.story.reply("/api/", 500, "")) {
    }
    return hand;
}

std::vector<Node> with(const kit::Tree& page, Ornament ornament) {
    std::vector<Node> out;
    for (const Node& node : page)
        if (node.ornament == ornament) out.push_back(node);
    return out;
}

TEST(ReportScreen, HasAPyramidThatIsATable) {
    const Hand hand = shown({ages()});
    for (const float width : {1200.0f, 360.0f}) {
        const auto page = hand.page(width);
        const auto men = with(page, Ornament::BarBefore), women = with(page, Ornament::BarAfter);
        ASSERT_EQ(men.size(), 2u) << "of the ages that were stated";
        ASSERT_EQ(women.size(), 2u);
        // The oldest first; the longest bar is whole; a mark where the census stands: 200 of 600.
        EXPECT_FLOAT_EQ(women[0].fractions.at(0), 1);
        EXPECT_FLOAT_EQ(women[1].fractions.at(0), 0.5f);
        EXPECT_FLOAT_EQ(women[0].fractions.at(1), (200.0f / 600) / (60.0f / 100));
        EXPECT_EQ(men[0].fractions.at(0), kit::untold) << "nothing of its length is told";
        EXPECT_FLOAT_EQ(men[1].fractions.at(0), 10.0f / 60);
        for (const Node& bar : men) EXPECT_TRUE(bar.decorative) << "the cell says the number";
    }
    const std::string words = hand.words();
    for (const char* said : {"By age and gender", "25 to 34 years", "hidden", "Women", "Men"})
        EXPECT_NE(words.find(said), words.npos) << said;
}

TEST(ReportScreen, EveryRowOfACrossedTableHasEveryColumn) {
    const auto page = shown({ages()}).page();
    std::vector<std::size_t> cells(page.size());
    for (const Node& node : page)
        if (node.role == Role::Cell || node.role == Role::RowHeader ||
            node.role == Role::ColumnHeader)
            ++cells[static_cast<std::size_t>(node.parent)];
    std::size_t rows_of_four = 0, rows_of_three = 0;
    for (std::size_t i = 0; i < page.size(); ++i) {
        if (page[i].role != Role::Row) continue;
        rows_of_four += cells[i] == 4;
        rows_of_three += cells[i] == 3;
    }
    EXPECT_EQ(rows_of_four, 4u) << "a head and three values by three genders";
    EXPECT_EQ(rows_of_three, 3u) << "the pyramid: a head and two ages";
}

TEST(ReportScreen, AWithheldTableHasNoPicture) {
    const Hand hand = shown({{"age_band/gender", true, {}}, {"province", true, {}}});
    const auto page = hand.page();
    EXPECT_TRUE(with(page, Ornament::BarBefore).empty());
    EXPECT_TRUE(with(page, Ornament::Outlines).empty());
}

TEST(ReportScreen, ShadesProvincesByTheirRates) {
    const auto page = shown({provinces()}).page();
    const auto pictures = with(page, Ornament::Outlines);
    ASSERT_EQ(pictures.size(), 5u) << "a map, and nobody, two classes and hidden in its legend";
    const Node& map = pictures.front();
    EXPECT_FALSE(map.decorative);
    EXPECT_FALSE(map.name.empty());
    ASSERT_EQ(map.fractions.size(), 31u);
    EXPECT_EQ(map.fractions[0], 0);
    EXPECT_EQ(map.fractions[7], kit::untold);
    EXPECT_EQ(map.fractions[23], 1);
    EXPECT_GT(map.fractions[30], 0);
    EXPECT_LT(map.fractions[30], map.fractions[23]);
    for (const Node& node : with(shown({provinces()}).page(360), Ornament::Outlines))
        EXPECT_LE(node.layout.width, 360 - 40) << "no wider than a phone";
}

/// Their codes would put Markazi first.
TEST(ReportScreen, ListsProvincesAsReadersOfItsLanguageLookForThem) {
    auto crossed = ReportTable{"province/gender", false, {}};
    for (const auto& row : provinces().rows)
        crossed.rows.push_back({row.value + "/female", false, 10, 0, 0});
    const auto stand_so = [](const std::string& words, const std::vector<std::string>& names) {
        std::size_t at = 0;
        for (const std::string& name : names) {
            at = words.find(name, at);
            EXPECT_NE(at, words.npos) << name;
            if (at == words.npos) return;
        }
    };
    for (const ReportTable& table : {provinces(), crossed}) {
        stand_so(shown({table}, "fa").words(), {R"(البرز)", R"(تهران)", R"(فارس)", R"(مرکزی)"});
        stand_so(shown({table}).words(), {"Alborz", "Fars", "Markazi", "Tehran"});
    }
}

/// Two days, then those of no day: nothing of a hidden one, nor of a table that is withheld.
std::vector<ReportTable> days() {
    const auto line = [](const char* by, ReportCount first, ReportCount second, ReportCount none) {
        first.value = "2026-11-24";
        second.value = "2026-11-25";
        none.value = "not_stated";
        return ReportTable{by, false, {first, second, none}};
    };
    return {line("participants", {"", false, 40, 0, 0}, {"", false, 10, 0, 0}, {}),
            {"comments", true, {}},
            line("votes", {"", true, 0, 0, 0}, {"", true, 0, 0, 0}, {})};
}

Hand by_day(std::vector<ReportTable> tables) {
    Hand hand(Story("/en/calls/e-participation/report"));
    contract::Report report;
    report.call.slug = "e-participation";
    report.days = std::move(tables);
    EXPECT_TRUE(hand.story.reply("/report", report));
    while (hand.story.reply("/api/", 500, "")) {
    }
    return hand;
}

TEST(ReportScreen, TellsEachDayInATableWithBars) {
    const Hand hand = by_day(days());
    for (const float width : {1200.0f, 360.0f}) {
        const auto bars = with(hand.page(width), Ornament::BarAfter);
        ASSERT_EQ(bars.size(), 6u) << "three columns by two days; nobody came on no day";
        EXPECT_FLOAT_EQ(bars[0].fractions.at(0), 1) << "the greatest of its column";
        EXPECT_EQ(bars[1].fractions.at(0), kit::untold) << "a column that is withheld";
        EXPECT_EQ(bars[2].fractions.at(0), kit::untold);
        EXPECT_FLOAT_EQ(bars[3].fractions.at(0), 0.25f);
        for (const Node& bar : bars) EXPECT_TRUE(bar.decorative) << "the cell says the number";
    }
    const std::string words = hand.words();
    for (const char* said : {"Day by day", "Participants", "Votes", "hidden", "2026"})
        EXPECT_NE(words.find(said), words.npos) << said;
    EXPECT_EQ(words.find("Day not known"), words.npos) << "there are none";
}

TEST(ReportScreen, SaysHowManyCameOnAnUnknownDay) {
    auto tables = days();
    tables[0].rows.back().count = 9;
    EXPECT_NE(by_day(tables).words().find("Day not known"), std::string::npos);
}

TEST(ReportScreen, HasNoTableOfDaysThatAreAllWithheld) {
    const Hand hand =
        by_day({{"participants", true, {}}, {"comments", true, {}}, {"votes", true, {}}});
    EXPECT_TRUE(with(hand.page(), Ornament::BarAfter).empty());
    EXPECT_NE(hand.words().find("not published"), std::string::npos);
}

Hand grouped(contract::OpinionGroups told) {
    Hand hand(Story("/en/calls/e-participation/report"));
    contract::Report report;
    report.call.slug = "e-participation";
    report.opinion_groups = std::move(told);
    EXPECT_TRUE(hand.story.reply("/report", report));
    while (hand.story.reply("/api/", 500, "")) {
    }
    return hand;
}

contract::OpinionGroups two_groups() {
    const contract::ReportQuote quote{7, "article-2", "Thirty days are too short."};
    return {"found",
            {{40, {{quote, "agree", {{true, 90, 10, 10}, {true, 30, 50, 20}}}}},
             {20, {{quote, "disagree", {{true, 40, 60, 10}, {}}}}}},
            {}};
}

TEST(ReportScreen, TellsEachGroupInTablesWithBars) {
    const Hand hand = grouped(two_groups());
    for (const float width : {1200.0f, 360.0f}) {
        std::vector<Node> bars;
        std::size_t tables = 0;
        for (const Node& node : hand.page(width)) {
            if (node.ornament == Ornament::StackedBar) bars.push_back(node);
            tables +=
                node.role == Role::Table && node.name.find("how each group") != node.name.npos;
        }
        EXPECT_EQ(tables, 2u);
        ASSERT_EQ(bars.size(), 4u) << "two tables of two groups";
        ASSERT_EQ(bars[1].fractions.size(), 3u);
        EXPECT_FLOAT_EQ(bars[1].fractions[0], 0.3f) << "agree, disagree, pass";
        EXPECT_FLOAT_EQ(bars[1].fractions[1], 0.5f);
        EXPECT_FLOAT_EQ(bars[0].fractions[0], 90.0f / 110) << "the whole bar, and no more";
        EXPECT_TRUE(bars[3].fractions.empty()) << "nothing is told of it";
        for (const Node& bar : bars) EXPECT_TRUE(bar.decorative) << "the cell says the number";
    }
    const std::string words = hand.words();
    for (const char* said : {"Group A", "Group B", "About 40 people", "85% or more", "under 15%",
                             "50%", "hidden", "Thirty days are too short.", "made by a computer",
                             "No comment was found on which all groups are of one mind."})
        EXPECT_NE(words.find(said), words.npos) << said;
}

TEST(ReportScreen, IsNotFinalBeforeItsUnitHasPublishedIt) {
    const std::string not_final = "This report is not final yet";
    const auto words = [](std::int64_t published_at_ms, std::int64_t unanswered) {
        Hand hand(Story("/en/calls/e-participation/report"));
        contract::Report report;
        report.call.slug = "e-participation";
        report.published_at_ms = published_at_ms;
        report.owed_count = 3;
        report.answered_count = 3 - unanswered;
        report.is_final = unanswered == 0;
        EXPECT_TRUE(hand.story.reply("/report", report));
        return hand.words();
    };
    EXPECT_NE(words(0, 0).find(not_final + ": the drafting unit has not published it."),
              std::string::npos)
        << "it appears by itself, and must not look like what somebody answers for";
    EXPECT_NE(words(0, 2).find(not_final + ": 2 proposals or requests have no answer."),
              std::string::npos);
    EXPECT_EQ(words(1, 0).find(not_final), std::string::npos);
    EXPECT_NE(words(1, 1).find(not_final + ": 1 proposal or request has no answer."),
              std::string::npos)
        << "somebody was not satisfied";
}

/// Answers alone complete only what nobody has to publish.
TEST(ReportScreen, IsOverdueUntilItIsPublishedWhereThatCounts) {
    const auto words = [](bool needs_publication, std::int64_t published_day) {
        Hand hand(Story("/en/calls/e-participation/report"));
        const std::int64_t now = hand.story.now_ms;
        contract::Report report;
        report.call.slug = "e-participation";
        report.now_ms = now;
        report.call.closes_at_ms = now - 40 * base::ms_per_day;
        report.due_at_ms = now - 10 * base::ms_per_day;
        report.complete_at_ms = now - 30 * base::ms_per_day;
        report.needs_publication = needs_publication;
        if (published_day != 0) report.published_at_ms = now - published_day * base::ms_per_day;
        EXPECT_TRUE(hand.story.reply("/report", report));
        return hand.words();
    };
    const std::string overdue = "This report is overdue", late = "This report was completed late",
                      answered = "Everything that was owed an answer had one by",
                      published = "This report was complete with its publication on";
    for (const auto& [needs, day, said] :
         {std::tuple{false, 0, answered}, std::tuple{false, 5, answered},
          std::tuple{true, 0, overdue}, std::tuple{true, 5, late}, std::tuple{true, 20, published}})
        EXPECT_NE(words(needs, day).find(said), std::string::npos) << needs << " " << day;
}

TEST(ReportScreen, SaysWhyNothingIsToldOfGroups) {
    EXPECT_NE(grouped({"too_few", {}, {}}).words().find("Too few people reacted"),
              std::string::npos);
    EXPECT_NE(grouped({"none", {}, {}}).words().find("No groups were found"), std::string::npos);
    EXPECT_NE(grouped({}).words().find("are sought within minutes"), std::string::npos);
}

/// A place on the map by its coordinates, as province_outlines.md says it is drawn.
base::Point place_of(double east, double north) {
    constexpr double width = 63.4 - 44.0, squeeze = 0.843391446;
    return {static_cast<float>((east - 44.0) / width),
            static_cast<float>((39.85 - north) / (width * squeeze))};
}

bool is_in(const std::vector<std::vector<base::Point>>& shape, base::Point at) {
    bool inside = false;
    for (const auto& ring : shape)
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const base::Point a = ring[i], b = ring[(i + 1) % ring.size()];
            if ((a.y <= at.y) == (b.y <= at.y)) continue;
            if (at.x < a.x + (at.y - a.y) / (b.y - a.y) * (b.x - a.x)) inside = !inside;
        }
    return inside;
}

TEST(ProvinceOutlines, EveryPlaceIsInItsProvinceAndInNoOther) {
    const kit::OutlineSet& map = province_outlines();
    ASSERT_EQ(map.shapes.size(), 31u);
    struct Place {
        const char* name;
        double east, north;
        std::size_t province;
    };
    for (const Place& one : {Place{"Tehran", 51.39, 35.69, 23},
                             {"Mashhad", 59.6, 36.3, 9},
                             {"Shiraz", 52.53, 29.6, 7},
                             {"Zahedan", 60.86, 29.5, 11},
                             {"Tabriz", 46.29, 38.08, 3},
                             {"Ahvaz", 48.67, 31.32, 6},
                             {"Karaj", 50.99, 35.83, 30},
                             {"Qom", 50.88, 34.64, 25},
                             {"Kharg", 50.31, 29.24, 18},
                             {"Kish", 53.98, 26.53, 22},
                             {"Qeshm", 55.9, 26.8, 22},
                             {"Abu Musa", 55.03, 25.87, 22},
                             {"Greater Tunb", 55.30, 26.262, 22},
                             {"Lesser Tunb", 55.145, 26.238, 22}})
        for (std::size_t i = 0; i < map.shapes.size(); ++i)
            EXPECT_EQ(is_in(map.shapes[i], place_of(one.east, one.north)), i == one.province)
                << one.name << " and province " << i;
}

TEST(ProvinceOutlines, AreClosedRingsOnTheMap) {
    const kit::OutlineSet& map = province_outlines();
    for (const auto& shape : map.shapes) {
        ASSERT_FALSE(shape.empty());
        for (const auto& ring : shape) {
            EXPECT_GE(ring.size(), 3u);
            EXPECT_FALSE(ring.front() == ring.back()) << "closed by itself";
            for (const base::Point& point : ring) {
                EXPECT_TRUE(point.x >= 0 && point.x <= 1 && point.y >= 0 && point.y <= map.height);
            }
        }
    }
}

} // namespace
} // namespace hamandish::screens::test::report_test
