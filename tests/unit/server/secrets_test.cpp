#include "server/ops/secrets.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace hamandish::ops::secrets_test {
namespace {

Key key_of(unsigned char byte) {
    std::array<unsigned char, 32> bytes;
    bytes.fill(byte);
    return Key::from_bytes(bytes);
}

TEST(Secrets, HashesAsTheStandardSays) { // FIPS 180-4, "abc"
    EXPECT_EQ(sha256_hex("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Secrets, TokensAreLongAndNeverTheSame) {
    std::set<std::string> tokens;
    for (int i = 0; i < 1000; ++i) EXPECT_TRUE(tokens.insert(random_token()).second);
    EXPECT_EQ(tokens.begin()->size(), 64u);
}

TEST(Secrets, AKeyedHashNeedsItsKeyAndItsPurpose) {
    EXPECT_EQ(key_of(1).hash("mobile", "+98"), key_of(1).hash("mobile", "+98"));
    EXPECT_NE(key_of(1).hash("mobile", "+98"), key_of(2).hash("mobile", "+98"));
    EXPECT_NE(key_of(1).hash("mobile", "+98"), key_of(1).hash("code", "+98"));
    EXPECT_NE(key_of(1).hash("a", "bc"), key_of(1).hash("ab", "c"));
}

TEST(Secrets, WhatIsSealedComesBackWithTheSameKeyOnly) {
    const std::string sealed = key_of(1).seal("+989120000000 123456");
    EXPECT_EQ(sealed.find("123456"), std::string::npos);
    EXPECT_EQ(key_of(1).unseal(sealed).value(), "+989120000000 123456");
    EXPECT_FALSE(key_of(2).unseal(sealed));
    EXPECT_NE(key_of(1).seal("x"), key_of(1).seal("x"));
    EXPECT_EQ(key_of(1).unseal(key_of(1).seal("")).value(), "");
}

TEST(Secrets, AChangedSealIsNoticed) {
    const std::string sealed = key_of(1).seal("text");
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        std::string changed = sealed;
        changed[i] = changed[i] == '0' ? '1' : '0';
        EXPECT_FALSE(key_of(1).unseal(changed)) << i;
    }
    for (const char* nonsense : {"", "zz", "00", "\xFF"}) EXPECT_FALSE(key_of(1).unseal(nonsense));
}

TEST(Secrets, TheKeyFileIsMadeOnceAndIsNobodyElses) {
    const std::string path =
        std::filesystem::temp_directory_path() / ("hamandish-key-" + std::to_string(::getpid()));
    std::filesystem::remove(path);
    const Key first = Key::load_or_create(path).value(), again = Key::load_or_create(path).value();
    EXPECT_EQ(first.hash("p", "t"), again.hash("p", "t"));
    struct stat about {};
    ASSERT_EQ(::stat(path.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777, 0600u);
    std::filesystem::resize_file(path, 31);
    EXPECT_FALSE(Key::load_or_create(path)) << "half a key is no key";
    std::filesystem::remove(path);
    EXPECT_FALSE(Key::load_or_create("/nonexistent/key"));
}

} // namespace
} // namespace hamandish::ops::secrets_test
