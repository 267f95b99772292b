// What a provider vouches for, as answers of a profile.
#pragma once

#include "domain/profile.h"
#include "server/oidc/sign_in_flow.h"

#include <utility>
#include <vector>

namespace hamandish::usecases {

/// Birth year and gender, where the provider says them in a way that is known: a day of birth as
/// YYYY-MM-DD or YYYY/MM/DD, Gregorian or Jalali (OpenID Connect Core 1.0, 5.1), a gender in
/// English or Persian. What cannot be read, or could not be answered by oneself, is left out.
[[nodiscard]] std::vector<std::pair<domain::ProfileField, std::string>>
vouched_answers(const oidc::Proof& proof, base::Instant now);

} // namespace hamandish::usecases
