// The works of others that ship to a browser, read from web/THIRD_PARTY.md when the house is built.
#pragma once

#include <span>
#include <string_view>

namespace hamandish::screens {

struct ThirdParty {
    std::string_view name, licence; ///< "HarfBuzz 6.0.0", "Old MIT"
};
[[nodiscard]] std::span<const ThirdParty> third_parties();

} // namespace hamandish::screens
