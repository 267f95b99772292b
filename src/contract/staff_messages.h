// What staff see and do about roles, organisations and their own second factor.
#pragma once

#include "contract/invitation_messages.h"
#include "contract/messages.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::contract {

/// GET /api/v1/organisations, by slug. `kind`: ministry, university, agency, unit; `parent` is a
/// slug or empty.
struct Organisation {
    std::string slug, parent, kind;
    Bilingual name;
    friend bool operator==(const Organisation&, const Organisation&) = default;
    template <class F>
    static void fields(F&& f) {
        f("slug", &Organisation::slug);
        f("parent", &Organisation::parent);
        f("kind", &Organisation::kind);
        f("name", &Organisation::name);
    }
};
struct Organisations {
    std::vector<Organisation> organisations;
    friend bool operator==(const Organisations&, const Organisations&) = default;
    template <class F>
    static void fields(F&& f) {
        f("organisations", &Organisations::organisations);
    }
};
/// POST /api/v1/staff/organisations → Organisation.
struct AddOrganisation {
    Organisation organisation;
    std::string reason;
    friend bool operator==(const AddOrganisation&, const AddOrganisation&) = default;
    template <class F>
    static void fields(F&& f) {
        f("organisation", &AddOrganisation::organisation);
        f("reason", &AddOrganisation::reason);
    }
};

/// Where calls of an organisation are posted in a messenger. `network`: a word of
/// domain/organisation_settings.h.
struct OrganisationChannel {
    std::string network, address;
    friend bool operator==(const OrganisationChannel&, const OrganisationChannel&) = default;
    template <class F>
    static void fields(F&& f) {
        f("network", &OrganisationChannel::network);
        f("address", &OrganisationChannel::address);
    }
};
/// GET /api/v1/staff/organisations/{organisation}: what the organisation tells the public, and
/// where its calls are carried. `portal`: an https address or empty; `framers`: origins that may
/// frame its widgets; `channels`: those it has, at most one in each network; `logo`: what its
/// picture is called (domain/logo.h), or empty; `code`: for other sites, of all open calls and of
/// its own, not asked for in a change.
struct OrganisationSettings {
    std::string slug;
    Bilingual name;
    std::string portal;
    std::vector<std::string> framers;
    std::vector<OrganisationChannel> channels;
    std::string logo = {};
    std::vector<InvitationText> code = {};
    static constexpr std::array<std::string_view, 2> optional_fields{"logo", "code"};
    friend bool operator==(const OrganisationSettings&, const OrganisationSettings&) = default;
    template <class F>
    static void fields(F&& f) {
        f("slug", &OrganisationSettings::slug);
        f("name", &OrganisationSettings::name);
        f("portal", &OrganisationSettings::portal);
        f("framers", &OrganisationSettings::framers);
        f("channels", &OrganisationSettings::channels);
        f("logo", &OrganisationSettings::logo);
        f("code", &OrganisationSettings::code);
    }
};
/// POST /api/v1/staff/organisations/{organisation} → OrganisationSettings. `seen`: what stood there
/// when the change was made up; a change of anything else in between is not overwritten. A logo is
/// changed at an address of its own.
struct ChangeOrganisation {
    OrganisationSettings seen, wanted;
    std::string reason;
    friend bool operator==(const ChangeOrganisation&, const ChangeOrganisation&) = default;
    template <class F>
    static void fields(F&& f) {
        f("seen", &ChangeOrganisation::seen);
        f("wanted", &ChangeOrganisation::wanted);
        f("reason", &ChangeOrganisation::reason);
    }
};

/// POST /api/v1/staff/organisations/{organisation}/logo/removal → OrganisationSettings. `logo`: the
/// one that was seen; another that came in between is not removed.
struct RemoveLogo {
    std::string logo, reason;
    friend bool operator==(const RemoveLogo&, const RemoveLogo&) = default;
    template <class F>
    static void fields(F&& f) {
        f("logo", &RemoveLogo::logo);
        f("reason", &RemoveLogo::reason);
    }
};

/// A role somebody holds: `person` is a pseudonym, `organisation` a slug, `role` a word of
/// domain/permission.h.
struct StaffRole {
    std::string person, organisation, role;
    std::int64_t granted_at_ms = 0;
    friend bool operator==(const StaffRole&, const StaffRole&) = default;
    template <class F>
    static void fields(F&& f) {
        f("person", &StaffRole::person);
        f("organisation", &StaffRole::organisation);
        f("role", &StaffRole::role);
        f("granted_at_ms", &StaffRole::granted_at_ms);
    }
};
/// GET /api/v1/staff/roles.
struct StaffRoles {
    std::vector<StaffRole> roles;
    friend bool operator==(const StaffRoles&, const StaffRoles&) = default;
    template <class F>
    static void fields(F&& f) {
        f("roles", &StaffRoles::roles);
    }
};
/// POST /api/v1/staff/roles and POST /api/v1/staff/roles/revocation → Empty.
struct ChangeRole {
    std::string person, organisation, role, reason;
    friend bool operator==(const ChangeRole&, const ChangeRole&) = default;
    template <class F>
    static void fields(F&& f) {
        f("person", &ChangeRole::person);
        f("organisation", &ChangeRole::organisation);
        f("role", &ChangeRole::role);
        f("reason", &ChangeRole::reason);
    }
};

/// GET /api/v1/staff/me. `second_factor`: none, set (and not shown in this session yet), shown.
struct StaffMe {
    std::string name, second_factor;
    std::vector<StaffRole> roles;
    std::int64_t recovery_code_count = 0;
    friend bool operator==(const StaffMe&, const StaffMe&) = default;
    template <class F>
    static void fields(F&& f) {
        f("name", &StaffMe::name);
        f("second_factor", &StaffMe::second_factor);
        f("roles", &StaffMe::roles);
        f("recovery_code_count", &StaffMe::recovery_code_count);
    }
};
/// POST /api/v1/staff/second-factor: a new secret, to type or to scan; in force once a code of it
/// was shown (POST …/confirmation). `qr` has a string of 0 and 1 for each row.
struct SecondFactorSetup {
    std::string secret, address;
    std::vector<std::string> qr;
    friend bool operator==(const SecondFactorSetup&, const SecondFactorSetup&) = default;
    template <class F>
    static void fields(F&& f) {
        f("secret", &SecondFactorSetup::secret);
        f("address", &SecondFactorSetup::address);
        f("qr", &SecondFactorSetup::qr);
    }
};
/// POST /api/v1/staff/second-factor/confirmation → RecoveryCodes, and POST /api/v1/staff/session →
/// StaffMe. A code of the app, or (for the session) a recovery code.
struct SecondFactorCode {
    std::string code;
    friend bool operator==(const SecondFactorCode&, const SecondFactorCode&) = default;
    template <class F>
    static void fields(F&& f) {
        f("code", &SecondFactorCode::code);
    }
};
/// Told once; each works once.
struct RecoveryCodes {
    std::vector<std::string> codes;
    friend bool operator==(const RecoveryCodes&, const RecoveryCodes&) = default;
    template <class F>
    static void fields(F&& f) {
        f("codes", &RecoveryCodes::codes);
    }
};

/// GET /api/v1/staff/acts, newest first. `person` is empty for an operator at the command line.
struct StaffAct {
    std::string act, person, organisation, subject, reason;
    std::int64_t at_ms = 0;
    friend bool operator==(const StaffAct&, const StaffAct&) = default;
    template <class F>
    static void fields(F&& f) {
        f("act", &StaffAct::act);
        f("person", &StaffAct::person);
        f("organisation", &StaffAct::organisation);
        f("subject", &StaffAct::subject);
        f("reason", &StaffAct::reason);
        f("at_ms", &StaffAct::at_ms);
    }
};
struct StaffActs {
    std::vector<StaffAct> acts;
    friend bool operator==(const StaffActs&, const StaffActs&) = default;
    template <class F>
    static void fields(F&& f) {
        f("acts", &StaffActs::acts);
    }
};

} // namespace hamandish::contract
