#include "evidence/hash.h"

#include <gtest/gtest.h>

namespace hamandish::evidence::hash_test {
namespace {

// NIST's example values for FIPS 180-4, and its long message of a million letters.
TEST(Sha256, GivesWhatNistGives) {
    EXPECT_EQ(hex_from(sha256("abc")),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hex_from(sha256("")),
              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(hex_from(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(hex_from(sha256(std::string(1'000'000, 'a'))),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Hexadecimal, ComesBack) {
    const Hash hash = sha256("abc");
    EXPECT_EQ(hash_from_hex(hex_from(hash)), hash);
}

TEST(Hexadecimal, OneSpellingOnly) {
    const std::string good = hex_from(sha256("abc"));
    std::string upper = good;
    upper[0] = 'B';
    for (const std::string& bad : {std::string(), good.substr(1), good + "0", upper,
                                   "g" + good.substr(1), " " + good.substr(1)})
        EXPECT_EQ(hash_from_hex(bad), std::nullopt) << bad;
}

TEST(Commitments, AndBallotsDoNotShowEachOther) {
    EXPECT_NE(commitment_to("vote"), ballot_code("vote"));
    EXPECT_NE(ballot_code("vote"), ballot_code("vote "));
}

} // namespace
} // namespace hamandish::evidence::hash_test
