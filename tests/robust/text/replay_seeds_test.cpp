// Runs the fuzzer's seeds without a fuzzer: what once taught it something must keep holding.
#include "support/test_fonts.h"

#include <filesystem>
#include <gtest/gtest.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using namespace hamandish;

TEST(FuzzParagraph, HoldsForEverySeed) {
    int seeds = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(HAMANDISH_SOURCE_DIR "/tests/robust/text/seeds")) {
        const auto bytes = test::file_bytes(entry.path().string());
        ASSERT_FALSE(bytes.empty()) << entry.path();
        SCOPED_TRACE(entry.path().string());
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
        ++seeds;
    }
    EXPECT_GE(seeds, 30);
}

} // namespace
