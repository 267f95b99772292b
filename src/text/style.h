// What a paragraph's letters look like: the part of a style that changes shaping or size.
#pragma once

namespace hamandish::text {

enum class Weight { Regular, Bold };

struct Style {
    float size_px = 16; ///< CSS pixels to an em
    Weight weight = Weight::Regular;
    float letter_spacing_em = 0; ///< after each letter of a script whose letters do not join
    friend bool operator==(const Style&, const Style&) = default;
};

} // namespace hamandish::text
