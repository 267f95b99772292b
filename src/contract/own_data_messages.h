// What people see, change, take with them and erase of their own data.
#pragma once

#include "contract/messages.h"
#include "contract/notice_messages.h"
#include "contract/recognition_messages.h"
#include "contract/representative_messages.h"
#include "contract/session_messages.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::contract {

/// Another site one may sign in at: GET /sign-in/{name}?next=… leads there and back.
struct SignInProvider {
    std::string name;
    Bilingual label;
    friend bool operator==(const SignInProvider&, const SignInProvider&) = default;
    template <class F>
    static void fields(F&& f) {
        f("name", &SignInProvider::name);
        f("label", &SignInProvider::label);
    }
};

/// GET /api/v1/sign-in/providers, in the order in which they are offered. `contact`: the messenger
/// in which one may share one's number instead (ContactSignIn), "bale" or none.
struct SignInProviders {
    std::vector<SignInProvider> providers;
    std::string contact = {};
    static constexpr std::array<std::string_view, 1> optional_fields{"contact"};
    friend bool operator==(const SignInProviders&, const SignInProviders&) = default;
    template <class F>
    static void fields(F&& f) {
        f("providers", &SignInProviders::providers);
        f("contact", &SignInProviders::contact);
    }
};

/// GET and PUT /api/v1/me/profile (session). Each answer is empty (not asked yet),
/// "prefer_not_to_say", or a word of domain/profile.h; `birth_year` is a Jalali year in digits.
/// `verified` names the fields that a sign-in elsewhere vouches for; a PUT leaves those as they
/// are, whatever it says. `university`: the slug of an organisation of that kind, for the ranking
/// alone.
struct Profile {
    std::string birth_year, gender, province, education, audience_group;
    std::vector<std::string> verified;
    std::string university = {};
    static constexpr std::array<std::string_view, 1> optional_fields{"university"};
    friend bool operator==(const Profile&, const Profile&) = default;
    template <class F>
    static void fields(F&& f) {
        f("birth_year", &Profile::birth_year);
        f("gender", &Profile::gender);
        f("province", &Profile::province);
        f("education", &Profile::education);
        f("audience_group", &Profile::audience_group);
        f("verified", &Profile::verified);
        f("university", &Profile::university);
    }
};

/// A way of signing in that was proven to be mine: the provider's name, never who I am there.
struct MyIdentity {
    std::string provider;
    std::int64_t linked_at_ms = 0;
    friend bool operator==(const MyIdentity&, const MyIdentity&) = default;
    template <class F>
    static void fields(F&& f) {
        f("provider", &MyIdentity::provider);
        f("linked_at_ms", &MyIdentity::linked_at_ms);
    }
};

/// GET /api/v1/me/export (session): everything kept about me, as a file. `format` names this shape.
/// `receipts`: of what counts now, with what opens each entry, in the order of the event log.
struct MyData {
    std::string format, name;
    std::int64_t exported_at_ms = 0, joined_at_ms = 0, session_count = 0;
    Profile profile;
    std::vector<MyIdentity> identities;
    MyNotices notices;
    MyContributions contributions;
    std::vector<MyReaction> reactions;
    Recognition recognition;
    std::vector<Representative> representing = {}; ///< whom staff have verified me to speak for
    std::vector<MySession> sessions = {};
    std::vector<SignInChange> sign_in_changes = {};
    std::vector<PointAppeal> point_appeals = {};
    std::vector<Receipt> receipts = {};
    static constexpr std::array<std::string_view, 1> optional_fields{"receipts"};
    friend bool operator==(const MyData&, const MyData&) = default;
    template <class F>
    static void fields(F&& f) {
        f("format", &MyData::format);
        f("name", &MyData::name);
        f("exported_at_ms", &MyData::exported_at_ms);
        f("joined_at_ms", &MyData::joined_at_ms);
        f("session_count", &MyData::session_count);
        f("profile", &MyData::profile);
        f("identities", &MyData::identities);
        f("notices", &MyData::notices);
        f("contributions", &MyData::contributions);
        f("reactions", &MyData::reactions);
        f("recognition", &MyData::recognition);
        f("representing", &MyData::representing);
        f("sessions", &MyData::sessions);
        f("sign_in_changes", &MyData::sign_in_changes);
        f("point_appeals", &MyData::point_appeals);
        f("receipts", &MyData::receipts);
    }
};

/// POST /api/v1/me/erasure (session) → Empty. The account ends; what it contributed stays counted,
/// without a name. `with_texts`: the words of its comments are erased too.
struct EraseMe {
    bool with_texts = false;
    friend bool operator==(const EraseMe&, const EraseMe&) = default;
    template <class F>
    static void fields(F&& f) {
        f("with_texts", &EraseMe::with_texts);
    }
};

/// GET /api/v1/me/joining/{token} (session): the account signed in, `mine`, and the one that was
/// proven to be the same person's a moment ago, by their public names; which of them `stays` when
/// they become one; or what stands in the way (domain/joining.h), empty if nothing does. NotFound
/// naming "joining" when the proof is not of this session, too old, or used.
struct JoinQuestion {
    std::string mine, other, stays, obstacle;
    friend bool operator==(const JoinQuestion&, const JoinQuestion&) = default;
    template <class F>
    static void fields(F&& f) {
        f("mine", &JoinQuestion::mine);
        f("other", &JoinQuestion::other);
        f("stays", &JoinQuestion::stays);
        f("obstacle", &JoinQuestion::obstacle);
    }
};

/// POST /api/v1/me/joining (session) → Me and a new session cookie: yes, they become one.
struct JoinAccounts {
    std::string token;
    friend bool operator==(const JoinAccounts&, const JoinAccounts&) = default;
    template <class F>
    static void fields(F&& f) {
        f("token", &JoinAccounts::token);
    }
};

} // namespace hamandish::contract
