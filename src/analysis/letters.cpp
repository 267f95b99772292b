#include "analysis/letters.h"

#include "analysis/code_ranges.h"
#include "analysis/presentation_forms.h"

#include <array>

namespace hamandish::analysis {
namespace {

// Diacritics, Quranic marks, tatweel, lone hamza.
constexpr std::array<Range, 6> marks{{
    {0x0610, 0x061A},
    {0x0621, 0x0621},
    {0x0640, 0x0640},
    {0x064B, 0x065F},
    {0x0670, 0x0670},
    {0x06D6, 0x06ED},
}};

// What joins or directs without being seen. RLM and soft hyphen stand for the half-space in many
// Persian texts, and a letter after any of these may begin what a reader thinks of as a word.
constexpr std::array<Range, 6> unseen{{
    {0x00AD, 0x00AD},
    {0x061C, 0x061C},
    {0x200B, 0x200F},
    {0x202A, 0x202E},
    {0x2060, 0x206F},
    {0xFEFF, 0xFEFF},
}};

char32_t letter_of_shape(char32_t value) {
    if (value >= first_form_b && value < first_form_b + forms_b.size())
        return forms_b[value - first_form_b];
    if (value >= first_form_a && value < first_form_a + forms_a.size())
        return forms_a[value - first_form_a];
    return 0;
}

// The letters that Persian and Arabic keyboards write for each other (CLDR and ISIRI 6219 tell them
// apart; readers do not).
char32_t one_letter(char32_t value) {
    switch (value) {
    case 0x0622:       // alef with madda
    case 0x0623:       // alef with hamza above
    case 0x0625:       // alef with hamza below
    case 0x0671:       // alef wasla
        return 0x0627; // alef
    case 0x0624:       // waw with hamza
        return 0x0648; // waw
    case 0x0626:       // ye with hamza
    case 0x0649:       // alef maksura
    case 0x064A:       // Arabic ye
        return 0x06CC; // Persian ye
    case 0x0643:       // Arabic kaf
    case 0x06AA:       // swash kaf
        return 0x06A9; // Persian kaf
    case 0x0629:       // te marbuta
    case 0x06BE:       // he do chashmi
    case 0x06C0:       // he with hamza
    case 0x06C1:       // Urdu he
    case 0x06C2:       // Urdu he with hamza
    case 0x06C3:       // Urdu te marbuta
    case 0x06D5:       // Kurdish e
        return 0x0647; // he
    default: return value;
    }
}

char32_t small_letter(char32_t value) {
    if (value < 0xC0) return value >= 'A' && value <= 'Z' ? value + 0x20 : value;
    if (value <= 0xDE && value != 0xD7) return value + 0x20;
    if (value < 0x100 || value > 0x17F) return value;
    if (value == 0x130) return 'i';
    if (value == 0x178) return 0xFF;
    if (value == 0x17F) return 's';
    if (value == 0x131 || value == 0x138 || value == 0x149) return value;
    const bool odd_is_capital = (value >= 0x139 && value <= 0x148) || value >= 0x179;
    return (value % 2 == 1) == odd_is_capital ? value + 1 : value;
}

} // namespace

char32_t folded_letter(char32_t value) {
    if (value >= 0x0660 && value <= 0x0669) return value - 0x0660 + '0';
    if (value >= 0x06F0 && value <= 0x06F9) return value - 0x06F0 + '0';
    if (const char32_t letter = letter_of_shape(value)) value = letter;
    return small_letter(one_letter(value));
}

bool is_mark(char32_t value) {
    return is_in(marks, value);
}
bool is_unseen(char32_t value) {
    return is_in(unseen, value);
}

} // namespace hamandish::analysis
