// A page as paper shows it: what it says in the order of reading, without what one presses.
#pragma once

#include "kit/node.h"

#include <string>
#include <utility>
#include <vector>

namespace hamandish::html {

/// A cell of a table, or a figure with its caption.
struct OutlineCell {
    std::string text, caption;
    bool is_header = false;
    std::vector<float> bar; ///< shares of 1 that are drawn below the text: one, or several in a row
    /// Of a bar that is half of a pyramid's row: its length, which may be kit::untold, and where a
    /// mark stands.
    enum class Half { None, Before, After } half = Half::None;
    friend bool operator==(const OutlineCell&, const OutlineCell&) = default;
};

/// In a box of width 1, y downwards. `shade`: 0 to 1, or kit::untold with lines that say so.
struct OutlineShape {
    std::vector<std::vector<base::Point>> rings;
    float shade = 0;
    std::vector<std::pair<base::Point, base::Point>> hatching = {};
    friend bool operator==(const OutlineShape&, const OutlineShape&) = default;
};

struct OutlineBlock {
    enum class Kind {
        Heading,
        Paragraph,
        Quote,
        Figures, ///< one row: large numbers side by side
        Table,   ///< its first rows are heads while all of their cells are
        Shapes,  ///< a picture that has a name
        Legend   ///< one row: what the shade of the shape in the same place means
    };
    enum class Tone { Plain, Title, Strong, Quiet, Notice };

    Kind kind = Kind::Paragraph;
    int level = 0; ///< of a heading
    Tone tone = Tone::Plain;
    std::string text, lang; ///< lang: where it differs from the page's
    std::string address;    ///< of a link, as the page has it
    bool is_download = false;
    bool has_own_direction = false; ///< people's words: by their first strong character
    std::vector<std::vector<OutlineCell>> rows;
    std::vector<OutlineShape> shapes = {};
    friend bool operator==(const OutlineBlock&, const OutlineBlock&) = default;
};

/// Of what lies in the page's main part.
[[nodiscard]] std::vector<OutlineBlock> outline_of(const kit::Tree& tree);

} // namespace hamandish::html
