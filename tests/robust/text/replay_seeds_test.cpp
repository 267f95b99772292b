// Runs a fuzzer's seeds without the fuzzer: what once taught it something must keep holding.
#include "support/test_fonts.h"

#include <filesystem>
#include <gtest/gtest.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace hamandish::replay_seeds_test {
namespace {

using namespace hamandish;

TEST(FuzzSeeds, StillHold) {
    int seeds = 0;
    for (const auto& entry : std::filesystem::directory_iterator(HAMANDISH_SEEDS)) {
        const auto bytes = test::file_bytes(entry.path().string());
        ASSERT_FALSE(bytes.empty()) << entry.path();
        SCOPED_TRACE(entry.path().string());
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
        ++seeds;
    }
    EXPECT_GE(seeds, 30);
}

} // namespace
} // namespace hamandish::replay_seeds_test
