// Ways by which people are invited to a call, and how long a text message is.
#pragma once

#include "domain/period.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hamandish::domain {

/// Poster: also what is printed otherwise.
enum class Invitation { Bale, Eitaa, Rubika, Sms, Mail, Poster };
inline constexpr std::array invitations{Invitation::Bale, Invitation::Eitaa, Invitation::Rubika,
                                        Invitation::Sms,  Invitation::Mail,  Invitation::Poster};

[[nodiscard]] std::string_view word(Invitation invitation); ///< "bale" …
[[nodiscard]] std::optional<Invitation> invitation_from_word(std::string_view word);

/// What stands at the end of a short address: the call's number, and by which way it was spread.
struct ShortAddress {
    std::int64_t call = 0;                ///< above 0
    std::optional<Invitation> invitation; ///< nothing: as one tells it to a friend
    friend bool operator==(const ShortAddress&, const ShortAddress&) = default;
};
/// "12", "12b": the number in decimal digits, then a letter for the way.
[[nodiscard]] std::string text_from(const ShortAddress& address);
[[nodiscard]] std::optional<ShortAddress> short_address_from(std::string_view text);

/// Longest post in characters (UTF-16 units, as the networks count); 0: none is documented.
[[nodiscard]] std::size_t longest_post(Invitation invitation);

/// When a call is posted in the channels of its site: at its opening, at half its time, three days
/// before its end and on its last day, each at nine in the morning, Tehran time.
enum class PostStage { Opening, HalfTime, ThreeDays, LastDay };
[[nodiscard]] std::string_view word(PostStage stage); ///< "opening" …
/// What is to be posted now: the newest stage whose time has come within the last day. A site that
/// was away for longer does not tell old news.
[[nodiscard]] std::optional<PostStage> post_due(const Period& period, base::Instant now);

/// How a text travels as SMS (3GPP TS 23.038 and 23.040): in the seven-bit default alphabet, or in
/// UCS-2 as soon as one character is not in it; in parts when it is too long for one.
struct SmsLength {
    std::size_t characters = 0, parts = 0;
    friend bool operator==(const SmsLength&, const SmsLength&) = default;
};
/// `text` is well-formed UTF-8.
[[nodiscard]] SmsLength sms_length(std::string_view text);

} // namespace hamandish::domain
