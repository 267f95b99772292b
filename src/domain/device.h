// What kind of device somebody signed in on: as much as helps them know it again, and no more.
#pragma once

#include <array>
#include <string_view>

namespace hamandish::domain {

enum class Device {
    Phone, ///< or a tablet
    Computer,
    Kiosk,   ///< a public terminal of the site; which one is not said
    Unknown, ///< it does not say, or is no browser
};
inline constexpr std::array devices{Device::Phone, Device::Computer, Device::Kiosk,
                                    Device::Unknown};

/// "phone", "computer", "kiosk", "unknown": of the wire and the store.
[[nodiscard]] std::string_view word(Device device);

/// From what a browser calls itself, which is not kept. Never a kiosk: that is not for a browser to
/// say.
[[nodiscard]] Device device_from_user_agent(std::string_view user_agent);

} // namespace hamandish::domain
