// How often each kind of route may be asked for: the route table (contract/routes.h) names a class
// for every route, and each route has buckets of its own, one for each address and one for each
// account. The reasons for the numbers are in DECISIONS.md, 208.
#pragma once

#include "domain/rate_limit.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace hamandish::domain {

enum class LimitClass {
    Kept,      ///< the same for everyone, answered from memory
    Made,      ///< public, but made anew for each question or of everything that was said
    Evidence,  ///< entries and proofs of the event log
    File,      ///< a file to keep
    Own,       ///< what is kept about oneself, to be shown
    Export,    ///< all of that, as a file
    SignIn,    ///< signing in, with a code, a second factor or a kiosk's secret
    Act,       ///< what people do and change
    Upload,    ///< a file that is handed in
    Kiosk,     ///< what a kiosk asks about itself, and the end of each visit
    StaffRead, ///< desks
    StaffAct,
};
inline constexpr std::size_t limit_class_count = 12;

/// Of each route of a class. An address may be that of a whole university, an account is a person.
struct LimitBudget {
    RateLimit per_address;
    std::optional<RateLimit> per_account; ///< none: the answer is the same for everyone
};
using LimitBudgets = std::array<LimitBudget, limit_class_count>; ///< by LimitClass

/// Beside the limits of acts, which are in the store and hold over every server.
inline constexpr LimitBudgets limit_budgets{{
    {{6'000, 5}, std::nullopt},
    {{1'200, 20}, std::nullopt},
    {{3'000, 5}, std::nullopt},
    {{120, 500}, RateLimit{60, 2 * base::ms_per_second}},
    {{3'000, 10}, RateLimit{600, 100}},
    {{60, 5 * base::ms_per_second}, RateLimit{5, 10 * base::ms_per_minute}},
    {{600, 100}, RateLimit{120, base::ms_per_second}},
    {{1'200, 10}, RateLimit{600, 500}},
    {{120, 500}, RateLimit{60, 3 * base::ms_per_second}},
    {{6'000, 5}, RateLimit{600, 100}},
    {{3'000, 10}, RateLimit{600, 100}},
    {{1'200, 50}, RateLimit{600, 200}},
}};

[[nodiscard]] constexpr const LimitBudget& budget_of(const LimitBudgets& budgets,
                                                     LimitClass limit) {
    return budgets[static_cast<std::size_t>(limit)];
}

/// Everything that one address asks one process for and that is not answered from memory, whatever
/// routes it is.
inline constexpr RateLimit all_routes_per_address{3'000, 4};

/// What a refusal (TooMany) names: whose bucket of the route is empty.
inline constexpr std::string_view address_bucket = "address", account_bucket = "account";

} // namespace hamandish::domain
