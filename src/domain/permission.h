// Who may do what: the one table of roles and acts. Everything that staff can do asks here.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace hamandish::domain {

/// Held in an organisation or unit, and in everything below it.
enum class Role { Lead, Editor, Moderator, Analyst, Auditor, KioskManager, Administrator };
inline constexpr std::array roles{Role::Lead,         Role::Editor,  Role::Moderator,
                                  Role::Analyst,      Role::Auditor, Role::KioskManager,
                                  Role::Administrator};

enum class Act {
    SeeStaffPages,       ///< that one is staff, and with which roles
    EditDraft,           ///< import and change a draft before it opens
    OpenCall,            ///< publish it, with its period
    WithdrawCall,        ///< end it early, for good, with a public reason
    AnswerProposals,     ///< with reasons
    PublishVersion,      ///< the decided text of a closed call
    ReadConcerns,        ///< of a closed call, as its staff rework them
    SignConcerns,        ///< rework them, and sign them off
    PublishReport,       ///< by hand, once nothing is missing from it
    HideContribution,    ///< of people, with a legal ground
    ReadStaffActs,       ///< what staff did, and why
    ManageKiosks,        ///< public terminals
    EnterPaper,          ///< what people filled in on paper, and check what others entered
    ManageRoles,         ///< grant and revoke
    ManageOrganisations, ///< the tree itself, and what each organisation tells of itself
    /// Of organisations that take part: who speaks for them.
    VerifyRepresentatives,
    TendOutbox, ///< see which messages reached nobody, and send them again
};
inline constexpr std::array acts{Act::SeeStaffPages,
                                 Act::EditDraft,
                                 Act::OpenCall,
                                 Act::WithdrawCall,
                                 Act::AnswerProposals,
                                 Act::PublishVersion,
                                 Act::ReadConcerns,
                                 Act::SignConcerns,
                                 Act::PublishReport,
                                 Act::HideContribution,
                                 Act::ReadStaffActs,
                                 Act::ManageKiosks,
                                 Act::EnterPaper,
                                 Act::ManageRoles,
                                 Act::ManageOrganisations,
                                 Act::VerifyRepresentatives,
                                 Act::TendOutbox};

[[nodiscard]] std::string_view word(Role role); ///< "lead", "kiosk_manager" …
[[nodiscard]] std::string_view word(Act act);   ///< "open_call" …
[[nodiscard]] std::optional<Role> role_from_word(std::string_view word);
[[nodiscard]] std::optional<Act> act_from_word(std::string_view word);

[[nodiscard]] bool permits(Role role, Act act);
/// Acts that change what the public sees or who may act: done with a reason, which is logged.
[[nodiscard]] bool needs_reason(Act act);

/// A reason says something: this many code points at least, and at most.
inline constexpr std::size_t least_reason = 5, most_reason = 2'000;

} // namespace hamandish::domain
