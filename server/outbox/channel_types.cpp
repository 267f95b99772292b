#include "server/outbox/channel_types.h"

#include <array>

namespace hamandish::outbox {
namespace {

struct Type {
    std::string_view name;
    MadeChannel (*make)(const ChannelConfig&);
};
constexpr std::array types{Type{"kavenegar", kavenegar},
                           Type{"sms_ir", sms_ir},
                           Type{"melipayamak", melipayamak},
                           Type{"ghasedak", ghasedak},
                           Type{"bale_safir", bale_safir},
                           Type{"bale_bot", bale_bot},
                           Type{"rubika_bot", rubika_bot},
                           Type{"eitaa", eitaa},
                           Type{"eitaa_app", eitaa_app},
                           Type{"soroush_plus", soroush_plus},
                           Type{"gap", gap},
                           Type{"mail", mail},
                           Type{"webhook", webhook}};

} // namespace

MadeChannel channel_from(const ChannelConfig& config) {
    for (const Type& type : types)
        if (type.name == config.type) return type.make(config);
    return base::fail(base::ErrorCode::InvalidInput, config.name + ": type");
}

base::Status require(bool given, const ChannelConfig& config, std::string_view what) {
    if (given) return {};
    return base::fail(base::ErrorCode::InvalidInput, config.name + ": " + std::string(what));
}

} // namespace hamandish::outbox
