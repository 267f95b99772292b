// A port of this machine that nobody listens on, for a program that must be told one beforehand.
#pragma once

#include <cstdint>

namespace hamandish::test {

/// Not one of those that systems lend to outgoing connections (Linux' ip_local_port_range begins at
/// 32768, IANA's dynamic ports at 49152): such a one may be taken before the program asks for it.
/// Throws std::runtime_error when there is none.
std::uint16_t free_port();

} // namespace hamandish::test
