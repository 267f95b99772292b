#include "text/break_tailoring.h"

namespace hamandish::text {
namespace {

bool is_blank(char16_t unit) {
    return unit == u' ' || unit == u'\t';
}
bool is_ascii_sign_or_letter(char16_t unit) {
    return unit > 0x20 && unit < 0x7F;
}
bool is_ascii_digit(char16_t unit) {
    return unit >= u'0' && unit <= u'9';
}
bool is_ascii_letter(char16_t unit) {
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}
bool is_one_of(char16_t unit, std::u16string_view set) {
    return set.find(unit) != std::u16string_view::npos;
}

/// A hyphen before digits is a minus unless it stands in a word ("covid-19").
bool may_break_after_hyphen(std::u16string_view text, std::uint32_t at) {
    if (is_ascii_digit(text[at])) {
        const bool has_before = at >= 2;
        return has_before && (is_ascii_digit(text[at - 2]) || is_ascii_letter(text[at - 2]));
    }
    return !is_one_of(text[at], u"!$),./:;?]}");
}

bool may_break_between_ascii(std::u16string_view text, std::uint32_t at) {
    const auto before = text[at - 1], after = text[at];
    if (before == u'-') return may_break_after_hyphen(text, at);
    if (before == u'?') return !is_one_of(after, u"!\"'),./:;?]}");
    return is_one_of(before, u"!\"#%&)*+,.:;=>\\]|}~") && is_one_of(after, u"(<[{");
}

} // namespace

std::optional<bool> tailored_break(std::u16string_view text, std::uint32_t at) {
    const auto before = text[at - 1], after = text[at];
    if (is_blank(before) && after > u' ' && after != 0x2028 && after != 0x2029 && after != 0x85)
        return true;
    if (is_ascii_sign_or_letter(before) && is_ascii_sign_or_letter(after))
        return may_break_between_ascii(text, at);
    return std::nullopt;
}

bool is_hard_end(std::u16string_view units, std::uint32_t end) {
    const auto last = units[end - 1];
    return last == u'\n' || last == u'\r' || last == 0x85 || last == 0x2029;
}

} // namespace hamandish::text
