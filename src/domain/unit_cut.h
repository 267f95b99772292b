// A unit of a draft cut in two, and joined with the one before it, without losing a character.
#pragma once

#include "base/result.h"
#include "domain/draft_form.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::domain {

/// Where a second unit may begin: after the end of a line, and after a blank at the end of a
/// sentence. Bytes into `text`, ascending, with words on both sides.
[[nodiscard]] std::vector<std::size_t> places_to_cut(std::string_view text);

/// "ماده ۵-": what the Persian file says of a unit before its heading and text, without markup; its
/// label where the file does not say it in words. Empty for a unit of no file.
[[nodiscard]] std::string printed_head(const DraftFormUnit& unit);

/// Cuts the Persian text, and the words of the file, before the word in which the byte `at` lies.
/// Blanks stay with the first half, so that both halves in order are the text that was. The English
/// words stay with the first, too: those of the second (id 0, of the same kind) are missing.
/// InvalidInput naming "split" where there are no words on both sides.
[[nodiscard]] base::Status split_unit(std::vector<DraftFormUnit>& units, int index, std::size_t at);

/// Appends what is printed of the unit to the one before it in reading order. What was cut is as it
/// was before. InvalidInput naming "merge" for the first.
[[nodiscard]] base::Status merge_unit(std::vector<DraftFormUnit>& units, int index);

} // namespace hamandish::domain
