#include "i18n/isolate.h"

#include "base/utf8.h"

#include <algorithm>
#include <vector>

namespace hamandish::i18n {
namespace {

enum class Control { None, Embedding, IsolateBegin, IsolateEnd };

constexpr std::size_t control_bytes = 3;

/// LRE RLE PDF LRO RLO (U+202A–E), LRI RLI FSI (U+2066–8) and PDI (U+2069): three bytes in UTF-8.
Control control_at(std::string_view text, std::size_t at) {
    if (text.size() - at < control_bytes || text[at] != '\xE2') return Control::None;
    const auto second = text[at + 1], third = text[at + 2];
    if (second == '\x80' && third >= '\xAA' && third <= '\xAE') return Control::Embedding;
    if (second != '\x81' || third < '\xA6' || third > '\xA9') return Control::None;
    return third == '\xA9' ? Control::IsolateEnd : Control::IsolateBegin;
}

/// The bytes where controls begin that are to be left out, ascending: embeddings and overrides, and
/// isolates without their other end.
std::vector<std::size_t> hostile_controls(std::string_view text) {
    std::vector<std::size_t> hostile, open;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto control = control_at(text, at);
        if (control == Control::IsolateBegin) {
            open.push_back(at);
        } else if (control == Control::IsolateEnd && !open.empty()) {
            open.pop_back();
        } else if (control != Control::None) {
            hostile.push_back(at);
        }
    }
    hostile.insert(hostile.end(), open.begin(), open.end());
    std::sort(hostile.begin(), hostile.end());
    return hostile;
}

/// Letters have a direction of their own; of what is not a letter, digits and signs have none.
bool has_direction(char32_t character) {
    if (character < 0xC0) return (character | 0x20) >= U'a' && (character | 0x20) <= U'z';
    const bool is_digit =
        (character >= 0x660 && character <= 0x669) || (character >= 0x6F0 && character <= 0x6F9);
    const bool is_mark = character == 0x200E || character == 0x200F;
    const bool is_sign = character == 0x60C || character == 0x66B || character == 0x66C ||
                         (character >= 0x2000 && character <= 0x2BFF);
    return is_mark || (!is_digit && !is_sign);
}

/// There are isolates in it, and outside of them nothing that says how it runs.
bool is_made_of_isolates(std::string_view text) {
    int depth = 0;
    bool any = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto control = control_at(text, at);
        const auto one = base::decode_utf8(text, at);
        if (!one) return false;
        if (control == Control::IsolateBegin) any = ++depth > 0;
        if (control == Control::IsolateEnd) --depth;
        if (depth == 0 && has_direction(one->value)) return false;
        at += one->bytes;
    }
    return any;
}

} // namespace

std::string neutralised(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    std::size_t kept_to = 0;
    for (const auto at : hostile_controls(text)) {
        kept += text.substr(kept_to, at - kept_to);
        kept_to = at + control_bytes;
    }
    return kept += text.substr(kept_to);
}

std::string isolate(std::string_view text) {
    const std::string inside = neutralised(text);
    return inside.empty() ? inside : "\u2068" + inside + "\u2069";
}

std::string isolate(std::string_view text, base::Direction sentence) {
    std::string whole = isolate(text);
    if (sentence != base::Direction::RightToLeft || whole.empty()) return whole;
    const std::string_view inside =
        std::string_view(whole).substr(control_bytes, whole.size() - 2 * control_bytes);
    if (is_made_of_isolates(inside)) whole.replace(0, control_bytes, "\u2067");
    return whole;
}

} // namespace hamandish::i18n
