#include "server/ops/collation.h"

#include <algorithm>
#include <numeric>
#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/sortkey.h>
#include <unicode/unistr.h>

namespace hamandish::ops {
namespace {

icu::UnicodeString utf16(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

} // namespace

struct Collation::Parts {
    std::unique_ptr<icu::Collator> all_levels, letters;
};

Collation::Collation(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Collation::Collation(Collation&&) noexcept = default;
Collation& Collation::operator=(Collation&&) noexcept = default;
Collation::~Collation() = default;

base::Result<Collation> Collation::create(std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    auto parts = std::make_unique<Parts>();
    const std::string name(language);
    const icu::Locale locale(name.c_str());
    parts->all_levels.reset(icu::Collator::createInstance(locale, status));
    parts->letters.reset(icu::Collator::createInstance(locale, status));
    if (U_FAILURE(status)) return base::fail(base::ErrorCode::Internal, "collation " + name);
    parts->all_levels->setStrength(icu::Collator::IDENTICAL);
    parts->letters->setStrength(icu::Collator::PRIMARY);
    return Collation(std::move(parts));
}

std::string Collation::sort_key(std::string_view utf8) const {
    const auto text = utf16(utf8);
    std::string key(static_cast<std::size_t>(text.length()) * 4 + 16, '\0');
    for (;;) {
        const auto size =
            parts_->all_levels->getSortKey(text, reinterpret_cast<std::uint8_t*>(key.data()),
                                           static_cast<std::int32_t>(key.size()));
        const bool is_whole = static_cast<std::size_t>(size) <= key.size();
        key.resize(static_cast<std::size_t>(size));
        if (!is_whole) continue;
        key.pop_back(); // ICU's closing zero
        return key;
    }
}

bool Collation::same_letters(std::string_view one, std::string_view other) const {
    UErrorCode status = U_ZERO_ERROR;
    return parts_->letters->compare(utf16(one), utf16(other), status) == UCOL_EQUAL;
}

std::vector<std::size_t> reading_order(const Collation& collation,
                                       const std::vector<std::string>& names) {
    std::vector<std::string> keys;
    for (const auto& name : names) keys.push_back(collation.sort_key(name));
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return keys[one] < keys[other]; });
    return order;
}

} // namespace hamandish::ops
