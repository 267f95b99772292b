#include "contract/report_messages.h"
#include "town.h"

namespace hamandish::journeys::search_test {
namespace {

using contract::SearchHit;
using contract::SearchPage;

const std::string search = call + "/search?q=";

std::string encoded(const std::string& text) {
    std::string out;
    char escape[4];
    for (const char byte : text) {
        std::snprintf(escape, sizeof escape, "%%%02X", static_cast<unsigned char>(byte));
        out += escape;
    }
    return out;
}

/// The code points `start` to `end` of a text.
std::string code_points(const std::string& text, std::int64_t start, std::int64_t end) {
    std::string out;
    std::int64_t index = -1;
    for (const char byte : text) {
        if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) ++index;
        if (index >= start && index < end) out += byte;
    }
    return out;
}

std::vector<SearchHit> of_kind(const SearchPage& page, const std::string& kind) {
    std::vector<SearchHit> hits;
    for (const SearchHit& hit : page.hits)
        if (hit.kind == kind) hits.push_back(hit);
    return hits;
}

TEST_F(Town, SearchFindsTheLawInBothLanguages) {
    const auto page = get<SearchPage>(search + "Participation");
    ASSERT_FALSE(page.hits.empty());
    EXPECT_EQ(page.hit_count, static_cast<std::int64_t>(page.hits.size()));
    const auto draft = get<contract::CallPage>(call);
    for (const SearchHit& hit : page.hits) {
        EXPECT_EQ(hit.lang, "en");
        for (const contract::Unit& unit : draft.units) {
            if (unit.key != hit.unit_key) continue;
            const std::string& text = hit.kind == "text" ? unit.text.en : unit.heading.en;
            ASSERT_FALSE(hit.matches.empty());
            for (const contract::TextRange& match : hit.matches) {
                std::string word = code_points(text, match.start, match.end);
                word[0] = static_cast<char>(word[0] | 0x20);
                EXPECT_EQ(word, "participation");
            }
            EXPECT_NE(text.find(hit.excerpt), std::string::npos);
            EXPECT_TRUE(code_points(text, hit.excerpt_start, 1'000'000).starts_with(hit.excerpt));
            EXPECT_LE(hit.excerpt_start, hit.matches[0].start);
        }
    }
}

// Pishnevis with a half-space in the law; with none, with an Arabic ye, and with a space in the
// query.
TEST_F(Town, SearchKnowsEverySpelling) {
    const std::string half = "\u067E\u06CC\u0634\u200C\u0646\u0648\u06CC\u0633",
                      none = "\u067E\u06CC\u0634\u0646\u0648\u06CC\u0633",
                      arabic = "\u067E\u064A\u0634\u0646\u0648\u064A\u0633",
                      start = "\u067E\u06CC\u0634", end = "\u0646\u0648\u06CC\u0633";
    const auto page = get<SearchPage>(search + encoded(half));
    ASSERT_GT(page.hit_count, 0);
    EXPECT_EQ(get<SearchPage>(search + encoded(none)).hits, page.hits);
    EXPECT_EQ(get<SearchPage>(search + encoded(arabic)).hits, page.hits);
    EXPECT_EQ(get<SearchPage>(search + encoded(start) + "+" + encoded(end)).hit_count,
              page.hit_count);
}

TEST_F(Town, SearchFindsCommentsNewestFirst) {
    const std::string sara = sign_in("09121111111"), reza = sign_in("09122222222");
    const auto first = comment(sara, "Libraries need \u06F1\u06F2 hours", "key-of-sara-0001");
    const auto second = comment(reza, "the library, 12 times", "key-of-reza-0001");
    const auto hits = of_kind(get<SearchPage>(search + "librar+12"), "comment");
    ASSERT_EQ(hits.size(), 2u);
    EXPECT_EQ(hits[0].comment_id, second.id);
    EXPECT_EQ(hits[1].comment_id, first.id);
    EXPECT_EQ(hits[1].unit_key, "article-1");
    EXPECT_EQ(hits[1].matches, (std::vector<contract::TextRange>{{0, 6}, {15, 17}}));
    EXPECT_EQ(hits[1].excerpt, first.text) << "what is shown is what was written";
    EXPECT_TRUE(of_kind(get<SearchPage>(search + "librar+13"), "comment").empty());
}

TEST_F(Town, SearchIsAsNewAsWhatIsSaid) {
    EXPECT_EQ(get<SearchPage>(search + "zebra").hit_count, 0);
    comment(sign_in("09121111111"), "zebra", "key-of-sara-0001");
    EXPECT_EQ(get<SearchPage>(search + "zebra").hit_count, 1);
    EXPECT_EQ(get<SearchPage>(search + "zeb").hit_count, 1);
    EXPECT_EQ(get<SearchPage>(search + "bra").hit_count, 0) << "words are found where they begin";
}

TEST_F(Town, SearchGivesTheFirstFiftyAndCountsAll) {
    std::string person;
    for (int i = 10; i < 70; ++i) {
        if (i % 10 == 0) person = sign_in("091211111" + std::to_string(i)); // nobody says so much
        comment(person, "zebra " + std::to_string(i), "key-of-sara-00" + std::to_string(i));
    }
    const auto page = get<SearchPage>(search + "zebra");
    EXPECT_EQ(page.hit_count, 60);
    ASSERT_EQ(page.hits.size(), 50u);
    EXPECT_EQ(page.hits[0].excerpt, "zebra 69");
}

TEST_F(Town, SearchRefusesWhatIsNoQuery) {
    for (const std::string& query :
         {std::string(), std::string("%"), std::string("%FF"), std::string("%C3%28"),
          std::string("%E2%80%8C"), std::string("!+%2C"), std::string("%zz"), std::string(201, 'a'),
          std::string("%00"), std::string(100'000, 'a')})
        expect_problem({"GET", search + query}, 400, base::ErrorCode::InvalidInput, "q");
    expect_problem({"GET", call + "/search"}, 400, base::ErrorCode::InvalidInput, "q");
    expect_problem({"GET", call + "/search?x=1&Q=a"}, 400, base::ErrorCode::InvalidInput, "q");
    expect_problem({"GET", "/api/v1/calls/none/search?q=a"}, 404, base::ErrorCode::NotFound,
                   "call");
    expect_problem({"POST", search + "a"}, 405, base::ErrorCode::MethodUnknown, "method");
    EXPECT_EQ(get<SearchPage>(search + std::string(200, 'a')).hit_count, 0);
    EXPECT_EQ(get<SearchPage>(search + "zebra'%3B--%25_*%22+OR+1").hit_count, 0);
}

TEST_F(Town, TheSameIsSaidOnce) {
    const std::string sara = sign_in("09121111111"), reza = sign_in("09122222222");
    comment(sara, "\u06A9\u062A\u0627\u0628\u200C\u0647\u0627\u06CC \u06F1\u06F2",
            "key-of-sara-0001");
    const auto again = [](const std::string& text) {
        return contract::encode(contract::SubmitComment{"key-of-sara-0002", text});
    };
    // With an Arabic kaf and ye, other digits, another end.
    const std::string same = "\u0643\u062A\u0627\u0628\u0647\u0627\u064A 12!";
    expect_problem({"POST", article + "/comments", again(same), sara}, 409,
                   base::ErrorCode::AlreadySaid, "text");
    // The refused key is free for new words; another person or another place is another matter.
    EXPECT_EQ(comment(sara, same + " 13", "key-of-sara-0002").text, same + " 13");
    EXPECT_EQ(comment(reza, same, "key-of-reza-0001").text, same);
    EXPECT_EQ(ask({"POST", call + "/units/article-2/comments",
                   contract::encode(contract::SubmitComment{"key-of-sara-0003", same}), sara})
                  .status,
              200);
}

TEST_F(Town, APetitionTakesOnePlaceOfTheReport) {
    const std::string sara = sign_in("09121111111"), reza = sign_in("09122222222"),
                      mina = sign_in("09123333333");
    const std::string petition = "please keep every consultation open for sixty days, not thirty";
    const std::int64_t ids[] = {
        comment(sara, petition, "key-of-sara-0001").id,
        comment(reza, petition + ", thank you", "key-of-reza-0001").id,
        comment(mina, "the library should be open at night", "key-of-mina-0001").id};
    for (const std::int64_t id : ids)
        for (const std::string& person : {sara, reza, mina})
            send<contract::Counted>("PUT", "/api/v1/comments/" + std::to_string(id) + "/reaction",
                                    contract::Choose{"agree"}, person);
    pass_deadline();
    const auto report = get<contract::Report>(call + "/report");
    EXPECT_EQ(report.call.comment_count, 3) << "every comment counts";
    ASSERT_EQ(report.most_agreed.size(), 2u) << "and each thought is listed once";
    for (const contract::Comment& one : report.most_agreed)
        EXPECT_EQ(one.alike_count, one.id == ids[2] ? 1 : 2) << "with how often it was said";
    const auto page = ask({"GET", "/en/calls/e-participation/report"});
    ASSERT_TRUE(page.body);
    EXPECT_NE(page.body->find("comments that say nearly the same"), std::string::npos);
}

TEST_F(Town, APetitionIsCountedInItsConcern) {
    const std::string petition = "please keep every consultation open for sixty days, not thirty";
    for (const std::string person : {"1", "2", "3"})
        comment(sign_in("0912111111" + person), petition, "key-of-petition-" + person);
    const std::string others[] = {"sixty days of consultation are needed, not thirty days",
                                  "a consultation of thirty days is too short, sixty days please"};
    for (const std::string& text : others)
        comment(sign_in("0912222222" + std::to_string(text.size() % 10)), text,
                "key-of-others-" + std::to_string(text.size()));
    pass_deadline();
    const auto report = get<contract::Report>(call + "/report");
    std::int64_t comments = 0, distinct = 0;
    for (const contract::ReportConcern& one : report.concerns) {
        comments += one.comment_count;
        distinct += one.distinct_count;
    }
    ASSERT_GE(comments, 3) << "a petition is a concern, whoever else speaks of it";
    EXPECT_EQ(comments - distinct, 2) << "three copies of it are one text";
    const auto page = ask({"GET", "/en/calls/e-participation/report"});
    ASSERT_TRUE(page.body);
    EXPECT_NE(page.body->find("different text"), std::string::npos);
}

} // namespace
} // namespace hamandish::journeys::search_test
