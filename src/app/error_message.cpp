#include "app/error_message.h"

#include "contract/error_words.h"
#include "i18n/catalogue.h"

#include <string>

namespace hamandish::app {

i18n::MessageKey message_from_error(base::ErrorCode error) {
    const auto name = "error." + std::string(contract::word(error));
    return i18n::message_key_from_name(name).value_or(i18n::MessageKey::error_internal);
}

i18n::MessageKey message_from_error(const base::Error& error) {
    const auto name = "error." + std::string(contract::word(error.code)) + "_" + error.where;
    return i18n::message_key_from_name(name).value_or(message_from_error(error.code));
}

} // namespace hamandish::app
