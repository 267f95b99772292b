#include "server/documents/attachment_check.h"
#include "support/zip_file.h"

#include <gtest/gtest.h>

namespace hamandish::documents::attachment_check_test {
namespace {

using base::ErrorCode;
using domain::AttachmentKind;

ErrorCode refusal(AttachmentKind kind, const std::string& bytes) {
    const auto checked = check_attachment(kind, bytes);
    EXPECT_FALSE(checked);
    if (checked) return ErrorCode::Internal;
    EXPECT_EQ(checked.error().where, "attachment");
    return checked.error().code;
}

std::string open_document(const std::string& type) {
    return test::zip_of({{"mimetype", type}, {"content.xml", "<x/>"}});
}
const std::string sheet =
    test::zip_of({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<workbook/>"}});

TEST(AttachmentCheck, AnOfficeFileIsAPackageOfItsKind) {
    const std::string text = test::docx_of(test::paragraph_of("متن"));
    const std::string odt = open_document("application/vnd.oasis.opendocument.text");
    const std::string ods = open_document("application/vnd.oasis.opendocument.spreadsheet");
    const std::pair<AttachmentKind, std::string> all[] = {{AttachmentKind::Docx, text},
                                                          {AttachmentKind::Xlsx, sheet},
                                                          {AttachmentKind::Odt, odt},
                                                          {AttachmentKind::Ods, ods}};
    for (const auto& [kind, own] : all)
        for (const auto& [other, bytes] : all)
            if (kind == other)
                EXPECT_TRUE(check_attachment(kind, bytes)) << domain::type_of(kind).word;
            else
                EXPECT_EQ(refusal(kind, bytes), ErrorCode::DocumentDamaged)
                    << domain::type_of(other).word << " as " << domain::type_of(kind).word;
}

TEST(AttachmentCheck, MacrosPasswordsAndHalfFilesAreRefused) {
    EXPECT_EQ(refusal(AttachmentKind::Docx,
                      test::docx_of(test::paragraph_of("x"), {{"word/vbaProject.bin", "x"}})),
              ErrorCode::DocumentUnsafe);
    EXPECT_EQ(refusal(AttachmentKind::Xlsx, test::zip_of({{"[Content_Types].xml", "<Types/>"},
                                                          {"xl/workbook.xml", "<workbook/>"},
                                                          {"xl/vbaProject.bin", "x"}})),
              ErrorCode::DocumentUnsafe);
    EXPECT_EQ(
        refusal(AttachmentKind::Docx, test::zip_of({{"word/document.xml", "<x/>"}}, "a password")),
        ErrorCode::DocumentEncrypted);
    EXPECT_EQ(refusal(AttachmentKind::Xlsx, sheet.substr(0, sheet.size() / 2)),
              ErrorCode::DocumentDamaged);
}

TEST(AttachmentCheck, WhatIsNoPackageIsKnownByItsBeginning) {
    EXPECT_TRUE(check_attachment(AttachmentKind::Pdf, "%PDF-1.7\n"));
    EXPECT_EQ(refusal(AttachmentKind::Pdf, "<html>"), ErrorCode::DocumentDamaged);
    EXPECT_EQ(refusal(AttachmentKind::Png, "%PDF-1.7\n"), ErrorCode::DocumentDamaged);
}

} // namespace
} // namespace hamandish::documents::attachment_check_test
