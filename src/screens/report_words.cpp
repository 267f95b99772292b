#include "screens/report_words.h"

#include "i18n/digits.h"

namespace hamandish::screens {
namespace {

using i18n::MessageKey;

std::int64_t number_in(std::string_view digits) {
    std::int64_t number = 0;
    for (const char c : digits)
        if (c >= '0' && c <= '9') number = number * 10 + (c - '0');
    return number;
}

/// "25-34", "65+".
std::string age_word(const Page& page, const std::string& band) {
    const std::size_t dash = band.find('-');
    const std::int64_t first = number_in(std::string_view(band).substr(0, dash));
    if (dash == band.npos) return page.say(MessageKey::report_age_over, {{"first", first}});
    return page.say(MessageKey::report_age,
                    {{"first", first}, {"last", number_in(std::string_view(band).substr(dash))}});
}

} // namespace

std::string value_word(const Page& page, const std::string& by, const std::string& value) {
    if (value == "not_stated") return page.say(MessageKey::report_not_stated);
    if (by == "age_band") return age_word(page, value);
    if (by == "gender") return page.say(MessageKey::report_gender, {{"gender", value}});
    if (by == "channel") return page.say(MessageKey::report_channel, {{"channel", value}});
    if (by == "invitation")
        return value == "none" ? page.say(MessageKey::report_no_invitation)
                               : page.say(MessageKey::invitation_way, {{"way", value}});
    if (by == "audience")
        return page.say(MessageKey::profile_audience_group_answer, {{"answer", value}});
    std::string code = value; // an ISO code's hyphen can't stand in the name of a message's case
    std::erase(code, '-');
    return page.say(MessageKey::profile_province_answer, {{"answer", code}});
}

/// Two digits after the catalogue's sign. One run of text: parts that are isolated from each other
/// would stand in the order of the paragraph, the fraction first in Persian.
std::string rate_word(const Page& page, std::int64_t thousandths) {
    const std::int64_t hundredths = (thousandths + 5) / 10;
    const std::string fraction = std::to_string(100 + hundredths % 100).substr(1);
    return page.number(hundredths / 100) + page.say(MessageKey::report_decimal_sign) +
           i18n::localise_digits(page.locale(), fraction);
}

} // namespace hamandish::screens
