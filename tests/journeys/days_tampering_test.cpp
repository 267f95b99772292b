// Whoever moves the days of a report, or writes another story of its opinion groups, is found out;
// sites from before that was held against the log are as true as they were.
#include "log_town.h"
#include "server/logbook/found_groups.h"
#include "server/usecases/opinion_groups.h"
#include "tampering.h"

namespace hamandish::journeys::days_tampering_test {
namespace {

class DaysTampering : public LogTown, public testing::WithParamInterface<store::Engine> {
  protected:
    DaysTampering() { database_ = database_of(GetParam()); }

    /// Three days: on each of the later ones somebody is new, and somebody changes what they did.
    void live_for_days() {
        live();
        set_clock({morning.ms + base::ms_per_day});
        const std::string sara = sign_in("09121111111"), nima = sign_in("09123333333");
        vote(sara, "pass"); // she came on the first day, and so did her vote
        react(nima, 1, "agree");
        set_clock({morning.ms + 2 * base::ms_per_day});
        react(sign_in("09123333333"), 1, "disagree");
        contract::SubmitComment reply{"key-of-reza-0002", "a reply"};
        reply.reply_to = 1;
        const std::string reza = sign_in("09122222222"), mina = sign_in("09124444444");
        send<contract::CommentRecorded>("POST", article + "/comments", reply, reza);
        vote(mina, "agree");
        send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{}, mina);
        keep_log(now());
    }
    std::int64_t number_of(const std::string& counted, std::int32_t days_later) {
        const base::Day day{base::tehran_day(morning).since_epoch + days_later};
        std::int64_t number = 0;
        EXPECT_TRUE(store_->readers().read([&](store::Connection& c) -> base::Result<bool> {
            c.database->session() << "SELECT COALESCE(SUM(number), 0) FROM call_days"
                                     " WHERE counted = :counted AND day = :day",
                soci::use(counted), soci::use(day.since_epoch), soci::into(number);
            return true;
        }));
        return number;
    }
    std::string first_day() { return std::to_string(base::tehran_day(morning).since_epoch); }
    /// As 062_held_since.sql leaves a site that has had a log until now.
    std::string held_since_now() {
        return "INSERT INTO held_since (entry_index, uncounted_until)"
               " SELECT MAX(entry_index), " +
               first_day() + " FROM log_entries";
    }
    void find_groups() {
        ASSERT_TRUE(store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                const auto next = usecases::next_call_to_group(connection);
                if (!next) return base::fail(base::ErrorCode::NotFound, "call");
                TRY(logbook::keep_groups(connection, next->call,
                                         usecases::groups_to_keep(next->reactions), now()));
                return true;
            }));
    }
};

const std::vector<Tampering> of_days{
    {"a participant more",
     {"UPDATE call_days SET number = number + 1 WHERE counted = 'participants'"},
     "days: participants of e-participation on day"},
    {"votes that did not come then",
     {"DELETE FROM call_days WHERE counted = 'votes'"},
     "days: votes of e-participation on day"},
    {"comments on another day",
     {"UPDATE call_days SET day = day - 1 WHERE counted = 'comments'"},
     "days: comments of e-participation on day"},
    {"a day on which nobody came",
     {"INSERT INTO call_days (call_id, counted, day, number) VALUES (1, 'votes', 3, 1)"},
     "days: votes of e-participation on day 3 are kept as 1, counted as 0"},
    {"a site that is older than it is",
     {"INSERT INTO held_since (entry_index, uncounted_until) VALUES (0, 99999)"},
     "held_since: is of a later day than its entry"},
    {"a site that is older than its log",
     {"INSERT INTO held_since (entry_index, uncounted_until) VALUES (99999, 0)"},
     "held_since: is of no entry"},
};

TEST_P(DaysTampering, OfDaysIsFound) {
    live_for_days();
    EXPECT_EQ(number_of("participants", 0), 2);
    EXPECT_EQ(number_of("participants", 1), 1);
    EXPECT_EQ(number_of("participants", 2), 1);
    EXPECT_EQ(number_of("votes", 1), 0) << "one was changed";
    EXPECT_EQ(number_of("comments", 2), 0) << "a reply";
    ASSERT_EQ(findings(), std::vector<logbook::Finding>());
    expect_found(*store_, GetParam(), {}, of_days);
    EXPECT_EQ(findings(), std::vector<logbook::Finding>()) << "each was taken back";
}

TEST_P(DaysTampering, SitesFromBeforeMayLackTheirFirstDays) {
    live_for_days();
    const std::string since = held_since_now(), on_first = " AND day = " + first_day(),
                      later = " AND day > " + first_day();
    EXPECT_EQ(
        found_after(*store_, {since, "DELETE FROM call_days WHERE counted = 'votes'" + on_first,
                              "UPDATE call_days SET number = number - 1"
                              " WHERE counted = 'participants'" +
                                  on_first}),
        "");
    expect_found(
        *store_, GetParam(), {},
        {{"lacking later",
          {since, "DELETE FROM call_days WHERE counted = 'participants'" + later},
          "days: participants"},
         {"more than there were",
          {since, "UPDATE call_days SET number = number + 1 WHERE counted = 'votes'" + on_first},
          "days: votes"},
         {"comments, which were all counted",
          {since, "DELETE FROM call_days WHERE counted = 'comments'"},
          "days: comments"}});
}

const std::string other_groups = "groups_found: the call is not as it was logged",
                  no_entry = "groups_found: a row without an entry of its own";

const std::vector<Tampering> of_groups{
    {"another story",
     {R"(UPDATE opinion_groups SET found = REPLACE(found, 'too_few', 'none'))"},
     other_groups},
    {"no story at all", {"UPDATE opinion_groups SET found = found || 'x'"}, other_groups},
    {"groups taken away", {"DELETE FROM opinion_groups"}, other_groups},
    {"found at another time",
     {"UPDATE opinion_groups SET found_at_ms = found_at_ms + 1"},
     "count: found_at_ms in opinion_groups of entry"},
};

TEST_P(DaysTampering, OfGroupsIsFound) {
    live();
    pass_deadline();
    keep_log(now());
    const std::string invented = R"(INSERT INTO opinion_groups (call_id, found, found_at_ms))"
                                 R"( VALUES (1, '{"state":"none","groups":[],"consensus":[]}', 1))";
    expect_found(*store_, GetParam(), {}, {{"before they are sought", {invented}, no_entry}});
    EXPECT_EQ(found_after(*store_, {held_since_now(), invented}), "") << "from before the kind";
    find_groups();
    keep_log(now());
    ASSERT_EQ(findings(), std::vector<logbook::Finding>());
    const std::string log = exported();
    EXPECT_NE(log.find("groups_found"), std::string::npos);
    EXPECT_NE(log.find(R"(\"state\":\"too_few\")"), std::string::npos) << "everyone may read it";
    EXPECT_TRUE(findings_in(log).empty());
    expect_found(*store_, GetParam(), {}, of_groups);
    expect_found(*store_, GetParam(), {},
                 {{"a site that is older than it is",
                   {held_since_now()},
                   "held_since: an entry of later stands before"}});
}

/// What is gone is told as gone, and never found anew.
TEST_P(DaysTampering, GroupsAreFoundOnce) {
    live();
    pass_deadline();
    keep_log(now());
    find_groups();
    tamper({"DELETE FROM opinion_groups"});
    const auto next = store_->readers().read([](store::Connection& connection) {
        return base::Result<bool>(usecases::next_call_to_group(connection).has_value());
    });
    ASSERT_TRUE(next);
    EXPECT_FALSE(*next);
    EXPECT_FALSE(findings().empty());
}

INSTANTIATE_TEST_SUITE_P(Both, DaysTampering, both_engines, name_of_engine);

} // namespace
} // namespace hamandish::journeys::days_tampering_test
