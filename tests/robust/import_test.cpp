#include "server/embedded.h"
#include "server_process.h"

#include <fstream>
#include <gtest/gtest.h>

namespace hamandish::robust::import_test {
namespace {

constexpr int success = 0, usage = 2, refused = 7;

class Import : public testing::Test {
  protected:
    void SetUp() override {
        for (const server::EmbeddedFile& file : server::embedded_files()) {
            if (file.name == "demo/directive.fa.md") fa_ = file.text;
            if (file.name == "demo/directive.en.md") en_ = file.text;
        }
    }
    /// Runs `hamandish import` on the two texts.
    int import(std::vector<std::string> more = {},
               const std::string& closes = "2027-01-01T00:00:00+03:30") {
        std::ofstream(folder_.path() + "/fa.md") << fa_;
        std::ofstream(folder_.path() + "/en.md") << en_;
        std::vector<std::string> words{"import",
                                       "--data",
                                       data(),
                                       "--fa",
                                       folder_.path() + "/fa.md",
                                       "--en",
                                       folder_.path() + "/en.md",
                                       "--slug",
                                       "law",
                                       "--opens",
                                       "2026-11-24T00:00:00+03:30",
                                       "--closes",
                                       closes,
                                       "--owner-fa",
                                       "o",
                                       "--owner-en",
                                       "o",
                                       "--summary-fa",
                                       "s",
                                       "--summary-en",
                                       "s"};
        words.insert(words.end(), more.begin(), more.end());
        Process process(words);
        const int code = process.wait();
        output_ = process.output();
        return code;
    }
    std::string data() const { return folder_.path() + "/data"; }
    contract::CallList calls() {
        const std::string channels = folder_.path() + "/channels.json"; // nobody signs in here
        std::ofstream(channels) << R"({"channels":[{"name":"sms","type":"sms_ir","key":"k",)"
                                   R"("template":"1"}],"codes":["sms"]})";
        Process process({"serve", "--data", data(), "--port", "0", "--channels", channels});
        const std::string line = process.wait_for_line("\"listening\"");
        const auto port =
            static_cast<std::uint16_t>(std::stoi(line.substr(line.find("\"port\":") + 7)));
        return contract::decode<contract::CallList>(ask(port, "GET", "/api/v1/calls")->body)
            .value();
    }
    void expect_output(const std::string& text) {
        EXPECT_NE(output_.find(text), std::string::npos) << output_;
    }

    const Folder folder_;
    std::string fa_, en_, output_;
};

TEST_F(Import, TheDirectiveBecomesACallOfSevenUnits) {
    EXPECT_EQ(import(), success) << output_;
    const auto list = calls();
    ASSERT_EQ(list.calls.size(), 1u);
    EXPECT_EQ(list.calls[0].slug, "law");
    EXPECT_EQ(list.calls[0].unit_count, 7);
}

TEST_F(Import, ATextThatCannotBeAlignedIsRefusedWithItsLines) {
    en_.replace(en_.find("## Article 3"), 12, "## Article 4");
    EXPECT_EQ(import(), refused);
    expect_output("misaligned (fa.md:20)");
    expect_output("misaligned (en.md:20)");
    expect_output("\xD8"); // and in Persian
    EXPECT_TRUE(calls().calls.empty());
}

TEST_F(Import, ALineThatIsNoneIsNamed) {
    fa_.insert(fa_.find("## "), "### deeper\n\n");
    EXPECT_EQ(import(), refused);
    expect_output("misaligned (fa.md:8)");
}

TEST_F(Import, ThirtyFullDaysOrNothing) {
    EXPECT_EQ(import({}, "2026-12-23T23:59:00+03:30"), refused);
    expect_output("period_too_short (closes_at)");
    EXPECT_EQ(import({}, "2026-12-24T00:00:00+03:30"), success) << output_;
}

TEST_F(Import, ATrialChangesNothing) {
    EXPECT_EQ(import({"--dry-run"}), success) << output_;
    EXPECT_TRUE(calls().calls.empty());
}

TEST_F(Import, ASlugIsTakenOnce) {
    EXPECT_EQ(import(), success);
    EXPECT_EQ(import(), refused);
    expect_output("conflict (slug)");
    EXPECT_EQ(calls().calls.size(), 1u);
}

TEST_F(Import, NonsenseIsAUsageError) {
    EXPECT_EQ(import({}, "soon"), usage);
    expect_output("--closes");
    Process process({"import",   "--data",       data(), "--fa",       "/none.md", "--en",
                     "/none.md", "--slug",       "x",    "--opens",    "x",        "--closes",
                     "x",        "--owner-fa",   "o",    "--owner-en", "o",        "--summary-fa",
                     "s",        "--summary-en", "s"});
    EXPECT_EQ(process.wait(), usage);
    EXPECT_NE(process.output().find("/none.md"), std::string::npos);
}

} // namespace
} // namespace hamandish::robust::import_test
