#include "text/letter_pairs.h"

#include "text/code_points.h"

#include <algorithm>
#include <hb-ot.h>
#include <unicode/uchar.h>

namespace hamandish::text {
namespace {

constexpr char16_t zero_width_joiner = 0x200D,
                   right_to_left_mark = 0x200F; // a half-space in older texts

constexpr std::uint8_t joined_before = 1, joined_after = 2;

/// Marks, what is never seen and spaces are more to their neighbours than neighbours.
bool is_letter_or_sign(char16_t unit) {
    constexpr auto others = U_GC_M_MASK | U_GC_C_MASK | U_GC_Z_MASK;
    return (U_MASK(u_charType(unit)) & others) == 0;
}

bool is_invisible(char16_t unit) {
    return unit == half_space || unit == right_to_left_mark;
}

bool joins(char16_t unit, UJoiningType side) {
    const auto type = u_getIntPropertyValue(unit, UCHAR_JOINING_TYPE);
    return type == U_JT_DUAL_JOINING || type == U_JT_JOIN_CAUSING || type == side;
}

} // namespace

bool LetterPairs::compose(const ShapeContext& context, const Run& run, std::u16string_view word,
                          std::vector<ShapedGlyph>& glyphs) {
    const Site site{context, run};
    if (!read_rules(site) || !find_places(word) || !find_forms(site) || !find_steps(site) ||
        !put_together(site) || !is_told())
        return false;
    for (auto at = word.size(); at > 0; --at) {
        const auto& placed = placed_[at];
        if (placed.is_absent) continue;
        const auto& glyph = placed.glyph;
        glyphs.push_back({glyph.id, static_cast<std::uint32_t>(at - 1), glyph.advance,
                          glyph.x_offset, glyph.y_offset, placed.unsafe_to_break});
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
    const auto edge = letter_of(plain_space);
    places_.assign(1, {edge, 0});
    std::size_t last = 0;
    for (const auto unit : word) {
        if (unit < plain_space || (unit >= numbers_.size() && !is_invisible(unit))) return false;
        const auto number = letter_of(unit);
        if (!letters_[number].is_fit) return false;
        places_.push_back({number, 0});
        if (unit == right_to_left_mark) continue; // letters join across it
        if (letters_[places_[last].letter].joins_after && letters_[number].joins_before) {
            places_[last].joined |= joined_after;
            places_.back().joined = joined_before;
        }
        last = places_.size() - 1;
    }
    places_.push_back({edge, 0});
    return true;
}

std::uint8_t LetterPairs::letter_of(char16_t unit) {
    auto& number = numbers_[is_invisible(unit) ? unit - half_space : unit]; // in place of controls
    if (number == 0) {
        constexpr std::size_t most = 255;
        const bool is_fit = letters_.size() + 1 < most &&
                            (unit == plain_space || is_invisible(unit) || is_letter_or_sign(unit));
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

const LetterPairs::Changes& LetterPairs::pair_changes(const Site& site,
                                                      std::span<const Place> places) {
    const auto outside = (places[0].joined & joined_before) | (places[1].joined & joined_after);
    const auto key =
        static_cast<std::uint32_t>(places[0].letter << 10 | places[1].letter << 2 | outside);
    const auto [found, is_new] = pairs_.try_emplace(key);
    auto& changes = found->second;
    if (!is_new) return changes;
    if (rules_.touch(form_of(site, places[0]).glyph.id, form_of(site, places[1]).glyph.id)) {
        changes = learn(site, places);
    } else { // but that joined letters cannot be parted is no rule of the font's
        changes.resize(2);
        changes[1].unsafe_to_break = (places[1].joined & joined_before) != 0;
    }
    return changes;
}

const LetterPairs::Changes& LetterPairs::changes_of(const Site& site,
                                                    std::span<const Place> places) {
    const auto outside =
        (places.front().joined & joined_before) | (places.back().joined & joined_after);
    std::u16string key(1, static_cast<char16_t>(outside));
    for (const auto place : places) key += letters_[place.letter].unit;
    const auto [found, is_new] = stretches_.try_emplace(std::move(key));
    if (is_new) found->second = learn(site, places);
    return found->second;
}

/// The first and the last letter must stay what they are, whatever becomes of those between them.
LetterPairs::Changes LetterPairs::learn(const Site& site, std::span<const Place> places) {
    Changes changes(places.size(), Change{{}, false, true});
    std::vector<Glyph> alone;
    for (const auto place : places) alone.push_back(form_of(site, place).glyph);
    const auto begin = static_cast<std::uint32_t>((places.front().joined & joined_before) != 0);
    shape(site, places);
    for (std::size_t turn = shaped_.size(), least = begin; turn > 0; --turn) {
        const auto& glyph = shaped_[turn - 1];
        if (glyph.cluster < least) return {}; // of a cluster of several
        least = glyph.cluster + 1;
        const auto& was = alone[glyph.cluster - begin];
        changes[glyph.cluster - begin] = {{glyph.glyph - was.id, glyph.advance - was.advance,
                                           glyph.x_offset - was.x_offset,
                                           glyph.y_offset - was.y_offset},
                                          glyph.unsafe_to_break,
                                          false};
    }
    const auto is_another = [](const Change& change) {
        return change.is_absent || change.by.id != 0;
    };
    if (is_another(changes.front()) || is_another(changes.back())) return {};
    if (changes.front().unsafe_to_break) return {};
    return changes;
}

bool LetterPairs::find_forms(const Site& site) {
    placed_.clear();
    for (const auto place : places_) {
        const auto& form = form_of(site, place);
        if (!form.is_fit) return false;
        placed_.push_back({form.glyph, form.glyph.id, false, false, false});
    }
    return true;
}

/// What is invisible is looked through, so that the letters around it are neighbours.
bool LetterPairs::find_steps(const Site& site) {
    steps_.clear();
    for (std::size_t begin = 0; begin + 1 < places_.size(); begin = steps_.back().end) {
        auto end = begin + 1;
        while (end + 1 < places_.size() && is_invisible(letters_[places_[end].letter].unit)) ++end;
        const auto places = stretch(begin, end);
        steps_.push_back(
            {begin, end,
             places.size() == 2 ? &pair_changes(site, places) : &changes_of(site, places)});
    }
    return !steps_.front().changes->empty() && !steps_.back().changes->empty();
}

std::span<const LetterPairs::Place> LetterPairs::stretch(std::size_t begin, std::size_t end) const {
    return std::span(places_).subspan(begin, end - begin + 1);
}

/// The step after this one or, where letters beside each other become other glyphs, after the one
/// that leads from the last of them to a letter that stays what it is.
std::size_t LetterPairs::stretch_end(std::size_t begin) const {
    auto end = begin + 1;
    for (auto step = begin + 1; step <= end && step < steps_.size(); ++step)
        if (steps_[step].changes->empty()) end = step + 2;
    return end;
}

bool LetterPairs::put_together(const Site& site) {
    for (std::size_t step = 0; step < steps_.size();) {
        const auto end = stretch_end(step);
        const auto first = steps_[step].begin, last = steps_[end - 1].end;
        const auto& changes =
            end == step + 1 ? *steps_[step].changes : changes_of(site, stretch(first, last));
        if (!add(first, changes)) return false;
        step = end;
    }
    return true;
}

bool LetterPairs::add(std::size_t begin, const Changes& changes) {
    for (std::size_t index = 0; index < changes.size(); ++index)
        if (!add(placed_[begin + index], changes[index])) return false;
    return !changes.empty();
}

/// Of two rules that move one glyph the first one counts, and letters do not tell which that is.
bool LetterPairs::add(Placed& placed, const Change& change) {
    auto& glyph = placed.glyph;
    const auto& [id, advance, x_offset, y_offset] = change.by;
    const bool is_moving = advance != 0 || x_offset != 0 || y_offset != 0;
    if (is_moving && placed.is_moved) return false;
    placed.is_moved |= is_moving;
    placed.unsafe_to_break |= change.unsafe_to_break;
    placed.is_absent = change.is_absent;
    glyph = {glyph.id + id, glyph.advance + advance, glyph.x_offset + x_offset,
             glyph.y_offset + y_offset};
    return true;
}

/// The spaces matter to nobody, and no longer ligature can be in it.
bool LetterPairs::is_told() const {
    if (placed_.front().is_moved || placed_.back().is_moved || placed_[1].unsafe_to_break ||
        placed_.back().unsafe_to_break)
        return false;
    const auto is_here = [&](std::uint32_t wanted) {
        return std::any_of(placed_.begin(), placed_.end(), [&](const Placed& placed) {
            return placed.alone == wanted || placed.glyph.id == wanted;
        });
    };
    return std::none_of(rules_.longer.begin(), rules_.longer.end(), [&](const auto& glyphs) {
        return std::all_of(glyphs.rbegin(), glyphs.rend(), is_here);
    });
}

} // namespace hamandish::text
