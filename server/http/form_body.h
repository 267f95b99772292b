// What a form sends, read strictly: application/x-www-form-urlencoded (WHATWG URL, 5.1), or
// multipart/form-data (RFC 7578) where a file may come with it.
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hamandish::http {

inline constexpr std::string_view urlencoded_type = "application/x-www-form-urlencoded",
                                  multipart_type = "multipart/form-data";

class FormBody {
  public:
    /// A file that was chosen in the field `name`.
    struct File {
        std::string name, file_name;
        std::string_view bytes; ///< of the body, which outlives it
    };

    /// By the type of its content.
    [[nodiscard]] static base::Result<FormBody> from(std::string_view content_type,
                                                     std::string_view body);
    /// InvalidInput naming "form" when an escape is broken, the text is not UTF-8 or holds a NUL, a
    /// name comes twice or there are more than `most_fields`. Browsers send newlines as CRLF; they
    /// become LF.
    [[nodiscard]] static base::Result<FormBody> from_text(std::string_view body);

    /// As from_text; `boundary` as RFC 2046, 5.1.1. A field for a file in which none was chosen is
    /// left out.
    [[nodiscard]] static base::Result<FormBody> from_multipart(std::string_view boundary,
                                                               std::string_view body);

    /// Nothing where there is no such field.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
    /// Empty where there is no such field.
    [[nodiscard]] std::string get(std::string_view name) const;
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& fields() const {
        return fields_;
    }
    [[nodiscard]] const std::vector<File>& files() const { return files_; }

    static constexpr std::size_t most_fields = 2048; ///< a long draft has four to a unit

  private:
    [[nodiscard]] base::Status add(std::string name, std::string value);
    [[nodiscard]] base::Status add_part(std::string_view part);

    std::vector<std::pair<std::string, std::string>> fields_;
    std::vector<File> files_;
};

} // namespace hamandish::http
