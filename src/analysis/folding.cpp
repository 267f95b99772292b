#include "analysis/folding.h"

#include "analysis/presentation_forms.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace hamandish::analysis {
namespace {

struct Range {
    char32_t first, last;
};

template <std::size_t Count>
bool is_in(const std::array<Range, Count>& ranges, char32_t value) {
    return std::any_of(ranges.begin(), ranges.end(), [value](const Range& range) {
        return value >= range.first && value <= range.last;
    });
}

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

// White space, punctuation and signs.
constexpr std::array<Range, 24> separators{{
    {0x0000, 0x002F}, {0x003A, 0x0040}, {0x005B, 0x0060}, {0x007B, 0x00A9}, {0x00AB, 0x00AC},
    {0x00AE, 0x00B4}, {0x00B6, 0x00B9}, {0x00BB, 0x00BF}, {0x00D7, 0x00D7}, {0x00F7, 0x00F7},
    {0x060C, 0x060D}, {0x061B, 0x061B}, {0x061D, 0x061F}, {0x066A, 0x066D}, {0x06D4, 0x06D4},
    {0x1680, 0x1680}, {0x2000, 0x200A}, {0x2010, 0x2029}, {0x202F, 0x205F}, {0x3000, 0x3003},
    {0xFD3E, 0xFD3F}, {0xFE10, 0xFE19}, {0xFE30, 0xFE6B}, {0xFFFC, 0xFFFD},
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

char32_t digit_or_letter(char32_t value) {
    if (value >= 0x0660 && value <= 0x0669) return value - 0x0660 + '0';
    if (value >= 0x06F0 && value <= 0x06F9) return value - 0x06F0 + '0';
    if (const char32_t letter = letter_of_shape(value)) value = letter;
    return small_letter(one_letter(value));
}

/// Builds a folded text from left to right.
class Folder {
  public:
    void take(char32_t value, std::uint32_t start, std::uint32_t end) {
        if (is_in(unseen, value)) {
            begins_word_ = true;
            return extend(end);
        }
        if (is_in(separators, value)) {
            space_ = {start, end, false};
            is_space_due_ = !out_.text.empty();
            begins_word_ = true;
            return;
        }
        if (value >= 0xFEF5 && value <= 0xFEFC) { // lam with alef
            append(0x0644, start, end);
            return append(0x0627, start, end);
        }
        value = digit_or_letter(value);
        if (is_in(marks, value)) return extend(end);
        append(value, start, end);
    }
    FoldedText finish() { return std::move(out_); }

  private:
    void append(char32_t value, std::uint32_t start, std::uint32_t end) {
        if (is_space_due_) {
            out_.text += ' ';
            out_.sources.push_back(space_);
            is_space_due_ = false;
        }
        base::append_utf8(out_.text, value);
        out_.sources.resize(out_.text.size(), {start, end, false});
        out_.sources[start_of_last()].begins_word = begins_word_;
        begins_word_ = false;
    }
    /// What vanishes belongs to the letter before it, if it stands right after it.
    void extend(std::uint32_t end) {
        if (is_space_due_ || out_.text.empty()) return;
        for (std::size_t at = start_of_last(); at < out_.text.size(); ++at)
            out_.sources[at].end = end;
    }
    [[nodiscard]] std::size_t start_of_last() const {
        std::size_t at = out_.text.size() - 1;
        while ((static_cast<unsigned char>(out_.text[at]) & 0xC0) == 0x80) --at;
        return at;
    }

    FoldedText out_;
    Source space_;
    bool is_space_due_ = false, begins_word_ = true;
};

} // namespace

FoldedText fold_text(std::string_view text) {
    Folder folder;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = base::decode_utf8(text, at);
        const std::size_t end = at + (point ? point->bytes : 1);
        folder.take(point ? point->value : U' ', static_cast<std::uint32_t>(at),
                    static_cast<std::uint32_t>(end));
        at = end;
    }
    return folder.finish();
}

} // namespace hamandish::analysis
