#include "domain/permission.h"

#include <initializer_list>

namespace hamandish::domain {
namespace {

constexpr std::array<std::string_view, 7> role_words{
    "lead", "editor", "moderator", "analyst", "auditor", "kiosk_manager", "administrator"};
static_assert(role_words.size() == roles.size());

/// A set of roles, one bit each.
constexpr unsigned any_of(std::initializer_list<Role> set) {
    unsigned bits = 0;
    for (const Role role : set) bits |= 1u << static_cast<unsigned>(role);
    return bits;
}
using enum Role;
constexpr unsigned everyone =
    any_of({Lead, Editor, Moderator, Analyst, Auditor, KioskManager, Administrator});

/// One row an act, in the enum's order: its word, whether it needs a reason, and who may do it. An
/// administrator keeps the house and has no say in what is asked, hidden or answered.
struct Row {
    Act act;
    std::string_view word;
    bool needs_reason;
    unsigned roles;
};
constexpr std::array<Row, 17> table{{
    {Act::SeeStaffPages, "see_staff_pages", false, everyone},
    {Act::EditDraft, "edit_draft", false, any_of({Lead, Editor})},
    {Act::OpenCall, "open_call", true, any_of({Lead})},
    {Act::WithdrawCall, "withdraw_call", true, any_of({Lead})},
    {Act::AnswerProposals, "answer_proposals", false, any_of({Lead, Editor})},
    {Act::PublishVersion, "publish_version", true, any_of({Lead})},
    {Act::ReadConcerns, "read_concerns", false, any_of({Lead, Analyst, Auditor})},
    {Act::SignConcerns, "sign_concerns", false, any_of({Lead, Analyst})},
    {Act::PublishReport, "publish_report", true, any_of({Lead})},
    {Act::HideContribution, "hide_contribution", true, any_of({Lead, Moderator})},
    {Act::ReadStaffActs, "read_staff_acts", false, any_of({Lead, Auditor, Administrator})},
    {Act::ManageKiosks, "manage_kiosks", false, any_of({Lead, KioskManager})},
    {Act::EnterPaper, "enter_paper", false, any_of({Lead, Editor, Moderator})},
    {Act::ManageRoles, "manage_roles", true, any_of({Administrator})},
    {Act::ManageOrganisations, "manage_organisations", true, any_of({Administrator})},
    {Act::VerifyRepresentatives, "verify_representatives", true, any_of({Administrator})},
    {Act::TendOutbox, "tend_outbox", false, any_of({Administrator})},
}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].act) != i) return false;
    return table.size() == acts.size();
}
static_assert(in_order());

const Row& row_of(Act act) {
    return table[static_cast<std::size_t>(act)];
}

} // namespace

std::string_view word(Role role) {
    return role_words[static_cast<std::size_t>(role)];
}

std::string_view word(Act act) {
    return row_of(act).word;
}

std::optional<Role> role_from_word(std::string_view text) {
    for (const Role role : roles)
        if (word(role) == text) return role;
    return std::nullopt;
}

std::optional<Act> act_from_word(std::string_view text) {
    for (const Act act : acts)
        if (word(act) == text) return act;
    return std::nullopt;
}

bool permits(Role role, Act act) {
    return (row_of(act).roles & any_of({role})) != 0;
}

bool needs_reason(Act act) {
    return row_of(act).needs_reason;
}

} // namespace hamandish::domain
