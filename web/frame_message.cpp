#include "web/frame_message.h"

namespace hamandish::web {

void write_page_facts(const client::FrameOutput& frame, WireWriter& writer) {
    writer.flag(frame.settled);
    writer.flag(frame.direction == base::Direction::RightToLeft);
    writer.f32(frame.page_height_px);
    writer.f32(frame.covered.start_px);
    writer.f32(frame.covered.end_px);
    writer.text(frame.title);
    writer.text(frame.lang);
}

void write_drawn(std::span<const client::DrawnText> drawn, WireWriter& writer) {
    writer.u32(static_cast<std::uint32_t>(drawn.size()));
    for (const client::DrawnText& item : drawn) {
        writer.u32(item.node);
        writer.text(item.text);
        for (const float part : {item.rect.x, item.rect.y, item.rect.width, item.rect.height})
            writer.f32(part);
    }
}

void write_carets(std::span<const kit::FieldCaret> carets, WireWriter& writer) {
    writer.u32(static_cast<std::uint32_t>(carets.size()));
    for (const kit::FieldCaret& caret : carets) {
        writer.u32(caret.at);
        for (const float part : {caret.x, caret.x_after_last, caret.y}) writer.f32(part);
        writer.flag(caret.direction == base::Direction::RightToLeft);
    }
}

void write_wanted_pictures(std::span<const paint::WantedPicture> wanted, WireWriter& writer) {
    writer.u32(static_cast<std::uint32_t>(wanted.size()));
    for (const paint::WantedPicture& cluster : wanted) {
        writer.text(cluster.text);
        writer.u32(cluster.size_64ths);
        writer.flag(cluster.bold);
    }
}

std::optional<ProvidedPicture> read_picture(WireReader& reader) {
    paint::WantedPicture cluster{
        .text = reader.text(), .size_64ths = reader.u32(), .bold = reader.flag()};
    const std::int32_t width = reader.i32(), height = reader.i32();
    const std::int32_t first_column = reader.i32(), first_row = reader.i32();
    const std::int32_t advance_64ths = reader.i32();
    constexpr std::int32_t largest = 4096;
    if (width < 0 || height < 0 || width > largest || height > largest) return std::nullopt;
    const auto pixels = reader.bytes(std::size_t(width) * std::size_t(height) * 4);
    if (!reader.is_whole()) return std::nullopt;
    return ProvidedPicture{
        std::move(cluster),
        {width, height, first_column, first_row, advance_64ths, {pixels.begin(), pixels.end()}}};
}

} // namespace hamandish::web
