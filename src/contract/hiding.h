// Why a contribution's words are not shown.
#pragma once

#include <cstdint>
#include <string>

namespace hamandish::contract {

/// `rule`: insult, personal_data, advertising, unlawful (domain/moderation.h). `appeal`: empty,
/// "waiting" or "upheld", then with `upheld_because`. Whoever wrote the contribution also gets
/// `appeal_text`, their own words.
struct Hiding {
    std::int64_t hidden_at_ms = 0; ///< 0: it is shown, and everything else is empty
    std::string rule, reason, appeal, upheld_because, appeal_text;
    friend bool operator==(const Hiding&, const Hiding&) = default;
    template <class F>
    static void fields(F&& f) {
        f("hidden_at_ms", &Hiding::hidden_at_ms);
        f("rule", &Hiding::rule);
        f("reason", &Hiding::reason);
        f("appeal", &Hiding::appeal);
        f("upheld_because", &Hiding::upheld_because);
        f("appeal_text", &Hiding::appeal_text);
    }
};

} // namespace hamandish::contract
