// Credentials against the vectors of eddsa-jcs-2022, and what ours say.
#include "contract/credential.h"

#include "contract/canonical_json.h"
#include "contract/did_document.h"
#include "contract/proven.h"
#include "contract/signed_document.h"
#include "evidence/data_integrity.h"
#include "evidence/multibase.h"

#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace hamandish::contract::credential_test {
namespace {

std::string vector_file(const std::string& name) {
    std::ifstream file(HAMANDISH_SOURCE_DIR "/tests/support/credentials/" + name, std::ios::binary);
    EXPECT_TRUE(file) << name;
    std::string text(std::istreambuf_iterator<char>(file), {});
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

std::string hex(std::string_view bytes) {
    return evidence::hex_from_bytes(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                    bytes.size());
}

const std::string key_text = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

bool holds(std::string_view json) {
    const auto parts = signed_document_from(json);
    if (!parts) return false;
    const auto signature = evidence::signature_from_proof_value(parts->value);
    return signature &&
           evidence::is_signed_by(*evidence::public_key_from_multikey(key_text),
                                  evidence::signed_hashes(parts->configuration, parts->document),
                                  *signature);
}

TEST(EddsaJcs2022, EveryStepIsTheVectors) {
    ASSERT_NE(vector_file("keyPair.json").find(key_text), std::string::npos);
    const auto parts = signed_document_from(vector_file("signedJCS.json")).value();
    EXPECT_EQ(parts.document, vector_file("canonDocJCS.txt"));
    EXPECT_EQ(parts.configuration, vector_file("proofCanonJCS.txt"));
    EXPECT_EQ(hex(evidence::signed_hashes(parts.configuration, parts.document)),
              vector_file("combinedHashJCS.txt"));
    EXPECT_EQ(parts.value, vector_file("sigBTC58JCS.txt"));
    const auto signature = evidence::signature_from_proof_value(parts.value).value();
    EXPECT_EQ(evidence::hex_from_bytes(signature.data(), signature.size()),
              vector_file("sigHexJCS.txt"));
    EXPECT_EQ(evidence::proof_value_from(signature), parts.value);
    EXPECT_TRUE(holds(vector_file("signedJCS.json")));
}

TEST(EddsaJcs2022, AProofOfOursIsPutTogetherTheSameWay) {
    const ProofWish wish{"eddsa-jcs-2022", "2023-02-24T23:36:38Z",
                         "did:key:" + key_text + "#" + key_text};
    auto parts = unsigned_document_from(vector_file("canonDocJCS.txt"), wish).value();
    EXPECT_EQ(parts.document, vector_file("canonDocJCS.txt"));
    EXPECT_EQ(parts.configuration, vector_file("proofCanonJCS.txt"));
    parts.value = vector_file("sigBTC58JCS.txt");
    const auto whole = with_proof(parts).value();
    EXPECT_EQ(whole, canonical_json(vector_file("signedJCS.json")).value());
    EXPECT_TRUE(holds(whole));
}

/// Whatever byte is changed, the document is no JSON, has no proof, or is refused.
TEST(EddsaJcs2022, NoByteCanBeChanged) {
    const std::string whole = canonical_json(vector_file("signedJCS.json")).value();
    ASSERT_TRUE(holds(whole));
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        EXPECT_FALSE(holds(changed)) << at << ": " << changed.substr(at, 20);
    }
}

constexpr ProofChecks checks{evidence::bytes_from_base64url, evidence::holds_as_proof,
                             evidence::holds_as_token};

/// The vectors' issuer is named by an address and their key by a DID, so that here the key speaks
/// for somebody else: told apart from a document that was changed.
TEST(Proven, TheVectorsSignatureHoldsAndItsKeyIsAnothers) {
    const std::string whole = canonical_json(vector_file("signedJCS.json")).value();
    const auto carried = carried_proof_from(whole, checks).value();
    EXPECT_EQ(carried.issuer(), "did:key:" + key_text);
    EXPECT_FALSE(carried.is_token);
    const std::vector<KeyMethod> keys{{carried.method, key_text, {}}};
    EXPECT_EQ(require_proven(carried, keys, checks).error().where, "keys");
    EXPECT_EQ(require_proven(carried, {}, checks).error().where, "keys");
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        const auto other = carried_proof_from(changed, checks);
        if (!other || other->method != carried.method) continue;
        EXPECT_EQ(require_proven(*other, keys, checks).error().where, "signature") << at;
    }
}

TEST(EddsaJcs2022, ContextsAreThoseThatWereSigned) {
    const std::string whole = canonical_json(vector_file("signedJCS.json")).value();
    const std::string second =
        R"(,"https://www.w3.org/ns/credentials/examples/v2"],"credentialSubject")";
    std::string more = whole, fewer = whole;
    const auto at = whole.find(second);
    ASSERT_NE(at, std::string::npos);
    more.insert(at, R"(,"https://example.org/more")");
    EXPECT_FALSE(holds(more)) << "one was put between";
    more = whole;
    more.insert(at + second.find(']'), R"(,"https://example.org/more")");
    EXPECT_TRUE(holds(more)) << "added after those that were signed, as 3.3.2 allows";
    EXPECT_FALSE(holds(fewer.erase(at, second.find(']'))));
}

TEST(SignedDocument, RefusesWhatIsNone) {
    for (const char* wrong :
         {"", "[]", "7", "{}", R"({"proof":7})", R"({"proof":[]})", R"({"proof":{}})",
          R"({"proof":{"proofValue":"z"}})",
          R"({"a":0.5,"proof":{"proofValue":"z","verificationMethod":"m"}})",
          R"({"a":1,"a":2,"proof":{"proofValue":"z","verificationMethod":"m"}})"})
        EXPECT_FALSE(signed_document_from(wrong)) << wrong;
}

Credential sample() {
    return {"https://example.ir/fa/verify/7K3M-9QXT-2BDE",
            "did:web:example.ir",
            "https://example.ir",
            "سارا \"S\"",
            {"پیش‌نویس", "Draft"},
            {"وزارت", "Ministry"},
            "https://example.ir/fa/calls/e-participation",
            {0},
            {31 * base::ms_per_day},
            {32 * base::ms_per_day},
            "گواهی · Certificate",
            "says nothing else",
            "https://example.ir/credentials/status/1",
            4821};
}

TEST(Credential, SaysWhoWhichCallAndWhen) {
    const std::string json = credential_json(sample());
    const auto summary = credential_summary_from(json).value();
    EXPECT_EQ(summary.id, sample().id);
    EXPECT_EQ(summary.issuer, sample().issuer);
    EXPECT_EQ(summary.holder, sample().holder);
    EXPECT_EQ(summary.achievement, "پیش‌نویس · Draft");
    EXPECT_EQ(summary.valid_from, "1970-02-02T00:00:00Z");
    EXPECT_EQ(summary.status_list, sample().status_list);
    EXPECT_EQ(summary.status_index, 4821);
    EXPECT_EQ(canonical_json(json).value().size(), json.size()) << "nothing is written twice";
}

TEST(Credential, AsATokenItSaysTheSameAndItsRegisteredClaims) {
    const auto claims = token_claims_from(credential_json(sample()), 86'400).value();
    for (const char* part :
         {R"("iss":"did:web:example.ir")", R"("nbf":86400)",
          R"("jti":"https://example.ir/fa/verify/7K3M-9QXT-2BDE")", R"("OpenBadgeCredential")"})
        EXPECT_NE(claims.find(part), std::string::npos) << part << claims;
    EXPECT_EQ(credential_summary_from(claims).value().holder, sample().holder);
}

TEST(Credential, OtherDocumentsAreNone) {
    for (
        const char* wrong :
        {"7", "{}", R"({"type":"VerifiableCredential"})", R"({"type":["Other"]})",
         R"({"type":["VerifiableCredential"],"credentialStatus":{"type":"BitstringStatusListEntry","statusListIndex":"-1"}})",
         R"({"type":["VerifiableCredential"],"credentialStatus":{"type":"BitstringStatusListEntry","statusListIndex":"1x"}})"})
        EXPECT_FALSE(credential_summary_from(wrong)) << wrong;
}

TEST(DidDocument, IsNamedByItsOrigin) {
    EXPECT_EQ(did_from_origin("https://example.ir"), "did:web:example.ir");
    EXPECT_EQ(did_from_origin("http://127.0.0.1:8080/"), "did:web:127.0.0.1%3A8080");
}

TEST(DidDocument, HasEveryKeyThatMayAssert) {
    const std::vector<KeyMethod> keys{{"did:web:a#key-1", "z6MkOne", "x1"},
                                      {"did:web:a#key-2", "z6MkTwo", "x2"}};
    const auto read = key_methods_from(did_document_json("did:web:a", keys)).value();
    ASSERT_EQ(read.size(), 2u);
    EXPECT_EQ(read[1].id, keys[1].id);
    EXPECT_EQ(read[1].multikey, keys[1].multikey);
    EXPECT_NE(key_set_json(keys).find(R"("kid":"did:web:a#key-2","x":"x2")"), std::string::npos);
    EXPECT_FALSE(key_methods_from("{}"));
    const auto none = key_methods_from(
        R"({"verificationMethod":[{"id":"k","publicKeyMultibase":"z"}],"assertionMethod":[]})");
    EXPECT_TRUE(none && none->empty()) << "a key for something else";
}

} // namespace
} // namespace hamandish::contract::credential_test
