// A site that issues certificates with a key of its own, for tests of those who check them.
#pragma once

#include "contract/certificate_messages.h"
#include "contract/credential.h"
#include "contract/signed_document.h"
#include "evidence/data_integrity.h"
#include "evidence/multibase.h"

#include <algorithm>
#include <sodium/crypto_sign_ed25519.h>

namespace hamandish::test {

class FakeIssuer {
  public:
    explicit FakeIssuer(std::uint8_t seed = 1, std::string host = "example.ir")
        : host_(std::move(host)) {
        std::array<std::uint8_t, 32> seeds{};
        seeds[0] = seed;
        crypto_sign_ed25519_seed_keypair(key_.data(), secret_.data(), seeds.data());
    }

    [[nodiscard]] std::string did() const { return "did:web:" + host_; }
    [[nodiscard]] std::string method() const { return did() + "#key-1"; }
    [[nodiscard]] std::string list() const { return "https://" + host_ + "/credentials/status/1"; }
    [[nodiscard]] contract::CertificateKeys keys(std::vector<std::int64_t> revoked = {}) const {
        return {did(),
                {{method(), evidence::multikey_from(key_)}},
                {{list(), std::move(revoked)}},
                issued_at.ms + base::ms_per_day};
    }

    /// What a certificate says, not signed yet.
    [[nodiscard]] contract::Credential about(std::int64_t status_index = 7) const {
        contract::Credential credential;
        credential.id = "https://" + host_ + "/fa/verify/" + number;
        credential.issuer = did();
        credential.site = "https://" + host_;
        credential.holder = R"(سارا رضایی)";
        credential.achieved = {R"(مشارکت الکترونیکی)", "E-participation"};
        credential.organisation = {R"(وزارت علوم)", "Ministry of Science"};
        credential.achieved_address = credential.site + "/fa/calls/e-participation";
        credential.closes_at = credential.issued_at = issued_at;
        credential.name = "Certificate";
        credential.description = "says nothing else";
        credential.status_list = list();
        credential.status_index = status_index;
        return credential;
    }
    /// With its proof embedded, canonical.
    [[nodiscard]] std::string document(const std::string& json) const {
        const contract::ProofWish wish{std::string(evidence::jcs_cryptosuite),
                                       base::rfc3339_from_instant(issued_at), method()};
        auto parts = contract::unsigned_document_from(json, wish).value();
        parts.value = evidence::proof_value_from(
            sign(evidence::signed_hashes(parts.configuration, parts.document)));
        return contract::with_proof(parts).value();
    }
    [[nodiscard]] std::string document(std::int64_t status_index = 7) const {
        return document(contract::credential_json(about(status_index)));
    }
    [[nodiscard]] std::string token(std::int64_t status_index = 7) const {
        return token_of(contract::credential_json(about(status_index)));
    }
    /// What a code on paper carries.
    [[nodiscard]] std::string carried(std::int64_t status_index = 7) const {
        return token_of(contract::carried_credential_json(about(status_index)));
    }

    std::string number = "0000-0000-0000";
    base::Instant issued_at{1'790'000'000'000};

  private:
    [[nodiscard]] std::string token_of(const std::string& json) const {
        const auto claims = contract::token_claims_from(json, 0).value();
        const std::string head = R"({"alg":"EdDSA","kid":")" + method() + R"(","typ":"vc+jwt"})";
        const std::string text =
            evidence::base64url_from_bytes(head) + "." + evidence::base64url_from_bytes(claims);
        return text + "." + evidence::jws_part_from(sign(text));
    }
    [[nodiscard]] evidence::Signature sign(const std::string& text) const {
        evidence::Signature signature{};
        crypto_sign_ed25519_detached(signature.data(), nullptr,
                                     reinterpret_cast<const unsigned char*>(text.data()),
                                     text.size(), secret_.data());
        return signature;
    }

    std::string host_;
    evidence::PublicKey key_{};
    std::array<std::uint8_t, 64> secret_{};
};

} // namespace hamandish::test
