// Reads the files in which a client gets the words of a language: data from the network, which is
// believed only after every byte of it was understood. Kept in agreement with
// locale/compiler/catalogue_file.py, which writes them.
#pragma once

#include "base/result.h"
#include "i18n/locale.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::i18n {

/// The messages of a language as message_program.h describes them; those of another part are empty.
struct CatalogueSection {
    Locale locale{};
    bool is_rest = false;            ///< what goes with a section that is none
    std::string bytes;               ///< programs one after the other, by MessageKey
    std::vector<std::uint32_t> ends; ///< one past the last byte of each; message_key_count of them
};

/// A file is the eight bytes of catalogue_stamp, then sections up to its end, its own language's
/// first: a language's code, with a "+" if the section is a rest, with their length in one byte
/// before them, then the program of every message, each ended by a zero byte. At least one section
/// is there. Files one after the other are read as one.
/// InvalidInput when it is anything else: damaged, cut short, or of another build.
[[nodiscard]] base::Result<std::vector<CatalogueSection>>
read_catalogue_file(std::string_view file);

} // namespace hamandish::i18n
