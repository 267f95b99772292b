#include "server/usecases/translation_text.h"

#include "contract/codec.h"
#include "evidence/hash.h"

#include <algorithm>

namespace hamandish::usecases {

contract::TranslationOpening text_of(const store::TranslationRecord& record) {
    return contract::decode<contract::TranslationOpening>(record.document)
        .value_or(contract::TranslationOpening{});
}

std::string source_of(const domain::DraftFormUnit& unit) {
    return evidence::commitment_to(unit.heading.fa + "\n" + unit.text.fa);
}

std::vector<contract::LoggedTranslatedUnit>
beside_units(const contract::TranslationOpening& text,
             const std::vector<domain::DraftFormUnit>& units) {
    const auto keys = domain::keys_of(units);
    std::vector<contract::LoggedTranslatedUnit> beside(units.size());
    for (const contract::LoggedTranslatedUnit& one : text.units) {
        const auto found = std::find(keys.begin(), keys.end(), one.key);
        if (found == keys.end()) continue;
        const auto index = static_cast<std::size_t>(found - keys.begin());
        if (source_of(units[index]) == one.source) beside[index] = one;
    }
    return beside;
}

} // namespace hamandish::usecases
