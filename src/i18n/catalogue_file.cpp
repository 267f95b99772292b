#include "i18n/catalogue_file.h"

#include "base/utf8.h"
#include "i18n/date.h"
#include "i18n/locale_tables.h"
#include "i18n/message_key.h"
#include "i18n/plural.h"
#include "i18n/program_reader.h"

#include <optional>
#include <utility>

namespace hamandish::i18n {

namespace {

constexpr std::uint8_t end_of_program = 0;
constexpr char rest_mark = '+'; ///< after a language's code
constexpr int deepest = 8;      ///< as in locale/compiler/pattern.py
constexpr auto last_date_style = static_cast<std::uint8_t>(DateStyle::GregorianLong);

/// Leads over a program: to after the zero byte of a message, or to the end of a case (depth > 0).
bool are_steps(ProgramReader& reader, int depth);

/// Leads over the cases of a choice; false when they are not as message_program.h says.
bool are_cases(ProgramReader& reader, Step step, int depth) {
    const int count = reader.byte();
    for (int remaining = count; remaining > 0; --remaining) {
        if (step == Step::Select) {
            (void)reader.word();
        } else {
            const std::uint8_t kind = reader.byte();
            if (kind > exact_case) return false;
            if (kind == exact_case) (void)reader.number();
            if (remaining == 1 && kind != static_cast<std::uint8_t>(PluralCategory::Other))
                return false;
        }
        ProgramReader body(reader.program());
        if (!are_steps(body, depth + 1)) return false;
    }
    return count > 0 && reader.is_whole();
}

/// Leads over a step whose first byte was read.
bool is_step(ProgramReader& reader, std::uint8_t first, int depth) {
    const auto step = static_cast<Step>(first);
    if (step == Step::PluralNumber) return true;
    if (reader.byte() >= argument_name_count || !reader.is_whole()) return false;
    switch (step) {
    case Step::Text:
    case Step::WholeText:
    case Step::Number:
    case Step::Percent:
    case Step::Time: return true;
    case Step::Date: return reader.byte() <= last_date_style && reader.is_whole();
    case Step::Plural:
    case Step::Ordinal:
    case Step::Select: return are_cases(reader, step, depth);
    case Step::PluralNumber: break;
    }
    return false;
}

bool are_steps(ProgramReader& reader, int depth) {
    if (depth > deepest) return false;
    while (!reader.empty()) {
        if (!base::is_well_formed_utf8(reader.text())) return false;
        if (reader.empty()) break;
        const std::uint8_t first = reader.byte();
        if (first == end_of_program) return depth == 0;
        if (!is_step(reader, first, depth)) return false;
    }
    return depth > 0;
}

/// The next message's program, without the zero byte after it.
std::optional<std::string_view> take_message(ProgramReader& reader) {
    const std::string_view all = reader.rest();
    if (!are_steps(reader, 0)) return std::nullopt;
    return all.substr(0, all.size() - reader.rest().size() - 1);
}

std::optional<CatalogueSection> take_section(ProgramReader& reader) {
    std::string_view code = reader.word();
    const bool is_rest = code.ends_with(rest_mark);
    if (is_rest) code.remove_suffix(1);
    const auto locale = locale_from_code(code);
    if (!locale) return std::nullopt;
    CatalogueSection section{*locale, is_rest, {}, {}};
    section.ends.reserve(message_key_count);
    for (std::size_t index = 0; index < message_key_count; ++index) {
        const auto program = take_message(reader);
        if (!program) return std::nullopt;
        section.bytes += *program;
        section.ends.push_back(static_cast<std::uint32_t>(section.bytes.size()));
    }
    return section;
}

} // namespace

base::Result<std::vector<CatalogueSection>> read_catalogue_file(std::string_view file) {
    if (!file.starts_with(catalogue_stamp))
        return base::fail(base::ErrorCode::InvalidInput, "catalogue");
    std::vector<CatalogueSection> sections;
    while (!file.empty()) {
        if (file.starts_with(catalogue_stamp)) file.remove_prefix(catalogue_stamp.size());
        ProgramReader reader(file);
        auto section = take_section(reader);
        if (!section) return base::fail(base::ErrorCode::InvalidInput, "catalogue");
        sections.push_back(std::move(*section));
        file = reader.rest();
    }
    if (sections.empty()) return base::fail(base::ErrorCode::InvalidInput, "catalogue");
    return sections;
}

} // namespace hamandish::i18n
