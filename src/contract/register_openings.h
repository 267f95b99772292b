// What entries about the registers that staff keep open to (evidence/FORMAT.md): their acts,
// representatives, organisations. As in log_openings.h, fields stand in alphabetical order.
#pragma once

#include "contract/log_openings.h"

namespace hamandish::contract {

/// staff_acted: told to nobody. People and organisations are numbers of their rows, 0 for none,
/// which an erasure leaves as they are.
struct StaffActOpening {
    std::string act;
    std::int64_t at_ms = 0, number = 0, organisation = 0, person = 0;
    std::string reason, salt, subject;
    friend bool operator==(const StaffActOpening&, const StaffActOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("act", &StaffActOpening::act);
        f("at_ms", &StaffActOpening::at_ms);
        f("number", &StaffActOpening::number);
        f("organisation", &StaffActOpening::organisation);
        f("person", &StaffActOpening::person);
        f("reason", &StaffActOpening::reason);
        f("salt", &StaffActOpening::salt);
        f("subject", &StaffActOpening::subject);
    }
};

/// representation_changed: told to nobody. People as in StaffActOpening.
struct RepresentationOpening {
    std::string ground;
    std::int64_t number = 0;
    LoggedText organisation;
    std::int64_t person = 0;
    std::string salt;
    std::int64_t verified_at_ms = 0, verified_by = 0, withdrawn_at_ms = 0, withdrawn_by = 0;
    std::string withdrawn_reason;
    friend bool operator==(const RepresentationOpening&, const RepresentationOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("ground", &RepresentationOpening::ground);
        f("number", &RepresentationOpening::number);
        f("organisation", &RepresentationOpening::organisation);
        f("person", &RepresentationOpening::person);
        f("salt", &RepresentationOpening::salt);
        f("verified_at_ms", &RepresentationOpening::verified_at_ms);
        f("verified_by", &RepresentationOpening::verified_by);
        f("withdrawn_at_ms", &RepresentationOpening::withdrawn_at_ms);
        f("withdrawn_by", &RepresentationOpening::withdrawn_by);
        f("withdrawn_reason", &RepresentationOpening::withdrawn_reason);
    }
};

/// organisation_changed: an organisation as it is from then on. `parent`: the number of the one
/// above it, 0 for none.
struct OrganisationOpening {
    std::string kind;
    LoggedText name;
    std::int64_t number = 0, parent = 0;
    std::string portal, salt, slug;
    friend bool operator==(const OrganisationOpening&, const OrganisationOpening&) = default;
    template <class F>
    static void fields(F&& f) {
        f("kind", &OrganisationOpening::kind);
        f("name", &OrganisationOpening::name);
        f("number", &OrganisationOpening::number);
        f("parent", &OrganisationOpening::parent);
        f("portal", &OrganisationOpening::portal);
        f("salt", &OrganisationOpening::salt);
        f("slug", &OrganisationOpening::slug);
    }
};

} // namespace hamandish::contract
