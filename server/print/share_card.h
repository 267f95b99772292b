// The picture that social networks show beside a link to a call.
#pragma once

#include "base/direction.h"
#include "base/result.h"

#include <string>

namespace hamandish::print {

class Press;

struct ShareCard {
    base::Direction direction = base::Direction::RightToLeft;
    std::string organisation, headline, call, period, address;
    bool square = false; ///< 1080 × 1080 pixels; otherwise 1200 × 630, as Open Graph's readers ask
};

/// A PNG. The same words give the same bytes. Internal naming what failed.
[[nodiscard]] base::Result<std::string> share_card_png(Press& press, const ShareCard& card);

} // namespace hamandish::print
