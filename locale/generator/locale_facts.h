// What native ICU knows of the languages of locale/tables.json.
#pragma once

#include <string>
#include <vector>

namespace hamandish::locale_generator {

/// The whole of locale/tables.json, of the languages that catalogues (paths) are in. Ends the
/// program with a sentence if ICU says something that src/i18n could not express (another grouping,
/// another date field, wider plural rules).
[[nodiscard]] std::string locale_tables_json(const std::vector<std::string>& catalogues);

} // namespace hamandish::locale_generator
