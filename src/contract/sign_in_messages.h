// The messages of signing in by a one-time code, whichever way it comes (messages.h).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::contract {

/// POST /api/v1/sign-in/codes. The answer is the same whether or not the number is known. While
/// very many ask for codes, TooMany naming "flood" asks for a Pass: `pass` as it was given, and
/// `work`, the numbers that were found for it (evidence/work.h), none where it is a place in the
/// queue.
struct RequestCode {
    std::string mobile, pass = {};
    std::vector<std::int64_t> work = {};
    static constexpr std::array<std::string_view, 2> optional_fields{"pass", "work"};
    friend bool operator==(const RequestCode&, const RequestCode&) = default;
    template <class F>
    static void fields(F&& f) {
        f("mobile", &RequestCode::mobile);
        f("pass", &RequestCode::pass);
        f("work", &RequestCode::work);
    }
};

/// POST /api/v1/sign-in/passes → Pass, for a code while very many ask for one. `way`: work (a
/// program computes for it) or queue (a person waits for it).
struct AskPass {
    std::string mobile, way;
    friend bool operator==(const AskPass&, const AskPass&) = default;
    template <class F>
    static void fields(F&& f) {
        f("mobile", &AskPass::mobile);
        f("way", &AskPass::way);
    }
};

/// For one code to the number it was asked for, before `expires_at_ms`. Of work, `parts` numbers
/// are to be found for `seed`, each with `bits` (evidence/work.h); of the queue both are 0, and its
/// turn comes at `turn_at_ms`.
struct Pass {
    std::string pass, seed;
    std::int64_t parts = 0, bits = 0, turn_at_ms = 0, expires_at_ms = 0;
    friend bool operator==(const Pass&, const Pass&) = default;
    template <class F>
    static void fields(F&& f) {
        f("pass", &Pass::pass);
        f("seed", &Pass::seed);
        f("parts", &Pass::parts);
        f("bits", &Pass::bits);
        f("turn_at_ms", &Pass::turn_at_ms);
        f("expires_at_ms", &Pass::expires_at_ms);
    }
};

struct CodeSent {
    std::int64_t expires_at_ms = 0, resend_after_ms = 0; ///< instants of the server's clock
    friend bool operator==(const CodeSent&, const CodeSent&) = default;
    template <class F>
    static void fields(F&& f) {
        f("expires_at_ms", &CodeSent::expires_at_ms);
        f("resend_after_ms", &CodeSent::resend_after_ms);
    }
};

/// POST /api/v1/sign-in/contact: where people share their number with the site's bot in a
/// messenger, which then sends them their code there. `link` opens it; `rows` is the same as a
/// picture to scan (QrCode). A cookie makes the code good in this browser alone.
struct ContactSignIn {
    std::string link;
    std::vector<std::string> rows;
    std::int64_t expires_at_ms = 0; ///< until then the number can be shared
    friend bool operator==(const ContactSignIn&, const ContactSignIn&) = default;
    template <class F>
    static void fields(F&& f) {
        f("link", &ContactSignIn::link);
        f("rows", &ContactSignIn::rows);
        f("expires_at_ms", &ContactSignIn::expires_at_ms);
    }
};

/// POST /api/v1/sign-in → Me and a session cookie. `mobile` is empty where the code came after a
/// ContactSignIn of this browser.
struct SignIn {
    std::string mobile, code;
    friend bool operator==(const SignIn&, const SignIn&) = default;
    template <class F>
    static void fields(F&& f) {
        f("mobile", &SignIn::mobile);
        f("code", &SignIn::code);
    }
};

} // namespace hamandish::contract
