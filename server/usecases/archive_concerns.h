// The concerns of a call as tables of its open data.
#pragma once

#include "server/documents/zip_writer.h"
#include "server/usecases/report_concerns.h"

#include <vector>

namespace hamandish::usecases {

/// concerns.csv, concern_comments.csv, concern_units.csv and concern_groups.csv, of all concerns
/// that are told, those that are set aside last.
void add_concerns(const CallConcerns& all, std::vector<documents::ZipPart>& parts);

} // namespace hamandish::usecases
