// The report of a closed call, for everyone.
#pragma once

#include "server/usecases/report_concerns.h"

namespace hamandish::usecases {

/// The report and what it is counted from: `concerns` points into `comments`.
struct CallReport {
    contract::Report report;
    std::vector<contract::Comment> comments; ///< oldest first
    CallConcerns concerns;
    store::OwnWordsRecord own_words; ///< of the unit, published or not
};

/// NotFound naming "call"; TooEarly until the deadline has passed.
[[nodiscard]] base::Result<CallReport> report_of(store::Connection& connection,
                                                 const std::string& slug, base::Instant now,
                                                 KeptConcerns& kept);
/// The same for whoever reads it on a screen.
[[nodiscard]] base::Result<contract::Report> show_report(store::Connection& connection,
                                                         const std::string& slug, base::Instant now,
                                                         KeptConcerns& kept);
/// Is it complete only with its publication by hand (domain/report_clock.h)?
[[nodiscard]] bool report_needs_publication(store::Connection& connection,
                                            const store::CallRecord& call);

} // namespace hamandish::usecases
