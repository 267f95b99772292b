// Widths that screens share, in CSS pixels.
#pragma once

namespace hamandish::screens {

/// Where lines of words, and of law, are easiest to read.
inline constexpr float measure_px = 680;
/// The same at the desk, where tables stand between the words.
inline constexpr float desk_measure_px = 760;
/// A form of a few short fields, for citizens and at the desk.
inline constexpr float form_px = 480;
inline constexpr float desk_form_px = 520;

} // namespace hamandish::screens
