// A server's clock that was set back: what is signed goes on, what works once does not work again,
// and nobody waits for an hour that was by mistake.
#include "log_town.h"
#include "staff_town.h"

namespace hamandish::journeys::clock_set_back_test {
namespace {

using base::ErrorCode;
using domain::Role;

const std::string session_path = "/api/v1/staff/session",
                  setup_path = "/api/v1/staff/second-factor";

base::Instant later(std::int64_t ms) {
    return {morning.ms + ms};
}

int times_in(const std::string& text, const std::string& words) {
    int times = 0;
    for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) ++times;
    return times;
}

class ClockOfTheLog : public LogTown {};

TEST_F(ClockOfTheLog, SetBackTheHeadsGoOnAndTheLogIsTrue) {
    const base::Instant mistaken = later(3 * base::ms_per_day), right = later(base::ms_per_day);
    set_clock(mistaken);
    const std::string sara = sign_in("09121111111");
    vote(sara, "agree");
    keep_log(mistaken);
    const auto before = get<contract::LogHead>("/api/v1/log/head");
    set_clock(right);
    vote(sara, "pass");
    keep_log(right);
    const auto after = get<contract::LogHead>("/api/v1/log/head");
    EXPECT_LT(after.at_ms, before.at_ms) << "it says what the clock says now";
    EXPECT_EQ(after.tree_size, before.tree_size + 1);
    const auto proof = get<contract::ConsistencyProof>("/api/v1/log/consistency/" +
                                                       std::to_string(before.tree_size) + "/" +
                                                       std::to_string(after.tree_size));
    evidence::Path path;
    for (const std::string& hex : proof.path)
        path.push_back(evidence::hash_from_hex(hex).value_or(evidence::Hash{}));
    EXPECT_TRUE(evidence::proves_consistency(
        path, static_cast<std::uint64_t>(before.tree_size),
        evidence::hash_from_hex(before.root_hash).value_or(evidence::Hash{}),
        static_cast<std::uint64_t>(after.tree_size),
        evidence::hash_from_hex(after.root_hash).value_or(evidence::Hash{})));
    for (const auto& finding : findings()) ADD_FAILURE() << finding.what;
    const std::string file = exported();
    for (const auto& finding : findings_in(file)) ADD_FAILURE() << finding.what;
    EXPECT_EQ(times_in(file, "\"call_opened\""), 1) << "what has opened does not open again";
}

class ClockOfStaff : public StaffTown {
  protected:
    static Ask code_ask(const std::string& code, const std::string& cookie) {
        return {"POST", session_path, contract::encode(contract::SecondFactorCode{code}), cookie};
    }
    void expect_wrong(const std::string& code, const std::string& cookie) {
        expect_problem(code_ask(code, cookie), 422, ErrorCode::CodeWrong, "code");
    }
    void expect_pause(const std::string& cookie) {
        expect_problem(code_ask("000000", cookie), 429, ErrorCode::TooMany, "code");
    }
};

TEST_F(ClockOfStaff, SetBackItMakesNoCodeWorkTwice) {
    const std::string admin = staff(Role::Administrator, "ministry", false);
    const auto setup =
        send<contract::SecondFactorSetup>("POST", setup_path, contract::Empty{}, admin);
    set_clock(later(base::ms_per_hour));
    const auto spare =
        send<contract::RecoveryCodes>("POST", setup_path + "/confirmation",
                                      contract::SecondFactorCode{code_of(setup, now())}, admin)
            .codes;
    ASSERT_FALSE(spare.empty());
    set_clock(morning);
    expect_wrong(code_of(setup, now()), admin);
    EXPECT_EQ(ask(code_ask(spare[0], admin)).status, 200) << "a recovery code asks no clock";
    set_clock(later(base::ms_per_hour + 2 * base::ms_per_minute));
    EXPECT_EQ(ask(code_ask(code_of(setup, now()), admin)).status, 200);
}

TEST_F(ClockOfStaff, SetBackItKeepsNobodyInAPauseUntilThen) {
    const base::Instant mistaken = later(3 * base::ms_per_day);
    set_clock(mistaken);
    const std::string admin = staff(Role::Administrator);
    for (int i = 0; i < usecases::second_factor_tries; ++i) expect_wrong("000000", admin);
    expect_pause(admin);
    set_clock({mistaken.ms - 5 * base::ms_per_minute});
    expect_pause(admin); // a little is no way around it
    set_clock(later(base::ms_per_hour));
    for (int i = 0; i < usecases::second_factor_tries; ++i) expect_wrong("000000", admin);
    expect_pause(admin);
}

} // namespace
} // namespace hamandish::journeys::clock_set_back_test
