// Certificates as the sample server knows them.
#pragma once

#include "contract/certificate_messages.h"
#include "sample_api.h"
#include "support/fake_issuer.h"

namespace hamandish::test {

inline const std::string valid_certificate = "7K3M-9QXT-2BDE",
                         revoked_certificate = "8R4N-2WYV-5CFA",
                         erased_certificate = "9S5P-3XZW-6DGB", year_certificate = "5T6Q-4WVX-7EGC";

inline constexpr std::int64_t sample_revoked_index = 4;
/// Who signs the sample server's certificates.
[[nodiscard]] FakeIssuer sample_issuer();
[[nodiscard]] contract::CertificateKeys sample_certificate_keys();

/// Of a closed call only: two calls and two years, one of each certified.
[[nodiscard]] contract::MyCertificates sample_certificates(World world);
/// One of those above; nothing for another number.
[[nodiscard]] std::optional<contract::Certificate> sample_certificate(const std::string& number);

} // namespace hamandish::test
