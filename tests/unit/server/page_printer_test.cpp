#include "server/http/page_printer.h"

#include "client/page.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace hamandish::http {
namespace {

namespace fs = std::filesystem;

/// A site of empty files, on the disk as long as it is needed.
class PagePrinterTest : public testing::Test {
  protected:
    void SetUp() override {
        fs::create_directories(folder_);
        for (const char* name : {"en.1.catalogue", "fa.2.catalogue", "client.3.wasm"})
            std::ofstream(folder_ / name) << name;
        std::ofstream(folder_ / "manifest.json")
            << R"({"en.catalogue":"en.1.catalogue","fa.catalogue":"fa.2.catalogue",)"
            << R"("client.wasm":"client.3.wasm"})";
    }
    void TearDown() override { fs::remove_all(folder_); }

    [[nodiscard]] std::string printed(const std::string& lang) const {
        const StaticFiles files = StaticFiles::read(folder_).value();
        client::Page page;
        page.lang = lang;
        return PagePrinter(files, "https://example.org").print(page, "/" + lang + "/", {});
    }
    const fs::path folder_ =
        fs::temp_directory_path() / ("hamandish-printed-" + std::to_string(::getpid()));
};

TEST_F(PagePrinterTest, APageAsksForTheWordsOfItsLanguageAtOnceAndForNoOthers) {
    const std::string words = "rel=\"preload\" href=\"/en.1.catalogue\" as=\"fetch\" "
                              "crossorigin=\"anonymous\"";
    const std::string page = printed("en");
    EXPECT_NE(page.find(words), std::string::npos) << page;
    EXPECT_LT(page.find(words), page.find("client.3.wasm")) << "small and soon there";
    EXPECT_EQ(page.find("/fa.2.catalogue"), std::string::npos);
    EXPECT_NE(printed("fa").find("/fa.2.catalogue"), std::string::npos);
    EXPECT_EQ(printed("ar").find(".catalogue"), std::string::npos) << "this site has none";
}

} // namespace
} // namespace hamandish::http
