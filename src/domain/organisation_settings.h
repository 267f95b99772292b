// What an organisation tells the public of itself, and where other sites and messengers carry its
// calls: what may stand there, and what a change of it changes.
#pragma once

#include "base/result.h"
#include "domain/draft.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::domain {

/// Messengers in which an organisation may have a channel for everyone.
enum class Network { Bale, Eitaa, Rubika };
inline constexpr std::array networks{Network::Bale, Network::Eitaa, Network::Rubika};
[[nodiscard]] std::string_view word(Network network); ///< as outbox::Channel::way(): "bale" …
[[nodiscard]] std::optional<Network> network_from_word(std::string_view word);

struct OrganisationSettings {
    TwoTexts name;
    std::string portal;                                ///< "https://www.example.ir/", or empty
    std::vector<std::string> framers;                  ///< origins that may frame its widgets
    std::array<std::string, networks.size()> channels; ///< in their order; empty: the site's
    friend bool operator==(const OrganisationSettings&, const OrganisationSettings&) = default;
};

/// In bytes, and how many.
inline constexpr std::size_t most_portal = 200, most_framer = 200, most_framers = 10;

/// An https address, its scheme and host in small letters; empty stays empty. InvalidInput naming
/// "portal".
[[nodiscard]] base::Result<std::string> portal_from(std::string_view text);
/// "https://host" or "https://host:port" (RFC 6454), and http on the machine itself: small letters,
/// no port that its scheme has anyway, no slash at the end. InvalidInput naming "framer".
[[nodiscard]] base::Result<std::string> origin_from(std::string_view text);
/// Where a bot posts: in Bale the number of a chat, in Eitaa the name or number of a channel, in
/// Rubika the letters and digits that name a chat; empty stays empty. InvalidInput naming the
/// network.
[[nodiscard]] base::Result<std::string> channel_address_from(Network network,
                                                             std::string_view text);

/// As they are kept: canonical, each origin once, in its order. Origins of organisations are https.
/// InvalidInput, TextEmpty … naming "name_fa", "name_en", "portal", "framer" or a network.
[[nodiscard]] base::Result<OrganisationSettings> settings_from(const OrganisationSettings& typed);

enum class Setting { NameFa, NameEn, Portal, Framers, Bale, Eitaa, Rubika };
[[nodiscard]] std::string_view word(Setting setting); ///< "name_fa" …

/// Origins stand with blanks between them.
struct SettingChange {
    Setting setting = Setting::NameFa;
    std::string before, after;
    friend bool operator==(const SettingChange&, const SettingChange&) = default;
};
/// In the order of the settings.
[[nodiscard]] std::vector<SettingChange> changes_between(const OrganisationSettings& before,
                                                         const OrganisationSettings& after);

/// Words between blanks and line ends, as origins are written in one field; and written again.
[[nodiscard]] std::vector<std::string> framers_in(std::string_view text);
[[nodiscard]] std::string text_of(const std::vector<std::string>& framers);

} // namespace hamandish::domain
