#include "server/http/attachments.h"

#include "evidence/hash.h"
#include "server/http/api_steps.h"
#include "server/http/problem.h"

#include <charconv>

namespace hamandish::http {
namespace {

using base::ErrorCode;

constexpr std::string_view files_root = "/files/";
/// Nothing of it may run, be framed, or take part in anything.
constexpr std::string_view policy = "default-src 'none'; sandbox; frame-ancestors 'none'";

struct Asked {
    store::AttachmentId id;
    std::string name;
};

bool is_plain(char c) { // RFC 8187, attr-char, of which these are enough
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '.' || c == '_';
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// Nothing on a broken escape.
std::optional<std::string> decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        if (i + 2 >= text.size()) return std::nullopt;
        const int high = hex_digit(text[i + 1]), low = hex_digit(text[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

base::Result<Asked> asked_from(std::string_view path) {
    path.remove_prefix(files_root.size());
    Asked asked;
    const auto read = std::from_chars(path.data(), path.data() + path.size(), asked.id.value);
    const auto used = static_cast<std::size_t>(read.ptr - path.data());
    auto name = decoded(path.substr(std::min(used + 1, path.size())));
    if (read.ec != std::errc() || used >= path.size() || path[used] != '/' || !name)
        return base::fail(ErrorCode::NotFound, "attachment");
    asked.name = std::move(*name);
    return asked;
}

base::Result<std::string> bytes_of(const usecases::Download& download) {
    std::string bytes(download.content_hex.size() / 2, '\0');
    if (!evidence::bytes_from_hex(download.content_hex,
                                  reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size()))
        return base::fail(ErrorCode::Internal, "attachment");
    return bytes;
}

bool has_it(const Request& request, const std::string& tag) {
    return request.if_none_match == "*" ||
           request.if_none_match.find(tag) != std::string_view::npos;
}

} // namespace

std::string saved_as(std::string_view name) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string plain, whole;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool fits = is_plain(c);
        if (fits || c == ' ')
            plain += c;
        else if ((byte & 0xC0) != 0x80) // one sign for each character
            plain += '_';
        if (fits)
            whole += c;
        else
            ((whole += '%') += digits[byte >> 4]) += digits[byte & 15];
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
}

base::Result<Response> saved_file(const Request& request, const usecases::Download& download) {
    TRY_ASSIGN(auto bytes, bytes_of(download));
    const std::string tag = "\"" + download.sha256 + "\"";
    Response response = response_with(200, domain::type_of(download.kind).media_type, {});
    response.body = std::make_shared<const std::string>(std::move(bytes));
    if (has_it(request, tag)) {
        response.status = 304;
        response.bodiless = true;
    }
    // Nobody keeps what only staff may have. What everyone may have is asked about each time, as
    // what a scanner finds later is withheld.
    response.headers = {
        {"Content-Type", std::string(domain::type_of(download.kind).media_type)},
        {"Cache-Control", download.is_public ? "public, no-cache" : "private, no-store"},
        {"ETag", tag},
        {"Content-Disposition", saved_as(download.name)},
        {"Content-Security-Policy", std::string(policy)}};
    return response;
}

Attachments::Attachments(store::Store& store, const ops::Clock& clock)
    : store_(store), clock_(clock) {}

bool Attachments::is_for(std::string_view path) {
    return path.starts_with(files_root);
}

base::Result<Response> Attachments::answer(const Request& request) {
    TRY(downloads_.count(request.address, clock_.now()));
    TRY_ASSIGN(const auto asked, asked_from(request.path));
    TRY_ASSIGN(const auto download, store_.readers().read([&](store::Connection& connection) {
        return usecases::download_attachment(connection, session_hash_of(request), asked.id,
                                             asked.name, clock_.now());
    }));
    return saved_file(request, download);
}

void Attachments::handle(const Request& request, const Reply& reply) {
    auto response = answer(request);
    reply(response ? std::move(*response) : problem(response.error(), request.id));
}

} // namespace hamandish::http
