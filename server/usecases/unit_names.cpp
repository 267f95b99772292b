#include "server/usecases/unit_names.h"

#include "base/trimmed.h"
#include "i18n/catalogue.h"
#include "i18n/digits.h"

namespace hamandish::usecases {
namespace {

using domain::DraftFormUnit;
using domain::TwoTexts;
using domain::UnitKind;
using i18n::MessageKey;

/// A name is one text of one language: nothing in it needs to be kept apart.
std::string without_isolates(std::string text) {
    for (const std::string_view mark : {"\u2067", "\u2068", "\u2069"})
        for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at))
            text.erase(at, mark.size());
    return text;
}

std::string own_name(const i18n::Catalogue& words, const DraftFormUnit& unit) {
    const auto kind =
        words.format(MessageKey::unit_kind, {{"kind", std::string(domain::word(unit.kind))}});
    // Letters of the Persian alphabet number nothing in English.
    const bool as_printed = !unit.label.empty() && words.locale() == i18n::Locale::Persian;
    if (unit.number == 0 && !as_printed) return kind;
    const auto number = as_printed ? unit.label : std::to_string(unit.number);
    return words.format(
        MessageKey::unit_numbered,
        {{"kind", kind}, {"number", i18n::localise_digits(words.locale(), number)}});
}

std::string name_of(const i18n::Catalogue& words, const std::vector<DraftFormUnit>& units,
                    int index) {
    const DraftFormUnit& unit = units[static_cast<std::size_t>(index)];
    std::string name = own_name(words, unit);
    const int parent = domain::parent_of(units, index);
    if (parent < 0 || unit.kind == UnitKind::Article) return without_isolates(name);
    return without_isolates(words.format(
        MessageKey::unit_within, {{"unit", name}, {"outer", name_of(words, units, parent)}}));
}

constexpr std::string_view dash = " \u2013 ";

std::string with_heading(const std::string& name, const std::string& heading) {
    return heading.empty() ? name : name + std::string(dash) + heading;
}

/// A unit that was cut in two ends with the blank it was cut at.
TwoTexts without_ends(const TwoTexts& text) {
    return {std::string(base::trimmed(text.fa)), std::string(base::trimmed(text.en))};
}

} // namespace

std::vector<TwoTexts> names_of(const std::vector<DraftFormUnit>& units) {
    const i18n::Catalogue fa(i18n::Locale::Persian), en(i18n::Locale::English);
    std::vector<TwoTexts> names;
    for (int i = 0; i < static_cast<int>(units.size()); ++i)
        names.push_back({name_of(fa, units, i), name_of(en, units, i)});
    return names;
}

std::vector<domain::DraftUnit> published_units(const std::vector<DraftFormUnit>& units) {
    const auto keys = domain::keys_of(units);
    const auto names = names_of(units);
    std::vector<domain::DraftUnit> published;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const DraftFormUnit& unit = units[i];
        const bool plain_article =
            unit.kind == UnitKind::Article && unit.number > 0 && unit.label.empty();
        const bool named_preamble = unit.kind == UnitKind::Preamble && !unit.heading.fa.empty();
        // A labelled article ("5 مکرر") is called by its name, not by the number it shares.
        const bool numbered = unit.kind != UnitKind::Article || plain_article;
        TwoTexts heading = unit.heading;
        if (!plain_article && !named_preamble)
            heading = {with_heading(names[i].fa, unit.heading.fa),
                       with_heading(names[i].en, unit.heading.en)};
        published.push_back({keys[i], unit.kind, numbered ? unit.number : 0, heading,
                             without_ends(unit.text), unit.depth});
    }
    return published;
}

HeadingParts parts_of_heading(const std::string& heading, std::string_view kind,
                              std::int64_t number) {
    const bool is_plain = kind == domain::word(UnitKind::Preamble) ||
                          (kind == domain::word(UnitKind::Article) && number > 0);
    if (is_plain) return {{}, heading};
    const auto at = heading.find(dash);
    if (at == heading.npos) return {heading, {}};
    return {heading.substr(0, at), heading.substr(at + dash.size())};
}

} // namespace hamandish::usecases
