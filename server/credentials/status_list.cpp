#include "server/credentials/status_list.h"

#include "evidence/multibase.h"

#include <zlib.h>

namespace hamandish::credentials {
namespace {

constexpr std::size_t bytes_in_list = bits_in_list / 8;
constexpr std::size_t most_bytes = 1000 * bytes_in_list;
constexpr int gzip_window = 15 + 16; // zlib.h: +16 is gzip's header

void aim(z_stream& stream, std::string_view from, std::string& into) {
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(from.data()));
    stream.avail_in = static_cast<uInt>(from.size());
    stream.next_out = reinterpret_cast<Bytef*>(into.data());
    stream.avail_out = static_cast<uInt>(into.size());
}

std::string packed(const std::string& bytes) {
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    aim(stream, bytes, out);
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

/// Nothing unless it is one gzip stream of a bearable size.
std::string unpacked(std::string_view bytes) {
    z_stream stream{};
    if (inflateInit2(&stream, gzip_window) != Z_OK) return {};
    std::string out(most_bytes, '\0');
    aim(stream, bytes, out);
    const bool whole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0;
    out.resize(whole ? stream.total_out : 0);
    inflateEnd(&stream);
    return out;
}

} // namespace

StatusPlace status_place_of(std::int64_t row) {
    return {row / bits_in_list + 1, row % bits_in_list};
}

std::string encoded_list(const std::vector<std::int64_t>& set_bits) {
    std::string bytes(bytes_in_list, '\0');
    for (const std::int64_t bit : set_bits)
        bytes[static_cast<std::size_t>(bit / 8)] |= static_cast<char>(0x80 >> (bit % 8));
    return 'u' + evidence::base64url_from_bytes(packed(bytes));
}

base::Result<bool> is_bit_set(std::string_view encoded, std::int64_t index) {
    const bool is_base64 = !encoded.empty() && encoded.front() == 'u';
    const auto bytes = is_base64 ? evidence::bytes_from_base64url(encoded.substr(1)) : std::nullopt;
    const std::string list = bytes ? unpacked(*bytes) : std::string();
    if (list.size() < bytes_in_list || index < 0 ||
        static_cast<std::size_t>(index / 8) >= list.size())
        return base::fail(base::ErrorCode::InvalidInput, "status");
    return (list[static_cast<std::size_t>(index / 8)] & (0x80 >> (index % 8))) != 0;
}

} // namespace hamandish::credentials
