#include "web/effects.h"

#include "base/overloaded.h"

namespace hamandish::web {

void write_effects(WireWriter& writer, std::span<const app::Effect> effects) {
    const base::Overloaded write{
        [&](const app::SendRequest& effect) {
            writer.u32(effect.request);
            writer.text(effect.method);
            writer.text(effect.path);
            writer.text(effect.body);
        },
        [&](const app::StoreText& effect) {
            writer.text(effect.key);
            writer.text(effect.value);
        },
        [&](const app::ChangeAddress& effect) {
            writer.text(effect.path);
            writer.flag(effect.replace);
        },
        [&](const app::MoveFocus& effect) { writer.text(effect.anchor); },
        [&](const app::WakeAt& effect) { writer.f64(static_cast<double>(effect.at_ms)); },
        [](const app::ScrollToStart&) {},
        [&](const app::InsertText& effect) {
            writer.text(effect.anchor);
            writer.text(effect.text);
        },
        [&](const app::ReplaceText& effect) {
            writer.text(effect.anchor);
            writer.u32(effect.start);
            writer.u32(effect.end);
            writer.text(effect.text);
        },
        [&](const app::SendFile& effect) {
            writer.u32(effect.request);
            writer.text(effect.method);
            writer.text(effect.path);
            writer.text(effect.anchor);
        },
    };
    writer.u32(static_cast<std::uint32_t>(effects.size()));
    for (const app::Effect& effect : effects) {
        writer.u8(static_cast<std::uint8_t>(effect.index()));
        std::visit(write, effect);
    }
}

} // namespace hamandish::web
