#include "app/writing_place.h"

#include <algorithm>
#include <charconv>

namespace hamandish::app {
namespace {

constexpr char before_comment = '~';

} // namespace

std::string key_of(const WritingPlace& place) {
    std::string key = place.call + "/" + place.unit;
    if (place.reply_to != 0) (key += before_comment) += std::to_string(place.reply_to);
    return key;
}

WritingPlace writing_place_from(std::string_view key) {
    WritingPlace place;
    const auto slash = std::min(key.find('/'), key.size());
    place.call = key.substr(0, slash);
    key.remove_prefix(std::min(slash + 1, key.size()));
    const auto mark = std::min(key.find(before_comment), key.size());
    place.unit = key.substr(0, mark);
    key.remove_prefix(std::min(mark + 1, key.size()));
    const auto read = std::from_chars(key.data(), key.data() + key.size(), place.reply_to);
    if (read.ec != std::errc() || place.reply_to < 0) place.reply_to = 0;
    return place;
}

} // namespace hamandish::app
