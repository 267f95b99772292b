#include "text/bidi_brackets.h"

#include "text/utf16_text.h"

namespace hamandish::text {
namespace {

constexpr std::uint32_t none = ~0u;

/// N0 takes numbers for R.
BidiClass strong_type(BidiClass type) {
    if (type == BidiClass::ON || type == BidiClass::L) return type;
    return BidiClass::R;
}

bool is_bracket(const BidiSpan& span) {
    return span.original == BidiClass::OpenBracket || span.original == BidiClass::CloseBracket;
}

char32_t key(std::u16string_view text, const BidiSpan& bracket) {
    return closing_bracket(point_at(text, bracket.begin).value, bracket.original);
}

} // namespace

bool BidiBrackets::find_pairs(std::u16string_view text, std::span<const BidiSpan> sequence) {
    bool has_pair = false;
    depth_ = 0;
    pairs_.clear();
    for (std::uint32_t index = 0; index < sequence.size(); ++index) {
        const auto& span = sequence[index];
        if (span.type != BidiClass::ON) { // so is a bracket under an override, which is none (BD14)
            if (depth_ > 0) innermost().strong |= class_set(strong_type(span.type));
        } else if (span.original == BidiClass::OpenBracket) {
            if (depth_ == deepest) break;
            stack_[depth_++] = {key(text, span), static_cast<std::uint32_t>(pairs_.size())};
            pairs_.push_back({index, none, 0});
        } else if (span.original == BidiClass::CloseBracket && depth_ > 0) {
            has_pair |= close(index, key(text, span));
        }
    }
    return has_pair;
}

/// Closes the innermost bracket that `closing` can close, and drops those opened in it; or nothing.
bool BidiBrackets::close(std::uint32_t index, char32_t closing) {
    auto found = depth_;
    while (found > 0 && stack_[found - 1].closing != closing) --found;
    if (found == 0) return false;
    std::uint32_t strong = 0;
    for (; depth_ > found; --depth_) strong |= innermost().strong;
    auto& pair = innermost();
    pair.strong |= strong;
    pair.close = index;
    // What stands inside a pair stands inside those around it.
    if (--depth_ > 0) innermost().strong |= pair.strong;
    return true;
}

void BidiBrackets::resolve(std::u16string_view text, std::span<BidiSpan> sequence,
                           BidiClass before) {
    if (!find_pairs(text, sequence)) return;
    const auto embedding = direction_type(sequence.front().level);
    auto next = pairs_.begin();
    auto followed = BidiClass::ON; // what a mark here takes from the bracket before it
    for (std::uint32_t index = 0; index < sequence.size(); ++index) {
        auto& span = sequence[index];
        if (next != pairs_.end() && next->open == index) {
            const bool has_embedding = is_in(next->strong, embedding);
            if (next->close != none && next->strong != 0)
                span.type = sequence[next->close].type = has_embedding ? embedding : before;
            ++next;
        }
        if (span.original == BidiClass::NSM) {
            if (span.type == BidiClass::ON) span.type = followed;
        } else {
            followed = is_bracket(span) ? span.type : BidiClass::ON;
        }
        if (span.type != BidiClass::ON) before = strong_type(span.type);
    }
}

} // namespace hamandish::text
