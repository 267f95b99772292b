// The policy for files that are attached to a call: which kinds, how large, how many, what named.
#pragma once

#include "base/result.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hamandish::domain {

inline constexpr std::size_t most_attachment_bytes = 10 * 1024 * 1024;
inline constexpr std::size_t most_attachments = 10; ///< of one draft

enum class AttachmentKind { Pdf, Docx, Odt, Xlsx, Ods, Csv, Txt, Png, Jpeg };

/// How the content of a kind begins; what is a package is looked into by
/// documents/attachment_check.
enum class AttachmentForm { Pdf, Package, Text, Png, Jpeg };

/// One row of the policy.
struct AttachmentType {
    AttachmentKind kind = AttachmentKind::Pdf;
    std::string_view word; ///< "pdf": as stored, on the wire, and in message arguments
    AttachmentForm form = AttachmentForm::Pdf;
    std::string_view media_type;
};

inline constexpr auto attachment_types = std::to_array<AttachmentType>({
    {AttachmentKind::Pdf, "pdf", AttachmentForm::Pdf, "application/pdf"},
    {AttachmentKind::Docx, "docx", AttachmentForm::Package,
     "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {AttachmentKind::Odt, "odt", AttachmentForm::Package,
     "application/vnd.oasis.opendocument.text"},
    {AttachmentKind::Xlsx, "xlsx", AttachmentForm::Package,
     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {AttachmentKind::Ods, "ods", AttachmentForm::Package,
     "application/vnd.oasis.opendocument.spreadsheet"},
    {AttachmentKind::Csv, "csv", AttachmentForm::Text, "text/csv; charset=utf-8"},
    {AttachmentKind::Txt, "txt", AttachmentForm::Text, "text/plain; charset=utf-8"},
    {AttachmentKind::Png, "png", AttachmentForm::Png, "image/png"},
    {AttachmentKind::Jpeg, "jpeg", AttachmentForm::Jpeg, "image/jpeg"},
});
/// What a file field offers. ".jpg" is a JPEG too.
inline constexpr std::string_view attachment_endings =
    ".pdf,.docx,.odt,.xlsx,.ods,.csv,.txt,.png,.jpg,.jpeg";

[[nodiscard]] const AttachmentType& type_of(AttachmentKind kind);
[[nodiscard]] std::optional<AttachmentKind> attachment_kind_from_word(std::string_view word);
/// By its ending, in small letters or capitals.
[[nodiscard]] std::optional<AttachmentKind> attachment_kind_from_name(std::string_view name);

/// A name that is safe to show and to save under: the last part of a path, without control and
/// bidi characters (U+200C stays, Persian needs it), without what file systems refuse, at most 100
/// code points with its ending. InvalidInput naming "attachment" when it is not UTF-8 or nothing
/// stays before the ending, DocumentUnknown where the ending is no kind's.
[[nodiscard]] base::Result<std::string> attachment_name_from(std::string_view name);

/// Do the first bytes agree with the kind? TextEmpty for no bytes, TooLarge, DocumentDamaged when
/// the content is something else, each naming "attachment". Text is UTF-8 without NUL that begins
/// like no other kind.
[[nodiscard]] base::Status check_attachment_beginning(AttachmentKind kind, std::string_view bytes);

/// What is known of a file's safety. None: no scanner is set up, so it is offered unchecked.
/// Unknown: the scanner gave no verdict; it is asked again.
enum class ScanState { None, Waiting, Clean, Infected, Unknown };
/// "none", "waiting" …
[[nodiscard]] std::string_view word(ScanState state);
[[nodiscard]] std::optional<ScanState> scan_state_from_word(std::string_view word);
/// May it be downloaded?
[[nodiscard]] bool is_offered(ScanState state);

} // namespace hamandish::domain
