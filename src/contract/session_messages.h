// Where the person signed in is signed in, and what changed about how they sign in.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::contract {

/// `id` names the session to its own person and opens nothing. `device`: phone, computer, kiosk,
/// unknown (domain/device.h). `is_this`: the one that asks. `channel`: web, or messenger where a
/// number was shared in one to sign in.
struct MySession {
    std::string id, device;
    std::int64_t begun_at_ms = 0, ends_at_ms = 0;
    bool is_this = false;
    std::string channel = "web";
    static constexpr std::array<std::string_view, 1> optional_fields{"channel"};
    friend bool operator==(const MySession&, const MySession&) = default;
    template <class F>
    static void fields(F&& f) {
        f("id", &MySession::id);
        f("device", &MySession::device);
        f("begun_at_ms", &MySession::begun_at_ms);
        f("ends_at_ms", &MySession::ends_at_ms);
        f("is_this", &MySession::is_this);
        f("channel", &MySession::channel);
    }
};

/// `kind`: a word of domain/sign_in_change.h.
struct SignInChange {
    std::string kind;
    std::int64_t at_ms = 0;
    friend bool operator==(const SignInChange&, const SignInChange&) = default;
    template <class F>
    static void fields(F&& f) {
        f("kind", &SignInChange::kind);
        f("at_ms", &SignInChange::at_ms);
    }
};

/// GET /api/v1/me/sessions, POST …/sessions/{session}/end (another one than this), and POST
/// …/sessions/end (all others). Newest first; of the changes, the last twenty.
struct MySessions {
    std::vector<MySession> sessions;
    std::vector<SignInChange> changes;
    friend bool operator==(const MySessions&, const MySessions&) = default;
    template <class F>
    static void fields(F&& f) {
        f("sessions", &MySessions::sessions);
        f("changes", &MySessions::changes);
    }
};

} // namespace hamandish::contract
