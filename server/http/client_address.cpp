#include "server/http/client_address.h"

#include <algorithm>
#include <asio/ip/address.hpp>

namespace hamandish::http {
namespace {

asio::ip::address address_from(std::string_view text) {
    asio::error_code error;
    auto address = asio::ip::make_address(std::string(text), error);
    if (error) return {};
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    return address;
}

std::string_view last_entry(std::string_view forwarded) {
    const std::size_t comma = forwarded.rfind(',');
    if (comma != forwarded.npos) forwarded.remove_prefix(comma + 1);
    while (!forwarded.empty() && forwarded.front() == ' ') forwarded.remove_prefix(1);
    while (!forwarded.empty() && forwarded.back() == ' ') forwarded.remove_suffix(1);
    return forwarded;
}

} // namespace

std::string client_address(std::string_view peer, std::string_view forwarded) {
    auto address = address_from(peer);
    if (address.is_loopback()) address = address_from(last_entry(forwarded));
    if (address.is_unspecified() || address.is_loopback()) return {};
    if (address.is_v4()) return address.to_string();
    auto bytes = address.to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    return asio::ip::address_v6(bytes).to_string() + "/64";
}

} // namespace hamandish::http
