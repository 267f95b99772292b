#include "evidence/multibase.h"

#include <gtest/gtest.h>

namespace hamandish::evidence::multibase_test {
namespace {

// draft-msporny-base58-03, section 5.
TEST(Base58, VectorsOfItsDraft) {
    EXPECT_EQ(base58_from_bytes("Hello World!"), "2NEpo7TZRRrLZSi2U");
    EXPECT_EQ(base58_from_bytes("The quick brown fox jumps over the lazy dog."),
              "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z");
    EXPECT_EQ(base58_from_bytes(std::string("\0\0\x28\x7f\xb4\xcd", 6)), "11233QC4");
    EXPECT_EQ(base58_from_bytes(""), "");
}

TEST(Base58, EveryByteStringComesBack) {
    std::string bytes;
    for (int i = 0; i < 90; ++i) {
        EXPECT_EQ(bytes_from_base58(base58_from_bytes(bytes)), bytes) << i;
        bytes += static_cast<char>(i * 151 % 256);
    }
    EXPECT_EQ(bytes_from_base58(base58_from_bytes(std::string(9, '\0'))), std::string(9, '\0'));
}

TEST(Base58, TakesNothingElse) {
    for (const char* wrong : {"0", "O", "I", "l", "2NEp o", "é"})
        EXPECT_FALSE(bytes_from_base58(wrong)) << wrong;
    EXPECT_FALSE(bytes_from_base58(std::string(257, '2'))) << "the time grows with the square";
}

// RFC 4648, section 10, in the alphabet for addresses and without padding.
TEST(Base64Url, VectorsOfItsRfc) {
    const std::pair<const char*, const char*> vectors[] = {
        {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},         {"foo", "Zm9v"},
        {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}};
    for (const auto& [bytes, text] : vectors) {
        EXPECT_EQ(base64url_from_bytes(bytes), text);
        EXPECT_EQ(bytes_from_base64url(text), bytes);
    }
    EXPECT_EQ(base64url_from_bytes("\xfb\xff"), "-_8");
}

TEST(Base64Url, EachByteStringHasOneSpelling) {
    for (const char* wrong : {"Zg==", "Zh", "Zm9", "Z", "Zm9v+", "Zm9v/", "Zm9v "})
        EXPECT_FALSE(bytes_from_base64url(wrong)) << wrong;
}

TEST(Multikey, IsReadAsItIsWritten) {
    PublicKey key{};
    for (std::size_t i = 0; i < key.size(); ++i) key[i] = static_cast<std::uint8_t>(7 * i);
    const std::string text = multikey_from(key);
    EXPECT_EQ(text.substr(0, 4), "z6Mk");
    EXPECT_EQ(public_key_from_multikey(text), key);
    EXPECT_FALSE(public_key_from_multikey(text.substr(1)));
    EXPECT_FALSE(public_key_from_multikey(text + "1"));
    // A private key of the same length, by its codec (0x1300).
    EXPECT_FALSE(public_key_from_multikey(
        'z' + base58_from_bytes("\x80\x26" + std::string(key.begin(), key.end()))));
}

} // namespace
} // namespace hamandish::evidence::multibase_test
