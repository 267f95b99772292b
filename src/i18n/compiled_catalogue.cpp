// Apart from the rest of the catalogue, so that only who says words this way holds all languages.
#include "i18n/catalogue.h"
#include "i18n/locale_tables.h"

namespace hamandish::i18n {

Catalogue::Catalogue(Locale locale) : Catalogue(locale, compiled_programs) {}

} // namespace hamandish::i18n
