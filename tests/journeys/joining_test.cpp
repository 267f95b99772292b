// Two accounts of one person become one: by two proofs in one browser and a yes, and only where
// nothing that is recorded changes hands.
#include "contract/own_data_messages.h"
#include "plain_page.h"
#include "server/usecases/join_accounts.h"
#include "server/usecases/sign_in_elsewhere.h"
#include "staff_town.h"

#include <algorithm>
#include <future>

namespace hamandish::journeys::joining_test {
namespace {

using base::ErrorCode;
using contract::Choose;
using contract::JoinQuestion;
using contract::Me;

const std::string joining = "/api/v1/me/joining";

/// A provider's word is given by hand here; how it comes about is tested at a real one
/// (robust/identity).
template <class Base>
class Joins : public Base {
  protected:
    static oidc::Proof proof_of(const std::string& subject, const std::string& code) {
        return {"site", "https://site.example", subject, code, "/en/me"};
    }
    base::Result<Me> come_back(const std::string& subject, const std::string& code,
                               const std::string& session_hash, const std::string& token) {
        const usecases::ElsewhereCommand command{proof_of(subject, code), session_hash, token,
                                                 ops::random_number()};
        return this->store_->writer().submit_and_wait([&](store::Connection& connection) {
            return usecases::sign_in_elsewhere(connection, this->key_, command, this->now());
        });
    }
    /// A cookie of whoever this is at the provider.
    std::string sign_in_at_site(const std::string& subject, const std::string& code = {}) {
        const std::string token = ops::random_token();
        EXPECT_TRUE(come_back(subject, code, {}, token));
        return "session=" + token;
    }
    static std::string hash_of(const std::string& cookie) {
        return usecases::session_hash_from(cookie.substr(cookie.find('=') + 1));
    }
    /// The second proof, in the browser with this cookie: what the question is asked by.
    std::string prove(const std::string& subject, const std::string& cookie) {
        const auto refused = come_back(subject, {}, hash_of(cookie), ops::random_token());
        EXPECT_EQ(refused ? base::Error{} : refused.error(),
                  (base::Error{ErrorCode::Conflict, "account"}));
        const usecases::JoiningProof proof{
            hash_of(cookie), usecases::subject_hash_from(this->key_, proof_of(subject, {})),
            ops::random_token()};
        EXPECT_TRUE(this->store_->writer().submit_and_wait([&](store::Connection& connection) {
            return usecases::keep_joining_proof(connection, proof, this->now());
        }));
        return proof.token;
    }
    JoinQuestion asked(const std::string& token, const std::string& cookie) {
        return this->template get<JoinQuestion>(joining + "/" + token, cookie);
    }
    static Ask yes(const std::string& token, const std::string& cookie) {
        return {"POST", joining, contract::encode(contract::JoinAccounts{token}), cookie};
    }
    /// The cookie of the account that stays.
    std::string join(const std::string& token, const std::string& cookie) {
        const auto response = this->ask(yes(token, cookie));
        EXPECT_EQ(response.status, 200) << *response.body;
        const std::string set = header(response, "Set-Cookie");
        return set.substr(0, set.find(';'));
    }
    std::string name(const std::string& cookie) {
        return this->template get<Me>("/api/v1/me", cookie).name;
    }
    void vote(const std::string& cookie) {
        EXPECT_EQ(
            this->ask({"PUT", article + "/vote", contract::encode(Choose{"agree"}), cookie}).status,
            200);
    }
    void expect_over(const std::string& token, const std::string& cookie) {
        this->expect_problem({"GET", joining + "/" + token, {}, cookie}, 404, ErrorCode::NotFound,
                             "joining");
        this->expect_problem(yes(token, cookie), 404, ErrorCode::NotFound, "joining");
    }
    void later(std::int64_t ms) { this->set_clock({this->now().ms + ms}); }
};

class Joining : public Joins<StaffTown> {};
class JoiningWithoutScript : public Joins<PlainTown> {};

TEST_F(Joining, AnEmptyAccountOfAProviderJoinsTheNumbers) {
    const std::string site = sign_in_at_site("sara", "0499370899");
    contract::Profile about;
    about.province = "IR-07";
    send<contract::Profile>("PUT", "/api/v1/me/profile", about, site);
    const std::string goes = name(site), sara = sign_in("09121111111"), stays = name(sara);
    vote(sara);
    const std::string token = prove("sara", sara);
    EXPECT_EQ(asked(token, sara), (JoinQuestion{stays, goes, stays, ""}));
    const std::string joined = join(token, sara);
    EXPECT_EQ(name(joined), stays);
    EXPECT_EQ(name(sara), "") << "a new session, as after every proof";
    EXPECT_EQ(name(site), "") << "what only opened the empty account opens nothing";
    EXPECT_EQ(rows("people"), 1);
    EXPECT_EQ(rows("national_codes"), 1);
    EXPECT_EQ(name(sign_in_at_site("sara")), stays);
    EXPECT_EQ(get<contract::Profile>("/api/v1/me/profile", joined).province, "IR-07");
    EXPECT_EQ(rows("events WHERE kind = 'accounts_joined'"), 1);
    EXPECT_EQ(rows("sign_in_changes WHERE kind = 'accounts_joined'"), 1);
}

/// The number is found among the identities afterwards, and its code leads there.
TEST_F(Joining, AnEmptyAccountOfANumberJoinsTheProviders) {
    const std::string site = sign_in_at_site("sara"), stays = name(site);
    vote(site);
    const std::string sara = sign_in("09121111111"), goes = name(sara);
    const std::string token = prove("sara", sara);
    EXPECT_EQ(asked(token, sara), (JoinQuestion{goes, stays, stays, ""}));
    EXPECT_EQ(name(join(token, sara)), stays);
    EXPECT_EQ(rows("people"), 1);
    later(2 * base::ms_per_minute);
    const std::string by_number = sign_in("09121111111");
    EXPECT_EQ(name(by_number), stays);
    EXPECT_EQ(rows("people"), 1) << "nobody new";
    EXPECT_EQ(get<contract::MyUnit>(article + "/mine", by_number).vote, "agree");
    const auto data = get<contract::MyData>("/api/v1/me/export", by_number);
    std::vector<std::string> ways;
    for (const auto& one : data.identities) ways.push_back(one.provider);
    std::sort(ways.begin(), ways.end());
    EXPECT_EQ(ways, (std::vector<std::string>{"mobile", "site"}));
    EXPECT_EQ(data.contributions.votes.size(), 1u);
}

TEST_F(Joining, WhatIsRecordedOfBothChangesNoHands) {
    const std::string site = sign_in_at_site("sara"), sara = sign_in("09121111111");
    vote(site);
    vote(sara);
    const std::string token = prove("sara", sara);
    EXPECT_EQ(asked(token, sara), (JoinQuestion{name(sara), name(site), name(sara), "acted"}));
    expect_problem(yes(token, sara), 409, ErrorCode::Conflict, "acted");
    EXPECT_EQ(name(site), asked(token, sara).other) << "both go on as they were";
}

TEST_F(Joining, NothingBecomesOneWithoutAYes) {
    const std::string site = sign_in_at_site("sara"), sara = sign_in("09121111111");
    const std::string before = everything();
    asked(prove("sara", sara), sara);
    EXPECT_EQ(everything(), before);
    later(usecases::joining_life_ms);
    EXPECT_EQ(everything(), before);
    EXPECT_NE(name(site), name(sara));
}

TEST_F(Joining, AForgedOrForeignOrOldProofIsNone) {
    const std::string site = sign_in_at_site("sara"), sara = sign_in("09121111111"),
                      reza = sign_in("09122222222");
    const std::string token = prove("sara", sara);
    expect_over(token, reza); // seen over a shoulder
    expect_over(token, site);
    std::string changed = token;
    changed[40] = changed[40] == '0' ? '1' : '0';
    expect_over(changed, sara);
    expect_over("00", sara);
    expect_over(key_.seal("joining\n" + hash_of(sara)), sara); // the key alone proves nothing
    expect_over(ops::sha256_hex("joining " + token), sara);    // nor does what is stored
    expect_problem(yes(token, ""), 401, ErrorCode::SignInNeeded, "");
    later(usecases::joining_life_ms);
    expect_over(token, sara);
    EXPECT_EQ(rows("people"), 3);
}

TEST_F(Joining, AProofWorksOnce) {
    sign_in_at_site("sara");
    const std::string sara = sign_in("09121111111");
    const std::string token = prove("sara", sara);
    const std::string joined = join(token, sara);
    expect_over(token, joined);
    expect_problem(yes(token, sara), 401, ErrorCode::SignInNeeded, "");
    EXPECT_EQ(rows("people"), 1);
}

/// Whoever acts between the question and the yes has acted.
TEST_F(Joining, WhatHappensMeanwhileCounts) {
    const std::string site = sign_in_at_site("sara"), sara = sign_in("09121111111");
    vote(sara);
    const std::string token = prove("sara", sara);
    EXPECT_EQ(asked(token, sara).obstacle, "");
    vote(site);
    expect_problem(yes(token, sara), 409, ErrorCode::Conflict, "acted");
    EXPECT_EQ(asked(token, sara).obstacle, "acted");
}

TEST_F(Joining, StaffAreJoinedOnlyWithTheirFactorShownHere) {
    sign_in_at_site("sara");
    const std::string unshown = staff(domain::Role::Editor, "ministry", false);
    const std::string stays = name(unshown);
    const std::string token = prove("sara", unshown);
    EXPECT_EQ(asked(token, unshown).obstacle, "staff");
    expect_problem(yes(token, unshown), 409, ErrorCode::Conflict, "staff");
    show_second_factor(unshown);
    EXPECT_EQ(asked(token, unshown).obstacle, "");
    EXPECT_EQ(name(join(token, unshown)), stays);
}

/// The one that was proven elsewhere is staff's: its factor was not shown in this browser.
TEST_F(Joining, StaffAreNotJoinedFromAnEmptyAccount) {
    const std::string site = sign_in_at_site("sara");
    ASSERT_TRUE(change_role(name(site), domain::Role::Editor, "ministry"));
    show_second_factor(site);
    const std::string sara = sign_in("09121111111");
    const std::string token = prove("sara", sara);
    EXPECT_EQ(asked(token, sara), (JoinQuestion{name(sara), name(site), name(site), "staff"}));
    expect_problem(yes(token, sara), 409, ErrorCode::Conflict, "staff");
}

TEST_F(Joining, TwoSubjectsOfOneProviderAreTwoPeople) {
    sign_in_at_site("sara");
    const std::string reza = sign_in_at_site("reza");
    const std::string token = prove("sara", reza);
    EXPECT_EQ(asked(token, reza).obstacle, "identities");
    expect_problem(yes(token, reza), 409, ErrorCode::Conflict, "identities");
}

TEST_F(Joining, ErasureAfterwardsRemembersEveryIdentity) {
    const std::string site = sign_in_at_site("sara");
    vote(site);
    const std::string sara = sign_in("09121111111");
    const std::string joined = join(prove("sara", sara), sara);
    send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{}, joined);
    EXPECT_EQ(rows("person_identities"), 0);
    later(2 * base::ms_per_minute);
    for (const std::string& again : {sign_in("09121111111"), sign_in_at_site("sara")})
        expect_problem({"PUT", article + "/vote", R"({"choice":"agree"})", again}, 409,
                       ErrorCode::AlreadyCounted, "call");
    EXPECT_EQ(get<contract::UnitPage>(article).unit.votes.agree, 1);
}

TEST_F(Joining, OfTwoAtOnceOneIsDone) {
    sign_in_at_site("sara");
    const std::string sara = sign_in("09121111111");
    const std::string token = prove("sara", sara);
    std::vector<std::future<int>> tries;
    for (int i = 0; i < 4; ++i)
        tries.push_back(
            std::async(std::launch::async, [&] { return ask(yes(token, sara)).status; }));
    int done = 0;
    for (auto& one : tries) done += one.get() == 200 ? 1 : 0;
    EXPECT_EQ(done, 1);
    EXPECT_EQ(rows("people"), 1);
    EXPECT_EQ(rows("sessions"), 1);
}

/// Each browser is signed in to the account that the other proves.
TEST_F(Joining, TwoThatWouldEndEachOtherEndOne) {
    const std::string site = sign_in_at_site("sara"), sara = sign_in("09121111111");
    const std::string first = prove("sara", sara), other = sign_in_at_site("sara");
    join(first, sara);
    expect_problem({"GET", joining + "/" + first, {}, other}, 401, ErrorCode::SignInNeeded, "");
    EXPECT_EQ(name(site), "");
    EXPECT_EQ(rows("people"), 1);
}

TEST_F(JoiningWithoutScript, TheQuestionIsAPageWithAButton) {
    sign_in_at_site("sara");
    const std::string sara = sign_in("09121111111"), stays = name(sara);
    jar_["session"] = sara.substr(sara.find('=') + 1);
    open("/en/join?token=" + prove("sara", sara) + "&next=/en/profile");
    EXPECT_TRUE(says("Shall the two become one?"));
    EXPECT_EQ(rows("people"), 2) << "a page alone does nothing";
    press("Yes, make them one");
    EXPECT_TRUE(says("The two accounts are one now."));
    EXPECT_EQ(path_, "/en/profile");
    EXPECT_EQ(rows("people"), 1);
    EXPECT_EQ(name("session=" + jar_["session"]), stays);
}

TEST_F(JoiningWithoutScript, ARefusalSaysWhyAndWhatToDo) {
    vote(sign_in_at_site("sara"));
    const std::string sara = sign_in("09121111111");
    vote(sara);
    jar_["session"] = sara.substr(sara.find('=') + 1);
    open("/en/join?token=" + prove("sara", sara) + "&next=/en/me");
    EXPECT_TRUE(says("What is recorded does not change hands"));
    EXPECT_FALSE(has_button("Yes, make them one"));
    open("/en/join?token=00&next=/en/me");
    EXPECT_TRUE(says("This question is no longer open"));
    EXPECT_FALSE(has_button("Yes, make them one"));
}

} // namespace
} // namespace hamandish::journeys::joining_test
