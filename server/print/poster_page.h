// A poster for walls that invites to a call, in two languages.
#pragma once

#include "base/direction.h"
#include "base/result.h"

#include <array>
#include <string>

namespace hamandish::print {

class Press;

/// What one language says, from top to bottom.
struct PosterWords {
    std::string language; ///< BCP 47
    base::Direction direction = base::Direction::LeftToRight;
    std::string headline, lead, call, period, ways, scan;
};

struct Poster {
    std::array<PosterWords, 2> words; ///< the first language is the larger
    std::array<std::string, 2> organisation;
    std::string address;     ///< where the call is; the QR code says the same
    std::string code_spoken; ///< what a screen reader says in place of the code
    std::string opened_at;   ///< RFC 3339: the file's own date
    bool large = false;      ///< A3; otherwise A4
};

/// One page, standing, its fonts embedded, its text extractable and tagged. The same words give the
/// same bytes. Internal naming what failed.
[[nodiscard]] base::Result<std::string> poster_pdf(Press& press, const Poster& poster);

} // namespace hamandish::print
