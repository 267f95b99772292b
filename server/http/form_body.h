// What a form sends: application/x-www-form-urlencoded (WHATWG URL, 5.1), read strictly.
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hamandish::http {

class FormBody {
  public:
    /// InvalidInput naming "form" when an escape is broken, the text is not UTF-8 or holds a NUL, a
    /// name comes twice or there are more than `most_fields`. Browsers send newlines as CRLF; they
    /// become LF.
    [[nodiscard]] static base::Result<FormBody> from_text(std::string_view body);

    /// Nothing where there is no such field.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
    /// Empty where there is no such field.
    [[nodiscard]] std::string get(std::string_view name) const;
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& fields() const {
        return fields_;
    }

    static constexpr std::size_t most_fields = 256;

  private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

} // namespace hamandish::http
