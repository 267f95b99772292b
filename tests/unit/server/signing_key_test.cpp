#include "server/ops/signing_key.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hamandish::ops::signing_key_test {
namespace {

// RFC 8032, section 7.1, TEST 2.
TEST(SigningKey, SignsAsTheStandardShows) {
    std::array<std::uint8_t, 32> seed{};
    ASSERT_TRUE(evidence::bytes_from_hex(
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", seed.data(), 32));
    const auto key = SigningKey::from_bytes(seed);
    EXPECT_EQ(evidence::hex_from_bytes(key.public_key().data(), 32),
              "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    const auto signature = key.sign("\x72");
    EXPECT_EQ(evidence::hex_from_bytes(signature.data(), signature.size()),
              "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
              "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
}

TEST(SigningKey, IsMadeOnceAndKeptForItsOwner) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("hamandish-key-" + std::to_string(::getpid()));
    std::filesystem::create_directory(folder);
    const std::string path = (folder / "log.key").string();
    const auto made = SigningKey::load_or_create(path);
    const auto found = SigningKey::load_or_create(path);
    ASSERT_TRUE(made);
    ASSERT_TRUE(found);
    EXPECT_EQ(made->public_key(), found->public_key());
    EXPECT_TRUE(evidence::is_signed_by(made->public_key(), "text", found->sign("text")));
    struct stat about {};
    ASSERT_EQ(::stat(path.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777, 0600u);
    std::filesystem::resize_file(path, 31);
    EXPECT_FALSE(SigningKey::load_or_create(path)) << "half a key is none";
    std::filesystem::remove_all(folder);
}

} // namespace
} // namespace hamandish::ops::signing_key_test
