// Why words of a contribution are masked.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::contract {

/// Texts that everyone gets have U+FFFC in each masked place (domain/masking.h). `appeal`: empty,
/// "waiting" or "upheld", then with `upheld_because`. Whoever wrote the contribution and moderators
/// get their texts whole, with the masked `words` and `appeal_text`.
struct Masking {
    std::int64_t masked_at_ms = 0; ///< 0: nothing is masked, and everything else is empty
    std::string reason = {}, appeal = {}, upheld_because = {}, appeal_text = {};
    std::vector<std::string> words = {};
    friend bool operator==(const Masking&, const Masking&) = default;
    template <class F>
    static void fields(F&& f) {
        f("masked_at_ms", &Masking::masked_at_ms);
        f("reason", &Masking::reason);
        f("appeal", &Masking::appeal);
        f("upheld_because", &Masking::upheld_because);
        f("appeal_text", &Masking::appeal_text);
        f("words", &Masking::words);
    }
};

} // namespace hamandish::contract
