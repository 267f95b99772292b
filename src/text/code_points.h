// Inside text only: the code units that several of its files look for.
#pragma once

namespace hamandish::text {

inline constexpr char16_t plain_space = u' ';
inline constexpr char16_t half_space = 0x200C; ///< ZERO WIDTH NON-JOINER

} // namespace hamandish::text
