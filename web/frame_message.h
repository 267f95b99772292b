// What a frame tells the page, and the other lists that JavaScript asks for. frame_message.js is
// its other half.
#pragma once

#include "client/client.h"
#include "web/wire.h"

#include <optional>
#include <span>

namespace hamandish::web {

/// u8 is it settled, u8 does it run from the far side (rtl), f32 page height, f32 what is covered
/// at the viewport's top, f32 at its end, text title, text lang.
void write_page_facts(const client::FrameOutput& frame, WireWriter& writer);

/// A list of (u32 node, text, rect).
void write_drawn(std::span<const client::DrawnText> drawn, WireWriter& writer);

/// A list of (u32 UTF-16 place, f32 x, f32 x after what precedes, f32 top of the line, u8 does its
/// paragraph run from the far side).
void write_carets(std::span<const kit::FieldCaret> carets, WireWriter& writer);

/// A list of (text, u32 size in 64ths of a device pixel).
void write_wanted_pictures(std::span<const paint::WantedPicture> wanted, WireWriter& writer);

struct ProvidedPicture {
    paint::WantedPicture cluster;
    paint::Picture picture;
};
/// text, u32 size in 64ths, u32 width, u32 height, i32 origin to first column, i32 baseline to
/// first row (upwards), then width × height × 4 bytes of straight-alpha RGBA.
[[nodiscard]] std::optional<ProvidedPicture> read_picture(WireReader& reader);

} // namespace hamandish::web
