#include "server/http/page_printer.h"

#include "client/page.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace hamandish::http::page_printer_test {
namespace {

namespace fs = std::filesystem;

/// A site of empty files, on the disk as long as it is needed.
class PagePrinterTest : public testing::Test {
  protected:
    void SetUp() override {
        fs::create_directories(folder_);
        for (const char* name :
             {"en.1.catalogue", "fa.2.catalogue", "client.3.wasm", "regular.4.ttf"})
            std::ofstream(folder_ / name) << name;
        std::ofstream(folder_ / "manifest.json")
            << R"({"en.catalogue":"en.1.catalogue","fa.catalogue":"fa.2.catalogue",)"
            << R"("client.wasm":"client.3.wasm","regular.ttf":"regular.4.ttf"})";
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

/// What scripts fetch is loaded twice by WebKit where it is preloaded.
TEST_F(PagePrinterTest, AsksAtOnceForWhatThePageNeedsAndLeavesTheRestToItsScripts) {
    const std::string page = printed("en");
    EXPECT_NE(page.find("rel=\"preload\" href=\"/regular.4.ttf\" as=\"font\" "
                        "crossorigin=\"anonymous\""),
              std::string::npos)
        << page;
    EXPECT_EQ(page.find(".wasm"), std::string::npos);
    EXPECT_EQ(page.find(".catalogue"), std::string::npos);
}

} // namespace
} // namespace hamandish::http::page_printer_test
