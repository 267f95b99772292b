// Content codings.
#pragma once

#include <string>
#include <string_view>

namespace hamandish::http {

enum class Coding { Identity, Gzip, Brotli };

/// At a level fast enough for answers made while someone waits.
[[nodiscard]] std::string brotli_from(std::string_view bytes);
[[nodiscard]] std::string gzip_from(std::string_view bytes);

/// Accept-Encoding (RFC 9110, section 12.5.3): br before gzip before none; `q=0` refuses.
[[nodiscard]] Coding best_coding(std::string_view accept_encoding);

} // namespace hamandish::http
