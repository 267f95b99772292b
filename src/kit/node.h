// The tree a screen builds: what each thing means, says and looks like. Pixels, the accessible DOM,
// the server's HTML and every UI test are made from it. Flat, in reading order.
#pragma once

#include "base/direction.h"
#include "base/geometry.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::kit {

/// Stable across frames and between server and client: a hash of the keys on the way from the root.
/// 0 is nobody.
using NodeId = std::uint32_t;

enum class Role : std::uint8_t {
    Page,
    Banner,
    Navigation,
    Main,
    ContentInfo,
    Region,
    Article,
    Complementary,
    Form,
    Group,
    List,
    ListItem,
    Heading,
    Paragraph,
    Text,
    Quote,
    Link,
    Button,
    TextField,
    RadioGroup,
    Radio,
    TabList,
    Tab,
    Dialog,
    Alert,
    Status,
    ProgressBar,
    Image,
    Separator,
    Table,
    TableHead,
    TableBody,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    DescriptionList,
    Term,
    Description,
    Select,
    CheckBox,
    RadioButton, ///< a browser's own; its group is told by name
    Insertion,   ///< words put in …
    Deletion,    ///< … and taken out, drawn as people mark them on paper
    FileField,
    Picture, ///< of ours, by its address; on a mount that is white in every scheme
};

/// How a text is set; sizes, weights and colours are the theme's (theme.h).
enum class TextLook : std::uint8_t {
    Body,
    Law,
    Display,
    Title,
    Section,
    CardTitle,
    Strong,
    Muted,
    Small,
    SmallStrong,
    Tiny,
    Figure,
    Accent,
    Brand,
    OnAccent,
    Positive,
    Negative,
    Warning,
    RingNumber,
    RingCaption,
    Error,
    Lead,
    Choice,
    ChoiceStrong,
    Chosen,
    Key, ///< on the keyboard of the screen: as large as its key, whatever the reader's size is
};

/// What a box looks like behind its children.
enum class BoxLook : std::uint8_t {
    None,
    Header,
    Footer,
    Card,
    CardLink,
    Hairline,
    TabBar,
    TabItem,
    TabItemCurrent,
    OutlineItem,
    OutlineItemCurrent,
    Primary,
    Ghost,
    Quiet,
    Segmented,
    Segment,
    SegmentChosen,
    Compose,
    Field,
    FieldInvalid,
    PillNeutral,
    PillPositive,
    PillNegative,
    PillWarning,
    Notice,
    NoticeNegative,
    Quoted,
    Toast,
    Scrim,
    DialogCard,
    Skeleton,
    SkipLink,
    TableRule,
    Keyboard,
    Key,
    KeyOn,
};

/// Ornaments drawn by code; they carry no text of their own.
enum class Ornament : std::uint8_t {
    None,
    Star,
    Ring,
    Bar,
    StackedBar,
    Chevron,
    Check,
    Clock,
    Globe,
    Unfold,    ///< at the end of the box: more to choose from opens below it
    Tick,      ///< a box or a ring to tick, and whether it is
    Modules,   ///< a QR code: a square of dark (1) and light (0) modules, always dark on light
    BarBefore, ///< half of a pyramid's row, from its middle, at the end of the box, to the start
    BarAfter,  ///< the other half, from the start of the box
    Outlines   ///< a map, or a piece of its legend: shapes, each shaded
};

/// Of what is not told: a shape or a bar is hatched, and a bar has always the same length.
inline constexpr float untold = -1;

/// Shapes, each of closed rings without holes, in a box of width 1 whose y grows downwards. They
/// outlive every tree.
struct OutlineSet {
    float height = 1;
    std::vector<std::vector<std::vector<base::Point>>> shapes;
};

/// Table: of a table whose rows hold texts; their cells share the widths of its columns.
enum class Axis : std::uint8_t { Column, Row, Grid, Overlay, Table };
enum class Align : std::uint8_t { Start, Center, End, Stretch, Baseline };

/// What stands over the page, at the viewport, and takes no room in it: a cover fills the viewport
/// (and begins at the page's top where it is taller), a foot lies centred at its end, a corner at
/// its end and the line's; feet that come after a corner stand above it. A bar takes all of its
/// end, and the page ends that much later; all else that floats at the end stands above bars.
enum class Afloat : std::uint8_t { No, Cover, Foot, Corner, Bar };

/// Space inside the edges of a box, in CSS px; inline sides are start and end, never physical.
struct Insets {
    float block_start = 0, inline_end = 0, block_end = 0, inline_start = 0;
    static constexpr Insets all(float px) { return {px, px, px, px}; }
    static constexpr Insets symmetric(float block, float inline_px) {
        return {block, inline_px, block, inline_px};
    }
    friend bool operator==(const Insets&, const Insets&) = default;
};

/// Where a box stands and how it sets its children. CSS flexbox's words, a small part of them.
struct Layout {
    Axis axis = Axis::Column;
    float gap = 0;        ///< between children along the axis (and between wrapped lines)
    float cross_gap = -1; ///< between wrapped lines or grid rows; -1: as `gap`
    Insets padding;
    Align cross = Align::Stretch; ///< children across the axis
    Align main = Align::Start;    ///< children along the axis; Stretch: space between
    bool wrap = false;            ///< rows only
    float max_width = 0;          ///< 0: none; a narrower box is centred when `centred`
    bool centred = false;
    float width = 0, height = 0;         ///< fixed, 0: by content
    float min_width = 0, min_height = 0; ///< grid: the least width of a column
    float grow = 0;                      ///< share of what is left over in a row
    bool fit = false;                    ///< no wider than its content, where it would be stretched
    Afloat afloat = Afloat::No;
};

/// State of a control, as ARIA names it.
struct ControlState {
    bool disabled = false, current = false, selected = false, pressed = false, checked = false;
    bool invalid = false, required = false, busy = false, multiline = false, expanded = false;
    friend bool operator==(const ControlState&, const ControlState&) = default;
};

/// One of several to choose from. `detail`: a count drawn after the label, in strong.
struct Option {
    std::string value, label, detail;
    friend bool operator==(const Option&, const Option&) = default;
};

/// One drawn line of a text node: bytes of `Node::text` and where it stands, in page pixels.
struct DrawnLine {
    std::uint32_t begin = 0, end = 0; ///< visible bytes; what follows up to the next line is space
    base::Rect rect;
    bool hard_break = false; ///< a newline of the text itself ends it
    friend bool operator==(const DrawnLine&, const DrawnLine&) = default;
};

/// Bytes [begin, end) of Node::text that were put in or taken out, as people mark them on paper, or
/// that were looked for, or that others have something to say about.
enum class MarkKind : std::uint8_t { None, PutIn, TakenOut, Found, Noted };
struct Mark {
    std::uint32_t begin = 0, end = 0;
    MarkKind kind = MarkKind::None;
    friend bool operator==(const Mark&, const Mark&) = default;
};

struct Node {
    NodeId id = 0;
    std::int32_t parent = -1; ///< index in the tree
    Role role = Role::Group;
    std::string anchor;      ///< when set: the DOM id and URL fragment of this node
    std::string name;        ///< accessible name when it is not the text itself
    std::string description; ///< accessible description
    std::string text;        ///< what is drawn and read; leaf nodes only
    std::vector<Mark> marks; ///< in order, apart from one another
    std::string href;        ///< links, and where a picture is
    std::string value;       ///< text fields, radios, selects; progress as "n/m"
    std::string group;       ///< radio buttons: the name that those of one question share
    std::string placeholder;
    std::vector<Option> options;         ///< of a select, whose text is the label of the chosen one
    std::string error;                   ///< of an invalid field, also drawn by a node below it
    std::string autocomplete, inputmode; ///< text fields
    std::string accept;                  ///< file fields: endings that are offered (".docx,.md")
    std::string lang;                    ///< when it differs from the page's
    std::string live;                    ///< "polite", "assertive"
    std::int32_t level = 0;              ///< headings
    std::int32_t labels = -1;            ///< index of the field this text is the label of
    std::int32_t hint = -1,
                 alert = -1; ///< indices of the texts below or above a field that describe it
    ControlState state;
    bool auto_direction = false; ///< people's own words: direction from the first strong character
    bool wide_letters = false;   ///< its letters stand apart; never set where letters join
    bool own_keyboard = false; ///< text fields: written in by keys on the page, not by the device's
    bool is_default = false;   ///< buttons: Enter in a field of their form presses them
    bool keeps_focus = false;  ///< buttons: pressing takes no focus from a field
    bool needs_script = false; ///< means nothing on a page that no client has taken over
    bool covered = false;      ///< pictures: something floats over it, which it would hide
    bool decorative = false;   ///< drawn, but not in the meaning (aria-hidden)
    bool quotable = false;     ///< texts: what is selected in them may be quoted
    TextLook text_look = TextLook::Body;
    BoxLook look = BoxLook::None;
    Ornament ornament = Ornament::None;
    /// Of ornaments: Ring and Bar one, StackedBar several; half bars their length and where a mark
    /// stands, Outlines one of each shape; those three may be `untold`.
    std::vector<float> fractions;
    const OutlineSet* outlines = nullptr; ///< of Outlines
    Layout layout;
    // Filled in by layout; empty in meaning-only mode.
    base::Rect rect; ///< page pixels
    std::vector<DrawnLine> lines;
};

/// Every node after its parent, siblings in reading order; index 0 is the page.
using Tree = std::vector<Node>;

} // namespace hamandish::kit
