// Does the report say who took part and what worried them, and hide what must not be told?
#include "contract/report_messages.h"
#include "report_town.h"

#include "server/documents/zip_archive.h"

#include <cstdlib>
#include <fstream>

namespace hamandish::journeys::report_test {
namespace {

using contract::ReportConcern;
using contract::ReportCount;
using contract::ReportTable;

class Reported : public ReportTown {
  protected:
    [[nodiscard]] contract::Report report() { return get<contract::Report>(call + "/report"); }
    [[nodiscard]] ReportTable by(const std::string& trait) {
        for (const ReportTable& table : report().statistics)
            if (table.by == trait) return table;
        ADD_FAILURE() << trait;
        return {};
    }
    [[nodiscard]] static ReportCount count_of(const ReportTable& table, const std::string& value) {
        for (const ReportCount& one : table.rows)
            if (one.value == value) return one;
        ADD_FAILURE() << value;
        return {};
    }
    /// The words of everything in the archive of open data.
    std::string archive_words() {
        const auto response = ask({"GET", call + "/report.zip"});
        EXPECT_EQ(response.status, 200);
        const auto archive = documents::ZipArchive::open(*response.body);
        std::string all;
        for (const char* part :
             {"report.json", "statistics.csv", "days.csv", "units.csv", "votes.csv", "comments.csv",
              "concerns.csv", "concern_comments.csv", "concern_units.csv", "concern_groups.csv"})
            all += archive->read(part).value_or("");
        return all;
    }
};

TEST_F(Reported, CountsWhoTookPartByWhatTheySay) {
    live_and_report();
    EXPECT_EQ(report().call.participant_count, 22);
    const ReportTable genders = by("gender");
    EXPECT_EQ(count_of(genders, "female").count, 11);
    // One who is erased, one who would rather not say, two who said nothing: four are hidden, and
    // so is the smallest other count, or they could be subtracted.
    EXPECT_EQ(count_of(genders, "female").suppressed, false);
    const auto hidden = count_of(genders, "not_stated"), with_it = count_of(genders, "male");
    EXPECT_TRUE(hidden.suppressed);
    EXPECT_EQ(hidden.count, 0) << "nothing is told of it";
    EXPECT_TRUE(with_it.suppressed);
}

TEST_F(Reported, IsPrintedAsItsPageSaysIt) {
    const Ask paper{"GET", "/calls/e-participation/report.pdf"};
    EXPECT_EQ(ask(paper).status, ask({"GET", call + "/report"}).status) << "not before its time";
    live_and_report();
    const auto printed = ask(paper);
    ASSERT_EQ(printed.status, 200);
    EXPECT_EQ(header(printed, "Content-Type"), "application/pdf");
    EXPECT_TRUE(printed.body->starts_with("%PDF-"));
    EXPECT_EQ(*printed.body, *ask(paper).body);
    if (const char* folder = std::getenv("HAMANDISH_SHOTS"))
        std::ofstream(std::string(folder) + "/report.pdf", std::ios::binary) << *printed.body;
    EXPECT_EQ(ask({"GET", "/calls/nothing/report.pdf"}).status, 404);
}

/// Men and women of two ages, and four who do not say: of the cells that the margins leave open,
/// those are told that nobody hides behind.
TEST_F(Reported, CountsTwoAnswersTogether) {
    for (int i = 0; i < 12; ++i) citizen({"1375", "man", "IR-23", "", "public", {}});
    live_and_report();
    const ReportTable ages = by("age_band/gender");
    EXPECT_EQ(ages.rows.size(), 24u) << "eight by three, row by row";
    const ReportCount young_men = count_of(ages, "25-34/male");
    EXPECT_EQ(young_men.count, 12);
    EXPECT_GT(young_men.population, 8'000'000);
    EXPECT_LT(young_men.population, count_of(by("age_band"), "25-34").population);
    EXPECT_EQ(count_of(ages, "45-54/male").count, 7);
    EXPECT_TRUE(count_of(ages, "65+/female").suppressed) << "two women";
    EXPECT_TRUE(count_of(ages, "25-34/female").suppressed) << "nine, who would tell of the two";
    const ReportTable provinces = by("province/gender");
    EXPECT_EQ(count_of(provinces, "IR-23/male").count, 12);
    EXPECT_EQ(count_of(provinces, "not_stated/male").population, 0);
    EXPECT_EQ(count_of(by("audience/gender"), "public/male").count, 12);
    EXPECT_NE(archive_words().find("age_band/gender,25-34/male,shown,12,"), std::string::npos);
    const auto page = ask({"GET", "/en/calls/e-participation/report"}); // without scripts
    for (const char* said : {"By age and gender", "Ages of the participants",
                             "Map of the provinces", "<svg aria-hidden=\"true\""})
        EXPECT_NE(page.body->find(said), std::string::npos) << said;
}

TEST_F(Reported, TellsRatesOfTheCensus) {
    live_and_report();
    const ReportCount tehran = count_of(by("province"), "IR-23");
    EXPECT_EQ(tehran.count, 9);
    EXPECT_EQ(tehran.population, 13'267'637);
    EXPECT_EQ(tehran.per_100000_in_thousandths, 68);
    const ReportCount thirties = count_of(by("age_band"), "25-34");
    EXPECT_EQ(thirties.count, 9);
    EXPECT_GT(thirties.population, 15'000'000);
    EXPECT_EQ(count_of(by("audience"), "public").population, 0) << "nobody has counted them";
}

TEST_F(Reported, TellsNoSmallCount) {
    live_and_report();
    for (const ReportTable& table : report().statistics) {
        std::int64_t shown = 0, hidden = 0;
        for (const ReportCount& one : table.rows) {
            EXPECT_FALSE(one.count > 0 && one.count < 5) << table.by << ' ' << one.value;
            shown += one.count;
            hidden += one.suppressed;
        }
        if (table.by == "channel") { // nobody was at a kiosk, and that may be told
            EXPECT_EQ(shown, 22);
            continue;
        }
        ASSERT_GE(hidden, 2) << table.by;
        EXPECT_GE(22 - shown, 5) << table.by << ": what is hidden can be worked out";
    }
}

/// From two reports that differ one could tell what one person said.
TEST_F(Reported, NeverChangesItsStatistics) {
    const std::string sara = citizen({"1375", "woman", "IR-23", "", "public", {}}),
                      reza = citizen({"1375", "man", "IR-23", "", "public", {}});
    live_and_report();
    const auto before = report().statistics;
    send<contract::Profile>("PUT", "/api/v1/me/profile",
                            contract::Profile{"1335", "man", "IR-07", "", "ngo", {}},
                            sign_in("09121000001"));
    erase(sign_in("09121000002"));
    EXPECT_EQ(report().statistics, before);
    EXPECT_EQ(report().call.participant_count, 24);
}

/// Sixteen come on the second day, and then four: with them the fewer of the other days are hidden.
TEST_F(Reported, TellsWhoCameOnWhichDay) {
    const base::Instant began = now();
    std::vector<std::string> early;
    for (int i = 0; i < 5; ++i) early.push_back(citizen({}));
    set_clock({began.ms + base::ms_per_day});
    for (int i = 0; i < 16; ++i) citizen({});
    for (const std::string& one : early) vote(one, "pass"); // changed, and counted already
    set_clock({began.ms + 2 * base::ms_per_day});
    for (int i = 0; i < 4; ++i) citizen({});
    erase(early[0]);
    pass_deadline();
    keep_log(now());
    const auto told = report();
    ASSERT_EQ(told.days.size(), 3u);
    for (const ReportTable* table : {&told.days[0], &told.days[2]}) {
        std::vector<std::int64_t> shown;
        int hidden = 0;
        for (const ReportCount& one : table->rows) {
            hidden += one.suppressed;
            if (one.count > 0) shown.push_back(one.count);
        }
        EXPECT_EQ(shown, std::vector<std::int64_t>{16}) << table->by;
        EXPECT_EQ(hidden, 2) << table->by;
        EXPECT_EQ(table->rows.back().value, "not_stated");
        EXPECT_FALSE(table->rows.back().suppressed);
        EXPECT_GE(table->rows.size(), 31u) << "every day of the call";
    }
    EXPECT_EQ(told.days[1].by, "comments");
    for (const ReportCount& one : told.days[1].rows) EXPECT_EQ(one.count, 0);
    const std::string words = archive_words();
    EXPECT_NE(words.find(",shown,16\r\n"), std::string::npos);
    EXPECT_NE(words.find("participants,not_stated,shown,0"), std::string::npos);
    const auto page = ask({"GET", "/en/calls/e-participation/report"}); // without scripts
    for (const char* said : {"Day by day", "Votes", "hidden"})
        EXPECT_NE(page.body->find(said), std::string::npos) << said;
}

TEST_F(Reported, FindsWhatSeveralPeopleSpeakOf) {
    live_and_report();
    const auto all = report();
    ASSERT_EQ(all.concerns.size(), 2u);
    EXPECT_EQ(all.concern_count, 2);
    for (const ReportConcern& one : all.concerns) {
        EXPECT_EQ(one.participant_count, 3);
        EXPECT_EQ(one.comment_count, 3);
        EXPECT_FALSE(one.label.empty());
        ASSERT_EQ(one.evidence.size(), 3u);
        EXPECT_EQ(one.evidence[0].unit_key, "article-1");
    }
}

TEST_F(Reported, IsEmptyButWholeWithoutAnybody) {
    pass_deadline();
    const auto all = report();
    EXPECT_EQ(all.statistics.size(), 5u) << "nothing is crossed that nobody said together";
    EXPECT_TRUE(all.concerns.empty());
    EXPECT_EQ(count_of(by("gender"), "not_stated"), (ReportCount{"not_stated", false, 0, 0, 0}));
}

TEST_F(Reported, OpenDataNamesNobody) {
    expect_problem({"GET", call + "/report.zip"}, 409, base::ErrorCode::TooEarly, "call");
    const std::string sara = citizen({"1375", "woman", "IR-23", "", "public", {}});
    const std::string name = get<contract::Me>("/api/v1/me", sara).name;
    comment(sara, "=HYPERLINK(1) is what I say", "key-of-sara-0001");
    live_and_report();
    const std::string words = archive_words();
    for (const std::string& field : {'"' + name + '"', ',' + name + ','})
        EXPECT_EQ(words.find(field), std::string::npos) << "a pseudonym is the same in every call";
    EXPECT_NE(words.find("'=HYPERLINK(1)"), std::string::npos) << "no formula in a spreadsheet";
    const auto response = ask({"GET", call + "/report.zip"});
    EXPECT_EQ(header(response, "Content-Type"), "application/zip");
    set_clock({now().ms + base::ms_per_hour});
    EXPECT_EQ(*ask({"GET", call + "/report.zip"}).body, *response.body) << "the same data";
}

} // namespace
} // namespace hamandish::journeys::report_test
