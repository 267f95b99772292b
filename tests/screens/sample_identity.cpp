#include "sample_identity.h"

#include "app/state.h"
#include "sample_kiosks.h"

namespace hamandish::test {
namespace {

const contract::Bilingual chamber{R"(اتاق بازرگانی، صنایع، معادن و کشاورزی تهران)",
                                  "Tehran Chamber of Commerce, Industries, Mines and Agriculture"};

} // namespace

contract::Representatives sample_representatives(World world) {
    if (world == World::Scheduled) return {};
    const std::int64_t now = sample_now.ms, day = base::ms_per_day;
    return {{{3,
              "4821",
              chamber,
              R"(معرفی‌نامه شماره ۱۲/۴۵۶ اتاق، ۳ مهر ۱۴۰۵)",
              now - 4 * day,
              0,
              {}},
             {2,
              "977",
              {R"(انجمن دوستداران کتابخانه)", "Friends of the Library"},
              R"(معرفی‌نامه شماره ۷)",
              now - 40 * day,
              now - day,
              R"(هیئت‌مدیره شخص دیگری را معرفی کرد.)"},
             {1,
              "",
              {R"(کانون دانش‌آموختگان)", "Alumni Association"},
              "",
              now - 90 * day,
              now - 30 * day,
              "erased"}}};
}

contract::MySessions sample_sessions(World world) {
    const std::int64_t now = sample_now.ms, day = base::ms_per_day;
    const contract::MySession here{"4f1d2a90b3c65e78", "computer", now - day, now + 29 * day, true};
    if (world == World::Empty) return {{here}, {}};
    return {{here,
             {"9b07e3a1cc5d4f26", "phone", now - 12 * day, now + 18 * day, false},
             {"1c88d05fe2a9b734", "kiosk", now - 20 * day, now + 10 * day, false}},
            {{"identity_linked", now - 2 * day},
             {"recovery_code_used", now - 12 * day},
             {"second_factor_set", now - 30 * day},
             {"role_given", now - 31 * day}}};
}

contract::JoinQuestion sample_joining(World world) {
    contract::JoinQuestion asked{"4821", "977", "4821", ""};
    if (world == World::Closed) asked.obstacle = "acted";
    if (world == World::Empty) asked.obstacle = "staff";
    if (world == World::NoCalls) asked.obstacle = "identities";
    return asked;
}

void wait_in_queue(app::State& state) {
    state.is_plain_page = true;
    state.sign_in.mobile = "09121234567";
    app::Passing passing;
    passing.pass.turn_at_ms = sample_now.ms + 130 * base::ms_per_second;
    passing.pass.expires_at_ms = passing.pass.turn_at_ms + 5 * base::ms_per_minute;
    state.sign_in.passing = passing;
}

void work_for_code(app::State& state) {
    state.sign_in.mobile = "09121234567";
    state.sign_in.busy = true;
    app::Passing passing;
    passing.pass.parts = 16;
    passing.pass.bits = 14;
    state.sign_in.passing = passing;
}

void share_contact(app::State& state) {
    state.sign_in.contact = contract::ContactSignIn{
        "https://ble.ir/hamandish_bot?start=5d41402abc4b2a76b9719d911017c592", sample_modules(),
        sample_now.ms + 4 * base::ms_per_minute};
}

void carry_contact(app::State& state) {
    state.is_plain_page = true;
    state.sign_in.contact =
        contract::ContactSignIn{{}, {}, sample_now.ms + 2 * base::ms_per_minute};
    state.sign_in.code = "123456";
    state.sign_in.error = base::ErrorCode::CodeWrong;
}

void share_contact_at_kiosk(app::State& state) {
    become_kiosk(state);
    share_contact(state);
}

void represent_chamber(app::State& state) {
    state.me.value->represents = {{3, chamber}};
    auto& page = *state.unit.value;
    page.comments.front().organisation = chamber;
    page.comments.front().author.clear();
    auto& writing = state.writings[app::unit_key(state.address)];
    writing.text = R"(اتاق با این ماده موافق است.)";
    writing.representing = 3;
}

} // namespace hamandish::test
