#include "server/outbox/log_channel.h"

#include "server/ops/log.h"

namespace hamandish::outbox {

base::Status LogChannel::send_code(const std::string& mobile, const std::string& code) {
    ops::log(ops::Level::Info, "one_time_code", {{"mobile", mobile}, {"code", code}});
    return {};
}

} // namespace hamandish::outbox
