// Kiosks: what a device learns of itself, and what staff see and do about all of them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::contract {

/// GET /api/v1/kiosk, by the device's own cookie. `state`: none (any other device), ready, revoked.
struct KioskHere {
    std::string state, campus, hall;
    friend bool operator==(const KioskHere&, const KioskHere&) = default;
    template <class F>
    static void fields(F&& f) {
        f("state", &KioskHere::state);
        f("campus", &KioskHere::campus);
        f("hall", &KioskHere::hall);
    }
};
/// POST /api/v1/kiosk → KioskHere; the device's cookie comes with the answer. Dashes, blanks and
/// the case of letters do not matter.
struct SetUpKiosk {
    std::string secret;
    friend bool operator==(const SetUpKiosk&, const SetUpKiosk&) = default;
    template <class F>
    static void fields(F&& f) {
        f("secret", &SetUpKiosk::secret);
    }
};

/// GET /api/v1/qr?path=/fa/calls/x: a page of ours as an address to scan. `rows` has a string of 0
/// and 1 for each row.
struct QrCode {
    std::string address;
    std::vector<std::string> rows;
    friend bool operator==(const QrCode&, const QrCode&) = default;
    template <class F>
    static void fields(F&& f) {
        f("address", &QrCode::address);
        f("rows", &QrCode::rows);
    }
};

/// `organisation`: a slug. `seen_at_ms` and `revoked_at_ms` are 0 for never.
struct Kiosk {
    std::int64_t id = 0;
    std::string organisation, campus, hall;
    std::int64_t registered_at_ms = 0, seen_at_ms = 0, revoked_at_ms = 0;
    std::string revoked_reason;
    friend bool operator==(const Kiosk&, const Kiosk&) = default;
    template <class F>
    static void fields(F&& f) {
        f("id", &Kiosk::id);
        f("organisation", &Kiosk::organisation);
        f("campus", &Kiosk::campus);
        f("hall", &Kiosk::hall);
        f("registered_at_ms", &Kiosk::registered_at_ms);
        f("seen_at_ms", &Kiosk::seen_at_ms);
        f("revoked_at_ms", &Kiosk::revoked_at_ms);
        f("revoked_reason", &Kiosk::revoked_reason);
    }
};
/// GET /api/v1/staff/kiosks: those of the organisations one manages kiosks for, whose slugs are
/// `organisations`. `secret`: of the kiosk that was just registered, told this once; else empty.
struct Kiosks {
    std::vector<Kiosk> kiosks;
    std::vector<std::string> organisations;
    std::string secret;
    friend bool operator==(const Kiosks&, const Kiosks&) = default;
    template <class F>
    static void fields(F&& f) {
        f("kiosks", &Kiosks::kiosks);
        f("organisations", &Kiosks::organisations);
        f("secret", &Kiosks::secret);
    }
};
/// POST /api/v1/staff/kiosks → Kiosks.
struct RegisterKiosk {
    std::string organisation, campus, hall, reason;
    friend bool operator==(const RegisterKiosk&, const RegisterKiosk&) = default;
    template <class F>
    static void fields(F&& f) {
        f("organisation", &RegisterKiosk::organisation);
        f("campus", &RegisterKiosk::campus);
        f("hall", &RegisterKiosk::hall);
        f("reason", &RegisterKiosk::reason);
    }
};
/// POST /api/v1/staff/kiosks/{kiosk}/revocation → Kiosks.
struct RevokeKiosk {
    std::string reason;
    friend bool operator==(const RevokeKiosk&, const RevokeKiosk&) = default;
    template <class F>
    static void fields(F&& f) {
        f("reason", &RevokeKiosk::reason);
    }
};

} // namespace hamandish::contract
