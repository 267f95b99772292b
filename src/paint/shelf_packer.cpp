#include "paint/shelf_packer.h"

namespace hamandish::paint {
namespace {

/// Shelf heights come in steps, so that a shelf serves glyphs of many heights.
std::int32_t shelf_height(std::int32_t height) {
    const auto step = height <= 32 ? 4 : height <= 128 ? 8 : 32;
    return (height + step - 1) / step * step;
}

} // namespace

std::optional<Slot> ShelfPacker::place(std::int32_t width, std::int32_t height,
                                       std::uint32_t frame) {
    const auto wanted = shelf_height(height);
    for (std::uint32_t index = 0; index < shelves_.size(); ++index) {
        auto& shelf = shelves_[index];
        if (shelf.height != wanted || shelf.used_width + width > width_) continue;
        const Slot slot{shelf.used_width, shelf.y, index};
        shelf.used_width += width;
        shelf.last_frame = frame;
        return slot;
    }
    if (width > width_ || used_height_ + wanted > height_) return std::nullopt;
    const auto index = static_cast<std::uint32_t>(shelves_.size());
    shelves_.push_back({used_height_, wanted, width, frame});
    used_height_ += wanted;
    return Slot{0, shelves_.back().y, index};
}

std::optional<std::uint32_t> ShelfPacker::evict(std::int32_t height, std::uint32_t frame) {
    const auto wanted = shelf_height(height);
    std::optional<std::uint32_t> oldest;
    for (std::uint32_t index = 0; index < shelves_.size(); ++index) {
        const auto& shelf = shelves_[index];
        if (shelf.height != wanted || shelf.last_frame == frame) continue;
        if (!oldest || shelf.last_frame < shelves_[*oldest].last_frame) oldest = index;
    }
    if (oldest) shelves_[*oldest].used_width = 0;
    return oldest;
}

void ShelfPacker::clear() {
    shelves_.clear();
    used_height_ = 0;
}

} // namespace hamandish::paint
