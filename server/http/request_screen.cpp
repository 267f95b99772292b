#include "server/http/request_screen.h"

#include "contract/routes.h"
#include "server/http/form_body.h"
#include "server/http/page_path.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace hamandish::http {
namespace {

using base::ErrorCode;

bool is_token(char c) { // RFC 9110, section 5.6.2
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}
bool is_visible_ascii(char c) {
    return c > 0x20 && c < 0x7F;
}
bool is_field_text(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == '\t' || (byte >= 0x20 && byte != 0x7F);
}

template <class Test>
bool all(std::string_view text, Test test) {
    return std::all_of(text.begin(), text.end(), test);
}

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

std::string lower_case(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

/// Methods the parser knows and the application may be asked for; it answers 405 to most of them.
constexpr std::array<std::string_view, 7> methods{"GET",    "HEAD",  "POST",   "PUT",
                                                  "DELETE", "PATCH", "OPTIONS"};

std::uint64_t most_body_bytes_of(const contract::ApiRoute& route) {
    if (route.id == contract::RouteId::AttachFile || route.id == contract::RouteId::AddCommentFile)
        return max_attachment_bytes;
    if (route.id == contract::RouteId::SetLogo) return max_picture_bytes;
    return route.request == contract::file_body ? max_file_bytes : max_body_bytes;
}

} // namespace

void RequestScreen::refuse(int status, ErrorCode code, std::string_view where) {
    if (!refusal_) refusal_ = Refusal{status, {code, std::string(where)}};
}

Refusal RequestScreen::cut_off() {
    return {400, {ErrorCode::InvalidInput, "request"}};
}
Refusal RequestScreen::timed_out() {
    return {408, {ErrorCode::Unavailable, "request"}};
}

void RequestScreen::examine() {
    if (refusal_ || passing_ > 0) return;
    if (body_remaining_ > 0) {
        passing_ =
            static_cast<std::size_t>(std::min<std::uint64_t>(pending_.size(), body_remaining_));
        body_remaining_ -= passing_;
        return;
    }
    const std::size_t end = pending_.find("\r\n\r\n");
    if (end == pending_.npos) {
        // A line feed without its carriage return would never end the head; say so at once.
        for (std::size_t at = pending_.find('\n'); at != pending_.npos;
             at = pending_.find('\n', at + 1))
            if (at == 0 || pending_[at - 1] != '\r')
                return refuse(400, ErrorCode::InvalidInput, "line");
        // The last three bytes may be the beginning of its end.
        if (pending_.size() > max_head_bytes + 3) refuse(431, ErrorCode::TooLarge, "headers");
        return;
    }
    if (end > max_head_bytes) return refuse(431, ErrorCode::TooLarge, "headers");
    examine_head(std::string_view(pending_).substr(0, end + 2));
    if (!refusal_) passing_ = end + 4;
}

void RequestScreen::examine_head(std::string_view head) {
    hosts_ = lengths_ = headers_ = 0;
    std::size_t end = head.find("\r\n");
    examine_request_line(head.substr(0, end));
    for (head.remove_prefix(end + 2); !head.empty() && !refusal_; head.remove_prefix(end + 2)) {
        end = head.find("\r\n");
        examine_header(head.substr(0, end));
    }
    if (body_remaining_ > most_body_bytes_) refuse(413, ErrorCode::TooLarge, "body");
    if (hosts_ != 1 && !(old_version_ && hosts_ == 0)) refuse(400, ErrorCode::InvalidInput, "host");
    if (refusal_) body_remaining_ = 0;
}

void RequestScreen::examine_request_line(std::string_view line) {
    const std::size_t first = line.find(' '), second = line.rfind(' ');
    if (first == line.npos || first == second)
        return refuse(400, ErrorCode::InvalidInput, "request line");
    const std::string_view method = line.substr(0, first), version = line.substr(second + 1);
    const std::string_view target = line.substr(first + 1, second - first - 1);
    if (target.empty() || target.front() != '/' || !all(target, is_visible_ascii))
        return refuse(400, ErrorCode::InvalidInput, "request line");
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return refuse(505, ErrorCode::InvalidInput, "version");
    old_version_ = version == "HTTP/1.0";
    if (std::find(methods.begin(), methods.end(), method) == methods.end())
        return refuse(405, ErrorCode::MethodUnknown, "method");
    const auto match = contract::match_api_route(method, target.substr(0, target.find('?')));
    most_body_bytes_ = match.route ? most_body_bytes_of(*match.route) : max_body_bytes;
    takes_forms_ = method == "POST" && is_page_path(target.substr(0, target.find('?')));
}

void RequestScreen::examine_header(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == 0 || colon == line.npos || !all(line.substr(0, colon), is_token) ||
        !all(line.substr(colon + 1), is_field_text))
        return refuse(400, ErrorCode::InvalidInput, "header");
    if (++headers_ > static_cast<int>(max_headers))
        return refuse(431, ErrorCode::TooLarge, "headers");
    examine_known_header(lower_case(line.substr(0, colon)), without_blanks(line.substr(colon + 1)));
}

void RequestScreen::examine_known_header(std::string_view name, std::string_view value) {
    if (name == "transfer-encoding") return refuse(411, ErrorCode::InvalidInput, name);
    if (name == "upgrade" || name == "trailer") return refuse(400, ErrorCode::InvalidInput, name);
    if (name == "host" && (++hosts_ > 1 || value.empty() || !all(value, is_visible_ascii)))
        return refuse(400, ErrorCode::InvalidInput, name);
    if (name == "content-type" && takes_forms_ && lower_case(value).starts_with(multipart_type))
        most_body_bytes_ = max_form_bytes;
    if (name != "content-length") return;
    const bool digits = !value.empty() && value.size() <= 18 &&
                        all(value, [](char c) { return c >= '0' && c <= '9'; });
    if (++lengths_ > 1 || !digits) return refuse(400, ErrorCode::InvalidInput, name);
    std::from_chars(value.data(), value.data() + value.size(), body_remaining_);
}

std::size_t RequestScreen::take(char* out, std::size_t size) {
    const std::size_t count = std::min(size, passing_);
    std::memcpy(out, pending_.data(), count);
    pending_.erase(0, count);
    passing_ -= count;
    return count;
}

} // namespace hamandish::http
