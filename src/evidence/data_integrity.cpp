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

} // namespace hamandish::evidence
