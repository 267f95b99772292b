#include "evidence/tree_head.h"

#include <gtest/gtest.h>

namespace hamandish::evidence::tree_head_test {
namespace {

struct Vector {
    std::string key, message, signature;
};

// RFC 8032, section 7.1: TEST 1, TEST 2, TEST 3 and TEST SHA(abc).
const std::vector<Vector> vectors{
    {"d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9"
     "b46bd25bf5f0595bbe24655141438e7a100b"},
    {"3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f1"
     "1d8c387b2eaeb4302aeeb00d291612bb0c00"},
    {"fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984d"
     "c6594a7c15e9716ed28dc027beceea1ec40a"},
    {"ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
     "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3fe"
     "ebbd454d4423643ce80e2a9ac94fa54ca49f",
     "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431"
     "e0303dca179c138ac17ad9bef1177331a704"},
};

template <class Bytes>
Bytes bytes(const std::string& hex) {
    Bytes out{};
    EXPECT_TRUE(bytes_from_hex(hex, out.data(), out.size())) << hex;
    return out;
}

std::string text(const std::string& hex) {
    std::string out(hex.size() / 2, '\0');
    EXPECT_TRUE(bytes_from_hex(hex, reinterpret_cast<std::uint8_t*>(out.data()), out.size()));
    return out;
}

TEST(Ed25519, VerifiesTheVectorsOfRfc8032) {
    for (const Vector& one : vectors)
        EXPECT_TRUE(is_signed_by(bytes<PublicKey>(one.key), text(one.message),
                                 bytes<Signature>(one.signature)))
            << one.key;
}

TEST(Ed25519, RefusesEveryChangedBit) {
    const Vector& one = vectors[2];
    const auto key = bytes<PublicKey>(one.key);
    const auto signature = bytes<Signature>(one.signature);
    for (std::size_t bit = 0; bit < 8 * signature.size(); ++bit) {
        Signature changed = signature;
        changed[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
        EXPECT_FALSE(is_signed_by(key, text(one.message), changed)) << bit;
    }
    for (std::size_t bit = 0; bit < 8 * key.size(); ++bit) {
        PublicKey changed = key;
        changed[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
        EXPECT_FALSE(is_signed_by(changed, text(one.message), signature)) << bit;
    }
    EXPECT_FALSE(is_signed_by(key, text(one.message) + "x", signature));
}

TEST(TreeHead, IsSignedAsFourLines) {
    TreeHead head{7, sha256("abc"), 1'795'500'000'000};
    EXPECT_EQ(signed_text(head),
              "hamandish log head 1\n7\n"
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n1795500000000\n");
}

} // namespace
} // namespace hamandish::evidence::tree_head_test
