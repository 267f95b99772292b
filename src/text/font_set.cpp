#include "text/font_set.h"

#include "text/utf16_text.h"

#include <bitset>
#include <hb-ot.h>
#include <hb.h>
#include <utility>

namespace hamandish::text {
namespace {

constexpr float regular_weight = 400, semi_bold_weight = 600, bold_weight = 700;
constexpr std::size_t most_missing = 4096;
constexpr hb_tag_t weight_axis = HB_TAG('w', 'g', 'h', 't');

struct DestroyFont {
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};
struct DestroyFace {
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};
using OwnedFace = std::unique_ptr<hb_face_t, DestroyFace>;

void drop_bytes(void* bytes) {
    delete static_cast<std::shared_ptr<const std::string>*>(bytes);
}

/// The face keeps the bytes alive; nothing if they are not a font.
OwnedFace open_face(std::shared_ptr<const std::string> bytes) {
    auto* keeper = new std::shared_ptr<const std::string>(std::move(bytes));
    auto* blob = hb_blob_create((*keeper)->data(), static_cast<unsigned>((*keeper)->size()),
                                HB_MEMORY_MODE_READONLY, keeper, drop_bytes);
    OwnedFace face(hb_face_create(blob, 0));
    hb_blob_destroy(blob);
    if (hb_face_get_glyph_count(face.get()) == 0) return nullptr;
    return face;
}

using Common = std::bitset<0x800>; ///< Latin to Arabic

bool has_glyph(hb_font_t* font, char32_t character) {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font, character, &glyph) != 0;
}

Common common_characters(hb_font_t* font) {
    Common found;
    for (std::size_t character = 0; character < found.size(); ++character)
        found[character] = has_glyph(font, static_cast<char32_t>(character));
    return found;
}

bool has_weight_axis(hb_face_t* face) {
    hb_ot_var_axis_info_t axis;
    return hb_ot_var_find_axis_info(face, weight_axis, &axis) != 0;
}

} // namespace

struct FontSet::Face {
    std::unique_ptr<hb_font_t, DestroyFont> font;
    Weight weight;
    Common common; ///< of the first characters, which are asked for most, those it has
};

FontSet::FontSet() = default;
FontSet::FontSet(FontSet&&) noexcept = default;
FontSet& FontSet::operator=(FontSet&&) noexcept = default;
FontSet::~FontSet() = default;

base::Result<FontSet> FontSet::create(std::vector<FontBytes> files) {
    FontSet set;
    for (std::size_t index = 0; index < files.size(); ++index)
        if (!set.add(std::move(files[index])))
            return base::fail(base::ErrorCode::InvalidInput, "font " + std::to_string(index));
    if (set.faces_.empty()) return base::fail(base::ErrorCode::InvalidInput, "no font");
    return set;
}

base::Status FontSet::add(FontBytes file) {
    auto bytes = std::make_shared<const std::string>(std::move(file.bytes));
    const auto face = open_face(bytes);
    if (!face) return base::fail(base::ErrorCode::InvalidInput, "font");
    if (has_weight_axis(face.get())) {
        add_face(bytes, Weight::Regular, true);
        add_face(bytes, Weight::Bold, true);
    } else {
        auto* probe = hb_font_create(face.get());
        const auto weight = hb_style_get_value(probe, HB_STYLE_TAG_WEIGHT);
        hb_font_destroy(probe);
        add_face(bytes, weight >= semi_bold_weight ? Weight::Bold : Weight::Regular, false);
    }
    return {};
}

void FontSet::add_face(std::shared_ptr<const std::string> bytes, Weight weight, bool variable) {
    const auto face = open_face(std::move(bytes));
    std::unique_ptr<hb_font_t, DestroyFont> font(hb_font_create(face.get()));
    hb_font_set_scale(font.get(), units_per_em, units_per_em);
    if (variable) {
        const auto value = weight == Weight::Bold ? bold_weight : regular_weight;
        const hb_variation_t variation{weight_axis, value};
        hb_font_set_variations(font.get(), &variation, 1);
    }
    hb_font_make_immutable(font.get());
    const auto common = common_characters(font.get());
    faces_.push_back({std::move(font), weight, common});

    const auto rebuild = [this](Weight wanted) {
        std::vector<std::uint16_t> chain;
        for (const bool same : {true, false})
            for (std::uint16_t index = 0; index < face_count(); ++index)
                if ((faces_[index].weight == wanted) == same) chain.push_back(index);
        return chain;
    };
    regular_chain_ = rebuild(Weight::Regular);
    bold_chain_ = rebuild(Weight::Bold);
}

std::uint16_t FontSet::face_count() const {
    return static_cast<std::uint16_t>(faces_.size());
}

std::span<const std::uint16_t> FontSet::chain(Weight weight) const {
    return weight == Weight::Bold ? bold_chain_ : regular_chain_;
}

hb_font_t* FontSet::hb_font(std::uint16_t face) const {
    return faces_[face].font.get();
}

bool FontSet::has_character(std::uint16_t face, char32_t character) const {
    const auto& common = faces_[face].common;
    return character < common.size() ? common[character] : has_glyph(hb_font(face), character);
}

bool FontSet::set_missing_advance(Weight weight, std::string_view utf8, std::int32_t advance) {
    auto& known = weight == Weight::Bold ? bold_missing_ : regular_missing_;
    if (known.size() >= most_missing) known.clear(); // guessed again, and measured when drawn
    auto& kept = known[utf16_text_from_utf8(utf8).units];
    return std::exchange(kept, advance) != advance;
}

std::optional<std::int32_t> FontSet::missing_advance(Weight weight,
                                                     std::u16string_view cluster) const {
    const auto& known = weight == Weight::Bold ? bold_missing_ : regular_missing_;
    const auto found = known.find(cluster);
    if (found == known.end()) return std::nullopt;
    return found->second;
}

FontMetrics FontSet::metrics(Style style) const {
    hb_font_extents_t extents{};
    hb_font_get_h_extents(hb_font(chain(style.weight).front()), &extents);
    const auto px = [&](hb_position_t units) {
        return static_cast<float>(units) * style.size_px / static_cast<float>(units_per_em);
    };
    return {px(extents.ascender), px(-extents.descender), px(extents.line_gap)};
}

} // namespace hamandish::text
