#include "render/raster_player.h"

#include "render/triangle.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace hamandish::render {
namespace {

/// A CPU has nothing to upload: the pixels are read where they are.
void serve(ImTextureData& texture) {
    if (texture.Status == ImTextureStatus_WantDestroy) {
        texture.SetTexID(ImTextureID_Invalid);
        texture.SetStatus(ImTextureStatus_Destroyed);
    } else if (texture.Status != ImTextureStatus_Destroyed) {
        texture.SetTexID(1);
        texture.SetStatus(ImTextureStatus_OK);
    }
}

Scissor scissor_of(const ImDrawCmd& command, const ImDrawData& data) {
    const auto whole = [](float value) { return static_cast<std::int32_t>(std::lround(value)); };
    const auto width = whole(data.DisplaySize.x), height = whole(data.DisplaySize.y);
    const auto& clip = command.ClipRect;
    return {std::clamp(whole(clip.x), 0, width), std::clamp(whole(clip.y), 0, height),
            std::clamp(whole(clip.z), 0, width), std::clamp(whole(clip.w), 0, height)};
}

void draw(const ImDrawList& list, const ImDrawCmd& command, const Scissor& scissor, Image& image) {
    if (command.TexRef._TexData == nullptr) return;
    const auto* indices = list.IdxBuffer.Data + command.IdxOffset;
    const auto* vertices = list.VtxBuffer.Data + command.VtxOffset;
    for (unsigned at = 0; at + 2 < command.ElemCount; at += 3)
        draw_triangle({vertices[indices[at]], vertices[indices[at + 1]], vertices[indices[at + 2]]},
                      *command.TexRef._TexData, scissor, image);
}

} // namespace

Image raster(ImDrawData& data, paint::Color background) {
    if (data.Textures != nullptr)
        for (auto* texture : *data.Textures) serve(*texture);
    Image image{static_cast<std::int32_t>(data.DisplaySize.x),
                static_cast<std::int32_t>(data.DisplaySize.y),
                {}};
    image.rgba.reserve(static_cast<std::size_t>(image.width * image.height) * 4);
    for (std::int32_t pixel = 0; pixel < image.width * image.height; ++pixel)
        image.rgba.insert(image.rgba.end(),
                          {background.r, background.g, background.b, background.a});
    for (const auto* list : data.CmdLists)
        for (const auto& command : list->CmdBuffer)
            draw(*list, command, scissor_of(command, data), image);
    return image;
}

} // namespace hamandish::render
