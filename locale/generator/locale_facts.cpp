#include "locale_facts.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <regex>
#include <string_view>
#include <unicode/calendar.h>
#include <unicode/coll.h>
#include <unicode/dtfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/listformatter.h>
#include <unicode/numfmt.h>
#include <unicode/numsys.h>
#include <unicode/plurrule.h>
#include <unicode/reldatefmt.h>
#include <unicode/smpdtfmt.h>
#include <unicode/uversion.h>

namespace hamandish::locale_generator {

namespace {

using Json = nlohmann::ordered_json;

void demand(bool holds, std::string_view what) {
    if (holds) return;
    std::fprintf(stderr, "locale_generator: %.*s\n", static_cast<int>(what.size()), what.data());
    std::exit(1);
}

/// An ICU status that must be a success when it goes out of use.
class Status {
  public:
    Status() = default;
    Status(const Status&) = delete;
    Status& operator=(const Status&) = delete;
    ~Status() { demand(U_SUCCESS(code_) != 0, u_errorName(code_)); }
    operator UErrorCode&() { return code_; }

  private:
    UErrorCode code_ = U_ZERO_ERROR;
};

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    return text.toUTF8String(out);
}

Json digits_of(const icu::Locale& locale) {
    Status status;
    const std::unique_ptr<icu::NumberingSystem> system(
        icu::NumberingSystem::createInstance(locale, status));
    const icu::UnicodeString all = system->getDescription();
    demand(all.countChar32() == 10 && all.length() == 10, "digits outside the BMP");
    Json digits = Json::array();
    for (int value = 0; value < 10; ++value) digits.push_back(utf8(icu::UnicodeString(all[value])));
    return digits;
}

/// What stands before and after the digit of `value`.
Json affixes_of(const icu::NumberFormat& format, double value, const std::string& digit) {
    icu::UnicodeString text;
    const std::string printed = utf8(format.format(value, text));
    const std::size_t at = printed.find(digit);
    demand(at != std::string::npos, "a number without its digit");
    return {printed.substr(0, at), printed.substr(at + digit.size())};
}

void add_numbers(Json& facts, const icu::Locale& locale) {
    Status status;
    const Json digits = digits_of(locale);
    const std::string one = digits[1];
    const std::unique_ptr<icu::NumberFormat> number(
        icu::NumberFormat::createInstance(locale, status));
    const std::unique_ptr<icu::NumberFormat> percent(
        icu::NumberFormat::createPercentInstance(locale, status));
    icu::UnicodeString text;
    const std::string grouped = utf8(number->format(1111111, text));
    const std::size_t between = grouped.find(one, one.size()) - one.size();
    const std::string group = grouped.substr(one.size(), between);
    demand(grouped == one + group + one + one + one + group + one + one + one,
           "digits are not grouped by three");
    text.remove();
    demand(utf8(number->format(1111, text)) == one + group + one + one + one,
           "four digits are not grouped");
    facts["digits"] = digits;
    facts["group"] = group;
    facts["negative"] = affixes_of(*number, -1, one);
    facts["percent"] = affixes_of(*percent, 0.01, one);
    facts["negative_percent"] = affixes_of(*percent, -0.01, one);
}

/// The text between two of the items; there must be none before the first or after the last.
std::string joint_of(const icu::ListFormatter& format, int count, int first) {
    Status status;
    const icu::UnicodeString items[] = {"<0>", "<1>", "<2>", "<3>"};
    icu::UnicodeString text;
    const std::string printed = utf8(format.format(items, count, text, status));
    const std::string last = "<" + std::to_string(count - 1) + ">";
    demand(printed.rfind("<0>", 0) == 0 && printed.rfind(last) == printed.size() - last.size(),
           "a list with something around it");
    const std::size_t start = printed.find("<" + std::to_string(first) + ">") + last.size();
    return printed.substr(start, printed.find('<', start) - start);
}

Json joints_of(const icu::Locale& locale, UListFormatterType type) {
    Status status;
    const std::unique_ptr<icu::ListFormatter> format(
        icu::ListFormatter::createInstance(locale, type, ULISTFMT_WIDTH_WIDE, status));
    return {{"two", joint_of(*format, 2, 0)},
            {"start", joint_of(*format, 4, 0)},
            {"middle", joint_of(*format, 4, 1)},
            {"end", joint_of(*format, 4, 2)}};
}

void add_lists(Json& facts, const icu::Locale& locale) {
    facts["list_and"] = joints_of(locale, ULISTFMT_TYPE_AND);
    facts["list_or"] = joints_of(locale, ULISTFMT_TYPE_OR);
}

Json names(const icu::UnicodeString* all, int first, int count) {
    Json out = Json::array();
    for (int index = first; index < first + count; ++index) out.push_back(utf8(all[index]));
    return out;
}

icu::Locale with_calendar(const icu::Locale& locale, const char* calendar) {
    Status status;
    icu::Locale out = locale;
    out.setKeywordValue("calendar", calendar, status);
    return out;
}

Json months_of(const icu::Locale& locale, const char* calendar) {
    Status status;
    const icu::Locale there = with_calendar(locale, calendar);
    const std::unique_ptr<icu::Calendar> instance(icu::Calendar::createInstance(there, status));
    const icu::DateFormatSymbols symbols(there, instance->getType(), status);
    int count = 0;
    const icu::UnicodeString* all =
        symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
    demand(count >= 12, "fewer than twelve months");
    return names(all, 0, 12);
}

Json pattern_of(icu::DateFormat* made) {
    const std::unique_ptr<icu::DateFormat> format(made);
    icu::UnicodeString text;
    dynamic_cast<icu::SimpleDateFormat&>(*format).toPattern(text);
    const std::string pattern = utf8(text);
    for (const char letter : pattern) {
        const bool is_field = std::string_view("ydHmEM").find(letter) != std::string_view::npos;
        demand(is_field || ((letter < 'A' || letter > 'z') && letter != '\''),
               "a date field that src/i18n/date.cpp does not know");
    }
    return pattern;
}

/// The locale's Gregorian patterns serve both calendars: for Jalali dates CLDR falls back to its
/// generic ones, which put the year first in Persian ("full") and name the era in English.
void add_dates(Json& facts, const icu::Locale& locale) {
    Status status;
    const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(locale, status));
    facts["calendar"] = std::string_view(calendar->getType()) == "persian" ? "jalali" : "gregorian";
    const icu::Locale gregorian = with_calendar(locale, "gregorian");
    const icu::DateFormatSymbols symbols(gregorian, status);
    int count = 0;
    const icu::UnicodeString* weekdays =
        symbols.getWeekdays(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
    demand(count == 8, "weekdays are 1 to 7");
    facts["gregorian_months"] = months_of(locale, "gregorian");
    facts["jalali_months"] = months_of(locale, "persian");
    facts["weekdays"] = names(weekdays, 1, 6);
    facts["weekdays"].insert(facts["weekdays"].begin(), utf8(weekdays[UCAL_SATURDAY]));
    using icu::DateFormat;
    facts["date_short"] = pattern_of(DateFormat::createDateInstance(DateFormat::kShort, gregorian));
    facts["date_long"] = pattern_of(DateFormat::createDateInstance(DateFormat::kLong, gregorian));
    facts["date_full"] = pattern_of(DateFormat::createDateInstance(DateFormat::kFull, gregorian));
    const std::unique_ptr<icu::DateTimePatternGenerator> generator(
        icu::DateTimePatternGenerator::createInstance(gregorian, status));
    facts["clock"] = utf8(generator->getBestPattern("Hm", status));
}

/// Category digits for n below 100 and for 100 + n mod 100, proven for n below 100,000.
Json categories_of(const icu::Locale& locale, UPluralType type) {
    Status status;
    const std::unique_ptr<icu::PluralRules> rules(
        icu::PluralRules::forLocale(locale, type, status));
    const auto category = [&](int number) {
        const std::string keyword = utf8(rules->select(number));
        constexpr std::string_view keywords[] = {"zero", "one", "two", "few", "many", "other"};
        int index = 0;
        while (keywords[index] != keyword) ++index;
        return static_cast<char>('0' + index);
    };
    std::string table;
    for (int number = 0; number < 200; ++number) table += category(number);
    for (int number = 200; number < 100'000; ++number) {
        demand(category(number) == table[100 + static_cast<std::size_t>(number) % 100],
               "a plural rule that looks at more than the last two digits");
    }
    return table;
}

/// A number from each plural category that has one, by category.
std::array<int, 6> example_counts(const std::string& cardinals) {
    std::array<int, 6> counts{};
    counts.fill(-1);
    for (int count = 199; count > 0; --count) {
        counts[static_cast<std::size_t>(cardinals[static_cast<std::size_t>(count)] - '0')] = count;
    }
    return counts;
}

/// What is said of a number of units before or after now, the number being "{0}": one pattern for
/// each plural category, empty where whole numbers have none.
Json counted_times(const icu::RelativeDateTimeFormatter& format, const icu::NumberFormat& number,
                   URelativeDateTimeUnit unit, const std::array<int, 6>& counts, int sign) {
    Json patterns = Json::array();
    for (const int count : counts) {
        if (count < 0) {
            patterns.push_back("");
            continue;
        }
        Status status;
        icu::UnicodeString text, digits;
        format.formatNumeric(sign * count, unit, text, status);
        text.findAndReplace(number.format(count, digits), "{0}");
        patterns.push_back(utf8(text));
    }
    return patterns;
}

/// The words for two units ago up to in two units ("yesterday"); empty where a number is said.
Json near_times(const icu::RelativeDateTimeFormatter& format, URelativeDateTimeUnit unit) {
    Json words = Json::array();
    for (int offset = -2; offset <= 2; ++offset) {
        Status status;
        icu::UnicodeString text, numeric;
        format.format(offset, unit, text, status);
        format.formatNumeric(offset, unit, numeric, status);
        words.push_back(text == numeric ? "" : utf8(text));
    }
    return words;
}

void add_relative_times(Json& facts, const icu::Locale& locale) {
    Status status;
    const icu::RelativeDateTimeFormatter format(locale, status);
    const std::unique_ptr<icu::NumberFormat> number(
        icu::NumberFormat::createInstance(locale, status));
    const auto counts = example_counts(facts["cardinals"].get<std::string>());
    const auto unit = [&](URelativeDateTimeUnit which) -> Json {
        return {{"past", counted_times(format, *number, which, counts, -1)},
                {"future", counted_times(format, *number, which, counts, 1)},
                {"near", near_times(format, which)}};
    };
    facts["relative"] = {
        {"minute", unit(UDAT_REL_UNIT_MINUTE)}, {"hour", unit(UDAT_REL_UNIT_HOUR)},
        {"day", unit(UDAT_REL_UNIT_DAY)},       {"week", unit(UDAT_REL_UNIT_WEEK)},
        {"month", unit(UDAT_REL_UNIT_MONTH)},   {"year", unit(UDAT_REL_UNIT_YEAR)}};
}

/// The cases that name provinces, in the order in which readers look for their names.
Json provinces_of(const std::string& message, const icu::Locale& locale) {
    Status status;
    const std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(locale, status));
    std::vector<std::pair<icu::UnicodeString, std::string>> all;
    const std::regex one_case(R"re((IR\d\d)\{([^{}]+)\})re");
    for (std::sregex_iterator found(message.begin(), message.end(), one_case), end; found != end;
         ++found)
        all.emplace_back(icu::UnicodeString::fromUTF8((*found)[2].str()), (*found)[1]);
    demand(all.size() == 31, "Iran has thirty-one provinces");
    std::sort(all.begin(), all.end(), [&](const auto& one, const auto& other) {
        return collator->compare(one.first, other.first, status) == UCOL_LESS;
    });
    Json provinces = Json::array();
    for (const auto& [name, word] : all) provinces.push_back(word);
    return provinces;
}

Json facts_of(const std::string& name, const std::string& provinces) {
    const icu::Locale locale(name.c_str());
    Json facts;
    facts["icu_locale"] = name;
    add_dates(facts, locale);
    add_numbers(facts, locale);
    add_lists(facts, locale);
    facts["cardinals"] = categories_of(locale, UPLURAL_TYPE_CARDINAL);
    facts["ordinals"] = categories_of(locale, UPLURAL_TYPE_ORDINAL);
    add_relative_times(facts, locale);
    facts["provinces"] = provinces_of(provinces, locale);
    return facts;
}

} // namespace

std::string locale_tables_json(const std::vector<std::string>& catalogues) {
    Json all;
    all["_source"] = std::string("Written by locale/generator from ICU ") + U_ICU_VERSION +
                     " (CLDR data, Unicode licence: https://www.unicode.org/license.txt)";
    for (const std::string& path : catalogues) {
        std::ifstream file(path);
        demand(file.good(), path);
        const Json catalogue = Json::parse(file), meta = catalogue.at("_meta");
        all[meta.at("locale").get<std::string>()] =
            facts_of(meta.at("icu_locale"), catalogue.at("profile.province_answer"));
    }
    return all.dump(1) + "\n";
}

} // namespace hamandish::locale_generator
