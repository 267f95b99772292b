// What a client is made of: for the files of this folder only.
#pragma once

#include "app/update.h"
#include "client/client.h"
#include "client/input.h"
#include "i18n/loaded_catalogues.h"
#include "kit/frame.h"
#include "kit/text_cache.h"
#include "paint/canvas.h"
#include "screens/screen.h"

#include <optional>

namespace hamandish::client {

/// Parts point at each other, so they are built in place and never move.
struct Client::Parts {
    Parts(text::Engine wanted_engine, text::FontSet wanted_fonts)
        : engine(std::move(wanted_engine)), fonts(std::move(wanted_fonts)), texts(engine, fonts) {}

    text::Engine engine;
    text::FontSet fonts;
    kit::TextCache texts;
    std::optional<paint::GlyphAtlas> atlas; ///< always there after create()
    std::optional<paint::Canvas> canvas;

    i18n::LoadedCatalogues catalogues;
    app::State state = app::initial_state();
    std::vector<app::Effect> effects;

    float width_px = 0, height_px = 0, device_pixel_ratio = 1, scroll_top_px = 0;
    Preferred preferred;
    kit::Interaction hand;

    kit::Tree tree;
    kit::TextBlocks blocks;
    std::vector<DrawnText> drawn;
    FrameOutput output;
    bool tree_is_stale = true;  ///< state or room changed
    bool paint_is_stale = true; ///< something that only pixels show changed
    bool has_later_pages = true;
    std::vector<app::ReplyArrived> early; ///< answers to the desk, before its code is here
    enum class MoreFonts { Unneeded, Wanted, Told } more_fonts = MoreFonts::Unneeded;

    void dispatch(const app::Action& action);
    void take(const app::ReplyArrived& reply);
    /// The same for what may lead to another page, where nothing of this one is pressed or edited.
    void travel(const app::Action& action);
    /// Tells the application which languages' words are here.
    void tell_of_words();
    /// Is there a page, and are there words to say it with?
    [[nodiscard]] bool can_speak() const {
        return state.started && catalogues.has(state.address.locale);
    }
    /// Can the page be said in that language? Its code may name any message if it came later
    /// itself; a first visit has the messages of all other pages (web/part_words.py).
    [[nodiscard]] bool can_say_page(i18n::Locale locale) const {
        return screens::is_later(state) ? catalogues.has_all(locale) : catalogues.has(locale);
    }
    [[nodiscard]] bool lacks_page() const;
    /// Can the page be drawn at all?
    [[nodiscard]] bool can_show() const { return can_speak() && !lacks_page(); }
    /// Asks the screen what pressing or editing a node means, and does it.
    void resolve(kit::Events events);
    [[nodiscard]] kit::Tree build(kit::Events events, std::vector<app::Action>& actions) const;
    /// In the size of the reader's words: large ones leave a large screen the room of a phone.
    [[nodiscard]] kit::Room room() const;
    [[nodiscard]] kit::Scheme scheme() const;
    [[nodiscard]] kit::Setting setting() const;
    [[nodiscard]] bool is_skip_link(kit::NodeId id) const;
    [[nodiscard]] bool has_something_afloat() const;
    [[nodiscard]] bool may_be_quoted(const std::vector<kit::NodeId>& nodes) const;
    /// Takes what a field is at; says whether its words became others.
    [[nodiscard]] bool take_field(const FieldChanged& changed);
    /// A field has the focus now, or none: the keyboard on the screen comes and goes with it.
    void tell_of_field(kit::NodeId focused);
    /// Where the caret stands in the field that has the focus, or had it last.
    [[nodiscard]] std::optional<kit::Caret> caret() const;
    void lay_out();
    /// After fonts, or the room of what they lack, became known.
    void shape_anew() {
        texts.forget_all();
        tree_is_stale = true;
    }
    void paint();
};

} // namespace hamandish::client
