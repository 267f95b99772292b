#include "server/http/static_files.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace hamandish::http::static_files_test {
namespace {

namespace fs = std::filesystem;

class StaticFilesTest : public testing::Test {
  protected:
    void SetUp() override {
        fs::create_directories(folder_ / "deep");
        write(
            "manifest.json",
            R"({"a.js":"a.0123.js","style.css":"style.4567.css","en.catalogue":"en.89.catalogue"})");
        write("a.0123.js", std::string(1000, 'j'));
        write("a.0123.js.br", "brotli");
        write("a.0123.js.gz", "gzip");
        write("style.4567.css", "css");
        write("en.89.catalogue", "words");
        write("service_worker.js", "w");
        write("deep/x.wasm", "\0asm");
    }
    void TearDown() override { fs::remove_all(folder_); }
    void write(const std::string& name, const std::string& bytes) {
        std::ofstream(folder_ / name, std::ios::binary) << bytes;
    }
    static std::string header(const Response& response, std::string_view name) {
        for (const Header& one : response.headers)
            if (one.name == name) return one.value;
        return {};
    }
    const fs::path folder_ =
        fs::temp_directory_path() / ("hamandish-site-" + std::to_string(::getpid()));
};

TEST_F(StaticFilesTest, HashedNamesNeverChange) {
    const StaticFiles files = StaticFiles::read(folder_).value();
    Request request;
    request.method = "GET";
    request.accept_encoding = "br";
    const Response script = files.find("/a.0123.js")->answer(request);
    EXPECT_EQ(header(script, "Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(header(script, "Content-Type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(*script.body, "brotli");
    EXPECT_EQ(header(files.find("/service_worker.js")->answer(request), "Cache-Control"),
              "public, no-cache");
    EXPECT_EQ(header(files.find("/deep/x.wasm")->answer(request), "Content-Type"),
              "application/wasm");
    const Response words = files.find("/en.89.catalogue")->answer(request);
    EXPECT_EQ(header(words, "Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(header(words, "Content-Type"), "application/octet-stream");
}

TEST_F(StaticFilesTest, OnlyFilesOfTheFolderAreServed) {
    const StaticFiles files = StaticFiles::read(folder_).value();
    for (const char* path : {"/", "/a.0123.js.br", "/a.js", "/../etc/passwd", "/deep/../a.0123.js",
                             "//a.0123.js", "/deep", ""})
        EXPECT_EQ(files.find(path), nullptr) << path;
}

TEST_F(StaticFilesTest, LogicalNamesLeadToPaths) {
    const StaticFiles files = StaticFiles::read(folder_).value();
    EXPECT_EQ(files.path_of("style.css"), "/style.4567.css");
    EXPECT_EQ(files.path_of("nothing.css"), "");
    EXPECT_EQ(files.paths_ending(".js"), (std::vector<std::string>{"/a.0123.js"}));
}

TEST_F(StaticFilesTest, AFolderThatIsNotThereIsSaid) {
    EXPECT_FALSE(StaticFiles::read((folder_ / "none").string()));
    EXPECT_EQ(StaticFiles::read("").value().size(), 0u);
}

} // namespace
} // namespace hamandish::http::static_files_test
