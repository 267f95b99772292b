#include "web/wire.h"

#include <gtest/gtest.h>

namespace hamandish::web::wire_test {
namespace {

TEST(Wire, gives_back_what_was_written) {
    std::vector<std::uint8_t> bytes;
    WireWriter writer(bytes);
    const std::size_t place = writer.reserve_u32();
    writer.u8(7);
    writer.flag(true);
    writer.f32(-1.5f);
    writer.text("\u0633\u0644\u0627\u0645");
    writer.text("");
    writer.set_u32(place, 0xFEDCBA98);
    WireReader reader(bytes);
    EXPECT_EQ(reader.u32(), 0xFEDCBA98u);
    EXPECT_EQ(reader.u8(), 7);
    EXPECT_TRUE(reader.flag());
    EXPECT_EQ(reader.f32(), -1.5f);
    EXPECT_EQ(reader.text(), "\u0633\u0644\u0627\u0645");
    EXPECT_EQ(reader.text(), "");
    EXPECT_TRUE(reader.is_whole());
}

TEST(Wire, is_little_endian_and_packed) {
    std::vector<std::uint8_t> bytes;
    WireWriter writer(bytes);
    writer.u8(1);
    writer.u32(0x01020304);
    EXPECT_EQ(bytes, (std::vector<std::uint8_t>{1, 4, 3, 2, 1}));
}

TEST(Wire, says_when_bytes_are_missing) {
    std::vector<std::uint8_t> bytes;
    WireWriter(bytes).text("abc");
    bytes.pop_back();
    WireReader reader(bytes);
    EXPECT_EQ(reader.text(), "ab");
    EXPECT_FALSE(reader.is_whole());
    EXPECT_EQ(reader.u32(), 0u);
}

TEST(Wire, survives_a_count_beyond_the_end) {
    std::vector<std::uint8_t> bytes(4, 0xFF);
    WireReader reader(bytes);
    EXPECT_EQ(reader.text(), "");
    EXPECT_FALSE(reader.is_whole());
}

} // namespace
} // namespace hamandish::web::wire_test
