// A texture's pixels as ImGui's renderers expect them: with a status and the rectangles that
// changed.
#pragma once

#include <cstdint>
#include <imgui.h>
#include <memory>
#include <span>
#include <vector>

namespace hamandish::paint {

/// Grows downwards only. When it grows, the old texture is kept until the player has destroyed it.
class AtlasTexture {
  public:
    AtlasTexture(ImTextureFormat format, std::int32_t width, std::int32_t height);

    [[nodiscard]] std::int32_t width() const { return current_->Width; }
    [[nodiscard]] std::int32_t height() const { return current_->Height; }
    [[nodiscard]] ImTextureRef reference() const { return current_->GetTexRef(); }

    /// Copies rows of width × bytes per pixel into the rectangle, clears `gap` columns and rows
    /// beyond them, and marks all of it for upload.
    void write(std::int32_t x, std::int32_t y, std::int32_t width, std::int32_t height,
               std::int32_t gap, std::span<const std::uint8_t> pixels);
    void grow(std::int32_t height);

    /// Drops the marks that the player has served.
    void begin_frame();
    /// Everything must be uploaded anew: the graphics context was lost.
    void forget_upload();
    void append_to(ImVector<ImTextureData*>& textures) const;

  private:
    void mark(std::int32_t x, std::int32_t y, std::int32_t width, std::int32_t height);
    std::unique_ptr<ImTextureData> current_;
    std::vector<std::unique_ptr<ImTextureData>> outgrown_;
};

} // namespace hamandish::paint
