#include "server/documents/attachment_check.h"

#include "server/documents/zip_archive.h"

namespace hamandish::documents {
namespace {

using base::ErrorCode;
using domain::AttachmentKind;

bool is_package_of(AttachmentKind kind, const ZipArchive& archive) {
    // OpenDocument 1.3 part 2, 3.3: the type by which it is known is a part of its own.
    if (kind == AttachmentKind::Odt || kind == AttachmentKind::Ods) {
        const auto type = archive.read("mimetype");
        return type && *type == domain::type_of(kind).media_type;
    }
    const bool is_text = kind == AttachmentKind::Docx;
    return archive.has("[Content_Types].xml") &&
           archive.has(is_text ? "word/document.xml" : "xl/workbook.xml");
}

} // namespace

base::Status check_attachment(AttachmentKind kind, std::string_view bytes) {
    TRY(domain::check_attachment_beginning(kind, bytes));
    if (domain::type_of(kind).form != domain::AttachmentForm::Package) return {};
    const auto archive = ZipArchive::open(bytes);
    if (!archive) return base::fail(archive.error().code, "attachment");
    if (!is_package_of(kind, *archive)) return base::fail(ErrorCode::DocumentDamaged, "attachment");
    return {};
}

} // namespace hamandish::documents
