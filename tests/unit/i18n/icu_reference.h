// Native ICU as the judge of src/i18n.
#pragma once

#include "base/time.h"
#include "i18n/catalogue.h"
#include "i18n/list.h"

#include <map>
#include <string>
#include <string_view>
#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <variant>
#include <vector>

namespace hamandish::icu_reference {

[[nodiscard]] std::string utf8(const icu::UnicodeString& text);
/// The ICU locale whose habits ours has: fa_IR, en_GB, ar_EG.
[[nodiscard]] icu::Locale icu_locale(i18n::Locale locale);
[[nodiscard]] icu::Locale with_calendar(const icu::Locale& locale, const char* calendar);
/// Prints an instant in Tehran by an ICU date pattern.
[[nodiscard]] std::string format_by_pattern(const icu::Locale& locale, const char* pattern,
                                            base::Instant at);
[[nodiscard]] std::string format_list(i18n::Locale locale, const std::vector<std::string>& items,
                                      i18n::ListKind kind);

/// A message as ICU's MessageFormat has it.
class Message {
  public:
    Message(i18n::Locale locale, std::string_view pattern);

    enum class Kind { Text, Word, Number, Percent, Time };
    /// Every placeholder and what it takes.
    [[nodiscard]] const std::map<std::string, Kind>& placeholders() const { return placeholders_; }
    /// The words of its selects, and one that is none of them.
    [[nodiscard]] const std::vector<std::string>& words() const { return words_; }
    [[nodiscard]] std::string format(const std::vector<i18n::Argument>& arguments) const;

  private:
    void find_placeholders();

    i18n::Locale locale_;
    icu::UnicodeString pattern_;
    bool is_one_placeholder_ = false;
    std::map<std::string, Kind> placeholders_;
    std::vector<std::string> words_{"never-a-word"};
};

} // namespace hamandish::icu_reference
