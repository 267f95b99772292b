// Room for rectangles in a texture, on shelves, so that what was long unused can be cleared
// together.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace hamandish::paint {

struct Slot {
    std::int32_t x, y;
    std::uint32_t shelf;
};

class ShelfPacker {
  public:
    ShelfPacker(std::int32_t width, std::int32_t height) : width_(width), height_(height) {}

    /// Room for a box, in frame `frame`; nothing if there is none without evicting.
    [[nodiscard]] std::optional<Slot> place(std::int32_t width, std::int32_t height,
                                            std::uint32_t frame);
    /// A shelf's content was drawn in this frame, so it must stay for as long as the frame lasts.
    void touch(std::uint32_t shelf, std::uint32_t frame) { shelves_[shelf].last_frame = frame; }
    /// Empties the shelf unused for longest that a box of `height` fits on and that was not touched
    /// in `frame`; tells which, so that its owner forgets what was on it.
    [[nodiscard]] std::optional<std::uint32_t> evict(std::int32_t height, std::uint32_t frame);
    void grow(std::int32_t height) { height_ = height; }
    void clear();

  private:
    struct Shelf {
        std::int32_t y, height, used_width;
        std::uint32_t last_frame;
    };
    std::int32_t width_, height_, used_height_ = 0;
    std::vector<Shelf> shelves_;
};

} // namespace hamandish::paint
