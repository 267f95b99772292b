// The open data of all reports as a catalogue that other catalogues harvest.
#pragma once

#include "contract/messages.h"

#include <string>

namespace hamandish::usecases {

inline constexpr std::string_view data_catalogue_path = "/data.jsonld";

/// A dcat:Catalog with a dcat:Dataset for each report there is (W3C, Data Catalog Vocabulary,
/// version 3) as JSON-LD 1.1, titles in Persian and English. `origin`: "https://…".
[[nodiscard]] std::string data_catalogue(const contract::CallList& calls,
                                         const std::string& origin);

} // namespace hamandish::usecases
