#include "text/bidi_levels.h"

#include <algorithm>

namespace hamandish::text {
namespace {

constexpr auto brackets = class_set(BidiClass::OpenBracket, BidiClass::CloseBracket);
constexpr auto neutral =
    brackets | class_set(BidiClass::NSM, BidiClass::ES, BidiClass::ET, BidiClass::CS, BidiClass::B,
                         BidiClass::S, BidiClass::WS, BidiClass::ON, BidiClass::BN);
constexpr auto right_to_left = class_set(BidiClass::R, BidiClass::AL);
constexpr auto strong = right_to_left | class_set(BidiClass::L);

/// Where nothing else stands, W1 to I2 leave each character at the paragraph's level: without a
/// digit all that is not strong is neutral, and behind an L a digit is one more (W7). Most
/// paragraphs of Persian are so, and all of English.
constexpr auto uniform_in_odd = neutral | right_to_left;
constexpr auto uniform_in_even = neutral | class_set(BidiClass::L, BidiClass::EN);

/// Of which each character is a span.
constexpr auto apart = brackets | explicit_formatting;
/// L1, with the isolates' own characters.
constexpr auto separators = class_set(BidiClass::S, BidiClass::B);
constexpr auto blanks = isolate_initiators | class_set(BidiClass::WS, BidiClass::PDI);

BidiClass first_type(BidiClass original) {
    const bool is_neutral =
        is_in(brackets | isolate_initiators | class_set(BidiClass::PDI), original);
    return is_neutral ? BidiClass::ON : original;
}

} // namespace

Section BidiLevels::paragraph(std::u16string_view text, std::uint32_t begin, BaseDirection base,
                              base::Direction fallback, std::span<Level> levels) {
    Section section{begin, classify(text, begin), 0};
    const bool is_odd = base == BaseDirection::RightToLeft ||
                        (base == BaseDirection::Auto && fallback == base::Direction::RightToLeft);
    section.level = is_odd ? 1 : 0;
    if (base == BaseDirection::Auto) section.level = first_strong_level(section, section.level);
    const auto uniform = section.level == 0 ? uniform_in_even : uniform_in_odd;
    if ((present_ & ~uniform) == 0) {
        std::fill(levels.begin() + section.begin, levels.begin() + section.end, section.level);
        return section;
    }
    if (is_in(present_, BidiClass::FSI)) decide_isolates(section);
    find_spans(section);
    resolve_spans(text, section.level);
    reset_blanks(section.level);
    write(section, levels);
    if ((present_ & removed_by_x9) != 0) level_removed(text, section, levels);
    return section;
}

/// Classes up to and including the separator that ends the paragraph (P1); returns where it ends.
std::uint32_t BidiLevels::classify(std::u16string_view text, std::uint32_t begin) {
    const auto size = static_cast<std::uint32_t>(text.size());
    if (classes_.size() < size) classes_.resize(size);
    present_ = 0;
    for (auto at = begin; at < size; ++at) {
        const auto found = table_.at(text, at);
        classes_[at] = found;
        present_ |= class_set(found);
        if (found != BidiClass::B) continue;
        if (text[at] != u'\r' || at + 1 == size || text[at + 1] != u'\n') return at + 1;
        classes_[at + 1] = found;
        return at + 2;
    }
    return size;
}

/// P2 and P3.
Level BidiLevels::first_strong_level(const Section& section, Level fallback) const {
    if ((present_ & strong) == 0) return fallback;
    std::size_t isolates = 0;
    for (auto at = section.begin; at < section.end; ++at) {
        const auto found = classes_[at];
        if (is_in(isolate_initiators, found)) ++isolates;
        if (found == BidiClass::PDI && isolates > 0) --isolates;
        if (isolates == 0 && is_in(strong, found)) return found == BidiClass::L ? 0 : 1;
    }
    return fallback;
}

/// X5c: each FSI becomes LRI or RLI by the first strong character that stands in it, but in no
/// isolate inside it.
void BidiLevels::decide_isolates(const Section& section) {
    constexpr auto decided = ~0u;
    opened_.clear();
    for (auto at = section.begin; at < section.end; ++at) {
        const auto found = classes_[at];
        if (is_in(isolate_initiators, found)) {
            opened_.push_back(found == BidiClass::FSI ? at : decided);
            if (found == BidiClass::FSI) classes_[at] = BidiClass::LRI;
        } else if (opened_.empty()) {
            continue;
        } else if (found == BidiClass::PDI) {
            opened_.pop_back();
        } else if (is_in(strong, found)) {
            auto& initiator = opened_.back();
            if (initiator != decided && found != BidiClass::L) classes_[initiator] = BidiClass::RLI;
            initiator = decided;
        }
    }
}

void BidiLevels::find_spans(const Section& section) {
    spans_.clear();
    for (auto at = section.begin; at < section.end; ++at) {
        const auto found = classes_[at];
        if (!spans_.empty()) {
            auto& last = spans_.back();
            if (found == BidiClass::BN) continue;
            if (found == last.original && !is_in(apart, found)) {
                last.is_single = false;
                continue;
            }
        }
        spans_.push_back({at, found, first_type(found), section.level, true});
    }
}

void BidiLevels::resolve_spans(std::u16string_view text, Level base) {
    const bool has_brackets = (present_ & brackets) != 0;
    if ((present_ & explicit_formatting) != 0)
        return explicit_.resolve(text, spans_, base, has_brackets, brackets_);
    const bool begins_removed = spans_.front().original == BidiClass::BN;
    const auto side = direction_type(base);
    resolve_implicit(text, std::span(spans_).subspan(begins_removed ? 1 : 0), {side, side},
                     has_brackets, brackets_);
}

/// L1, for a line that is the whole paragraph.
void BidiLevels::reset_blanks(Level base) {
    bool is_reset = true;
    for (auto index = spans_.size(); index > 0; --index) {
        auto& span = spans_[index - 1];
        if (is_in(removed_by_x9, span.original)) continue;
        is_reset = is_in(separators, span.original) || (is_reset && is_in(blanks, span.original));
        if (is_reset) span.level = base;
    }
}

void BidiLevels::write(const Section& section, std::span<Level> levels) const {
    for (std::size_t index = 0; index < spans_.size(); ++index) {
        const auto& span = spans_[index];
        const auto end = index + 1 < spans_.size() ? spans_[index + 1].begin : section.end;
        std::fill(levels.begin() + span.begin, levels.begin() + end, span.level);
    }
}

/// 5.2: the level of what comes behind it, or the paragraph's at its end.
void BidiLevels::level_removed(std::u16string_view text, const Section& section,
                               std::span<Level> levels) const {
    auto behind = section.level;
    for (auto at = section.end; at > section.begin; --at) {
        const auto unit = at - 1;
        const bool is_second_half = is_second_of_pair(text, unit);
        if (is_in(removed_by_x9, classes_[is_second_half ? unit - 1 : unit]))
            levels[unit] = behind;
        else
            behind = levels[unit];
    }
}

} // namespace hamandish::text
