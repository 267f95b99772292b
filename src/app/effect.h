// Orders the application gives to the outside. The effect runner (web) and the page renderer
// (server) carry them out; answers come back as actions. Closed: a forgotten case does not compile.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace hamandish::app {

/// Send an API request; answered by ReplyArrived with the same `request`.
struct SendRequest {
    std::uint32_t request = 0;
    std::string method, path, body; ///< body is JSON or empty
    std::string key = {};           ///< the same however often this is sent; empty: none
    std::string person = {}; ///< as whose alone it may be recorded; empty: whoever is signed in
    friend bool operator==(const SendRequest&, const SendRequest&) = default;
};
/// Keep a small text on the device (drafts, outgoing comments, preferences); survives reload.
struct StoreText {
    std::string key, value; ///< an empty value removes it
    friend bool operator==(const StoreText&, const StoreText&) = default;
};
/// Show another address without loading a page; `replace` leaves no step back.
struct ChangeAddress {
    std::string path;
    bool replace = false;
    friend bool operator==(const ChangeAddress&, const ChangeAddress&) = default;
};
/// Move keyboard focus to the node with this anchor once it is on screen, and bring it into view.
struct MoveFocus {
    std::string anchor;
    friend bool operator==(const MoveFocus&, const MoveFocus&) = default;
};
/// Wake the application (ClockTicked) at this instant of its own clock.
struct WakeAt {
    std::int64_t at_ms = 0;
    friend bool operator==(const WakeAt&, const WakeAt&) = default;
};
/// Go to the top of the page (a new screen was opened by a link).
struct ScrollToStart {
    friend bool operator==(const ScrollToStart&, const ScrollToStart&) = default;
};
/// Put text at the caret of the field with this anchor, as typing it would, and leave the focus
/// there.
struct InsertText {
    std::string anchor, text;
    friend bool operator==(const InsertText&, const InsertText&) = default;
};

/// Put text in place of these UTF-16 units of the field with this anchor, as typing it would, and
/// leave the selection on the words it was on.
struct ReplaceText {
    std::string anchor;
    std::uint32_t start = 0, end = 0;
    std::string text;
    friend bool operator==(const ReplaceText&, const ReplaceText&) = default;
};

/// Send the file that was chosen in the field with this anchor, and let the field be empty again;
/// answered by ReplyArrived with the same `request`. The bytes never come here.
struct SendFile {
    std::uint32_t request = 0;
    std::string method, path, anchor;
    friend bool operator==(const SendFile&, const SendFile&) = default;
};

/// Read the file that was chosen in the field with this anchor, as text, and let the field be empty
/// again; answered by FileRead. For small files that the person's own device looks at.
struct ReadFile {
    std::string anchor;
    friend bool operator==(const ReadFile&, const ReadFile&) = default;
};

/// Load the words of a language; answered by CatalogueArrived.
struct LoadCatalogue {
    std::string language; ///< its code
    friend bool operator==(const LoadCatalogue&, const LoadCatalogue&) = default;
};
/// Offer the address of this page to other programs, or copy it; answered by ShareEnded.
struct Share {
    std::string title;
    friend bool operator==(const Share&, const Share&) = default;
};
/// Copy this text for pasting elsewhere; answered by ShareEnded.
struct CopyText {
    std::string text;
    friend bool operator==(const CopyText&, const CopyText&) = default;
};
/// What the browser must do of the aids that are on (app/aids.h, text_from_aids).
struct ApplyAids {
    std::string text;
    friend bool operator==(const ApplyAids&, const ApplyAids&) = default;
};
/// Leave this page and load another one; `replace` leaves no step back.
struct LoadPage {
    std::string path;
    bool replace = false;
    friend bool operator==(const LoadPage&, const LoadPage&) = default;
};

/// At a kiosk: nothing of whoever was here may stay on the device, and its start screen is loaded.
struct EndVisit {
    friend bool operator==(const EndVisit&, const EndVisit&) = default;
};

using AnyEffect = std::variant<SendRequest, StoreText, ChangeAddress, MoveFocus, WakeAt,
                               ScrollToStart, InsertText, ReplaceText, SendFile, LoadCatalogue,
                               LoadPage, EndVisit, Share, ApplyAids, CopyText, ReadFile>;

/// One thing to be done. Compiled once, as Action is.
struct Effect : AnyEffect {
    using AnyEffect::AnyEffect;
    Effect(const Effect& other);
    Effect(Effect&& other) noexcept;
    Effect& operator=(const Effect& other);
    Effect& operator=(Effect&& other) noexcept;
    ~Effect();
};

} // namespace hamandish::app
