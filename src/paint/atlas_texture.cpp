#include "paint/atlas_texture.h"

#include <algorithm>
#include <cstring>

namespace hamandish::paint {
namespace {

std::unique_ptr<ImTextureData> create(ImTextureFormat format, int width, int height) {
    auto data = std::make_unique<ImTextureData>();
    data->Create(format, width, height); // zeroed
    data->SetStatus(ImTextureStatus_WantCreate);
    data->RefCount = 1;
    return data;
}

} // namespace

AtlasTexture::AtlasTexture(ImTextureFormat format, std::int32_t width, std::int32_t height)
    : current_(create(format, width, height)) {}

void AtlasTexture::mark(std::int32_t x, std::int32_t y, std::int32_t width, std::int32_t height) {
    if (current_->Status == ImTextureStatus_WantCreate) return; // it will be uploaded whole
    ImTextureRect rectangle;
    rectangle.x = static_cast<unsigned short>(x);
    rectangle.y = static_cast<unsigned short>(y);
    rectangle.w = static_cast<unsigned short>(width);
    rectangle.h = static_cast<unsigned short>(height);
    current_->Updates.push_back(rectangle);
    current_->SetStatus(ImTextureStatus_WantUpdates);
}

void AtlasTexture::write(std::int32_t x, std::int32_t y, std::int32_t width, std::int32_t height,
                         std::int32_t gap, std::span<const std::uint8_t> pixels) {
    const auto bytes_of = [&](std::int32_t columns) {
        return static_cast<std::size_t>(columns * current_->BytesPerPixel);
    };
    const auto row_bytes = bytes_of(width);
    for (std::int32_t row = 0; row < height + gap; ++row) {
        auto* target = static_cast<std::uint8_t*>(current_->GetPixelsAt(x, y + row));
        std::memset(target, 0, bytes_of(width + gap));
        if (row < height)
            std::memcpy(target, pixels.data() + static_cast<std::size_t>(row) * row_bytes,
                        row_bytes);
    }
    mark(x, y, width + gap, height + gap);
}

void AtlasTexture::grow(std::int32_t height) {
    auto larger = create(current_->Format, current_->Width, height);
    std::memcpy(larger->Pixels, current_->Pixels,
                static_cast<std::size_t>(current_->GetSizeInBytes()));
    if (current_->TexID != ImTextureID_Invalid) {
        current_->SetStatus(ImTextureStatus_WantDestroy);
        current_->UnusedFrames = 1;
        outgrown_.push_back(std::move(current_));
    }
    current_ = std::move(larger);
}

void AtlasTexture::begin_frame() {
    if (current_->Status == ImTextureStatus_OK) current_->Updates.resize(0);
    std::erase_if(outgrown_, [](const auto& texture) {
        return texture->Status == ImTextureStatus_Destroyed ||
               texture->TexID == ImTextureID_Invalid;
    });
}

void AtlasTexture::forget_upload() {
    outgrown_.clear();
    current_->SetTexID(ImTextureID_Invalid);
    current_->Updates.resize(0);
    current_->SetStatus(ImTextureStatus_WantCreate);
}

void AtlasTexture::append_to(ImVector<ImTextureData*>& textures) const {
    textures.push_back(current_.get());
    for (const auto& texture : outgrown_) textures.push_back(texture.get());
}

} // namespace hamandish::paint
