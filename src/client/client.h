// The whole client without a platform: inputs go in; draw data, meaning and effects come out.
#pragma once

#include "app/effect.h"
#include "base/result.h"
#include "base/time.h"
#include "client/input.h"
#include "kit/draw_field.h"
#include "kit/node.h"
#include "paint/color.h"
#include "paint/glyph_atlas.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawData;

namespace hamandish::client {

/// One text drawn in the last frame, for the twin-equals-pixels test.
using kit::DrawnText;

struct FrameOutput {
    ImDrawData* draw_data = nullptr; ///< owned by the client, valid until the next frame
    const kit::Tree* tree = nullptr; ///< with rectangles; owned by the client
    std::uint32_t tree_revision = 0; ///< changes with every tree: while it stays, so does the tree
    std::string title, lang;         ///< of the document
    base::Direction direction = base::Direction::RightToLeft;
    float page_height_px = 0;
    kit::Covered covered;
    paint::Color background; ///< behind everything drawn
    bool settled = false;    ///< nothing the current address needs is still on its way
};

class Client {
  public:
    /// Font files' bytes and the catalogue's of the language it is started in; they are copied.
    /// Fails when one cannot be read.
    [[nodiscard]] static base::Result<Client>
    create(std::string_view regular_font, std::string_view bold_font, std::string_view catalogue);
    Client(Client&&) noexcept;
    Client& operator=(Client&&) noexcept;
    ~Client();

    /// Takes one input; effects it caused are collected until take_effects().
    void step(const Input& input, base::Instant now);
    /// Must a frame be drawn? False while nothing changed: idle means no frames.
    [[nodiscard]] bool needs_frame() const;
    /// For who brings the code of some pages after the rest (screens::is_later): until it and all
    /// words of the page's language are here such a page is not drawn, and what was shown before it
    /// stays.
    void begin_without_later_pages();
    void add_later_pages();
    /// Is one of them to be drawn, and cannot be yet, or are words lacking?
    [[nodiscard]] bool awaits_later_pages() const;
    /// Builds, lays out and draws the current screen.
    const FrameOutput& frame(base::Instant now);
    [[nodiscard]] std::vector<app::Effect> take_effects();
    /// Grapheme clusters that no font of ours has, for the platform to draw; told once each.
    [[nodiscard]] std::vector<paint::WantedPicture> take_wanted_pictures();
    /// What the platform drew for one of them; shown from the next frame on, with the room it
    /// takes.
    void provide_picture(const paint::WantedPicture& cluster, paint::Picture picture);
    /// Was a character drawn that the second set of fonts/manifest.json has? Told once.
    [[nodiscard]] bool take_want_of_more_fonts();
    /// A font file of that set: what no font had so far is shaped anew. InvalidInput if it is none.
    [[nodiscard]] base::Status add_font(std::string_view bytes);
    /// What the last frame drew, collected from the painter.
    [[nodiscard]] const std::vector<DrawnText>& drawn() const;
    /// Where the caret can stand in a text field that holds something, as the last frame drew it.
    [[nodiscard]] std::vector<kit::FieldCaret> field_carets(kit::NodeId field) const;

  private:
    struct Parts;
    struct Step;
    explicit Client(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace hamandish::client
