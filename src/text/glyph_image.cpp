#include "text/glyph_image.h"

#include <algorithm>
#include <cmath>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include <hb.h>
#include <limits>

namespace hamandish::text {
namespace {

/// HarfBuzz draw calls gathered as a FreeType outline in 26.6 pixels.
struct OutlineBuilder {
    float px_per_unit = 1, shift_px = 0;
    std::vector<FT_Vector> points;
    std::vector<char> tags;
    std::vector<short> contour_ends;

    void point(float x, float y, char tag) {
        constexpr float sixty_fourths = 64;
        points.push_back({std::lround((x * px_per_unit + shift_px) * sixty_fourths),
                          std::lround(y * px_per_unit * sixty_fourths)});
        tags.push_back(tag);
    }
    void end_contour() {
        const auto begin = contour_ends.empty() ? 0 : contour_ends.back() + 1;
        if (points.size() > static_cast<std::size_t>(begin))
            contour_ends.push_back(static_cast<short>(points.size() - 1));
    }
    /// FT_Outline counts in shorts; no real glyph comes near.
    [[nodiscard]] bool is_drawable() const {
        return !contour_ends.empty() &&
               points.size() < static_cast<std::size_t>(std::numeric_limits<short>::max());
    }
};

OutlineBuilder& builder(void* data) {
    return *static_cast<OutlineBuilder*>(data);
}

void move_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    builder(data).point(x, y, FT_CURVE_TAG_ON);
}
void line_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    builder(data).point(x, y, FT_CURVE_TAG_ON);
}
void quadratic_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float control_x, float control_y,
                  float x, float y, void*) {
    builder(data).point(control_x, control_y, FT_CURVE_TAG_CONIC);
    builder(data).point(x, y, FT_CURVE_TAG_ON);
}
void cubic_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float first_x, float first_y,
              float second_x, float second_y, float x, float y, void*) {
    builder(data).point(first_x, first_y, FT_CURVE_TAG_CUBIC);
    builder(data).point(second_x, second_y, FT_CURVE_TAG_CUBIC);
    builder(data).point(x, y, FT_CURVE_TAG_ON);
}
void close_path(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
    builder(data).end_contour();
}

struct DestroyDrawFunctions {
    void operator()(hb_draw_funcs_t* functions) const { hb_draw_funcs_destroy(functions); }
};
struct DoneLibrary {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};

hb_draw_funcs_t* create_draw_functions() {
    auto* functions = hb_draw_funcs_create();
    hb_draw_funcs_set_move_to_func(functions, move_to, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(functions, line_to, nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(functions, quadratic_to, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(functions, cubic_to, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(functions, close_path, nullptr, nullptr);
    hb_draw_funcs_make_immutable(functions);
    return functions;
}

constexpr FT_Pos pixel = 64;
FT_Pos floor_to_pixel(FT_Pos value) {
    return value & ~(pixel - 1);
}
FT_Pos ceil_to_pixel(FT_Pos value) {
    return (value + pixel - 1) & ~(pixel - 1);
}

/// Beyond this a "glyph" is an attack or a mistake, not text.
constexpr std::int32_t largest_side_px = 4096;

GlyphImage fill(FT_Library library, FT_Outline& outline) {
    FT_BBox box;
    FT_Outline_Get_CBox(&outline, &box);
    const auto left = floor_to_pixel(box.xMin), bottom = floor_to_pixel(box.yMin);
    GlyphImage image;
    image.width = static_cast<std::int32_t>((ceil_to_pixel(box.xMax) - left) / pixel);
    image.height = static_cast<std::int32_t>((ceil_to_pixel(box.yMax) - bottom) / pixel);
    if (image.width <= 0 || image.height <= 0 || image.width > largest_side_px ||
        image.height > largest_side_px)
        return {};
    image.left = static_cast<std::int32_t>(left / pixel);
    image.top = static_cast<std::int32_t>(bottom / pixel) + image.height;
    image.coverage.resize(static_cast<std::size_t>(image.width) *
                          static_cast<std::size_t>(image.height));
    FT_Outline_Translate(&outline, -left, -bottom);
    FT_Bitmap bitmap{};
    bitmap.width = static_cast<unsigned>(image.width);
    bitmap.rows = static_cast<unsigned>(image.height);
    bitmap.pitch = image.width;
    bitmap.buffer = image.coverage.data();
    bitmap.num_grays = 256;
    bitmap.pixel_mode = FT_PIXEL_MODE_GRAY;
    if (FT_Outline_Get_Bitmap(library, &outline, &bitmap) != 0) return {};
    return image;
}

} // namespace

struct GlyphRasteriser::Parts {
    std::unique_ptr<std::remove_pointer_t<FT_Library>, DoneLibrary> library;
    std::unique_ptr<hb_draw_funcs_t, DestroyDrawFunctions> draw;
    OutlineBuilder outline; // kept for its memory
};

GlyphRasteriser::GlyphRasteriser(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
GlyphRasteriser::GlyphRasteriser(GlyphRasteriser&&) noexcept = default;
GlyphRasteriser& GlyphRasteriser::operator=(GlyphRasteriser&&) noexcept = default;
GlyphRasteriser::~GlyphRasteriser() = default;

base::Result<GlyphRasteriser> GlyphRasteriser::create() {
    auto parts = std::make_unique<Parts>();
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0)
        return base::fail(base::ErrorCode::Internal, "glyph rasteriser");
    parts->library.reset(library);
    parts->draw.reset(create_draw_functions());
    return GlyphRasteriser(std::move(parts));
}

GlyphImage GlyphRasteriser::image(const FontSet& fonts, std::uint16_t face, std::uint32_t glyph,
                                  float size_px, float shift_px) {
    auto& built = parts_->outline;
    built.points.clear();
    built.tags.clear();
    built.contour_ends.clear();
    built.px_per_unit = size_px / static_cast<float>(units_per_em);
    built.shift_px = shift_px;
    hb_font_get_glyph_shape(fonts.hb_font(face), glyph, parts_->draw.get(), &built);
    if (!built.is_drawable()) return {};
    FT_Outline outline{};
    outline.n_contours = static_cast<short>(built.contour_ends.size());
    outline.n_points = static_cast<short>(built.points.size());
    outline.points = built.points.data();
    outline.tags = built.tags.data();
    outline.contours = built.contour_ends.data();
    return fill(parts_->library.get(), outline);
}

} // namespace hamandish::text
