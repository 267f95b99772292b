// Codes printed to the server's own log. For demonstrations only: whoever reads the log can sign
// in.
#pragma once

#include "server/outbox/channel.h"

namespace hamandish::outbox {

/// {"event":"one_time_code","mobile":"+98…","code":"123456"} on standard output.
class LogChannel final : public Channel {
  public:
    [[nodiscard]] base::Status send_code(const std::string& mobile,
                                         const std::string& code) override;
};

} // namespace hamandish::outbox
