// A way to reach a person.
#pragma once

#include "base/result.h"

#include <string>

namespace hamandish::outbox {

class Channel {
  public:
    virtual ~Channel() = default;
    /// Unavailable: try again later.
    [[nodiscard]] virtual base::Status send_code(const std::string& mobile,
                                                 const std::string& code) = 0;
};

} // namespace hamandish::outbox
