#include "server/http/compression.h"

#include <algorithm>
#include <brotli/encode.h>
#include <zlib.h>

namespace hamandish::http {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

/// "q=0", "q=0.0" …
bool is_refused(std::string_view parameters) {
    const std::size_t at = parameters.find("q=");
    if (at == parameters.npos) return false;
    const std::string_view weight = trimmed(parameters.substr(at + 2));
    return !weight.empty() &&
           std::all_of(weight.begin(), weight.end(), [](char c) { return c == '0' || c == '.'; });
}

} // namespace

std::string brotli_from(std::string_view bytes) {
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::string out(std::max<std::size_t>(size, 16), '\0');
    size = out.size();
    BrotliEncoderCompress(5, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                          reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                          reinterpret_cast<std::uint8_t*>(out.data()));
    out.resize(size);
    return out;
}

std::string gzip_from(std::string_view bytes) {
    z_stream stream{};
    constexpr int gzip_window = 15 + 16; // zlib.h: +16 writes a gzip header
    if (deflateInit2(&stream, 6, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

Coding best_coding(std::string_view accept) {
    bool gzip = false, brotli = false;
    while (!accept.empty()) {
        const std::size_t comma = std::min(accept.find(','), accept.size());
        const std::string_view item = accept.substr(0, comma);
        accept.remove_prefix(std::min(comma + 1, accept.size()));
        const std::size_t semicolon = std::min(item.find(';'), item.size());
        const std::string_view name = trimmed(item.substr(0, semicolon));
        if (is_refused(item.substr(semicolon))) continue;
        gzip = gzip || name == "gzip";
        brotli = brotli || name == "br";
    }
    return brotli ? Coding::Brotli : gzip ? Coding::Gzip : Coding::Identity;
}

} // namespace hamandish::http
