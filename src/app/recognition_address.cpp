#include "app/recognition_address.h"

#include <algorithm>

namespace hamandish::app {

namespace {

bool is_word(std::string_view text, std::size_t longest, std::string_view signs) {
    const auto is_plain = [signs](char letter) {
        return signs.find(letter) != signs.npos || (letter >= 'a' && letter <= 'z') ||
               (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    };
    return !text.empty() && text.size() <= longest &&
           std::all_of(text.begin(), text.end(), is_plain);
}

} // namespace

bool is_plain_word(std::string_view text) {
    return is_word(text, 40, "-");
}

void read_ranking(const std::vector<std::string_view>& segments, Address& address) {
    if (segments.size() > 4) return;
    if (segments.size() > 2 && !is_plain_word(segments[2])) return;
    // "private_sector", "university-" and a slug.
    if (segments.size() > 3 && !is_word(segments[3], 80, "-_")) return;
    address.place = Place::Ranking;
    if (segments.size() > 2 && segments[2] != current_season) address.call = segments[2];
    if (segments.size() > 3) address.unit = segments[3];
}

std::string ranking_path(const Address& address) {
    if (address.call.empty() && address.unit.empty()) return "ranking";
    return "ranking/" + (address.call.empty() ? std::string(current_season) : address.call) +
           (address.unit.empty() ? "" : "/" + address.unit);
}

void read_thanks(const std::vector<std::string_view>& segments, Address& address) {
    if (segments.size() > 3 || (segments.size() == 3 && !is_plain_word(segments[2]))) return;
    address.place = Place::Thanks;
    if (segments.size() == 3) address.unit = segments[2];
}

std::string thanks_path(const Address& address) {
    return address.unit.empty() ? "thanks" : "thanks/" + address.unit;
}

} // namespace hamandish::app
