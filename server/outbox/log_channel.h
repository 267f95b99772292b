// Messages printed to the server's own log. For demonstrations only: whoever reads the log can sign
// in.
#pragma once

#include "server/outbox/channel.h"

namespace hamandish::outbox {

/// {"event":"one_time_code","mobile":"+98…","code":"123456"} or {"event":"notice","mobile":"+98…",
/// "text":"…"} on standard output.
class LogChannel final : public Channel {
  public:
    [[nodiscard]] const std::string& name() const override { return name_; }
    [[nodiscard]] Reach reach() const override { return Reach::Mobile; }
    [[nodiscard]] std::string_view way() const override { return "sms"; }
    [[nodiscard]] bool sends_codes() const override { return true; }
    [[nodiscard]] bool sends_texts() const override { return true; }
    [[nodiscard]] domain::RateLimit limit() const override { return {1000, 1}; }
    [[nodiscard]] Outcome send(const Letter& letter) const override;
    [[nodiscard]] Outcome check() const override { return sent(); }

  private:
    std::string name_ = "log";
};

} // namespace hamandish::outbox
