// Following calls by other programs: the Atom feed and the calendars, over a year of the clock.
#include "base/utf8.h"
#include "log_town.h"
#include "server/oidc/json_object.h"
#include "server/usecases/import_call.h"

#include <sstream>
#include <tuple>

namespace hamandish::journeys::follow_test {
namespace {

using Following = Town;

std::vector<std::string> content_lines(const std::string& calendar) {
    std::vector<std::string> lines;
    std::istringstream in(calendar);
    for (std::string line; std::getline(in, line);) {
        EXPECT_TRUE(line.ends_with('\r')) << line;
        line.pop_back();
        EXPECT_LE(line.size(), 75u) << "RFC 5545, 3.1";
        EXPECT_TRUE(base::is_well_formed_utf8(line)) << "a fold inside a character: " << line;
        if (line.starts_with(' ') && !lines.empty())
            lines.back() += line.substr(1);
        else
            lines.push_back(line);
    }
    return lines;
}

std::size_t count(const std::vector<std::string>& lines, std::string_view wanted) {
    return static_cast<std::size_t>(std::count(lines.begin(), lines.end(), wanted));
}

std::size_t count(const std::string& text, std::string_view wanted) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(wanted, at)) != text.npos; ++at) ++found;
    return found;
}

std::size_t beginning(const std::vector<std::string>& lines, const std::string& start) {
    return static_cast<std::size_t>(
        std::count_if(lines.begin(), lines.end(),
                      [&](const std::string& line) { return line.starts_with(start); }));
}

std::string ical_date(base::Day day) {
    const auto date = base::gregorian_from_day(day);
    char text[16];
    std::snprintf(text, sizeof text, "%04d%02d%02d", date.year, date.month, date.day);
    return text;
}

TEST_F(Following, TheFeedTellsOfTheCallAndLaterOfItsReport) {
    const auto open = ask({"GET", "/fa/calls.atom"});
    EXPECT_EQ(open.status, 200);
    EXPECT_EQ(header(open, "Content-Type"), "application/atom+xml; charset=utf-8");
    EXPECT_EQ(header(open, "Access-Control-Allow-Origin"), "*");
    EXPECT_EQ(count(*open.body, "<entry>"), 1u) << *open.body;
    EXPECT_NE(open.body->find("<id>http://h/fa/calls/e-participation</id>"), std::string::npos);
    EXPECT_NE(open.body->find("xml:lang=\"fa\""), std::string::npos);
    pass_deadline();
    const auto closed = ask({"GET", "/en/calls.atom"});
    EXPECT_EQ(count(*closed.body, "<entry>"), 2u);
    const auto report = closed.body->find("<id>http://h/en/calls/e-participation/report</id>");
    ASSERT_NE(report, std::string::npos) << *closed.body;
    EXPECT_LT(report, closed.body->find("<id>http://h/en/calls/e-participation</id>"))
        << "newest first";
}

TEST_F(Following, ACallThatHasNotOpenedIsNoNewsButADate) {
    set_clock({morning.ms - 3 * base::ms_per_day});
    EXPECT_EQ(count(*ask({"GET", "/fa/calls.atom"}).body, "<entry>"), 0u);
    EXPECT_EQ(count(*ask({"GET", "/fa/calls.ics"}).body, "BEGIN:VEVENT"), 2u);
}

TEST_F(Following, TheCalendarHasTheDaysThatWereAnnounced) {
    const auto page = contract::decode<contract::CallPage>(*ask({"GET", call}).body);
    ASSERT_TRUE(page);
    for (const std::string path :
         {"/fa/calls.ics", "/en/calls.ics", "/ar/calls.ics", "/fa/calls/e-participation.ics"}) {
        const auto answer = ask({"GET", path});
        EXPECT_EQ(answer.status, 200) << path;
        EXPECT_EQ(header(answer, "Content-Type"), "text/calendar; charset=utf-8");
        const auto lines = content_lines(*answer.body);
        EXPECT_EQ(count(lines, "BEGIN:VEVENT"), 2u);
        EXPECT_EQ(count(lines, "DTSTART;VALUE=DATE:" +
                                   ical_date(base::tehran_day({page->call.opens_at_ms}))),
                  1u)
            << *answer.body;
        EXPECT_EQ(count(lines, "DTSTART;VALUE=DATE:" +
                                   ical_date(base::tehran_day({page->call.closes_at_ms - 1}))),
                  1u)
            << *answer.body;
        EXPECT_EQ(count(lines, "UID:closes-e-participation@h"), 1u);
        EXPECT_EQ(count(lines, "TRIGGER:-P2DT15H"), 1u) << "in the morning of the third day before";
        EXPECT_EQ(count(lines, "TRIGGER:-PT15H"), 1u);
    }
}

TEST_F(Following, TheCalendarRemindsOfWhatIsToComeInItsLanguage) {
    set_clock({morning.ms - 3 * base::ms_per_day});
    const auto page = contract::decode<contract::CallPage>(*ask({"GET", call}).body);
    ASSERT_TRUE(page);
    for (const auto& [path, three_days, title] :
         {std::tuple{"/en/calls.ics", "DESCRIPTION:3 days left: ", page->call.title.en},
          std::tuple{"/fa/calls.ics", R"(DESCRIPTION:۳ روز مانده: )", page->call.title.fa}}) {
        const auto lines = content_lines(*ask({"GET", path}).body);
        EXPECT_EQ(count(lines, "BEGIN:VALARM"), 3u) << path;
        EXPECT_EQ(count(lines, "ACTION:DISPLAY"), 3u);
        EXPECT_EQ(count(lines, "TRIGGER:PT9H"), 1u) << "on the day that it opens";
        EXPECT_EQ(beginning(lines, three_days + title.substr(0, 8)), 1u) << path;
    }
    set_clock({page->call.closes_at_ms - base::ms_per_minute});
    const auto last_day = content_lines(*ask({"GET", "/fa/calls.ics"}).body);
    EXPECT_EQ(count(last_day, "BEGIN:VEVENT"), 2u);
    EXPECT_EQ(count(last_day, "BEGIN:VALARM"), 0u) << "every morning to be told on has passed";
}

TEST_F(Following, OneKindOfDocumentAlone) {
    const auto page = contract::decode<contract::CallPage>(*ask({"GET", call}).body);
    ASSERT_TRUE(page);
    const std::string kind = page->call.document_kind;
    EXPECT_EQ(count(*ask({"GET", "/fa/calls.atom?kind=" + kind}).body, "<entry>"), 1u);
    EXPECT_EQ(count(*ask({"GET", "/fa/calls.atom?kind=no_" + kind}).body, "<entry>"), 0u);
    EXPECT_EQ(count(*ask({"GET", "/fa/calls.ics?kind=no_" + kind}).body, "BEGIN:VEVENT"), 0u);
}

/// A bill on culture and finance, of a university of the ministry.
class FollowingPart : public Following {
  protected:
    void SetUp() override {
        Following::SetUp();
        const auto added = store_->writer().submit_and_wait([](store::Connection& c)
                                                                -> base::Result<bool> {
            TRY_ASSIGN(const auto id, usecases::import_call(c,
                                                            {"bill-of-culture",
                                                             "bill",
                                                             {"م", "o"},
                                                             {"خ", "s"},
                                                             {morning.ms - base::ms_per_day},
                                                             {morning.ms + 40 * base::ms_per_day},
                                                             {{"ع", "t"}, {}, {}},
                                                             {"finance", "culture"}},
                                                            morning));
            const auto ministry =
                c.staff.insert({{}, {}, "ministry", "ministry", {"وزارت", "Ministry"}}).value();
            c.answers.put_rules(
                id,
                {30,
                 c.staff.insert({{}, ministry, "tehran", "university", {"ت", "Tehran"}}).value()});
            return true;
        });
        ASSERT_TRUE(added) << added.error().where;
    }
    std::size_t entries(const std::string& query) {
        return count(*ask({"GET", "/en/calls.atom" + query}).body, "<entry>");
    }
};

TEST_F(FollowingPart, ATopicAnOrganisationOrSeveralOfThese) {
    EXPECT_EQ(entries(""), 2u);
    for (const std::string query :
         {"?topic=culture", "?topic=finance", "?kind=bill", "?organisation=tehran",
          "?organisation=ministry", "?kind=bill&topic=culture&organisation=ministry"}) {
        EXPECT_EQ(entries(query), 1u) << query;
        EXPECT_EQ(count(*ask({"GET", "/en/calls.ics" + query}).body, "BEGIN:VEVENT"), 2u) << query;
    }
    for (const std::string query : {"?topic=research", "?kind=circular&topic=culture"})
        EXPECT_EQ(entries(query), 0u) << query;
    EXPECT_EQ(ask({"GET", "/en/calls.atom?organisation=nowhere"}).status, 404);
    EXPECT_EQ(ask({"GET", "/en/calls.atom?topic=%3Cb%3E"}).status, 404);
}

TEST_F(FollowingPart, TheTitleSaysWhatIsFollowed) {
    const auto feed = ask({"GET", "/en/calls.atom?kind=bill&topic=culture&organisation=tehran"});
    for (const std::string words : {"Culture and society", "Bill", "Tehran"})
        EXPECT_NE(feed.body->find(words), std::string::npos) << words << " in " << *feed.body;
}

TEST_F(FollowingPart, ThePageOfACallSaysItsTopicsAndLeadsToWhatIsLikeIt) {
    const auto page = ask({"GET", "/en/calls/bill-of-culture"});
    EXPECT_NE(page.body->find("Administration and finance · Culture and society"),
              std::string::npos);
    for (const std::string query :
         {"?topic=culture", "?topic=finance", "?kind=bill", "?organisation=tehran"})
        for (const std::string file : {"/en/calls.atom", "/en/calls.ics"})
            EXPECT_NE(page.body->find("href=\"" + file + query + "\""), std::string::npos)
                << file << query;
    EXPECT_NE(page.body->find("href=\"/en/profile#subscriptions\""), std::string::npos);
}

using Harvesting = LogTown;

TEST_F(Harvesting, TheCatalogueHasTheDataOfEachReport) {
    const auto catalogue = [&] {
        const auto answer = ask({"GET", "/data.jsonld"});
        EXPECT_EQ(header(answer, "Content-Type"), "application/ld+json");
        EXPECT_EQ(header(answer, "Access-Control-Allow-Origin"), "*");
        return oidc::JsonObject::from_text(*answer.body, "catalogue").value();
    };
    EXPECT_EQ(catalogue().text("@type"), "dcat:Catalog");
    EXPECT_TRUE(catalogue().objects("dcat:dataset").empty()) << "nothing is counted yet";
    pass_deadline();
    keep_log(now());
    const auto sets = catalogue().objects("dcat:dataset");
    ASSERT_EQ(sets.size(), 1u);
    EXPECT_EQ(sets[0].text("dcterms:identifier"), "e-participation");
    EXPECT_EQ(sets[0].objects("dcterms:title").size(), 2u);
    const auto files = sets[0].objects("dcat:distribution");
    ASSERT_EQ(files.size(), 4u) << "data, report, and the text in two languages";
    for (const auto& file : files) {
        const std::string address = file.object("dcat:downloadURL")->text("@id");
        ASSERT_EQ(address.substr(0, 8), "http://h") << address;
        const auto answer = ask({"GET", address.substr(8)});
        EXPECT_EQ(answer.status, 200) << address;
        EXPECT_NE(file.object("dcat:mediaType")->text("@id").find(header(answer, "Content-Type")),
                  std::string::npos)
            << address;
    }
    const std::string page = sets[0].object("dcat:landingPage")->text("@id");
    EXPECT_EQ(ask({"GET", page.substr(8)}).status, 302) << "to the reader's language";
}

TEST_F(Following, WhatIsNoFeedIsNotFound) {
    for (const std::string path :
         {"/xx/calls.atom", "/fa/call.atom", "/calls.ics", ".ics", "/fa/calls/nothing.ics",
          "/fa/calls/e-participation.atom", "/fa/calls.atom?kind=%3Cb%3E", "/fa/calls/../x.ics",
          "/fa/data.jsonld"})
        EXPECT_EQ(ask({"GET", path}).status, 404) << path;
    EXPECT_EQ(ask({"POST", "/fa/calls.atom"}).status, 405);
}

TEST_F(Following, NothingNewIsSaidInAWord) {
    for (const std::string path : {"/fa/calls.atom", "/fa/calls.ics"}) {
        const std::string tag = header(ask({"GET", path}), "ETag");
        ASSERT_FALSE(tag.empty());
        set_clock({now().ms + 5 * base::ms_per_minute});
        Ask again{"GET", path};
        again.if_none_match = tag;
        EXPECT_EQ(ask(again).status, 304) << path;
    }
}

TEST_F(Following, EveryPageSaysWhereItsFeedIs) {
    const auto page = ask({"GET", "/en/calls/e-participation"});
    EXPECT_NE(page.body->find("type=\"application/atom+xml\" title=\"Hamandish: calls\" "
                              "href=\"/en/calls.atom\""),
              std::string::npos);
    EXPECT_NE(page.body->find("href=\"/en/calls/e-participation.ics\""), std::string::npos);
}

} // namespace
} // namespace hamandish::journeys::follow_test
