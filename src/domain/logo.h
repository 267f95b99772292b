// The picture by which an organisation is known: which files are taken for one, and what of them is
// read at all.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace hamandish::domain {

inline constexpr std::size_t most_logo_bytes = 200'000;
/// Pixels. One side is at most most_logo_ratio times the other.
inline constexpr int least_logo_side = 64, most_logo_side = 2'048, most_logo_ratio = 3;
/// What is kept is made smaller than this, if it is not.
inline constexpr int most_kept_logo_side = 256;
/// What a file field offers.
inline constexpr std::string_view logo_endings = ".png";

/// Pixels.
struct LogoSize {
    int width = 0, height = 0;
    friend bool operator==(const LogoSize&, const LogoSize&) = default;
};

/// From the signature and the IHDR chunk alone (PNG, third edition, 5.2 and 11.2.1), so that
/// nothing is unpacked before it is known how large it becomes. TextEmpty for no bytes, TooLarge,
/// DocumentUnknown for what is no PNG, DocumentDamaged where the header is not one, each naming
/// "logo"; InvalidInput naming "logo_size" or "logo_shape".
[[nodiscard]] base::Result<LogoSize> logo_size_from(std::string_view png);

/// The same file with what makes its pixels and nothing else: IHDR, PLTE, tRNS, IDAT and IEND. So
/// neither words nor further pictures are ever unpacked, nor what stands after the end.
/// DocumentDamaged naming "logo" when a chunk is longer than the file or there is no end.
[[nodiscard]] base::Result<std::string> pixels_alone(std::string_view png);

/// Sixty-four hexadecimal digits in small letters: by what a kept logo is named.
[[nodiscard]] bool is_logo_name(std::string_view text);
/// "/logos/NAME.png", or empty for an organisation that has none.
[[nodiscard]] std::string logo_path(std::string_view name);
/// As the register of acts tells one logo from another: how its name begins.
[[nodiscard]] std::string_view short_logo_name(std::string_view name);

} // namespace hamandish::domain
