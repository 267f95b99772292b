// The embedded proof of a credential: cryptosuite eddsa-jcs-2022 (W3C Data Integrity EdDSA
// Cryptosuites 1.0, section 3.3), over documents that are in their canonical form already.
#pragma once

#include "evidence/tree_head.h"

#include <optional>
#include <string>
#include <string_view>

namespace hamandish::evidence {

inline constexpr std::string_view jcs_cryptosuite = "eddsa-jcs-2022";

/// The 64 bytes that are signed: SHA-256 of the proof's configuration, then of the document, each
/// in the spelling of RFC 8785; the configuration is the proof without its value.
[[nodiscard]] std::string signed_hashes(std::string_view proof_configuration,
                                        std::string_view document);

/// "z…", the value of a proof, and back: nothing unless it is base 58 of 64 bytes.
[[nodiscard]] std::string proof_value_from(const Signature& signature);
[[nodiscard]] std::optional<Signature> signature_from_proof_value(std::string_view text);
/// The last part of a JSON Web Signature (RFC 7515), and back.
[[nodiscard]] std::string jws_part_from(const Signature& signature);
[[nodiscard]] std::optional<Signature> signature_from_jws_part(std::string_view text);

/// Does the embedded proof hold by the key (as a Multikey)? False for anything that is none.
[[nodiscard]] bool holds_as_proof(std::string_view multikey, std::string_view proof_configuration,
                                  std::string_view document, std::string_view proof_value);
/// Is the last part of a JSON Web Signature one over what stands before it? The same.
[[nodiscard]] bool holds_as_token(std::string_view multikey, std::string_view signed_text,
                                  std::string_view jws_part);

} // namespace hamandish::evidence
