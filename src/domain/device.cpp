#include "domain/device.h"

#include <algorithm>

namespace hamandish::domain {
namespace {

/// Looked for first: phones name the family of their system, too ("Linux; Android").
constexpr std::string_view marks_of_phones[] = {"Mobi",       "Android", "iPhone", "iPad",
                                                "Opera Mini", "MIDP",    "KAIOS"};
constexpr std::string_view marks_of_computers[] = {"Windows NT", "Macintosh", "CrOS", "X11"};

template <class Marks>
bool has_any(std::string_view text, const Marks& marks) {
    return std::any_of(std::begin(marks), std::end(marks), [&](std::string_view mark) {
        return text.find(mark) != std::string_view::npos;
    });
}

} // namespace

std::string_view word(Device device) {
    switch (device) {
    case Device::Phone: return "phone";
    case Device::Computer: return "computer";
    case Device::Kiosk: return "kiosk";
    case Device::Unknown: break;
    }
    return "unknown";
}

Device device_from_user_agent(std::string_view user_agent) {
    if (has_any(user_agent, marks_of_phones)) return Device::Phone;
    return has_any(user_agent, marks_of_computers) ? Device::Computer : Device::Unknown;
}

} // namespace hamandish::domain
