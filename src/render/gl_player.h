// Plays draw data on the GPU through OpenGL ES 3, which in the browser is WebGL2.
#pragma once

#include "base/result.h"
#include "paint/color.h"

#include <memory>

struct ImDrawData;

namespace hamandish::render {

/// Needs a current context of its own: it sets the state it uses and restores none.
class GlPlayer {
  public:
    GlPlayer();
    ~GlPlayer();
    GlPlayer(const GlPlayer&) = delete;
    GlPlayer& operator=(const GlPlayer&) = delete;

    /// Lets the driver compile what draw() needs, while the first frame is laid out. Need not be
    /// called.
    void prepare();

    /// Clears to `background`, serves the textures and draws, over the whole framebuffer. Internal,
    /// with the driver's words, when the program can't be built; a lost context draws nothing.
    [[nodiscard]] base::Status draw(ImDrawData& data, paint::Color background);

    /// The context was lost and every name with it: all is made anew at the next draw. The owner of
    /// the textures must forget their uploads too (paint::GlyphAtlas::forget_uploads).
    void forget();

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace hamandish::render
