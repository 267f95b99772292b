// What native ICU knows of the languages of locale/tables.json.
#pragma once

#include <string>

namespace hamandish::locale_generator {

/// The whole of locale/tables.json. Ends the program with a sentence if ICU says something that
/// src/i18n could not express (another grouping, another date field, wider plural rules).
[[nodiscard]] std::string locale_tables_json();

} // namespace hamandish::locale_generator
