// What a screen writes to: words in, a tree out, and what the person just did with it.
// A frame is built anew each time something changed; it keeps nothing between frames.
#pragma once

#include "base/time.h"
#include "i18n/catalogue.h"
#include "kit/node.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::kit {

/// A place in a text field's value, and which way the paragraph runs there.
struct Caret {
    NodeId field = 0;
    std::uint32_t at = 0; ///< UTF-16 units
    base::Direction direction = base::Direction::RightToLeft;
    std::uint32_t end = 0;    ///< of what is selected; `at` when nothing is
    std::uint32_t before = 0; ///< where the character before `at` begins
};

/// What happened to nodes since the last frame; nodes are named by id.
struct Events {
    NodeId activated = 0; ///< pressed by pointer, key, or assistive technology
    NodeId edited = 0;    ///< a text field whose value became `edited_value`
    std::string edited_value;
    std::optional<Caret> caret =
        {}; ///< of the field that was touched last, when a node is activated
};

/// The room a frame has. `width_px` is 0 in meaning-only mode (server).
struct Room {
    float width_px = 0, height_px = 0;
    bool meaning_only = false;
    float least_target_px = 0; ///< of anything a finger should hit; 0: the kit's own
    bool has_no_exit = false;  ///< links lead to pages of ours alone, and no file is chosen
};

/// Is there room for a column beside the text? True in meaning-only mode.
[[nodiscard]] bool is_wide(const Room& room);

/// Everything optional about a box, a text or a control. `key` tells siblings of one role apart and
/// must be given for repeated things ("comment-12"); it is never shown.
struct Box {
    std::string_view key = {};
    Role role = Role::Group;
    std::string_view anchor = {};
    std::string name = {};
    BoxLook look = BoxLook::None;
    Layout layout = {};
    std::string_view live = {};
    bool decorative = false;
    std::string href = {}; ///< Role::Link boxes: a whole card or tab that leads somewhere
    ControlState state = {};
};

struct Words {
    std::string_view key = {};
    Role role = Role::Paragraph;
    std::string_view anchor = {};
    std::string text = {};
    TextLook look = TextLook::Body;
    int level = 0;         ///< headings
    std::string href = {}; ///< links
    bool current = false;  ///< links: this is where you are
    std::string lang = {};
    bool auto_direction = false;
    bool decorative = false;
    std::string name = {};
    Layout layout = {};
    BoxLook box = BoxLook::None;
    std::vector<Mark> marks = {};
    bool needs_script = false; ///< true of this moment only: a count of what is being typed
    bool quotable = false;
};

struct Button {
    std::string_view key = {};
    std::string_view anchor = {};
    std::string text = {};
    std::string name = {};
    BoxLook look = BoxLook::Primary; ///< Primary, Ghost or Quiet
    bool disabled = false, busy = false;
    bool is_default = false;   ///< Enter in a field of its form presses it; a Primary one is always
    bool keeps_focus = false;  ///< of the field it works on: pressing it takes none
    bool needs_script = false; ///< asks the device for something
    float height_px = 44, grow = 0;
};

struct TextField {
    std::string_view key = {};
    std::string_view anchor = {};
    std::string label = {}; ///< drawn above and the accessible name
    std::string hint = {};  ///< drawn below the label, and the description
    std::string value = {};
    std::string placeholder = {};
    std::string error = {}; ///< drawn below in the error look; empty: valid
    bool multiline = false, required = false, disabled = false, label_hidden = false;
    float min_height_px = 48;
    std::string_view autocomplete = {}, inputmode = {};
    bool auto_direction = true;
    BoxLook look = BoxLook::Field; ///< None inside a box that already looks like a field (Compose)
};

/// One of many, chosen from a list that the browser opens: its own <select> over the drawn box.
struct Select {
    std::string_view key = {};
    std::string_view anchor = {};
    std::string label = {}; ///< drawn above and the accessible name
    std::string hint = {};  ///< drawn below the label, and the description
    std::string error = {}; ///< drawn below; empty: valid
    std::vector<Option> options = {};
    std::string chosen = {}; ///< the value of one of them
    bool disabled = false;
};

/// A file of the person's device: the browser's own file field over a drawn button.
struct FileField {
    std::string_view key = {};
    std::string_view anchor = {};
    std::string label = {};  ///< drawn on it, and the accessible name
    std::string accept = {}; ///< endings that are offered (".docx,.odt")
    BoxLook look = BoxLook::Primary;
    bool disabled = false, busy = false;
    bool needs_script = false; ///< it is read on the device
};

struct Choice {
    std::string_view key = {};
    std::string_view anchor = {};
    std::string label = {}; ///< accessible name of the group
    std::vector<Option> options = {};
    std::string chosen = {}; ///< a value, or empty
    bool disabled = false, busy = false;
    bool stacks = false; ///< long labels: one below the other where the page is narrow
};

/// A check box or, with a `group`, one of its radio buttons: the browser's own control over the
/// drawn one, with its label beside it.
struct Tick {
    std::string_view key = {};
    std::string_view anchor = {};
    std::string label = {};
    std::string detail = {}; ///< drawn below the label, and the description
    std::string_view group = {};
    std::string value = {};
    std::string name = {}; ///< accessible name where the label says too little by itself
    bool checked = false, disabled = false;
    std::string lang = {}; ///< of the label, when it differs from the page's
};

/// A question over the page that must be answered first.
struct Dialog {
    std::string_view anchor = {};
    std::string label = {}; ///< accessible name: its heading's words
};

class Frame;

/// Closes its box when it goes out of scope.
class [[nodiscard]] Scope {
  public:
    explicit Scope(Frame& frame) : frame_(&frame) {}
    Scope(Scope&& other) noexcept : frame_(other.frame_) { other.frame_ = nullptr; }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    Scope& operator=(Scope&&) = delete;
    ~Scope();

  private:
    Frame* frame_;
};

/// An open dialog: what is written next stands on its card.
struct [[nodiscard]] DialogScope {
    Scope veil, card;
    bool dismissed = false; ///< the person turned away from it (Escape)
};

class Frame {
  public:
    Frame(const i18n::Catalogue& catalogue, Room room, base::Instant now, Events events);

    [[nodiscard]] const i18n::Catalogue& catalogue() const { return *catalogue_; }
    /// A second language, for what must be read by whoever comes by.
    void speak_also(const i18n::Catalogue& catalogue) { also_ = catalogue; }
    [[nodiscard]] const std::optional<i18n::Catalogue>& also() const { return also_; }
    [[nodiscard]] base::Instant now() const { return now_; }
    [[nodiscard]] base::Direction direction() const;
    [[nodiscard]] bool wide() const { return is_wide(room_); }
    [[nodiscard]] float width_px() const { return room_.width_px; }
    /// Where the caret stood in the field with this anchor when something was activated.
    [[nodiscard]] std::optional<Caret> caret_in(std::string_view anchor) const;
    /// The same in the field that was touched last.
    [[nodiscard]] const std::optional<Caret>& caret() const { return events_.caret; }

    [[nodiscard]] Scope box(const Box& box);
    void text(const Words& words); ///< any leaf: paragraph, heading, link, cell, status, alert …
    void heading(int level, std::string text, TextLook look, std::string_view anchor = {});
    void paragraph(std::string text, TextLook look = TextLook::Body);
    void link(std::string text, std::string href, TextLook look = TextLook::Accent);
    void ornament(Ornament ornament, std::vector<float> fractions, float width_px, float height_px,
                  std::string name = {}); ///< no name: decorative
    /// A picture of ours in a square of `side_px`, beside the name of what it shows: decorative.
    void picture(std::string address, float side_px);
    /// As high as the shapes are; no name: decorative.
    void outlines(const OutlineSet& shapes, std::vector<float> shades, float width_px,
                  std::string name = {});
    void rule();   ///< a hairline
    void spacer(); ///< takes what is left over in a row

    /// True in the frame in which it was pressed.
    [[nodiscard]] bool button(const Button& button);
    /// The new value in the frame in which it was edited.
    [[nodiscard]] std::optional<std::string> text_field(const TextField& field);
    /// The value just chosen.
    [[nodiscard]] std::optional<std::string> select(const Select& select);
    /// The name of the file just chosen; its bytes stay with the browser.
    [[nodiscard]] std::optional<std::string> file_field(const FileField& field);
    /// A segmented control (a radio group): the value just chosen.
    [[nodiscard]] std::optional<std::string> choice(const Choice& choice);
    /// True in the frame in which it was pressed: a check box turns, a radio button is chosen.
    [[nodiscard]] bool tick(const Tick& tick);
    [[nodiscard]] DialogScope dialog(const Dialog& dialog);
    /// Something is being done and nobody knows how long it takes; it is drawn by its children.
    [[nodiscard]] Scope progress(std::string label);

    [[nodiscard]] Tree take_tree() { return std::move(tree_); }

  private:
    friend class Scope;
    Node& open(Role role, std::string_view key, std::string_view anchor);
    void close();
    [[nodiscard]] std::int32_t leaf(const Words& words);
    [[nodiscard]] std::int32_t field_node(const TextField& field);
    [[nodiscard]] std::int32_t select_node(const Select& select);
    /// Label and hint above a control, its error below; `control` writes it and gives its index.
    template <class Control>
    [[nodiscard]] std::int32_t labelled(const std::string& label, const std::string& hint,
                                        const std::string& error, Control control);
    [[nodiscard]] std::int32_t tick_node(const Tick& tick);
    [[nodiscard]] NodeId radio(const Choice& choice, const Option& option);
    [[nodiscard]] NodeId id_for(Role role, std::string_view key, std::string_view anchor);

    /// What the room asks of a node that is finished.
    void fit_to_room(Node& node) const;

    const i18n::Catalogue* catalogue_;
    std::optional<i18n::Catalogue> also_;
    Room room_;
    base::Instant now_;
    Events events_;
    Tree tree_;
    std::vector<std::int32_t> stack_;                 ///< open nodes
    std::vector<std::vector<std::int32_t>> ordinals_; ///< per open node: children so far, by role
};

} // namespace hamandish::kit
