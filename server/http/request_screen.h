// What stands between the network and the HTTP parser: strict framing, so that a request means the
// same to us, to a proxy in front and to the parser behind.
#pragma once

#include "base/result.h"
#include "domain/attachment.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hamandish::http {

inline constexpr std::size_t max_head_bytes = 16 * 1024;
inline constexpr std::size_t max_headers = 64;
/// The longest comment takes 240,000 bytes (domain::comment_length), or 20,000 newlines escaped to
/// two each.
inline constexpr std::uint64_t max_body_bytes = 256 * 1024;
/// Of a route that takes a file: the longest law with its pictures stays far below.
inline constexpr std::uint64_t max_file_bytes = 8 * 1024 * 1024;
/// Of those that take a file to attach.
inline constexpr std::uint64_t max_attachment_bytes = domain::most_attachment_bytes;
/// Of the one that takes a logo: above what it may have, so that a person is told why theirs is
/// refused.
inline constexpr std::uint64_t max_picture_bytes = 1024 * 1024;
/// Of a form that a file may come with, beside what all else in it takes; the largest there is.
inline constexpr std::uint64_t max_form_bytes = max_attachment_bytes + max_body_bytes;

/// Why a request is not let through; the connection ends after the answer.
struct Refusal {
    int status = 400;
    base::Error error;
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

/// One connection's stream of requests (RFC 9112), stricter than the RFC wherever it offers a
/// choice: CRLF only, no folded lines, one Host, one Content-Length, no Transfer-Encoding (411) and
/// no Upgrade. A head is let through whole or not at all; a body up to its announced length.
class RequestScreen {
  public:
    void receive(std::string_view bytes) { pending_.append(bytes); }
    /// Looks at what came; call it when the parser wants more.
    void examine();
    /// Moves bytes that were let through to `out`, at most `size`; 0 when more must come first.
    [[nodiscard]] std::size_t take(char* out, std::size_t size);
    [[nodiscard]] const std::optional<Refusal>& refusal() const { return refusal_; }
    /// Part of a request has come and the rest has not.
    [[nodiscard]] bool is_mid_request() const {
        return body_remaining_ > 0 || passing_ > 0 || !pending_.empty();
    }
    /// What to say when the rest will not come: 400 when the sender ended, 408 when it fell silent.
    [[nodiscard]] static Refusal cut_off();
    [[nodiscard]] static Refusal timed_out();

  private:
    void refuse(int status, base::ErrorCode code, std::string_view where);
    void examine_head(std::string_view head);
    void examine_request_line(std::string_view line);
    void examine_header(std::string_view line);
    void examine_known_header(std::string_view name, std::string_view value);

    std::string pending_;              ///< came, not yet handed on
    std::size_t passing_ = 0;          ///< bytes at its front that may be handed on
    std::uint64_t body_remaining_ = 0; ///< of the current request, after those
    std::optional<Refusal> refusal_;
    // The head being examined.
    int hosts_ = 0, lengths_ = 0, headers_ = 0;
    bool old_version_ = false;
    std::uint64_t most_body_bytes_ = max_body_bytes; ///< by its route
    bool takes_forms_ = false;
};

} // namespace hamandish::http
