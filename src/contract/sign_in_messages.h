// The messages of signing in by a one-time code (messages.h).
#pragma once

#include <cstdint>
#include <string>

namespace hamandish::contract {

/// POST /api/v1/sign-in/codes. The answer is the same whether or not the number is known.
struct RequestCode {
    std::string mobile;
    friend bool operator==(const RequestCode&, const RequestCode&) = default;
    template <class F>
    static void fields(F&& f) {
        f("mobile", &RequestCode::mobile);
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

/// POST /api/v1/sign-in → Me and a session cookie.
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
