#include "app/text_address.h"

#include "domain/translation.h"

namespace hamandish::app {
namespace {

constexpr std::string_view versions_word = "versions", translations_word = "translations";

/// No text has a number of five digits.
bool is_version_number(std::string_view number) {
    constexpr std::size_t most_digits = 4;
    return !number.empty() && number.find_first_not_of("0123456789") == number.npos &&
           number.size() <= most_digits && number.front() != '0';
}

/// "versions/2/translations/ckb" after the call.
bool is_translated_version(const std::vector<std::string_view>& segments) {
    return segments.size() == 7 && segments[3] == versions_word && segments[5] == translations_word;
}

void read_translated_version(const std::vector<std::string_view>& segments, Address& address) {
    if (!is_version_number(segments[4]) || !domain::is_translation_language(segments[6])) return;
    address.place = Place::Translation;
    address.call = segments[2];
    address.text = segments[4];
    address.unit = segments[6];
}

} // namespace

bool is_further_text(const std::vector<std::string_view>& segments) {
    if (is_translated_version(segments)) return true;
    if (segments.size() < 5 || segments.size() > 6) return false;
    return segments[3] == translations_word ||
           (segments.size() == 5 && segments[3] == versions_word);
}

void read_further_text(const std::vector<std::string_view>& segments, Address& address) {
    if (is_translated_version(segments)) return read_translated_version(segments, address);
    const bool is_version = segments[3] == versions_word;
    const std::string_view which = segments[4];
    if (!(is_version ? is_version_number(which) : domain::is_translation_language(which))) return;
    address.place = is_version ? Place::Version : Place::Translation;
    address.call = segments[2];
    address.unit = which;
    if (segments.size() == 5) return;
    address.place = Place::Unit;
    address.text = which;
    address.unit = segments[5];
}

std::string further_text_path(const Address& address) {
    const bool is_version = address.place == Place::Version;
    if (!is_version && !address.text.empty())
        return std::string(versions_word) + "/" + address.text + "/" +
               std::string(translations_word) + "/" + address.unit;
    return std::string(is_version ? versions_word : translations_word) + "/" + address.unit;
}

std::string unit_path(const Address& address) {
    if (address.text.empty()) return address.unit;
    return std::string(translations_word) + "/" + address.text + "/" + address.unit;
}

} // namespace hamandish::app
