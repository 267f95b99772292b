// The ranking as a document: who is shown is a matter of wishes, the rest follows from the log.
#pragma once

#include "analysis/point_ledger.h"
#include "base/result.h"
#include "contract/recognition_messages.h"
#include "server/store/recognitions.h"
#include "server/store/staff.h"

#include <vector>

namespace hamandish::recognition {

/// May somebody of this (Jalali) birth year be shown by name? Whoever turns eighteen this year may
/// not yet, nor who does not say.
[[nodiscard]] bool is_of_age(const std::string& birth_year, int this_year);

/// Universities of the site as groups, and how they are called.
[[nodiscard]] std::vector<contract::RankedUniversity>
universities_among(const std::vector<store::OrganisationRecord>& organisations);

/// What is asked for: "all", a province, an audience group or one of `universities`.
struct RankingScope {
    domain::Season season;
    std::string group;
    std::vector<contract::RankedUniversity> universities;
};
/// Those of `shown` who are in the group, by their scores. NotFound naming "group" for what is no
/// group.
[[nodiscard]] base::Result<contract::Ranking>
ranking_of(const analysis::PublicPoints& points, const std::vector<store::ShownPerson>& shown,
           const RankingScope& scope, int this_year);

/// The same document with everything that follows from the log counted again; who is shown, by
/// which name, and in which group is as it says. InvalidInput naming "season".
[[nodiscard]] base::Result<contract::Ranking> recount(const analysis::PublicPoints& points,
                                                      const contract::Ranking& published);

} // namespace hamandish::recognition
