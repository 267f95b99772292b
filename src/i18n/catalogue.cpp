#include "i18n/catalogue.h"

#include "i18n/locale_tables.h"
#include "i18n/message_printer.h"

#include <algorithm>
#include <cstddef>

namespace hamandish::i18n {

std::string Catalogue::format(MessageKey key, std::initializer_list<Argument> arguments) const {
    return format_with(key, {arguments.begin(), arguments.size()});
}

std::string Catalogue::format_with(MessageKey key, std::span<const Argument> arguments) const {
    const MessagePrograms& programs = programs_[static_cast<std::size_t>(locale_)];
    if (programs.ends == nullptr) return {};
    const auto index = static_cast<std::size_t>(key);
    const std::size_t start = index == 0 ? 0 : programs.ends[index - 1];
    std::string out;
    MessagePrinter(locale_, arguments, out)
        .print(programs.bytes.substr(start, programs.ends[index] - start), 0);
    return out;
}

std::optional<MessageKey> message_key_from_name(std::string_view wanted) {
    const auto* const end = message_names + message_key_count;
    const auto* const found = std::lower_bound(message_names, end, wanted);
    if (found == end || *found != wanted) return std::nullopt;
    return static_cast<MessageKey>(found - message_names);
}

std::string_view name(MessageKey key) {
    return message_names[static_cast<std::size_t>(key)];
}

} // namespace hamandish::i18n
