// A campaign and a busy hour as the call's moderators see them: counted against the call's own
// hours, told without anybody's name, and nothing hidden by it.
#include "contract/flood_messages.h"
#include "contract/moderation_messages.h"
#include "staff_town.h"
#include "true_log.h"

namespace hamandish::journeys::flood_view_test {
namespace {

using contract::FloodDesk;
using domain::Role;

const std::string path = "/api/v1/staff/calls/e-participation/floods";
const std::string page_path = "/en/staff/calls/e-participation/floods";
const std::string petition =
    "Keep the consultation open for sixty days instead of thirty, because the text is long";

class FloodView : public StaffTown {
  protected:
    std::int64_t say(const std::string& cookie, const std::string& words) {
        return comment(cookie, words, "key-of-a-person-" + std::to_string(++keys_)).id;
    }
    void vote(const std::string& cookie) {
        (void)send<contract::Counted>("PUT", article + "/vote", contract::Choose{"agree"}, cookie);
    }
    void agree(const std::string& cookie, std::int64_t id) {
        (void)send<contract::Counted>("PUT", "/api/v1/comments/" + std::to_string(id) + "/reaction",
                                      contract::Choose{"agree"}, cookie);
    }
    /// Six say the same, the fifth and sixth a day after they joined; the first two agree with each
    /// other, somebody else with the first. One says something of their own.
    void campaign() {
        for (int i = 0; i < 6; ++i) people_.push_back(newcomer());
        std::vector<std::int64_t> ids;
        for (int i = 0; i < 4; ++i) ids.push_back(say(people_[i], petition));
        other_ = newcomer();
        own_words_ = say(other_, "Blind people cannot use the website with a screen reader");
        agree(people_[0], ids[1]);
        agree(people_[1], ids[0]);
        agree(other_, ids[0]);
        set_clock({morning.ms + base::ms_per_day});
        say(people_[4], petition + ", please");
        say(people_[5], petition + "!");
        first_ = ids[0];
    }

    static std::string moderation_of(std::int64_t id) {
        return "/api/v1/staff/comments/" + std::to_string(id) + "/moderation";
    }
    void mark(const std::string& moderator, const std::string& act, const std::string& reason) {
        (void)send<contract::ModerationQueue>(
            "POST", moderation_of(first_), contract::ModerateComment{act, "", reason}, moderator);
    }
    void act_refused(const std::string& moderator, const std::string& act, int status,
                     base::ErrorCode code) {
        expect_problem({"POST", moderation_of(first_),
                        contract::encode(contract::ModerateComment{act, "", "a good reason"}),
                        moderator},
                       status, code, "comment");
    }

    std::vector<std::string> people_;
    std::string other_;
    std::int64_t first_ = 0, own_words_ = 0;
    int keys_ = 0;
};

TEST_F(FloodView, FindsACampaign) {
    campaign();
    const std::string moderator = staff(Role::Moderator);
    const auto desk = get<FloodDesk>(path, moderator);
    ASSERT_EQ(desk.groups.size(), 1u);
    EXPECT_EQ(desk.group_count, 1);
    const contract::FloodGroup& group = desk.groups[0];
    EXPECT_EQ(group.text, petition) << "the oldest of them";
    EXPECT_EQ(group.comment_count, 6);
    EXPECT_EQ(group.people_count, 6);
    EXPECT_TRUE(group.tells_shares);
    EXPECT_EQ(group.new_count, 4);
    EXPECT_EQ(group.agree_count, 3);
    EXPECT_EQ(group.own_agree_count, 2);
    EXPECT_EQ(group.paper_count, 0);
    EXPECT_EQ(group.hidden_count, 0);
    ASSERT_EQ(group.comments.size(), 6u);
    EXPECT_EQ(group.comments[0].id, first_);
    EXPECT_EQ(group.comments[0].unit_key, "article-1");
    EXPECT_GE(group.last_at_ms - group.first_at_ms, base::ms_per_day / 2);
    EXPECT_TRUE(desk.hours.empty()) << "no hour had twenty";
}

TEST_F(FloodView, NamesNobodyAndHidesNothing) {
    campaign();
    const std::string moderator = staff(Role::Moderator), before = everything();
    const auto shown = ask({"GET", path, {}, moderator});
    for (const char* of_people : {"author", "pseudonym", "person", "mobile"})
        EXPECT_EQ(shown.body->find('"' + std::string(of_people) + '"'), std::string::npos)
            << of_people;
    EXPECT_EQ(everything(), before);
    const auto page = get<contract::UnitPage>(article);
    for (const contract::Comment& one : page.comments) EXPECT_EQ(one.hiding.hidden_at_ms, 0);
    EXPECT_TRUE(get<contract::ModerationLog>(call + "/moderation").entries.empty());
}

TEST_F(FloodView, SaysHowManyOfACampaignAreHidden) {
    campaign();
    const std::string moderator = staff(Role::Moderator);
    (void)send<contract::ModerationQueue>(
        "POST", moderation_of(first_),
        contract::ModerateComment{"hide", "advertising", "an advertisement"}, moderator);
    EXPECT_EQ(get<FloodDesk>(path, moderator).groups.at(0).hidden_count, 1);
}

TEST_F(FloodView, TellsAnHourOfManyVotes) {
    for (int i = 0; i < 21; ++i) vote(newcomer());
    set_clock({morning.ms + 2 * base::ms_per_day});
    vote(newcomer());
    const auto desk = get<FloodDesk>(path, staff(Role::Moderator));
    ASSERT_EQ(desk.rates.size(), 3u);
    EXPECT_EQ(desk.rates[1].what, "votes");
    EXPECT_EQ(desk.rates[1].median, 0);
    EXPECT_EQ(desk.rates[1].unusual_from, 20);
    ASSERT_EQ(desk.hours.size(), 1u);
    EXPECT_EQ(desk.hours[0].what, "votes");
    EXPECT_EQ(desk.hours[0].count, 21);
    EXPECT_LE(desk.hours[0].starts_at_ms, morning.ms);
    EXPECT_GT(desk.hours[0].starts_at_ms, morning.ms - base::ms_per_hour);
}

TEST_F(FloodView, IsForModeratorsAlone) {
    using base::ErrorCode;
    expect_problem({"GET", path}, 401, ErrorCode::SignInNeeded, "");
    const std::string citizen = newcomer(), analyst = staff(Role::Analyst);
    EXPECT_EQ(ask({"GET", path, {}, citizen}).status, 403);
    EXPECT_EQ(ask({"GET", path, {}, analyst}).status, 403);
    const std::string moderator = staff(Role::Moderator);
    EXPECT_EQ(ask({"GET", "/api/v1/staff/calls/nothing/floods", {}, moderator}).status, 404);
}

TEST_F(FloodView, MarksACampaignInPublicAndTakesItBack) {
    campaign();
    const std::string moderator = staff(Role::Moderator), another = staff(Role::Moderator);
    mark(moderator, "mark_campaign", "the text was handed out");
    const auto marked = get<FloodDesk>(path, moderator).groups.at(0);
    EXPECT_EQ(marked.marked_comment, first_);
    EXPECT_EQ(marked.mark_reason, "the text was handed out");
    EXPECT_GT(marked.marked_at_ms, 0);
    auto log = get<contract::ModerationLog>(call + "/moderation");
    ASSERT_EQ(log.entries.size(), 1u);
    EXPECT_EQ(log.entries[0].act, "campaign_marked");
    EXPECT_EQ(log.entries[0].alike_count, 6);
    EXPECT_EQ(log.entries[0].reason, "the text was handed out");
    EXPECT_EQ(log.hidden_count, 0);
    const std::string exported = true_log(*store_, now());
    EXPECT_NE(exported.find("campaign_marked"), exported.npos);
    const auto page = get<contract::UnitPage>(article);
    EXPECT_EQ(page.comments.size(), 7u);
    for (const contract::Comment& one : page.comments) EXPECT_EQ(one.hiding.hidden_at_ms, 0);

    act_refused(another, "mark_campaign", 409, base::ErrorCode::Conflict);
    mark(another, "unmark_campaign", "several people wrote it themselves");
    EXPECT_EQ(get<FloodDesk>(path, moderator).groups.at(0).marked_comment, 0);
    log = get<contract::ModerationLog>(call + "/moderation");
    ASSERT_EQ(log.entries.size(), 2u);
    EXPECT_EQ(log.entries[0].act, "campaign_unmarked");
    EXPECT_EQ(log.entries[0].reason, "several people wrote it themselves");
    act_refused(another, "unmark_campaign", 409, base::ErrorCode::Conflict);
    mark(moderator, "mark_campaign", "it was handed out after all");
    EXPECT_EQ(rows("campaign_marks"), 2);
    (void)true_log(*store_, now());
}

/// A reply of the same words as the mark's is alike, whatever is said since; the one at which the
/// mark stands may be erased.
TEST_F(FloodView, AMarkOutlivesWhatIsSaidAndErasedSince) {
    campaign();
    const std::string moderator = staff(Role::Moderator);
    mark(moderator, "mark_campaign", "the text was handed out");
    say(newcomer(), petition);
    (void)send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{true}, people_[0]);
    const auto group = get<FloodDesk>(path, moderator).groups.at(0);
    EXPECT_EQ(group.comment_count, 6) << "one came and one is erased";
    EXPECT_EQ(group.marked_comment, first_);
    (void)true_log(*store_, now());
}

TEST_F(FloodView, AMarkThatIsNotAsItWasLoggedIsFound) {
    campaign();
    mark(staff(Role::Moderator), "mark_campaign", "the text was handed out");
    const auto findings = [this] {
        return store_->readers()
            .read([](store::Connection& connection) -> base::Result<std::size_t> {
                return logbook::verify_database(connection).findings().size();
            })
            .value_or(0);
    };
    const auto tamper = [this](const char* sql) {
        return write([sql](store::Connection& connection) -> base::Result<bool> {
            connection.database->session() << sql;
            return true;
        });
    };
    (void)true_log(*store_, now());
    EXPECT_EQ(findings(), 0u);
    EXPECT_FALSE(tamper("UPDATE campaign_marks SET reason = 'another'")) << "it cannot be changed";
    EXPECT_FALSE(tamper("DELETE FROM campaign_marks"));
    ASSERT_TRUE(tamper("DROP TRIGGER campaign_marks_are_unchanged"));
    ASSERT_TRUE(tamper("UPDATE campaign_marks SET comments = comments || ' 99'"));
    EXPECT_GT(findings(), 0u);
}

TEST_F(FloodView, NothingIsMarkedWithoutAReasonOrAGroup) {
    campaign();
    using base::ErrorCode;
    const std::string moderator = staff(Role::Moderator), analyst = staff(Role::Analyst);
    expect_problem({"POST", moderation_of(first_),
                    contract::encode(contract::ModerateComment{"mark_campaign", "", "no"}),
                    moderator},
                   422, ErrorCode::TextEmpty, "reason");
    EXPECT_EQ(
        ask({"POST", moderation_of(first_),
             contract::encode(contract::ModerateComment{"mark_campaign", "", "a reason"}), analyst})
            .status,
        403);
    expect_problem({"POST", moderation_of(own_words_),
                    contract::encode(contract::ModerateComment{"mark_campaign", "", "a reason"}),
                    moderator},
                   409, ErrorCode::Conflict, "comment");
    EXPECT_EQ(rows("campaign_marks"), 0);
}

/// The page without scripts: headings, a table, the words and links to each comment.
TEST_F(FloodView, IsAPageWithoutScripts) {
    campaign();
    for (int i = 0; i < 20; ++i) vote(newcomer());
    const std::string moderator = staff(Role::Moderator);
    const auto page = ask({"GET", page_path, {}, moderator});
    EXPECT_EQ(page.status, 200);
    for (const std::string& said :
         {std::string("Floods and coordinated texts"),
          std::string("Nothing is hidden because of it"), std::string("<table"),
          std::string("Votes"), petition, "#comment-" + std::to_string(first_)})
        EXPECT_NE(page.body->find(said), std::string::npos) << said;
    const auto persian = ask({"GET", "/fa/staff/calls/e-participation/floods", {}, moderator});
    EXPECT_NE(persian.body->find(R"(موج‌ها و کارزارها)"), std::string::npos);
    const auto desk = ask({"GET", "/en/staff", {}, moderator});
    EXPECT_NE(desk.body->find(page_path), std::string::npos) << "the desk leads there";
    const auto stranger = ask({"GET", page_path, {}, newcomer()});
    EXPECT_EQ(stranger.body->find(petition), std::string::npos);
}

} // namespace
} // namespace hamandish::journeys::flood_view_test
