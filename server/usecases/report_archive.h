// The open data of a report: everything its figures are counted from, and nothing about a person.
#pragma once

#include "server/usecases/report.h"

namespace hamandish::usecases {

/// A ZIP archive that documents/open_data/report.en.md describes. The same data give the same
/// bytes. NotFound naming "call"; TooEarly until the deadline has passed and is in the log.
[[nodiscard]] base::Result<std::string> report_archive(store::Connection& connection,
                                                       const std::string& slug, base::Instant now,
                                                       KeptConcerns& kept);

} // namespace hamandish::usecases
