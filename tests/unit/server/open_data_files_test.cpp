// Is what we write for people read back as it was, by our own readers of such files?
#include "server/documents/csv_reader.h"
#include "server/documents/csv_writer.h"
#include "server/documents/zip_archive.h"
#include "server/documents/zip_writer.h"

#include <gtest/gtest.h>
#include <random>
#include <sstream>

namespace hamandish::documents::open_data_files_test {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows read(const std::string& text) {
    std::istringstream input(text);
    CsvReader reader(input, "it");
    Rows rows;
    for (std::vector<std::string> fields; reader.next(fields).value();) rows.push_back(fields);
    return rows;
}

TEST(CsvWriter, WritesWhatIsReadBack) {
    const char* const pieces[] = {
        "a", ",", "\"", "\r\n", "\n", " ", "", "\u0645\u06CC\u200C\u0631\u0648\u062F", "'", "\"\""};
    std::mt19937 random(1405);
    const auto below = [&](std::size_t end) { return random() % end; };
    for (int round = 0; round < 500; ++round) {
        Rows rows(1 + below(4));
        for (auto& row : rows)
            for (int field = 0; field < 3; ++field) {
                row.emplace_back(field == 0 ? "x" : ""); // an empty line would be no record
                for (std::size_t i = below(5); i > 0; --i) row.back() += pieces[below(10)];
            }
        CsvWriter out(rows[0]);
        for (std::size_t i = 1; i < rows.size(); ++i) out.row(rows[i]);
        ASSERT_EQ(read(out.take()), rows) << round;
    }
}

TEST(CsvWriter, LeavesNoFormulaToASpreadsheet) {
    for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
        EXPECT_EQ(csv_words(text), "'" + std::string(text));
    for (const char* text : {"", "a=1", "1-1", "\u06F1", "'=1"}) EXPECT_EQ(csv_words(text), text);
}

TEST(ZipWriter, WritesWhatIsReadBackAndTheSameEachTime) {
    const std::vector<ZipPart> parts{{"README.fa.md", std::string(100'000, 'a')},
                                     {"\u062F\u0627\u062F\u0647.csv", "1,2\r\n"},
                                     {"empty.csv", ""}};
    const auto bytes = zip_from(parts);
    ASSERT_TRUE(bytes);
    EXPECT_LT(bytes->size(), 2000u) << "deflated";
    const auto archive = ZipArchive::open(*bytes);
    ASSERT_TRUE(archive);
    for (const ZipPart& part : parts) EXPECT_EQ(archive->read(part.name).value(), part.bytes);
    EXPECT_EQ(zip_from(parts).value(), *bytes);
}

} // namespace
} // namespace hamandish::documents::open_data_files_test
