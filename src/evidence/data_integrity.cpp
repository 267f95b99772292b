#include "evidence/data_integrity.h"

#include "evidence/multibase.h"

#include <algorithm>

namespace hamandish::evidence {
namespace {

std::string bytes_of(const Signature& signature) {
    return {signature.begin(), signature.end()};
}

std::optional<Signature> signature_from(const std::optional<std::string>& bytes) {
    Signature signature;
    if (!bytes || bytes->size() != signature.size()) return std::nullopt;
    std::copy(bytes->begin(), bytes->end(), signature.begin());
    return signature;
}

bool is_signed_by_multikey(std::string_view multikey, std::string_view text,
                           const std::optional<Signature>& signature) {
    const auto key = public_key_from_multikey(multikey);
    return key && signature && is_signed_by(*key, text, *signature);
}

} // namespace

std::string signed_hashes(std::string_view proof_configuration, std::string_view document) {
    const Hash first = sha256(proof_configuration), second = sha256(document);
    std::string out(first.begin(), first.end());
    return out.append(second.begin(), second.end());
}

std::string proof_value_from(const Signature& signature) {
    return 'z' + base58_from_bytes(bytes_of(signature));
}

std::optional<Signature> signature_from_proof_value(std::string_view text) {
    if (text.empty() || text.front() != 'z') return std::nullopt;
    return signature_from(bytes_from_base58(text.substr(1)));
}

std::string jws_part_from(const Signature& signature) {
    return base64url_from_bytes(bytes_of(signature));
}

std::optional<Signature> signature_from_jws_part(std::string_view text) {
    return signature_from(bytes_from_base64url(text));
}

bool holds_as_proof(std::string_view multikey, std::string_view proof_configuration,
                    std::string_view document, std::string_view proof_value) {
    const auto signature = signature_from_proof_value(proof_value);
    return is_signed_by_multikey(multikey, signed_hashes(proof_configuration, document), signature);
}

bool holds_as_token(std::string_view multikey, std::string_view signed_text,
                    std::string_view jws_part) {
    return is_signed_by_multikey(multikey, signed_text, signature_from_jws_part(jws_part));
}

} // namespace hamandish::evidence
