"""Prints constants as C++."""

NOTICE = "// Written by locale/compile_catalogues.py from locale/*.json.\n"
DIRECTIONS = {"ltr": "LeftToRight", "rtl": "RightToLeft"}
TIME_UNITS = ("minute", "hour", "day", "week", "month", "year")  # as i18n::TimeUnit
CALENDARS = {"gregorian": "Gregorian", "jalali": "Jalali"}


def literal(data):
    """A string literal of these bytes; three octal digits never run into what follows."""
    data = data.encode() if isinstance(data, str) else data
    printable = {byte: chr(byte) for byte in range(0x20, 0x7F) if chr(byte) not in '"\\?'}
    return '"' + "".join(printable.get(byte, f"\\{byte:03o}") for byte in data) + '"'


def view(data):
    data = data.encode() if isinstance(data, str) else data
    return f"{{{literal(data)}, {len(data)}}}"


def views(items):
    return "{{" + ", ".join(view(item) for item in items) + "}}"


def message_key_header(keys):
    lines = "".join(f"    {key.replace('.', '_')}, // {key}\n" for key in keys)
    return (f"{NOTICE}#pragma once\n\n#include <cstddef>\n#include <cstdint>\n\n"
            "namespace hamandish::i18n {\n\n"
            f"enum class MessageKey : std::uint16_t {{\n{lines}}};\n\n"
            f"inline constexpr std::size_t message_key_count = {len(keys)};\n\n"
            "} // namespace hamandish::i18n\n")


def locale_list_header(catalogues):
    names = [catalogue.meta["identifier"] for catalogue in catalogues]
    return (f"{NOTICE}#pragma once\n\n#include <array>\n#include <cstdint>\n\n"
            "namespace hamandish::i18n {\n\n"
            f"enum class Locale : std::uint8_t {{ {', '.join(names)} }};\n\n"
            "inline constexpr std::array locales{"
            f"{', '.join(f'Locale::{name}' for name in names)}}};\n\n"
            "} // namespace hamandish::i18n\n")


def locale_tables(catalogues, tables):
    identifiers = {catalogue.meta["locale"]: catalogue.meta["identifier"] for catalogue in catalogues}
    entries = ",\n".join(locale_entry(catalogue.meta, tables[catalogue.meta["locale"]], identifiers)
                         for catalogue in catalogues)
    return (f"{NOTICE}#include \"i18n/locale_list.h\"\n#include \"i18n/locale_tables.h\"\n\n#include <cstddef>\n\n"
            "namespace hamandish::i18n {\n\n"
            f"static constexpr LocaleTables tables[] = {{\n{entries}}};\n\n"
            "const LocaleTables& tables_of(Locale locale) "
            "{ return tables[static_cast<std::size_t>(locale)]; }\n\n"
            "} // namespace hamandish::i18n\n")


def locale_entry(meta, facts, identifiers):
    facts = facts | meta.get("corrections", {})
    fields = [
        view(meta["locale"]), view(meta["icu_locale"]), view(meta["name"]),
        f"Locale::{identifiers[meta['texts']]}", "true" if meta["draft"] else "false",
        f"base::Direction::{DIRECTIONS[meta['direction']]}",
        f"CalendarKind::{CALENDARS[facts['calendar']]}",
        views(facts["digits"]), view(facts["group"]),
        *(f"{{{', '.join(map(view, facts[name]))}}}"
          for name in ("negative", "percent", "negative_percent")),
        *(joints(facts[name]) for name in ("list_and", "list_or")),
        views(facts["gregorian_months"]), views(facts["jalali_months"]), views(facts["weekdays"]),
        *(view(facts[name]) for name in ("date_short", "date_long", "date_full", "clock",
                                         "cardinals", "ordinals")),
        f"{{{{{', '.join(relative(facts['relative'][unit]) for unit in TIME_UNITS)}}}}}",
        views(facts["provinces"]),
    ]
    return "    {" + ",\n     ".join(fields) + "}"


def joints(words):
    return "{" + ", ".join(view(words[name]) for name in ("two", "start", "middle", "end")) + "}"


def relative(times):
    return "{" + ", ".join(views(times[name]) for name in ("past", "future", "near")) + "}"


def message_names(keys, names, stamp):
    """What programs refer to: in every build, wherever the messages themselves come from."""
    return (f"{NOTICE}#include \"i18n/locale_tables.h\"\n\nnamespace hamandish::i18n {{\n\n"
            f"{list_of_names('message_names', keys)}{list_of_names('argument_names', names)}"
            f"extern const std::size_t argument_name_count = {len(names)};\n"
            f"extern const std::string_view catalogue_stamp{view(stamp)};\n\n"
            "} // namespace hamandish::i18n\n")


def message_tables(programs_by_language):
    out = [f"{NOTICE}#include \"i18n/locale_tables.h\"\n\nnamespace hamandish::i18n {{\n\n"]
    out += [programs(number, messages) for number, messages in enumerate(programs_by_language)]
    entries = ", ".join(f"{{{{bytes_{number}, sizeof bytes_{number} - 1}}, ends_{number}}}"
                        for number in range(len(programs_by_language)))
    out.append(f"extern const MessagePrograms compiled_programs[] = {{{entries}}};\n\n"
               "} // namespace hamandish::i18n\n")
    return "".join(out)


def list_of_names(array, names):
    lines = "".join(f"    {view(name)},\n" for name in names)
    return f"extern const std::string_view {array}[] = {{\n{lines}}};\n\n"


def programs(number, messages):
    ends, end = [], 0
    for message in messages:
        end += len(message)
        ends.append(end)
    text = "\n".join(f"    {literal(message)}" for message in messages)
    return (f"static constexpr char bytes_{number}[] =\n{text};\n"
            f"static constexpr std::uint32_t ends_{number}[] = {{{', '.join(map(str, ends))}}};\n\n")
