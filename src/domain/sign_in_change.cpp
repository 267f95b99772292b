#include "domain/sign_in_change.h"

namespace hamandish::domain {

std::string_view word(SignInChange change) {
    switch (change) {
    case SignInChange::IdentityLinked: return "identity_linked";
    case SignInChange::AccountsJoined: return "accounts_joined";
    case SignInChange::SecondFactorSet: return "second_factor_set";
    case SignInChange::RecoveryCodeUsed: return "recovery_code_used";
    case SignInChange::RoleGiven: return "role_given";
    case SignInChange::RoleTaken: break;
    }
    return "role_taken";
}

} // namespace hamandish::domain
