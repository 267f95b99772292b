#include "icu_reference.h"

#include "i18n/isolate.h"
#include "i18n/locale_tables.h"

#include <gtest/gtest.h>
#include <memory>
#include <optional>
#include <unicode/dtfmtsym.h>
#include <unicode/listformatter.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

namespace hamandish::icu_reference {

namespace {

/// An ICU status that fails the test if it is not a success when it goes out of use.
class Status {
  public:
    Status() = default;
    Status(const Status&) = delete;
    Status& operator=(const Status&) = delete;
    ~Status() { EXPECT_TRUE(U_SUCCESS(code_)) << u_errorName(code_); }
    operator UErrorCode&() { return code_; }

  private:
    UErrorCode code_ = U_ZERO_ERROR;
};

icu::UnicodeString unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

/// Styles of ours that ICU does not have or has otherwise (the "full" Persian date puts the year
/// first, Arabic counts twelve hours) are printed by an explicit pattern and put in as a text.
struct OwnStyle {
    const char *kind, *style, *calendar, *pattern;
    std::optional<i18n::Locale> only = {};
};
constexpr OwnStyle own_styles[] = {
    {"date", "full", "persian", "EEEE d MMMM y", i18n::Locale::Persian},
    {"date", "jalali_long", "persian", "d MMMM y"},
    {"date", "gregorian_long", "gregorian", "d MMMM y"},
    {"time", "short", "gregorian", "HH:mm", i18n::Locale::Arabic},
};

bool is_for(const OwnStyle& own, i18n::Locale locale) {
    return own.only.value_or(locale) == locale;
}

std::string ending(const OwnStyle& own) {
    return std::string("_") + own.kind + "_" + own.style;
}

std::string with_own_styles(i18n::Locale locale, std::string pattern) {
    for (const OwnStyle& own : own_styles) {
        if (!is_for(own, locale)) continue;
        const std::string style = std::string(", ") + own.kind + ", " + own.style + "}";
        for (std::size_t at = 0; (at = pattern.find(style, at)) != std::string::npos;) {
            pattern.replace(at, style.size(), ending(own) + "}");
        }
    }
    return pattern;
}

// CLDR's Arabic names of the Jalali months are misspelt; the catalogue corrects them.
void correct_months(icu::SimpleDateFormat& format, const icu::Locale& locale) {
    const auto ours = i18n::locale_from_code(locale.getLanguage());
    if (!ours || std::string_view(format.getCalendar()->getType()) != "persian") return;
    std::vector<icu::UnicodeString> names;
    for (const std::string_view name : i18n::tables_of(*ours).jalali_months) {
        names.push_back(unicode(name));
    }
    icu::DateFormatSymbols symbols(*format.getDateFormatSymbols());
    symbols.setMonths(names.data(), static_cast<int32_t>(names.size()),
                      icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
    format.setDateFormatSymbols(symbols);
}

base::Instant instant_of(const i18n::Argument& argument) {
    if (const auto* day = std::get_if<base::Day>(&argument.value)) {
        return base::start_of_tehran_day(*day);
    }
    return std::get<base::Instant>(argument.value);
}

Message::Kind kind_of(const icu::MessagePattern& pattern, int32_t part) {
    switch (pattern.getPart(part).getArgType()) {
    case UMSGPAT_ARG_TYPE_PLURAL:
    case UMSGPAT_ARG_TYPE_SELECTORDINAL: return Message::Kind::Number;
    case UMSGPAT_ARG_TYPE_SELECT: return Message::Kind::Word;
    case UMSGPAT_ARG_TYPE_SIMPLE: break;
    default: return Message::Kind::Text;
    }
    // ARG_START, ARG_NAME, ARG_TYPE, then perhaps ARG_STYLE.
    const std::string type = utf8(pattern.getSubstring(pattern.getPart(part + 2)));
    if (type != "number") return Message::Kind::Time;
    const bool styled = pattern.getPartType(part + 3) == UMSGPAT_PART_TYPE_ARG_STYLE;
    return styled ? Message::Kind::Percent : Message::Kind::Number;
}

} // namespace

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    return text.toUTF8String(out);
}

icu::Locale icu_locale(i18n::Locale locale) {
    return icu::Locale(std::string(i18n::cldr_name(locale)).c_str());
}

icu::Locale with_calendar(const icu::Locale& locale, const char* calendar) {
    Status status;
    icu::Locale out = locale;
    out.setKeywordValue("calendar", calendar, status);
    return out;
}

std::string format_by_pattern(const icu::Locale& locale, const char* pattern, base::Instant at) {
    static std::map<std::string, std::unique_ptr<icu::SimpleDateFormat>> formats;
    auto& format = formats[std::string(locale.getName()) + pattern];
    if (!format) {
        Status status;
        format = std::make_unique<icu::SimpleDateFormat>(unicode(pattern), locale, status);
        format->adoptTimeZone(icu::TimeZone::createTimeZone("Asia/Tehran"));
        correct_months(*format, locale);
    }
    icu::UnicodeString text;
    return utf8(format->format(static_cast<UDate>(at.ms), text));
}

std::string format_list(i18n::Locale locale, const std::vector<std::string>& items,
                        i18n::ListKind kind) {
    Status status;
    const auto type = kind == i18n::ListKind::And ? ULISTFMT_TYPE_AND : ULISTFMT_TYPE_OR;
    const std::unique_ptr<icu::ListFormatter> format(
        icu::ListFormatter::createInstance(icu_locale(locale), type, ULISTFMT_WIDTH_WIDE, status));
    std::vector<icu::UnicodeString> texts;
    for (const std::string& item : items) texts.push_back(unicode(item));
    icu::UnicodeString text;
    return utf8(format->format(texts.data(), static_cast<int32_t>(texts.size()), text, status));
}

Message::Message(i18n::Locale locale, std::string_view pattern)
    : locale_(locale), pattern_(unicode(with_own_styles(locale, std::string(pattern)))) {
    icu::TimeZone::adoptDefault(icu::TimeZone::createTimeZone("Asia/Tehran"));
    find_placeholders();
}

void Message::find_placeholders() {
    Status status;
    const icu::MessagePattern pattern(pattern_, nullptr, status);
    for (int32_t part = 0; part < pattern.countParts(); ++part) {
        const UMessagePatternPartType type = pattern.getPartType(part);
        if (type == UMSGPAT_PART_TYPE_ARG_SELECTOR) {
            words_.push_back(utf8(pattern.getSubstring(pattern.getPart(part))));
        }
        if (type != UMSGPAT_PART_TYPE_ARG_START) continue;
        std::string name = utf8(pattern.getSubstring(pattern.getPart(part + 1)));
        Kind kind = kind_of(pattern, part);
        const int32_t limit = pattern.getLimitPartIndex(part);
        is_one_placeholder_ =
            is_one_placeholder_ || (kind == Kind::Text && pattern.getPart(part).getIndex() == 0 &&
                                    pattern.getPart(limit).getLimit() == pattern_.length());
        for (const OwnStyle& own : own_styles) {
            if (!name.ends_with(ending(own))) continue;
            name.resize(name.size() - ending(own).size());
            kind = Kind::Time;
        }
        const auto [found, is_new] = placeholders_.emplace(name, kind);
        if (!is_new && found->second == Kind::Text) found->second = kind;
    }
}

std::string Message::format(const std::vector<i18n::Argument>& arguments) const {
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    const auto add = [&](std::string_view name, const icu::Formattable& value) {
        names.push_back(unicode(name));
        values.push_back(value);
    };
    for (const i18n::Argument& argument : arguments) {
        const std::string name(argument.name);
        const Kind kind = placeholders_.at(name);
        if (const auto* number = std::get_if<std::int64_t>(&argument.value)) {
            add(name, kind == Kind::Percent ? icu::Formattable(static_cast<double>(*number) / 1000)
                                            : icu::Formattable(*number));
        } else if (const auto* text = std::get_if<std::string_view>(&argument.value)) {
            const bool bare = kind == Kind::Word || is_one_placeholder_;
            add(name,
                icu::Formattable(unicode(bare ? std::string(*text)
                                              : i18n::isolate(*text, i18n::direction(locale_)))));
        } else {
            const base::Instant at = instant_of(argument);
            add(name, icu::Formattable(static_cast<UDate>(at.ms), icu::Formattable::kIsDate));
            for (const OwnStyle& own : own_styles) {
                if (!is_for(own, locale_)) continue;
                const icu::Locale there = with_calendar(icu_locale(locale_), own.calendar);
                add(name + ending(own), unicode(format_by_pattern(there, own.pattern, at)));
            }
        }
    }
    Status status;
    const icu::MessageFormat format(pattern_, icu_locale(locale_), status);
    icu::UnicodeString text;
    return utf8(format.format(names.data(), values.data(), static_cast<int32_t>(names.size()), text,
                              status));
}

} // namespace hamandish::icu_reference
