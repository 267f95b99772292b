#include "app/text_address.h"

#include "domain/translation.h"

namespace hamandish::app {
namespace {

constexpr std::string_view versions_word = "versions", translations_word = "translations";

/// No text has a number of five digits.
bool is_version_number(std::string_view number) {
    constexpr std::size_t most_digits = 4;
    return number.find_first_not_of("0123456789") == number.npos && number.size() <= most_digits &&
           number.front() != '0';
}

} // namespace

bool is_further_text(const std::vector<std::string_view>& segments) {
    return segments.size() == 5 &&
           (segments[3] == versions_word || segments[3] == translations_word);
}

void read_further_text(const std::vector<std::string_view>& segments, Address& address) {
    const bool is_version = segments[3] == versions_word;
    const std::string_view which = segments[4];
    if (!(is_version ? is_version_number(which) : domain::is_translation_language(which))) return;
    address.place = is_version ? Place::Version : Place::Translation;
    address.call = segments[2];
    address.unit = which;
}

std::string further_text_path(const Address& address) {
    const bool is_version = address.place == Place::Version;
    return std::string(is_version ? versions_word : translations_word) + "/" + address.unit;
}

} // namespace hamandish::app
