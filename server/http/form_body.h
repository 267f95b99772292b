// What a form sends: application/x-www-form-urlencoded (WHATWG URL, 5.1) or, with files,
// multipart/form-data (RFC 7578), read strictly.
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hamandish::http {

/// A file that was chosen in a field. `name`: as it is called on the person's device; `bytes`: in
/// the body that was read.
struct FormFile {
    std::string field, name;
    std::string_view bytes;
};

class FormBody {
  public:
    /// Is this the type of a body with files?
    [[nodiscard]] static bool has_parts(std::string_view content_type);
    /// Of such a body, which outlives the files. As from_text, and when parts are not as browsers
    /// write them. A field in which no file was chosen is left out.
    [[nodiscard]] static base::Result<FormBody> from_parts(std::string_view body,
                                                           std::string_view content_type);
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
    [[nodiscard]] const std::vector<FormFile>& files() const { return files_; }

    static constexpr std::size_t most_fields = 256;

  private:
    [[nodiscard]] base::Status take_part(std::string_view head, std::string_view content);
    [[nodiscard]] base::Status take_field(std::string name, std::string value);

    std::vector<std::pair<std::string, std::string>> fields_;
    std::vector<FormFile> files_;
};

} // namespace hamandish::http
