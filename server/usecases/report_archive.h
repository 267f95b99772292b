// The open data of a report: everything its figures are counted from, and nothing about a person.
#pragma once

#include "server/usecases/report.h"

namespace hamandish::usecases {

/// A ZIP archive that documents/open_data/report.en.md describes. The same data give the same
/// bytes. `origin`: "https://…", for addresses in it. NotFound naming "call"; TooEarly until the
/// deadline has passed and is in the log.
[[nodiscard]] base::Result<std::string> report_archive(store::Connection& connection,
                                                       const std::string& slug,
                                                       const std::string& origin, base::Instant now,
                                                       KeptConcerns& kept);

} // namespace hamandish::usecases
