#include "domain/invitation.h"

#include "base/utf8.h"

#include <algorithm>
#include <charconv>

namespace hamandish::domain {
namespace {

struct Way {
    Invitation invitation;
    std::string_view word;
    char letter;
    std::size_t longest_post;
};
/// Bale's own documentation of sendMessage names 4,096; the others name nothing.
constexpr std::array ways{
    Way{Invitation::Bale, "bale", 'b', 4096},  Way{Invitation::Eitaa, "eitaa", 'e', 0},
    Way{Invitation::Rubika, "rubika", 'r', 0}, Way{Invitation::Sms, "sms", 's', 0},
    Way{Invitation::Mail, "mail", 'm', 0},     Way{Invitation::Poster, "poster", 'p', 0}};

const Way& way_of(Invitation invitation) {
    return ways[static_cast<std::size_t>(invitation)];
}

/// TS 23.038, 6.2.1: what the default alphabet has beside ASCII letters and digits.
constexpr std::u16string_view other_signs =
    u"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà";
/// 6.2.1.1: those of its extension table take an escape, and so two places.
constexpr std::u16string_view extended_signs = u"\f^{}\\[~]|€";

constexpr std::int64_t nine_o_clock_ms = 9 * base::ms_per_hour;

/// The first nine o'clock that is not before.
std::int64_t morning_after(base::Instant at) {
    const std::int64_t nine = base::start_of_tehran_day(base::tehran_day(at)).ms + nine_o_clock_ms;
    return nine >= at.ms ? nine : nine + base::ms_per_day;
}

/// Places in the default alphabet; 0: it does not have the sign.
std::size_t septets_of(char16_t sign) {
    const bool is_plain = (sign >= u'a' && sign <= u'z') || (sign >= u'A' && sign <= u'Z') ||
                          (sign >= u'0' && sign <= u'9');
    if (is_plain || other_signs.find(sign) != other_signs.npos) return 1;
    return extended_signs.find(sign) != extended_signs.npos ? 2 : 0;
}

/// A part of several gives some of its room to the header that joins them.
std::size_t parts_of(std::size_t places, std::size_t alone, std::size_t joined) {
    return places <= alone ? std::size_t{places > 0} : (places + joined - 1) / joined;
}

} // namespace

std::string_view word(Invitation invitation) {
    return way_of(invitation).word;
}

std::optional<Invitation> invitation_from_word(std::string_view word) {
    const auto found =
        std::find_if(ways.begin(), ways.end(), [&](const Way& way) { return way.word == word; });
    return found == ways.end() ? std::nullopt : std::optional(found->invitation);
}

std::size_t longest_post(Invitation invitation) {
    return way_of(invitation).longest_post;
}

std::string text_from(const ShortAddress& address) {
    std::string text = std::to_string(address.call);
    if (address.invitation) text += way_of(*address.invitation).letter;
    return text;
}

std::optional<ShortAddress> short_address_from(std::string_view text) {
    ShortAddress address;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, address.call);
    if (read.ec != std::errc() || address.call <= 0 || text.front() == '0') return std::nullopt;
    if (read.ptr == end) return address;
    const auto found = std::find_if(ways.begin(), ways.end(),
                                    [&](const Way& way) { return way.letter == *read.ptr; });
    if (read.ptr + 1 != end || found == ways.end()) return std::nullopt;
    address.invitation = found->invitation;
    return address;
}

std::string_view word(PostStage stage) {
    constexpr std::array<std::string_view, 4> words{"opening", "half_time", "three_days",
                                                    "last_day"};
    return words[static_cast<std::size_t>(stage)];
}

std::optional<PostStage> post_due(const Period& period, base::Instant now) {
    const base::Instant opens = period.opens_at(), closes = period.closes_at();
    const std::array starts{opens, base::Instant{opens.ms + (closes.ms - opens.ms) / 2},
                            base::Instant{closes.ms - 3 * base::ms_per_day},
                            base::Instant{closes.ms - base::ms_per_day}};
    // Nobody is invited to what is withdrawn, in its last minute either.
    if (now >= closes || period.is_withdrawn()) return std::nullopt;
    for (std::size_t i = starts.size(); i-- > 0;) {
        const std::int64_t due = morning_after(starts[i]);
        if (now.ms >= due)
            return now.ms < due + base::ms_per_day ? std::optional(static_cast<PostStage>(i))
                                                   : std::nullopt;
    }
    return std::nullopt;
}

SmsLength sms_length(std::string_view text) {
    const std::u16string signs = base::utf16_from_utf8(text);
    std::size_t septets = 0;
    for (const char16_t sign : signs) {
        const std::size_t places = septets_of(sign);
        if (places == 0) return {signs.size(), parts_of(signs.size(), 70, 67)};
        septets += places;
    }
    return {signs.size(), parts_of(septets, 160, 153)};
}

} // namespace hamandish::domain
