#include "web/inputs.h"

#include <array>

namespace hamandish::web {
namespace {

using namespace client;

// Fields are read in braces: the language evaluates those in order.

Input started(WireReader& r) {
    Started input{.path = r.text()};
    const std::uint32_t count = r.u32();
    for (std::uint32_t i = 0; i < count && r.is_whole(); ++i) {
        std::string key = r.text();
        input.stored.emplace_back(std::move(key), r.text());
    }
    input.random = r.text();
    input.online = r.flag();
    input.is_kiosk = r.flag();
    return input;
}

Input resized(WireReader& r) {
    return Resized{r.f32(), r.f32(), r.f32()};
}

Input scrolled(WireReader& r) {
    return Scrolled{r.f32()};
}

Input preferred(WireReader& r) {
    return Preferred{r.flag(), r.flag(), r.flag(), r.flag()};
}

Input address_changed(WireReader& r) {
    return AddressChanged{r.text(), r.flag()};
}

Input activated(WireReader& r) {
    return Activated{r.u32()};
}

Input field_changed(WireReader& r) {
    return FieldChanged{r.u32(), r.text(), r.u32(), r.u32(), r.u32(), r.u32(), r.f32(), r.f32()};
}

Input focus_changed(WireReader& r) {
    return FocusChanged{r.u32(), r.flag()};
}

Input hover_changed(WireReader& r) {
    return HoverChanged{r.u32()};
}

Input press_changed(WireReader& r) {
    return PressChanged{r.u32()};
}

Input reply_arrived(WireReader& r) {
    return ReplyArrived{r.u32(), r.i32(), r.text(), r.flag()};
}

Input catalogue_arrived(WireReader& r) {
    return CatalogueArrived{r.text(), r.i32(), r.text()};
}

Input online_changed(WireReader& r) {
    return OnlineChanged{r.flag()};
}

Input clock_ticked(WireReader&) {
    return ClockTicked{};
}

Input touched(WireReader&) {
    return Touched{};
}
Input share_ended(WireReader& r) {
    return ShareEnded{r.u8()};
}
Input voice_sought(WireReader& r) {
    return VoiceSought{r.flag()};
}

Input kept_elsewhere(WireReader& r) {
    return KeptElsewhere{r.text(), r.text()};
}

Input words_selected(WireReader& r) {
    WordsSelected input;
    const std::uint32_t count = r.u32();
    for (std::uint32_t i = 0; i < count && r.is_whole(); ++i) input.nodes.push_back(r.u32());
    input.before = r.text();
    input.words = r.text();
    input.after = r.text();
    return input;
}

Input file_read(WireReader& r) {
    return FileRead{r.text()};
}

Input device_lost(WireReader&) {
    return DeviceLost{};
}

constexpr std::array readers{started,         resized,       scrolled,       preferred,
                             address_changed, activated,     field_changed,  focus_changed,
                             hover_changed,   press_changed, reply_arrived,  catalogue_arrived,
                             online_changed,  clock_ticked,  touched,        device_lost,
                             share_ended,     voice_sought,  kept_elsewhere, words_selected,
                             file_read};
static_assert(readers.size() == std::variant_size_v<Input>);

} // namespace

std::optional<Input> read_input(WireReader& reader) {
    const std::uint8_t kind = reader.u8();
    if (!reader.is_whole() || kind >= readers.size()) return std::nullopt;
    Input input = readers[kind](reader);
    if (!reader.is_whole() || input.index() != kind) return std::nullopt;
    return input;
}

} // namespace hamandish::web
