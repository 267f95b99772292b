#include "server/usecases/translation_text.h"

#include "base/fingerprint.h"
#include "base/trimmed.h"
#include "contract/codec.h"
#include "domain/translation.h"
#include "evidence/hash.h"

#include <algorithm>

namespace hamandish::usecases {

namespace {

using contract::LoggedTranslatedUnit;
using domain::DraftFormUnit;

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

std::size_t index_of(const std::vector<DraftFormUnit>& units, std::int64_t id) {
    for (std::size_t i = 0; i < units.size(); ++i)
        if (units[i].id == id) return i;
    return nowhere;
}

/// Of each unit what is written of it, or one without a key.
std::vector<LoggedTranslatedUnit> by_unit(const contract::TranslationOpening& text,
                                          const std::vector<std::string>& keys) {
    std::vector<LoggedTranslatedUnit> all(keys.size());
    for (const LoggedTranslatedUnit& one : text.units)
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (keys[i] == one.key) all[i] = one;
    return all;
}

void keep_written(contract::TranslationOpening& text, std::vector<LoggedTranslatedUnit> all) {
    std::erase_if(all, [](const LoggedTranslatedUnit& one) { return one.key.empty(); });
    text.units = std::move(all);
}

void append(std::string& words, const std::string& more) {
    if (!words.empty() && !more.empty()) words += '\n';
    words += more;
}

/// The unit itself, or the nearest one before it that is still there.
std::size_t place_after(const std::vector<DraftFormUnit>& before, std::size_t index,
                        const std::vector<DraftFormUnit>& after) {
    for (std::size_t i = index + 1; i-- > 0;)
        if (const auto found = index_of(after, before[i].id); found != nowhere) return found;
    return nowhere;
}

} // namespace

base::Status put_parts(contract::TranslationOpening& text, const std::vector<DraftFormUnit>& units,
                       const std::vector<contract::TranslatedPart>& parts) {
    if (parts.empty()) return {};
    const auto keys = domain::keys_of(units);
    auto written = by_unit(text, keys);
    for (const contract::TranslatedPart& part : parts) {
        TRY(domain::check_translated_part(part.heading, part.text));
        const std::size_t index = index_of(units, part.unit);
        if (index == nowhere) return base::fail(base::ErrorCode::NotFound, "unit");
        written[index] = {};
        if (base::trimmed(part.text).empty()) continue;
        written[index] = {part.heading, keys[index], source_of(units[index]), part.text};
    }
    keep_written(text, std::move(written));
    return {};
}

std::vector<contract::TranslatedPart> parts_of(const contract::TranslationOpening& text,
                                               const std::vector<DraftFormUnit>& units) {
    const auto written = by_unit(text, domain::keys_of(units));
    std::vector<contract::TranslatedPart> parts;
    for (std::size_t i = 0; i < units.size(); ++i)
        if (!written[i].key.empty())
            parts.push_back({units[i].id, written[i].heading, written[i].text});
    return parts;
}

std::string version_of(const contract::TranslationOpening& text, const domain::DraftForm& form) {
    contract::SaveTranslation said{text.title, text.summary, text.translated_by};
    if (form.is_described) said.parts = parts_of(text, form.units);
    return base::fingerprint(contract::encode(said));
}

contract::TranslationOpening with_parts(const contract::TranslationOpening& text,
                                        const std::vector<DraftFormUnit>& before,
                                        const std::vector<DraftFormUnit>& after) {
    const auto was = by_unit(text, domain::keys_of(before));
    const auto keys = domain::keys_of(after);
    std::vector<LoggedTranslatedUnit> written(after.size());
    for (std::size_t i = 0; i < was.size(); ++i) {
        const std::size_t index = was[i].key.empty() ? nowhere : place_after(before, i, after);
        if (index == nowhere) continue;
        LoggedTranslatedUnit& one = written[index];
        if (before[i].id == after[index].id) {
            one = {was[i].heading, keys[index], was[i].source, was[i].text};
            continue;
        }
        // Whichever source stands there, it is not of the Persian in which both are now.
        if (one.key.empty()) one = {{}, keys[index], was[i].source, {}};
        append(one.text, was[i].heading);
        append(one.text, was[i].text);
    }
    auto moved = text;
    keep_written(moved, std::move(written));
    return moved;
}

} // namespace hamandish::usecases
