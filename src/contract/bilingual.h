// One text in both languages of a call.
#pragma once

#include <string>

namespace hamandish::contract {

/// One text in both languages of a call.
struct Bilingual {
    std::string fa, en;
    friend bool operator==(const Bilingual&, const Bilingual&) = default;
    template <class F>
    static void fields(F&& f) {
        f("fa", &Bilingual::fa);
        f("en", &Bilingual::en);
    }
};

} // namespace hamandish::contract
