#include "server/http/compression.h"

#include <gtest/gtest.h>

namespace hamandish::http::compression_test {

TEST(Compression, PrefersBrotliThenGzip) {
    EXPECT_EQ(best_coding("gzip, deflate, br, zstd"), Coding::Brotli);
    EXPECT_EQ(best_coding("gzip, deflate"), Coding::Gzip);
    EXPECT_EQ(best_coding("gzip;q=1.0,br;q=0.1"), Coding::Brotli);
    EXPECT_EQ(best_coding(""), Coding::Identity);
    EXPECT_EQ(best_coding("identity"), Coding::Identity);
    EXPECT_EQ(best_coding("brotli, x-gzip"), Coding::Identity);
}

TEST(Compression, HearsARefusal) {
    EXPECT_EQ(best_coding("br;q=0, gzip"), Coding::Gzip);
    EXPECT_EQ(best_coding("br; q=0.000, gzip;q=0"), Coding::Identity);
}

TEST(Compression, SurvivesNonsense) {
    for (const char* header : {",", ";", ",,,;;q=", "br;", ";q=0", "=", "q=0"})
        static_cast<void>(best_coding(header));
    EXPECT_EQ(best_coding("br;"), Coding::Brotli);
}

TEST(Compression, MakesBytesFewer) {
    const std::string text(10'000, 'a');
    EXPECT_LT(brotli_from(text).size(), 100u);
    EXPECT_LT(gzip_from(text).size(), 100u);
    EXPECT_EQ(gzip_from(text).substr(0, 2), "\x1F\x8B"); // RFC 1952
    EXPECT_FALSE(brotli_from("").empty());
}

} // namespace hamandish::http::compression_test
