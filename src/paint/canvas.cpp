#include "paint/canvas.h"

#include <cmath>
#include <imgui.h>
#include <imgui_internal.h>

namespace hamandish::paint {

struct Canvas::Parts {
    explicit Parts(GlyphAtlas& wanted_atlas) : atlas(wanted_atlas) {
        constexpr float finest_circle_error_px = 0.1f;
        shared.SetCircleTessellationMaxError(finest_circle_error_px);
        shared.CurveTessellationTol = 0.5f;
        shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill;
    }
    GlyphAtlas& atlas;
    ImDrawListSharedData shared;
    ImDrawList list{&shared};
    ImVector<ImTextureData*> textures;
    ImDrawData data;
};

Canvas::Canvas(GlyphAtlas& atlas) : parts_(std::make_unique<Parts>(atlas)) {}
Canvas::Canvas(Canvas&&) noexcept = default;
Canvas& Canvas::operator=(Canvas&&) noexcept = default;
Canvas::~Canvas() = default;

Painter Canvas::begin_frame(float width_px, float height_px, float device_pixel_ratio) {
    auto& parts = *parts_;
    parts.atlas.begin_frame();
    const ImVec2 size{std::round(width_px * device_pixel_ratio),
                      std::round(height_px * device_pixel_ratio)};
    parts.shared.TexUvWhitePixel = parts.atlas.white_uv();
    parts.shared.ClipRectFullscreen = {0, 0, size.x, size.y};
    parts.list._ResetForNewFrame();
    parts.list.PushTexture(parts.atlas.glyph_texture());
    parts.list.PushClipRect({0, 0}, size);
    parts.data.Clear();
    parts.data.DisplaySize = size;
    parts.data.FramebufferScale = {1, 1};
    return {parts.list, parts.atlas, device_pixel_ratio};
}

ImDrawData& Canvas::end_frame() {
    auto& parts = *parts_;
    parts.list.PopClipRect();
    parts.list.PopTexture();
    parts.data.AddDrawList(&parts.list);
    parts.textures.resize(0);
    parts.atlas.append_textures(parts.textures);
    parts.data.Textures = &parts.textures;
    parts.data.Valid = true;
    return parts.data;
}

} // namespace hamandish::paint
