#include "web/effects.h"

namespace hamandish::web {
namespace {

/// One overload an effect, so that a forgotten one does not compile: its fields in their order.
struct EffectFields {
    WireWriter& writer;

    void operator()(const app::SendRequest& effect) const {
        writer.u32(effect.request);
        writer.text(effect.method);
        writer.text(effect.path);
        writer.text(effect.body);
        writer.text(effect.key);
        writer.text(effect.person);
    }
    void operator()(const app::StoreText& effect) const {
        writer.text(effect.key);
        writer.text(effect.value);
    }
    void operator()(const app::ChangeAddress& effect) const {
        writer.text(effect.path);
        writer.flag(effect.replace);
    }
    void operator()(const app::MoveFocus& effect) const { writer.text(effect.anchor); }
    void operator()(const app::WakeAt& effect) const {
        writer.f64(static_cast<double>(effect.at_ms));
    }
    void operator()(const app::ScrollToStart&) const {}
    void operator()(const app::InsertText& effect) const {
        writer.text(effect.anchor);
        writer.text(effect.text);
    }
    void operator()(const app::ReplaceText& effect) const {
        writer.text(effect.anchor);
        writer.u32(effect.start);
        writer.u32(effect.end);
        writer.text(effect.text);
    }
    void operator()(const app::SendFile& effect) const {
        writer.u32(effect.request);
        writer.text(effect.method);
        writer.text(effect.path);
        writer.text(effect.anchor);
    }
    void operator()(const app::LoadCatalogue& effect) const { writer.text(effect.language); }
    void operator()(const app::LoadPage& effect) const {
        writer.text(effect.path);
        writer.flag(effect.replace);
    }
    void operator()(const app::EndVisit&) const {}
    void operator()(const app::Share& effect) const { writer.text(effect.title); }
    void operator()(const app::ApplyAids& effect) const { writer.text(effect.text); }
    void operator()(const app::CopyText& effect) const { writer.text(effect.text); }
    void operator()(const app::ReadFile& effect) const { writer.text(effect.anchor); }
};

} // namespace

void write_effects(WireWriter& writer, std::span<const app::Effect> effects) {
    writer.u32(static_cast<std::uint32_t>(effects.size()));
    for (const app::Effect& effect : effects) {
        writer.u8(static_cast<std::uint8_t>(effect.index()));
        std::visit(EffectFields{writer}, effect);
    }
}

} // namespace hamandish::web
