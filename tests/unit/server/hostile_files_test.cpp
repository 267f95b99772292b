// Files that were made to harm whoever opens them. Each is refused with its reason; what it may
// cost is bounded by limits that are counted, so no test here needs a clock.
#include "analysis/structure/recognise.h"
#include "server/documents/read_source.h"
#include "server/documents/zip_archive.h"
#include "support/zip_file.h"

#include <gtest/gtest.h>

namespace hamandish::documents::hostile_files_test {
namespace {

using base::ErrorCode;

base::Error refusal(const std::string& bytes, const std::string& name = "a.docx") {
    const auto read = read_source(name, bytes);
    EXPECT_FALSE(read.has_value()) << "it was read";
    return read ? base::Error{} : read.error();
}

TEST(HostileFiles, BombsAreRefusedByWhatTheyDeclare) {
    const std::string zeros(30u << 20, '\0');
    const auto bomb = test::docx_of("<w:p/>", {{"word/media/a.bin", zeros}});
    EXPECT_LT(bomb.size(), 100'000u);
    EXPECT_EQ(refusal(bomb), (base::Error{ErrorCode::DocumentUnsafe, "a.docx: bomb"}));
    const auto big = test::zip_of(
        {{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", std::string(900u << 10, 'x')}});
    EXPECT_EQ(refusal(big).code, ErrorCode::DocumentDamaged); // small enough to look at; no XML
}

TEST(HostileFiles, APartThatIsLargerThanItDeclaresIsDamaged) {
    auto bytes = test::docx_of(std::string(5000, ' '));
    // The uncompressed size in the local and central headers of word/document.xml.
    const auto lie = [&bytes](std::string_view signature, std::size_t name_at,
                              std::size_t size_at) {
        for (std::size_t at = bytes.find(signature); at != bytes.npos;
             at = bytes.find(signature, at + 4))
            if (bytes.compare(at + name_at, 17, "word/document.xml") == 0)
                bytes.replace(at + size_at, 4, std::string("\x10\0\0\0", 4));
    };
    lie("PK\x03\x04", 30, 22);
    lie("PK\x01\x02", 46, 24);
    EXPECT_EQ(refusal(bytes).code, ErrorCode::DocumentDamaged);
}

TEST(HostileFiles, EntitiesAreNeitherExpandedNorFetched) {
    const std::string laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>";
    const std::string outside =
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>";
    for (const std::string& xml : {laughs, outside}) {
        const auto bytes =
            test::zip_of({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", xml}});
        EXPECT_EQ(refusal(bytes), (base::Error{ErrorCode::DocumentUnsafe, "a.docx: doctype"}));
        EXPECT_EQ(refusal(test::zip_of({{"content.xml", xml}}), "a.odt").code,
                  ErrorCode::DocumentUnsafe);
    }
}

TEST(HostileFiles, DeepNestingIsRefusedBeforeAnythingRecurses) {
    std::string deep;
    for (int depth = 0; depth < 20'000; ++depth) deep += "<w:ins>";
    deep += "x";
    for (int depth = 0; depth < 20'000; ++depth) deep += "</w:ins>";
    EXPECT_EQ(refusal(test::docx_of(deep)).code, ErrorCode::DocumentUnsafe);
}

TEST(HostileFiles, NamesThatLeaveTheArchiveAreRefused) {
    for (const std::string name :
         {"../../etc/passwd", "/etc/passwd", "word\\..\\x", "C:/x", "a/../../b"})
        EXPECT_EQ(refusal(test::docx_of("<w:p/>", {{name, "x"}})),
                  (base::Error{ErrorCode::DocumentUnsafe, "a.docx: path"}))
            << name;
    EXPECT_EQ(refusal(test::docx_of("<w:p/>", {{"WORD/Document.xml", "x"}})).code,
              ErrorCode::DocumentUnsafe);
}

TEST(HostileFiles, MacrosAreRefused) {
    const base::Error macro{ErrorCode::DocumentUnsafe, "a.docx: macro"};
    EXPECT_EQ(refusal(test::docx_of("<w:p/>", {{"word/vbaProject.bin", "x"}})), macro);
    EXPECT_EQ(refusal(test::zip_of(
                  {{"[Content_Types].xml", "<Types ContentType=\"application/vnd.ms-word.document."
                                           "macroEnabled.main+xml\"/>"},
                   {"word/document.xml", "<x/>"}})),
              macro);
    EXPECT_EQ(refusal("anything", "a.docm").code, ErrorCode::DocumentUnsafe);
    EXPECT_EQ(
        refusal(test::zip_of({{"content.xml", "<x/>"}, {"Basic/script-lc.xml", "x"}}), "a.odt")
            .code,
        ErrorCode::DocumentUnsafe);
}

TEST(HostileFiles, PasswordsAreNamedAsSuch) {
    const auto locked =
        test::zip_of({{"[Content_Types].xml", "<x/>"}, {"word/document.xml", "<x/>"}}, "secret");
    EXPECT_EQ(refusal(locked).code, ErrorCode::DocumentEncrypted);
    std::string compound = "\xD0\xCF\x11\xE0";
    for (const char c : std::string("EncryptedPackage")) compound += {c, '\0'};
    EXPECT_EQ(refusal(compound).code, ErrorCode::DocumentEncrypted);
    const auto odt = test::zip_of(
        {{"content.xml", "<x/>"}, {"META-INF/manifest.xml", "<m><encryption-data/></m>"}});
    EXPECT_EQ(refusal(odt, "a.odt").code, ErrorCode::DocumentEncrypted);
}

TEST(HostileFiles, CutOffFilesAreDamagedWhereverTheyAreCut) {
    const auto whole = test::docx_of(test::paragraph_of("متن"));
    for (std::size_t size = 3; size < whole.size(); size += 7)
        EXPECT_EQ(refusal(whole.substr(0, size)).code, ErrorCode::DocumentDamaged) << size;
    EXPECT_EQ(refusal("no archive").code, ErrorCode::DocumentDamaged);
}

TEST(HostileFiles, AFlippedByteIsReadOrRefusedButNeverHarms) {
    const auto whole = test::docx_of(test::paragraph_of("ماده 1- متن"));
    for (std::size_t at = 0; at < whole.size(); ++at) {
        auto bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
        const auto read = read_source("a.docx", bytes);
        if (read) {
            const auto tree = analysis::recognise(read->source);
            EXPECT_EQ(tree.own.start, 0u);
        }
    }
}

TEST(HostileFiles, OtherKindsAreNamedAsSuch) {
    EXPECT_EQ(refusal("%PDF-1.7", "a.pdf").code, ErrorCode::DocumentUnknown);
    EXPECT_EQ(refusal("{\\rtf1 x}", "a.rtf").code, ErrorCode::DocumentUnknown);
    EXPECT_EQ(refusal("\xD0\xCF\x11\xE0", "a.doc").code, ErrorCode::DocumentUnknown);
    EXPECT_EQ(refusal(test::zip_of({{"xl/workbook.xml", "<x/>"}}), "a.xlsx").code,
              ErrorCode::DocumentUnknown);
    EXPECT_EQ(refusal(std::string("a\0b", 3), "a.txt").code, ErrorCode::DocumentUnknown);
}

TEST(HostileFiles, WhatIsTooLargeIsRefusedBySize) {
    EXPECT_EQ(refusal(std::string(9u << 20, 'a'), "a.txt").code, ErrorCode::TooLarge);
    EXPECT_EQ(refusal("PK" + std::string(33u << 20, 'a')).code, ErrorCode::TooLarge);
}

TEST(HostileFiles, ATextOfHeadsOnlyCostsNoMoreThanItsLength) {
    // Quadratic work on this would take hours.
    std::string text;
    for (int line = 0; line < 60'000; ++line) text += line % 3 == 0 ? "تبصره: \n" : "1- \n";
    const auto read = read_source("a.txt", text);
    ASSERT_TRUE(read.has_value());
    const auto tree = analysis::recognise(read->source);
    EXPECT_FALSE(tree.children.empty());
}

} // namespace
} // namespace hamandish::documents::hostile_files_test
