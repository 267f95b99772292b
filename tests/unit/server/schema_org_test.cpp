// Are a call, a report and an organisation told to crawlers in words that they know, whatever their
// names are?
#include "server/usecases/schema_org.h"

#include "client/page.h"
#include "server/http/page_printer.h"
#include "server/logbook/keeper.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace hamandish::usecases::schema_org_test {
namespace {

using i18n::Locale;
using nlohmann::json;

const std::string site = "https://example.org";
constexpr std::int64_t opens_at_ms = 1'790'000'000'000, closes_at_ms = 1'793'000'000'000;

contract::CallCard sample_call() {
    contract::CallCard call;
    call.slug = "leave";
    call.document_kind = "bill";
    call.state = "open";
    call.title = {R"(مرخصی)", "Leave"};
    call.owner = {R"(دانشگاه)", "University"};
    call.summary = {R"(خلاصه)", "Summary"};
    call.opens_at_ms = opens_at_ms;
    call.closes_at_ms = closes_at_ms;
    return call;
}

template <class Message>
json data_of(const Message& message, Locale locale = Locale::English) {
    return json::parse(schema_org(message, locale, site));
}

/// What stands in the page, as a browser would find it.
json data_in_page(client::Page page) {
    page.lang = "en";
    const http::StaticFiles files;
    const std::string html = http::PagePrinter(files, site).print(page, "/en/calls/leave", {});
    const std::string start = "<script type=\"application/ld+json\">";
    const auto words = html.find(start) + start.size();
    return json::parse(html.substr(words, html.find("</", words) - words));
}

TEST(SchemaOrg, SaysOfACallWhatThereIsToSay) {
    contract::CallCard call = sample_call();
    const json plain = data_of(call);
    EXPECT_EQ(plain["legislationType"], "Bill");
    EXPECT_EQ(plain["publisher"]["name"], "University");
    for (const char* unsaid : {"@id", "url", "logo"})
        EXPECT_FALSE(plain["publisher"].contains(unsaid)) << unsaid;
    for (const char* unsaid : {"keywords", "isBasedOn"})
        EXPECT_FALSE(plain.contains(unsaid)) << unsaid;
    EXPECT_EQ(plain["encoding"].size(), 2u);
    call.topics = {"culture", "finance"};
    call.predecessor = "leave-2024";
    call.organisation = "tehran";
    call.portal = "https://ut.example";
    call.logo = std::string(64, 'a');
    call.latest_version = 2;
    const json full = data_of(call, Locale::Persian);
    EXPECT_EQ(full["name"], call.title.fa);
    EXPECT_EQ(full["keywords"].size(), 2u);
    EXPECT_EQ(full["isBasedOn"], site + "/calls/leave-2024");
    EXPECT_EQ(full["publisher"]["@id"], site + "/fa/record/tehran");
    EXPECT_EQ(full["publisher"]["url"], call.portal);
    EXPECT_EQ(full["publisher"]["logo"], site + "/logos/" + call.logo + ".png");
    EXPECT_EQ(full["encoding"].size(), 4u)
        << "the text consulted on and the newest, in each language";
}

TEST(SchemaOrg, ADescriptionIsNoLaw) {
    contract::CallCard call = sample_call();
    call.document_kind = "service";
    const json said = data_of(call);
    EXPECT_EQ(said["@type"], "DigitalDocument");
    EXPECT_EQ(said["genre"], "Service");
    for (const char* unsaid : {"legislationType", "encoding"})
        EXPECT_FALSE(said.contains(unsaid)) << unsaid;
    contract::Report report;
    report.call = call;
    EXPECT_EQ(data_of(report).dump().find("Legislation"), std::string::npos);
}

TEST(SchemaOrg, WhatHasNotOpenedIsNotPublishedAndWhatIsClosedTakesNoComments) {
    contract::CallCard call = sample_call();
    EXPECT_EQ(data_of(call)["potentialAction"]["startTime"],
              base::rfc3339_from_instant({opens_at_ms}));
    call.state = "scheduled";
    EXPECT_FALSE(data_of(call).contains("datePublished"));
    EXPECT_TRUE(data_of(call).contains("potentialAction"));
    call.state = "closed";
    EXPECT_TRUE(data_of(call).contains("datePublished"));
    EXPECT_FALSE(data_of(call).contains("potentialAction"));
}

TEST(SchemaOrg, NamesNoDataThatCannotBeDownloadedYet) {
    contract::Report report;
    report.call = sample_call();
    report.now_ms = closes_at_ms + logbook::closing_grace_ms;
    EXPECT_EQ(data_of(report)["@graph"].size(), 1u);
    report.now_ms += 1;
    const json graph = data_of(report)["@graph"];
    ASSERT_EQ(graph.size(), 2u);
    EXPECT_EQ(graph[0]["creativeWorkStatus"], "Incomplete") << "answered, but not published";
    EXPECT_EQ(graph[0]["datePublished"], base::rfc3339_from_instant({closes_at_ms}));
    EXPECT_GE(graph[1]["description"].get<std::string>().size(), 50u)
        << "shorter ones are not taken by Google's search for data sets";
    report.published_at_ms = closes_at_ms + 5;
    EXPECT_EQ(data_of(report)["@graph"][0]["datePublished"],
              base::rfc3339_from_instant({closes_at_ms + 5}));
    EXPECT_EQ(data_of(report)["@graph"][0]["creativeWorkStatus"], "Published");
    report.is_final = false;
    EXPECT_EQ(data_of(report)["@graph"][0]["creativeWorkStatus"], "Incomplete")
        << "somebody was not satisfied";
}

TEST(SchemaOrg, CallsAnOrganisationByBothItsNames) {
    contract::OrganisationRecord organisation;
    organisation.slug = "tehran";
    organisation.name = {R"(دانشگاه تهران)", "University of Tehran"};
    const json english = data_of(organisation);
    EXPECT_EQ(english["name"], organisation.name.en);
    EXPECT_EQ(english["alternateName"], organisation.name.fa);
    const json arabic = data_of(organisation, Locale::Arabic);
    EXPECT_EQ(arabic["name"], organisation.name.fa);
    EXPECT_EQ(arabic["alternateName"], organisation.name.en);
    EXPECT_EQ(arabic["mainEntityOfPage"], site + "/ar/record/tehran");
}

TEST(SchemaOrg, NoNameBreaksOutOfThePage) {
    for (const std::string hostile :
         {"</script><script>alert(1)</script>", "<!-- <script>", "]]> & \"quoted\\\" \\u003c",
          "line\u2028paragraph\u2029end", "tab\tand\nline"}) {
        client::Page page;
        contract::CallCard call = sample_call();
        call.title.en = call.summary.en = call.owner.en = hostile;
        page.subject = call;
        const json data = data_in_page(page);
        EXPECT_EQ(data["name"], hostile);
        EXPECT_EQ(data["abstract"], hostile);
        EXPECT_EQ(data["publisher"]["name"], hostile);
    }
}

} // namespace
} // namespace hamandish::usecases::schema_org_test
