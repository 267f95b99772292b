#include "i18n/message_printer.h"

#include "base/overloaded.h"
#include "i18n/date.h"
#include "i18n/isolate.h"
#include "i18n/locale_tables.h"
#include "i18n/message_program.h"
#include "i18n/number.h"
#include "i18n/plural.h"
#include "i18n/program_reader.h"

namespace hamandish::i18n {

namespace {

// A day can stand where an instant is asked for (its first one), and the other way round.
base::Day day_of(const Argument& argument) {
    if (const auto* day = std::get_if<base::Day>(&argument.value)) return *day;
    const auto* instant = std::get_if<base::Instant>(&argument.value);
    return base::tehran_day(instant != nullptr ? *instant : base::Instant{});
}

base::Instant instant_of(const Argument& argument) {
    const auto* instant = std::get_if<base::Instant>(&argument.value);
    return instant != nullptr ? *instant : base::start_of_tehran_day(day_of(argument));
}

std::int64_t number_of(const Argument* argument) {
    const auto* number =
        argument != nullptr ? std::get_if<std::int64_t>(&argument->value) : nullptr;
    return number != nullptr ? *number : 0;
}

bool is_time(const Argument& argument) {
    return std::holds_alternative<base::Day>(argument.value) ||
           std::holds_alternative<base::Instant>(argument.value);
}

} // namespace

void MessagePrinter::print(std::string_view bytes, std::int64_t plural_number) {
    for (ProgramReader program(bytes); !program.empty();) {
        *out_ += program.text();
        if (!program.empty()) print_step(program, plural_number);
    }
}

void MessagePrinter::print_step(ProgramReader& program, std::int64_t plural_number) {
    const auto step = static_cast<Step>(program.byte());
    if (step == Step::PluralNumber) {
        *out_ += format_number(locale_, plural_number);
        return;
    }
    const std::string_view name = argument_names[program.byte()];
    const Argument* const argument = find(name);
    if (step == Step::Plural || step == Step::Ordinal) {
        return print_number_case(program, argument, step == Step::Ordinal);
    }
    if (step == Step::Select) return print_word_case(program, argument, plural_number);
    const auto style =
        step == Step::Date ? static_cast<DateStyle>(program.byte()) : DateStyle::Long;
    if (argument == nullptr) {
        *out_ += '{';
        *out_ += name;
        *out_ += '}';
    } else if (step == Step::Percent && std::holds_alternative<std::int64_t>(argument->value)) {
        *out_ += format_percent(locale_, number_of(argument));
    } else if (step == Step::Date && is_time(*argument)) {
        *out_ += format_date(locale_, day_of(*argument), style);
    } else if (step == Step::Time && is_time(*argument)) {
        *out_ += format_time(locale_, instant_of(*argument));
    } else {
        print_text(*argument, step == Step::WholeText);
    }
}

void MessagePrinter::print_text(const Argument& argument, bool whole) {
    std::visit(
        base::Overloaded{
            [&](std::int64_t number) { *out_ += format_number(locale_, number); },
            [&](std::string_view text) {
                *out_ += whole ? std::string(text) : isolate(text, direction(locale_));
            },
            [&](const auto&) { *out_ += format_date(locale_, day_of(argument), DateStyle::Long); },
        },
        argument.value);
}

// An exact case wins over a category wherever it stands, as in ICU.
void MessagePrinter::print_number_case(ProgramReader& program, const Argument* argument,
                                       bool ordinal) {
    const std::int64_t number = number_of(argument);
    const PluralCategory category =
        ordinal ? ordinal_category(locale_, number) : cardinal_category(locale_, number);
    std::string_view chosen;
    bool is_chosen = false, is_exact = false;
    for (int remaining = program.byte(); remaining > 0; --remaining) {
        const std::uint8_t kind = program.byte();
        const bool exact = kind == exact_case && program.number() == number;
        const std::string_view body = program.program();
        const bool fits = kind == static_cast<std::uint8_t>(category) || remaining == 1;
        if (!is_exact && (exact || (kind != exact_case && fits && !is_chosen))) {
            chosen = body;
            is_chosen = true;
            is_exact = exact;
        }
    }
    print(chosen, number);
}

void MessagePrinter::print_word_case(ProgramReader& program, const Argument* argument,
                                     std::int64_t plural_number) {
    const auto* word =
        argument != nullptr ? std::get_if<std::string_view>(&argument->value) : nullptr;
    std::string_view chosen;
    bool is_chosen = false;
    for (int remaining = program.byte(); remaining > 0; --remaining) {
        const std::string_view candidate = program.word();
        const std::string_view body = program.program();
        const bool fits = (word != nullptr && *word == candidate) || remaining == 1;
        if (fits && !is_chosen) {
            chosen = body;
            is_chosen = true;
        }
    }
    print(chosen, plural_number);
}

const Argument* MessagePrinter::find(std::string_view name) const {
    for (const Argument& argument : arguments_) {
        if (argument.name == name) return &argument;
    }
    return nullptr;
}

} // namespace hamandish::i18n
