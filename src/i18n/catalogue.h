// The words of the product in one language.
#pragma once

#include "base/direction.h"
#include "base/time.h"
#include "i18n/locale.h"
#include "i18n/message_key.h" // generated from locale/*.json

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace hamandish::i18n {

/// A value for the placeholder `name` of a message. A percentage is a whole number of per mille.
/// Views must outlive the call.
struct Argument {
    std::string_view name;
    std::variant<std::int64_t, std::string_view, base::Instant, base::Day> value;
};

struct MessagePrograms;

/// A handle as cheap as an integer: it owns no messages.
class Catalogue {
  public:
    /// Of the messages that are constants of the program.
    explicit Catalogue(Locale locale);
    /// Of others, which outlive it: by Locale. A language whose programs are empty says nothing.
    Catalogue(Locale locale, const MessagePrograms* programs)
        : locale_(locale), programs_(programs) {}

    /// The message with its placeholders filled in, as ICU's MessageFormat would, all times being
    /// Tehran's. Texts are put between FSI and PDI so that a Latin name cannot disturb a Persian
    /// sentence, unless the placeholder is the whole message. A placeholder without an argument
    /// stays visible as {name}.
    [[nodiscard]] std::string format(MessageKey key,
                                     std::initializer_list<Argument> arguments = {}) const;
    /// The same for placeholders that are known only when they are there.
    [[nodiscard]] std::string format_with(MessageKey key,
                                          std::span<const Argument> arguments) const;

    /// Where the words of the language come from in which its readers get texts.
    [[nodiscard]] Catalogue of_texts() const { return {locale_of_texts(locale_), programs_}; }
    [[nodiscard]] Locale locale() const { return locale_; }
    [[nodiscard]] base::Direction direction() const { return i18n::direction(locale_); }
    [[nodiscard]] std::string_view code() const { return i18n::code(locale_); }

  private:
    Locale locale_;
    const MessagePrograms* programs_;
};

/// The key with this dotted name ("error.not_found"), for names made of words from the wire.
[[nodiscard]] std::optional<MessageKey> message_key_from_name(std::string_view name);
/// The dotted name, as it stands in locale/*.json.
[[nodiscard]] std::string_view name(MessageKey key);

} // namespace hamandish::i18n
