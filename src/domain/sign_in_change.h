// What can change about the way into an account, which its person is told of.
#pragma once

#include <array>
#include <string_view>

namespace hamandish::domain {

enum class SignInChange {
    IdentityLinked,   ///< another site's sign-in leads to the account from now on
    AccountsJoined,   ///< what led to another account leads to this one from now on
    SecondFactorSet,  ///< a second factor is in force; an earlier one is not any more
    RecoveryCodeUsed, ///< in place of the second factor
    RoleGiven,
    RoleTaken,
};
inline constexpr std::array sign_in_changes{
    SignInChange::IdentityLinked,   SignInChange::AccountsJoined, SignInChange::SecondFactorSet,
    SignInChange::RecoveryCodeUsed, SignInChange::RoleGiven,      SignInChange::RoleTaken};

/// "identity_linked" …: of the wire, the store and the templates of messages.
[[nodiscard]] std::string_view word(SignInChange change);

} // namespace hamandish::domain
