// `hamandish import` on files as people have them: the tree of one file, and a call from two.
#include "server_process.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace hamandish::robust::recognised_import_test {
namespace {

constexpr int success = 0, usage = 2, refused = 7;
const std::string support = HAMANDISH_SOURCE_DIR "/tests/support/";

class RecognisedImport : public testing::Test {
  protected:
    int run(std::vector<std::string> words) {
        words.insert(words.begin(), "import");
        Process process(words);
        const int code = process.wait();
        output_ = process.output();
        return code;
    }
    void expect_output(const std::string& text) const {
        EXPECT_NE(output_.find(text), std::string::npos) << output_.substr(0, 2000);
    }
    std::string file(const std::string& name, const std::string& bytes) const {
        const std::string path = folder_.path() + "/" + name;
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }

    const Folder folder_;
    std::string output_;
};

void append_source(std::string& out, const nlohmann::json& unit) {
    out += unit.at("source").at("text").get<std::string>();
    for (const auto& child : unit.at("children")) append_source(out, child);
}

TEST_F(RecognisedImport, ATrialPrintsTheTreeAsJson) {
    const std::string path = support + "texts/fum-balasary.md";
    ASSERT_EQ(run({"--dry-run", path}), success) << output_;
    const auto tree = nlohmann::json::parse(output_);
    EXPECT_EQ(tree.at("kind"), "document");
    EXPECT_EQ(tree.at("format"), "markdown");
    std::string source;
    append_source(source, tree);
    std::ifstream file(path, std::ios::binary);
    EXPECT_TRUE(source == std::string(std::istreambuf_iterator<char>(file), {}));
    const auto& article = tree.at("children").at(2);
    EXPECT_EQ(article.at("kind"), "article");
    EXPECT_EQ(article.at("number"), 2);
    EXPECT_EQ(article.at("label"), "ماده 2");
    EXPECT_EQ(article.at("children").at(0).at("kind"), "note");
    for (const char* key : {"heading", "text", "doubts", "source", "children", "numbering"})
        EXPECT_TRUE(article.contains(key)) << key;
}

TEST_F(RecognisedImport, AFileAloneIsForTrialsOnly) {
    EXPECT_EQ(run({support + "texts/fum-balasary.md"}), usage);
    EXPECT_EQ(run({"--dry-run"}), usage);
    EXPECT_EQ(run({"--dry-run", folder_.path() + "/none.docx"}), usage);
}

TEST_F(RecognisedImport, WhatIsNotReadIsSaidInBothLanguages) {
    EXPECT_EQ(run({"--dry-run", file("a.docm", "PK")}), refused);
    expect_output("document_unsafe (a.docm: macro)");
    expect_output("ماکرو");
    expect_output("The file has macros");
    EXPECT_EQ(run({"--dry-run", file("a.docx", "PK\x03\x04 cut off")}), refused);
    expect_output("document_damaged");
    EXPECT_EQ(run({"--dry-run", file("a.pdf", "%PDF-1.7")}), refused);
    expect_output("document_unknown");
}

TEST_F(RecognisedImport, TwoHundredMegabytesAreRefusedUnread) {
    const std::string path = file("large.docx", "PK");
    std::filesystem::resize_file(path, 200u << 20); // sparse: nothing is written
    EXPECT_EQ(run({"--dry-run", path}), refused);
    expect_output("too_large (large.docx)");
}

TEST_F(RecognisedImport, TwoFilesOfAnyKindBecomeACall) {
    const std::string fa =
        file("law.fa.txt",
             "آیین‌نامه آزمایشی\nمقدمه\nمتن مقدمه.\nماده ۱- "
             "هدف\nمتن.\n"
             "تبصره- متن تبصره.\nماده ۲- اجرا\nمتن.\n");
    std::string english =
        "A trial regulation\nPreamble\nText.\nArticle 1. Aim\nText.\nNote: Text.\n"
        "Article 2. Doing\nText.\n";
    const auto import = [&](const std::string& en) {
        return run({"--data",       folder_.path() + "/data",
                    "--fa",         fa,
                    "--en",         en,
                    "--slug",       "law",
                    "--opens",      "2026-11-24T00:00:00+03:30",
                    "--closes",     "2027-01-01T00:00:00+03:30",
                    "--owner-fa",   "o",
                    "--owner-en",   "o",
                    "--summary-fa", "s",
                    "--summary-en", "s"});
    };
    EXPECT_EQ(import(file("law.en.txt", english)), success) << output_;
    english.erase(english.find("Note: Text.\n"), 12);
    EXPECT_EQ(import(file("short.en.txt", english)), refused);
    expect_output("misaligned (law.fa.txt:6)");
    expect_output("has no counterpart in \u2068short.en.txt:4\u2069");
    expect_output("همتا ندارد");
}

} // namespace
} // namespace hamandish::robust::recognised_import_test
