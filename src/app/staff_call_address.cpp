#include "app/staff_call_address.h"

#include "domain/translation.h"

#include <array>

namespace hamandish::app {
namespace {

struct CallPage {
    Place place;
    std::string_view word;
};
constexpr std::string_view concerns_word = "concerns", questions_word = "questions",
                           translations_word = "translations";
constexpr std::array pages{
    CallPage{Place::StaffAnswers, "answers"},
    CallPage{Place::StaffPapers, "papers"},
    CallPage{Place::StaffFloods, "floods"},
    CallPage{Place::StaffConcerns, concerns_word},
};

/// "1" to "99999", as concerns are counted.
bool is_number(std::string_view text) {
    constexpr std::size_t most_digits = 5;
    return !text.empty() && text.size() <= most_digits && text.front() != '0' &&
           text.find_first_not_of("0123456789") == text.npos;
}

bool is_of_draft(const std::vector<std::string_view>& segments) {
    return segments[2] == "drafts";
}

/// A key of a question, as it stands in addresses.
bool is_key(std::string_view text) {
    constexpr std::size_t longest = 64;
    return !text.empty() && text.size() <= longest &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == text.npos;
}

} // namespace

bool is_staff_call(const std::vector<std::string_view>& segments) {
    if (segments.size() < 5 || segments[1] != "staff") return false;
    return segments[2] == "calls" || (is_of_draft(segments) && (segments[4] == questions_word ||
                                                                segments[4] == translations_word));
}

void read_staff_call(const std::vector<std::string_view>& segments, Address& address) {
    Place place = Place::NotFound;
    if (is_of_draft(segments)) {
        const bool is_translation = segments[4] == translations_word;
        if (segments.size() != 6 || !is_key(segments[5])) return;
        if (is_translation && !domain::is_translation_language(segments[5])) return;
        place = is_translation ? Place::StaffTranslation : Place::StaffQuestion;
        address.unit = segments[5];
    } else if (segments.size() == 5)
        for (const CallPage& page : pages)
            if (segments[4] == page.word) place = page.place;
    if (place == Place::NotFound && segments.size() == 6 && segments[4] == concerns_word &&
        is_number(segments[5])) {
        place = Place::StaffConcern;
        address.unit = segments[5];
    }
    if (place == Place::NotFound) return;
    address.place = place;
    address.call = segments[3];
}

std::string staff_call_path(const Address& address) {
    const bool is_translation = address.place == Place::StaffTranslation;
    if (is_translation || address.place == Place::StaffQuestion)
        return "staff/drafts/" + address.call + "/" +
               std::string(is_translation ? translations_word : questions_word) + "/" +
               address.unit;
    const std::string call = "staff/calls/" + address.call + "/";
    if (address.place == Place::StaffConcern)
        return call + std::string(concerns_word) + "/" + address.unit;
    for (const CallPage& page : pages)
        if (page.place == address.place) return call + std::string(page.word);
    return {};
}

} // namespace hamandish::app
