#include "server/documents/read_source.h"
#include "support/zip_file.h"

#include <gtest/gtest.h>

namespace hamandish::documents::office_files_test {
namespace {

using domain::ParagraphStyle;
using domain::SourceText;

SourceText read(const std::string& bytes, const std::string& name = "a.docx") {
    const auto out = read_source(name, bytes);
    EXPECT_TRUE(out.has_value()) << (out ? "" : out.error().where);
    return out ? out->source : SourceText{};
}

std::vector<std::string> labels(const SourceText& source) {
    std::vector<std::string> out;
    for (const auto& paragraph : source.paragraphs)
        out.push_back(paragraph.is_bullet ? "*" : paragraph.label);
    return out;
}

std::string level(int number, const std::string& format, const std::string& text,
                  const std::string& more = {}) {
    return "<w:lvl w:ilvl=\"" + std::to_string(number) +
           "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more +
           "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}
test::ZipParts numbering(const std::string& inside) {
    return {{"word/numbering.xml",
             "<w:numbering " + test::word_name + ">" + inside + "</w:numbering>"}};
}

TEST(DocxNumbers, OfSeveralLevelsArePrintedAsWordPrintsThem) {
    const auto parts =
        numbering("<w:abstractNum w:abstractNumId=\"1\">" + level(0, "decimal", "ماده %1-") +
                  level(1, "decimal", "%2-%1-") + level(2, "arabicAbjad", "%3)") +
                  "</w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num>");
    const auto source = read(test::docx_of(
        test::listed("یک", 5) + test::listed("دو", 5, 1) + test::listed("سه", 5, 1) +
            test::listed("چهار", 5, 2) + test::listed("پنج", 5, 2) + test::listed("شش", 5, 2) +
            test::listed("هفت", 5) + test::listed("هشت", 5, 1) + test::listed("نه", 5, 2),
        parts));
    EXPECT_EQ(labels(source), (std::vector<std::string>{"ماده 1-", "1-1-", "2-1-", "الف)", "ب)",
                                                        "ج)", "ماده 2-", "1-2-", "الف)"}));
}

TEST(DocxNumbers, RestartAndGoOnAsTheirListsSay) {
    const auto parts =
        numbering("<w:abstractNum w:abstractNumId=\"1\">" + level(0, "decimal", "%1.") +
                  level(1, "lowerLetter", "%2)", "<w:lvlRestart w:val=\"0\"/>") +
                  "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
                  "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
                  "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
                  "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num>");
    const auto source = read(test::docx_of(test::listed("a", 1) + test::listed("b", 1, 1) +
                                               test::listed("c", 1) + test::listed("d", 1, 1) +
                                               test::listed("e", 2) + test::listed("f", 2) +
                                               test::listed("g", 3) + test::listed("none", 9),
                                           parts));
    // Level two never restarts; list 2 begins anew; list 3 goes on with what they share.
    EXPECT_EQ(labels(source),
              (std::vector<std::string>{"1.", "a)", "2.", "b)", "1.", "2.", "3.", ""}));
}

TEST(DocxNumbers, KnowTheFormatsOfPersianDocuments) {
    const auto label = [](const std::string& format, int number) {
        const auto parts =
            numbering("<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"" +
                      std::to_string(number) + "\"/><w:numFmt w:val=\"" + format +
                      "\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>"
                      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>");
        return read(test::docx_of(test::listed("x", 1), parts)).paragraphs[0].label;
    };
    EXPECT_EQ(label("arabicAlpha", 3), "پ");
    EXPECT_EQ(label("arabicAbjad", 3), "ج");
    EXPECT_EQ(label("ordinalText", 21), "بیست و یکم");
    EXPECT_EQ(label("ordinalText", 3), "سوم");
    EXPECT_EQ(label("cardinalText", 12), "دوازده");
    EXPECT_EQ(label("upperRoman", 14), "XIV");
    EXPECT_EQ(label("lowerLetter", 28), "bb");
    EXPECT_EQ(label("decimalZero", 7), "07");
    EXPECT_EQ(label("none", 7), "");
}

TEST(Docx, ShowsTheTextWithAllChangesAccepted) {
    const auto source = read(test::docx_of(
        "<w:p><w:r><w:t xml:space=\"preserve\">دانشگاه </w:t></w:r><w:del><w:r><w:delText>باید"
        "</w:delText></w:r></w:del><w:ins><w:r><w:t>می‌تواند</w:t></w:r></w:ins>"
        "<w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr>"
        "<w:t>پنهان</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">یک "
        "</w:t></w:r></w:p>" +
        test::paragraph_of("دو")));
    EXPECT_EQ(source.text, "دانشگاه می‌تواند\nیک دو\n");
}

TEST(Docx, KeepsTablesNotesAndPageHeaders) {
    const std::string note = "<w:footnotes " + test::word_name + "><w:footnote w:id=\"2\">" +
                             test::paragraph_of("یادداشت") + "</w:footnote></w:footnotes>";
    const std::string header =
        "<w:hdr " + test::word_name + ">" + test::paragraph_of("سربرگ") + "</w:hdr>";
    const std::string cell = "<w:tc>" + test::paragraph_of("خانه") + "</w:tc>";
    const auto source = read(
        test::docx_of("<w:tbl><w:tr>" + cell + cell + "</w:tr><w:tr>" + cell + cell +
                          "</w:tr></w:tbl>"
                          "<w:p><w:r><w:t>متن</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
                      {{"word/footnotes.xml", note}, {"word/header1.xml", header}}));
    EXPECT_EQ(source.text, "خانه\tخانه\nخانه\tخانه\nمتن[1]\nیادداشت\n");
    EXPECT_EQ(source.paragraphs[0].style, ParagraphStyle::TableCell);
    EXPECT_EQ(source.paragraphs.back().style, ParagraphStyle::Footnote);
    EXPECT_EQ(source.page_headers, std::vector<std::string>{"سربرگ\n"});
}

TEST(Docx, TakesHeadingsFromStylesThatAreBasedOnThem) {
    const std::string styles =
        "<w:styles " + test::word_name +
        "><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"heading 2\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"ماده\"/>"
        "<w:basedOn w:val=\"a\"/></w:style></w:styles>";
    const auto source = read(test::docx_of(test::paragraph_of("x", "<w:pStyle w:val=\"b\"/>"),
                                           {{"word/styles.xml", styles}}));
    EXPECT_EQ(source.paragraphs[0].style, ParagraphStyle::Heading);
    EXPECT_EQ(source.paragraphs[0].level, 2);
}

TEST(Docx, BreaksALineWhereShiftAndEnterWerePressed) {
    const auto source =
        read(test::docx_of("<w:p><w:r><w:t>متن.</w:t><w:br/><w:t>تبصره: متن</w:t></w:r></w:p>"));
    ASSERT_EQ(source.paragraphs.size(), 2u);
    EXPECT_EQ(source.text, "متن.\nتبصره: متن\n");
}

std::string odt_of(const std::string& styles, const std::string& body) {
    return test::zip_of(
        {{"mimetype", "application/vnd.oasis.opendocument.text"},
         {"content.xml", "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" "
                         "xmlns:style=\"s\" xmlns:table=\"b\"><office:automatic-styles>" +
                             styles + "</office:automatic-styles><office:body><office:text>" +
                             body + "</office:text></office:body></office:document-content>"}});
}

TEST(OdtNumbers, ArePrintedAndGoOnAsTheirListsSay) {
    const std::string styles =
        "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" "
        "style:num-format=\"۱, ۲, ۳, ...\" style:num-suffix=\"-\"/><text:list-level-style-number "
        "text:level=\"2\" style:num-format=\"الف, ب, پ, ...\" text:display-levels=\"2\" "
        "style:num-suffix=\")\"/></text:list-style>";
    const std::string item = "<text:list-item><text:p>x</text:p></text:list-item>";
    const std::string inner = "<text:list-item><text:p>y</text:p><text:list>" + item + item + item +
                              "</text:list></text:list-item>";
    const auto source = read(
        odt_of(styles, "<text:list text:style-name=\"L\">" + item + inner +
                           "</text:list>"
                           "<text:list text:style-name=\"L\" text:continue-numbering=\"true\">" +
                           item + "</text:list><text:list text:style-name=\"L\">" + item +
                           "</text:list>"),
        "a.odt");
    EXPECT_EQ(labels(source),
              (std::vector<std::string>{"۱-", "۲-", "۲.الف)", "۲.ب)", "۲.پ)", "۳-", "۱-"}));
}

TEST(Odt, LeavesOutDeletionsAndCommentsAndKeepsNotes) {
    const auto source = read(
        odt_of("",
               "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p>"
               "</text:deletion></text:changed-region></text:tracked-changes>"
               "<text:p>a<text:s text:c=\"2\"/>b<text:line-break/>c<text:note><text:note-citation>1"
               "</text:note-citation><text:note-body><text:p>note</text:p></text:note-body>"
               "</text:note><office:annotation><text:p>no</text:p></office:annotation></text:p>"),
        "a.odt");
    EXPECT_EQ(source.text, "a  b\nc[1]\nnote\n");
}

TEST(TextFiles, AreReadInTheirEncoding) {
    const std::string arabic = "\xE3\xC7\xCF\xE5 1- \xE3\xCA\xE4"; // ماده 1- متن
    const auto read = read_source("a.txt", arabic);
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->source.text, "ماده 1- متن");
    EXPECT_EQ(read->encoding, "windows-1256");
    EXPECT_TRUE(read->encoding_is_guess);
    const auto wide = read_source("a.txt", std::string("\xFF\xFE\x45\x06\x0A\x00", 6));
    ASSERT_TRUE(wide.has_value());
    EXPECT_EQ(wide->source.text, "\uFEFFم\n");
    const auto latin = read_source("a.txt", "caf\xE9 d\xE9j\xE0");
    EXPECT_EQ(latin.error().code, base::ErrorCode::DocumentUnknown);
}

TEST(TextFiles, EndTheirLinesAsTheyLike) {
    const auto source = read("\xEF\xBB\xBF"
                             "a\r\nb\rc\n\nd",
                             "a.txt");
    ASSERT_EQ(source.paragraphs.size(), 5u);
    EXPECT_EQ(source.paragraphs[4].line, 5);
    EXPECT_EQ(source.text, "\xEF\xBB\xBF"
                           "a\r\nb\rc\n\nd");
}

TEST(Markdown, CallsItsMarksMarkup) {
    const auto source =
        read("---\ntitle: \"T\"\n---\n## ماده 1- x\n- **a:** b\nc\n\nd\ne\n", "a.md");
    EXPECT_EQ(source.paragraphs[1].style, ParagraphStyle::Title);
    EXPECT_EQ(source.paragraphs[3].style, ParagraphStyle::Heading);
    EXPECT_TRUE(source.paragraphs[4].is_bullet);
    EXPECT_EQ(source.paragraphs[4].markup.size(), 3u);
    EXPECT_TRUE(source.paragraphs[7].goes_on);
}

} // namespace
} // namespace hamandish::documents::office_files_test
