#include "text/letter_pairs.h"

#include <algorithm>
#include <hb-ot.h>
#include <unicode/uchar.h>

namespace hamandish::text {
namespace {

constexpr char16_t space = u' ', zero_width_joiner = 0x200D;
constexpr std::uint8_t joined_before = 1, joined_after = 2;

/// Marks, what is never seen and spaces are more to their neighbours than neighbours.
bool is_letter_or_sign(char16_t unit) {
    constexpr auto others = U_GC_M_MASK | U_GC_C_MASK | U_GC_Z_MASK;
    return (U_MASK(u_charType(unit)) & others) == 0;
}

bool joins(char16_t unit, UJoiningType side) {
    const auto type = u_getIntPropertyValue(unit, UCHAR_JOINING_TYPE);
    return type == U_JT_DUAL_JOINING || type == U_JT_JOIN_CAUSING || type == side;
}

} // namespace

bool LetterPairs::is_moving(const Glyph& change) {
    return change.advance != 0 || change.x_offset != 0 || change.y_offset != 0;
}

/// False if it was moved before.
bool LetterPairs::move(Placed& placed, const Glyph& change) {
    if (!is_moving(change)) return true;
    if (placed.is_moved) return false;
    placed.is_moved = true;
    placed.glyph.advance += change.advance;
    placed.glyph.x_offset += change.x_offset;
    placed.glyph.y_offset += change.y_offset;
    return true;
}

bool LetterPairs::compose(const ShapeContext& context, const Run& run, std::u16string_view word,
                          std::vector<ShapedGlyph>& glyphs) {
    const Site site{context, run};
    if (!read_rules(site) || !find_places(word) || !put_together(site)) return false;
    for (auto at = word.size(); at > 0; --at) {
        const auto& [glyph, is_moved, unsafe] = placed_[at];
        glyphs.push_back({glyph.id, static_cast<std::uint32_t>(at - 1), glyph.advance,
                          glyph.x_offset, glyph.y_offset, unsafe});
    }
    return true;
}

bool LetterPairs::read_rules(const Site& site) {
    if (kind_ == Rules::Unread) {
        auto rules = arabic_pair_rules(hb_font_get_face(site.context.fonts.hb_font(site.run.font)));
        kind_ = rules ? Rules::OfPairs : Rules::Others;
        if (rules) rules_ = std::move(*rules);
    }
    return kind_ == Rules::OfPairs;
}

bool LetterPairs::find_places(std::u16string_view word) {
    const auto edge = letter_of(space);
    places_.assign(1, {edge, 0});
    for (const auto unit : word) {
        if (unit >= numbers_.size()) return false;
        const auto number = letter_of(unit);
        if (!letters_[number].is_fit) return false;
        auto& last = places_.back();
        const bool is_joined = letters_[last.letter].joins_after && letters_[number].joins_before;
        if (is_joined) last.joined |= joined_after;
        places_.push_back({number, is_joined ? joined_before : std::uint8_t{0}});
    }
    places_.push_back({edge, 0});
    return true;
}

std::uint8_t LetterPairs::letter_of(char16_t unit) {
    auto& number = numbers_[unit];
    if (number == 0) {
        constexpr std::size_t most = 255;
        const bool is_fit =
            letters_.size() + 1 < most && (unit == space || is_letter_or_sign(unit));
        if (letters_.size() < most)
            letters_.push_back({unit,
                                is_fit,
                                joins(unit, U_JT_RIGHT_JOINING),
                                joins(unit, U_JT_LEFT_JOINING),
                                {}});
        number = static_cast<std::uint8_t>(letters_.size()); // the last one stands for all the rest
    }
    return static_cast<std::uint8_t>(number - 1);
}

/// A joiner outside of what is shaped takes the part of the letters that are not there.
void LetterPairs::shape(const Site& site, std::span<const Place> places) {
    std::u16string units;
    if ((places.front().joined & joined_before) != 0) units += zero_width_joiner;
    const auto begin = units.size();
    for (const auto place : places) units += letters_[place.letter].unit;
    const auto end = units.size();
    if ((places.back().joined & joined_after) != 0) units += zero_width_joiner;
    shaped_.clear();
    append_unit_glyphs(site.context, site.run,
                       {units, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                       shaped_);
}

const LetterPairs::Form& LetterPairs::form_of(const Site& site, Place place) {
    auto& form = letters_[place.letter].forms[place.joined];
    if (form.is_known) return form;
    form.is_known = true;
    shape(site, std::span(&place, 1));
    if (shaped_.size() != 1 || shaped_[0].unsafe_to_break) return form;
    const auto& glyph = shaped_[0];
    form.glyph = {glyph.glyph, glyph.advance, glyph.x_offset, glyph.y_offset};
    auto* face = hb_font_get_face(site.context.fonts.hb_font(site.run.font));
    form.is_fit = hb_ot_layout_get_glyph_class(face, glyph.glyph) != HB_OT_LAYOUT_GLYPH_CLASS_MARK;
    return form;
}

const LetterPairs::Pair& LetterPairs::pair_of(const Site& site, Place first, Place second) {
    const auto outside = (first.joined & joined_before) | (second.joined & joined_after);
    const auto key = static_cast<std::uint32_t>(first.letter << 10 | second.letter << 2 | outside);
    const auto [found, is_new] = pairs_.try_emplace(key);
    if (is_new) found->second = learn(site, first, second);
    return found->second;
}

LetterPairs::Pair LetterPairs::learn(const Site& site, Place first, Place second) {
    const Place both[] = {first, second};
    const auto form = form_of(site, first), next = form_of(site, second);
    shape(site, both);
    if (!form.is_fit || !next.is_fit || shaped_.size() != 2) return {};
    const auto change = [](const ShapedGlyph& glyph, const Glyph& alone) {
        return Glyph{glyph.glyph - alone.id, glyph.advance - alone.advance,
                     glyph.x_offset - alone.x_offset, glyph.y_offset - alone.y_offset};
    };
    const auto &right = shaped_[1], &left = shaped_[0];
    Pair pair{true, false, left.unsafe_to_break, change(right, form.glyph),
              change(left, next.glyph)};
    pair.is_fit = pair.first.id == 0 && pair.second.id == 0 && left.cluster > right.cluster &&
                  !right.unsafe_to_break;
    pair.is_still = !is_moving(pair.first) && !is_moving(pair.second) && !pair.unsafe_to_break;
    return pair;
}

bool LetterPairs::put_together(const Site& site) {
    placed_.clear();
    for (const auto place : places_) {
        const auto& form = form_of(site, place);
        if (!form.is_fit) return false;
        placed_.push_back({form.glyph, false, false});
    }
    if (has_longer_ligature()) return false;
    for (std::size_t at = 0; at + 1 < places_.size(); ++at) {
        const auto& pair = pair_of(site, places_[at], places_[at + 1]);
        const bool is_beside_space = at == 0 || at + 2 == places_.size();
        if (!pair.is_fit || (is_beside_space && !pair.is_still)) return false;
        // Of two rules for one glyph the first one counts, and pairs do not tell which that is.
        if (!move(placed_[at], pair.first) || !move(placed_[at + 1], pair.second)) return false;
        placed_[at + 1].unsafe_to_break = pair.unsafe_to_break;
    }
    return true;
}

bool LetterPairs::has_longer_ligature() const {
    const auto is_here = [&](std::uint32_t wanted) {
        return std::any_of(placed_.begin(), placed_.end(),
                           [&](const Placed& placed) { return placed.glyph.id == wanted; });
    };
    return std::any_of(rules_.longer.begin(), rules_.longer.end(), [&](const auto& glyphs) {
        return std::all_of(glyphs.rbegin(), glyphs.rend(), is_here);
    });
}

} // namespace hamandish::text
