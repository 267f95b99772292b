// Runs a compiled message over its arguments.
#pragma once

#include "base/time.h"
#include "i18n/catalogue.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace hamandish::i18n {

class ProgramReader;

class MessagePrinter {
  public:
    MessagePrinter(Locale locale, std::span<const Argument> arguments, std::string& out)
        : locale_(locale), arguments_(arguments), out_(&out) {}

    /// Appends what `program` says (message_program.h). `plural_number` is what '#' stands for.
    void print(std::string_view program, std::int64_t plural_number);

  private:
    void print_step(ProgramReader& program, std::int64_t plural_number);
    void print_text(const Argument& argument, bool whole);
    void print_number_case(ProgramReader& program, const Argument* argument, bool ordinal);
    void print_word_case(ProgramReader& program, const Argument* argument,
                         std::int64_t plural_number);
    [[nodiscard]] const Argument* find(std::string_view name) const;

    Locale locale_;
    std::span<const Argument> arguments_;
    std::string* out_;
};

} // namespace hamandish::i18n
