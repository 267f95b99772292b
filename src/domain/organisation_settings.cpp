#include "domain/organisation_settings.h"

#include "base/trimmed.h"
#include "domain/organisation_name.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace hamandish::domain {
namespace {

using base::ErrorCode;

constexpr std::array<std::string_view, networks.size()> network_words{"bale", "eitaa", "rubika"};
constexpr std::array<std::string_view, 7> setting_words{"name_fa", "name_en", "portal", "framers",
                                                        "bale",    "eitaa",   "rubika"};
constexpr std::string_view secure_scheme = "https://", plain_scheme = "http://";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool are_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::string in_small_letters(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

/// A label of a name in the DNS (RFC 1123).
bool is_label(std::string_view label) {
    constexpr std::size_t longest = 63;
    return !label.empty() && label.size() <= longest && label.front() != '-' &&
           label.back() != '-' && std::all_of(label.begin(), label.end(), [](char c) {
               return is_letter(c) || is_digit(c) || c == '-';
           });
}

bool is_host(std::string_view host) {
    while (true) {
        const auto dot = host.find('.');
        if (!is_label(host.substr(0, dot))) return false;
        if (dot == std::string_view::npos) return true;
        host.remove_prefix(dot + 1);
    }
}

bool is_port(std::string_view port) {
    constexpr std::size_t most_digits = 5;
    constexpr unsigned last = 65'535;
    if (!are_digits(port) || port.size() > most_digits || port.front() == '0') return false;
    unsigned number = 0;
    std::from_chars(port.data(), port.data() + port.size(), number);
    return number <= last;
}

struct Authority {
    std::string host, port; ///< port: empty where its scheme has it anyway
};

std::optional<Authority> authority_from(std::string_view text, std::string_view default_port) {
    const auto colon = text.find(':');
    Authority out{in_small_letters(text.substr(0, colon)), {}};
    if (!is_host(out.host)) return std::nullopt;
    if (colon == std::string_view::npos) return out;
    out.port = text.substr(colon + 1);
    if (!is_port(out.port)) return std::nullopt;
    if (out.port == default_port) out.port.clear();
    return out;
}

std::string text_of(const Authority& authority) {
    return authority.port.empty() ? authority.host : authority.host + ":" + authority.port;
}

/// What may stand in a path, a query or a fragment (RFC 3986), without quotes of any kind.
bool is_of_address(char c) {
    constexpr std::string_view marks = "-._~:/?#@!$&()*+,;=%";
    return is_letter(c) || is_digit(c) || marks.find(c) != std::string_view::npos;
}

bool is_name(std::string_view text) {
    constexpr std::size_t longest = 64;
    return !text.empty() && text.size() <= longest &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return is_letter(c) || is_digit(c) || c == '_'; });
}

/// A number of 64 bits, as its adapter reads it; groups have a sign.
bool is_chat_number(std::string_view text) {
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return whole && number != 0 && (text.front() == '-' ? text[1] : text[0]) != '0';
}

bool names_channel(Network network, std::string_view text) {
    switch (network) {
    case Network::Bale: return is_chat_number(text);
    case Network::Eitaa: return is_name(text.substr(text.front() == '@' ? 1 : 0));
    case Network::Rubika: return is_name(text);
    }
    return false;
}

/// Each once, those of organisations over TLS alone.
base::Result<std::vector<std::string>> framers_from(const std::vector<std::string>& typed) {
    std::vector<std::string> origins;
    for (const std::string& one : typed) {
        TRY_ASSIGN(auto origin, origin_from(one));
        if (!origin.starts_with(secure_scheme))
            return base::fail(ErrorCode::InvalidInput, "framer");
        if (std::find(origins.begin(), origins.end(), origin) == origins.end())
            origins.push_back(std::move(origin));
    }
    if (origins.size() > most_framers) return base::fail(ErrorCode::InvalidInput, "framer");
    return origins;
}

} // namespace

std::string_view word(Network network) {
    return network_words[static_cast<std::size_t>(network)];
}

std::optional<Network> network_from_word(std::string_view text) {
    for (const Network network : networks)
        if (word(network) == text) return network;
    return std::nullopt;
}

std::string_view word(Setting setting) {
    return setting_words[static_cast<std::size_t>(setting)];
}

base::Result<std::string> portal_from(std::string_view text) {
    text = base::trimmed(text);
    if (text.empty()) return std::string();
    const auto refused = base::fail(ErrorCode::InvalidInput, "portal");
    const bool is_secure = in_small_letters(text.substr(0, secure_scheme.size())) == secure_scheme;
    if (!is_secure || text.size() > most_portal) return refused;
    text.remove_prefix(secure_scheme.size());
    const auto end = std::min(text.find_first_of("/?#"), text.size());
    const auto authority = authority_from(text.substr(0, end), "443");
    const std::string_view rest = text.substr(end);
    if (!authority || !std::all_of(rest.begin(), rest.end(), is_of_address)) return refused;
    return std::string(secure_scheme) + text_of(*authority) + std::string(rest);
}

base::Result<std::string> origin_from(std::string_view text) {
    text = base::trimmed(text);
    const auto refused = base::fail(ErrorCode::InvalidInput, "framer");
    if (text.size() > most_framer) return refused;
    const bool secure = in_small_letters(text.substr(0, secure_scheme.size())) == secure_scheme;
    const std::string_view scheme = secure ? secure_scheme : plain_scheme;
    if (in_small_letters(text.substr(0, scheme.size())) != scheme) return refused;
    text.remove_prefix(scheme.size());
    if (text.ends_with('/')) text.remove_suffix(1);
    const auto authority = authority_from(text, secure ? "443" : "80");
    if (!authority) return refused;
    const bool here = authority->host == "localhost" || authority->host == "127.0.0.1";
    if (!secure && !here) return refused;
    return std::string(scheme) + text_of(*authority);
}

base::Result<std::string> channel_address_from(Network network, std::string_view text) {
    text = base::trimmed(text);
    if (text.empty()) return std::string();
    if (!names_channel(network, text)) return base::fail(ErrorCode::InvalidInput, word(network));
    return std::string(text);
}

base::Result<OrganisationSettings> settings_from(const OrganisationSettings& typed) {
    OrganisationSettings out;
    TRY_ASSIGN(out.name.fa, organisation_name_from(typed.name.fa, "name_fa"));
    TRY_ASSIGN(out.name.en, organisation_name_from(typed.name.en, "name_en"));
    TRY_ASSIGN(out.portal, portal_from(typed.portal));
    TRY_ASSIGN(out.framers, framers_from(typed.framers));
    for (std::size_t i = 0; i < networks.size(); ++i) {
        TRY_ASSIGN(out.channels[i], channel_address_from(networks[i], typed.channels[i]));
    }
    return out;
}

std::vector<SettingChange> changes_between(const OrganisationSettings& before,
                                           const OrganisationSettings& after) {
    std::vector<SettingChange> all{
        {Setting::NameFa, before.name.fa, after.name.fa},
        {Setting::NameEn, before.name.en, after.name.en},
        {Setting::Portal, before.portal, after.portal},
        {Setting::Framers, text_of(before.framers), text_of(after.framers)},
        {Setting::Bale, before.channels[0], after.channels[0]},
        {Setting::Eitaa, before.channels[1], after.channels[1]},
        {Setting::Rubika, before.channels[2], after.channels[2]}};
    std::erase_if(all, [](const SettingChange& one) { return one.before == one.after; });
    return all;
}

std::vector<std::string> framers_in(std::string_view text) {
    std::vector<std::string> words;
    while (!(text = base::trimmed(text)).empty()) {
        const auto end = std::min(text.find_first_of(base::blanks), text.size());
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

std::string text_of(const std::vector<std::string>& framers) {
    std::string text;
    for (const std::string& one : framers) text += (text.empty() ? "" : " ") + one;
    return text;
}

} // namespace hamandish::domain
