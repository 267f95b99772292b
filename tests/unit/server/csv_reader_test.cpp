#include "server/documents/csv_reader.h"

#include <gtest/gtest.h>
#include <random>
#include <sstream>

namespace hamandish::documents::csv_reader_test {
namespace {

using Records = std::vector<std::vector<std::string>>;

base::Result<Records> read(const std::string& text) {
    std::istringstream input(text);
    CsvReader reader(input, "f.csv");
    Records out;
    std::vector<std::string> fields;
    for (;;) {
        TRY_ASSIGN(const bool has_record, reader.next(fields));
        if (!has_record) return out;
        out.push_back(fields);
    }
}

TEST(CsvReader, ReadsWhatTheRfcShows) {
    EXPECT_EQ(read("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n").value(),
              (Records{{"aaa", "bbb", "ccc"}, {"zzz", "yyy", "xxx"}}));
    EXPECT_EQ(read("\"aaa\",\"b\r\nbb\",\"c\"\"cc\"\nzzz,yyy,").value(),
              (Records{{"aaa", "b\r\nbb", "c\"cc"}, {"zzz", "yyy", ""}}));
    EXPECT_EQ(read("\xEF\xBB\xBF\"a\",b\n\n\nc,d").value(), (Records{{"a", "b"}, {"c", "d"}}));
    EXPECT_EQ(read("").value(), Records{});
    EXPECT_EQ(read("\xEF\xBB\xBF").value(), Records{});
}

TEST(CsvReader, SaysOnWhichLine) {
    const auto where = [](const std::string& text) {
        const auto records = read(text);
        return records ? "none" : records.error().where;
    };
    EXPECT_EQ(where("a,b\n\"c,d\ne\n"), "f.csv:2");
    EXPECT_EQ(where("a\nb\n\"c\"d\n"), "f.csv:3");
    EXPECT_EQ(where("a\nb\"c\n"), "f.csv:2");
    EXPECT_EQ(where(std::string("a\n\0\n", 4)), "f.csv:2");
    EXPECT_EQ(where("a\n\xC3\n"), "f.csv:2");
    EXPECT_EQ(where(std::string(most_field_bytes + 1, 'a')), "f.csv:1");
    EXPECT_EQ(where(std::string(most_fields, ',')), "f.csv:1");
}

std::string written(const Records& records, std::mt19937& random) {
    std::string out;
    for (const auto& record : records) {
        for (std::size_t i = 0; i < record.size(); ++i) {
            if (i > 0) out += ',';
            const bool must = record[i].find_first_of(",\"\r\n") != std::string::npos;
            const bool is_alone_and_empty = record.size() == 1 && record[i].empty();
            if (!must && !is_alone_and_empty && random() % 2 == 0) {
                out += record[i];
                continue;
            }
            out += '"';
            for (const char byte : record[i]) out += byte == '"' ? "\"\"" : std::string(1, byte);
            out += '"';
        }
        out += random() % 2 == 0 ? "\n" : "\r\n";
    }
    return out;
}

TEST(CsvReader, WhatIsWrittenIsRead) {
    std::mt19937 random(3);
    const std::vector<std::string> pieces{"a", ",", "\"", "\n", "\r\n", "\u0646\u0638\u0631", " "};
    for (int round = 0; round < 500; ++round) {
        Records records(1 + random() % 4);
        for (auto& record : records)
            for (std::size_t fields = 1 + random() % 4; fields > 0; --fields) {
                record.emplace_back();
                for (std::size_t n = random() % 4; n > 0; --n)
                    record.back() += pieces[random() % pieces.size()];
            }
        const std::string text = written(records, random);
        ASSERT_EQ(read(text).value(), records) << text;
    }
}

TEST(CsvReader, AFileLongerThanTheBufferIsOneFile) {
    Records records;
    std::string text;
    for (int i = 0; i < 50'000; ++i) {
        records.push_back({std::to_string(i), "\u0646\u0638\u0631"});
        text += records.back()[0] + ",\"" + records.back()[1] + "\"\n";
    }
    EXPECT_EQ(read(text).value(), records);
}

} // namespace
} // namespace hamandish::documents::csv_reader_test
