// Organisations that take part: who speaks for them, as staff have verified it (messages.h).
#pragma once

#include "contract/bilingual.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::contract {

/// One that I may speak for; `id` is what SubmitComment::representing names.
struct RepresentedOrganisation {
    std::int64_t id = 0;
    Bilingual name;
    friend bool operator==(const RepresentedOrganisation&,
                           const RepresentedOrganisation&) = default;
    template <class F>
    static void fields(F&& f) {
        f("id", &RepresentedOrganisation::id);
        f("name", &RepresentedOrganisation::name);
    }
};

/// `person` is a public name, empty once they have erased themselves; then `ground` is, too.
/// `withdrawn_at_ms` is 0 while it is in force.
struct Representative {
    std::int64_t id = 0;
    std::string person;
    Bilingual organisation;
    std::string ground;
    std::int64_t verified_at_ms = 0, withdrawn_at_ms = 0;
    std::string withdrawn_reason;
    friend bool operator==(const Representative&, const Representative&) = default;
    template <class F>
    static void fields(F&& f) {
        f("id", &Representative::id);
        f("person", &Representative::person);
        f("organisation", &Representative::organisation);
        f("ground", &Representative::ground);
        f("verified_at_ms", &Representative::verified_at_ms);
        f("withdrawn_at_ms", &Representative::withdrawn_at_ms);
        f("withdrawn_reason", &Representative::withdrawn_reason);
    }
};
/// GET /api/v1/staff/representatives, the newest first.
struct Representatives {
    std::vector<Representative> representatives;
    friend bool operator==(const Representatives&, const Representatives&) = default;
    template <class F>
    static void fields(F&& f) {
        f("representatives", &Representatives::representatives);
    }
};
/// POST /api/v1/staff/representatives → Representatives. `ground`: on what papers.
struct VerifyRepresentative {
    std::string person;
    Bilingual organisation;
    std::string ground;
    friend bool operator==(const VerifyRepresentative&, const VerifyRepresentative&) = default;
    template <class F>
    static void fields(F&& f) {
        f("person", &VerifyRepresentative::person);
        f("organisation", &VerifyRepresentative::organisation);
        f("ground", &VerifyRepresentative::ground);
    }
};
/// POST /api/v1/staff/representatives/{representative}/withdrawal → Representatives.
struct WithdrawRepresentative {
    std::string reason;
    friend bool operator==(const WithdrawRepresentative&, const WithdrawRepresentative&) = default;
    template <class F>
    static void fields(F&& f) {
        f("reason", &WithdrawRepresentative::reason);
    }
};

} // namespace hamandish::contract
