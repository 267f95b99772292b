// The visitor made of lambdas.
#pragma once

namespace hamandish::base {

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>; // clang 14 has no CTAD for aggregates

} // namespace hamandish::base
