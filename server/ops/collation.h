// The order in which readers of a language expect names: CLDR's, by ICU's collator.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::ops {

/// Persian: آ first, پ چ ژ گ in their places, و before ه, ی with ي and ک with ك, half-spaces and
/// vowel marks only where nothing else differs. Copies of one are for one thread each.
class Collation {
  public:
    /// `language` as in the catalogues: "fa". Internal when ICU has no data.
    [[nodiscard]] static base::Result<Collation> create(std::string_view language);
    Collation(Collation&&) noexcept;
    Collation& operator=(Collation&&) noexcept;
    ~Collation();

    /// Bytes that compare as the texts do: kept beside a row, a database sorts by them. Texts that
    /// differ in nothing a reader sees come in the order of their code points.
    [[nodiscard]] std::string sort_key(std::string_view utf8) const;
    /// Are they the same letters, whatever their variants, marks and half-spaces?
    [[nodiscard]] bool same_letters(std::string_view one, std::string_view other) const;

  private:
    struct Parts;
    explicit Collation(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

/// Indices of `names` in reading order.
[[nodiscard]] std::vector<std::size_t> reading_order(const Collation& collation,
                                                     const std::vector<std::string>& names);

} // namespace hamandish::ops
