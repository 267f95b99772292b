// Everything that can wake the client, as one closed type. The web edge translates DOM events
// into these and decides nothing.
#pragma once

#include "kit/node.h"

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace hamandish::client {

/// First input: where we are, the room there is, and every text kept on the device.
struct Started {
    std::string path; ///< path and query of the address
    std::vector<std::pair<std::string, std::string>> stored;
    std::string random; ///< ≥ 32 characters of [0-9a-f], seeds client keys
    bool online = true;
    bool is_kiosk = false; ///< as its page says
};
struct Resized {
    float width_px = 0, height_px = 0, device_pixel_ratio = 1;
};
struct Scrolled {
    float top_px = 0;
};
struct Preferred {
    bool dark = false, more_contrast = false, reduced_motion = false, forced_colors = false;
};
/// A link of ours was followed, or the person went back or forward.
struct AddressChanged {
    std::string path;
    bool by_history = false;
};
struct Activated {
    kit::NodeId node = 0;
};
/// A real field, or where one stands in it, changed: its whole value, UTF-16 selection, and the
/// composed range while composing.
struct FieldChanged {
    kit::NodeId node = 0;
    std::string value;
    std::uint32_t selection_start = 0, selection_end = 0;
    std::uint32_t composition_start = 0, composition_end = 0; ///< equal: not composing
    float scroll_x_px = 0, scroll_top_px = 0;                 ///< as `scrollLeft` and `scrollTop`
};
struct FocusChanged {
    kit::NodeId node = 0; ///< 0: nothing of ours
    bool visible = false; ///< by keyboard: draw the ring
};
struct HoverChanged {
    kit::NodeId node = 0;
};
struct PressChanged {
    kit::NodeId node = 0;
};
struct ReplyArrived {
    std::uint32_t request = 0;
    int status = 0; ///< 0: the network failed
    std::string body;
    bool is_kept = false; ///< the device's own copy, because the network failed
};
/// A file that app::LoadCatalogue asked for (i18n/catalogue_file.h).
struct CatalogueArrived {
    std::string language; ///< its code
    int status = 0;       ///< 0: the network failed
    std::string bytes;
};
struct OnlineChanged {
    bool online = true;
};
/// Another tab of this browser kept a text on the device, or forgot it (empty value).
struct KeptElsewhere {
    std::string name, value;
};
/// Words of the page were selected: in which text nodes, and what of the first and the last of
/// these stands before and after them.
struct WordsSelected {
    std::vector<kit::NodeId> nodes;
    std::string before, words, after;
};
struct ClockTicked {};
/// At a kiosk: somebody touched the screen or pressed a key.
struct Touched {};
/// What became of app::Share, as app::ShareOutcome.
struct ShareEnded {
    std::uint8_t outcome = 0;
};
/// The text of a file that app::ReadFile asked for; empty if it is too large or cannot be read.
struct FileRead {
    std::string text;
};
/// The GPU forgot everything (WebGL context loss).
struct DeviceLost {};

/// A voice of the page's language was looked for on this machine.
struct VoiceSought {
    bool is_found = true;
};

using Input = std::variant<Started, Resized, Scrolled, Preferred, AddressChanged, Activated,
                           FieldChanged, FocusChanged, HoverChanged, PressChanged, ReplyArrived,
                           CatalogueArrived, OnlineChanged, ClockTicked, Touched, DeviceLost,
                           ShareEnded, VoiceSought, KeptElsewhere, WordsSelected, FileRead>;

} // namespace hamandish::client
