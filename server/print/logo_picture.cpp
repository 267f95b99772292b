#include "server/print/logo_picture.h"

#include "domain/logo.h"

#include <algorithm>
#include <cairo.h>
#include <cmath>
#include <cstring>
#include <memory>

namespace hamandish::print {
namespace {

using base::ErrorCode;

struct Release {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* pen) const { cairo_destroy(pen); }
};
using Surface = std::unique_ptr<cairo_surface_t, Release>;
using Pen = std::unique_ptr<cairo_t, Release>;

cairo_status_t read(void* file, unsigned char* bytes, unsigned length) {
    auto& rest = *static_cast<std::string_view*>(file);
    if (rest.size() < length) return CAIRO_STATUS_READ_ERROR;
    std::memcpy(bytes, rest.data(), length);
    rest.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
}

cairo_status_t append_png(void* file, const unsigned char* bytes, unsigned length) {
    static_cast<std::string*>(file)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

/// Of what the header told, or it is not the picture it said it is.
base::Result<Surface> surface_from(std::string_view png, const domain::LogoSize& told) {
    Surface surface(cairo_image_surface_create_from_png_stream(read, &png));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS ||
        cairo_image_surface_get_width(surface.get()) != told.width ||
        cairo_image_surface_get_height(surface.get()) != told.height)
        return base::fail(ErrorCode::DocumentDamaged, "logo");
    return surface;
}

int made_smaller(int pixels, double scale) {
    return std::max(1, static_cast<int>(std::lround(pixels * scale)));
}

/// Where nothing is scaled, every pixel stays what it is.
Surface drawn(cairo_surface_t* picture, const domain::LogoSize& size) {
    const double longest = std::max(size.width, size.height);
    const double scale = std::min(1.0, domain::most_kept_logo_side / longest);
    const int width = made_smaller(size.width, scale), height = made_smaller(size.height, scale);
    const bool is_opaque = cairo_image_surface_get_format(picture) == CAIRO_FORMAT_RGB24;
    Surface out(cairo_image_surface_create(is_opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32,
                                           width, height));
    const Pen pen(cairo_create(out.get()));
    cairo_scale(pen.get(), double(width) / size.width, double(height) / size.height);
    cairo_set_source_surface(pen.get(), picture, 0, 0);
    // Or the edges of what is made smaller would fade into nothing.
    cairo_pattern_set_extend(cairo_get_source(pen.get()), CAIRO_EXTEND_PAD);
    cairo_pattern_set_filter(cairo_get_source(pen.get()),
                             scale < 1 ? CAIRO_FILTER_GOOD : CAIRO_FILTER_NEAREST);
    cairo_set_operator(pen.get(), CAIRO_OPERATOR_SOURCE);
    cairo_paint(pen.get());
    return out;
}

} // namespace

base::Result<std::string> logo_picture(std::string_view png) {
    TRY_ASSIGN(const auto size, domain::logo_size_from(png));
    TRY_ASSIGN(const auto pixels, domain::pixels_alone(png));
    TRY_ASSIGN(const auto picture, surface_from(pixels, size));
    const Surface kept = drawn(picture.get(), size);
    std::string out;
    const auto written = cairo_surface_write_to_png_stream(kept.get(), append_png, &out);
    if (written != CAIRO_STATUS_SUCCESS)
        return base::fail(ErrorCode::Internal, cairo_status_to_string(written));
    return out;
}

} // namespace hamandish::print
