// A language's file in two, as locale/compiler/catalogue_file.py parts it, by whatever a test
// likes.
#pragma once

#include "i18n/catalogue_file.h"
#include "i18n/locale_tables.h"
#include "i18n/message_key.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace hamandish::test {

struct PartedCatalogue {
    std::string first, rest;
};

/// `is_later(key)`: is the message in the rest?
template <class IsLater>
PartedCatalogue parted_catalogue(std::string_view whole, IsLater is_later) {
    PartedCatalogue parted{std::string(i18n::catalogue_stamp), std::string(i18n::catalogue_stamp)};
    const auto begin = [](std::string& file, const std::string& name) {
        file += static_cast<char>(name.size());
        file += name;
    };
    const auto sections = i18n::read_catalogue_file(whole).value();
    for (const i18n::CatalogueSection& section : sections) {
        const std::string name(i18n::code(section.locale));
        begin(parted.first, name);
        begin(parted.rest, name + '+');
        std::size_t start = 0;
        for (std::size_t index = 0; index < i18n::message_key_count; ++index) {
            const std::size_t end = section.ends[index];
            std::string& holder =
                is_later(static_cast<i18n::MessageKey>(index)) ? parted.rest : parted.first;
            holder += section.bytes.substr(start, end - start);
            parted.first += '\0';
            parted.rest += '\0';
            start = end;
        }
    }
    return parted;
}

} // namespace hamandish::test
