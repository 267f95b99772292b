#include "text/script_resolver.h"

#include <hb.h>
#include <unicode/uchar.h>

namespace hamandish::text {
namespace {

/// Deeper nesting than any prose has; beyond it brackets are plain common characters.
constexpr std::size_t deepest_nesting = 32;

} // namespace

std::uint32_t script_of(char32_t character) {
    return hb_unicode_script(hb_unicode_funcs_get_default(), character);
}

bool is_real_script(std::uint32_t script) {
    return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED &&
           script != HB_SCRIPT_UNKNOWN;
}

std::uint32_t ScriptResolver::next(char32_t character) {
    if (character == U' ') return current_; // no script and no bracket, and the most frequent
    const auto own = script_of(character);
    if (is_real_script(own)) return current_ = own;
    const auto point = static_cast<UChar32>(character);
    const auto kind = u_getIntPropertyValue(point, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
    if (kind == U_BPT_OPEN && open_.size() < deepest_nesting) {
        open_.push_back({static_cast<char32_t>(u_getBidiPairedBracket(point)), current_});
    } else if (kind == U_BPT_CLOSE) {
        while (!open_.empty()) {
            const auto opening = open_.back();
            open_.pop_back();
            if (opening.closing == character) return current_ = opening.script;
        }
    }
    return current_;
}

} // namespace hamandish::text
