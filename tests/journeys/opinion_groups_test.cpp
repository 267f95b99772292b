// Does the report tell which groups react alike, and nothing about anybody in them?
#include "contract/report_messages.h"
#include "report_town.h"
#include "server/documents/zip_archive.h"
#include "server/logbook/found_groups.h"
#include "server/usecases/opinion_groups.h"

namespace hamandish::journeys::opinion_groups_test {
namespace {

class Grouped : public ReportTown {
  protected:
    static constexpr int comment_count = 7;

    /// So many people; each of the first seven writes a comment. The first half agrees with the
    /// even ones, the others with the odd ones, and all with the last.
    void react_in_camps(int people) {
        std::vector<std::string> cookies;
        for (int i = 0; i < people; ++i) cookies.push_back(citizen({}));
        for (int i = 0; i < comment_count; ++i)
            ids_.push_back(comment(cookies[static_cast<std::size_t>(i)],
                                   "What number " + std::to_string(i) + " says",
                                   "key-of-comment-0" + std::to_string(i))
                               .id);
        for (int person = 0; person < people; ++person)
            for (int i = 0; i < comment_count; ++i) {
                const bool agrees = (person < people / 2) == (i % 2 == 0);
                react(cookies[static_cast<std::size_t>(person)], ids_[static_cast<std::size_t>(i)],
                      agrees || i + 1 == comment_count ? "agree" : "disagree");
            }
    }
    void close() {
        pass_deadline();
        keep_log(now());
    }
    /// What the server does each minute. True when there was a call to do it for.
    bool find_groups() {
        return store_->writer()
            .submit_and_wait([&](store::Connection& c) -> base::Result<bool> {
                const auto next = usecases::next_call_to_group(c);
                if (!next) return false;
                TRY(logbook::keep_groups(c, next->call, usecases::groups_to_keep(next->reactions),
                                         now()));
                return true;
            })
            .value_or(false);
    }
    contract::OpinionGroups told() {
        return get<contract::Report>(call + "/report").opinion_groups;
    }
    std::string page() { return *ask({"GET", "/en/calls/e-participation/report"}).body; }
    std::string part(const char* name) {
        const auto response = ask({"GET", call + "/report.zip"});
        EXPECT_EQ(response.status, 200);
        return documents::ZipArchive::open(*response.body)->read(name).value_or("");
    }

    std::vector<std::int64_t> ids_;
};

TEST_F(Grouped, TellsOfGroupsOnceTheCallIsClosed) {
    react_in_camps(26);
    EXPECT_FALSE(find_groups()) << "it is open";
    close();
    EXPECT_EQ(told().state, "") << "not sought yet";
    EXPECT_NE(page().find("are sought within minutes"), std::string::npos);
    EXPECT_TRUE(find_groups());
    EXPECT_FALSE(find_groups()) << "once";
    const auto all = told();
    ASSERT_EQ(all.state, "found");
    ASSERT_EQ(all.groups.size(), 2u);
    for (const contract::OpinionGroup& group : all.groups) {
        EXPECT_EQ(group.about, 10) << "thirteen, to the nearest ten";
        ASSERT_FALSE(group.telling.empty());
        EXPECT_NE(group.telling[0].quote.text.find("What number"), std::string::npos);
        EXPECT_EQ(group.telling[0].quote.unit_key, "article-1");
        for (const contract::GroupShares& shares : group.telling[0].shares)
            EXPECT_TRUE(shares == (contract::GroupShares{true, 90, 10, 10}) ||
                        shares == (contract::GroupShares{true, 10, 90, 10}));
    }
    ASSERT_EQ(all.consensus.size(), 1u);
    EXPECT_EQ(all.consensus[0].quote.comment_id, ids_.back());
}

TEST_F(Grouped, SaysItOnThePageAndInTheOpenData) {
    react_in_camps(26);
    close();
    EXPECT_TRUE(find_groups());
    const std::string words = page(); // without scripts
    for (const char* said : {"Groups that react alike", "Group A", "Group B",
                             "What all groups share", "made by a computer"})
        EXPECT_NE(words.find(said), std::string::npos) << said;
    EXPECT_NE(part("opinion_groups.csv").find("a,10\r\nb,10\r\n"), std::string::npos);
    const std::string shares = part("opinion_group_comments.csv");
    EXPECT_NE(shares.find("all," + std::to_string(ids_.back()) + ",agree,a,shown,90,10,10"),
              std::string::npos);
    const auto printed = ask({"GET", "/calls/e-participation/report.pdf"});
    EXPECT_EQ(printed.status, 200);
}

TEST_F(Grouped, TellsNothingOfTooFew) {
    react_in_camps(18);
    close();
    EXPECT_TRUE(find_groups());
    const auto all = told();
    EXPECT_EQ(all.state, "too_few");
    EXPECT_TRUE(all.groups.empty() && all.consensus.empty());
    EXPECT_NE(page().find("Too few people reacted to comments"), std::string::npos);
    EXPECT_EQ(page().find("Group A"), std::string::npos);
    EXPECT_EQ(part("opinion_groups.csv").find("a,"), std::string::npos);
}

/// What is found is found once; what may no longer be quoted leaves it, and nothing else changes.
TEST_F(Grouped, QuotesNothingThatIsErased) {
    react_in_camps(26);
    close();
    EXPECT_TRUE(find_groups());
    const auto before = told();
    // Whoever wrote the last comment takes their texts along.
    send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{true},
                          sign_in("0912" + std::to_string(1'000'000 + comment_count)));
    EXPECT_FALSE(find_groups());
    const auto after = told();
    EXPECT_TRUE(after.consensus.empty());
    EXPECT_EQ(after.groups, before.groups);
    EXPECT_EQ(page().find("What number 6 says"), std::string::npos);
}

} // namespace
} // namespace hamandish::journeys::opinion_groups_test
