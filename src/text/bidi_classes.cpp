#include "text/bidi_classes.h"

#include "text/utf16_text.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace hamandish::text {
namespace {

constexpr bool is_icus(BidiClass ours, UCharDirection icus) {
    return static_cast<int>(ours) == static_cast<int>(icus);
}
static_assert(is_icus(BidiClass::L, U_LEFT_TO_RIGHT) && is_icus(BidiClass::ON, U_OTHER_NEUTRAL) &&
              is_icus(BidiClass::AL, U_RIGHT_TO_LEFT_ARABIC) &&
              is_icus(BidiClass::BN, U_BOUNDARY_NEUTRAL) &&
              is_icus(BidiClass::PDI, U_POP_DIRECTIONAL_ISOLATE));

BidiClass class_of(UChar32 point) {
    const auto found = static_cast<BidiClass>(u_charDirection(point));
    if (found != BidiClass::ON) return found; // brackets are ON, says their stability policy
    switch (u_getIntPropertyValue(point, UCHAR_BIDI_PAIRED_BRACKET_TYPE)) {
    case U_BPT_OPEN: return BidiClass::OpenBracket;
    case U_BPT_CLOSE: return BidiClass::CloseBracket;
    default: return found;
    }
}

} // namespace

bool is_second_of_pair(std::u16string_view text, std::size_t at) {
    return U16_IS_TRAIL(text[at]) && at > 0 && U16_IS_LEAD(text[at - 1]);
}

BidiClasses::BidiClasses() {
    for (char16_t unit = 0; unit < most_; ++unit) most_used_[unit] = class_of(unit);
    for (char16_t sign = 0; sign < punctuation_signs_.size(); ++sign)
        punctuation_signs_[sign] = class_of(punctuation_ + sign);
}

BidiClass BidiClasses::look_up(std::u16string_view text, std::size_t at) {
    if (is_second_of_pair(text, at)) return BidiClass::BN;
    return class_of(static_cast<UChar32>(point_at(text, static_cast<std::uint32_t>(at)).value));
}

char32_t closing_bracket(char32_t bracket, BidiClass kind) {
    constexpr char32_t angle_bracket = 0x232A, cjk_angle_bracket = 0x3009;
    const auto closing =
        kind == BidiClass::OpenBracket
            ? static_cast<char32_t>(u_getBidiPairedBracket(static_cast<UChar32>(bracket)))
            : bracket;
    return closing == angle_bracket ? cjk_angle_bracket : closing;
}

} // namespace hamandish::text
