#include "server/documents/read_source.h"

#include "server/documents/docx.h"
#include "server/documents/odt.h"
#include "server/documents/plain_text.h"

#include <algorithm>

namespace hamandish::documents {
namespace {

using base::ErrorCode;

bool starts_with(std::string_view text, std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

/// The ending in small letters, without the dot.
std::string ending_of(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    std::string out(dot == name.npos ? "" : name.substr(dot + 1));
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

/// An old compound file: a Word file with a password, or a .doc.
ErrorCode code_of_compound(std::string_view bytes) {
    std::string wanted;
    for (const char c : std::string_view("EncryptedPackage")) wanted += {c, '\0'};
    return bytes.find(wanted) != bytes.npos ? ErrorCode::DocumentEncrypted
                                            : ErrorCode::DocumentUnknown;
}

base::Result<ReadSource> read_archive(std::string_view bytes) {
    TRY_ASSIGN(const auto archive, ZipArchive::open(bytes));
    ReadSource out;
    if (archive.has("[Content_Types].xml") && archive.has("word/document.xml")) {
        TRY_ASSIGN(out.source, read_docx(archive));
        out.format = "docx";
    } else if (archive.has("content.xml")) {
        TRY_ASSIGN(out.source, read_odt(archive));
        out.format = "odt";
    } else {
        return base::fail(ErrorCode::DocumentUnknown, "zip");
    }
    return out;
}

base::Result<ReadSource> read_text(std::string_view ending, std::string_view bytes,
                                   std::string_view encoding) {
    TRY_ASSIGN(auto decoded, decode_text(bytes, encoding));
    ReadSource out;
    const bool is_markdown = ending == "md" || ending == "markdown";
    out.source = is_markdown ? read_markdown(std::move(decoded.text))
                             : read_plain_text(std::move(decoded.text));
    out.format = is_markdown ? "markdown" : "text";
    out.encoding = decoded.encoding == Encoding::Utf8    ? "utf-8"
                   : decoded.encoding == Encoding::Utf16 ? "utf-16"
                                                         : "windows-1256";
    out.encoding_is_guess = decoded.is_guess;
    return out;
}

base::Result<ReadSource> read_any(std::string_view name, std::string_view bytes,
                                  std::string_view encoding) {
    const std::string ending = ending_of(name);
    if (ending == "docm" || ending == "dotm") return base::fail(ErrorCode::DocumentUnsafe, "macro");
    if (starts_with(bytes, "PK")) return read_archive(bytes);
    if (starts_with(bytes, "\xD0\xCF\x11\xE0")) return base::fail(code_of_compound(bytes), "doc");
    const bool should_be_archive = ending == "docx" || ending == "odt";
    if (should_be_archive) return base::fail(ErrorCode::DocumentDamaged, "zip");
    if (starts_with(bytes, "%PDF")) return base::fail(ErrorCode::DocumentUnknown, "pdf");
    if (starts_with(bytes, "{\\rtf")) return base::fail(ErrorCode::DocumentUnknown, "rtf");
    return read_text(ending, bytes, encoding);
}

} // namespace

base::Result<ReadSource> read_source(std::string_view name, std::string_view bytes,
                                     std::string_view encoding) {
    auto read = read_any(name, bytes, encoding);
    if (read) return read;
    base::Error error = read.error();
    error.where = std::string(name) + (error.where.empty() ? "" : ": " + error.where);
    return tl::unexpected(std::move(error));
}

} // namespace hamandish::documents
