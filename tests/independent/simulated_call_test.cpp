// Five thousand people take part in a call from its first day to its last; then its report is
// completed and published, and each author is told. Do all faces of the report agree in every
// number, does a program that shares no line with the server find them again, and does each answer
// arrive where its author wants it?
#include "certificates_beside.h"
#include "concern_town.h"
#include "contract/flood_messages.h"
#include "contract/moderation_messages.h"
#include "contract/recognition_messages.h"
#include "fake_gateway.h"
#include "fake_mail_server.h"
#include "messenger_updates.h"
#include "server/http/hooks.h"
#include "server/outbox/sending.h"
#include "server/usecases/announce.h"
#include "simulated_people.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>

namespace hamandish::journeys::simulated_call_test {
namespace {

using domain::Role;
using test::GatewayAnswer;
using test::GatewayAsk;

constexpr int people_count = 5'000, campaign_count = 300, people_a_step = 50, troll_words = 12;
constexpr std::uint64_t seed = 1404;
const std::string way_to_answer = "?list=at-"; ///< in the address that a message about one leads to
const std::string answers_path = "/api/v1/staff/calls/e-participation/answers";

test::FakeGateway::Answering always(std::string body) {
    return [body = std::move(body)](const GatewayAsk&) { return GatewayAnswer{200, body}; };
}

class SimulatedCall : public CertificatesBeside<ConcernTown> {
  protected:
    void SetUp() override {
        const auto channel = [](const std::string& name, const std::string& type,
                                const std::string& base, const std::string& more) {
            return R"({"name":")" + name + R"(","type":")" + type + R"(","base":")" + base +
                   R"(","key":"sEcReT","plain_http":true)" + more + "}";
        };
        const auto config = outbox::outbox_config_from_text(
            R"({"channels":[)" + channel("safir", "bale_safir", safir_.base(), R"(,"bot":7)") +
            "," + channel("sms", "kavenegar", sms_.base(), R"(,"template":"t","sender":"s")") +
            "," + channel("bot", "bale_bot", bot_.base(), R"(,"user":"hamandish_bot")") + "," +
            channel("rubika", "rubika_bot", rubika_.base(), R"(,"user":"hamandish_bot")") + "," +
            channel("app", "eitaa_app", app_.base(), R"(,"user":"hamandish/app")") + "," +
            channel("eitaa", "eitaa", eitaa_.base(), R"(,"sender":"hamandish")") + "," +
            channel("post", "mail", mail_.url(), R"(,"user":"u","sender":"h@site.ir")") +
            R"(],"codes":["safir","sms"],"notices":["bot","safir","rubika","app","sms","post"],)"
            R"("posts":[{"channel":"eitaa"},{"channel":"rubika","address":"c0"}]})");
        ASSERT_TRUE(config) << config.error().where;
        auto list = outbox::ChannelList::from(*config);
        ASSERT_TRUE(list) << list.error().where;
        channels_ = std::move(*list);
        ConcernTown::SetUp();
        desk_.emplace(outbox::Desk{&channels_, key_, "https://h"});
    }
    void announce() {
        ASSERT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
            (void)usecases::announce_due(connection, key_, channels_, "https://h", now());
            return true;
        }));
    }
    /// Sends what is due, a little later each time, until nothing waits.
    void deliver() {
        base::Instant at = now();
        for (int steps = 0; waiting() > 0 && steps < 3'000; ++steps, at.ms += 2'000)
            while (deliver_one(at)) {
            }
        EXPECT_EQ(waiting(), 0);
    }
    bool deliver_one(base::Instant at) {
        const auto taken = write([&](store::Connection& connection) {
                               return outbox::take_next(connection, *desk_, at);
                           }).value();
        if (!taken.task) return false;
        const auto outcome = taken.task->channel->send(taken.task->letter);
        return write([&](store::Connection& connection) {
                   return outbox::settle(connection, *taken.task, outcome, at);
               })
            .has_value();
    }
    std::int64_t waiting() {
        return rows("outbox WHERE state IN ('queued', 'sending', 'fell_back')");
    }

    contract::CommentRecorded say(const std::string& cookie, const SimulatedWords& words) {
        return send<contract::CommentRecorded>(
            "POST", call + "/units/" + words.unit + "/comments",
            contract::SubmitComment{"key-of-a-person-" + std::to_string(++keys_), words.text,
                                    words.kind, words.wording},
            cookie);
    }
    void want_notices(const SimulatedPerson& person, const std::string& cookie) {
        const NoticeWay way = person.way;
        const bool bale = way == NoticeWay::Safir || way == NoticeWay::Bot;
        if (way == NoticeWay::Mail) put_mail(person, cookie);
        const contract::MyNotices wished{"fa",
                                         {{"bale", bale},
                                          {"rubika", way == NoticeWay::Rubika},
                                          {"eitaa", way == NoticeWay::Eitaa},
                                          {"sms", way == NoticeWay::Sms},
                                          {"email", true}}};
        const auto notices = send<contract::MyNotices>("PUT", "/api/v1/me/notices", wished, cookie);
        const std::string id = address_of(person);
        if (way == NoticeWay::Bot)
            tell_hook("bot", person, bale_contact(id, person.national_mobile));
        if (way == NoticeWay::Rubika)
            tell_hook("rubika", person,
                      rubika_update({.chat = "b0" + id, .start = notices.channels.at(1).code}));
        if (way == NoticeWay::Eitaa)
            tell_hook("app", person, eitaa_init_data("sEcReT", id, notices.channels.at(2).code));
    }
    void tell_hook(const std::string& channel, const SimulatedPerson& person,
                   const std::string& body) {
        Ask update{"POST", http::hook_path(key_, channel), body};
        update.address = person.mobile; // a flood from one address is stopped
        EXPECT_EQ(ask(update).status, 200);
    }
    /// Addresses of mail come from signing in at another site; this one is put where it would be.
    void put_mail(const SimulatedPerson& person, const std::string& cookie) {
        const std::string name = name_of(cookie), address = person.mobile + "@example.org";
        ASSERT_TRUE(write([&](store::Connection& connection) -> base::Result<bool> {
            connection.addresses.put(
                connection.people.find_by_pseudonym(name)->id,
                {"email", key_.seal(address), usecases::address_hash_from(key_, "email", address)},
                now());
            return true;
        }));
    }
    void take_part(const SimulatedPerson& person) {
        const std::string cookie = sign_in(person.mobile);
        send<contract::Profile>("PUT", "/api/v1/me/profile", person.profile, cookie);
        for (const SimulatedVote& one : person.votes)
            vote(cookie, one.choice, call + "/units/" + one.unit);
        vote_count_ += static_cast<std::int64_t>(person.votes.size());
        if (person.is_troll) return be_a_troll(cookie);
        if (person.words.text.empty()) return;
        (void)say(cookie, person.words);
        ++comment_count_;
        if (person.words.kind == "comment") return;
        want_notices(person, cookie);
        send<contract::Recognition>("PUT", "/api/v1/me/recognition",
                                    contract::Recognition{"pseudonym", ""}, cookie);
        authors_.push_back(&person);
    }
    /// Votes ten times, and insults until somebody hides it.
    void be_a_troll(const std::string& cookie) {
        for (int i = 0; i < 10; ++i) vote(cookie, "disagree", call + "/units/article-1");
        for (int i = 0; i < troll_words; ++i)
            insults_.push_back(say(cookie, {"article-1", "comment",
                                            R"(همه شما نادانید، شماره )" + std::to_string(i), ""})
                                   .comment.id);
        ++vote_count_;
    }
    contract::Counted vote(const std::string& cookie, const std::string& choice,
                           const std::string& unit) {
        return send<contract::Counted>("PUT", unit + "/vote", contract::Choose{choice}, cookie);
    }
    /// Over thirty days, some each few hours.
    void live_thirty_days() {
        const auto opened = now();
        const std::int64_t step = 30 * base::ms_per_day / (people_count / people_a_step + 1);
        for (int i = 0; i < people_count; ++i) {
            if (i % people_a_step == 0) {
                set_clock({opened.ms + i / people_a_step * step});
                announce();
                deliver(); // codes of before, that nobody waits for any more, and posts
            }
            take_part(simulated_[static_cast<std::size_t>(i)]);
        }
        set_clock({get<contract::CallPage>(call).call.closes_at_ms - 6 * base::ms_per_hour});
        announce();
        deliver();
        const std::string moderator = staff(Role::Moderator);
        for (const std::int64_t id : insults_)
            send<contract::ModerationQueue>(
                "POST", "/api/v1/staff/comments/" + std::to_string(id) + "/moderation",
                contract::ModerateComment{"hide", "insult", "it insults everybody"}, moderator);
        expect_campaign_seen(moderator);
    }
    /// The moderators' view has it first, says that its people are new, and hides none of it.
    void expect_campaign_seen(const std::string& moderator) {
        const auto desk =
            get<contract::FloodDesk>("/api/v1/staff/calls/e-participation/floods", moderator);
        ASSERT_FALSE(desk.groups.empty());
        const contract::FloodGroup& group = desk.groups.front();
        EXPECT_GE(group.people_count, campaign_count);
        EXPECT_GE(group.comment_count, group.people_count);
        EXPECT_GE(group.new_count, campaign_count * 9 / 10) << "they sign in and write at once";
        EXPECT_GE(group.last_at_ms - group.first_at_ms, 20 * base::ms_per_day);
        EXPECT_EQ(group.hidden_count, 0);
        EXPECT_LE(group.comments.size(), 100u);
    }
    /// No to the campaign, yes to everyone else.
    static contract::WriteAnswer answer_to(const std::vector<std::int64_t>& ids) {
        if (ids.size() == 1)
            return {0, ids, "accepted", {"چنین می‌شود", "So be it"}, {}};
        return {0,
                ids,
                "rejected",
                {"با قانون سازگار نیست", "It contradicts the law"},
                {{"قانون مدیریت خدمات کشوری", "Civil Service Act"},
                 {"ماده ۲۵", "Article 25"},
                 {},
                 "https://example.ir/law"}};
    }
    /// Whatever waits is answered by one member of staff and reviewed by another.
    void answer_everything() {
        const std::string editor = staff(Role::Editor), lead = staff(Role::Lead);
        auto queue = get<contract::AnswerQueue>(answers_path, editor);
        while (!queue.waiting.empty()) {
            std::vector<std::int64_t> ids;
            for (const auto& one : queue.waiting.front().contributions) ids.push_back(one.id);
            largest_group_ = std::max(largest_group_, ids.size());
            const auto written =
                send<contract::AnswerQueue>("POST", answers_path, answer_to(ids), editor);
            ASSERT_FALSE(written.written.empty());
            queue = send<contract::AnswerQueue>(
                "POST",
                "/api/v1/staff/answers/" + std::to_string(written.written[0].group.answer.id) +
                    "/review",
                contract::ReviewAnswer{true, {}}, lead);
        }
    }
    void complete_and_publish() {
        const std::string analyst = staff(Role::Analyst, "tehran"), lead = staff(Role::Lead);
        auto all = begin(analyst);
        ASSERT_GT(all.concerns.size(), 2u);
        for (std::size_t i = 0; i < all.concerns.size() && i < 12; ++i) {
            const auto number = std::to_string(all.concerns[i].number);
            rename(analyst, all.concerns[i].number, {"دغدغه " + number, "Concern " + number});
        }
        sign(lead);
        const auto published = publish(lead);
        EXPECT_TRUE(published.lacks.empty());
        EXPECT_GT(published.published_at_ms, 0);
    }

    /// In tables and beside them; `json` is the report as the other faces are to tell it.
    void expect_same_numbers(const std::string& json) {
        const std::string path = "/calls/e-participation/report";
        std::vector<std::string> faces;
        const auto keep = [&](const std::string& name, const std::string& address) {
            faces.push_back(file(name, *ask({"GET", address}).body));
        };
        for (const std::string language : {"fa", "en"}) {
            keep(language + ".html", "/" + language + path);
            keep("widget." + language + ".html", "/embed/" + language + path);
        }
        keep("report.pdf", path + ".pdf");
        keep("data.jsonld", "/data.jsonld");
        const auto fault = [&](const std::string& told, const std::string& face) {
            return fault_of("compare_faces.py", {file("told.json", told), face});
        };
        for (const std::string& face : faces) EXPECT_EQ(fault(json, face), "") << face;
        const std::string votes = R"("vote_count":)";
        const std::string other = replaced(json, votes + std::to_string(vote_count_),
                                           votes + std::to_string(vote_count_ + 1));
        faces.pop_back(); // the catalogue counts nothing
        for (const std::string& face : faces) EXPECT_NE(fault(other, face), "") << face;
    }
    void expect_faces_agree() {
        const std::string page = *ask({"GET", call + "/report"}).body;
        const auto told = contract::decode<contract::Report>(page).value_or(contract::Report{});
        EXPECT_TRUE(told.is_final);
        EXPECT_EQ(told.call.participant_count, people_count);
        EXPECT_EQ(told.call.comment_count, comment_count_ + troll_words) << "hidden ones, too";
        EXPECT_EQ(told.hidden_count, troll_words);
        EXPECT_EQ(told.call.vote_count, vote_count_) << "ten votes on one unit are one";
        EXPECT_EQ(told.owed_count, static_cast<std::int64_t>(authors_.size()));
        EXPECT_EQ(told.answered_count, told.owed_count);
        expect_same_numbers(page);
        const std::string archive = *ask({"GET", call + "/report.zip"}).body;
        const auto zip = file("report.zip", archive), json = file("report.json", page),
                   log = file("log.jsonl", true_log(*store_, now()));
        EXPECT_TRUE(passes("recompute_report.py", {zip, json}));
        EXPECT_TRUE(passes("verify_log.py", {log}));
        EXPECT_TRUE(passes("verify_periods.py", {log}));
        EXPECT_TRUE(passes("replay_concerns.py", {log, json, zip}));
    }
    /// Where each author's answer was taken, as its provider names them; each has one.
    std::map<NoticeWay, std::multiset<std::string>> taken() {
        std::map<NoticeWay, std::multiset<std::string>> out;
        const auto after = [](const std::string& body, const std::string& mark) {
            const auto at = body.find(mark);
            if (at == std::string::npos) return std::string("nobody");
            const auto from = at + mark.size();
            return body.substr(from, body.find_first_not_of("0123456789", from) - from);
        };
        const auto take = [&](NoticeWay way, test::FakeGateway& from, const std::string& mark) {
            for (const GatewayAsk& one : from.asked())
                if (one.body.find(way_to_answer) != std::string::npos)
                    out[way].insert(after(one.body, mark));
        };
        take(NoticeWay::Safir, safir_, R"("phone_number":")");
        take(NoticeWay::Bot, bot_, R"("chat_id":)");
        take(NoticeWay::Rubika, rubika_, R"("chat_id":"b0)");
        take(NoticeWay::Eitaa, app_, R"("chat_id":)");
        for (const GatewayAsk& one : sms_.asked())
            if (one.path.ends_with("/sms/send.json"))
                out[NoticeWay::Sms].insert(after(one.body, "receptor="));
        for (const auto& mail : mail_.taken()) out[NoticeWay::Mail].insert(after(mail.to, "<"));
        return out;
    }
    static std::string without(const std::multiset<std::string>& all,
                               const std::multiset<std::string>& others) {
        std::string left;
        std::vector<std::string> names;
        std::set_difference(all.begin(), all.end(), others.begin(), others.end(),
                            std::back_inserter(names));
        for (const std::string& name : names) left += name + " ";
        return left;
    }
    void expect_told() {
        // Notices gather, and wait for the morning.
        set_clock({base::start_of_tehran_day(base::tehran_day(now())).ms + 36 * base::ms_per_hour});
        deliver();
        std::map<NoticeWay, std::multiset<std::string>> wanted;
        for (const SimulatedPerson* one : authors_) wanted[one->way].insert(address_of(*one));
        EXPECT_EQ(wanted.size(), 6u);
        const auto told = taken();
        for (const auto& [way, people] : wanted) {
            ASSERT_TRUE(told.contains(way));
            EXPECT_EQ(without(told.at(way), people), "") << "told in vain or twice";
            EXPECT_EQ(without(people, told.at(way)), "") << "not told";
        }
        const auto said = rubika_.asked();
        const auto posts = std::count_if(said.begin(), said.end(), [](const GatewayAsk& one) {
            return one.body.find(R"("chat_id":"c0")") != std::string::npos;
        });
        EXPECT_EQ(posts, 4) << "opening, half-time, three days and the last one";
        EXPECT_EQ(eitaa_.asked().size(), 4u);
    }

    /// Somebody who had a proposal takes a certificate along, on paper and as files.
    void expect_certificate() {
        const std::string cookie = sign_in(authors_.back()->mobile);
        const auto about = ask_certificate(cookie, "سارا رضایی");
        const std::string address = "http://h/verify/" + about.number;
        EXPECT_TRUE(is_printed(about, address, "تحقیقات و فناوری"));
        expect_it_holds_until_revoked(about, address);
        EXPECT_EQ(get<contract::Certificate>("/api/v1/certificates/" + about.number).state,
                  "revoked");
    }
    /// Whose proposals were accepted are ranked, among all and in a province.
    void expect_ranking_recomputes() {
        const auto log = file("log.jsonl", true_log(*store_, now()));
        for (const std::string group : {"all", "IR-23"}) {
            const std::string ranking = served("/api/v1/ranking/current/" + group);
            const auto told =
                contract::decode<contract::Ranking>(ranking).value_or(contract::Ranking{});
            EXPECT_GT(told.people.size(), 5u) << group;
            EXPECT_TRUE(passes("recompute_ranking.py", {log, file("ranking.json", ranking)}));
            const std::string forged = replaced(ranking, R"("place":1,)", R"("place":2,)");
            EXPECT_FALSE(passes("recompute_ranking.py", {log, file("ranking.json", forged)}));
        }
    }

    test::FakeGateway safir_{always(R"({"message_id":"m","error_data":null})")},
        sms_{always(R"({"return":{"status":200},"entries":[{"messageid":41}]})")},
        bot_{always(R"({"ok":true,"result":{"message_id":3}})")},
        rubika_{always(R"({"status":"OK","data":{"message_id":"9"}})")},
        eitaa_{always(R"({"ok":true,"result":{"message_id":4}})")},
        app_{always(R"({"ok":true,"result":"success"})")};
    test::FakeMailServer mail_;
    std::optional<outbox::Desk> desk_;
    const std::vector<SimulatedPerson> simulated_ =
        simulated_people(people_count, campaign_count, seed);
    std::vector<const SimulatedPerson*> authors_; ///< of proposals and requests
    std::vector<std::int64_t> insults_;
    std::int64_t comment_count_ = 0, vote_count_ = 0;
    std::size_t largest_group_ = 0;
    int keys_ = 0;
};

TEST_F(SimulatedCall, IsReportedInEveryFaceAndAnsweredToEachAuthor) {
    live_thirty_days();
    pass_deadline();
    (void)true_log(*store_, now());
    answer_everything();
    (void)true_log(*store_, now());
    EXPECT_GE(largest_group_, static_cast<std::size_t>(campaign_count));
    complete_and_publish();
    expect_faces_agree();
    expect_told();
    expect_ranking_recomputes();
    expect_certificate();
}

} // namespace
} // namespace hamandish::journeys::simulated_call_test
