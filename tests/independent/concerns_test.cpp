// Do acts on concerns, done again by a program that shares no line with the server, lead to what
// its report tells?
#include "beside.h"
#include "concern_town.h"

namespace hamandish::journeys::concerns_test {
namespace {

using domain::Role;

class IndependentConcerns : public Beside<ConcernTown> {
  protected:
    bool replays(const std::string& log, const std::string& report) {
        return passes("replay_concerns.py",
                      {file("log.jsonl", log), file("report.json", report),
                       file("report.zip", *ask({"GET", call + "/report.zip"}).body)});
    }
    std::string page() { return *ask({"GET", call + "/report"}).body; }
};

TEST_F(IndependentConcerns, AreReplayedFromTheLogToTheReport) {
    speak();
    close();
    EXPECT_TRUE(replays(true_log(*store_, now()), page())) << "nobody has begun";
    const std::string analyst = staff(Role::Analyst, "tehran"), lead = staff(Role::Lead, "tehran");
    begin(analyst);
    act(analyst, {"merge", 0, {1, 2}});
    act(analyst, {"take_back"});
    const auto deadline = get<contract::ConcernDesk>(concerns + "/1", analyst).comments;
    ASSERT_EQ(deadline.size(), 3u);
    act(analyst, {"split", 0, {1}, {deadline[2].comment_id}, {}, {}});
    act(analyst, {"set_aside", 0, {3}, {}, {}, "about another call"});
    rename(analyst, 1, {"مهلت", "The deadline"});
    rename(analyst, 2, {"صفحه‌خوان", "Screen readers"});
    act(analyst, {"summarise", 0, {2}, {}, {"نمی‌خواند", "They do not read it"}, {}});
    EXPECT_TRUE(replays(true_log(*store_, now()), page())) << "begun, and not signed";
    sign(lead);
    publish(lead);
    const std::string log = true_log(*store_, now()), told = page();
    ASSERT_TRUE(passes("verify_log.py", {file("log.jsonl", log)}));
    ASSERT_TRUE(replays(log, told));
    const auto archive = file("report.zip", *ask({"GET", call + "/report.zip"}).body);
    EXPECT_TRUE(passes("recompute_report.py", {archive, file("report.json", told)}));
    for (const auto& [what, with] : {std::pair{"The deadline", "The draft"},
                                     {"They do not read it", "They read it"},
                                     {"about another call", "of no interest"},
                                     {"\"role\":\"lead\"", "\"role\":\"analyst\""},
                                     {"\"two_people\":true", "\"two_people\":false"},
                                     {"\"grouped_by_hand\":true", "\"grouped_by_hand\":false"},
                                     {"\"published_at_ms\":1", "\"published_at_ms\":2"}})
        EXPECT_FALSE(replays(log, replaced(told, what, with))) << what;
}

/// What the unit says itself: as its publication is logged, and on paper.
TEST_F(IndependentConcerns, TellTheUnitsOwnWordsAsTheyWerePublished) {
    close();
    const std::string lead = staff(Role::Lead, "tehran");
    begin(lead);
    sign(lead);
    const contract::OwnWords words{{"مهلت بس بود؟", "Was the time enough?"},
                                   {"بیشتر می‌شود.", "It becomes longer."}};
    send<contract::ConcernDesk>("POST", "/api/v1/staff/calls/e-participation/report/words",
                                contract::WriteOwnWords{words, 0}, lead);
    send<contract::ConcernDesk>("POST", publication, contract::PublishReport{"resolution 7", 1},
                                lead);
    const std::string log = true_log(*store_, now()), told = page();
    ASSERT_TRUE(passes("verify_log.py", {file("log.jsonl", log)}));
    ASSERT_TRUE(replays(log, told));
    EXPECT_FALSE(replays(log, replaced(told, "It becomes longer", "It stays as it is")));
    const std::string paper = *ask({"GET", "/calls/e-participation/report.pdf"}).body;
    for (const char* said : {"Was the time enough", "It becomes longer", "مهلت بس بود"})
        EXPECT_TRUE(passes("read_paper.py", {file("report.pdf", paper), "2+",
                                             "http://h/calls/e-participation/report", said}))
            << said;
}

} // namespace
} // namespace hamandish::journeys::concerns_test
