// Whose address a request comes from.
#pragma once

#include <string>
#include <string_view>

namespace hamandish::http {

/// The address that limits are counted by, as text: an IPv4 address, or the /64 network of an IPv6
/// one, because a household or a phone has all of it. `peer` is the other end of the connection;
/// `forwarded` is the X-Forwarded-For header, believed only when the peer is this machine, where a
/// proxy of ours stands, and then only its last entry, the one that proxy wrote. Empty, which is
/// not limited, for this machine itself and for what is no address.
[[nodiscard]] std::string client_address(std::string_view peer, std::string_view forwarded);

} // namespace hamandish::http
