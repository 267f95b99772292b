#include "i18n/relative_time.h"

#include "i18n/locale_tables.h"
#include "i18n/number.h"
#include "i18n/plural.h"

#include <string_view>

namespace hamandish::i18n {

namespace {

// Past the ends there is no word either.
std::string_view word_of(const RelativeTimes& times, std::int64_t offset) {
    return offset < -2 || offset > 2 ? "" : times.near[static_cast<std::size_t>(offset + 2)];
}

} // namespace

std::string format_relative_time(Locale locale, std::int64_t offset, TimeUnit unit) {
    constexpr std::string_view place_of_number = "{0}";
    const RelativeTimes& times = tables_of(locale).relative[static_cast<std::size_t>(unit)];
    if (const std::string_view word = word_of(times, offset); !word.empty())
        return std::string(word);
    const auto category = static_cast<std::size_t>(cardinal_category(locale, offset));
    std::string out{(offset < 0 ? times.past : times.future)[category]};
    if (const std::size_t at = out.find(place_of_number); at != std::string::npos) {
        out.replace(at, place_of_number.size(), format_magnitude(locale, offset));
    }
    return out;
}

} // namespace hamandish::i18n
