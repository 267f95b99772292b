#include "server/outbox/log_channel.h"

#include "server/ops/log.h"

namespace hamandish::outbox {

Outcome LogChannel::send(const Letter& letter) const {
    if (!letter.code.empty())
        ops::log(ops::Level::Info, "one_time_code",
                 {{"mobile", letter.address}, {"code", letter.code}});
    else
        ops::log(ops::Level::Info, "notice", {{"mobile", letter.address}, {"text", letter.text}});
    return sent();
}

} // namespace hamandish::outbox
