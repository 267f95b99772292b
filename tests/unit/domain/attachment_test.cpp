#include "domain/attachment.h"

#include "base/utf8.h"

#include <gtest/gtest.h>
#include <random>

namespace hamandish::domain::attachment_test {
namespace {

using base::ErrorCode;
using std::string_view_literals::operator""sv;

std::string named(std::string_view name) {
    return attachment_name_from(name).value_or("refused");
}

ErrorCode refusal(AttachmentKind kind, std::string_view bytes) {
    const auto checked = check_attachment_beginning(kind, bytes);
    EXPECT_FALSE(checked);
    if (checked) return ErrorCode::Internal;
    EXPECT_EQ(checked.error().where, "attachment");
    return checked.error().code;
}

TEST(Attachment, TheTableIsInTheOrderOfItsKinds) {
    for (const AttachmentType& one : attachment_types) {
        EXPECT_EQ(type_of(one.kind).word, one.word);
        EXPECT_EQ(attachment_kind_from_word(one.word), one.kind);
        EXPECT_EQ(attachment_kind_from_name("a." + std::string(one.word)), one.kind);
        EXPECT_NE(attachment_endings.find("." + std::string(one.word)), std::string_view::npos);
    }
    EXPECT_EQ(attachment_kind_from_name("A.JPG"), AttachmentKind::Jpeg);
    for (const char* other : {"a.docm", "a.html", "a.svg", "a.exe", "a", ".pdf", "a.pdf.exe"})
        EXPECT_FALSE(attachment_kind_from_name(other)) << other;
}

TEST(Attachment, NamesKeepTheirLettersAndLoseTheirPaths) {
    EXPECT_EQ(named("طرح‌نامه ۲.PDF"), "طرح‌نامه ۲.pdf") << "with its U+200C";
    EXPECT_EQ(named("C:\\Users\\sara\\plan.docx"), "plan.docx");
    EXPECT_EQ(named("../../etc/plan.txt"), "plan.txt");
    EXPECT_EQ(named("a<b>:\"|?*.csv"), "a_b______.csv");
    EXPECT_EQ(named("  .. plan . .ods"), "plan.ods");
}

/// With U+202E between them "fdp" and "cod.pdf" would read as "fdpfdp.doc".
TEST(Attachment, NothingInANameTurnsItAround) {
    EXPECT_EQ(named("fdp\u202Ecod.pdf"), "fdpcod.pdf");
    EXPECT_EQ(named("\u2066a\u2069\u200F\u061C\uFEFF\x01\r\nb.pdf"), "ab.pdf");
    EXPECT_EQ(attachment_name_from("\u202E.pdf").error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(attachment_name_from("a\xFF.pdf").error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(attachment_name_from("").error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(attachment_name_from("plan.exe").error().code, ErrorCode::DocumentUnknown);
}

/// Whatever a name is made of: what is taken is safe, and taken again as it is.
TEST(Attachment, AnyNameThatIsTakenStaysAsItIs) {
    std::mt19937 random(7);
    constexpr char32_t pieces[] = {U'a', U'ب', U'/',      U'\\',     U'.',      U' ', U'\n',
                                   U'"', U'%', U'\u200C', U'\u202E', U'\u2067', U'😀', U'\0'};
    for (int round = 0; round < 3000; ++round) {
        std::string name;
        for (auto length = random() % 140; length > 0; --length)
            base::append_utf8(name, pieces[random() % std::size(pieces)]);
        const auto taken = attachment_name_from(name + ".pdf");
        if (!taken) continue;
        EXPECT_EQ(taken->find_first_of("/\\\"%\n"), std::string::npos) << *taken;
        EXPECT_LE(base::count_code_points(*taken), 100u);
        EXPECT_EQ(attachment_name_from(*taken).value_or(""), *taken);
        EXPECT_EQ(attachment_kind_from_name(*taken), AttachmentKind::Pdf);
    }
}

TEST(Attachment, TheContentMustBeginAsTheNameEnds) {
    const std::pair<AttachmentKind, std::string_view> good[] = {
        {AttachmentKind::Pdf, "%PDF-1.7"},
        {AttachmentKind::Docx, "PK\x03\x04..."},
        {AttachmentKind::Png, "\x89PNG\r\n\x1A\n..."},
        {AttachmentKind::Jpeg, "\xFF\xD8\xFF\xE0"},
        {AttachmentKind::Csv, "نام,عدد\n"},
        {AttachmentKind::Txt, "\xEF\xBB\xBFسلام"},
    };
    for (const auto& [kind, bytes] : good) {
        EXPECT_TRUE(check_attachment_beginning(kind, bytes)) << type_of(kind).word;
        for (const AttachmentType& other : attachment_types)
            if (other.form != type_of(kind).form) {
                EXPECT_EQ(refusal(other.kind, bytes), ErrorCode::DocumentDamaged) << other.word;
            }
    }
}

TEST(Attachment, TextIsText) {
    for (const std::string_view bytes : {"a\0b"sv, "\xD3\xE1\xC7\xE3"sv, "MZ\x90"sv,
                                         "\x7F"
                                         "ELF"sv,
                                         "{\\rtf1}"sv, "%PDF-"sv})
        EXPECT_EQ(refusal(AttachmentKind::Txt, bytes), ErrorCode::DocumentDamaged) << bytes;
    EXPECT_EQ(refusal(AttachmentKind::Txt, ""), ErrorCode::TextEmpty);
    const std::string full(most_attachment_bytes, 'a');
    EXPECT_TRUE(check_attachment_beginning(AttachmentKind::Txt, full));
    EXPECT_EQ(refusal(AttachmentKind::Txt, full + "a"), ErrorCode::TooLarge);
}

TEST(Attachment, OnlyWhatIsCleanOrCannotBeCheckedIsOffered) {
    for (const auto& [state, offered] : {std::pair{ScanState::None, true},
                                         {ScanState::Waiting, false},
                                         {ScanState::Clean, true},
                                         {ScanState::Infected, false},
                                         {ScanState::Unknown, false}}) {
        EXPECT_EQ(is_offered(state), offered) << word(state);
        EXPECT_EQ(scan_state_from_word(word(state)), state);
    }
    EXPECT_FALSE(scan_state_from_word("fine"));
}

} // namespace
} // namespace hamandish::domain::attachment_test
